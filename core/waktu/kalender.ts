// SPDX-License-Identifier: Apache-2.0
// Working time: from a moment and a limit to a deadline, and how much office time lies between two
// moments. Arithmetic on prefix sums, never a walk over days. It reads no clock.
//
// Day zero is the local date on which a time starts; a `hari_kerja` limit ends at the close of the
// office on the n-th working day after it. Who comes on a non-working day has the next working day
// as day one. Outside the years of the data the plain week is assumed: see tahunKurang.

import { assertNever } from '../hasil.ts';
import { cariHari, jumlahSebelum } from './jumlah-harian.ts';
import {
  awalEpoch,
  cariMs,
  cariMsTerakhir,
  jamPada,
  MS_MENIT,
  msKerjaSampai,
} from './kalender-ms.ts';
import type { Kalender } from './kalender-susun.ts';
import { hariDari, hariKeTanggal, tanggalKeHari } from './tanggal.ts';
import { MS_SEHARI, type Instan, type Satuan, type Tanggal, type Waktu } from './waktu.ts';

export {
  createKalender,
  type DataKalender,
  type JamSehari,
  type Kalender,
} from './kalender-susun.ts';

/** Next year's list must be there when deadlines begin to reach it. */
const HARI_KE_DEPAN = 45;

/** The moment at which `menit` office minutes after `dari` have passed; at closing time, not the next opening. */
export function addMenitKerja(k: Kalender, dari: Instan, menit: number): Instan {
  return tempoSesudah(k, dari, 'menit', Math.round(menit * MS_MENIT));
}

/** Whole office minutes between two moments; negative when `b` is before `a`. */
export function menitKerjaAntara(k: Kalender, a: Instan, b: Instan): number {
  return Math.trunc((msKerjaSampai(k, b) - msKerjaSampai(k, a)) / MS_MENIT);
}

/** Close of the office on the n-th working day after the local date of `dari`; `dari` itself for 0. */
export function addHariKerja(k: Kalender, dari: Instan, hari: number): Instan {
  if (hari <= 0) return dari;
  const target = jumlahSebelum(k.hari, hariDari(k.data.zonaMenit, dari) + 1) + Math.ceil(hari);
  return tutupKantor(k, cariHari(k.hari, target));
}

/** Working days after the date of `a`, up to and with the date of `b`: the age in hari kerja. */
export function hariKerjaAntara(k: Kalender, a: Instan, b: Instan): number {
  const zona = k.data.zonaMenit;
  return (
    jumlahSebelum(k.hari, hariDari(zona, b) + 1) - jumlahSebelum(k.hari, hariDari(zona, a) + 1)
  );
}

/** A limit of 0 is `dari` itself. `hari_kalender` ends at 23.59 of the n-th day after the local date. */
export function jatuhTempo(
  k: Kalender,
  dari: Instan,
  waktu: Waktu,
  batas: 'min' | 'maks' = 'maks',
): Instan {
  const lama = lamaWaktu(waktu, batas);
  return lama <= 0 ? dari : tempoSesudah(k, dari, waktu.satuan, lama);
}

/** How long a limit is in what a clock of its unit counts: see lamaDalam. */
export function lamaWaktu(waktu: Waktu, batas: 'min' | 'maks' = 'maks'): number {
  const n = batas === 'min' ? (waktu.min ?? waktu.maks) : waktu.maks;
  switch (waktu.satuan) {
    case 'menit':
      return Math.round(n * MS_MENIT);
    case 'jam':
    case 'jam_kalender':
      return Math.round(n * 60 * MS_MENIT);
    case 'hari_kerja':
    case 'hari_kalender':
      return Math.ceil(n);
    default:
      return assertNever(waktu.satuan);
  }
}

/**
 * What a clock of this unit counts between two moments: office milliseconds for `menit` and `jam`,
 * working days, local dates, or milliseconds.
 */
export function lamaDalam(k: Kalender, satuan: Satuan, dari: Instan, sampai: Instan): number {
  const zona = k.data.zonaMenit;
  switch (satuan) {
    case 'menit':
    case 'jam':
      return msKerjaSampai(k, sampai) - msKerjaSampai(k, dari);
    case 'hari_kerja':
      return hariKerjaAntara(k, dari, sampai);
    case 'hari_kalender':
      return hariDari(zona, sampai) - hariDari(zona, dari);
    case 'jam_kalender':
      return sampai - dari;
    default:
      return assertNever(satuan);
  }
}

/** When a clock of this unit that starts at `dari` has counted `lama`; no day left = the end of this one. */
export function tempoSesudah(k: Kalender, dari: Instan, satuan: Satuan, lama: number): Instan {
  switch (satuan) {
    case 'menit':
    case 'jam':
      return lama <= 0 ? dari : cariMs(k, msKerjaSampai(k, dari) + lama);
    case 'hari_kerja':
      return lama <= 0 ? tutupBerikut(k, dari) : addHariKerja(k, dari, lama);
    case 'hari_kalender':
      return awalEpoch(k, hariDari(k.data.zonaMenit, dari) + lama + 1) - MS_MENIT;
    case 'jam_kalender':
      return dari + lama;
    default:
      return assertNever(satuan);
  }
}

