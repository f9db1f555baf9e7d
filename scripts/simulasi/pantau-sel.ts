// SPDX-License-Identifier: Apache-2.0
// What was ever written into a cell, also into one that is empty again when the play is over: words and
// formulas by where they first stood. It looks at what is written, never at whole sheets.

import type { Op } from '../../emulator/op.ts';

export interface PantauSel {
  readonly identitasId: string;
  /** Word or long row of digits, outside Identitas Pelapor. */
  readonly kata: Map<string, string>;
  readonly rumus: Map<string, string>;
}

/**
 * Words and long rows of digits, in lower case: a secret is always one of these. JSON keeps its escapes,
 * also within JSON: `\nkata` is read as `kata` too.
 */
export function potongKata(teks: string): string[] {
  const kata = pisahkan(teks);
  if (!teks.includes('\\')) return kata;
  return [...kata, ...pisahkan(teks.replace(/\\+(?:u[0-9a-f]{4}|.)/g, ' '))];
}

const pisahkan = (teks: string): string[] => teks.toLowerCase().match(/\d{8,}|\p{L}{6,}/gu) ?? [];

export function lihatSel(pantau: PantauSel, op: Op, tempat: string): void {
  const json = JSON.stringify(op.args);
  for (const [, rumus = ''] of json.matchAll(RUMUS)) catat(pantau.rumus, bukaTeks(rumus), tempat);
  for (const rumus of diketikRumus(op)) catat(pantau.rumus, rumus, tempat);
  const { spreadsheetId } = op.args as { readonly spreadsheetId: string };
  if (spreadsheetId === pantau.identitasId) return;
  for (const kata of potongKata(json)) catat(pantau.kata, kata, tempat);
}

const RUMUS = /"formulaValue":"((?:[^"\\]|\\.)*)"/g;

/** What Sheets itself takes for a formula, because it is written as if typed; hands are people's own. */
function diketikRumus({ args }: Op): readonly string[] {
  const {
    option,
    byHand,
    blocks = [],
  } = args as {
    readonly option?: string;
    readonly byHand?: boolean;
    readonly blocks?: readonly { readonly values: readonly (readonly unknown[])[] }[];
  };
  if (option !== 'USER_ENTERED' || byHand === true) return [];
  return blocks
    .flatMap(({ values }) => values.flat())
    .flatMap((isi) => (typeof isi === 'string' && isi.startsWith('=') ? [isi] : []));
}

const bukaTeks = (dalamJson: string): string => JSON.parse(`"${dalamJson}"`) as string;

function catat(pernah: Map<string, string>, apa: string, tempat: string): void {
  if (!pernah.has(apa)) pernah.set(apa, tempat);
}
