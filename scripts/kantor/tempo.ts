// SPDX-License-Identifier: Apache-2.0
// When an officer gets round to a step: mostly within its limit, sometimes late, now and then very
// late; always in office hours. Drawn from the seed, in the step's own working time.

import {
  addMenitKerja,
  jatuhTempo,
  menitKerjaAntara,
  mulaiKerja,
  type Kalender,
} from '../../core/kalender.ts';
import type { Instan, Waktu } from '../../core/waktu.ts';
import type { Acak } from './acak.ts';

const MENIT = 60_000;

/** For a step that the SOP gives no time. */
const TANPA_BATAS: Waktu = { maks: 1, satuan: 'hari_kerja' };

export function kapanBertindak(
  kalender: Kalender,
  batas: Waktu | undefined,
  sejak: Instan,
  acak: Acak,
): Instan {
  const bagian = bagianBatas(acak);
  const waktu = batas ?? TANPA_BATAS;
  const jatuh = jatuhTempo(kalender, sejak, waktu);
  if (waktu.satuan === 'hari_kalender' || waktu.satuan === 'jam_kalender') {
    return mulaiKerja(kalender, Math.floor(sejak + (jatuh - sejak) * bagian));
  }
  const menit = Math.max(2, menitKerjaAntara(kalender, sejak, jatuh));
  return Math.floor(addMenitKerja(kalender, mulaiKerja(kalender, sejak), menit * bagian));
}

/** A little later, in office hours: noticing a refusal, finding the missing word. */
export function sebentarLagi(kalender: Kalender, at: Instan, acak: Acak): Instan {
  return Math.floor(addMenitKerja(kalender, mulaiKerja(kalender, at), acak.between(3, 20))) + MENIT;
}

/** Share of the limit that is used: 82 in 100 are in time, 5 in 100 are left lying. */
function bagianBatas(acak: Acak): number {
  const nasib = acak.next();
  // Most is done early: half of what is in time takes a quarter of the limit.
  if (nasib < 0.82) return 0.05 + 0.85 * acak.next() ** 2;
  if (nasib < 0.95) return acak.between(1.1, 2);
  return acak.between(3, 12);
}
