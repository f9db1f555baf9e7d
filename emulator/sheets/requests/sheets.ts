// SPDX-License-Identifier: Apache-2.0
// Requests on whole sheets and on the spreadsheet: add, delete, rename, reorder, resize, locale.

import { badRequest } from '../../api-error.ts';
import { mergeByMask, touches } from '../../schema/field-mask.ts';
import { checkCellLimit, deleteLines, resize, wholeGrid } from '../grid.ts';
import { localeRules } from '../locale.ts';
import type {
  GridProperties,
  Rect,
  Sheet,
  SheetProperties,
  SpreadsheetProperties,
} from '../model.ts';
import { DEFAULT_COLUMNS, DEFAULT_ROWS } from '../model.ts';
import { requireSheetEditable } from '../protection.ts';
import { yearAt } from '../serial.ts';
import { shiftForDelete } from '../shift.ts';
import type { Dimension } from '../shift.ts';
import { put } from '../transaction.ts';
import { openForWriting } from './book.ts';
import type { Book, RequestHandler } from './book.ts';
import { requireMask } from './cell-data.ts';

export interface GivenProperties {
  readonly sheetId?: number;
  readonly title?: string;
  readonly index?: number;
  readonly hidden?: boolean;
  readonly gridProperties?: Partial<GridProperties>;
  readonly [field: string]: unknown;
}

interface AddSheet {
  readonly properties?: GivenProperties;
}

export const addSheet: RequestHandler<AddSheet> = (book, request) => {
  const { index, ...given } = request.properties ?? {};
  const { sheets } = book.spreadsheet;
  const sheet = newSheet(given, sheets);
  requireFree(book, sheet);
  const at = index === undefined ? sheets.length : Math.min(index, sheets.length);
  put(book.tx, book.spreadsheet, 'sheets', sheets.toSpliced(at, 0, sheet));
  checkCellLimit(book.spreadsheet);
  return { properties: propertiesOf(book.spreadsheet.sheets, sheet) };
};

interface DeleteSheet {
  readonly sheetId?: number;
}

export const deleteSheet: RequestHandler<DeleteSheet> = (book, request) => {
  const sheet = findSheet(book, request.sheetId);
  requireSheetEditable(book.spreadsheet, sheet, book.writer);
  openForWriting(book, sheet, wholeGrid(sheet));
  const others = book.spreadsheet.sheets.filter((one) => one !== sheet);
  if (!others.some((one) => one.properties.hidden !== true)) {
    throw badRequest("You can't remove all the visible sheets in a document.");
  }
  const { spreadsheet, tx } = book;
  const { sheetId } = sheet.properties;
  put(tx, spreadsheet, 'sheets', others);
  const isElsewhere = (range: { sheetId?: number }): boolean => (range.sheetId ?? 0) !== sheetId;
  const names = spreadsheet.namedRanges.filter(({ range }) => isElsewhere(range));
  put(tx, spreadsheet, 'namedRanges', names);
  const metadata = spreadsheet.developerMetadata.filter(
    ({ location }) =>
      location.spreadsheet === true || isElsewhere(location.dimensionRange ?? location),
  );
  put(tx, spreadsheet, 'developerMetadata', metadata);
  return undefined;
};

interface UpdateSheetProperties {
  readonly properties?: GivenProperties;
  readonly fields?: string;
}

export const updateSheetProperties: RequestHandler<UpdateSheetProperties> = (book, request) => {
  const mask = requireMask('SheetProperties', request.fields);
  const given = request.properties ?? {};
  const sheet = findSheet(book, given.sheetId);
  const before = sheet.properties;
  const { index: _index, ...after } = mergeByMask<GivenProperties>(before, given, mask);
  const isTouched = (path: string): boolean => touches(mask, path);
  if (isTouched('title') && after.title !== before.title) {
    requireSheetEditable(book.spreadsheet, sheet, book.writer);
    requireTitle(book, after.title, sheet);
  }
  if (after.hidden === true) requireAnotherVisible(book, sheet);
  const { rowCount, columnCount } = before.gridProperties;
  const grid = { rowCount, columnCount, ...after.gridProperties };
  resizeTo(book, sheet, grid);
  const properties = { ...after, sheetId: before.sheetId, sheetType: 'GRID', gridProperties: grid };
  put(book.tx, sheet, 'properties', withoutUndefined(properties as SheetProperties));
  requireUnfrozen(sheet);
  if (isTouched('index') && given.index !== undefined) moveSheet(book, sheet, given.index);
  return undefined;
};

interface UpdateSpreadsheetProperties {
  readonly properties?: Partial<SpreadsheetProperties>;
  readonly fields?: string;
}

export const updateSpreadsheetProperties: RequestHandler<UpdateSpreadsheetProperties> = (
  book,
  request,
) => {
  const mask = requireMask('SpreadsheetProperties', request.fields);
  const before = book.spreadsheet.properties;
  const merged = mergeByMask(before, request.properties ?? {}, mask);
  const after = { ...before, ...merged };
  requireSpreadsheetProperties(after);
  put(book.tx, book.spreadsheet, 'properties', after);
  return undefined;
};

