// SPDX-License-Identifier: Apache-2.0
// Short ways to write to a tab of the bench and to read back what became of it.

import type { Bench, Tab } from './bench.ts';
import { google, type Json, type JsonObject } from './google.ts';

export const at = ({ name }: Tab, range: string): string => `${name}!${range}`;

export function enter(tab: Tab, range: string, values: Json[][], option = 'USER_ENTERED'): void {
  const options = { valueInputOption: option };
  google().Sheets.Spreadsheets.Values.update({ values }, tab.bookId, at(tab, range), options);
}

export function batch(tab: Tab, ...requests: object[]): JsonObject[] {
  const { replies } = google().Sheets.Spreadsheets.batchUpdate({ requests }, tab.bookId);
  return (replies ?? []) as unknown as JsonObject[];
}

/** The rows of a range, each cell with the fields asked for. */
export function cells(tab: Tab, range: string, fields: string): JsonObject[][] {
  const { sheets } = google().Sheets.Spreadsheets.get(tab.bookId, {
    ranges: [at(tab, range)],
    fields: `sheets(data(rowData(values(${fields}))))`,
  });
  const [sheet] = (sheets ?? []) as unknown as GridJson[];
  return (sheet?.data?.[0]?.rowData ?? []).map(({ values }) => values ?? []);
}

interface GridJson {
  readonly data?: readonly { readonly rowData?: readonly { readonly values?: JsonObject[] }[] }[];
}

export function values(tab: Tab, range: string): Json {
  const options = { valueRenderOption: 'UNFORMATTED_VALUE' };
  const read = google().Sheets.Spreadsheets.Values.get(tab.bookId, at(tab, range), options);
  return read['values'] ?? [];
}

/** Each text with what it became (`teks`, `angka`, …) and how it is shown. */
export function typed(bench: Bench, locale: string, texts: readonly string[]): Json {
  const tab = bench.tab(locale);
  enter(
    tab,
    'A1',
    texts.map((text) => [text]),
  );
  const rows = cells(tab, `A1:A${texts.length}`, 'userEnteredValue,formattedValue');
  return Object.fromEntries(
    texts.map((text, row) => {
      const { userEnteredValue = {}, formattedValue = '' } = rows[row]?.[0] ?? {};
      const [kind = ''] = Object.keys(userEnteredValue as JsonObject);
      return [text, `${KINDS[kind] ?? 'kosong'}: ${formattedValue as string}`];
    }),
  );
}

const KINDS: Readonly<Record<string, string>> = {
  stringValue: 'teks',
  numberValue: 'angka',
  boolValue: 'centang',
  formulaValue: 'rumus',
};

export const rect = (
  { sheetId }: Tab,
  [startRowIndex, endRowIndex]: readonly [number, number],
  [startColumnIndex, endColumnIndex]: readonly [number, number],
): object => ({ sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex });

export const lines = (
  { sheetId }: Tab,
  dimension: 'ROWS' | 'COLUMNS',
  startIndex: number,
  endIndex: number,
): object => ({ sheetId, dimension, startIndex, endIndex });

export const sheetOf = ({ bookId, name }: Tab) => {
  const sheet = google().SpreadsheetApp.openById(bookId).getSheetByName(name);
  if (sheet === null) throw new Error(`no tab ${name}`);
  return sheet;
};
