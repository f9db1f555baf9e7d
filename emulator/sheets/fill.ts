// SPDX-License-Identifier: Apache-2.0
// Fills a large sheet with rows that are stored as they are given: for measurements, where a request a
// cell would cost more than what is measured. What a row looks like is taken from one that was written.

import { findGrid } from './a1.ts';
import { appendStored, checkCellLimit, rowAt } from './grid.ts';
import type { Row, SheetsState, Spreadsheet } from './model.ts';
import { transact } from './transaction.ts';

export interface FillArgs {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly rows: readonly Row[];
}

/** The journaled operation: below the last row with data. Nobody's rights are asked. */
export function applyFill(state: SheetsState, { spreadsheetId, sheetId, rows }: FillArgs): void {
  const spreadsheet = state.spreadsheets[spreadsheetId];
  if (spreadsheet === undefined) throw new Error(`emulator: no spreadsheet ${spreadsheetId}`);
  transact((tx) => {
    appendStored(tx, findGrid(spreadsheet, sheetId), rows);
    checkCellLimit(spreadsheet);
  });
}

/** A row as it is stored, for a pattern; 1-based. Cells are immutable and may be shared. */
export function storedRow(spreadsheet: Spreadsheet, sheetId: number, row: number): Row {
  return [...(rowAt(findGrid(spreadsheet, sheetId), row - 1) ?? [])];
}
