// SPDX-License-Identifier: Apache-2.0
// From which number on a register holds the aduan of a year: those before stand in the register of the
// year before. Without it they would be taken for lost.

import { isObjek, parseJson } from '../teks/objek.ts';
import type { Sistem } from './sistem.ts';

/** The note in Sistem. */
export const CATATAN_URUT_AWAL = 'urutAwal';

export const formatUrutAwal = (urut: Sistem['urut']): string => JSON.stringify(urut);

/** By year, the last number that stands in an earlier register; absent = none does. */
export function parseUrutAwal({
  catatan,
}: Pick<Sistem, 'catatan'>): Readonly<Record<string, number>> {
  const nilai = parseJson(catatan[CATATAN_URUT_AWAL] ?? '');
  if (!isObjek(nilai)) return {};
  return Object.fromEntries(
    Object.entries(nilai).filter((satu): satu is [string, number] => Number.isInteger(satu[1])),
  );
}
