// SPDX-License-Identifier: Apache-2.0
// spreadsheets.values.get, batchGet, batchGetByDataFilter, clear and batchClear.

import { ApiError, badRequest } from '../api-error.ts';
import { formatRect, parseA1 } from './a1.ts';
import type { Place } from './a1.ts';
import { enumOf } from './call.ts';
import type { Answer, CallContext, Method, Query } from './call.ts';
import { resolveFilter } from './data-filter.ts';
import type { DataFilter } from './data-filter.ts';
import { localeRules } from './locale.ts';
import type { Spreadsheet } from './model.ts';
import { toGridRange } from './requests/arrange.ts';
import { readValues } from './values-read.ts';
import type { ReadOptions, ValueRange } from './values-read.ts';

const READ_QUERY = ['majorDimension', 'valueRenderOption', 'dateTimeRenderOption'];

export const VALUES_METHODS: Readonly<Record<string, Method>> = {
  'spreadsheets.values.get': {
    quota: 'Read',
    answer: 'ValueRange',
    query: READ_QUERY,
    run: get,
  },
  'spreadsheets.values.batchGet': {
    quota: 'Read',
    answer: 'BatchGetValuesResponse',
    query: ['ranges', ...READ_QUERY],
    run: batchGet,
  },
  'spreadsheets.values.batchGetByDataFilter': {
    quota: 'Read',
    body: 'BatchGetValuesByDataFilterRequest',
    answer: 'BatchGetValuesByDataFilterResponse',
    run: batchGetByDataFilter,
  },
  'spreadsheets.values.clear': {
    quota: 'Write',
    body: 'ClearValuesRequest',
    answer: 'ClearValuesResponse',
    run: clear,
  },
  'spreadsheets.values.batchClear': {
    quota: 'Write',
    body: 'BatchClearValuesRequest',
    answer: 'BatchClearValuesResponse',
    run: batchClear,
  },
};

function get(context: CallContext): Answer {
  const spreadsheet = open(context);
  const place = parseA1(spreadsheet, context.range);
  const { valueRange, cells } = read(spreadsheet, place, readOptions(context.query));
  return { json: valueRange, cellsRead: cells };
}

function batchGet(context: CallContext): Answer {
  const spreadsheet = open(context);
  const options = readOptions(context.query);
  const ranges = context.query.list('ranges');
  if (ranges.length === 0) throw badRequest('Must specify at least one range.');
  const results = ranges
    .map((range) => parseA1(spreadsheet, range))
    .map((place) => read(spreadsheet, place, options));
  const valueRanges = results.map((result) => result.valueRange);
  const { spreadsheetId } = context;
  return { json: { spreadsheetId, valueRanges }, cellsRead: sum(results) };
}

interface ByDataFilter {
  readonly dataFilters?: readonly DataFilter[];
  readonly majorDimension?: string;
  readonly valueRenderOption?: string;
  readonly dateTimeRenderOption?: string;
}

function batchGetByDataFilter(context: CallContext): Answer {
  const spreadsheet = open(context);
  const body = context.body as ByDataFilter;
  const filters = body.dataFilters ?? [];
  if (filters.length === 0) throw badRequest('Must specify at least one dataFilter.');
  const options = withDefaults(body);
  const results = filters.flatMap((filter) =>
    resolveFilter(spreadsheet, filter).map((place) => ({
      filter,
      ...read(spreadsheet, place, options),
    })),
  );
  const valueRanges = results.map(({ valueRange, filter }) => ({
    valueRange,
    dataFilters: [filter],
  }));
  const { spreadsheetId } = context;
  return { json: { spreadsheetId, valueRanges }, cellsRead: sum(results) };
}

function clear(context: CallContext): Answer {
  const { spreadsheetId } = context;
  const { ranges, cells } = clearAll(context, [context.range]);
  return { json: { spreadsheetId, clearedRange: ranges[0] }, cellsWritten: cells };
}

function batchClear(context: CallContext): Answer {
  const { spreadsheetId } = context;
  const { ranges = [] } = context.body as { readonly ranges?: readonly string[] };
  if (ranges.length === 0) throw badRequest('Must specify at least one range.');
  const cleared = clearAll(context, ranges);
  return { json: { spreadsheetId, clearedRanges: cleared.ranges }, cellsWritten: cleared.cells };
}

/** Values go, formats and validations stay. */
function clearAll(
  context: CallContext,
  ranges: readonly string[],
): { ranges: string[]; cells: number } {
  const { engine, spreadsheetId, actor } = context;
  const spreadsheet = engine.openForWriting(spreadsheetId, actor);
  const places = ranges.map((range) => parseA1(spreadsheet, range));
  const requests = places.map(({ sheet, rect }) => ({
    updateCells: { range: toGridRange(sheet.properties.sheetId, rect), fields: 'userEnteredValue' },
  }));
  const { cells } = withoutRequestName(() => engine.batchUpdate(spreadsheetId, requests, actor));
  return { ranges: places.map(({ sheet, rect }) => formatRect(sheet, rect)), cells };
}

/** Our own requests behind a call or a person's act must not be named in the error. */
export function withoutRequestName<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 400) throw error;
    throw badRequest(error.message.replace(/^Invalid requests\[\d+\]\.\w+: /, ''));
  }
}

function open(context: CallContext): Spreadsheet {
  return context.engine.openForReading(context.spreadsheetId, context.actor);
}

/** Also reads back what was written, for `includeValuesInResponse`. */
export function read(
  spreadsheet: Spreadsheet,
  place: Place,
  options: ReadOptions,
): { valueRange: ValueRange; cells: number } {
  return readValues(place, options, localeRules(spreadsheet.properties.locale));
}

function readOptions(query: Query): ReadOptions {
  const field = 'BatchGetValuesByDataFilterRequest';
  return withDefaults({
    majorDimension: enumOf(query, 'majorDimension', `${field}.majorDimension`, 'ROWS'),
    valueRenderOption: enumOf(
      query,
      'valueRenderOption',
      `${field}.valueRenderOption`,
      'FORMATTED_VALUE',
    ),
    dateTimeRenderOption: enumOf(
      query,
      'dateTimeRenderOption',
      `${field}.dateTimeRenderOption`,
      'SERIAL_NUMBER',
    ),
  });
}

export function withDefaults(given: Omit<ByDataFilter, 'dataFilters'>): ReadOptions {
  const value = given.valueRenderOption;
  return {
    majorDimension: given.majorDimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS',
    value: value === 'UNFORMATTED_VALUE' || value === 'FORMULA' ? value : 'FORMATTED_VALUE',
    date: given.dateTimeRenderOption === 'FORMATTED_STRING' ? 'FORMATTED_STRING' : 'SERIAL_NUMBER',
  };
}

const sum = (results: readonly { readonly cells: number }[]): number =>
  results.reduce((cells, result) => cells + result.cells, 0);
