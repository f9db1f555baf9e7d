// SPDX-License-Identifier: Apache-2.0
// Turns the service's view of a spreadsheet into what the grid in the browser needs. It shows only;
// what is locked was decided by the service.

import type { CellView, RowView, SheetView, SpreadsheetView } from '../sheets/view.ts';
import type { CellStyle, ChartJson, GridCell, GridJson, RowJson } from './grid-json.ts';
import { toOwnPath } from './links.ts';

/** So many empty rows stay below the data, to be typed in. */
const SPARE_ROWS = 20;
const LEAST_ROWS = 40;
/** A browser is not shown more; the register of a year is well below. */
const MOST_ROWS = 5000;

/** How many rows of a sheet the page asks for. */
export const rowsToShow = (sheet: Pick<SheetView, 'rowCount' | 'dataRows'>): number =>
  Math.min(sheet.rowCount, MOST_ROWS, Math.max(LEAST_ROWS, sheet.dataRows + SPARE_ROWS));

export function toGridJson(
  view: SpreadsheetView,
  sheet: SheetView,
  canWrite: boolean,
  charts: readonly ChartJson[],
): GridJson {
  return {
    spreadsheetId: view.spreadsheetId,
    title: view.title,
    tabs: view.sheets.filter((each) => !each.hidden).map((each) => each.title),
    canWrite,
    charts,
    sheet: {
      title: sheet.title,
      rowCount: sheet.rowCount,
      frozenRows: sheet.frozenRows,
      frozenColumns: sheet.frozenColumns,
      columns: usedColumns(sheet).map(({ pixels, hidden }) => ({ width: pixels, hidden })),
      rows: sheet.rows.flatMap((row, index) =>
        row.hidden ? [] : [toRow(row, sheet.from + index + 1)],
      ),
    },
  };
}

/** Empty columns far to the right are left out: the grid would only scroll through nothing. */
function usedColumns(sheet: SheetView): SheetView['columns'] {
  const last = Math.max(...sheet.rows.map((row) => row.cells.findLastIndex(hasContent)), 0);
  return sheet.columns.slice(0, Math.max(last + 2, Math.min(8, sheet.columns.length)));
}

const hasContent = (cell: CellView): boolean =>
  cell.text !== '' || cell.options !== undefined || cell.background !== undefined;

function toRow(view: RowView, row: number): RowJson {
  const filled: Record<number, GridCell> = {};
  for (const [index, cell] of view.cells.entries()) {
    const json = toCell(cell);
    if (Object.values(json).some((value) => value !== undefined && value !== ''))
      filled[index] = json;
  }
  return { row, height: view.pixels, cells: filled };
}

function toCell(cell: CellView): GridCell {
  const address = cell.link ?? (/^https?:\/\/\S+$/.test(cell.text) ? cell.text : undefined);
  return {
    text: cell.text,
    typed: cell.typed,
    locked: cell.editable ? undefined : true,
    note: cell.note,
    options: cell.isCheckbox === true ? undefined : cell.options,
    checkbox: cell.isCheckbox,
    help: cell.inputMessage,
    style: toStyle(cell),
    link: linkOf(address),
  };
}

/** Only web and mail addresses become links: a cell may hold anything. */
function linkOf(address: string | undefined): string | undefined {
  if (address === undefined || !/^(https?:|mailto:)/i.test(address)) return undefined;
  return toOwnPath(address) ?? address;
}

function toStyle(cell: CellView): CellStyle | undefined {
  const { background, color, bold, italic, fontSize, align, wrap, strikethrough } = cell;
  const style = { background, color, bold, italic, size: fontSize, align, wrap };
  const all: CellStyle = { ...style, strike: strikethrough };
  return Object.values(all).some((value) => value !== undefined) ? all : undefined;
}
