// SPDX-License-Identifier: Apache-2.0
// Damage that nothing can put right but a person: the work stops, says what to do, and loses nothing;
// once it is undone, everything that waited is done. And damage that only people may judge.

import { describe, expect, test } from 'vitest';
import { TAB, type IdTab } from '../../register/tab/tab.ts';
import {
  createTangan,
  JAM,
  kabar,
  sapu,
  siapkanTangan,
  type Panggung,
  type Tangan,
} from './_tangan.ts';
import { bacaIsi, pastikanUtuh, urutan } from './_utuh.ts';

const buka = siapkanTangan();

/** The texts of a column, and how they come back through the version history. */
function kolom(p: Panggung, tab: IdTab, id: string): readonly string[] {
  const { kepala, baris } = bacaIsi(p, tab);
  const di = kepala.kolom[id] ?? 0;
  const akhir = Math.max(...baris.keys());
  return Array.from({ length: akhir }, (_, i) => String(baris.get(i + 1)?.[di] ?? ''));
}

function kembalikan(p: Panggung, judul: string, at: number, isi: readonly string[]): void {
  const { emulator, pemilik, registerId: spreadsheetId } = p.kantor;
  emulator.sheets.person.insertColumns({ spreadsheetId, sheet: judul, at }, pemilik);
  const range = `'${judul}'!${String.fromCharCode(64 + at)}1`;
  const body = { values: isi.map((satu) => [satu]) };
  const params = { spreadsheetId, range, query: { valueInputOption: 'RAW' }, body };
  emulator.sheets.call('spreadsheets.values.update', params, { actor: pemilik, face: 'person' });
}

interface Henti {
  readonly apa: string;
  readonly rusak: (t: Tangan, p: Panggung) => () => void;
  readonly kata: string;
}

const HENTI: readonly Henti[] = [
  {
    apa: 'kolom Data di Riwayat dihapus',
    rusak(t, p) {
      const isi = kolom(p, 'riwayat', 'data');
      const at = t.letak('riwayat', 'data');
      t.hapusKolom('riwayat', 'data');
      return () => kembalikan(p, 'Riwayat', at, isi);
    },
    kata: 'judul kolom “Data” hilang',
  },
  {
    apa: 'kolom Teks, yang terakhir di Riwayat, dihapus',
    rusak(t, p) {
      const isi = kolom(p, 'riwayat', 'teks');
      const at = t.letak('riwayat', 'teks');
      t.hapusKolom('riwayat', 'teks');
      return () => kembalikan(p, 'Riwayat', at, isi);
    },
    kata: 'File > Riwayat versi',
  },
  {
    apa: 'dua judul Register diganti',
    rusak(t) {
      t.tulis('register', 1, 'isi', 'Uraian', 'Tahap');
      return () => {
        const { emulator, pemilik, registerId: spreadsheetId } = p0.kantor;
        const edit = {
          spreadsheetId,
          sheet: 'Register',
          row: 1,
          column: 2,
          values: [['Isi Aduan', 'Langkah']],
        };
        emulator.typeIn(edit, pemilik);
      };
    },
    kata: 'judul kolom “Isi Aduan”, “Langkah” hilang',
  },
  {
    apa: 'baris judul dikosongkan',
    rusak() {
      const judul = TAB.register.kolom.map((k) => k.judul);
      const baris = (isi: readonly string[]): void => {
        const { emulator, pemilik, registerId: spreadsheetId } = p0.kantor;
        const edit = { spreadsheetId, sheet: 'Register', row: 1, column: 1, values: [[...isi]] };
        emulator.typeIn(edit, pemilik);
      };
      baris(judul.map(() => ''));
      return () => baris(judul);
    },
    kata: 'Mohon kembalikan baris judulnya',
  },
  {
    apa: 'judul ikut terurut ke tengah',
    rusak(t) {
      t.urutkan('A1:V5', 1, false);
      return () => t.urutkanPulang();
    },
    kata: 'Mohon kembalikan baris judulnya',
  },
];

let p0: Panggung;

