// SPDX-License-Identifier: Apache-2.0
// Values of a Range. Numbers that are formatted as dates leave as instants in the spreadsheet's
// zone; what is set is parsed as if typed.

import { notEmulated } from '../../api-error.ts';
import type { ServiceHandler } from '../bridge.ts';
import type { SheetsEngine } from '../engines.ts';
import type { RangeJson } from '../protocol.ts';
import type { Run } from '../run.ts';
import { fromWall, toWall } from '../time-zone.ts';
import { describeSpreadsheet, findSheet } from './spreadsheet-info.ts';

interface CellResource {
  readonly formattedValue?: string;
  readonly effectiveValue?: {
    readonly numberValue?: number;
    readonly stringValue?: string;
    readonly boolValue?: boolean;
    readonly errorValue?: object;
  };
  readonly effectiveFormat?: { readonly numberFormat?: { readonly type?: string } };
  readonly userEnteredFormat?: { readonly numberFormat?: { readonly type?: string } };
}

interface GridResource {
  readonly sheets?: readonly {
    readonly data?: readonly {
      readonly rowData?: readonly { readonly values?: readonly CellResource[] }[];
    }[];
  }[];
}

type CellJson = string | number | boolean | { readonly date: number };

const DATE_FORMATS = new Set(['DATE', 'TIME', 'DATE_TIME']);
/** 30 December 1899, day zero of serial numbers. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

export interface RangeReader {
  readonly handle: ServiceHandler;
  /** The last row and column that hold something. */
  extent(spreadsheetId: string, sheetId: number, run: Run): { rows: number; columns: number };
}

export function createRangeReader(sheets: SheetsEngine): RangeReader {
  return {
    handle(method, args, run) {
      const range = args[0] as RangeJson;
      switch (method) {
        case 'getValue':
        case 'getValues':
          return read(sheets, range, run, false);
        case 'getDisplayValue':
        case 'getDisplayValues':
          return read(sheets, range, run, true);
        case 'setValue':
          requireInside(sheets, range, run);
          return write(sheets, range, filled(range, args[1] as CellJson), run);
        case 'setValues':
          requireInside(sheets, range, run);
          return write(sheets, range, fitting(range, args[1] as CellJson[][]), run);
        case 'appendRow':
          // The row may lie below the grid, which grows.
          return write(sheets, range, args[1] as CellJson[][], run);
        default:
          throw notEmulated(`Range.${method}`);
      }
    },
    extent(spreadsheetId, sheetId, run) {
      const actor = run.order.user;
      const { title } = findSheet(sheets, spreadsheetId, sheetId, actor);
      const params = { spreadsheetId, range: quote(title), query: {} };
      const { values = [] } = sheets.callInside('spreadsheets.values.get', params, actor) as {
        values?: readonly (readonly unknown[])[];
      };
      // Not `Math.max(...)`: a hundred thousand arguments overflow the stack.
      const columns = values.reduce((most, row) => Math.max(most, row.length), 0);
      return { rows: values.length, columns };
    },
  };
}

function read(sheets: SheetsEngine, range: RangeJson, run: Run, shown: boolean): CellJson[][] {
  const actor = run.order.user;
  const { spreadsheetId, sheetId, rows, columns } = range;
  const info = describeSpreadsheet(sheets, spreadsheetId, actor);
  const title = info.sheets.find((sheet) => sheet.sheetId === sheetId)?.title;
  if (title === undefined) throw new Error(`Sheet ${sheetId} not found`);
  const query = { ranges: `${quote(title)}!${a1Of(range)}`, includeGridData: true };
  const grid = sheets.callInside(
    'spreadsheets.get',
    { spreadsheetId, query },
    actor,
  ) as GridResource;
  const rowData = grid.sheets?.[0]?.data?.[0]?.rowData ?? [];
  return Array.from({ length: rows }, (_row, r) =>
    Array.from({ length: columns }, (_cell, c) => {
      const cell = rowData[r]?.values?.[c];
      return shown ? (cell?.formattedValue ?? '') : valueOf(cell, info.timeZone);
    }),
  );
}

