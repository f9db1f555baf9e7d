// SPDX-License-Identifier: Apache-2.0
// The little of SpreadsheetApp that is emulated, on top of the REST door of Sheets, and the user
// interface of an open spreadsheet.

import { ApiError, notEmulated } from '../../api-error.ts';
import type { ServiceHandler } from '../bridge.ts';
import type { SheetsEngine } from '../engines.ts';
import type { MenuJson, PageJson, RangeJson } from '../protocol.ts';
import type { Run } from '../run.ts';
import { createRangeReader, type RangeReader } from './range-values.ts';
import { describeSpreadsheet, findSheet } from './spreadsheet-info.ts';

/** Google's words for an id that leads nowhere, and for a file of somebody else. */
const UNKNOWN =
  'Unexpected error while getting the method or property openById on object SpreadsheetApp.';
const DENIED = 'You do not have permission to access the requested document.';
const NO_UI = 'Cannot call SpreadsheetApp.getUi() from this context.';

export function createSpreadsheetServices(
  sheets: SheetsEngine,
): Readonly<Record<string, ServiceHandler>> {
  const ranges = createRangeReader(sheets);
  return {
    SpreadsheetApp: (method, args, run) => {
      switch (method) {
        case 'getActiveSpreadsheet':
          return run.order.project.parentId ?? null;
        case 'openById':
          return openById(sheets, run, String(args[0]));
        case 'getUi':
          if (!run.order.hasUi) throw new Error(NO_UI);
          return undefined;
        case 'flush':
          return undefined;
        case 'getActiveRange':
          return activeRange(sheets, run);
        default:
          throw notEmulated(`SpreadsheetApp.${method}`);
      }
    },
    Spreadsheet: (method, args, run) => {
      if (method !== 'toast') return describeSpreadsheet(sheets, String(args[0]), run.order.user);
      const [message, title] = args as [string, string | null];
      return void run.shown.push({ kind: 'toast', message, title: title ?? '' });
    },
    Sheet: (method, args, run) => {
      if (method === 'getRange') return checkRange(args[0] as string | RangeJson);
      const [spreadsheetId, sheetId] = args as [string, number];
      if (method === 'getLastRow') return ranges.extent(spreadsheetId, sheetId, run).rows;
      if (method === 'getLastColumn') return ranges.extent(spreadsheetId, sheetId, run).columns;
      if (method === 'appendRow') return appendRow(ranges, args, run);
      return findSheet(sheets, spreadsheetId, sheetId, run.order.user);
    },
    Range: ranges.handle,
    Ui: handleUi,
  };
}

/** Below the last row with content in any column, in one call (Google's reference of Sheet). */
function appendRow(ranges: RangeReader, args: readonly unknown[], run: Run): void {
  const [spreadsheetId, sheetId, values] = args as [string, number, readonly unknown[]];
  const row = ranges.extent(spreadsheetId, sheetId, run).rows + 1;
  const range: RangeJson = {
    ...{ spreadsheetId, sheetId, row },
    ...{ column: 1, rows: 1, columns: values.length },
  };
  void ranges.handle('appendRow', [range, [values]], run);
}

function openById(sheets: SheetsEngine, run: Run, id: string): string {
  try {
    return describeSpreadsheet(sheets, id, run.order.user).id;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new Error(error.code === 403 ? DENIED : UNKNOWN, { cause: error });
  }
}

/** Null where nobody has the spreadsheet open. */
function activeRange(sheets: SheetsEngine, run: Run): RangeJson | null {
  const { activeCell, project } = run.order;
  if (activeCell === undefined || project.parentId === undefined) return null;
  const info = describeSpreadsheet(sheets, project.parentId, run.order.user);
  const sheet = info.sheets.find(({ title }) => title === activeCell.sheet);
  if (sheet === undefined) throw new Error(`emulator: no tab ${activeCell.sheet}`);
  const { row, column } = activeCell;
  const spreadsheetId = project.parentId;
  return { spreadsheetId, sheetId: sheet.sheetId, row, column, rows: 1, columns: 1 };
}

const A1 = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i;

function checkRange(range: string | RangeJson): object {
  if (typeof range === 'string') return parseA1(range);
  const { row, column, rows, columns } = range;
  if (!(row >= 1 && column >= 1)) {
    throw new Error('The starting row or column of the range is too small.');
  }
  if (!(rows >= 1)) throw new Error('The number of rows in the range must be at least 1.');
  if (!(columns >= 1)) throw new Error('The number of columns in the range must be at least 1.');
  return range;
}

function parseA1(text: string): object {
  const match = A1.exec(text);
  if (match === null) throw notEmulated(`Sheet.getRange('${text}')`);
  const [, column = '', row = '', lastColumn = column, lastRow = row] = match;
  const first = { row: Number(row), column: columnNumber(column) };
  const rows = Number(lastRow) - first.row + 1;
  return { ...first, rows, columns: columnNumber(lastColumn) - first.column + 1 };
}

function columnNumber(letters: string): number {
  const digits = Array.from(letters.toUpperCase(), (letter) => letter.charCodeAt(0) - 64);
  return digits.reduce((sum, digit) => sum * 26 + digit, 0);
}

const handleUi: ServiceHandler = (method, args, run) => {
  switch (method) {
    case 'addToUi':
      return void run.shown.push({ kind: 'menu', menu: args[0] as MenuJson });
    case 'showSidebar':
      return void run.shown.push({ kind: 'sidebar', page: args[0] as PageJson });
    case 'showModalDialog':
    case 'showModelessDialog': {
      const [page, title] = args as [PageJson, string];
      const modal = method === 'showModalDialog';
      return void run.shown.push({ kind: 'dialog', page, title: String(title), modal });
    }
    case 'alert':
      return alert(run, ...(args as [string | null, string, string]));
    case 'prompt':
      return prompt(run, ...(args as [string | null, string, string]));
    default:
      throw notEmulated(`Ui.${method}`);
  }
};

function alert(run: Run, title: string | null, prompt: string, buttons: string): string {
  const { button: pressed } = nextAnswer(run, buttons);
  run.shown.push({ kind: 'alert', title: title ?? '', prompt, pressed });
  return pressed;
}

function prompt(
  run: Run,
  title: string | null,
  question: string,
  buttons: string,
): { readonly button: string; readonly text: string } {
  const { button, text } = nextAnswer(run, buttons);
  run.shown.push({ kind: 'prompt', title: title ?? '', prompt: question, pressed: button, text });
  return { button, text };
}

/** What was ordered to be pressed, or else the way out that promises least. */
function nextAnswer(run: Run, buttons: string): { readonly button: string; readonly text: string } {
  const ordered = run.order.answers?.[run.alertsAnswered];
  run.alertsAnswered += 1;
  if (ordered === undefined) return { button: buttons === 'OK' ? 'OK' : 'CLOSE', text: '' };
  return typeof ordered === 'string' ? { button: ordered, text: '' } : ordered;
}
