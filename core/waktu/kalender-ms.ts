// SPDX-License-Identifier: Apache-2.0
// Office milliseconds on one line: how many have passed until a moment, and at which moment so many
// have passed. Everything of kalender.ts is an addition on this line. No limits and no units here.

import { cariHari, hariPekan, jumlahSebelum } from './jumlah-harian.ts';
import { PUASA, TUTUP, type JamSehari, type Kalender } from './kalender-susun.ts';
import { hariDari } from './tanggal.ts';
import { MS_SEHARI, type Instan } from './waktu.ts';

export const MS_MENIT = 60_000;

/** Office milliseconds from the start of the table until `at`. */
export function msKerjaSampai(k: Kalender, at: Instan): number {
  const hari = hariDari(k.data.zonaMenit, at);
  const dalamHari = at - awalEpoch(k, hari);
  let jumlah = jumlahSebelum(k.menit, hari) * MS_MENIT;
  for (const [buka, tutup] of jamPada(k, hari)) {
    jumlah += Math.max(0, Math.min(dalamHari, tutup * MS_MENIT) - buka * MS_MENIT);
  }
  return jumlah;
}

/** The first moment until which `target` office milliseconds have passed: closing time, not the next opening. */
export function cariMs(k: Kalender, target: number): Instan {
  const hari = cariHari(k.menit, Math.ceil(target / MS_MENIT));
  let sisa = target - jumlahSebelum(k.menit, hari) * MS_MENIT;
  for (const [buka, tutup] of jamPada(k, hari)) {
    const panjang = (tutup - buka) * MS_MENIT;
    if (sisa <= panjang) return awalEpoch(k, hari) + buka * MS_MENIT + sisa;
    sisa -= panjang;
  }
  throw new Error(`kalender: office hours of day ${hari} do not add up`);
}

/** The last moment until which no more than `target` have passed: the next opening, not closing time. */
export function cariMsTerakhir(k: Kalender, target: number): Instan {
  return cariMs(k, target + 1) - 1;
}

/** Office hours of an epoch day; empty when closed. */
export function jamPada(k: Kalender, hari: number): JamSehari {
  const macam = k.macam[hari - k.menit.awal];
  if (macam === TUTUP) return [];
  const sumber = macam === PUASA ? k.data.ramadan.mingguan : k.data.mingguan;
  return sumber[hariPekan(hari)] ?? [];
}

/** Local midnight with which an epoch day begins. */
export const awalEpoch = (k: Kalender, hari: number): Instan =>
  hari * MS_SEHARI - k.data.zonaMenit * MS_MENIT;
