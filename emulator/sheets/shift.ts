// SPDX-License-Identifier: Apache-2.0
// What happens to everything that names a range when rows or columns come, go or move: protections,
// named ranges, charts, filters, validations by range, developer metadata. Cells move in grid.ts.

import type { DimensionRange, GridRange, Sheet, Spreadsheet } from './model.ts';
import { put } from './transaction.ts';
import type { Transaction } from './transaction.ts';

export type Dimension = 'ROWS' | 'COLUMNS';

/** Where an index goes; undefined when its row or column was deleted. */
type Remap = (span: Span) => Span | undefined;

/** Half-open; a missing bound is open. */
interface Span {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

export function shiftForInsert(
  tx: Transaction,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
): void {
  shiftAll(tx, spreadsheet, sheet, dimension, ({ start, end }) => ({
    start: start !== undefined && start >= at ? start + count : start,
    end: end !== undefined && end > at ? end + count : end,
  }));
}

export function shiftForDelete(
  tx: Transaction,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  dimension: Dimension,
  from: number,
  to: number,
): void {
  const moved = (index: number): number =>
    index <= from ? index : index >= to ? index - (to - from) : from;
  shiftAll(tx, spreadsheet, sheet, dimension, (span) => {
    const start = span.start === undefined ? undefined : moved(span.start);
    const end = span.end === undefined ? undefined : moved(span.end);
    const isGone = (start ?? 0) >= (end ?? Number.POSITIVE_INFINITY);
    return isGone ? undefined : { start, end };
  });
}

/** Only what lies wholly inside the moved lines goes with them (ASSUMED). */
export function shiftForMove(
  tx: Transaction,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  dimension: Dimension,
  move: { readonly from: number; readonly to: number; readonly destination: number },
): void {
  const { from, to, destination } = move;
  const count = to - from;
  shiftAll(tx, spreadsheet, sheet, dimension, ({ start, end }) => {
    if (start === undefined || end === undefined) return { start, end };
    if (start >= from && end <= to) {
      const by = destination > from ? destination - count - from : destination - from;
      return { start: start + by, end: end + by };
    }
    if (start >= to && end <= destination) return { start: start - count, end: end - count };
    if (end <= from && start >= destination) return { start: start + count, end: end + count };
    return { start, end };
  });
}

function shiftAll(
  tx: Transaction,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  dimension: Dimension,
  remap: Remap,
): void {
  const { sheetId } = sheet.properties;
  const shift = <T>(list: readonly T[]): T[] =>
    list.map((item) => shiftValue(item, sheetId, dimension, remap)).filter(isKept) as T[];
  for (const key of [
    'protectedRanges',
    'merges',
    'conditionalFormats',
    'bandedRanges',
    'filterViews',
  ] as const) {
    if (sheet[key].length > 0) put(tx, sheet, key, shift(sheet[key] as readonly object[]) as never);
  }
  if (sheet.basicFilter !== undefined) {
    put(tx, sheet, 'basicFilter', shift([sheet.basicFilter])[0]);
  }
  for (const other of spreadsheet.sheets) {
    if (other.charts.length > 0) put(tx, other, 'charts', shift(other.charts));
  }
  put(tx, spreadsheet, 'namedRanges', shift(spreadsheet.namedRanges));
  put(tx, spreadsheet, 'developerMetadata', shift(spreadsheet.developerMetadata));
}

const GONE = Symbol('gone');

const isKept = (value: unknown): boolean => value !== GONE;

/** Walks JSON and shifts each range of the sheet in it; an object whose range is gone, is gone. */
function shiftValue(value: unknown, sheetId: number, dimension: Dimension, remap: Remap): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => shiftValue(item, sheetId, dimension, remap)).filter(isKept);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (isRangeOf(value, sheetId)) return shiftRange(value, dimension, remap);
  const shifted: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const moved = shiftValue(item, sheetId, dimension, remap);
    if (moved !== GONE) shifted[key] = moved;
    else if (key === 'range' || key === 'dimensionRange' || key === 'location') return GONE;
  }
  return shifted;
}

type AnyRange = GridRange & DimensionRange;

function isRangeOf(value: object, sheetId: number): value is AnyRange {
  const range: AnyRange = value;
  const names = Object.keys(range);
  const isRange = names.some((name) => /^(start|end)(Row|Column)?Index$/.test(name));
  return isRange && (range.sheetId ?? 0) === sheetId;
}

function shiftRange(range: AnyRange, dimension: Dimension, remap: Remap): object | typeof GONE {
  if (range.dimension !== undefined) {
    if (range.dimension !== dimension) return range;
    return replaceSpan(range, remap, 'startIndex', 'endIndex');
  }
  return dimension === 'ROWS'
    ? replaceSpan(range, remap, 'startRowIndex', 'endRowIndex')
    : replaceSpan(range, remap, 'startColumnIndex', 'endColumnIndex');
}

function replaceSpan(
  range: AnyRange,
  remap: Remap,
  startKey: 'startIndex' | 'startRowIndex' | 'startColumnIndex',
  endKey: 'endIndex' | 'endRowIndex' | 'endColumnIndex',
): object | typeof GONE {
  const span = remap({ start: range[startKey], end: range[endKey] });
  if (span === undefined) return GONE;
  return {
    ...range,
    ...(span.start === undefined ? {} : { [startKey]: span.start }),
    ...(span.end === undefined ? {} : { [endKey]: span.end }),
  };
}
