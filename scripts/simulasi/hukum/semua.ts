// SPDX-License-Identifier: Apache-2.0
// All laws, in the order in which they are printed.

import type { Bukti } from '../bukti.ts';
import { alur } from './alur.ts';
import type { HasilHukum, Hukum } from './bentuk.ts';
import { kuota } from './kuota.ts';
import { nomor } from './nomor.ts';
import { penerima } from './penerima.ts';
import { rahasia } from './rahasia.ts';
import { rekap } from './rekap.ts';
import { riwayat } from './riwayat.ts';
import { rumus } from './rumus.ts';
import { surat } from './surat.ts';
import { tenggat } from './tenggat.ts';
import { tercatat } from './tercatat.ts';
import { tindakan } from './tindakan.ts';

export const SEMUA_HUKUM: readonly Hukum[] = [
  tercatat,
  nomor,
  riwayat,
  alur,
  tindakan,
  surat,
  penerima,
  tenggat,
  rumus,
  rahasia,
  rekap,
  kuota,
];

export interface Putusan extends HasilHukum {
  readonly hukum: Hukum;
}

export const periksaSemua = (bukti: Bukti): readonly Putusan[] =>
  SEMUA_HUKUM.map((hukum) => ({ hukum, ...hukum.periksa(bukti) }));
