// SPDX-License-Identifier: Apache-2.0
// A spreadsheet over HTTP: the page, the data of one sheet, typing, and the menus of its script.

import type { Context, Hono } from 'hono';
import { ApiError } from '../api-error.ts';
import type { MenuItemJson, MenuJson } from '../gas/protocol.ts';
import type { GridRange } from '../sheets/model.ts';
import type { SpreadsheetView } from '../sheets/view.ts';
import type { Frames } from './frames.ts';
import type { GridJson, MenuEntry, PanelJson } from './grid-json.ts';
import type { Office, Shown } from './office.ts';
import { readCharts, type ReadColumns } from './sheet-charts.ts';
import { rowsToShow, toGridJson } from './sheet-json.ts';
import { renderSheetPage } from './sheet-page.ts';
import { showPage, showRefused } from './show.ts';
import { readVisitor } from './visitor.ts';

export function mountSheets(app: Hono, office: Office, frames: Frames): void {
  app.get('/spreadsheets/d/:id', (context) => {
    const visitor = readVisitor(context, office.accounts);
    if (visitor === undefined) return showRefused(context, office, SIGN_IN);
    const spreadsheetId = context.req.param('id');
    const { title } = office.viewSheet(spreadsheetId, visitor, { from: 0, to: 1 });
    const canWrite = office.canWrite(spreadsheetId, visitor);
    const menus = canWrite ? office.scripts.openMenus(spreadsheetId, visitor).map(toMenuEntry) : [];
    const body = renderSheetPage({ spreadsheetId, title, canWrite, menus });
    return showPage(context, office, { title, body, scripts: ['sheet'], width: 'full' });
  });
  app.get('/spreadsheets/d/:id/edit', (context) =>
    context.redirect(`/spreadsheets/d/${encodeURIComponent(context.req.param('id'))}`),
  );
  app.get('/ui/spreadsheets/:id/grid', (context) => {
    const actor = requireVisitor(context, office);
    const title = context.req.query('sheet') ?? '';
    return context.json(readGrid(office, context.req.param('id'), actor, title));
  });
  app.post('/ui/spreadsheets/:id/edit', async (context) => {
    const { sheet, row, column, values } = await context.req.json<TypedCells>();
    const edit = { spreadsheetId: context.req.param('id'), sheet, row, column, values };
    office.typeIn(edit, requireVisitor(context, office));
    return context.json({});
  });
  app.post('/ui/spreadsheets/:id/menu', async (context) => {
    const press = await context.req.json<PressedItem>();
    const spreadsheetId = context.req.param('id');
    const actor = requireVisitor(context, office);
    const shown = office.scripts.runMenu({ ...press, spreadsheetId }, actor);
    return context.json({ panels: shown.map((each) => toPanel(each, frames)) });
  });
}

interface TypedCells {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly string[])[];
}

interface PressedItem {
  readonly functionName: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const SIGN_IN = 'Pilih sebuah akun di bilah atas untuk membuka berkas ini.';

function requireVisitor(context: Context, office: Office): string {
  const visitor = readVisitor(context, office.accounts);
  if (visitor === undefined) throw new ApiError(401, 'UNAUTHENTICATED', SIGN_IN);
  return visitor;
}

function readGrid(office: Office, id: string, actor: string, title: string): GridJson {
  const outline = office.viewSheet(id, actor, { from: 0, to: 0 });
  const visible = outline.sheets.filter((sheet) => !sheet.hidden);
  const chosen = visible.find((sheet) => sheet.title === title) ?? visible[0];
  if (chosen === undefined) throw new Error('Spreadsheet ini tidak punya lembar yang tampak.');
  const { sheetId } = chosen;
  const window = { sheetId, from: 0, to: rowsToShow(chosen) };
  const sheet = office.viewSheet(id, actor, window).sheets[0] ?? chosen;
  const charts = readCharts(sheet, columnReader(office, outline, actor), outline.locale);
  return toGridJson(outline, sheet, office.canWrite(id, actor), charts);
}

function columnReader(office: Office, outline: SpreadsheetView, actor: string): ReadColumns {
  return (range: GridRange) => {
    const sheetId = range.sheetId ?? 0;
    const size = outline.sheets.find((sheet) => sheet.sheetId === sheetId);
    if (size === undefined) return [];
    const from = range.startRowIndex ?? 0;
    const to = Math.min(range.endRowIndex ?? size.rowCount, Math.max(size.dataRows, from));
    const view = office.viewSheet(outline.spreadsheetId, actor, { sheetId, from, to });
    const rows = view.sheets[0]?.rows ?? [];
    const first = range.startColumnIndex ?? 0;
    const last = range.endColumnIndex ?? size.columns.length;
    return Array.from({ length: last - first }, (_, index) =>
      rows.map((row) => row.cells[first + index]?.text ?? ''),
    );
  };
}

const toMenuEntry = (menu: MenuJson): MenuEntry => ({
  caption: menu.caption,
  items: menu.items.map(toItemEntry),
});

function toItemEntry(item: MenuItemJson): MenuEntry {
  switch (item.kind) {
    case 'item':
      return { caption: item.caption, run: item.functionName };
    case 'menu':
      return toMenuEntry(item.menu);
    case 'separator':
      return { caption: '' };
    default:
      return assertNever(item);
  }
}

function toPanel(shown: Shown, frames: Frames): PanelJson {
  if ('text' in shown) return shown;
  const { kind, title, page } = shown;
  const source = frames.keep(page, shown.origin);
  return { kind, title: title || page.title, source, width: page.width, height: page.height };
}

function assertNever(value: never): never {
  throw new Error(`emulator: unknown menu item ${String(value)}`);
}
