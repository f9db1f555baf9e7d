// SPDX-License-Identifier: Apache-2.0
// What people do to a spreadsheet: headers moved, renamed and deleted, rows sorted, copied and
// damaged, notes below the end. Nothing may be lost, and nothing written into the wrong cell.

import { describe, expect, it } from 'vitest';
import { cocokkan } from '../../register/baca/cocokkan.ts';
import { putarUlang, barisKePeristiwa } from '../../register/baris/riwayat.ts';
import { petakanKepala } from '../../register/tab/kepala.ts';
import type { BarisMentah } from '../../register/tab/sheets-bentuk.ts';
import { createTampak, susunPulih } from '../../register/tulis/susun-pulih.ts';
import { TAB } from '../../register/tab/tab.ts';
import { AT, type Kantor, kantorSiap } from './_kantor.ts';

const REGISTER = TAB.register.sheetId;

function pindahKolom(kantor: Kantor, dari: number, ke: number): void {
  kantor.desk.batch([
    {
      moveDimension: {
        source: { sheetId: REGISTER, dimension: 'COLUMNS', startIndex: dari, endIndex: dari + 1 },
        destinationIndex: ke,
      },
    },
  ]);
}

function riwayat(kantor: Kantor) {
  const [judul = [], ...isi] = kantor.desk.values('Riwayat!A1:Z') as BarisMentah[];
  const kepala = petakanKepala('riwayat', judul);
  if (!kepala.ok) throw new Error(kepala.galat.pesan);
  return isi.map((baris, i) => {
    const hasil = barisKePeristiwa(kepala.nilai, i + 2, baris);
    if (!hasil.ok) throw new Error(hasil.galat.pesan);
    return hasil.nilai;
  });
}

