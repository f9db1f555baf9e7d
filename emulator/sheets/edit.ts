// SPDX-License-Identifier: Apache-2.0
// What a person does by hand and what an onEdit event would say of it (emulator/BATAS.md).

import type { Cell, Scalar, Sheet } from './model.ts';
import { cellAt } from './grid.ts';
import { effectiveValue } from './render.ts';

export interface Edit {
  readonly spreadsheetId: string;
  /** The title of the tab. */
  readonly sheet: string;
  /** 1-based */
  readonly row: number;
  /** 1-based */
  readonly column: number;
  /** By rows, as typed; '' clears. */
  readonly values: readonly (readonly string[])[];
}

/** 1-based and inclusive, as in an onEdit event. */
export interface EditedRange {
  readonly rowStart: number;
  readonly rowEnd: number;
  readonly columnStart: number;
  readonly columnEnd: number;
}

export interface EditOutcome {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly sheet: string;
  readonly range: EditedRange;
  readonly singleCell: boolean;
  /** Only of a single cell; absent when it was cleared. Numbers and dates as strings. */
  readonly value?: string;
  /** Only of a single cell; absent when it was empty. */
  readonly oldValue?: string;
}

export function outcomeOf(edit: Edit, sheet: Sheet, before: Cell | undefined): EditOutcome {
  const width = edit.values.reduce((most, row) => Math.max(most, row.length), 0);
  const singleCell = edit.values.length === 1 && width === 1;
  const after = cellAt(sheet, edit.row - 1, edit.column - 1);
  const value = singleCell ? eventValue(after) : undefined;
  const oldValue = singleCell ? eventValue(before) : undefined;
  return {
    spreadsheetId: edit.spreadsheetId,
    sheetId: sheet.properties.sheetId,
    sheet: edit.sheet,
    range: {
      rowStart: edit.row,
      rowEnd: edit.row + edit.values.length - 1,
      columnStart: edit.column,
      columnEnd: edit.column + width - 1,
    },
    singleCell,
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}

/** A formula gives its result (ASSUMED), a date its serial number, a checkbox TRUE or FALSE. */
function eventValue(cell: Cell | undefined): string | undefined {
  const value: Scalar | undefined = cell === undefined ? undefined : effectiveValue(cell);
  if (value === undefined) return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
