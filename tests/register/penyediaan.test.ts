// SPDX-License-Identifier: Apache-2.0
// What setup makes, as the people who use it meet it: who may type where, what is shown, and what is
// left alone when setup is run again.

import { describe, expect, it } from 'vitest';
import { GRAFIK } from '../../register/tulis/dasbor.ts';
import { TAB } from '../../register/tab/tab.ts';
import { STAFF } from '../emulator/_sheets-desk.ts';
import { type Kantor, createKantor, kantorSiap } from './_kantor.ts';

interface Berkas {
  readonly properties: { readonly locale: string; readonly timeZone: string };
  readonly sheets: readonly {
    readonly properties: {
      readonly sheetId: number;
      readonly title: string;
      readonly hidden?: boolean;
      readonly gridProperties: { readonly frozenRowCount?: number };
    };
    readonly charts?: readonly { readonly chartId: number }[];
    readonly filterViews?: readonly { readonly title: string }[];
  }[];
}

const berkas = (kantor: Kantor): Berkas => kantor.desk.call<Berkas>('spreadsheets.get');

function ketikSebagai(
  kantor: Kantor,
  actor: string,
  sheet: string,
  row: number,
  column: number,
): void {
  const edit = { spreadsheetId: kantor.desk.id, sheet, row, column, values: [['ya']] };
  kantor.desk.sheets.edit(edit, actor);
}

const kolom = (tab: keyof typeof TAB, id: string): number =>
  TAB[tab].kolom.findIndex((k) => k.id === id) + 1;

describe('perlindungan', () => {
  const kantor = kantorSiap();
  kantor.catat(1);

  it.each(['isian', 'nomorLapor', 'catatan'])('petugas boleh mengisi %s', (id) => {
    ketikSebagai(kantor, STAFF, 'Register', 2, kolom('register', id));
    expect(kantor.sel('register', 2, id)).toBe('ya');
  });

  it.each(['nomor', 'isi', 'langkah', 'status', 'pesan', 'tanggapan', 'keadaan'])(
    'petugas tidak dapat mengubah %s',
    (id) => {
      expect(() => ketikSebagai(kantor, STAFF, 'Register', 2, kolom('register', id))).toThrow(
        'protected',
      );
    },
  );

  it.each(['Riwayat', 'Kotak Keluar', 'Rekap', 'Dasbor', 'Sistem', 'Versi SOP'])(
    'petugas tidak dapat mengubah lembar %s',
    (judul) => {
      expect(() => ketikSebagai(kantor, STAFF, judul, 2, 1)).toThrow('protected');
    },
  );

  it.each(['SOP', 'Petugas', 'Kategori', 'Hari Libur', 'Pengaturan'])(
    'kantor boleh mengubah isi lembar %s, tetapi tidak judul kolomnya',
    (judul) => {
      ketikSebagai(kantor, STAFF, judul, 60, 2);
      expect(() => ketikSebagai(kantor, STAFF, judul, 1, 1)).toThrow('protected');
    },
  );

  it('judul Register tidak dapat diganti petugas, juga pada kolomnya sendiri', () => {
    expect(() => ketikSebagai(kantor, STAFF, 'Register', 1, kolom('register', 'isian'))).toThrow(
      'protected',
    );
  });
});

describe('tampilan', () => {
  it('lokal Indonesia, judul beku, lembar mesin tersembunyi, pandangan dan grafik ada', () => {
    const kantor = createKantor();
    kantor.sediakan();
    const { properties, sheets } = berkas(kantor);
    expect(properties).toMatchObject({ locale: 'in_ID', timeZone: 'Asia/Jakarta' });
    const cari = (judul: string) => sheets.find((s) => s.properties.title === judul);
    expect(cari('Register')?.properties.gridProperties.frozenRowCount).toBe(1);
    expect(sheets.filter((s) => s.properties.hidden).map((s) => s.properties.title)).toEqual([
      'Sistem',
      'Versi SOP',
    ]);
    expect(cari('Register')?.filterViews?.map((f) => f.title)).toEqual([
      'Menunggu tindakan',
      'Terlambat',
      'Menunggu pelapor',
    ]);
    expect(cari('Dasbor')?.charts?.map((c) => c.chartId)).toEqual([GRAFIK.langkah, GRAFIK.bulan]);
  });

  it('nomor dengan nol di depan yang diketik petugas tetap utuh', () => {
    const kantor = kantorSiap();
    kantor.catat(1);
    const ketik = (nilai: string): unknown => {
      kantor.ketik('register', 2, 'nomorLapor', nilai);
      return kantor.sel('register', 2, 'nomorLapor');
    };
    expect(ketik('0091658')).toBe('0091658');
    expect(ketik('=1+1')).toBe('=1+1');
    expect(ketik('3/5')).toBe('3/5');
  });
});

describe('dijalankan lagi', () => {
  it('yang telah disunting kantor tidak ditimpa', () => {
    const kantor = createKantor();
    kantor.sediakan();
    kantor.ketik('pengaturan', 2, 'nilai', 'Kecamatan Kami');
    kantor.ketik('register', 1, 'tenggat', 'Batas');
    expect(kantor.sediakan()).toEqual([]);
    expect(kantor.sel('pengaturan', 2, 'nilai')).toBe('Kecamatan Kami');
  });

  it('lembar yang dihapus dibuat lagi; lembar orang lain dengan nama itu dibiarkan', () => {
    const kantor = createKantor();
    kantor.sediakan();
    kantor.desk.batch([
      { deleteSheet: { sheetId: TAB.dasbor.sheetId } },
      { addSheet: { properties: { sheetId: 77, title: 'Dasbor' } } },
    ]);
    expect(kantor.sediakan().length).toBeGreaterThan(0);
    expect(kantor.sediakan()).toEqual([]);
    const lembar = berkas(kantor).sheets.map((s) => [s.properties.sheetId, s.properties.title]);
    expect(lembar).toContainEqual([77, 'Dasbor']);
    expect(lembar).toContainEqual([TAB.dasbor.sheetId, 'Dasbor 2']);
  });

  it('grafik yang dihapus pemilik tidak menggagalkan komit, dan kembali saat penyediaan', () => {
    const kantor = kantorSiap();
    kantor.desk.batch([{ deleteEmbeddedObject: { objectId: GRAFIK.langkah } }]);
    kantor.catat(1);
    kantor.jalankan({}, (tx) => tx.dasbor({ terlambat: 0, menungguPelapor: 0, suratTertunda: 1 }));
    expect(kantor.desk.values('Dasbor!B3')).toEqual([[1]]);
    expect(kantor.sediakan()).toHaveLength(1);
  });

  it('tidak menghapus lembar yang dibuat orang', () => {
    const kantor = createKantor();
    kantor.desk.batch([{ addSheet: { properties: { sheetId: 5, title: 'Catatan rapat' } } }]);
    kantor.sediakan();
    const judul = berkas(kantor).sheets.map((s) => s.properties.title);
    expect(judul).toEqual(expect.arrayContaining(['Catatan rapat', 'Sheet1', 'Register']));
  });
});
