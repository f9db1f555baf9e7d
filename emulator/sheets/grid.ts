// SPDX-License-Identifier: Apache-2.0
// The only file that reaches into the rows of a sheet. Reading or writing a row, and finding the
// last row with data, cost as much as what is touched, however long the sheet is.

import { badRequest } from '../api-error.ts';
import type { Cell, Rect, Row, Sheet, Spreadsheet } from './model.ts';
import { MAX_CELLS } from './model.ts';
import { put, splice } from './transaction.ts';
import type { Transaction } from './transaction.ts';

interface Cache {
  /** One past the last row with a value. */
  dataRows: number;
  /** Grows with every change of the sheet's cells. */
  version: number;
}

const caches = new WeakMap<Sheet, Cache>();
const work = { visits: 0 };

/** How many cells were looked at or written since the start: what a call costs, without a clock. */
export const cellVisits = (): number => work.visits;

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  work.visits++;
  return sheet.rows[row]?.[column] ?? undefined;
}

/** A row as it is stored: shorter than the grid, with null for empty cells. */
export function rowAt(sheet: Sheet, row: number): Row | undefined {
  const cells = sheet.rows[row] ?? undefined;
  work.visits += 1 + (cells?.length ?? 0);
  return cells;
}

/** Puts a cell in its place; undefined empties it. */
export function writeCell(
  tx: Transaction,
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell | undefined,
): void {
  work.visits++;
  const before = sheet.rows[row]?.[column] ?? null;
  if (cell === undefined && before === null) return;
  const cells = rowForWriting(tx, sheet, row);
  const { length } = cells;
  while (cells.length < column) cells.push(null);
  cells[column] = cell ?? null;
  tx.undo.push(() => {
    cells[column] = before;
    cells.length = length;
    caches.delete(sheet);
  });
  noteWrite(sheet, row, cell);
}

/** Whole rows as they are stored, below the last one with data; the grid grows when it must. */
export function appendStored(tx: Transaction, sheet: Sheet, added: readonly Row[]): void {
  const start = dataRows(sheet);
  const { rowCount } = sheet.properties.gridProperties;
  const missing = start + added.length - rowCount;
  if (missing > 0) resize(tx, sheet, 'ROWS', missing);
  splice(tx, sheet.rows, start, added.length, added);
  forget(tx, sheet);
}

/** One past the last row with a value or formula; formats and validations alone do not count. */
export function dataRows(sheet: Sheet): number {
  return cacheOf(sheet).dataRows;
}

/** Changes whenever any cell of the sheet does. */
export const versionOf = (sheet: Sheet): number => cacheOf(sheet).version;

export const isFilled = (cell: Cell | null | undefined): cell is Cell =>
  cell !== null && cell !== undefined && (cell.value !== undefined || cell.formula !== undefined);

/** Inserts empty rows or columns, without touching what lies on them (see shift.ts). */
export function insertLines(
  tx: Transaction,
  sheet: Sheet,
  dimension: 'ROWS' | 'COLUMNS',
  start: number,
  count: number,
): void {
  forEachLineList(sheet, dimension, (list) => {
    if (start < list.length) splice(tx, list, start, 0, empty(count));
  });
  forget(tx, sheet);
  resize(tx, sheet, dimension, count);
}

export function deleteLines(
  tx: Transaction,
  sheet: Sheet,
  dimension: 'ROWS' | 'COLUMNS',
  start: number,
  count: number,
): void {
  forEachLineList(sheet, dimension, (list) => {
    if (start < list.length) splice(tx, list, start, count, []);
  });
  forget(tx, sheet);
  resize(tx, sheet, dimension, -count);
}

/** Moves lines `start..end` to before `destination`, counted before the move. */
export function moveLines(
  tx: Transaction,
  sheet: Sheet,
  dimension: 'ROWS' | 'COLUMNS',
  start: number,
  end: number,
  destination: number,
): void {
  const count = end - start;
  forEachLineList(sheet, dimension, (list) => {
    const longest = Math.max(end, destination);
    if (list.length < longest) splice(tx, list, list.length, 0, empty(longest - list.length));
    const moved = splice(tx, list, start, count, []);
    splice(tx, list, destination > start ? destination - count : destination, 0, moved);
  });
  forget(tx, sheet);
}

/** Changes the size of the grid only: rows or columns are added at the end. */
export function resize(
  tx: Transaction,
  sheet: Sheet,
  dimension: 'ROWS' | 'COLUMNS',
  count: number,
): void {
  const grid = sheet.properties.gridProperties;
  const key = dimension === 'ROWS' ? 'rowCount' : 'columnCount';
  const gridProperties = { ...grid, [key]: grid[key] + count };
  put(tx, sheet, 'properties', { ...sheet.properties, gridProperties });
}

/** Column ZZZ is the last (facts A, from memory, as are the words). */
const MAX_COLUMNS = 18_278;
const TOO_WIDE = `This action would increase the number of columns above the limit of ${MAX_COLUMNS} columns.`;

export function checkCellLimit(spreadsheet: Spreadsheet): void {
  let cells = 0;
  for (const { properties } of spreadsheet.sheets) {
    const { rowCount, columnCount } = properties.gridProperties;
    if (columnCount > MAX_COLUMNS) throw badRequest(TOO_WIDE);
    cells += rowCount * columnCount;
  }
  if (cells <= MAX_CELLS) return;
  throw badRequest(
    'This action would increase the number of cells in the workbook above the limit of ' +
      `${MAX_CELLS} cells.`,
  );
}

export function wholeGrid(sheet: Sheet): Rect {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
}

function rowForWriting(tx: Transaction, sheet: Sheet, row: number): Row {
  const { rows } = sheet;
  const known = rows[row];
  if (known) return known;
  const { length } = rows;
  while (rows.length <= row) rows.push(null);
  const cells: Row = [];
  rows[row] = cells;
  tx.undo.push(() => {
    rows[row] = null;
    rows.length = length;
  });
  return cells;
}

function noteWrite(sheet: Sheet, row: number, cell: Cell | undefined): void {
  const cache = cacheOf(sheet);
  cache.version++;
  if (isFilled(cell)) cache.dataRows = Math.max(cache.dataRows, row + 1);
  else if (row + 1 === cache.dataRows) cache.dataRows = scanUp(sheet, cache.dataRows);
}

function cacheOf(sheet: Sheet): Cache {
  const known = caches.get(sheet);
  if (known !== undefined) return known;
  const cache = { dataRows: scanUp(sheet, sheet.rows.length), version: nextVersion() };
  caches.set(sheet, cache);
  return cache;
}

/** Versions never repeat, so a cache that was dropped cannot be mistaken for an older one. */
const counter = { version: 0 };
function nextVersion(): number {
  counter.version += 1_000_000;
  return counter.version;
}

function scanUp(sheet: Sheet, from: number): number {
  for (let row = from; row > 0; row--) {
    const cells = rowAt(sheet, row - 1);
    if (cells?.some(isFilled)) return row;
  }
  return 0;
}

function forget(tx: Transaction, sheet: Sheet): void {
  caches.delete(sheet);
  tx.undo.push(() => caches.delete(sheet));
}

type LineList = unknown[];

function forEachLineList(
  sheet: Sheet,
  dimension: 'ROWS' | 'COLUMNS',
  visit: (list: LineList) => void,
): void {
  if (dimension === 'ROWS') {
    visit(sheet.rows);
    visit(sheet.rowSizes);
    return;
  }
  for (const row of sheet.rows) if (row) visit(row);
  visit(sheet.columnSizes);
}

const empty = (count: number): null[] => Array.from({ length: count }, () => null);
