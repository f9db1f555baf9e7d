// SPDX-License-Identifier: Apache-2.0
// The long look reads all of Riwayat, which in a year's register may be more than a run can do. A run that
// dies of it must not take the next ones along: it notes that it begins, and after some such ends in a row
// the other work goes on without it for a day.

import { formatWaktu } from '../../core/waktu/tanggal.ts';
import { MS_SEHARI, type Instan } from '../../core/waktu/waktu.ts';
import type { Kelainan } from '../../register/tab/kelainan.ts';
import { KUNCI, type Properti } from '../google/kunci.ts';
import { bacaProperti, hapusProperti, simpanProperti } from '../google/properti.ts';

const PALING_BANYAK = 3;

/** Before it begins. */
export function mulaiCocok(at: Instan): void {
  simpanProperti(KUNCI.cocokTerputus, `${bacaPercobaan(bacaProperti(), at).kali + 1} ${at}`);
}

export const usaiCocok = (): void => hapusProperti([KUNCI.cocokTerputus]);

/** What to say while it is not tried; undefined = it may be. */
export function terlaluBerat(at: Instan, zonaMenit: number): Kelainan | undefined {
  const { kali, pada } = bacaPercobaan(bacaProperti(), at);
  if (kali < PALING_BANYAK) return undefined;
  return {
    tab: 'register',
    kode: 'cocok_terputus',
    pesan:
      'Ada yang rusak di Register, dan pembetulannya dari Riwayat tidak selesai: sapuannya terputus ' +
      `${kali} kali, terakhir ${formatWaktu(zonaMenit, pada)}. Pekerjaan lain tetap berjalan, dan ` +
      'pembetulan dicoba lagi sesudah satu hari. Bila berulang, mohon pemilik berkas memulihkan ' +
      'barisnya lewat File > Riwayat versi.',
  };
}

/** Older than a day it counts no more. */
function bacaPercobaan(
  properti: Properti,
  at: Instan,
): { readonly kali: number; readonly pada: Instan } {
  const [kali = 0, pada = 0] = (properti[KUNCI.cocokTerputus] ?? '').split(' ').map(Number);
  return at - pada > MS_SEHARI ? { kali: 0, pada: 0 } : { kali, pada };
}