/** The last moment from which `menit` office minutes are left until `dari`: an opening, not a closing time. */
export function subtractMenitKerja(k: Kalender, dari: Instan, menit: number): Instan {
  return menit <= 0 ? dari : cariMsTerakhir(k, msKerjaSampai(k, dari) - menit * MS_MENIT);
}

/**
 * Opening of the office on the n-th working day before the local date of `dari`; 0 = on that date
 * itself, or on the working day before when it has not opened by then.
 */
export function bukaHariKerjaSebelum(k: Kalender, dari: Instan, hari: number): Instan {
  const tanggal = hariDari(k.data.zonaMenit, dari);
  if (hari <= 0 && jamPada(k, tanggal).length > 0) {
    const buka = bukaKantor(k, tanggal);
    if (buka <= dari) return buka;
  }
  const target = jumlahSebelum(k.hari, tanggal) - Math.max(Math.ceil(hari), 1) + 1;
  return bukaKantor(k, cariHari(k.hari, target));
}

/**
 * When a notice so long before a limit is due. Of `hari_kalender` it is the beginning of that date,
 * so that it can be told when the office opens.
 */
export function sebelumTempo(k: Kalender, tempo: Instan, waktu: Waktu): Instan {
  const n = waktu.maks;
  switch (waktu.satuan) {
    case 'menit':
      return subtractMenitKerja(k, tempo, n);
    case 'jam':
      return subtractMenitKerja(k, tempo, n * 60);
    case 'hari_kerja':
      return bukaHariKerjaSebelum(k, tempo, n);
    case 'hari_kalender':
      return awalEpoch(k, hariDari(k.data.zonaMenit, tempo) - Math.ceil(n));
    case 'jam_kalender':
      return tempo - n * 60 * MS_MENIT;
    default:
      return assertNever(waktu.satuan);
  }
}

/** The opening minute belongs to office hours, the closing minute does not. */
export function isJamKerja(k: Kalender, at: Instan): boolean {
  const hari = hariDari(k.data.zonaMenit, at);
  const menit = (at - awalEpoch(k, hari)) / MS_MENIT;
  return jamPada(k, hari).some(([buka, tutup]) => menit >= buka && menit < tutup);
}

/** `at`, when the office is open, or the next opening. */
export function mulaiKerja(k: Kalender, at: Instan): Instan {
  return isJamKerja(k, at) ? at : cariMsTerakhir(k, msKerjaSampai(k, at));
}

export function tanggalDi(k: Kalender, at: Instan): Tanggal {
  return hariKeTanggal(hariDari(k.data.zonaMenit, at));
}

/** Local midnight with which a date begins. Throws when there is no such date. */
export function awalHari(k: Kalender, tanggal: Tanggal): Instan {
  const hari = tanggalKeHari(tanggal);
  if (hari === undefined) throw new Error(`kalender: no such date: ${tanggal}`);
  return awalEpoch(k, hari);
}

/** Years whose holiday list is needed at this moment, or will be within 45 days, and is missing. */
export function tahunKurang(k: Kalender, at: Instan): number[] {
  if (k.data.liburNasional === false && !k.data.cutiBersama) return [];
  const tahun = (t: Instan): number => Number(tanggalDi(k, t).slice(0, 4));
  const perlu = new Set([tahun(at), tahun(at + HARI_KE_DEPAN * MS_SEHARI)]);
  return [...perlu].filter((t) => !k.data.tahunLengkap.includes(t));
}

/** Today's close, or from then on the close of the next working day. */
function tutupBerikut(k: Kalender, at: Instan): Instan {
  const hari = hariDari(k.data.zonaMenit, at);
  if (jamPada(k, hari).length === 0) return addHariKerja(k, at, 1);
  const tutup = tutupKantor(k, hari);
  return tutup > at ? tutup : addHariKerja(k, at, 1);
}

function tutupKantor(k: Kalender, hari: number): Instan {
  const terakhir = jamPada(k, hari).slice(-1)[0];
  if (!terakhir) throw new Error(`kalender: day ${hari} has no office hours`);
  // A day that never closes ends at 23.59: "pukul 00.00" would be read as the day after.
  return awalEpoch(k, hari) + Math.min(terakhir[1], 1439) * MS_MENIT;
}

function bukaKantor(k: Kalender, hari: number): Instan {
  const pertama = jamPada(k, hari)[0];
  if (!pertama) throw new Error(`kalender: day ${hari} has no office hours`);
  return awalEpoch(k, hari) + pertama[0] * MS_MENIT;
}