function valueOf(cell: CellResource | undefined, timeZone: string): CellJson {
  const value = cell?.effectiveValue;
  if (value?.errorValue !== undefined) return cell?.formattedValue ?? '#ERROR!';
  const number = value?.numberValue;
  if (number === undefined) return value?.stringValue ?? value?.boolValue ?? '';
  const format = cell?.effectiveFormat ?? cell?.userEnteredFormat;
  if (!DATE_FORMATS.has(format?.numberFormat?.type ?? '')) return number;
  return { date: fromWall(DAY_ZERO + Math.round(number * 86_400_000), timeZone) };
}

function requireInside(sheets: SheetsEngine, range: RangeJson, run: Run): void {
  const sheet = findSheet(sheets, range.spreadsheetId, range.sheetId, run.order.user);
  const isInside =
    range.row + range.rows - 1 <= sheet.rows && range.column + range.columns - 1 <= sheet.columns;
  if (isInside) return;
  throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
}

const filled = ({ rows, columns }: RangeJson, value: CellJson): CellJson[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));

/** Google's words for values that do not have the range's shape (facts C, from memory). */
function fitting({ rows, columns }: RangeJson, values: CellJson[][]): CellJson[][] {
  const mismatch = (what: string, given: number, wanted: number): Error =>
    new Error(
      `The number of ${what} in the data does not match the number of ${what} in the range. ` +
        `The data has ${given} but the range has ${wanted}.`,
    );
  if (values.length !== rows) throw mismatch('rows', values.length, rows);
  const odd = values.find((row) => row.length !== columns);
  if (odd !== undefined) throw mismatch('columns', odd.length, columns);
  return values;
}

function write(sheets: SheetsEngine, range: RangeJson, values: CellJson[][], run: Run): void {
  const actor = run.order.user;
  const { spreadsheetId, sheetId, row, column } = range;
  const { timeZone } = describeSpreadsheet(sheets, spreadsheetId, actor);
  const plain = values.map((line) =>
    line.map((cell) => (typeof cell === 'object' ? serialAt(cell.date, timeZone) : cell)),
  );
  sheets.enterInside({ spreadsheetId, sheetId, row, column, values: plain }, actor);
  const dates = values.flatMap((line, r) =>
    line.flatMap((cell, c) => (typeof cell === 'object' ? [{ r, c }] : [])),
  );
  if (dates.length === 0) return;
  const shown = read(sheets, range, run, false);
  const bare = dates.filter(({ r, c }) => typeof shown[r]?.[c] === 'number');
  const requests = bare.map(({ r, c }) => asDate(range, r, c, plain[r]?.[c]));
  if (requests.length === 0) return;
  sheets.callInside('spreadsheets.batchUpdate', { spreadsheetId, body: { requests } }, actor);
}

function serialAt(at: number, timeZone: string): number {
  return (toWall(at, timeZone) - DAY_ZERO) / 86_400_000;
}

/** A Date gives its cell a date format of the locale where it has none (ASSUMED). */
function asDate({ sheetId, row, column }: RangeJson, r: number, c: number, serial: unknown) {
  const [startRowIndex, startColumnIndex] = [row - 1 + r, column - 1 + c];
  const corner = { endRowIndex: startRowIndex + 1, endColumnIndex: startColumnIndex + 1 };
  const type = Number.isInteger(serial) ? 'DATE' : 'DATE_TIME';
  return {
    repeatCell: {
      range: { sheetId, startRowIndex, startColumnIndex, ...corner },
      cell: { userEnteredFormat: { numberFormat: { type } } },
      fields: 'userEnteredFormat.numberFormat',
    },
  };
}

function quote(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}

function a1Of({ row, column, rows, columns }: RangeJson): string {
  return `${letters(column)}${row}:${letters(column + columns - 1)}${row + rows - 1}`;
}

function letters(column: number): string {
  let text = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  }
  return text;
}
