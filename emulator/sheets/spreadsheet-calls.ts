// SPDX-License-Identifier: Apache-2.0
// spreadsheets.create, get, getByDataFilter and batchUpdate, from a checked call to an answer.

import { badRequest } from '../api-error.ts';
import { touches } from '../schema/field-mask.ts';
import { parseA1 } from './a1.ts';
import type { Place } from './a1.ts';
import { requireEmulated } from './batch-update.ts';
import type { Request } from './batch-update.ts';
import type { Answer, CallContext, Method } from './call.ts';
import { requestsToCreate } from './create.ts';
import type { GivenSpreadsheet } from './create.ts';
import { resolveFilter } from './data-filter.ts';
import type { DataFilter } from './data-filter.ts';
import type { Spreadsheet } from './model.ts';
import { spreadsheetToJson } from './spreadsheet-json.ts';

/** What a new spreadsheet has when nothing is said: Google takes it from its creator. */
export interface NewSpreadsheetDefaults {
  readonly locale: string;
  readonly timeZone: string;
}

export function createSpreadsheetMethods(
  defaultsOf: (actor: string) => NewSpreadsheetDefaults,
): Readonly<Record<string, Method>> {
  return {
    'spreadsheets.create': {
      quota: 'Write',
      body: 'Spreadsheet',
      answer: 'Spreadsheet',
      run: (context) => create(context, defaultsOf(context.actor)),
    },
    'spreadsheets.get': {
      quota: 'Read',
      answer: 'Spreadsheet',
      query: ['ranges', 'includeGridData', 'excludeTablesInBandedRanges'],
      run: get,
    },
    'spreadsheets.getByDataFilter': {
      quota: 'Read',
      body: 'GetSpreadsheetByDataFilterRequest',
      answer: 'Spreadsheet',
      run: getByDataFilter,
    },
    'spreadsheets.batchUpdate': {
      quota: 'Write',
      body: 'BatchUpdateSpreadsheetRequest',
      answer: 'BatchUpdateSpreadsheetResponse',
      run: batchUpdate,
    },
  };
}

function create(context: CallContext, defaults: NewSpreadsheetDefaults): Answer {
  const { engine, actor } = context;
  const body = context.body as GivenSpreadsheet;
  const given = body.properties ?? {};
  const properties = {
    ...given,
    title: given.title ?? 'Untitled spreadsheet',
    locale: given.locale ?? defaults.locale,
    timeZone: given.timeZone ?? defaults.timeZone,
    autoRecalc: given.autoRecalc ?? 'ON_CHANGE',
  };
  const requests = requestsToCreate(body, engine.newNumber);
  requireEmulated(requests);
  const spreadsheet = engine.create({ actor, properties, requests });
  return answerSpreadsheet(context, spreadsheet, [], false);
}

function get(context: CallContext): Answer {
  const { query } = context;
  const spreadsheet = context.engine.openForReading(context.spreadsheetId, context.actor);
  const places = query.list('ranges').map((range) => parseA1(spreadsheet, range));
  return answerSpreadsheet(context, spreadsheet, places, query.flag('includeGridData'));
}

interface ByDataFilter {
  readonly dataFilters?: readonly DataFilter[];
  readonly includeGridData?: boolean;
}

function getByDataFilter(context: CallContext): Answer {
  const spreadsheet = context.engine.openForReading(context.spreadsheetId, context.actor);
  const { dataFilters = [], includeGridData = false } = context.body as ByDataFilter;
  const places = dataFilters.flatMap((filter) => resolveFilter(spreadsheet, filter));
  return answerSpreadsheet(context, spreadsheet, places, includeGridData);
}

interface BatchUpdate {
  readonly requests?: readonly Request[];
  readonly includeSpreadsheetInResponse?: boolean;
  readonly responseIncludeGridData?: boolean;
  readonly responseRanges?: readonly string[];
}

function batchUpdate(context: CallContext): Answer {
  const { engine, spreadsheetId, actor } = context;
  const body = context.body as BatchUpdate;
  const requests = body.requests ?? [];
  if (requests.length === 0) throw badRequest('Must specify at least one request.');
  requireEmulated(requests);
  const spreadsheet = engine.openForWriting(spreadsheetId, actor);
  const { replies, cells } = engine.batchUpdate(spreadsheetId, requests, actor);
  const json = plain({ spreadsheetId, replies });
  if (body.includeSpreadsheetInResponse !== true) return { json, cellsWritten: cells };
  const places = (body.responseRanges ?? []).map((range) => parseA1(spreadsheet, range));
  const updated = spreadsheetToJson(spreadsheet, {
    includeGridData: body.responseIncludeGridData === true,
    places,
    writer: engine.writer(spreadsheetId, actor),
  });
  const updatedSpreadsheet = plain(updated.json);
  return { json: { ...json, updatedSpreadsheet }, cellsWritten: cells, cellsRead: updated.cells };
}

/** A mask decides over grid data alone: `includeGridData` is ignored beside it (discovery). */
function answerSpreadsheet(
  context: CallContext,
  spreadsheet: Spreadsheet,
  places: readonly Place[],
  isGridAsked: boolean,
): Answer {
  const hasMask = context.mask.children !== undefined;
  const { json, cells } = spreadsheetToJson(spreadsheet, {
    includeGridData: hasMask ? touches(context.mask, 'sheets.data') : isGridAsked,
    places,
    writer: context.engine.writer(spreadsheet.spreadsheetId, context.actor),
    isFormatAsked: CELL_DRESS.some((field) =>
      touches(context.mask, `sheets.data.rowData.values.${field}`),
    ),
  });
  return { json: plain(json), cellsRead: cells };
}

const CELL_DRESS = ['userEnteredFormat', 'effectiveFormat', 'dataValidation', 'textFormatRuns'];

/** An answer shares nothing with the state. */
const plain = (json: object): object => JSON.parse(JSON.stringify(json)) as object;
