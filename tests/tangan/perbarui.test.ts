// SPDX-License-Identifier: Apache-2.0
// A register that an older build set up lacks columns of today: Pasang/Perbarui puts them into their
// places, and changes nothing else. The same for a tab that was deleted.

import { expect, test } from 'vitest';
import { TAB, type IdTab } from '../../register/tab/tab.ts';
import { createTangan, gagal, kabar, sapu, siapkanTangan, type Panggung } from './_tangan.ts';
import { bacaIsi, pastikanUtuh } from './_utuh.ts';

const buka = siapkanTangan();

const judul = (p: Panggung, tab: IdTab): string[] =>
  Array.from(bacaIsi(p, tab).baris.get(1) ?? [], String).slice(0, TAB[tab].kolom.length);

const perbarui = (p: Panggung) =>
  p.kantor.emulator.scripts.clickMenu(p.kantor.registerId, 'setup', p.kantor.pemilik);

/** As the tabs were before the columns of today. */
const LAMA: readonly (readonly [IdTab, readonly string[]])[] = [
  ['sop', ['bila', 'sifat', 'kelas', 'setelah', 'maksKali', 'perpanjang', 'bersama', 'atasan']],
  ['rekap', ['waktuSop']],
  ['versiSop', ['lanjutan3']],
  ['register', ['nomorLapor', 'pelaksana', 'jenis']],
];

test('kolom yang belum ada pada register lama ditambahkan di tempatnya, lalu tidak ada lagi yang berubah', () => {
  const p = buka();
  const t = createTangan(p);
  const lain = ['pemeriksaan', 'nomorLapor', 'keadaan'];
  const isi = (tab: IdTab) =>
    p.tab(tab).map((b) => Object.entries(b).filter(([kolom]) => !lain.includes(kolom)));
  const sebelum = LAMA.map(([tab]) => isi(tab));
  for (const [tab, kolom] of LAMA) t.hapusKolom(tab, ...kolom);
  expect(perbarui(p)).toMatchObject({ status: 'COMPLETED' });
  for (const [tab] of LAMA) {
    expect(judul(p, tab), tab).toEqual(TAB[tab].kolom.map((k) => k.judul));
  }
  expect(perbarui(p)).toMatchObject({ result: { susunan: 0, catatan: 0 } });
  sapu(p, 35);
  expect(LAMA.map(([tab]) => isi(tab))).toEqual(sebelum);
  expect(pastikanUtuh(p)).toEqual([1, 2, 3, 4]);
  // The new column is one that staff may fill in; its neighbours are not.
  const petugas = p.surelPeran('admin-website');
  p.ketik('register', 2, 'nomorLapor', '00123', petugas);
  expect(p.aduan(1)['nomorLapor']).toBe('00123');
  expect(() => p.ketik('register', 2, 'jenis', 'x', petugas)).toThrow(/protected/);
  expect(gagal(p)).toEqual([]);
});

test('lembar SOP yang dihapus kembali dengan SOP kantor ini, bukan dengan bawaan', () => {
  const p = buka();
  const t = createTangan(p);
  const langkah = p.tab('sop').find((b) => b['bagian'] === 'Langkah' && b['waktu'] !== '');
  p.ketik('sop', Number(langkah?.baris), 'waktu', '9 hari kerja');
  sapu(p, 35);
  t.hapusLembar('sop');
  t.hapusLembar('pengaturan');
  expect(perbarui(p)).toMatchObject({ status: 'COMPLETED' });
  sapu(p, 35);
  expect(p.tab('sop').find((b) => b['kode'] === langkah?.['kode'])?.['waktu']).toBe('9 hari kerja');
  expect(kabar(p)).not.toContain('belum berlaku');
  p.kirim({ 'Isi aduan': 'Lampu jalan mati.' });
  expect(pastikanUtuh(p)).toEqual([1, 2, 3, 4, 5]);
});

test('Sistem dihapus, lalu Pasang/Perbarui: tidak ada yang dicatat dua kali', () => {
  const p = buka();
  const t = createTangan(p);
  const catatan = (): string =>
    p.tab('sistem').find((b) => b['kunci'] === 'catatan')?.['nilai'] ?? '';
  const folder = JSON.parse(catatan()) as Record<string, string>;
  t.hapusLembar('sistem');
  expect(perbarui(p)).toMatchObject({ status: 'COMPLETED' });
  p.kirim({ 'Isi aduan': 'Lampu jalan mati.' });
  sapu(p, 35);
  expect(pastikanUtuh(p)).toEqual([1, 2, 3, 4, 5]);
  expect(JSON.parse(catatan())).toMatchObject({ folderRekap: folder['folderRekap'] });
  expect(
    p.surat('warga.satu@surel.example').filter((s) => /Tanda terima/.test(s.subject)),
  ).toHaveLength(5);
});
