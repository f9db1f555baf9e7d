// SPDX-License-Identifier: Apache-2.0
// Range: where it is, and its values one call at a time. Dates come as Dates of this realm.

import type { RangeJson } from '../protocol.ts';
import { call, signatureError } from './host-call.ts';
import { strict } from './strict.ts';

/** A cell as the host sends it: `{date}` is an instant in ms, the rest is itself. */
type CellJson = string | number | boolean | { readonly date: number };
export type CellValue = string | number | boolean | Date;

export type Range = ReturnType<typeof createRange<unknown>>;

/** `sheetOf` gives the Sheet back: its type is the caller's, so that the two files need no circle. */
export function createRange<S>(json: RangeJson, sheetOf: () => S) {
  const read = (method: string) => call<CellJson[][]>('Range', method, json);
  const lastRow = json.row + json.rows - 1;
  const lastColumn = json.column + json.columns - 1;
  const first = (rows: CellJson[][]): CellValue => toValue(rows[0]?.[0] ?? '');
  const range = strict('Range', {
    // Plain fields as they are seen on the range of an edit event.
    rowStart: json.row,
    rowEnd: lastRow,
    columnStart: json.column,
    columnEnd: lastColumn,
    getSheet: sheetOf,
    getRow: () => json.row,
    getColumn: () => json.column,
    getNumRows: () => json.rows,
    getNumColumns: () => json.columns,
    getLastRow: () => lastRow,
    getLastColumn: () => lastColumn,
    getRowIndex: () => json.row,
    getA1Notation: () => toA1(json.row, json.column, lastRow, lastColumn),
    getValue: () => first(read('getValue')),
    getValues: () => read('getValues').map((row) => row.map(toValue)),
    getDisplayValue: () => String(first(read('getDisplayValue'))),
    getDisplayValues: () => read('getDisplayValues').map((row) => row.map(String)),
    setValue: (value: unknown) => {
      call('Range', 'setValue', json, toCell(value));
      return range;
    },
    setValues: (values: unknown) => {
      if (!isTable(values)) throw signatureError('SpreadsheetApp.Range.setValues', [values]);
      call(
        'Range',
        'setValues',
        json,
        values.map((row) => row.map(toCell)),
      );
      return range;
    },
  });
  return range;
}

function toValue(cell: CellJson): CellValue {
  return typeof cell === 'object' ? new Date(cell.date) : cell;
}

function isTable(values: unknown): values is unknown[][] {
  return Array.isArray(values) && values.every((row) => Array.isArray(row));
}

export function toCell(value: unknown): unknown {
  if (value === undefined || value === null) return '';
  if (value instanceof Date) return { date: value.getTime() };
  if (['string', 'number', 'boolean'].includes(typeof value)) return value;
  throw signatureError('SpreadsheetApp.Range.setValue', [value]);
}

function toA1(row: number, column: number, lastRow: number, lastColumn: number): string {
  const start = `${letters(column)}${row}`;
  const end = `${letters(lastColumn)}${lastRow}`;
  return start === end ? start : `${start}:${end}`;
}

function letters(column: number): string {
  let text = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  }
  return text;
}
