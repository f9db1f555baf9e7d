// SPDX-License-Identifier: Apache-2.0
// Requests that rearrange cells or frame them: sortRange, mergeCells, updateBorders.

import { badRequest } from '../../api-error.ts';
import { resolveRange } from '../a1.ts';
import { cellAt, isFilled, writeCell } from '../grid.ts';
import type { Cell, GridRange, Rect, Scalar, Sheet } from '../model.ts';
import { intersect, rectOf } from '../protection.ts';
import { effectiveValue } from '../render.ts';
import { put } from '../transaction.ts';
import { openForWriting } from './book.ts';
import type { Book, RequestHandler } from './book.ts';
import { writeCellData } from './cell-data.ts';
import { forEachCell } from './cells.ts';

interface SortSpec {
  readonly dimensionIndex?: number;
  readonly sortOrder?: string;
}

interface SortRange {
  readonly range?: GridRange;
  readonly sortSpecs?: readonly SortSpec[];
}

/** Cells move with their formats; heights, metadata and protections of rows stay behind. */
export const sortRange: RequestHandler<SortRange> = (book, request) => {
  const { sheet, rect } = resolveRange(book.spreadsheet, request.range ?? {});
  const specs = request.sortSpecs ?? [];
  if (specs.length === 0) throw badRequest('At least one sort spec must be specified.');
  for (const { dimensionIndex = 0 } of specs) {
    if (dimensionIndex < rect.startColumn || dimensionIndex >= rect.endColumn) {
      throw badRequest(`sortSpecs.dimensionIndex ${dimensionIndex} is outside the range.`);
    }
  }
  openForWriting(book, sheet, rect);
  const order = sortedRows(sheet, rect, specs);
  const cells = order.map((row) => readLine(sheet, row, rect));
  cells.forEach((line, offset) => {
    if (order[offset] === rect.startRow + offset) return;
    line.forEach((cell, column) => {
      writeCell(book.tx, sheet, rect.startRow + offset, rect.startColumn + column, cell);
      book.cells++;
    });
  });
  return undefined;
};

function sortedRows(sheet: Sheet, rect: Rect, specs: readonly SortSpec[]): number[] {
  const rows = Array.from({ length: rect.endRow - rect.startRow }, (_, i) => rect.startRow + i);
  const valueAt = (row: number, column: number): Scalar | undefined => {
    const cell = cellAt(sheet, row, column);
    return isFilled(cell) ? effectiveValue(cell) : undefined;
  };
  return rows.sort((a, b) => {
    for (const { dimensionIndex = 0, sortOrder } of specs) {
      const by = compare(valueAt(a, dimensionIndex), valueAt(b, dimensionIndex), sortOrder);
      if (by !== 0) return by;
    }
    return a - b;
  });
}

/** Numbers, then text without case, then booleans; blanks are last in either order. */
function compare(
  a: Scalar | undefined,
  b: Scalar | undefined,
  sortOrder: string | undefined,
): number {
  if (a === undefined || b === undefined) {
    return a === b ? 0 : a === undefined ? 1 : -1;
  }
  const sign = sortOrder === 'DESCENDING' ? -1 : 1;
  const kinds = ['number', 'string', 'boolean'];
  const byKind = kinds.indexOf(typeof a) - kinds.indexOf(typeof b);
  if (byKind !== 0) return sign * byKind;
  if (typeof a === 'string') {
    const [left, right] = [a.toLowerCase(), String(b).toLowerCase()];
    return sign * (left < right ? -1 : left > right ? 1 : 0);
  }
  return sign * (Number(a) - Number(b));
}

function readLine(sheet: Sheet, row: number, rect: Rect): (Cell | undefined)[] {
  const width = rect.endColumn - rect.startColumn;
  return Array.from({ length: width }, (_, column) =>
    cellAt(sheet, row, rect.startColumn + column),
  );
}

interface MergeCells {
  readonly range?: GridRange;
  readonly mergeType?: string;
}

