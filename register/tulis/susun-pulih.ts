// SPDX-License-Identifier: Apache-2.0
// What putting Register right writes (cocokkan.ts decides what is wrong). The counters are not part of
// it: the next read, without a hint, counts everything anew.

import type { Aduan } from '../../core/aduan/aduan.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { Bacaan } from '../baca/baca.ts';
import { type KolomMesin, aduanKeBaris } from '../baris/baris-aduan.ts';
import type { HasilCocok } from '../baca/cocokkan.ts';
import { hapusBaris } from '../tab/permintaan.ts';
import type { Permintaan, Sel } from '../tab/sheets-bentuk.ts';
import { alatTulis } from './susun-komit.ts';
import { tulisBaru, tulisKosong, tulisPulihan } from './tulis-register.ts';

/** Changes, then new rows, deletions last. */
export function susunPulih(bacaan: Bacaan, hasil: HasilCocok, at: Instan): Permintaan[] {
  const alat = alatTulis(bacaan, at);
  return [
    ...[...hasil.pulihkan].flatMap(([baris, pulihan]) => tulisPulihan(alat, baris, pulihan)),
    ...hasil.kosongkan.flatMap((baris) => tulisKosong(alat, baris)),
    ...tulisBaru(
      alat,
      hasil.tambah.map((aduan) => ({ aduan, pesan: '', kontak: 'identitas' as const })),
    ),
    ...hapusBaris('register', hasil.hapus),
  ];
}

export const createTampak =
  (bacaan: Bacaan, at: Instan): ((aduan: Aduan) => Readonly<Record<KolomMesin, Sel>>) =>
  (aduan) =>
    aduanKeBaris(alatTulis(bacaan, at).konteksUntuk(aduan), aduan, at);
