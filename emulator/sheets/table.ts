// SPDX-License-Identifier: Apache-2.0
// Which "table" values.append finds in a range, and where it ends. The last table is remembered, so
// that appending again does not walk up a long sheet; any other change makes it look again.
// Source: Sheets API guide, "Append values", with its example sheet (tests/emulator).

import type { Place } from './a1.ts';
import { dataRows, isFilled, rowAt, versionOf } from './grid.ts';
import type { Rect, Sheet } from './model.ts';

interface Known {
  readonly key: string;
  readonly version: number;
  readonly table: Rect;
}

const known = new WeakMap<Sheet, Known>();

/** The last table that has a cell in the range; undefined when there is none. */
export function findTable(place: Place): Rect | undefined {
  const { sheet } = place;
  const key = keyOf(place);
  const before = known.get(sheet);
  if (before?.key === key && before.version === versionOf(sheet)) return before.table;
  const seed = findSeed(place);
  if (seed === undefined) return undefined;
  const table = grow(sheet, seed);
  known.set(sheet, { key, version: versionOf(sheet), table });
  return table;
}

/**
 * Tells that rows were appended right below the table, and nothing else was changed since. The
 * range must reach to the end of the grid, or the next append would look elsewhere.
 */
export function noteAppended(place: Place, table: Rect, rows: number, columns: number): void {
  if (columns > table.endColumn - table.startColumn) return;
  const grown = { ...table, endRow: table.endRow + rows };
  known.set(place.sheet, { key: keyOf(place), version: versionOf(place.sheet), table: grown });
}

const keyOf = ({ rect }: Place): string => `${rect.startColumn}:${rect.endColumn}:${rect.startRow}`;

/** The lowest row with data in the range, at its first filled cell. */
function findSeed({ sheet, rect }: Place): Rect | undefined {
  for (let row = Math.min(rect.endRow, dataRows(sheet)) - 1; row >= rect.startRow; row--) {
    const cells = rowAt(sheet, row) ?? [];
    for (let column = rect.startColumn; column < rect.endColumn; column++) {
      if (column >= cells.length) break;
      if (isFilled(cells[column])) {
        return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
      }
    }
  }
  return undefined;
}

/** Spreads to every filled cell that touches the block, corners too, until none is left. */
function grow(sheet: Sheet, seed: Rect): Rect {
  let { startRow, endRow, startColumn, endColumn } = seed;
  for (;;) {
    const before = `${startRow},${endRow},${startColumn},${endColumn}`;
    while (startRow > 0 && isRowFilled(sheet, startRow - 1, startColumn - 1, endColumn + 1)) {
      startRow--;
    }
    while (isRowFilled(sheet, endRow, startColumn - 1, endColumn + 1)) endRow++;
    while (startColumn > 0 && isColumnFilled(sheet, startColumn - 1, startRow - 1, endRow + 1)) {
      startColumn--;
    }
    while (isColumnFilled(sheet, endColumn, startRow - 1, endRow + 1)) endColumn++;
    if (before === `${startRow},${endRow},${startColumn},${endColumn}`) break;
  }
  return { startRow, endRow, startColumn, endColumn };
}

function isRowFilled(sheet: Sheet, row: number, from: number, to: number): boolean {
  const cells = rowAt(sheet, row) ?? [];
  for (let column = Math.max(0, from); column < Math.min(to, cells.length); column++) {
    if (isFilled(cells[column])) return true;
  }
  return false;
}

function isColumnFilled(sheet: Sheet, column: number, from: number, to: number): boolean {
  for (let row = Math.max(0, from); row < Math.min(to, dataRows(sheet)); row++) {
    if (isFilled(rowAt(sheet, row)?.[column])) return true;
  }
  return false;
}
