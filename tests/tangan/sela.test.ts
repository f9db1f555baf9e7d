// SPDX-License-Identifier: Apache-2.0
// The owner rearranges the sheet in the second between a run's read and its write. Sheets refuses
// nothing then: the run sees it in the answer of its own write, and puts it right before it ends.

import { expect, test } from 'vitest';
import { hapusPetunjuk } from '../../bench/isi-cepat.ts';
import {
  kabar,
  createTangan,
  gagal,
  sapu,
  siapkanTangan,
  type Panggung,
  type Tangan,
} from './_tangan.ts';
import { WARGA } from '../skenario/_panggung.ts';
import { bacaIsi, pastikanUtuh, urutan } from './_utuh.ts';

const buka = siapkanTangan();

/** Once, when a run is about to write. */
function sela(p: Panggung, fungsi: string, kerja: (t: Tangan) => void): void {
  const t = createTangan(p);
  p.kantor.emulator.scripts.faults.during({
    method: 'Sheets.spreadsheets.batchUpdate',
    function: fungsi,
    action: () => kerja(t),
  });
}

const tanpaJejak = (p: Panggung): void => {
  expect(urutan(pastikanUtuh(p))).toEqual([1, 2, 3, 4, 5]);
  expect(p.aduan(2)['langkah']).toMatch(/^4\./);
  expect(p.aduan(2)['kategori']).toBe('Jalan dan jembatan');
  expect(p.tab('register').map((b) => b['tindakan'])).toEqual(['', '', '', '', '']);
  expect(p.aduan(4)['catatan']).toBe('sudah ditelepon');
  const riwayat = p.tab('riwayat').filter((b) => b['nomor']?.startsWith('0002'));
  expect(riwayat.filter((b) => b['peristiwa'] === 'Ditindak')).toHaveLength(2);
  expect(bacaIsi(p, 'kotakKeluar').baris.size).toBe(1);
  expect(gagal(p)).toEqual([]);
};

const SELA: readonly (readonly [string, (t: Tangan) => void])[] = [
  ['mengurutkan', (t) => t.urutkan('A2:V5', 1)],
  ['menyisipkan baris', (t) => t.sisipBaris('register', 2)],
  ['menghapus baris di atasnya', (t) => t.hapusBaris('register', 2)],
  ['memindahkan kolom Register', (t) => t.pindahKolom('register', 'keadaan', 2)],
  ['memindahkan kolom Riwayat', (t) => t.pindahKolom('riwayat', 'data', 1)],
  ['mengganti nama lembar', (t) => t.gantiNama('register', 'Buku aduan')],
];

test.each(SELA)('pemilik %s selagi tindakan petugas ditulis', (_apa, kerja) => {
  const p = buka();
  sela(p, 'handleEdit', kerja);
  p.tindak(2, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
  createTangan(p).gantiNama('register', 'Register');
  // At once, without waiting for a sweep.
  expect(urutan(pastikanUtuh(p))).toEqual([1, 2, 3, 4]);
  p.kirim({ 'Isi aduan': 'Lampu jalan mati.' });
  sapu(p, 65);
  const petugas = p.surelPeran('ppid-pelaksana');
  expect(p.surat(petugas).filter((s) => s.subject.includes('0002')).length).toBeGreaterThan(0);
  p.tindak(2, 'Kembalikan ke Pengelola Data', { isian: 'Mohon kategorinya ditinjau.' });
  p.tindak(2, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
  sapu(p, 65);
  expect(kabar(p)).not.toContain('tidak utuh');
  expect(p.tab('riwayat').filter((b) => b['nomor']?.startsWith('0002')).length).toBeGreaterThan(4);
});

test('pemilik mengurutkan Register dan Kotak Keluar selagi sapuan menulis: tidak ada surat hilang', () => {
  const p = buka();
  p.kirim({ 'Isi aduan': 'Lampu jalan mati.' });
  p.tindak(2, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
  const sebelum = bacaIsi(p, 'kotakKeluar').baris.size;
  expect(sebelum).toBeGreaterThan(1);
  sela(p, 'runSweep', (t) => {
    t.urutkan('A2:V6', 1);
    t.sisipBaris('kotakKeluar', 2);
  });
  sapu(p, 95);
  tanpaJejak(p);
  for (const kepada of [WARGA, p.surelPeran('ppid-pelaksana')]) {
    const perihal = p.surat(kepada).map((s) => s.subject);
    expect(perihal).toEqual([...new Set(perihal)]);
  }
});

test('pemilik memindahkan kolom selagi seluruh register dihitung: tidak ada yang disangka rusak', () => {
  const p = buka();
  hapusPetunjuk(p.kantor);
  const { faults } = p.kantor.emulator.scripts;
  const t = createTangan(p);
  // The first read finds no hint; what the second asks for has moved.
  for (const action of [() => {}, () => void t.pindahKolom('register', 'keadaan', 2)]) {
    faults.during({
      method: 'Sheets.spreadsheets.values.batchGetByDataFilter',
      function: 'runSweep',
      action,
    });
  }
  sapu(p, 95);
  expect(gagal(p)).toEqual([]);
  const catatan = p.kantor.emulator.scripts.executions().flatMap(({ logs }) => logs);
  expect(catatan.map(({ text }) => text).join()).toContain('dibaca sekali lagi');
  expect(urutan(pastikanUtuh(p))).toEqual([1, 2, 3, 4]);
  expect(kabar(p)).not.toMatch(/rusak|hilang/);
});
