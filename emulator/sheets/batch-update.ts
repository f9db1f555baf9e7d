// SPDX-License-Identifier: Apache-2.0
// spreadsheets.batchUpdate: which requests there are, their ids, and their order. Requests see what
// those before them did; the first that fails names itself and the whole batch leaves nothing.

import { ApiError, badRequest, notEmulated } from '../api-error.ts';
import type { SheetsState, Writer } from './model.ts';
import { mergeCells, sortRange, updateBorders } from './requests/arrange.ts';
import type { Book, RequestHandler } from './requests/book.ts';
import { appendCells, repeatCell, setDataValidation, updateCells } from './requests/cells.ts';
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './requests/dimensions.ts';
import {
  addBanding,
  addChart,
  addConditionalFormatRule,
  addFilterView,
  addNamedRange,
  createDeveloperMetadata,
  deleteEmbeddedObject,
  setBasicFilter,
  updateChartSpec,
} from './requests/objects.ts';
import {
  addProtectedRange,
  deleteProtectedRange,
  updateProtectedRange,
} from './requests/protections.ts';
import {
  addSheet,
  deleteSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
} from './requests/sheets.ts';
import { transact } from './transaction.ts';

/** One member set, named for what it does: `{addSheet: {…}}`. */
export type Request = Readonly<Record<string, object>>;

const HANDLERS: Readonly<Record<string, RequestHandler<never>>> = {
  addBanding,
  addChart,
  addConditionalFormatRule,
  addFilterView,
  addNamedRange,
  addProtectedRange,
  addSheet,
  appendCells,
  appendDimension,
  autoResizeDimensions,
  createDeveloperMetadata,
  deleteDimension,
  deleteEmbeddedObject,
  deleteProtectedRange,
  deleteSheet,
  insertDimension,
  mergeCells,
  moveDimension,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  updateBorders,
  updateCells,
  updateChartSpec,
  updateDimensionProperties,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
};

/** Throws for requests Google has and we do not, before anything is done. */
export function requireEmulated(requests: readonly Request[]): void {
  requests.forEach((request, index) => {
    const [kind] = Object.keys(request);
    if (kind === undefined) throw badRequest(`Invalid requests[${index}]: No request set.`);
    if (!(kind in HANDLERS)) throw notEmulated(`spreadsheets.batchUpdate ${kind}`);
  });
}

/** Where a request holds the object whose id Google makes up when it is not given. */
const IDS: Readonly<Record<string, readonly [holder: string, id: string]>> = {
  addBanding: ['bandedRange', 'bandedRangeId'],
  addChart: ['chart', 'chartId'],
  addFilterView: ['filter', 'filterViewId'],
  addNamedRange: ['namedRange', 'namedRangeId'],
  addProtectedRange: ['protectedRange', 'protectedRangeId'],
  addSheet: ['properties', 'sheetId'],
  createDeveloperMetadata: ['developerMetadata', 'metadataId'],
};

/** The same requests with every id filled in, so that replaying them gives the same state. */
export function fillIds(
  requests: readonly Request[],
  newNumber: () => number,
  newText: () => string,
): Request[] {
  return requests.map((request) => {
    const [kind = ''] = Object.keys(request);
    const place = IDS[kind];
    if (place === undefined) return request;
    const [holder, id] = place;
    const given = request[kind] as Record<string, Record<string, unknown> | undefined>;
    if (given[holder]?.[id] !== undefined) return request;
    const value = kind === 'addNamedRange' ? newText() : newNumber();
    return { [kind]: { ...given, [holder]: { [id]: value, ...given[holder] } } };
  });
}

export interface BatchUpdateArgs extends Writer {
  readonly spreadsheetId: string;
  readonly requests: readonly Request[];
}

export interface BatchUpdateResult {
  readonly replies: object[];
  readonly cells: number;
}

/** The journaled operation. Everything or nothing. */
export function applyBatchUpdate(
  state: SheetsState,
  args: BatchUpdateArgs,
  at: number,
): BatchUpdateResult {
  const spreadsheet = state.spreadsheets[args.spreadsheetId];
  if (spreadsheet === undefined) throw new Error(`emulator: no spreadsheet ${args.spreadsheetId}`);
  return transact((tx) => {
    const book: Book = { spreadsheet, tx, writer: args, at, cells: 0 };
    const replies = args.requests.map((request, index) => applyRequest(book, request, index));
    return { replies, cells: book.cells };
  });
}

function applyRequest(book: Book, request: Request, index: number): object {
  const [kind = ''] = Object.keys(request);
  const handler = HANDLERS[kind];
  if (handler === undefined) throw notEmulated(`spreadsheets.batchUpdate ${kind}`);
  try {
    const reply = handler(book, request[kind] as never);
    return reply === undefined ? {} : { [kind]: reply };
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 400) throw error;
    throw badRequest(`Invalid requests[${index}].${kind}: ${error.message}`);
  }
}
