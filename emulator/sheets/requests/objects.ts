// SPDX-License-Identifier: Apache-2.0
// Requests on what lies over the cells: charts, filters, banding, conditional formats, named
// ranges, developer metadata. Kept as given; only ids, ranges and sheets are checked.

import { badRequest, notEmulated } from '../../api-error.ts';
import { findGrid, resolveRange } from '../a1.ts';
import type {
  DeveloperMetadata,
  EmbeddedChart,
  GridRange,
  NamedRange,
  Ranged,
  Sheet,
} from '../model.ts';
import { intersect, rectOf } from '../protection.ts';
import { put } from '../transaction.ts';
import type { Book, RequestHandler } from './book.ts';

interface AddChart {
  readonly chart?: EmbeddedChart;
}

export const addChart: RequestHandler<AddChart> = (book, request) => {
  const chart = request.chart;
  if (chart?.spec === undefined) throw badRequest('The chart must have a spec.');
  const sheet = sheetOfChart(book, chart);
  put(book.tx, sheet, 'charts', [...sheet.charts, chart]);
  return { chart };
};

interface UpdateChartSpec {
  readonly chartId?: number;
  readonly spec?: EmbeddedChart['spec'];
}

export const updateChartSpec: RequestHandler<UpdateChartSpec> = (book, request) => {
  const { sheet, chart } = findChart(book, request.chartId);
  const { spec } = request;
  if (spec === undefined) throw badRequest('The chart must have a spec.');
  const charts = sheet.charts.map((one) => (one === chart ? { ...chart, spec } : one));
  put(book.tx, sheet, 'charts', charts);
  return undefined;
};

interface DeleteEmbeddedObject {
  readonly objectId?: number;
}

export const deleteEmbeddedObject: RequestHandler<DeleteEmbeddedObject> = (book, request) => {
  const { sheet, chart } = findChart(book, request.objectId);
  const charts = sheet.charts.filter((one) => one !== chart);
  put(book.tx, sheet, 'charts', charts);
  return undefined;
};

interface SetBasicFilter {
  readonly filter?: Ranged;
}

export const setBasicFilter: RequestHandler<SetBasicFilter> = (book, request) => {
  const filter = request.filter ?? {};
  const { sheet } = resolveRange(book.spreadsheet, filter.range ?? {});
  put(book.tx, sheet, 'basicFilter', filter);
  return undefined;
};

interface AddFilterView {
  readonly filter?: Ranged;
}

export const addFilterView: RequestHandler<AddFilterView> = (book, request) => {
  const filter = request.filter ?? {};
  const { sheet } = resolveRange(book.spreadsheet, filter.range ?? {});
  put(book.tx, sheet, 'filterViews', [...sheet.filterViews, filter]);
  return { filter };
};

interface AddBanding {
  readonly bandedRange?: Ranged;
}

export const addBanding: RequestHandler<AddBanding> = (book, request) => {
  const bandedRange = request.bandedRange ?? {};
  const { sheet, rect } = resolveRange(book.spreadsheet, bandedRange.range ?? {});
  if (sheet.bandedRanges.some(({ range }) => intersect(rectOf(range ?? {}), rect) !== undefined)) {
    throw badRequest(
      'You cannot add alternating background colors to a range that already has alternating ' +
        'background colors.',
    );
  }
  put(book.tx, sheet, 'bandedRanges', [...sheet.bandedRanges, bandedRange]);
  return { bandedRange };
};

interface AddConditionalFormatRule {
  readonly rule?: { readonly ranges?: readonly GridRange[] };
  readonly index?: number;
}

export const addConditionalFormatRule: RequestHandler<AddConditionalFormatRule> = (
  book,
  request,
) => {
  const rule = request.rule ?? {};
  const [first, ...others] = rule.ranges ?? [];
  if (first === undefined) throw badRequest('The rule must have at least one range.');
  const { sheet } = resolveRange(book.spreadsheet, first);
  for (const range of others) {
    if (resolveRange(book.spreadsheet, range).sheet !== sheet) {
      throw badRequest('All the ranges of a rule must be on the same sheet.');
    }
  }
  const rules = sheet.conditionalFormats.toSpliced(request.index ?? 0, 0, rule);
  put(book.tx, sheet, 'conditionalFormats', rules);
  return undefined;
};

interface AddNamedRange {
  readonly namedRange?: NamedRange;
}

export const addNamedRange: RequestHandler<AddNamedRange> = (book, request) => {
  const { namedRange } = request;
  if (namedRange?.name === undefined || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(namedRange.name)) {
    throw badRequest(`The name of the named range is not valid: ${namedRange?.name ?? ''}`);
  }
  const { namedRanges } = book.spreadsheet;
  if (namedRanges.some((one) => one.name === namedRange.name)) {
    throw badRequest(`A named range with the name ${namedRange.name} already exists.`);
  }
  resolveRange(book.spreadsheet, namedRange.range ?? {});
  put(book.tx, book.spreadsheet, 'namedRanges', [...namedRanges, namedRange]);
  return { namedRange };
};

interface CreateDeveloperMetadata {
  readonly developerMetadata?: Partial<DeveloperMetadata> & Pick<DeveloperMetadata, 'metadataId'>;
}

export const createDeveloperMetadata: RequestHandler<CreateDeveloperMetadata> = (book, request) => {
  const metadata = request.developerMetadata;
  if (metadata?.metadataKey === undefined || metadata.metadataKey === '') {
    throw badRequest('The metadata key must be specified.');
  }
  if (metadata.visibility !== 'DOCUMENT' && metadata.visibility !== 'PROJECT') {
    throw badRequest('The metadata visibility must be specified.');
  }
  const known = book.spreadsheet.developerMetadata;
  if (known.some((one) => one.metadataId === metadata.metadataId)) {
    throw badRequest(`Developer metadata with id ${metadata.metadataId} already exists.`);
  }
  const { location } = metadata;
  if (location === undefined) throw badRequest('The metadata location must be specified.');
  const dimensions = location.dimensionRange;
  if (location.spreadsheet !== true) {
    findGrid(book.spreadsheet, dimensions?.sheetId ?? location.sheetId);
  }
  if (dimensions !== undefined && !isOneLine(dimensions)) {
    throw badRequest('Developer metadata must be associated with a single row or column.');
  }
  const { metadataKey, visibility } = metadata;
  const developerMetadata = { ...metadata, metadataKey, visibility, location };
  put(book.tx, book.spreadsheet, 'developerMetadata', [...known, developerMetadata]);
  return { developerMetadata };
};

const isOneLine = (range: { startIndex?: number; endIndex?: number }): boolean =>
  (range.endIndex ?? Number.POSITIVE_INFINITY) - (range.startIndex ?? 0) === 1;

interface Overlay {
  readonly newSheet?: boolean;
  readonly overlayPosition?: { readonly anchorCell?: { readonly sheetId?: number } };
}

function sheetOfChart(book: Book, chart: EmbeddedChart): Sheet {
  const position: Overlay = chart.position ?? {};
  if (position.newSheet === true) throw notEmulated('a chart on a sheet of its own');
  return findGrid(book.spreadsheet, position.overlayPosition?.anchorCell?.sheetId);
}

function findChart(
  book: Book,
  chartId: number | undefined,
): { sheet: Sheet; chart: EmbeddedChart } {
  for (const sheet of book.spreadsheet.sheets) {
    const chart = sheet.charts.find((one) => one.chartId === chartId);
    if (chart !== undefined) return { sheet, chart };
  }
  throw badRequest(`No embedded object with id: ${chartId ?? 0}`);
}
