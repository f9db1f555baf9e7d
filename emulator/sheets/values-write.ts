// SPDX-License-Identifier: Apache-2.0
// Writing values: RAW as they are, USER_ENTERED as if typed. Where to write was settled before;
// this is the journaled operation of values.update, batchUpdate, append, clear and people's edits.

import { ApiError, badRequest } from '../api-error.ts';
import { columnName, findGrid } from './a1.ts';
import { cellAt, insertLines, writeCell } from './grid.ts';
import { localeRules } from './locale.ts';
import type { Cell, Scalar, Sheet, SheetsState, Writer } from './model.ts';
import type { Book } from './requests/book.ts';
import { openForWriting } from './requests/book.ts';
import { requireLength } from './requests/cell-data.ts';
import { growTo } from './requests/cells.ts';
import { yearAt } from './serial.ts';
import { shiftForInsert } from './shift.ts';
import { transact } from './transaction.ts';
import { parseTyped } from './typed-value.ts';
import type { Typed, TypingContext } from './typed-value.ts';
import { satisfies, violation } from './validation.ts';

export type InputOption = 'RAW' | 'USER_ENTERED';

/** A block of values by rows. `null` leaves a cell as it is, '' empties it. */
export interface Block {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (Scalar | null)[])[];
  /** Rows to insert first, for INSERT_ROWS. */
  readonly insertRows?: number;
}

export interface WriteArgs extends Writer {
  readonly spreadsheetId: string;
  readonly option: InputOption;
  readonly blocks: readonly Block[];
  /** A person at the keyboard, or Range.setValues: strict data validation refuses. */
  readonly byHand?: boolean;
  /** Names the block in Google's errors: `data` gives "Invalid data[4]: …". */
  readonly errorName?: string;
}

/** Every block or none. Returns how many cells were written in each. */
export function applyWrite(state: SheetsState, args: WriteArgs, at: number): number[] {
  const spreadsheet = state.spreadsheets[args.spreadsheetId];
  if (spreadsheet === undefined) throw new Error(`emulator: no spreadsheet ${args.spreadsheetId}`);
  return transact((tx) => {
    const book: Book = { spreadsheet, tx, writer: args, at, cells: 0 };
    return args.blocks.map((block, index) => {
      try {
        return writeBlock(book, block, args);
      } catch (error) {
        throw args.errorName === undefined
          ? error
          : nameInError(error, `${args.errorName}[${index}]`);
      }
    });
  });
}

/** "Invalid data[4]: …", as Google names the part of a request that it refuses. */
export function nameInError(error: unknown, name: string): unknown {
  if (!(error instanceof ApiError) || error.code !== 400) return error;
  return badRequest(`Invalid ${name}: ${error.message}`);
}

function writeBlock(book: Book, block: Block, args: WriteArgs): number {
  const sheet = findGrid(book.spreadsheet, block.sheetId);
  const { row: startRow, column: startColumn, values } = block;
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  insertRows(book, sheet, startRow, block.insertRows ?? 0);
  growTo(book, sheet, startRow + values.length, startColumn + width);
  const endRow = startRow + values.length;
  const rect = { startRow, endRow, startColumn, endColumn: startColumn + width };
  openForWriting(book, sheet, rect);
  const { locale, timeZone } = book.spreadsheet.properties;
  const context = { locale: localeRules(locale), isText: false, year: yearAt(book.at, timeZone) };
  let cells = 0;
  values.forEach((line, rowOffset) => {
    line.forEach((value, columnOffset) => {
      if (value === null) return;
      const place = { row: startRow + rowOffset, column: startColumn + columnOffset };
      writeValue(book, sheet, place, value, args, context);
      cells++;
    });
  });
  book.cells += cells;
  return cells;
}

function insertRows(book: Book, sheet: Sheet, at: number, count: number): void {
  if (count === 0) return;
  if (at < sheet.properties.gridProperties.rowCount) {
    insertLines(book.tx, sheet, 'ROWS', at, count);
    shiftForInsert(book.tx, book.spreadsheet, sheet, 'ROWS', at, count);
  }
}

function writeValue(
  book: Book,
  sheet: Sheet,
  place: { readonly row: number; readonly column: number },
  value: Scalar,
  args: WriteArgs,
  context: TypingContext,
): void {
  const before = cellAt(sheet, place.row, place.column);
  const typed = args.option === 'RAW' ? rawValue(value) : enteredValue(value, before, context);
  const cell = withValue(before, typed);
  const rule = before?.validation;
  if (args.byHand === true && rule?.strict === true && cell !== undefined) {
    if (!satisfies(book.spreadsheet, rule, cell)) {
      throw badRequest(violation(`${columnName(place.column)}${place.row + 1}`));
    }
  }
  writeCell(book.tx, sheet, place.row, place.column, cell);
}

function rawValue(value: Scalar): Typed {
  if (typeof value === 'string') requireLength(value);
  return value === '' ? {} : { value };
}

function enteredValue(value: Scalar, before: Cell | undefined, context: TypingContext): Typed {
  if (typeof value !== 'string') return { value };
  requireLength(value);
  const isText = before?.format?.numberFormat?.type === 'TEXT';
  return parseTyped(value, { ...context, isText });
}

/** Keeps the cell's format; a format that typing suggests is taken only by a cell without one. */
function withValue(before: Cell | undefined, typed: Typed): Cell | undefined {
  const { value: _value, formula: _formula, textFormatRuns: _runs, ...rest } = before ?? {};
  const { numberFormat, ...content } = typed;
  const suggested =
    numberFormat === undefined || rest.format?.numberFormat !== undefined
      ? {}
      : { format: { ...rest.format, numberFormat } };
  const cell: Cell = { ...rest, ...suggested, ...content };
  return Object.keys(cell).length === 0 ? undefined : cell;
}
