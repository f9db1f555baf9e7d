// SPDX-License-Identifier: Apache-2.0
// Who sent an aduan, asked of the form itself: the register does not know. Undefined when the owner
// deleted the response (retention); any other failure is thrown, so that nothing goes on unmasked.

import { parseJawaban } from '../../register/formulir/formulir.ts';
import type { Identitas } from '../../register/baris/identitas.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { bacaSatuRespons } from '../formulir/formulir.ts';
import { LayananError } from '../google/galat.ts';
import { keteranganRespons } from '../formulir/respons.ts';

type DariRespons = Omit<Identitas, 'nomor'>;

export function identitasRespons(
  anggaran: Anggaran,
  formulirId: string,
  id: string,
): DariRespons | undefined {
  try {
    const respons = bacaSatuRespons(anggaran, formulirId, id);
    return parseJawaban(respons.jawaban(), keteranganRespons(respons), []).identitas;
  } catch (sebab) {
    if (sebab instanceof LayananError && sebab.jenis === 'lain') return undefined;
    throw sebab;
  }
}