describe('kepala', () => {
  it('kolom yang dipindah dibaca dan ditulis di tempatnya yang baru', () => {
    const kantor = kantorSiap();
    kantor.catat(1);
    pindahKolom(kantor, 1, 15);
    pindahKolom(kantor, 0, 9);
    kantor.catat(1);
    const bacaan = kantor.baca({ terbuka: true });
    expect(bacaan.baris.map((b) => b.aduan.urut)).toEqual([1, 2]);
    expect(new Set(bacaan.baris.map((b) => b.aduan.isi.slice(0, 10)))).toEqual(
      new Set(['=IMPORTXML']),
    );
    const kolomPesan = bacaan.kepala.register.kolom['pesan'];
    kantor.jalankan({}, (tx) => tx.tolak(3, 'Isian masih kosong'));
    const baris = kantor.desk.values('Register!A3:Z3')[0];
    expect(baris?.[kolomPesan ?? 0]).toBe('Isian masih kosong');
  });

  it('satu judul yang diganti dikenali, lalu dikembalikan', () => {
    const kantor = kantorSiap();
    kantor.catat(1);
    kantor.ketik('register', 1, 'tenggat', 'Batas Akhir');
    const bacaan = kantor.bacaSekali();
    expect(bacaan.kelainan.map((k) => k.kode)).toContain('kepala_diganti');
    kantor.catat(1);
    expect(kantor.sel('register', 1, 'tenggat')).toBe('Tenggat');
    expect(kantor.baca({ terbuka: true }).kelainan).toEqual([]);
  });

  it('dua judul yang hilang ditolak dengan kata-kata, dan tidak ada yang ditulis', () => {
    const kantor = kantorSiap();
    kantor.ketik('register', 1, 'tenggat', 'A');
    kantor.ketik('register', 1, 'langkah', 'B');
    const galat = kantor.galat();
    expect(galat.kode).toBe('kepala_rusak');
    expect(galat.pesan).toContain('“Langkah”, “Tenggat”');
  });

  it('kolom yang dihapus dibuat lagi di ujung; barisnya dipulihkan dari Riwayat', () => {
    const kantor = kantorSiap();
    kantor.catat(2);
    const kolom = TAB.register.kolom.findIndex((k) => k.id === 'keadaan');
    kantor.desk.batch([
      {
        deleteDimension: {
          range: {
            sheetId: REGISTER,
            dimension: 'COLUMNS',
            startIndex: kolom,
            endIndex: kolom + 1,
          },
        },
      },
    ]);
    const rusak = kantor.baca({ register: [[2, 3]] });
    expect(rusak.kelainan.map((k) => [k.kode, k.baris])).toEqual([
      ['kepala_hilang', 1],
      ['keadaan_rusak', 2],
      ['keadaan_rusak', 3],
    ]);
    const { aduan, rusak: celah } = putarUlang(riwayat(kantor));
    const baris = kantor.desk.values('Register!A1:Z') as BarisMentah[];
    const register = new Map(baris.map((isi, i) => [i + 1, isi]));
    kantor.jalankan({ register: [[2, 3]] }, (tx, b) => {
      const bahan = { register, aduan, rusak: celah, tampak: createTampak(b, AT), semua: false };
      tx.lain(...susunPulih(b, cocokkan({ ...bahan, kepala: b.kepala.register }), AT));
    });
    // As the product does: the counters are not part of it, the next read counts anew.
    kantor.petunjuk = undefined;
    const pulih = kantor.baca({ terbuka: true });
    expect(pulih.kelainan).toEqual([]);
    expect(pulih.baris.map((b) => b.aduan)).toEqual([...aduan.values()]);
  });

  it('kolom tambahan milik petugas tidak disentuh', () => {
    const kantor = kantorSiap();
    kantor.desk.batch([
      {
        insertDimension: {
          range: { sheetId: REGISTER, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
          inheritFromBefore: false,
        },
      },
    ]);
    kantor.desk.update('Register!C1', [['Milik Kami']]);
    kantor.catat(1);
    kantor.desk.update('Register!C2', [['jangan hilang']]);
    kantor.jalankan({ register: [[2, 2]] }, (tx, b) => {
      const satu = b.baris[0];
      if (satu) tx.ubah(2, { ...satu.aduan, kategori: 'Lainnya', lokasi: 'Desa Lain' });
    });
    expect(kantor.desk.values('Register!C1:C2')).toEqual([['Milik Kami'], ['jangan hilang']]);
    expect(kantor.baca({ register: [[2, 2]] }).baris[0]?.aduan.lokasi).toBe('Desa Lain');
  });

  it('lembar yang diganti namanya tetap ditemukan', () => {
    const kantor = kantorSiap();
    const properties = { sheetId: TAB.kategori.sheetId, title: "Daftar 'Kategori'" };
    kantor.desk.batch([{ updateSheetProperties: { properties, fields: 'title' } }]);
    kantor.catat(1);
    expect(kantor.baca({ terbuka: true }).baris).toHaveLength(1);
    const { dataValidation } = selPenuh(kantor, 'J2');
    expect(JSON.stringify(dataValidation)).toContain("='Daftar ''Kategori'''!$A$2:$A");
  });
});

describe('baris', () => {
  const pertama = (kantor: Kantor) => kantor.bacaSekali({ ...petunjuk(kantor), terbuka: true });

  it('petunjuk yang tidak sempat disimpan ketahuan, dan nomor tidak diberikan dua kali', () => {
    const kantor = kantorSiap();
    kantor.catat(2);
    const lama = kantor.petunjuk;
    kantor.catat(1);
    kantor.petunjuk = lama;
    expect(pertama(kantor).keadaan).toBe('usang');
    kantor.catat(1);
    expect(kantor.baca({ terbuka: true }).baris.map((b) => b.aduan.urut)).toEqual([1, 2, 3, 4]);
  });

  it('baris yang diurutkan pemilik ditemukan kembali oleh sapuan', () => {
    const kantor = kantorSiap();
    kantor.catat(3);
    tutup(kantor, 3);
    kantor.desk.batch([
      {
        sortRange: {
          range: {
            sheetId: REGISTER,
            startRowIndex: 1,
            endRowIndex: 4,
            startColumnIndex: 0,
            endColumnIndex: 23,
          },
          sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
        },
      },
    ]);
    const bacaan = kantor.baca({ terbuka: true });
    expect(bacaan.baris.map((b) => [b.baris, b.aduan.urut])).toEqual([
      [2, 3],
      [4, 1],
    ]);
  });

  it('baris yang dihapus atau disisipkan tidak membuat aduan tertimpa', () => {
    const kantor = kantorSiap();
    kantor.catat(3);
    const range = { sheetId: REGISTER, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
    kantor.desk.batch([{ insertDimension: { range, inheritFromBefore: false } }]);
    kantor.catat(1);
    expect(kantor.baca({ terbuka: true }).baris.map((b) => [b.baris, b.aduan.urut])).toEqual([
      [3, 1],
      [4, 2],
      [5, 3],
      [6, 4],
    ]);
    kantor.desk.batch([{ deleteDimension: { range: { ...range, startIndex: 4, endIndex: 6 } } }]);
    kantor.catat(1);
    expect(kantor.baca({ terbuka: true }).baris.map((b) => b.aduan.urut)).toEqual([1, 2, 5]);
  });

  it('catatan di bawah baris terakhir tidak membuat register dibaca ulang terus-menerus', () => {
    const kantor = kantorSiap();
    kantor.catat(2);
    kantor.ketik('register', 40, 'catatan', 'jangan lupa rapat');
    const bacaan = pertama(kantor);
    expect([bacaan.keadaan, bacaan.petunjuk.barisBerikut]).toEqual(['sah', 41]);
    kantor.jalankan({}, (tx) => tx.tolak(2, 'x'));
    expect(pertama(kantor).keadaan).toBe('sah');
    kantor.catat(1);
    expect(pertama(kantor)).toMatchObject({ keadaan: 'sah' });
    expect(pertama(kantor).baris.map((b) => b.baris)).toEqual([2, 3, 41]);
  });

  it('baris salinan disebut, dan hanya yang pertama dipakai', () => {
    const kantor = kantorSiap();
    kantor.catat(2);
    const salinan = kantor.desk.values('Register!A2:W2');
    kantor.desk.update('Register!A4:W4', salinan);
    const bacaan = kantor.baca({ terbuka: true, register: [[4, 4]] });
    expect(bacaan.kelainan.map((k) => [k.kode, k.baris])).toEqual([['nomor_ganda', 4]]);
    expect(bacaan.baris.map((b) => b.baris)).toEqual([2, 3]);
  });

  it.each([
    ['bukan JSON', '{"v":1,', 'tidak dapat dibaca'],
    ['versi lain', '{"v":2}', 'versinya tidak dikenal'],
    ['tidak lengkap', '{"v":1,"teks":[]}', 'tidak lengkap'],
    ['aduan lain', undefined, 'tidak cocok dengan Nomor Register'],
  ])('Keadaan yang rusak (%s) disebut barisnya; yang lain jalan terus', (_nama, isi, sebab) => {
    const kantor = kantorSiap();
    kantor.catat(3);
    kantor.ketik('register', 3, 'keadaan', isi ?? String(kantor.sel('register', 4, 'keadaan')));
    const langsung = kantor.baca({ register: [[3, 3]] });
    expect(langsung.kelainan).toMatchObject([{ kode: 'keadaan_rusak', baris: 3 }]);
    expect(langsung.kelainan[0]?.pesan).toContain(sebab);
    const sapuan = kantor.jalankan({ terbuka: true }, () => {});
    expect(sapuan.baris.map((b) => b.baris)).toEqual([2, 4]);
    expect(pertama(kantor)).toMatchObject({ keadaan: 'sah', sistem: { terbuka: 2 } });
    kantor.catat(1);
    expect(pertama(kantor)).toMatchObject({ keadaan: 'sah' });
  });

  it.each(['urut', 'terbuka', 'perLangkah', 'versi'])(
    'Sistem yang rusak (%s) dihitung kembali dari Register',
    (kunci) => {
      const kantor = kantorSiap();
      kantor.catat(3);
      const kolom = kantor.desk.values('Sistem!A1:A40').map(([k]) => k);
      const baris = kolom.indexOf(kunci) + 1;
      kantor.ketik('sistem', baris, 'nilai', 'rusak');
      kantor.catat(1);
      const bacaan = kantor.baca({ terbuka: true });
      expect(bacaan.baris.map((b) => b.aduan.urut)).toEqual([1, 2, 3, 4]);
      expect(bacaan.sistem).toMatchObject({ terbuka: 4, urut: { 2026: 4 } });
      expect(bacaan.kelainan).toEqual([]);
    },
  );
});

const petunjuk = (kantor: Kantor) =>
  kantor.petunjuk === undefined ? {} : { petunjuk: kantor.petunjuk };

function tutup(kantor: Kantor, baris: number): void {
  kantor.jalankan({ register: [[baris, baris]] }, (tx, b) => {
    const satu = b.baris[0];
    if (satu === undefined) throw new Error('no row');
    const { langkah: _l, asal: _a, ...sisa } = satu.aduan;
    tx.ubah(baris, { ...sisa, akhir: 'dijawab', selesai: satu.aduan.diterima });
  });
}

function selPenuh(kantor: Kantor, a1: string): { dataValidation?: object } {
  const { sheets } = kantor.desk.call<{
    sheets: { data: { rowData: { values: { dataValidation?: object }[] }[] }[] }[];
  }>('spreadsheets.get', { query: { ranges: [`Register!${a1}`], includeGridData: true } });
  return sheets[0]?.data[0]?.rowData[0]?.values[0] ?? {};
}
