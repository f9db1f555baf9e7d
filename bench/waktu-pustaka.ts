// SPDX-License-Identifier: Apache-2.0
// Working time as three libraries compute it, behind one face and fed the same office: ours, and two
// of npm in the best configuration they have (segments for lunch, Friday apart, the holidays of the
// years that are asked for, and UTC mode over shifted moments, which spares them the zone).

import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import utc from 'dayjs/plugin/utc.js';
import moment from 'moment';
import 'moment-business-time';
import {
  addHariKerja,
  addMenitKerja,
  createKalender,
  menitKerjaAntara,
  subtractMenitKerja,
  type DataKalender,
  type JamSehari,
} from '../core/waktu/kalender.ts';

declare module 'moment' {
  interface Moment {
    addWorkingTime(n: number, unit: 'minutes' | 'days'): Moment;
    subtractWorkingTime(n: number, unit: 'minutes'): Moment;
    workingDiff(other: Moment, unit: 'minutes'): number;
  }
}

/** Moments are ms since 1970, UTC. */
export interface Pustaka {
  readonly nama: string;
  readonly addMenit: (dari: number, menit: number) => number;
  /** Close of the office on the n-th working day after the date of `dari`. */
  readonly addHari: (dari: number, hari: number) => number;
  readonly subtractMenit: (dari: number, menit: number) => number;
  readonly menitAntara: (a: number, b: number) => number;
}

export type BuatPustaka = (data: DataKalender) => Pustaka;

const HARI = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export const kentongan: BuatPustaka = (data) => {
  const k = createKalender(data);
  return {
    nama: 'kentongan',
    addMenit: (dari, menit) => addMenitKerja(k, dari, menit),
    addHari: (dari, hari) => addHariKerja(k, dari, hari),
    subtractMenit: (dari, menit) => subtractMenitKerja(k, dari, menit),
    menitAntara: (a, b) => menitKerjaAntara(k, a, b),
  };
};

dayjs.extend(utc);
dayjs.extend(businessTime);

/** Its configuration is global: the last one made is the one that counts. */
export const dayjsBusinessTime: BuatPustaka = (data) => {
  const geser = data.zonaMenit * 60_000;
  const potong = (jam: JamSehari) => jam.map(([a, b]) => ({ start: pukul(a), end: pukul(b) }));
  const pekan = HARI.map((nama, i) => [nama, data.mingguan[i] ?? []] as const);
  const jam = pekan.map(([nama, isi]) => [nama, isi.length === 0 ? null : potong(isi)]);
  dayjs.setBusinessTime(Object.fromEntries(jam));
  dayjs.setHolidays(tanggalTutup(data));
  const lokal = (at: number) => dayjs.utc(at + geser);
  return {
    nama: 'dayjs-business-time',
    addMenit: (dari, menit) => lokal(dari).addBusinessMinutes(menit).valueOf() - geser,
    addHari: (dari, hari) => pada(data, lokal(dari).addBusinessDays(hari).valueOf()),
    subtractMenit: (dari, menit) => lokal(dari).subtractBusinessMinutes(menit).valueOf() - geser,
    menitAntara: (a, b) => lokal(a).businessMinutesDiff(lokal(b)),
  };
};

/** Its configuration is global: the last one made is the one that counts. */
export const momentBusinessTime: BuatPustaka = (data) => {
  const geser = data.zonaMenit * 60_000;
  const hari = (i: number): readonly string[] | null => {
    const jam = data.mingguan[(i + 6) % 7] ?? [];
    return jam.length === 0 ? null : jam.flatMap(([a, b]) => [pukul(a), pukul(b)]);
  };
  const workinghours = Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((i) => [i, hari(i)]));
  moment.updateLocale('en', { workinghours, holidays: tanggalTutup(data) });
  const lokal = (at: number) => moment.utc(at + geser);
  return {
    nama: 'moment-business-time',
    addMenit: (dari, menit) => lokal(dari).addWorkingTime(menit, 'minutes').valueOf() - geser,
    addHari: (dari, n) => pada(data, lokal(dari).addWorkingTime(n, 'days').valueOf()),
    subtractMenit: (dari, menit) =>
      lokal(dari).subtractWorkingTime(menit, 'minutes').valueOf() - geser,
    menitAntara: (a, b) => lokal(b).workingDiff(lokal(a), 'minutes'),
  };
};

/** Neither knows the close of a day: their working day, our close of it. */
function pada(data: DataKalender, lokal: number): number {
  const hari = Math.floor(lokal / 86_400_000);
  const jam = data.mingguan[(hari + 3) % 7] ?? [];
  const tutup = Math.min(jam.at(-1)?.[1] ?? 0, 1439);
  return hari * 86_400_000 + tutup * 60_000 - data.zonaMenit * 60_000;
}

/** They have one list of closed dates; switches are for whoever makes the list. */
function tanggalTutup({ libur, cutiBersama, liburNasional }: DataKalender): string[] {
  return libur
    .filter(({ jenis }) => jenis !== 'cuti_bersama' || cutiBersama)
    .filter(({ jenis }) => jenis !== 'libur_nasional' || liburNasional !== false)
    .map(({ tanggal }) => tanggal);
}

const pukul = (menit: number): string =>
  `${String(Math.floor(menit / 60)).padStart(2, '0')}:${String(menit % 60).padStart(2, '0')}:00`;
