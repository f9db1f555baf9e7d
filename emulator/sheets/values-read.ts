// SPDX-License-Identifier: Apache-2.0
// A rectangle of cells as Google's ValueRange: trailing empty cells and rows left out, ragged rows,
// '' in between. Costs as much as the rows that have data, not as the range that was asked.

import { formatRect } from './a1.ts';
import type { Place } from './a1.ts';
import { dataRows, rowAt } from './grid.ts';
import type { LocaleRules } from './locale.ts';
import type { Scalar } from './model.ts';
import { renderCell } from './render.ts';
import type { RenderOptions } from './render.ts';

export interface ValueRange {
  readonly range: string;
  readonly majorDimension: string;
  /** Absent when there is nothing. */
  readonly values?: Scalar[][];
}

export interface ReadOptions extends RenderOptions {
  readonly majorDimension: 'ROWS' | 'COLUMNS';
}

/** The ValueRange and how many cells with something in them it holds. */
export function readValues(
  place: Place,
  options: ReadOptions,
  locale: LocaleRules,
): { valueRange: ValueRange; cells: number } {
  const rows = readRows(place, options, locale);
  const values = trimRows(options.majorDimension === 'COLUMNS' ? transpose(rows) : rows);
  let cells = 0;
  for (const row of values) for (const value of row) if (value !== '') cells++;
  const { majorDimension } = options;
  const range = formatRect(place.sheet, place.rect);
  return { valueRange: { range, majorDimension, ...(values.length > 0 ? { values } : {}) }, cells };
}

function readRows(place: Place, options: RenderOptions, locale: LocaleRules): Scalar[][] {
  const { sheet, rect } = place;
  const endRow = Math.min(rect.endRow, dataRows(sheet));
  const rows: Scalar[][] = [];
  for (let index = rect.startRow; index < endRow; index++) {
    const cells = rowAt(sheet, index)?.slice(rect.startColumn, rect.endColumn) ?? [];
    rows.push(cells.map((cell) => renderCell(cell, options, locale)));
  }
  return rows;
}

function trimRows(rows: Scalar[][]): Scalar[][] {
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((value) => value !== '') + 1));
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1);
}

function transpose(rows: readonly Scalar[][]): Scalar[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
}
