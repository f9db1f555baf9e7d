// SPDX-License-Identifier: Apache-2.0
// The month that is played: its name as people type it, and its bounds in the office's zone.

import { awalHari, tanggalDi, type Kalender } from '../../core/waktu/kalender.ts';
import { bulanSebelum, bulanSesudah } from '../../core/rekap/rekap.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import { MasukanError } from './galat-masukan.ts';

/** `2026-10` */
export type Bulan = string;

/** Working hours and the zone's offset are not known to hold far outside our time. */
const TAHUN_PERTAMA = 2000;
const TAHUN_TERAKHIR = 2099;

export function parseBulan(teks: string): Bulan {
  const cocok = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(teks.trim());
  if (cocok === null) {
    throw new MasukanError(`--bulan ditulis TTTT-BB, misalnya 2026-10; yang diberikan "${teks}".`);
  }
  const tahun = Number(cocok[1]);
  if (tahun < TAHUN_PERTAMA || tahun > TAHUN_TERAKHIR) {
    throw new MasukanError(
      `--bulan ${teks}: tahunnya di luar ${TAHUN_PERTAMA} sampai ${TAHUN_TERAKHIR}.`,
    );
  }
  return cocok[0];
}

/** The month before the one that `at` lies in, in the office's zone. */
export const bulanLalu = (kalender: Kalender, at: Instan): Bulan =>
  bulanSebelum(tanggalDi(kalender, at).slice(0, 7));

/** [first moment, first moment of the next month). */
export function batasBulan(kalender: Kalender, bulan: Bulan): readonly [Instan, Instan] {
  return [awalHari(kalender, `${bulan}-01`), awalHari(kalender, `${bulanSesudah(bulan)}-01`)];
}