export function requireSpreadsheetProperties(properties: SpreadsheetProperties): void {
  localeRules(properties.locale);
  try {
    yearAt(0, properties.timeZone);
  } catch {
    throw badRequest(`Invalid time zone: ${properties.timeZone}`);
  }
}

/** With `index`, as Google answers. */
export const propertiesOf = (sheets: readonly Sheet[], sheet: Sheet): object => {
  const { sheetId, title, ...rest } = sheet.properties;
  return { sheetId, title, index: sheets.indexOf(sheet), ...rest };
};

export function newSheet(given: GivenProperties, others: readonly Sheet[]): Sheet {
  const { gridProperties, ...rest } = given;
  const properties: SheetProperties = {
    ...rest,
    sheetId: given.sheetId ?? 0,
    title: given.title ?? freeTitle(others),
    sheetType: 'GRID',
    gridProperties: { rowCount: DEFAULT_ROWS, columnCount: DEFAULT_COLUMNS, ...gridProperties },
  };
  return {
    properties,
    rows: [],
    rowSizes: [],
    columnSizes: [],
    protectedRanges: [],
    charts: [],
    merges: [],
    conditionalFormats: [],
    bandedRanges: [],
    filterViews: [],
  };
}

function freeTitle(others: readonly Sheet[]): string {
  const titles = new Set(others.map((sheet) => sheet.properties.title));
  let number = others.length + 1;
  while (titles.has(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}

function findSheet(book: Book, sheetId: number | undefined): Sheet {
  const id = sheetId ?? 0;
  const sheet = book.spreadsheet.sheets.find((one) => one.properties.sheetId === id);
  if (sheet === undefined) throw badRequest(`No sheet with id: ${id}`);
  return sheet;
}

function requireFree(book: Book, sheet: Sheet): void {
  const { sheetId, title, gridProperties } = sheet.properties;
  if (book.spreadsheet.sheets.some((one) => one.properties.sheetId === sheetId)) {
    throw badRequest(`A sheet with the id: ${sheetId} already exists.`);
  }
  if (sheetId < 0) throw badRequest('The sheet ID must be non-negative.');
  if (gridProperties.rowCount < 1 || gridProperties.columnCount < 1) {
    throw badRequest('A sheet must have at least one row and one column.');
  }
  requireTitle(book, title, sheet);
  requireUnfrozen(sheet);
}

/** Titles are compared without case (ASSUMED). */
function requireTitle(book: Book, title: string | undefined, sheet: Sheet): void {
  if (title === undefined || title === '') throw badRequest('Sheet title cannot be empty.');
  const isTaken = book.spreadsheet.sheets.some(
    (one) => one !== sheet && one.properties.title.toLowerCase() === title.toLowerCase(),
  );
  if (!isTaken) return;
  throw badRequest(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

function requireAnotherVisible(book: Book, sheet: Sheet): void {
  const others = book.spreadsheet.sheets.filter((one) => one !== sheet);
  if (others.some((one) => one.properties.hidden !== true)) return;
  throw badRequest("You can't hide all the sheets in a document.");
}

function requireUnfrozen(sheet: Sheet): void {
  const { rowCount, columnCount, frozenRowCount, frozenColumnCount } =
    sheet.properties.gridProperties;
  if ((frozenRowCount ?? 0) >= rowCount) {
    throw badRequest("You can't freeze all visible rows on the sheet.");
  }
  if ((frozenColumnCount ?? 0) >= columnCount) {
    throw badRequest("You can't freeze all visible columns on the sheet.");
  }
}

function resizeTo(book: Book, sheet: Sheet, grid: GridProperties): void {
  const before = sheet.properties.gridProperties;
  resizeLines(book, sheet, 'ROWS', before.rowCount, grid.rowCount);
  resizeLines(book, sheet, 'COLUMNS', before.columnCount, grid.columnCount);
  checkCellLimit(book.spreadsheet);
}

function resizeLines(
  book: Book,
  sheet: Sheet,
  dimension: Dimension,
  from: number,
  to: number,
): void {
  if (to > from) resize(book.tx, sheet, dimension, to - from);
  if (to >= from) return;
  const grid = wholeGrid(sheet);
  const rect: Rect =
    dimension === 'ROWS' ? { ...grid, startRow: to } : { ...grid, startColumn: to };
  openForWriting(book, sheet, rect);
  deleteLines(book.tx, sheet, dimension, to, from - to);
  shiftForDelete(book.tx, book.spreadsheet, sheet, dimension, to, from);
}

/** The index is counted before the sheet is taken out, as Google's reference says. */
function moveSheet(book: Book, sheet: Sheet, index: number): void {
  const { sheets } = book.spreadsheet;
  const from = sheets.indexOf(sheet);
  const others = sheets.filter((one) => one !== sheet);
  const to = Math.min(index > from ? index - 1 : index, others.length);
  put(book.tx, book.spreadsheet, 'sheets', others.toSpliced(to, 0, sheet));
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
