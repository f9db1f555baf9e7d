// SPDX-License-Identifier: Apache-2.0
// What a browser shows of a spreadsheet: displayed text and a few flags a cell, row window by row
// window. It decides nothing and changes nothing.

import { dataRows, rowAt } from './grid.ts';
import { localeRules } from './locale.ts';
import type { LocaleRules } from './locale.ts';
import type { Cell, EmbeddedChart, Sheet, Spreadsheet, Writer } from './model.ts';
import { isEditable } from './protection.ts';
import { displayed } from './render.ts';
import { DEFAULT_COLUMN_PIXELS } from './spreadsheet-json.ts';
import { optionsOf } from './validation.ts';
import { typedText, viewFormat } from './view-format.ts';
import type { FormatView } from './view-format.ts';

/** Rows `from` to `to` (0-based, half-open) of one sheet; without it, the first rows of each. */
export interface ViewWindow {
  readonly sheetId?: number;
  readonly from?: number;
  readonly to?: number;
}

export interface SpreadsheetView {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly SheetView[];
}

export interface SheetView {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly rowCount: number;
  /** Down to the last row with a value. */
  readonly dataRows: number;
  readonly columns: readonly { readonly pixels: number; readonly hidden: boolean }[];
  /** First row of the window, 0-based. */
  readonly from: number;
  readonly rows: readonly RowView[];
  readonly charts: readonly EmbeddedChart[];
}

export interface RowView {
  readonly hidden: boolean;
  /** Set by somebody; absent: as high as the text needs. */
  readonly pixels?: number;
  readonly cells: readonly CellView[];
}

export interface CellView extends FormatView {
  readonly text: string;
  readonly editable: boolean;
  /** What the formula bar holds when it is not the text: a formula, or `'0812`. */
  readonly typed?: string;
  readonly options?: readonly string[];
  readonly isCheckbox?: boolean;
  readonly inputMessage?: string;
  readonly note?: string;
}

const FIRST_ROWS = 100;

export function viewSpreadsheet(
  spreadsheet: Spreadsheet,
  reader: Writer & { readonly mayWrite: boolean },
  window: ViewWindow,
): SpreadsheetView {
  const { title, locale, timeZone } = spreadsheet.properties;
  const sheets = spreadsheet.sheets
    .filter(
      ({ properties }) => window.sheetId === undefined || properties.sheetId === window.sheetId,
    )
    .map((sheet) => viewSheet(spreadsheet, sheet, reader, window));
  return { spreadsheetId: spreadsheet.spreadsheetId, title, locale, timeZone, sheets };
}

function viewSheet(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  reader: Writer & { readonly mayWrite: boolean },
  window: ViewWindow,
): SheetView {
  const { sheetId, title, hidden, gridProperties } = sheet.properties;
  const { rowCount, columnCount, frozenRowCount = 0, frozenColumnCount = 0 } = gridProperties;
  const from = Math.max(0, window.from ?? 0);
  const to = Math.min(rowCount, window.to ?? from + FIRST_ROWS);
  const locale = localeRules(spreadsheet.properties.locale);
  const options = createOptions(spreadsheet);
  const rows: RowView[] = [];
  for (let row = from; row < to; row++) {
    const cells = rowAt(sheet, row) ?? [];
    const shown = Array.from({ length: columnCount }, (_, column) => ({
      ...viewCell(cells[column], locale, options),
      editable: reader.mayWrite && isEditable(spreadsheet, sheet, row, column, reader),
    }));
    const { hiddenByUser, pixelSize } = sheet.rowSizes[row] ?? {};
    const pixels = pixelSize === undefined ? {} : { pixels: pixelSize };
    rows.push({ hidden: hiddenByUser === true, ...pixels, cells: shown });
  }
  const columns = Array.from({ length: columnCount }, (_, column) => ({
    pixels: sheet.columnSizes[column]?.pixelSize ?? DEFAULT_COLUMN_PIXELS,
    hidden: sheet.columnSizes[column]?.hiddenByUser === true,
  }));
  return {
    sheetId,
    title,
    hidden: hidden === true,
    frozenRows: frozenRowCount,
    frozenColumns: frozenColumnCount,
    rowCount,
    dataRows: dataRows(sheet),
    columns,
    from,
    rows,
    charts: sheet.charts,
  };
}

type Options = (cell: Cell) => readonly string[] | undefined;

/** A dropdown by range is looked up once a view, not once a cell. */
function createOptions(spreadsheet: Spreadsheet): Options {
  const known = new Map<object, readonly string[] | undefined>();
  return ({ validation }) => {
    if (validation === undefined) return undefined;
    if (!known.has(validation)) known.set(validation, optionsOf(spreadsheet, validation));
    return known.get(validation);
  };
}

function viewCell(
  cell: Cell | null | undefined,
  locale: LocaleRules,
  optionsFor: Options,
): Omit<CellView, 'editable'> {
  if (!cell) return { text: '' };
  const options = optionsFor(cell);
  const typed = typedText(cell, locale);
  const inputMessage = cell.validation?.inputMessage;
  return {
    text: displayed(cell, locale),
    ...(typed === undefined ? {} : { typed }),
    ...(options === undefined ? {} : { options }),
    ...(cell.validation?.condition.type === 'BOOLEAN' ? { isCheckbox: true } : {}),
    ...(inputMessage === undefined ? {} : { inputMessage }),
    ...(cell.note === undefined ? {} : { note: cell.note }),
    ...viewFormat(cell.format),
  };
}
