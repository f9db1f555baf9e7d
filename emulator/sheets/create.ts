// SPDX-License-Identifier: Apache-2.0
// A new spreadsheet: an empty one on which the same requests are run as anywhere else, so that what
// `create` accepts for a sheet is checked by the same rules.

import { notEmulated } from '../api-error.ts';
import { applyBatchUpdate } from './batch-update.ts';
import type { Request } from './batch-update.ts';
import type { DimensionProperties, SheetsState, SpreadsheetProperties, Writer } from './model.ts';
import { requireSpreadsheetProperties } from './requests/sheets.ts';
import type { GivenProperties } from './requests/sheets.ts';

export interface CreateArgs extends Writer {
  readonly spreadsheetId: string;
  readonly properties: SpreadsheetProperties;
  readonly requests: readonly Request[];
}

/** The journaled operation. */
export function applyCreate(state: SheetsState, args: CreateArgs, at: number): void {
  requireSpreadsheetProperties(args.properties);
  const { spreadsheetId, properties } = args;
  state.spreadsheets[spreadsheetId] = {
    spreadsheetId,
    properties,
    sheets: [],
    namedRanges: [],
    developerMetadata: [],
  };
  try {
    applyBatchUpdate(state, args, at);
  } catch (error) {
    delete state.spreadsheets[spreadsheetId];
    throw error;
  }
}

interface GivenGridData {
  readonly startRow?: number;
  readonly startColumn?: number;
  readonly rowData?: readonly object[];
  readonly rowMetadata?: readonly DimensionProperties[];
  readonly columnMetadata?: readonly DimensionProperties[];
}

/** The body of `spreadsheets.create`, after its shape was checked. */
export interface GivenSpreadsheet {
  readonly properties?: Partial<SpreadsheetProperties>;
  readonly sheets?: readonly GivenSheet[];
  readonly namedRanges?: readonly object[];
  readonly developerMetadata?: readonly object[];
  readonly [field: string]: unknown;
}

interface GivenSheet {
  readonly properties?: GivenProperties;
  readonly data?: readonly GivenGridData[];
  readonly [field: string]: unknown;
}

/** Which request makes each list of a given sheet. */
const LISTS: Readonly<Record<string, readonly [kind: string, holder: string]>> = {
  protectedRanges: ['addProtectedRange', 'protectedRange'],
  charts: ['addChart', 'chart'],
  conditionalFormats: ['addConditionalFormatRule', 'rule'],
  filterViews: ['addFilterView', 'filter'],
  bandedRanges: ['addBanding', 'bandedRange'],
  merges: ['mergeCells', 'range'],
  developerMetadata: ['createDeveloperMetadata', 'developerMetadata'],
};

/**
 * The requests that make a new spreadsheet. A lone default sheet has id 0; one that is named gets a
 * random id, from `newSheetId`.
 */
export function requestsToCreate(given: GivenSpreadsheet, newSheetId: () => number): Request[] {
  const sheets = given.sheets ?? [{ properties: { sheetId: 0 } }];
  const requests = sheets.flatMap((sheet) => requestsForSheet(sheet, newSheetId));
  for (const namedRange of given.namedRanges ?? [])
    requests.push({ addNamedRange: { namedRange } });
  for (const developerMetadata of given.developerMetadata ?? []) {
    requests.push({ createDeveloperMetadata: { developerMetadata } });
  }
  return requests;
}

function requestsForSheet(sheet: GivenSheet, newSheetId: () => number): Request[] {
  const sheetId = sheet.properties?.sheetId ?? newSheetId();
  const requests: Request[] = [{ addSheet: { properties: { ...sheet.properties, sheetId } } }];
  for (const [field, value] of Object.entries(sheet)) {
    if (field === 'properties') continue;
    if (field === 'data') requests.push(...requestsForData(sheet.data ?? [], sheetId));
    else if (field === 'basicFilter')
      requests.push({ setBasicFilter: { filter: value as object } });
    else requests.push(...requestsForList(field, value as readonly object[]));
  }
  return requests;
}

function requestsForList(field: string, items: readonly object[]): Request[] {
  const place = LISTS[field];
  if (place === undefined) throw notEmulated(`spreadsheets.create sheets.${field}`);
  const [kind, holder] = place;
  return items.map((item) => ({ [kind]: { [holder]: item } }));
}

function requestsForData(data: readonly GivenGridData[], sheetId: number): Request[] {
  return data.flatMap((grid) => {
    const start = { sheetId, rowIndex: grid.startRow ?? 0, columnIndex: grid.startColumn ?? 0 };
    const rows = grid.rowData ?? [];
    return [
      ...(rows.length === 0 ? [] : [{ updateCells: { start, rows, fields: '*' } }]),
      ...requestsForSizes(sheetId, 'ROWS', grid.startRow ?? 0, grid.rowMetadata ?? []),
      ...requestsForSizes(sheetId, 'COLUMNS', grid.startColumn ?? 0, grid.columnMetadata ?? []),
    ];
  });
}

function requestsForSizes(
  sheetId: number,
  dimension: string,
  start: number,
  sizes: readonly DimensionProperties[],
): Request[] {
  return sizes.map((properties, offset) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension, startIndex: start + offset, endIndex: start + offset + 1 },
      properties,
      fields: '*',
    },
  }));
}