describe('berhenti, lalu berjalan lagi', () => {
  test.each(HENTI)('$apa', ({ rusak, kata }) => {
    const p = (p0 = buka());
    const pulang = rusak(createTangan(p), p);
    p.kirim({ 'Isi aduan': 'Lampu jalan mati.' });
    sapu(p, 65);
    expect(kabar(p)).toContain(kata);
    pulang();
    sapu(p, 65);
    expect(urutan(pastikanUtuh(p))).toEqual([1, 2, 3, 4, 5]);
    expect(p.aduan(5)['isi']).toBe('Lampu jalan mati.');
  });

  test('lembar Riwayat dihapus: tidak ada yang diproses, dan cara memulihkannya disebut', () => {
    const p = buka();
    const t = createTangan(p);
    const { baris } = bacaIsi(p, 'riwayat');
    t.hapusLembar('riwayat');
    p.kirim({ 'Isi aduan': 'Lampu jalan mati.' });
    sapu(p, 65);
    expect(kabar(p)).toContain('PENTING: isi lembar Riwayat hilang');
    expect(p.tab('register')).toHaveLength(4);
    // Setup by a person makes the tab, but nothing goes on upon an empty history.
    p.kantor.emulator.scripts.clickMenu(p.kantor.registerId, 'setup', p.kantor.pemilik);
    sapu(p, 65);
    expect(p.tab('register')).toHaveLength(4);
    const values = [...baris].map(([, isi]) => Array.from(isi, (sel) => sel ?? ''));
    const { emulator, pemilik, registerId: spreadsheetId } = p.kantor;
    emulator.sheets.call(
      'spreadsheets.values.update',
      { spreadsheetId, range: 'Riwayat!A1', query: { valueInputOption: 'RAW' }, body: { values } },
      { actor: pemilik, face: 'person' },
    );
    sapu(p, 65);
    expect(urutan(pastikanUtuh(p))).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('yang hanya boleh diputuskan orang', () => {
  test('hilang dari Register dan dari Riwayat: hanya nomor itu yang disebut, dan cara mengembalikannya', () => {
    const p = buka();
    const t = createTangan(p);
    const milik = p.tab('riwayat').filter((b) => b['nomor']?.startsWith('0002'));
    for (const b of milik.reverse()) t.hapusBaris('riwayat', Number(b['baris']));
    t.hapusBaris('register', 3);
    t.hapusBaris('register', 2);
    sapu(p, 35);
    expect(kabar(p)).toMatch(
      /Register tidak memuat 1 aduan tahun 2026 \(nomor urut 2\)\. Riwayat juga tidak memuatnya\./,
    );
    expect(kabar(p)).toMatch(/hilang, lalu ditulis kembali dari Riwayat.*: 0001\S+\./);
    expect(urutan(pastikanUtuh(p))).toEqual([1, 3, 4]);
  });

  test('salinan yang memuat tulisan petugas tidak dihapus, tetapi disebut', () => {
    const p = buka();
    const t = createTangan(p);
    t.salin('register', 2, 6);
    t.tulis('register', 6, 'catatan', 'catatan lain');
    sapu(p, 65);
    expect(kabar(p)).toContain('Baris 6 memuat tulisan petugas yang lain');
    expect(p.tab('register')).toHaveLength(5);
    expect(p.aduan(2)['langkah']).toMatch(/^3\./);
  });

  test('baris Riwayat yang dihapus disebut; Register tetap dipakai, dan tidak dibaca ulang terus', () => {
    const p = buka();
    const t = createTangan(p);
    const ke = p.tab('riwayat').findIndex((b) => b['nomor']?.startsWith('0002') && b['ke'] === '2');
    t.hapusBaris('riwayat', ke + 2);
    t.tulis('register', 2, 'keadaan', 'x');
    sapu(p, 35);
    expect(kabar(p)).toMatch(/Riwayat aduan 0002\S+ tidak utuh/);
    expect(p.aduan(1)['langkah']).toMatch(/^4\./);
    const lama = p.kantor.emulator.kernel.now();
    const catatan = p.tab('sistem').find((b) => b['kunci'] === 'catatan')?.['nilai'] ?? '';
    sapu(p, 6 * 60);
    const sesudah = p.tab('sistem').find((b) => b['kunci'] === 'catatan')?.['nilai'] ?? '';
    const pada = (teks: string): unknown =>
      JSON.parse(String((JSON.parse(teks) as Record<string, string>)['pulih.sisa'])).pada;
    expect(Number(pada(catatan))).toBeLessThanOrEqual(lama);
    expect(pada(sesudah)).toBe(pada(catatan));
    p.tindak(2, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
    expect(p.aduan(2)['langkah']).toMatch(/^4\./);
  });
});

test('malam hari: perlindungan, lembar Dasbor dan Rekap, zona dan bahasa kembali, dan itu diberitahukan', () => {
  const p = buka();
  const t = createTangan(p);
  t.minta(
    { deleteProtectedRange: { protectedRangeId: 3001 } },
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'en_US', timeZone: 'America/New_York' },
        fields: 'locale,timeZone',
      },
    },
  );
  t.hapusLembar('rekap');
  t.hapusLembar('dasbor');
  // A closed row that no run has a reason to read, and the last event of an open one.
  t.tulis('register', 4, 'nomor', ...Array.from({ length: 22 }, () => ''));
  const akhir = p.tab('riwayat').at(-1);
  t.hapusBaris('riwayat', Number(akhir?.baris));
  p.sampai(p.kantor.emulator.kernel.now() + 22 * JAM);
  const teks = kabar(p);
  expect(teks).toContain('Perlindungan lembar Register dilepas; dipasang kembali');
  expect(teks).toContain('Lembar Rekap tidak ada lagi');
  expect(teks).toContain('Lembar Dasbor tidak ada lagi');
  expect(teks).toMatch(/Baris Register berikut hilang.*0003/);
  expect(teks).toMatch(/Riwayat aduan \S+ lebih pendek daripada Register/);
  expect(() => p.ketik('register', 2, 'nomor', 'x', p.surelPeran('admin-website'))).toThrow(
    /protected/,
  );
  expect(p.tab('register')).toHaveLength(4);
});
