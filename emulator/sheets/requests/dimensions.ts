// SPDX-License-Identifier: Apache-2.0
// Requests on rows and columns as such: insert, delete, append, move, and their sizes.

import { badRequest } from '../../api-error.ts';
import { mergeByMask } from '../../schema/field-mask.ts';
import { findGrid } from '../a1.ts';
import { checkCellLimit, deleteLines, insertLines, moveLines, resize, wholeGrid } from '../grid.ts';
import { cellAt, writeCell } from '../grid.ts';
import type { Cell, DimensionProperties, DimensionRange, Rect, Sheet } from '../model.ts';
import { shiftForDelete, shiftForInsert, shiftForMove } from '../shift.ts';
import type { Dimension } from '../shift.ts';
import { put } from '../transaction.ts';
import { openForWriting } from './book.ts';
import type { Book, RequestHandler } from './book.ts';
import { requireMask } from './cell-data.ts';

interface InsertDimension {
  readonly range?: DimensionRange;
  readonly inheritFromBefore?: boolean;
}

/** New rows take the format of the row before (`inheritFromBefore`) or else of the one after. */
export const insertDimension: RequestHandler<InsertDimension> = (book, request) => {
  const { sheet, dimension, start, end } = resolve(book, request.range ?? {}, true);
  openForWriting(book, sheet, lineRect(sheet, dimension, start, start + 1));
  const count = end - start;
  if (request.inheritFromBefore === true && start === 0) {
    throw badRequest('inheritFromBefore cannot be true if inserting at the first index.');
  }
  insertLines(book.tx, sheet, dimension, start, count);
  shiftForInsert(book.tx, book.spreadsheet, sheet, dimension, start, count);
  checkCellLimit(book.spreadsheet);
  if (dimension === 'ROWS') {
    inheritFormats(book, sheet, start, count, request.inheritFromBefore === true);
  }
  return undefined;
};

interface DeleteDimension {
  readonly range?: DimensionRange;
}

export const deleteDimension: RequestHandler<DeleteDimension> = (book, request) => {
  const { sheet, dimension, start, end } = resolve(book, request.range ?? {}, false);
  openForWriting(book, sheet, lineRect(sheet, dimension, start, end));
  requireRemaining(sheet, dimension, end - start);
  deleteLines(book.tx, sheet, dimension, start, end - start);
  shiftForDelete(book.tx, book.spreadsheet, sheet, dimension, start, end);
  return undefined;
};

interface AppendDimension {
  readonly sheetId?: number;
  readonly dimension?: string;
  readonly length?: number;
}

/** New lines have no format (ASSUMED). */
export const appendDimension: RequestHandler<AppendDimension> = (book, request) => {
  const sheet = findGrid(book.spreadsheet, request.sheetId);
  const length = request.length ?? 0;
  if (length <= 0) throw badRequest('The length must be greater than 0.');
  resize(book.tx, sheet, requireDimension(request.dimension), length);
  checkCellLimit(book.spreadsheet);
  return undefined;
};

interface MoveDimension {
  readonly source?: DimensionRange;
  readonly destinationIndex?: number;
}

/** The destination is counted before the lines are taken away. */
export const moveDimension: RequestHandler<MoveDimension> = (book, request) => {
  const { sheet, dimension, start, end } = resolve(book, request.source ?? {}, false);
  const destination = request.destinationIndex ?? 0;
  const size = sizeOf(sheet, dimension);
  if (destination > size) throw badRequest(`destinationIndex ${destination} is past the grid.`);
  const first = Math.min(start, destination);
  openForWriting(book, sheet, lineRect(sheet, dimension, first, Math.max(end, destination)));
  if (destination >= start && destination <= end) return undefined;
  moveLines(book.tx, sheet, dimension, start, end, destination);
  const move = { from: start, to: end, destination };
  shiftForMove(book.tx, book.spreadsheet, sheet, dimension, move);
  return undefined;
};

