// SPDX-License-Identifier: Apache-2.0
// Cells as typed values. What people type is written as text in a cell of TEXT format, so that Sheets
// never parses it: no formula, no lost zero, no guessed date. Reads are tolerant, for people edit.

import { rapikan } from '../../core/teks/samaran.ts';
import type { NilaiSel, Sel } from './sheets-bentuk.ts';

/** What a cell holds, in UTF-16 units. */
export const BATAS_SEL = 50_000;

/** The format of every text cell; `selTeks` and the columns at setup use the same. */
export const formatTeks = (bungkus: boolean): Readonly<Record<string, unknown>> => ({
  numberFormat: { type: 'TEXT' },
  wrapStrategy: bungkus ? 'WRAP' : 'CLIP',
  verticalAlignment: 'TOP',
});

/** Control characters are removed and the text is cut, with a notice, to what a cell holds. */
export function selTeks(teks: string, bungkus = false): Sel {
  const bersih = rapikan(teks, BATAS_SEL);
  return bersih === ''
    ? { userEnteredFormat: formatTeks(bungkus) }
    : { userEnteredValue: { stringValue: bersih }, userEnteredFormat: formatTeks(bungkus) };
}

/** Text that a program reads back (JSON, ids): kept as it is; its writer sees to the length. */
export function selMesin(teks: string): Sel {
  return teks === ''
    ? { userEnteredFormat: formatTeks(false) }
    : { userEnteredValue: { stringValue: teks }, userEnteredFormat: formatTeks(false) };
}

export const selAngka = (angka: number): Sel => ({
  userEnteredValue: { numberValue: angka },
  userEnteredFormat: { verticalAlignment: 'TOP' },
});

/** Text of a cell that anybody may have typed; numbers and booleans as people would write them. */
export function bacaTeks(nilai: NilaiSel): string {
  if (nilai === undefined || nilai === null) return '';
  if (typeof nilai === 'boolean') return nilai ? 'ya' : 'tidak';
  return typeof nilai === 'number' ? String(nilai) : nilai;
}

/** Undefined when the cell holds no finite number, neither as number nor as plain digits. */
export function bacaAngka(nilai: NilaiSel): number | undefined {
  if (typeof nilai === 'number') return Number.isFinite(nilai) ? nilai : undefined;
  if (typeof nilai !== 'string' || !/^\s*-?\d+(\.\d+)?\s*$/.test(nilai)) return undefined;
  return Number(nilai);
}
