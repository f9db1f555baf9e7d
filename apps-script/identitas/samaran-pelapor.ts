// SPDX-License-Identifier: Apache-2.0
// What the pelapor writes on the tracking page is masked by their own name, as their first text was.
// Only the form knows the name; a response that was deleted (retention) leaves nothing to mask by.

import type { Perintah } from '../../core/aduan/perintah.ts';
import { rapikan, samarkan } from '../../core/teks/samaran.ts';
import type { BarisRegister } from '../../register/baris/baris-aduan.ts';
import { createAnggaran } from '../google/anggaran.ts';
import { identitasRespons } from './identitas-respons.ts';
import { KUNCI, type Properti } from '../google/kunci.ts';
import { wajibProperti } from '../google/properti.ts';

const BATAS_MS = 20_000;

export function samarkanPerintah(
  properti: Properti,
  satu: BarisRegister,
  perintah: Perintah,
): Perintah {
  if (!('isian' in perintah) || satu.aduan.responsId === '') return perintah;
  const rapi = rapikan(perintah.isian, Number.MAX_SAFE_INTEGER);
  return { ...perintah, isian: samarkan(rapi, [namaPelapor(properti, satu.aduan.responsId)]) };
}

function namaPelapor(properti: Properti, responsId: string): string {
  const formulirId = wajibProperti(properti, KUNCI.formulirId);
  const identitas = identitasRespons(createAnggaran(BATAS_MS), formulirId, responsId);
  if (identitas === undefined) {
    console.warn('the form response is gone: the reply is masked without a name');
  }
  return identitas?.nama ?? '';
}
