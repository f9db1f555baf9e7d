// SPDX-License-Identifier: Apache-2.0
// Time as the domain speaks of it. Whoever needs "now" is given it as `at`; nothing here reads a clock.

/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instan = number;

/** A day of the clock in milliseconds: always so long, for no zone of Indonesia has summer time. */
export const MS_SEHARI = 86_400_000;

/** A civil date in the office's zone: `2026-03-02`. */
export type Tanggal = string;

/**
 * Units of a SOP's "Waktu" column. `menit` and `jam` are office minutes and hours, `hari_kerja`
 * working days; `jam_kalender` (the "1x24 jam" of some SOPs) and `hari_kalender` run through nights
 * and holidays.
 */
export type Satuan = 'menit' | 'jam' | 'hari_kerja' | 'hari_kalender' | 'jam_kalender';

/** A time limit. A range (`1-3 hari`) has `min`, the expected time, beside `maks`, the limit. */
export interface Waktu {
  readonly min?: number;
  readonly maks: number;
  readonly satuan: Satuan;
}
