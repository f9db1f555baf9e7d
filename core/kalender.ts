// SPDX-License-Identifier: Apache-2.0
// Working time: from a moment and a limit to a deadline, and how much office time lies between two
// moments. Arithmetic on prefix sums, never a walk over days. It reads no clock.
//
// Day zero is the local date on which a time starts; a `hari_kerja` limit ends at the close of the
// office on the n-th working day after it. Who comes on a non-working day has the next working day
// as day one. Outside the years of the data the plain week is assumed: see tahunKurang.

import { assertNever } from './hasil.ts';
import { cariHari, hariPekan, jumlahSebelum, type JumlahHarian } from './jumlah-harian.ts';
import { hariDari, hariKeTanggal, tanggalKeHari } from './tanggal.ts';
import type { Instan, Tanggal, Waktu } from './waktu.ts';

/** Office hours of one weekday: segments in minutes after local midnight, ascending, e.g. [[450,720],[780,960]]. */
export type JamSehari = readonly (readonly [number, number])[];

/** The calendar as data, as `Hari Libur` and `Pengaturan` hold it. */
export interface DataKalender {
  /** Minutes east of UTC; Indonesia has no DST: WIB 420, WITA 480, WIT 540. */
  readonly zonaMenit: number;
  /** Index 0 = Senin … 6 = Minggu. */
  readonly mingguan: readonly JamSehari[];
  readonly ramadan: {
    readonly mingguan: readonly JamSehari[];
    readonly rentang: readonly (readonly [Tanggal, Tanggal])[];
  };
  readonly libur: readonly {
    readonly tanggal: Tanggal;
    readonly nama: string;
    readonly jenis: 'libur_nasional' | 'cuti_bersama' | 'libur_lokal';
  }[];
  /** Whether cuti bersama closes this office (not so for units serving the public directly). */
  readonly cutiBersama: boolean;
  /** Whether public holidays close it; absent = yes. A unit on duty day and night says false. */
  readonly liburNasional?: boolean;
  /** Years for which the holiday list is complete; others alarm. */
  readonly tahunLengkap: readonly number[];
}

/** The prepared calendar. Only `data` is for callers. */
export interface Kalender {
  readonly data: DataKalender;
  readonly menit: JumlahHarian;
  readonly hari: JumlahHarian;
  /** Epoch days on which this office is closed by the list, with their names. */
  readonly tutup: ReadonlyMap<number, string>;
  readonly ramadan: readonly (readonly [number, number])[];
}

const MS_MENIT = 60_000;
const MS_SEHARI = 86_400_000;
/** Next year's list must be there when deadlines begin to reach it. */
const HARI_KE_DEPAN = 45;

/** Throws when no weekday has hours: such an office would never answer. Check data with kalender-periksa.ts. */
export function createKalender(data: DataKalender): Kalender {
  const pekan = data.mingguan.map(menitSehari);
  if (!pekan.some((m) => m > 0)) throw new Error('kalender: no weekday has office hours');
  const tutup = hariTutup(data);
  const ramadan = rentangRamadan(data);
  const [awal, akhir] = jangkauan(data);
  const pekanRamadan = data.ramadan.mingguan.map(menitSehari);
  const menit = new Int32Array(akhir - awal + 1);
  const hari = new Int32Array(akhir - awal + 1);
  let [i, j] = [0, 0];
  for (let h = awal; h < akhir; h += 1) {
    const sumber = dalamRentang(ramadan, h) ? pekanRamadan : pekan;
    const m = tutup.has(h) ? 0 : (sumber[hariPekan(h)] ?? 0);
    menit[h - awal + 1] = i += m;
    hari[h - awal + 1] = j += m > 0 ? 1 : 0;
  }
  return {
    data,
    tutup,
    ramadan,
    menit: { awal, tabel: menit, pekan },
    hari: { awal, tabel: hari, pekan: pekan.map((m) => (m > 0 ? 1 : 0)) },
  };
}

