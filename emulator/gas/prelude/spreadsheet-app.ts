// SPDX-License-Identifier: Apache-2.0
// SpreadsheetApp, Spreadsheet and Sheet, as far as a product needs them that reads and writes its
// data through the advanced Sheets service.

import type { RangeJson } from '../protocol.ts';
import { call, signatureError } from './host-call.ts';
import { createRange, toCell, type Range } from './range.ts';
import { strict } from './strict.ts';
import { createUi, type Ui } from './ui.ts';

export interface SheetJson {
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SpreadsheetJson {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly sheets: readonly SheetJson[];
}

export function createSpreadsheetApp() {
  return strict('SpreadsheetApp', {
    getActiveSpreadsheet: () => {
      const id = call<string | null>('SpreadsheetApp', 'getActiveSpreadsheet');
      return id === null ? null : createSpreadsheet(id);
    },
    getActive: () => {
      const id = call<string | null>('SpreadsheetApp', 'getActiveSpreadsheet');
      return id === null ? null : createSpreadsheet(id);
    },
    getActiveSheet: () => activeRange()?.getSheet() ?? null,
    getActiveRange: () => activeRange(),
    getCurrentCell: () => activeRange(),
    openById: (id: string) => createSpreadsheet(call<string>('SpreadsheetApp', 'openById', id)),
    getUi: (): Ui => {
      call('SpreadsheetApp', 'getUi');
      return createUi();
    },
    flush: () => call<void>('SpreadsheetApp', 'flush'),
  });
}

function activeRange(): Range | null {
  const json = call<RangeJson | null>('SpreadsheetApp', 'getActiveRange');
  if (json === null) return null;
  return createRange(json, () => createSheet(json.spreadsheetId, json.sheetId));
}

export type Spreadsheet = ReturnType<typeof createSpreadsheet>;

export function createSpreadsheet(id: string) {
  const describe = (method: string) => call<SpreadsheetJson>('Spreadsheet', method, id);
  return strict('Spreadsheet', {
    getId: () => id,
    getUrl: () => describe('getUrl').url,
    getName: () => describe('getName').name,
    getSpreadsheetTimeZone: () => describe('getSpreadsheetTimeZone').timeZone,
    getSpreadsheetLocale: () => describe('getSpreadsheetLocale').locale,
    getSheets: () =>
      describe('getSheets').sheets.map(({ sheetId }): Sheet => createSheet(id, sheetId)),
    getSheetByName: (name: string): Sheet | null => {
      const found = describe('getSheetByName').sheets.find(({ title }) => title === name);
      return found === undefined ? null : createSheet(id, found.sheetId);
    },
    toast: (message: unknown, title?: unknown, timeoutSeconds?: number) =>
      call<void>('Spreadsheet', 'toast', String(message), title, timeoutSeconds),
  });
}

export interface Sheet {
  getName(): string;
  getSheetId(): number;
  getIndex(): number;
  getMaxRows(): number;
  getMaxColumns(): number;
  getLastRow(): number;
  getLastColumn(): number;
  getParent(): Spreadsheet;
  getRange(row: number | string, column?: number, rows?: number, columns?: number): Range;
  appendRow(values: readonly unknown[]): Sheet;
}

export function createSheet(spreadsheetId: string, sheetId: number): Sheet {
  const describe = (method: string) => call<SheetJson>('Sheet', method, spreadsheetId, sheetId);
  const sheet: Sheet = strict('Sheet', {
    getName: () => describe('getName').title,
    getSheetId: () => sheetId,
    getIndex: () => describe('getIndex').index,
    getMaxRows: () => describe('getMaxRows').rows,
    getMaxColumns: () => describe('getMaxColumns').columns,
    getLastRow: () => call<number>('Sheet', 'getLastRow', spreadsheetId, sheetId),
    getLastColumn: () => call<number>('Sheet', 'getLastColumn', spreadsheetId, sheetId),
    getParent: () => createSpreadsheet(spreadsheetId),
    getRange: (row, column, rows = 1, columns = 1) => {
      const json = { spreadsheetId, sheetId };
      if (typeof row === 'string') {
        return createRange({ ...json, ...call<A1>('Sheet', 'getRange', row) }, () => sheet);
      }
      const area = { row, column: column ?? 0, rows, columns };
      call('Sheet', 'getRange', area);
      return createRange({ ...json, ...area }, () => sheet);
    },
    appendRow: (values) => {
      if (!Array.isArray(values)) throw signatureError('SpreadsheetApp.Sheet.appendRow', [values]);
      call('Sheet', 'appendRow', spreadsheetId, sheetId, values.map(toCell));
      return sheet;
    },
  });
  return sheet;
}

interface A1 {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
