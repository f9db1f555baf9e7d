// SPDX-License-Identifier: Apache-2.0
// When an officer gets round to a step: mostly within its limit, sometimes late, now and then very
// late; always in office hours. Drawn from the seed, in the step's own working time.

import {
  addHariKerja,
  addMenitKerja,
  awalHari,
  jatuhTempo,
  menitKerjaAntara,
  mulaiKerja,
  tanggalDi,
  type Kalender,
} from '../../core/waktu/kalender.ts';
import type { Langkah, Sop } from '../../core/sop/sop.ts';
import { cocokSyarat, type Dinilai } from '../../core/aduan/syarat.ts';
import type { Instan, Waktu } from '../../core/waktu/waktu.ts';
import type { Acak } from './acak.ts';

const MENIT = 60_000;
const HARI = 24 * 60 * MENIT;
/** Of office hours, roughly. */
const MENIT_SEHARI = 450;
/** Within how many days those act who are in time. */
const HARI_SIBUK = 2;

/** For a step that the SOP gives no time. */
const TANPA_BATAS: Waktu = { maks: 1, satuan: 'hari_kerja' };

/** Into how many steps people reckon a process without step times. */
const BAGIAN_PROSES = 20;

export function kapanBertindak(
  kalender: Kalender,
  batas: Waktu | undefined,
  sejak: Instan,
  acak: Acak,
): Instan {
  const waktu = batas ?? TANPA_BATAS;
  const jatuh = jatuhTempo(kalender, sejak, waktu);
  if (waktu.satuan === 'hari_kalender' || waktu.satuan === 'jam_kalender') {
    const bagian = bagianBatas(acak, (jatuh - sejak) / HARI);
    return mulaiKerja(kalender, Math.floor(sejak + (jatuh - sejak) * bagian));
  }
  const menit = Math.max(2, menitKerjaAntara(kalender, sejak, jatuh));
  const bagian = bagianBatas(acak, menit / MENIT_SEHARI);
  return Math.floor(addMenitKerja(kalender, mulaiKerja(kalender, sejak), menit * bagian));
}

/** When a coordinator first looks whether the others have answered: shortly before the limit. */
export function kapanMenengok(kalender: Kalender, batas: Waktu | undefined, sejak: Instan): Instan {
  const jatuh = jatuhTempo(kalender, sejak, batas ?? TANPA_BATAS);
  return mulaiKerja(kalender, Math.floor(sejak + (jatuh - sejak) * 0.8));
}

/** Within the first hours of the next working day. */
export function besokPagi(kalender: Kalender, at: Instan, acak: Acak): Instan {
  const besok = mulaiKerja(kalender, addHariKerja(kalender, at, 1) - 1);
  const buka = awalHari(kalender, tanggalDi(kalender, besok));
  return Math.floor(addMenitKerja(kalender, mulaiKerja(kalender, buka), acak.between(10, 120)));
}

/**
 * The time an officer gives a step: that of the SOP for such an aduan; a share of the time for the
 * whole process where the step has none of its own.
 */
export function batasLangkah(sop: Sop, langkah: Langkah, aduan: Dinilai): Waktu | undefined {
  const khusus = langkah.waktuBila?.find(({ bila }) => cocokSyarat(bila, aduan))?.waktu;
  const waktu = khusus ?? langkah.waktu;
  if (waktu !== undefined) return waktu;
  const proses = sop.tenggatProses?.find(({ bila }) => cocokSyarat(bila, aduan))?.waktu;
  return proses && { ...proses, maks: Math.max(1, Math.round(proses.maks / BAGIAN_PROSES)) };
}

/** A little later, in office hours: noticing a refusal, finding the missing word. */
export function sebentarLagi(kalender: Kalender, at: Instan, acak: Acak): Instan {
  return Math.floor(addMenitKerja(kalender, mulaiKerja(kalender, at), acak.between(3, 20))) + MENIT;
}

/**
 * Share of the limit that is used. Of short ones 82 in 100 are in time and 5 are left lying; a limit of
 * many days is neither used up nor often missed: people act within some days whatever it is.
 */
function bagianBatas(acak: Acak, hari: number): number {
  const sebagian = Math.min(1, HARI_SIBUK / Math.max(1, hari));
  const nasib = acak.next();
  // Most is done early: half of what is in time takes a quarter of the limit.
  if (nasib < 1 - 0.18 * sebagian) return (0.05 + 0.85 * acak.next() ** 2) * sebagian;
  if (nasib < 1 - 0.05 * sebagian) return acak.between(1.1, 2);
  return acak.between(3, 12);
}
