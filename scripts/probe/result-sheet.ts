// SPDX-License-Identifier: Apache-2.0
// Where results are written: one spreadsheet that stays, one row a probe, as text throughout. The
// last column is the line that `npm run probe -- --banding` reads.

import { MARK } from './bench.ts';
import { google, type JsonObject } from './google.ts';
import { canonical } from './answer.ts';
import type { Result } from './probe.ts';

const KEY = 'hasil';
const HEAD = ['id', 'perihal', 'sama?', 'emulator', 'Google', 'baris'];

export function resultBook(): string {
  const store = google().PropertiesService.getScriptProperties();
  const known = store.getProperty(KEY);
  if (known !== null) return known;
  const { Spreadsheets } = google().Sheets;
  const made = Spreadsheets.create({
    properties: { title: `${MARK} - hasil`, locale: 'in_ID', timeZone: 'Asia/Jakarta' },
    sheets: [{ properties: { title: 'Hasil' } }],
  });
  const id = String(made['spreadsheetId']);
  store.setProperty(KEY, id);
  append(id, HEAD);
  return id;
}

export function writeResult(bookId: string, result: Result): void {
  const same = result.same === undefined ? 'tidak ditiru' : result.same ? 'sama' : 'BERBEDA';
  const line = canonical(result as unknown as JsonObject);
  const [expected, observed] = [result.expected, result.observed].map(canonical);
  append(bookId, [result.id, result.about, same, expected ?? '', observed ?? '', line]);
  console.log(line);
}

/** Ids of the probes that have their row. */
export function doneIn(bookId: string): Set<string> {
  const { values } = google().Sheets.Spreadsheets.Values.get(bookId, 'Hasil!A2:A');
  return new Set(((values ?? []) as unknown as string[][]).map(([id = '']) => id));
}

export function forgetResults(): void {
  google().PropertiesService.getScriptProperties().deleteProperty(KEY);
}

function append(bookId: string, row: readonly string[]): void {
  const options = { valueInputOption: 'RAW', insertDataOption: 'INSERT_ROWS' };
  google().Sheets.Spreadsheets.Values.append({ values: [row] }, bookId, 'Hasil!A1', options);
}
