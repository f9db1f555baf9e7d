// SPDX-License-Identifier: Apache-2.0
// Calendars for tests, and an oracle that counts minute by minute and shares nothing with core/.

import type { DataKalender, JamSehari } from '../../core/kalender.ts';

export const MENIT = 60_000;

/** `wib('2026-10-19 09:15')` */
export const wib = (teks: string): number => Date.parse(`${teks.replace(' ', 'T')}:00+07:00`);

export const limaHari: readonly JamSehari[] = [
  [
    [450, 720],
    [780, 960],
  ],
  [
    [450, 720],
    [780, 960],
  ],
  [
    [450, 720],
    [780, 960],
  ],
  [
    [450, 720],
    [780, 960],
  ],
  [
    [450, 690],
    [780, 990],
  ],
  [],
  [],
];

export const polos = (data: Partial<DataKalender> = {}): DataKalender => ({
  zonaMenit: 420,
  mingguan: limaHari,
  ramadan: { mingguan: limaHari, rentang: [] },
  libur: [],
  cutiBersama: true,
  tahunLengkap: [2026],
  ...data,
});

/** Whether the minute that begins at `at` is an office minute: read off the data, nothing else. */
export function bukaMenurutData(d: DataKalender, at: number): boolean {
  const lokal = new Date(at + d.zonaMenit * MENIT);
  const tanggal = lokal.toISOString().slice(0, 10);
  for (const l of d.libur) {
    if (l.tanggal !== tanggal) continue;
    if (l.jenis === 'libur_lokal') return false;
    if (l.jenis === 'cuti_bersama' && d.cutiBersama) return false;
    if (l.jenis === 'libur_nasional' && d.liburNasional !== false) return false;
  }
  const puasa = d.ramadan.rentang.some(([a, b]) => tanggal >= a && tanggal <= b);
  const pekan = puasa ? d.ramadan.mingguan : d.mingguan;
  const jam = pekan[(lokal.getUTCDay() + 6) % 7] ?? [];
  const menit = lokal.getUTCHours() * 60 + lokal.getUTCMinutes();
  return jam.some(([a, b]) => menit >= a && menit < b);
}

export function addMenitMenurutData(d: DataKalender, dari: number, menit: number): number {
  let at = dari;
  for (let sisa = menit; sisa > 0; at += MENIT) if (bukaMenurutData(d, at)) sisa -= 1;
  return at;
}

export function menitMenurutData(d: DataKalender, a: number, b: number): number {
  let jumlah = 0;
  for (let at = a; at < b; at += MENIT) if (bukaMenurutData(d, at)) jumlah += 1;
  return jumlah;
}

/** Close of the office on the n-th day after the date of `dari` that has any office minute. */
export function addHariMenurutData(d: DataKalender, dari: number, hari: number): number {
  const geser = d.zonaMenit * MENIT;
  const sehari = 1440 * MENIT;
  let awal = Math.floor((dari + geser) / sehari) * sehari - geser;
  for (let sisa = hari; ;) {
    awal += sehari;
    let tutup = 0;
    for (let m = 0; m < 1440; m += 1) {
      if (bukaMenurutData(d, awal + m * MENIT)) tutup = Math.min(m + 1, 1439);
    }
    if (tutup > 0) sisa -= 1;
    if (sisa === 0) return awal + tutup * MENIT;
  }
}
