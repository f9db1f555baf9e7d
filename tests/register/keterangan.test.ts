// SPDX-License-Identifier: Apache-2.0
// What people read in Riwayat about each kind of event.

import { expect, it } from 'vitest';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import { keteranganPeristiwa } from '../../register/baris/keterangan.ts';
import { ke, langkah, rakit } from '../core/_rakit.ts';

const sop = rakit([
  langkah('a', 'p0', [ke('b'), ke('tetap', { label: 'Minta waktu' })], {
    nomor: '1',
    uraian: 'Memeriksa',
  }),
  langkah('b', 'p1', [ke('a', { label: 'Kembalikan' })], { nomor: '2', uraian: 'Menjawab' }),
]);
const dasar = { nomor: '0001/ADU/2026', ke: 2, pada: 0, oleh: 'sistem' };
const tindak = (isi: object): Peristiwa => ({
  ...dasar,
  jenis: 'ditindak',
  tindakan: 'ke-b',
  langkah: 'a',
  ...isi,
});
const tanda = (...daftar: string[]): Peristiwa => ({
  ...dasar,
  jenis: 'diberitahu',
  tanda: daftar,
  langkah: 'a',
});
const A = 'langkah “1. Memeriksa”';
const B = 'langkah “2. Menjawab”';

it.each<[Peristiwa, string]>([
  [tindak({ keLangkah: 'b' }), `“Ke b” dilakukan pada ${A}. Berlanjut ke ${B}.`],
  [
    tindak({
      tindakan: 'ke-tetap',
      tetap: true,
      perpanjang: { untuk: 'langkah', waktu: { maks: 7, satuan: 'hari_kerja' } },
    }),
    `“Minta waktu” dilakukan pada ${A}. Batas waktu langkah ini diperpanjang 7 hari kerja.`,
  ],
  [
    tindak({
      tetap: true,
      perpanjang: { untuk: 'proses', waktu: { maks: 24, satuan: 'jam_kalender' } },
    }),
    `“Ke b” dilakukan pada ${A}. Batas waktu seluruh proses diperpanjang 24 jam berturut-turut.`,
  ],
  [
    tindak({ tindakan: 'ke-a', langkah: 'b', keLangkah: 'a', kembali: true, kembaliKe: 2 }),
    `“Kembalikan” dilakukan pada ${B}. Aduan dikembalikan ke-2. Berlanjut ke ${A}.`,
  ],
  [
    tindak({ tetap: true, atasNama: 'opd-a', menunggu: ['opd-c', 'hilang'] }),
    `“Ke b” dilakukan atas nama DPUPR pada ${A}. Menunggu jawaban PLN, hilang.`,
  ],
  [
    tindak({ keLangkah: 'b', jeda: 'mulai' }),
    `“Ke b” dilakukan pada ${A}. Berlanjut ke ${B}. Tenggat berhenti dihitung selama menunggu pelapor.`,
  ],
  [
    tindak({ akhir: 'dijawab', jeda: 'selesai', olehWaktu: true }),
    `Batas waktu ${A} terlewati; sistem melakukan “Ke b”. Tenggat mulai dihitung lagi. Aduan ditutup: dijawab.`,
  ],
  [
    tindak({
      tetap: true,
      kategori: 'Jalan',
      kelas: 'berat',
      berkasLengkap: true,
      catatan: 'Sesuai konsep',
    }),
    `“Ke b” dilakukan pada ${A}. Kategori menjadi “Jalan”. Kelas menjadi “Berat”. Berkas dinyatakan lengkap. Catatan: “Sesuai konsep”.`,
  ],
  [
    {
      ...dasar,
      jenis: 'sop_dipindah',
      dariVersi: 'aa',
      sopVersi: 'bb',
      keLangkah: 'b',
      menunggu: [],
    },
    `Aduan dipindah dari SOP versi aa ke versi bb. Berlanjut ke ${B}. Tidak ada lagi yang ditunggu jawabannya.`,
  ],
  [
    { ...dasar, jenis: 'dibuka_kembali', keLangkah: 'a', menunggu: ['opd-a'] },
    `Pelapor menyatakan belum puas; aduan dibuka kembali. Berlanjut ke ${A}. Menunggu jawaban DPUPR.`,
  ],
  [tanda('s0'), `Pengingat tenggat dikirim pada ${A}.`],
  [
    tanda('ts1', 't-ingat'),
    `Pengingat tenggat seluruh proses dikirim; Pengingat tenggat seluruh proses dikirim pada ${A}.`,
  ],
  [tanda('e1'), `Keterlambatan diberitahukan (jenjang 2) pada ${A}.`],
  [tanda('te0'), `Keterlambatan seluruh proses diberitahukan (jenjang 1) pada ${A}.`],
  [tanda('p0'), `Batas waktu seluruh proses diberitahukan pada ${A}.`],
])('%j', (peristiwa, kalimat) => {
  expect(keteranganPeristiwa(sop, peristiwa)).toBe(kalimat);
});
