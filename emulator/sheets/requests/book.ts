// SPDX-License-Identifier: Apache-2.0
// What every request of a batch works on: the spreadsheet, the transaction, and who writes.

import type { Rect, Sheet, Spreadsheet, Writer } from '../model.ts';
import { requireEditable } from '../protection.ts';
import type { Transaction } from '../transaction.ts';

export interface Book {
  readonly spreadsheet: Spreadsheet;
  readonly tx: Transaction;
  readonly writer: Writer;
  /** Epoch ms, for "3/5" typed without a year. */
  readonly at: number;
  /** Cells touched so far. */
  cells: number;
}

/** A request already has the shape of Google's message and every id filled in. */
export type RequestHandler<R> = (book: Book, request: R) => object | undefined;

/** Checks protection for the whole rectangle before the first cell is written. */
export function openForWriting(book: Book, sheet: Sheet, rect: Rect): void {
  requireEditable(book.spreadsheet, sheet, rect, book.writer);
}
