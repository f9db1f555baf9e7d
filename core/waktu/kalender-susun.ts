// SPDX-License-Identifier: Apache-2.0
// The calendar as data, and prepared for arithmetic: one walk over the days of the years there is
// data for. Every run builds one, so each day costs a few operations. It answers no question.

import { hariPekan, type JumlahHarian } from './jumlah-harian.ts';
import { tanggalKeHari } from './tanggal.ts';
import { MS_SEHARI, type Tanggal } from './waktu.ts';

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
  /** Ranges of epoch days, both ends included. */
  readonly ramadan: readonly (readonly [number, number])[];
  /** What each day is; index as in the tables of `menit` and `hari`. */
  readonly macam: Uint8Array;
}

/** Values of `macam`; an ordinary day is 0, and so is every day outside the table. */
export const PUASA = 1;
export const TUTUP = 2;

/** Throws when no weekday has hours: such an office would never answer. Check data with kalender-periksa.ts. */
export function createKalender(data: DataKalender): Kalender {
  const pekan = data.mingguan.map(menitSehari);
  if (!pekan.some((m) => m > 0)) throw new Error('kalender: no weekday has office hours');
  const tutup = hariTutup(data);
  const ramadan = rentangRamadan(data);
  const [awal, akhir] = jangkauan(data);
  const macam = new Uint8Array(akhir - awal);
  for (const [a, b] of ramadan) macam.fill(PUASA, a - awal, b - awal + 1);
  for (const hari of tutup.keys()) macam[hari - awal] = TUTUP;
  return {
    data,
    tutup,
    ramadan,
    macam,
    ...jumlahkan(awal, macam, pekan, data.ramadan.mingguan.map(menitSehari)),
  };
}

function jumlahkan(
  awal: number,
  macam: Uint8Array,
  pekan: readonly number[],
  pekanRamadan: readonly number[],
): Pick<Kalender, 'menit' | 'hari'> {
  const menit = new Int32Array(macam.length + 1);
  const hari = new Int32Array(macam.length + 1);
  let [i, j, hariKe] = [0, 0, hariPekan(awal)];
  for (let h = 0; h < macam.length; h += 1) {
    const apa = macam[h];
    const m = apa === TUTUP ? 0 : ((apa === PUASA ? pekanRamadan : pekan)[hariKe] ?? 0);
    menit[h + 1] = i += m;
    hari[h + 1] = j += m > 0 ? 1 : 0;
    hariKe = hariKe === 6 ? 0 : hariKe + 1;
  }
  return {
    menit: { awal, tabel: menit, pekan },
    hari: { awal, tabel: hari, pekan: pekan.map((m) => (m > 0 ? 1 : 0)) },
  };
}

const menitSehari = (jam: JamSehari): number =>
  jam.reduce((n, [buka, tutup]) => n + tutup - buka, 0);

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
