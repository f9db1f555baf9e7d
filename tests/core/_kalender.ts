// SPDX-License-Identifier: Apache-2.0
// Calendars for tests, and an oracle that counts minute by minute and shares nothing with core/.

import type { DataKalender, JamSehari } from '../../core/waktu/kalender.ts';

export const MENIT = 60_000;
export const SEHARI = 1440 * MENIT;

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

/** Office hours of a date, read off the data, nothing else. */
function jamMenurutData(d: DataKalender, tanggal: string): JamSehari {
  for (const l of d.libur) {
    if (l.tanggal !== tanggal) continue;
    if (l.jenis === 'libur_lokal') return [];
    if (l.jenis === 'cuti_bersama' && d.cutiBersama) return [];
    if (l.jenis === 'libur_nasional' && d.liburNasional !== false) return [];
  }
  const puasa = d.ramadan.rentang.some(([a, b]) => tanggal >= a && tanggal <= b);
  const pekan = puasa ? d.ramadan.mingguan : d.mingguan;
  return pekan[(new Date(`${tanggal}T00:00:00Z`).getUTCDay() + 6) % 7] ?? [];
}

export interface Henti {
  readonly dari: number;
  readonly sampai: number;
}

/** Walks minute by minute and date by date; remembers which minutes of a date are open, nothing else. */
export interface Oracle {
  readonly buka: (at: number) => boolean;
  readonly addMenit: (dari: number, menit: number) => number;
  readonly subtractMenit: (dari: number, menit: number) => number;
  readonly menitAntara: (a: number, b: number) => number;
  readonly addHari: (dari: number, hari: number) => number;
  readonly bukaHariSebelum: (dari: number, hari: number) => number;
  /** With a clock that stands still in `henti`. */
  readonly addMenitBerhenti: (dari: number, menit: number, henti: readonly Henti[]) => number;
  readonly addHariBerhenti: (dari: number, hari: number, henti: readonly Henti[]) => number;
}

export function createOracle(d: DataKalender): Oracle {
  const geser = d.zonaMenit * MENIT;
  const awalHari = (at: number): number => Math.floor((at + geser) / SEHARI) * SEHARI - geser;
  const kenal = new Map<number, readonly boolean[]>();
  const menitBuka = (awal: number): readonly boolean[] => {
    const ada = kenal.get(awal);
    if (ada) return ada;
    const jam = jamMenurutData(d, new Date(awal + geser).toISOString().slice(0, 10));
    const baru = Array.from({ length: 1440 }, (_, m) => jam.some(([a, b]) => m >= a && m < b));
    kenal.set(awal, baru);
    return baru;
  };
  const buka = (at: number): boolean => {
    const awal = awalHari(at);
    return menitBuka(awal)[Math.floor((at - awal) / MENIT)] === true;
  };
  /** Office minutes begin at whole minutes: seconds of `dari` are kept throughout. */
  const addMenitBerhenti = (dari: number, menit: number, henti: readonly Henti[]): number => {
    let at = dari;
    for (let sisa = menit; sisa > 0; at += MENIT) {
      if (buka(at) && !henti.some((h) => at >= h.dari && at < h.sampai)) sisa -= 1;
    }
    return at;
  };
  /** The last opened minute of a date, as a moment; a date that never closes ends at 23.59. */
  const tutupPada = (awal: number): number | undefined => {
    const menit = menitBuka(awal).lastIndexOf(true);
    return menit < 0 ? undefined : awal + Math.min(menit + 1, 1439) * MENIT;
  };
  const addHariBerhenti = (dari: number, hari: number, henti: readonly Henti[]): number => {
    let jumlah = 0;
    for (let awal = awalHari(dari) + SEHARI; ; awal += SEHARI) {
      const tutup = tutupPada(awal);
      if (tutup === undefined) continue;
      // A date counts that begins while the clock runs; the limit is a close at which it runs.
      if (!henti.some((h) => h.dari < awal && awal <= h.sampai)) jumlah += 1;
      if (jumlah >= hari && !henti.some((h) => h.dari < tutup && tutup <= h.sampai)) return tutup;
    }
  };
  return {
    buka,
    addMenitBerhenti,
    addHariBerhenti,
    addMenit: (dari, menit) => addMenitBerhenti(dari, menit, []),
    addHari: (dari, hari) => addHariBerhenti(dari, hari, []),
    subtractMenit(dari, menit) {
      let at = dari;
      for (let sisa = menit; sisa > 0;) {
        at -= MENIT;
        if (buka(at)) sisa -= 1;
      }
      return at;
    },
    menitAntara(a, b) {
      let jumlah = 0;
      for (let at = a; at < b; at += MENIT) if (buka(at)) jumlah += 1;
      return jumlah;
    },
    bukaHariSebelum(dari, hari) {
      let awal = awalHari(dari);
      for (let sisa = hari; sisa > 0;) {
        awal -= SEHARI;
        if (menitBuka(awal).includes(true)) sisa -= 1;
      }
      return awal + menitBuka(awal).indexOf(true) * MENIT;
    },
  };
}
