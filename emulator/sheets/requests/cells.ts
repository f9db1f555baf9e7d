// SPDX-License-Identifier: Apache-2.0
// Requests that write cells: updateCells, appendCells, repeatCell, setDataValidation.
// Rows are touched only where something is written.

import { badRequest } from '../../api-error.ts';
import type { Mask } from '../../schema/field-mask.ts';
import { findGrid, resolveRange } from '../a1.ts';
import { cellAt, checkCellLimit, dataRows, resize, writeCell } from '../grid.ts';
import type { GridRange, Rect, Sheet, ValidationRule } from '../model.ts';
import { openForWriting } from './book.ts';
import type { Book, RequestHandler } from './book.ts';
import { requireCellMask, writeCellData } from './cell-data.ts';
import type { CellData } from './cell-data.ts';

interface RowData {
  readonly values?: readonly CellData[];
}

interface UpdateCells {
  readonly rows?: readonly RowData[];
  readonly fields?: string;
  readonly start?: {
    readonly sheetId?: number;
    readonly rowIndex?: number;
    readonly columnIndex?: number;
  };
  readonly range?: GridRange;
}

/** With `range`, masked fields of cells that `rows` do not reach are cleared; with `start`, not. */
export const updateCells: RequestHandler<UpdateCells> = (book, request) => {
  const mask = requireCellMask(request.fields);
  const rows = request.rows ?? [];
  if (request.range !== undefined) {
    const { sheet, rect } = resolveRange(book.spreadsheet, request.range);
    requireInside(rows, rect);
    openForWriting(book, sheet, rect);
    forEachCell(rect, (row, column) => {
      const data = rows[row - rect.startRow]?.values?.[column - rect.startColumn] ?? {};
      setCell(book, sheet, row, column, data, mask);
    });
    return undefined;
  }
  const { sheet, rect } = startRect(book, request.start ?? {}, rows);
  openForWriting(book, sheet, rect);
  writeRows(book, sheet, rect.startRow, rect.startColumn, rows, mask);
  return undefined;
};

interface AppendCells {
  readonly sheetId?: number;
  readonly rows?: readonly RowData[];
  readonly fields?: string;
}

/** After the last row with data; the grid grows when it must. */
export const appendCells: RequestHandler<AppendCells> = (book, request) => {
  const mask = requireCellMask(request.fields);
  const rows = request.rows ?? [];
  const sheet = findGrid(book.spreadsheet, request.sheetId);
  const startRow = dataRows(sheet);
  const width = widest(rows);
  growTo(book, sheet, startRow + rows.length, width);
  const rect = { startRow, endRow: startRow + rows.length, startColumn: 0, endColumn: width };
  openForWriting(book, sheet, rect);
  writeRows(book, sheet, startRow, 0, rows, mask);
  return undefined;
};

interface RepeatCell {
  readonly range?: GridRange;
  readonly cell?: CellData;
  readonly fields?: string;
}

export const repeatCell: RequestHandler<RepeatCell> = (book, request) => {
  const mask = requireCellMask(request.fields);
  const { sheet, rect } = resolveRange(book.spreadsheet, request.range ?? {});
  openForWriting(book, sheet, rect);
  const cell = request.cell ?? {};
  forEachCell(rect, (row, column) => setCell(book, sheet, row, column, cell, mask));
  return undefined;
};

interface SetDataValidation {
  readonly range?: GridRange;
  readonly rule?: ValidationRule;
}

/** Without a rule, validation is cleared. */
export const setDataValidation: RequestHandler<SetDataValidation> = (book, request) => {
  const cell = request.rule === undefined ? {} : { dataValidation: request.rule };
  if (request.rule !== undefined && request.rule.condition === undefined) {
    throw badRequest('The data validation rule must have a condition.');
  }
  return repeatCell(book, {
    ...(request.range === undefined ? {} : { range: request.range }),
    cell,
    fields: 'dataValidation',
  });
};

/** Adds rows or columns at the end until the grid is that large. */
export function growTo(book: Book, sheet: Sheet, rows: number, columns: number): void {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (rows > rowCount) resize(book.tx, sheet, 'ROWS', rows - rowCount);
  if (columns > columnCount) resize(book.tx, sheet, 'COLUMNS', columns - columnCount);
  if (rows > rowCount || columns > columnCount) checkCellLimit(book.spreadsheet);
}

export function forEachCell(rect: Rect, visit: (row: number, column: number) => void): void {
  for (let row = rect.startRow; row < rect.endRow; row++) {
    for (let column = rect.startColumn; column < rect.endColumn; column++) visit(row, column);
  }
}

function startRect(
  book: Book,
  start: NonNullable<UpdateCells['start']>,
  rows: readonly RowData[],
): { sheet: Sheet; rect: Rect } {
  const sheet = findGrid(book.spreadsheet, start.sheetId);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const startRow = start.rowIndex ?? 0;
  const startColumn = start.columnIndex ?? 0;
  if (startRow >= rowCount) {
    throw badRequest(`GridCoordinate.rowIndex[${startRow}] is after last row in grid[${rowCount}]`);
  }
  if (startColumn >= columnCount) {
    throw badRequest(
      `GridCoordinate.columnIndex[${startColumn}] is after last column in grid[${columnCount}]`,
    );
  }
  requireInside(rows, { startRow, endRow: rowCount, startColumn, endColumn: columnCount });
  const endRow = startRow + rows.length;
  return { sheet, rect: { startRow, endRow, startColumn, endColumn: startColumn + widest(rows) } };
}

/** Google writes nothing beyond what the range or the grid has. */
function requireInside(rows: readonly RowData[], rect: Rect): void {
  if (rect.startRow + rows.length > rect.endRow) {
    throw badRequest(
      `Attempting to write row: ${rect.endRow}, ` +
        `beyond the last requested row of: ${rect.endRow - 1}`,
    );
  }
  if (rect.startColumn + widest(rows) > rect.endColumn) {
    throw badRequest(
      `Attempting to write column: ${rect.endColumn}, ` +
        `beyond the last requested column of: ${rect.endColumn - 1}`,
    );
  }
}

function writeRows(
  book: Book,
  sheet: Sheet,
  startRow: number,
  startColumn: number,
  rows: readonly RowData[],
  mask: Mask,
): void {
  rows.forEach((row, rowOffset) => {
    (row.values ?? []).forEach((data, columnOffset) => {
      setCell(book, sheet, startRow + rowOffset, startColumn + columnOffset, data, mask);
    });
  });
}

function setCell(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  data: CellData,
  mask: Mask,
): void {
  const before = cellAt(sheet, row, column);
  const after = writeCellData(before, data, mask);
  if (before === undefined && after === undefined) return;
  writeCell(book.tx, sheet, row, column, after);
  book.cells++;
}

const widest = (rows: readonly RowData[]): number =>
  rows.reduce((width, row) => Math.max(width, row.values?.length ?? 0), 0);
