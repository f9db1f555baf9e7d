// SPDX-License-Identifier: Apache-2.0
// CSV that opens in any spreadsheet without running what a citizen typed: a cell that could be taken
// for a formula gets an apostrophe in front (CWE-1236). Taking it off again gives the text back.

/** Also the wide forms that some spreadsheets take for the signs, and blanks before them. */
const BERBAHAYA = /^[\s\u0000-\u0020\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n']/u;

export function amankanSel(teks: string): string {
  return BERBAHAYA.test(teks) ? `'${teks}` : teks;
}

export function pulihkanSel(sel: string): string {
  return sel.startsWith("'") ? sel.slice(1) : sel;
}

/** With a byte order mark and CRLF, as Excel wants them; every cell in quotes. */
export function formatCsv(baris: readonly (readonly string[])[]): string {
  const isi = baris.map((satu) => satu.map(kutip).join(',')).join('\r\n');
  return `\ufeff${isi}\r\n`;
}

const kutip = (teks: string): string => `"${amankanSel(teks).replaceAll('"', '""')}"`;
