// SPDX-License-Identifier: Apache-2.0
// A1 notation, both ways, as the API reads and echoes it. It decides nothing about cells.

import { badRequest, notEmulated } from '../api-error.ts';
import { wholeGrid } from './grid.ts';
import type { GridRange, Rect, Sheet, Spreadsheet } from './model.ts';

/** A place in a spreadsheet. `text` is the range as it was asked, for Google's errors. */
export interface Place {
  readonly sheet: Sheet;
  readonly rect: Rect;
  /** One cell without an end: for writes it is only the corner to start from. */
  readonly isCorner: boolean;
  readonly text: string;
}

/**
 * Reads `Sheet1!A1:B2`, `'It''s'!A:C`, `Sheet1!2:3`, `A1` (the first sheet), a sheet's title or the
 * name of a named range. Ends past the grid are clipped; a start past the grid is refused.
 */
export function parseA1(spreadsheet: Spreadsheet, text: string): Place {
  const bang = findBang(text);
  const title = bang < 0 ? undefined : unquote(text.slice(0, bang));
  const cells = bang < 0 ? text : text.slice(bang + 1);
  const bounds = parseCells(cells);
  if (bounds === undefined) return parseName(spreadsheet, text, title);
  const sheet = title === undefined ? spreadsheet.sheets[0] : findByTitle(spreadsheet, title);
  if (sheet === undefined) throw unparsable(text);
  const isCorner = !cells.includes(':');
  return { sheet, rect: clip(sheet, bounds), isCorner, text };
}

/** A GridRange of a request, clipped. Without a sheetId it means sheet 0, as protobuf's default. */
export function resolveRange(spreadsheet: Spreadsheet, range: GridRange): Place {
  const sheet = findGrid(spreadsheet, range.sheetId);
  return { sheet, rect: clip(sheet, range), isCorner: false, text: describeRange(sheet, range) };
}

export function findGrid(spreadsheet: Spreadsheet, sheetId: number | undefined): Sheet {
  const id = sheetId ?? 0;
  const sheet = spreadsheet.sheets.find((one) => one.properties.sheetId === id);
  if (sheet === undefined) throw badRequest(`No grid with id: ${id}`);
  return sheet;
}

export const findByTitle = (spreadsheet: Spreadsheet, title: string): Sheet | undefined =>
  spreadsheet.sheets.find((sheet) => sheet.properties.title === title);

/** `'Buku Register'!A1:Z1000`; a single cell is `Sheet1!A1`. */
export function formatRect(sheet: Sheet, rect: Rect): string {
  const start = `${columnName(rect.startColumn)}${rect.startRow + 1}`;
  const end = `${columnName(rect.endColumn - 1)}${rect.endRow}`;
  return `${quote(sheet.properties.title)}!${start === end ? start : `${start}:${end}`}`;
}

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A → 0, AA → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Quotes a sheet's title unless it is a plain word that cannot be taken for a cell. */
export function quote(title: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && parseCells(title) === undefined;
  return isPlain ? title : `'${title.replaceAll("'", "''")}'`;
}

/** The parts of an open range that fall on the grid; Google's 400 when it starts past it. */
export function clip(sheet: Sheet, range: GridRange): Rect {
  const grid = wholeGrid(sheet);
  const startRow = range.startRowIndex ?? 0;
  const startColumn = range.startColumnIndex ?? 0;
  if (startRow >= grid.endRow || startColumn >= grid.endColumn) {
    throw badRequest(
      `Range (${describeRange(sheet, range)}) exceeds grid limits. ` +
        `Max rows: ${grid.endRow}, max columns: ${grid.endColumn}`,
    );
  }
  return {
    startRow,
    startColumn,
    endRow: Math.max(startRow, Math.min(range.endRowIndex ?? grid.endRow, grid.endRow)),
    endColumn: Math.max(
      startColumn,
      Math.min(range.endColumnIndex ?? grid.endColumn, grid.endColumn),
    ),
  };
}

function describeRange(sheet: Sheet, range: GridRange): string {
  const startRow = range.startRowIndex === undefined ? undefined : range.startRowIndex + 1;
  const endColumn = range.endColumnIndex;
  // A range open to the right still names its first row and column: "T!AA1:2".
  const start = `${columnName(range.startColumnIndex ?? 0)}${startRow ?? 1}`;
  const endName = endColumn === undefined ? '' : columnName(endColumn - 1);
  const end = `${endName}${range.endRowIndex ?? ''}`;
  const place = `${quote(sheet.properties.title)}!${start}`;
  return end === '' || end === start ? place : `${place}:${end}`;
}

function parseName(spreadsheet: Spreadsheet, text: string, title: string | undefined): Place {
  if (title !== undefined) {
    if (/^R\d+C\d+/.test(text.slice(findBang(text) + 1))) throw notEmulated('R1C1 notation');
    throw unparsable(text);
  }
  const sheet = findByTitle(spreadsheet, unquote(text));
  if (sheet !== undefined) return { sheet, rect: wholeGrid(sheet), isCorner: false, text };
  const named = spreadsheet.namedRanges.find((one) => one.name === text);
  if (named === undefined) throw unparsable(text);
  return { ...resolveRange(spreadsheet, named.range), text };
}

const CELLS = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?)?$/;

function parseCells(text: string): GridRange | undefined {
  const match = CELLS.exec(text);
  if (match === null || text === '') return undefined;
  const [, startColumn, startRow, endColumn, endRow] = match;
  if (!text.includes(':')) {
    if (startColumn === undefined || startRow === undefined) return undefined;
    return bounds(startColumn, startRow, startColumn, startRow);
  }
  if (startColumn === undefined && startRow === undefined) return undefined;
  if (endColumn === undefined && endRow === undefined) return undefined;
  return bounds(startColumn, startRow, endColumn, endRow);
}

/** Corners may come in any order: B2:A1 is A1:B2. */
function bounds(
  startColumn: string | undefined,
  startRow: string | undefined,
  endColumn: string | undefined,
  endRow: string | undefined,
): GridRange {
  const rows = [startRow, endRow].map((row) => (row === undefined ? undefined : Number(row)));
  const columns = [startColumn, endColumn].map((c) =>
    c === undefined ? undefined : columnIndex(c),
  );
  const [rowA, rowB] = inOrder(rows[0], rows[1]);
  const [columnA, columnB] = inOrder(columns[0], columns[1]);
  return {
    ...(rowA === undefined ? {} : { startRowIndex: rowA - 1 }),
    ...(rowB === undefined ? {} : { endRowIndex: rowB }),
    ...(columnA === undefined ? {} : { startColumnIndex: columnA }),
    ...(columnB === undefined ? {} : { endColumnIndex: columnB + 1 }),
  };
}

function inOrder(
  a: number | undefined,
  b: number | undefined,
): [number | undefined, number | undefined] {
  return a !== undefined && b !== undefined && b < a ? [b, a] : [a, b];
}

/** The `!` that ends the sheet's title: the last one outside quotes. */
function findBang(text: string): number {
  if (!text.startsWith("'")) return text.lastIndexOf('!');
  const end = /^'(?:[^']|'')*'!/.exec(text);
  return end === null ? -1 : end[0].length - 1;
}

const unquote = (title: string): string =>
  /^'.*'$/s.test(title) ? title.slice(1, -1).replaceAll("''", "'") : title;

const unparsable = (text: string): Error => badRequest(`Unable to parse range: ${text}`);
