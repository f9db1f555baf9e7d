// SPDX-License-Identifier: Apache-2.0
// Who may edit what: protected ranges and sheets, by the acting account. The owner of the file may
// always; `warningOnly` stops nobody here, as the API and scripts are never asked.
// Source: sheets.v4 discovery, ProtectedRange; error text: emulator/BATAS.md.

import { badRequest } from '../api-error.ts';
import type { GridRange, ProtectedRange, Rect, Sheet, Spreadsheet, Writer } from './model.ts';

const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to ' +
  'remove protection if you need to edit.';

export const protectedError = (): Error => badRequest(REFUSED);

/** Throws Google's 400 when any cell of the rectangle is protected from the writer. */
export function requireEditable(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  rect: Rect,
  writer: Writer,
): void {
  if (writer.isOwner) return;
  for (const protection of sheet.protectedRanges) {
    if (mayEdit(protection, writer)) continue;
    const overlap = intersect(rect, areaOf(spreadsheet, sheet, protection));
    if (overlap !== undefined && !isOpened(protection, overlap)) throw protectedError();
  }
}

/** Throws when the sheet as a whole is protected from the writer: rename, move, delete. */
export function requireSheetEditable(spreadsheet: Spreadsheet, sheet: Sheet, writer: Writer): void {
  if (writer.isOwner) return;
  for (const protection of sheet.protectedRanges) {
    const isWhole = isWholeSheet(rangeOf(spreadsheet, protection));
    if (isWhole && !mayEdit(protection, writer)) throw protectedError();
  }
}

export function requireProtectionEditable(protection: ProtectedRange, writer: Writer): void {
  if (!writer.isOwner && !mayEdit(protection, writer)) throw protectedError();
}

/** Asked for one cell after another by the grid a person sees. */
export function isEditable(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
  writer: Writer,
): boolean {
  const rect = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  return (
    writer.isOwner ||
    sheet.protectedRanges.every((protection) => {
      if (mayEdit(protection, writer)) return true;
      const overlap = intersect(rect, areaOf(spreadsheet, sheet, protection));
      return overlap === undefined || isOpened(protection, overlap);
    })
  );
}

export function mayEdit(protection: ProtectedRange, writer: Writer): boolean {
  if (protection.warningOnly === true || writer.isOwner) return true;
  const actor = writer.actor.toLowerCase();
  return protection.editors?.users?.some((user) => user.toLowerCase() === actor) === true;
}

export function intersect(a: Rect, b: Rect): Rect | undefined {
  const rect = {
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return rect.startRow < rect.endRow && rect.startColumn < rect.endColumn ? rect : undefined;
}

/** Open bounds as far as they go: protections also cover rows that are added later. */
export const rectOf = (range: GridRange): Rect => ({
  startRow: range.startRowIndex ?? 0,
  endRow: range.endRowIndex ?? Number.POSITIVE_INFINITY,
  startColumn: range.startColumnIndex ?? 0,
  endColumn: range.endColumnIndex ?? Number.POSITIVE_INFINITY,
});

function areaOf(spreadsheet: Spreadsheet, sheet: Sheet, protection: ProtectedRange): Rect {
  const range = rangeOf(spreadsheet, protection);
  const isHere = (range.sheetId ?? 0) === sheet.properties.sheetId;
  return isHere ? rectOf(range) : { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
}

function rangeOf(spreadsheet: Spreadsheet, protection: ProtectedRange): GridRange {
  if (protection.namedRangeId === undefined) return protection.range ?? {};
  const named = spreadsheet.namedRanges.find((one) => one.namedRangeId === protection.namedRangeId);
  return named?.range ?? protection.range ?? {};
}

const isWholeSheet = (range: GridRange): boolean =>
  range.startRowIndex === undefined &&
  range.endRowIndex === undefined &&
  range.startColumnIndex === undefined &&
  range.endColumnIndex === undefined;

/** True when every cell of `overlap` lies in one of the unprotected ranges. */
function isOpened(protection: ProtectedRange, overlap: Rect): boolean {
  const open = (protection.unprotectedRanges ?? []).map(rectOf);
  if (open.length === 0) return false;
  if (open.some((rect) => contains(rect, overlap))) return true;
  for (let row = overlap.startRow; row < overlap.endRow; row++) {
    for (let column = overlap.startColumn; column < overlap.endColumn; column++) {
      const isOpen = open.some(
        (rect) =>
          row >= rect.startRow &&
          row < rect.endRow &&
          column >= rect.startColumn &&
          column < rect.endColumn,
      );
      if (!isOpen) return false;
    }
  }
  return true;
}

const contains = (outer: Rect, inner: Rect): boolean =>
  outer.startRow <= inner.startRow &&
  outer.endRow >= inner.endRow &&
  outer.startColumn <= inner.startColumn &&
  outer.endColumn >= inner.endColumn;
