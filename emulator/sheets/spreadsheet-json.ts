// SPDX-License-Identifier: Apache-2.0
// A spreadsheet as spreadsheets.get answers it, with grid data only when it is asked for.

import type { Place } from './a1.ts';
import { dataRows, isFilled, rowAt, wholeGrid } from './grid.ts';
import { localeRules } from './locale.ts';
import type { LocaleRules } from './locale.ts';
import type {
  Cell,
  DimensionProperties,
  ProtectedRange,
  Rect,
  Sheet,
  Spreadsheet,
  Writer,
} from './model.ts';
import { mayEdit } from './protection.ts';
import { displayed, effectiveValue, extendedValue } from './render.ts';
import { propertiesOf } from './requests/sheets.ts';

export const DEFAULT_ROW_PIXELS = 21;
export const DEFAULT_COLUMN_PIXELS = 100;

export interface JsonOptions {
  readonly includeGridData: boolean;
  /** Only these places, and only the sheets they are on; empty means all. */
  readonly places: readonly Place[];
  readonly writer: Writer;
  /** False where nobody asked for formats and rules of cells: every blank cell has some. */
  readonly isFormatAsked?: boolean;
}

/** The JSON and how many cells with something in them it holds. */
export function spreadsheetToJson(
  spreadsheet: Spreadsheet,
  options: JsonOptions,
): { json: object; cells: number } {
  const counter = { cells: 0 };
  const asked = new Set(options.places.map((place) => place.sheet));
  const sheets = spreadsheet.sheets
    .filter((sheet) => asked.size === 0 || asked.has(sheet))
    .map((sheet) => sheetToJson(spreadsheet, sheet, options, counter));
  const { spreadsheetId, namedRanges, developerMetadata } = spreadsheet;
  const json = {
    spreadsheetId,
    properties: { ...spreadsheet.properties, defaultFormat: DEFAULT_FORMAT },
    sheets,
    ...listOf('namedRanges', namedRanges),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`,
    ...listOf(
      'developerMetadata',
      developerMetadata.filter(({ location }) => location.spreadsheet === true),
    ),
  };
  return { json, cells: counter.cells };
}

const DEFAULT_FORMAT = {
  backgroundColor: { red: 1, green: 1, blue: 1 },
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: { fontFamily: 'Arial', fontSize: 10 },
};

function sheetToJson(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  options: JsonOptions,
  counter: { cells: number },
): object {
  const { sheetId } = sheet.properties;
  const protectedRanges = sheet.protectedRanges.map((one) => protectionToJson(one, options.writer));
  const metadata = spreadsheet.developerMetadata.filter(
    ({ location }) => location.spreadsheet !== true && location.sheetId === sheetId,
  );
  return {
    properties: propertiesOf(spreadsheet.sheets, sheet),
    ...(options.includeGridData ? { data: dataOf(spreadsheet, sheet, options, counter) } : {}),
    ...listOf('merges', sheet.merges),
    ...listOf('conditionalFormats', sheet.conditionalFormats),
    ...listOf('filterViews', sheet.filterViews),
    ...listOf('protectedRanges', protectedRanges),
    ...(sheet.basicFilter === undefined ? {} : { basicFilter: sheet.basicFilter }),
    ...listOf('charts', sheet.charts),
    ...listOf('bandedRanges', sheet.bandedRanges),
    ...listOf('developerMetadata', metadata),
  };
}

/** Editors are shown only to those who may edit the range (sheets.v4 discovery). */
function protectionToJson(protection: ProtectedRange, writer: Writer): object {
  const requestingUserCanEdit = mayEdit(protection, writer);
  const { editors, ...rest } = protection;
  const isShown = requestingUserCanEdit && editors !== undefined;
  return { ...rest, requestingUserCanEdit, ...(isShown ? { editors } : {}) };
}

const listOf = (name: string, list: readonly unknown[]): object =>
  list.length === 0 ? {} : { [name]: list };

function dataOf(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  options: JsonOptions,
  counter: { cells: number },
): object[] {
  const here = options.places.filter((place) => place.sheet === sheet).map(({ rect }) => rect);
  const rects = here.length === 0 ? [wholeGrid(sheet)] : here;
  const locale = localeRules(spreadsheet.properties.locale);
  return rects.map((rect) => gridDataOf(sheet, rect, locale, counter, options));
}

function gridDataOf(
  sheet: Sheet,
  rect: Rect,
  locale: LocaleRules,
  counter: { cells: number },
  { isFormatAsked = true }: JsonOptions,
): object {
  const rowData: object[] = [];
  const endRow = Math.min(rect.endRow, Math.max(sheet.rows.length, dataRows(sheet)));
  for (let row = rect.startRow; row < endRow; row++) {
    const cells = (rowAt(sheet, row) ?? []).slice(rect.startColumn, rect.endColumn);
    counter.cells += cells.filter(isFilled).length;
    const isBlank = !isFormatAsked && !cells.some(isShownUndressed);
    rowData.push(
      isBlank || cells.length === 0
        ? {}
        : { values: cells.map((cell) => cellToJson(cell, locale)) },
    );
  }
  return {
    ...(rect.startRow > 0 ? { startRow: rect.startRow } : {}),
    ...(rect.startColumn > 0 ? { startColumn: rect.startColumn } : {}),
    ...listOf('rowData', rowData),
    rowMetadata: sizesOf(sheet.rowSizes, rect.startRow, rect.endRow, DEFAULT_ROW_PIXELS),
    columnMetadata: sizesOf(
      sheet.columnSizes,
      rect.startColumn,
      rect.endColumn,
      DEFAULT_COLUMN_PIXELS,
    ),
  };
}

const isShownUndressed = (cell: Cell | null): boolean =>
  cell !== null && (cell.note !== undefined || isFilled(cell));

const sizesOf = (
  sizes: readonly (DimensionProperties | null)[],
  start: number,
  end: number,
  pixelSize: number,
): object[] =>
  Array.from({ length: end - start }, (_, offset) => ({ pixelSize, ...sizes[start + offset] }));

function cellToJson(cell: Cell | null, locale: LocaleRules): object {
  if (cell === null) return {};
  const value = effectiveValue(cell);
  const isFormula = cell.formula !== undefined;
  return {
    ...(isFilled(cell) ? { userEnteredValue: userEntered(cell) } : {}),
    ...(value === undefined
      ? {}
      : {
          effectiveValue: extendedValue(value, isFormula),
          formattedValue: displayed(cell, locale),
        }),
    ...(cell.format === undefined
      ? {}
      : { userEnteredFormat: cell.format, effectiveFormat: { ...DEFAULT_FORMAT, ...cell.format } }),
    ...(cell.note === undefined ? {} : { note: cell.note }),
    ...(cell.textFormatRuns === undefined ? {} : { textFormatRuns: cell.textFormatRuns }),
    ...(cell.validation === undefined ? {} : { dataValidation: cell.validation }),
  };
}

function userEntered(cell: Cell): object {
  if (cell.formula !== undefined) return { formulaValue: cell.formula };
  return cell.value === undefined ? {} : extendedValue(cell.value);
}
