// SPDX-License-Identifier: Apache-2.0
// In which order letters leave. Pure.

import type { Surat } from '../../core/aduan/perintah.ts';

/** By priority, the oldest first: a receipt never waits behind a reminder. */
export function urutkanSurat(antrean: readonly Surat[]): Surat[] {
  return [...antrean].sort(
    (a, b) => a.prioritas - b.prioritas || a.dibuat - b.dibuat || (a.id < b.id ? -1 : 1),
  );
}

/** Recipients of the day's quota left untouched for letters more urgent than this priority. */
export const CADANGAN: Readonly<Record<Surat['prioritas'], number>> = { 1: 0, 2: 10, 3: 20, 4: 30 };