/** Of each merged block only the first cell keeps its value. */
export const mergeCells: RequestHandler<MergeCells> = (book, request) => {
  const { sheet, rect } = resolveRange(book.spreadsheet, request.range ?? {});
  openForWriting(book, sheet, rect);
  const blocks = blocksOf(rect, request.mergeType ?? 'MERGE_ALL');
  for (const merge of sheet.merges) {
    const other = rectOf(merge);
    const overlap = intersect(other, rect);
    if (overlap !== undefined && !isSame(overlap, other)) {
      throw badRequest('You must select all cells in a merged range to merge or unmerge them.');
    }
  }
  const others = sheet.merges.filter((merge) => intersect(rectOf(merge), rect) === undefined);
  for (const block of blocks) {
    forEachCell(block, (row, column) => {
      const cell = cellAt(sheet, row, column);
      const isFirst = row === block.startRow && column === block.startColumn;
      if (isFirst || !isFilled(cell)) return;
      const { value: _value, formula: _formula, ...bare } = cell;
      const rest = Object.keys(bare).length === 0 ? undefined : bare;
      writeCell(book.tx, sheet, row, column, rest);
    });
  }
  const { sheetId } = sheet.properties;
  put(book.tx, sheet, 'merges', [...others, ...blocks.map((block) => toGridRange(sheetId, block))]);
  return undefined;
};

function blocksOf(rect: Rect, mergeType: string): Rect[] {
  if (mergeType === 'MERGE_ALL') return [rect];
  const isRows = mergeType === 'MERGE_ROWS';
  const [from, to] = isRows ? [rect.startRow, rect.endRow] : [rect.startColumn, rect.endColumn];
  return Array.from({ length: to - from }, (_, i) =>
    isRows
      ? { ...rect, startRow: from + i, endRow: from + i + 1 }
      : { ...rect, startColumn: from + i, endColumn: from + i + 1 },
  );
}

const isSame = (a: Rect, b: Rect): boolean =>
  a.startRow === b.startRow &&
  a.endRow === b.endRow &&
  a.startColumn === b.startColumn &&
  a.endColumn === b.endColumn;

export const toGridRange = (sheetId: number, rect: Rect): GridRange => ({
  sheetId,
  startRowIndex: rect.startRow,
  endRowIndex: rect.endRow,
  startColumnIndex: rect.startColumn,
  endColumnIndex: rect.endColumn,
});

interface UpdateBorders {
  readonly range?: GridRange;
  readonly top?: object;
  readonly bottom?: object;
  readonly left?: object;
  readonly right?: object;
  readonly innerHorizontal?: object;
  readonly innerVertical?: object;
}

export const updateBorders: RequestHandler<UpdateBorders> = (book, request) => {
  const { sheet, rect } = resolveRange(book.spreadsheet, request.range ?? {});
  openForWriting(book, sheet, rect);
  forEachCell(rect, (row, column) => {
    const borders = bordersOf(request, rect, row, column);
    if (Object.keys(borders).length === 0) return;
    setBorders(book, sheet, row, column, borders);
  });
  return undefined;
};

function bordersOf(
  request: UpdateBorders,
  rect: Rect,
  row: number,
  column: number,
): Record<string, object> {
  const sides = {
    top: row === rect.startRow ? request.top : request.innerHorizontal,
    bottom: row === rect.endRow - 1 ? request.bottom : request.innerHorizontal,
    left: column === rect.startColumn ? request.left : request.innerVertical,
    right: column === rect.endColumn - 1 ? request.right : request.innerVertical,
  };
  const borders: Record<string, object> = {};
  for (const [side, border] of Object.entries(sides)) {
    if (border !== undefined) borders[side] = border;
  }
  return borders;
}

function setBorders(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  borders: Record<string, object>,
): void {
  const before = cellAt(sheet, row, column);
  const known = before?.format?.['borders'];
  const merged = { ...(typeof known === 'object' ? known : {}), ...borders };
  const children = new Map([['userEnteredFormat', { children: new Map([['borders', ALL]]) }]]);
  const data = { userEnteredFormat: { borders: merged } };
  writeCell(book.tx, sheet, row, column, writeCellData(before, data, { children }));
}

const ALL = { children: undefined };