/** The moment at which `menit` office minutes after `dari` have passed; at closing time, not the next opening. */
export function addMenitKerja(k: Kalender, dari: Instan, menit: number): Instan {
  return menit <= 0 ? dari : cariMs(k, msKerjaSampai(k, dari) + menit * MS_MENIT);
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
  const n = batas === 'min' ? (waktu.min ?? waktu.maks) : waktu.maks;
  if (n <= 0) return dari;
  switch (waktu.satuan) {
    case 'menit':
      return addMenitKerja(k, dari, n);
    case 'jam':
      return addMenitKerja(k, dari, n * 60);
    case 'hari_kerja':
      return addHariKerja(k, dari, n);
    case 'hari_kalender':
      return awalEpoch(k, hariDari(k.data.zonaMenit, dari) + Math.ceil(n) + 1) - MS_MENIT;
    case 'jam_kalender':
      return dari + n * 60 * MS_MENIT;
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
  return isJamKerja(k, at) ? at : cariMs(k, msKerjaSampai(k, at) + 1) - 1;
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

/** Office hours of an epoch day; empty when closed. */
export function jamPada(k: Kalender, hari: number): JamSehari {
  if (k.tutup.has(hari)) return [];
  const sumber = dalamRentang(k.ramadan, hari) ? k.data.ramadan.mingguan : k.data.mingguan;
  return sumber[hariPekan(hari)] ?? [];
}

/** Office milliseconds from the start of the table until `at`. */
function msKerjaSampai(k: Kalender, at: Instan): number {
  const hari = hariDari(k.data.zonaMenit, at);
  const dalamHari = at - awalEpoch(k, hari);
  let jumlah = jumlahSebelum(k.menit, hari) * MS_MENIT;
  for (const [buka, tutup] of jamPada(k, hari)) {
    jumlah += Math.max(0, Math.min(dalamHari, tutup * MS_MENIT) - buka * MS_MENIT);
  }
  return jumlah;
}

/** The first moment until which `target` office milliseconds have passed. */
function cariMs(k: Kalender, target: number): Instan {
  const hari = cariHari(k.menit, Math.ceil(target / MS_MENIT));
  let sisa = target - jumlahSebelum(k.menit, hari) * MS_MENIT;
  for (const [buka, tutup] of jamPada(k, hari)) {
    const panjang = (tutup - buka) * MS_MENIT;
    if (sisa <= panjang) return awalEpoch(k, hari) + buka * MS_MENIT + sisa;
    sisa -= panjang;
  }
  throw new Error(`kalender: office hours of day ${hari} do not add up`);
}

function tutupKantor(k: Kalender, hari: number): Instan {
  const terakhir = jamPada(k, hari).slice(-1)[0];
  if (!terakhir) throw new Error(`kalender: day ${hari} has no office hours`);
  // A day that never closes ends at 23.59: "pukul 00.00" would be read as the day after.
  return awalEpoch(k, hari) + Math.min(terakhir[1], 1439) * MS_MENIT;
}

const awalEpoch = (k: Kalender, hari: number): Instan =>
  hari * MS_SEHARI - k.data.zonaMenit * MS_MENIT;

const menitSehari = (jam: JamSehari): number =>
  jam.reduce((n, [buka, tutup]) => n + tutup - buka, 0);

const dalamRentang = (rentang: readonly (readonly [number, number])[], hari: number): boolean =>
  rentang.some(([a, b]) => hari >= a && hari <= b);

function hariTutup(data: DataKalender): Map<number, string> {
  const tutup = new Map<number, string>();
  for (const { tanggal, nama, jenis } of data.libur) {
    if (jenis === 'cuti_bersama' && !data.cutiBersama) continue;
    if (jenis === 'libur_nasional' && data.liburNasional === false) continue;
    const hari = tanggalKeHari(tanggal);
    if (hari === undefined) throw new Error(`kalender: no such date: ${tanggal}`);
    const sudah = tutup.get(hari);
    tutup.set(hari, sudah === undefined || sudah === nama ? nama : `${sudah}, ${nama}`);
  }
  return tutup;
}

function rentangRamadan(data: DataKalender): [number, number][] {
  return data.ramadan.rentang.map(([a, b]) => {
    const [awal, akhir] = [tanggalKeHari(a), tanggalKeHari(b)];
    if (awal === undefined || akhir === undefined)
      throw new Error(`kalender: bad Ramadan ${a}/${b}`);
    return [awal, akhir];
  });
}

/** First day and the day after the last of the table: whole years around all data. */
function jangkauan(data: DataKalender): [number, number] {
  const tahun = [
    ...data.tahunLengkap,
    ...data.libur.map((l) => Number(l.tanggal.slice(0, 4))),
    ...data.ramadan.rentang.flatMap((r) => r.map((t) => Number(t.slice(0, 4)))),
  ];
  if (tahun.length === 0) return [0, 0];
  const dari = tahun.reduce((a, b) => Math.min(a, b));
  const sampai = tahun.reduce((a, b) => Math.max(a, b)) + 1;
  if (sampai - dari > 100) throw new Error(`kalender: data span ${dari} to ${sampai}`);
  return [Date.UTC(dari, 0, 1) / MS_SEHARI, Date.UTC(sampai, 0, 1) / MS_SEHARI];
}
