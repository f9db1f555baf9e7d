// SPDX-License-Identifier: Apache-2.0
// Google's DataFilter: by A1 range, by grid range, or by developer metadata on rows and columns.

import { badRequest } from '../api-error.ts';
import { findGrid, parseA1, resolveRange } from './a1.ts';
import type { Place } from './a1.ts';
import { wholeGrid } from './grid.ts';
import type { DeveloperMetadata, GridRange, Spreadsheet } from './model.ts';

export interface DataFilter {
  readonly a1Range?: string;
  readonly gridRange?: GridRange;
  readonly developerMetadataLookup?: MetadataLookup;
}

interface MetadataLookup {
  readonly metadataId?: number;
  readonly metadataKey?: string;
  readonly metadataValue?: string;
  readonly visibility?: string;
}

/** The places a filter selects; metadata may select none or many. */
export function resolveFilter(spreadsheet: Spreadsheet, filter: DataFilter): Place[] {
  const { a1Range, gridRange, developerMetadataLookup } = filter;
  const given = [a1Range, gridRange, developerMetadataLookup].filter((one) => one !== undefined);
  if (given.length !== 1) throw badRequest('A data filter must have exactly one filter set.');
  if (a1Range !== undefined) return [parseA1(spreadsheet, a1Range)];
  if (gridRange !== undefined) return [resolveRange(spreadsheet, gridRange)];
  const lookup = developerMetadataLookup ?? {};
  return spreadsheet.developerMetadata
    .filter((metadata) => matches(metadata, lookup))
    .flatMap((metadata) => placeOf(spreadsheet, metadata));
}

function matches(metadata: DeveloperMetadata, lookup: MetadataLookup): boolean {
  return Object.entries(lookup).every(
    ([field, value]) => metadata[field as keyof MetadataLookup] === value,
  );
}

function placeOf(spreadsheet: Spreadsheet, { location }: DeveloperMetadata): Place[] {
  if (location.spreadsheet === true) return [];
  const lines = location.dimensionRange;
  const sheet = findGrid(spreadsheet, lines?.sheetId ?? location.sheetId);
  const grid = wholeGrid(sheet);
  const text = sheet.properties.title;
  if (lines === undefined) return [{ sheet, rect: grid, isCorner: false, text }];
  const start = lines.startIndex ?? 0;
  const end = lines.endIndex ?? start + 1;
  const rect =
    lines.dimension === 'COLUMNS'
      ? { ...grid, startColumn: start, endColumn: end }
      : { ...grid, startRow: start, endRow: end };
  return [{ sheet, rect, isCorner: false, text }];
}