interface UpdateDimensionProperties {
  readonly range?: DimensionRange;
  readonly properties?: DimensionProperties;
  readonly fields?: string;
}

export const updateDimensionProperties: RequestHandler<UpdateDimensionProperties> = (
  book,
  request,
) => {
  const mask = requireMask('DimensionProperties', request.fields);
  const { sheet, dimension, start, end } = resolve(book, request.range ?? {}, false);
  const key = dimension === 'ROWS' ? 'rowSizes' : 'columnSizes';
  const sizes = [...sheet[key]];
  while (sizes.length < end) sizes.push(null);
  for (let index = start; index < end; index++) {
    sizes[index] = mergeByMask(sizes[index] ?? {}, request.properties ?? {}, mask);
  }
  put(book.tx, sheet, key, sizes);
  return undefined;
};

interface AutoResizeDimensions {
  readonly dimensions?: DimensionRange;
}

/** Accepted; without fonts there is nothing to measure, so sizes stay as they are. */
export const autoResizeDimensions: RequestHandler<AutoResizeDimensions> = (book, request) => {
  resolve(book, request.dimensions ?? {}, false);
  return undefined;
};

interface Lines {
  readonly sheet: Sheet;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
}

function resolve(book: Book, range: DimensionRange, mayStartAtEnd: boolean): Lines {
  const sheet = findGrid(book.spreadsheet, range.sheetId);
  const dimension = requireDimension(range.dimension);
  const size = sizeOf(sheet, dimension);
  const start = range.startIndex ?? 0;
  const end = mayStartAtEnd ? (range.endIndex ?? start) : Math.min(range.endIndex ?? size, size);
  const line = dimension === 'ROWS' ? 'row' : 'column';
  if (start >= size && !(mayStartAtEnd && start === size)) {
    throw badRequest(
      `Cannot change a ${line} that doesn't exist. ` +
        `Tried to use ${line} index ${start} but there are only ${size} ${line}s.`,
    );
  }
  if (end <= start) throw badRequest('range.endIndex must be greater than range.startIndex.');
  return { sheet, dimension, start, end };
}

function requireDimension(dimension: string | undefined): Dimension {
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  throw badRequest('No dimension specified.');
}

const sizeOf = (sheet: Sheet, dimension: Dimension): number =>
  dimension === 'ROWS' ? wholeGrid(sheet).endRow : wholeGrid(sheet).endColumn;

function lineRect(sheet: Sheet, dimension: Dimension, start: number, end: number): Rect {
  const grid = wholeGrid(sheet);
  return dimension === 'ROWS'
    ? { ...grid, startRow: start, endRow: end }
    : { ...grid, startColumn: start, endColumn: end };
}

/** A sheet keeps at least one row and column that is not frozen. */
function requireRemaining(sheet: Sheet, dimension: Dimension, count: number): void {
  const { gridProperties } = sheet.properties;
  const isRows = dimension === 'ROWS';
  const frozen = isRows ? gridProperties.frozenRowCount : gridProperties.frozenColumnCount;
  if (sizeOf(sheet, dimension) - count > (frozen ?? 0)) return;
  const lines = isRows ? 'rows' : 'columns';
  throw badRequest(`Sorry, it is not possible to delete all non-frozen ${lines}.`);
}

function inheritFormats(
  book: Book,
  sheet: Sheet,
  start: number,
  count: number,
  isFromBefore: boolean,
): void {
  const source = isFromBefore ? start - 1 : start + count;
  const width = sheet.rows[source]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    const cell = cellAt(sheet, source, column);
    if (cell?.format === undefined && cell?.validation === undefined) continue;
    const bare: Cell = {
      ...(cell.format === undefined ? {} : { format: cell.format }),
      ...(cell.validation === undefined ? {} : { validation: cell.validation }),
    };
    for (let row = start; row < start + count; row++) {
      writeCell(book.tx, sheet, row, column, bare);
    }
  }
}
