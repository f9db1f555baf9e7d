// SPDX-License-Identifier: Apache-2.0
// The rows of Register and Kotak Keluar that a run asked for, as records. A row that cannot be read
// is named and left alone; the others go on.

import { type BarisRegister, barisKeAduan, isTerbuka, kelainanTeks } from '../baris/baris-aduan.ts';
import type { Kelainan } from '../tab/kelainan.ts';
import { type Kepala, selDi } from '../tab/kepala.ts';
import { type BarisSurat, barisKeSurat } from '../baris/kotak-keluar.ts';
import type { MauBaca } from './mau-baca.ts';
import { createDalam } from '../ingatan/petunjuk.ts';
import { bacaTeks } from '../tab/sel.ts';
import type { BarisMentah } from '../tab/sheets-bentuk.ts';

export function bacaBaris(
  kepala: Kepala,
  register: ReadonlyMap<number, BarisMentah>,
  mau: Pick<MauBaca, 'register' | 'terbuka' | 'petunjuk'>,
): {
  readonly baris: readonly BarisRegister[];
  readonly kelainan: readonly Kelainan[];
  /** Open rows that are not among them, because their long texts must not be believed. */
  readonly tertahan: number;
} {
  let tertahan = 0;
  const baris: BarisRegister[] = [];
  const kelainan: Kelainan[] = [];
  const sudah = new Map<string, number>();
  const isDiminta = createDalam(mau.register ?? []);
  const isDibuka = createDalam(mau.terbuka ? (mau.petunjuk?.terbuka ?? []) : []);
  for (const [nomor, isi] of urut(register)) {
    const minta = isDiminta(nomor);
    if (nomor === 1 || (!minta && !isDibuka(nomor)) || !isTerisi(kepala, isi)) continue;
    const hasil = barisKeAduan(kepala, nomor, isi);
    if (!hasil.ok) {
      kelainan.push(hasil.galat);
      continue;
    }
    const { aduan } = hasil.nilai;
    const lain = sudah.get(aduan.nomor);
    if (lain !== undefined) kelainan.push(ganda(aduan.nomor, lain, nomor));
    else if (minta || isTerbuka(aduan)) {
      sudah.set(aduan.nomor, nomor);
      if (!hasil.nilai.teksDiubah) baris.push(hasil.nilai);
      else {
        kelainan.push(kelainanTeks(nomor));
        if (isTerbuka(aduan)) tertahan += 1;
      }
    }
  }
  return { baris, kelainan, tertahan };
}

export function bacaKotak(
  kepala: Kepala,
  baris: ReadonlyMap<number, BarisMentah>,
): { readonly kotak: readonly BarisSurat[]; readonly kelainan: readonly Kelainan[] } {
  const kotak: BarisSurat[] = [];
  const kelainan: Kelainan[] = [];
  for (const [nomor, isi] of urut(baris)) {
    if (nomor === 1 || isi.every((sel) => bacaTeks(sel).trim() === '')) continue;
    const hasil = barisKeSurat(kepala, nomor, isi);
    if (hasil.ok) kotak.push(hasil.nilai);
    else kelainan.push(hasil.galat);
  }
  return { kotak, kelainan };
}

/** Whether a row of Register holds an aduan; text of staff below the end does not make one. */
export const isTerisi = (kepala: Kepala, baris: BarisMentah): boolean =>
  bacaTeks(selDi(kepala, baris, 'nomor')) !== '' ||
  bacaTeks(selDi(kepala, baris, 'keadaan')) !== '';

export function ganda(nomor: string, baris: number, lagi: number): Kelainan {
  const pesan =
    `Nomor register ${nomor} ada di baris ${baris} dan baris ${lagi}. Baris ${lagi} tidak dipakai; ` +
    'mohon dihapus bila memang salinan.';
  return { tab: 'register', baris: lagi, kode: 'nomor_ganda', pesan };
}

const urut = (baris: ReadonlyMap<number, BarisMentah>): readonly [number, BarisMentah][] =>
  [...baris].sort((a, b) => a[0] - b[0]);
