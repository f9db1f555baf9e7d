// SPDX-License-Identifier: Apache-2.0
// spreadsheets.values.update, append and batchUpdate: where the values go and what is answered.

import { badRequest } from '../api-error.ts';
import { columnName, formatRect, parseA1 } from './a1.ts';
import type { Place } from './a1.ts';
import { enumOf } from './call.ts';
import type { Answer, CallContext, Method } from './call.ts';
import { wholeGrid } from './grid.ts';
import type { Rect, Scalar, Spreadsheet } from './model.ts';
import { findTable, noteAppended } from './table.ts';
import { read, withDefaults } from './values-calls.ts';
import type { ReadOptions } from './values-read.ts';
import { nameInError } from './values-write.ts';
import type { Block, InputOption } from './values-write.ts';

const WRITE_QUERY = [
  'valueInputOption',
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
];

export const VALUES_UPDATE_METHODS: Readonly<Record<string, Method>> = {
  'spreadsheets.values.update': {
    quota: 'Write',
    body: 'ValueRange',
    answer: 'UpdateValuesResponse',
    query: WRITE_QUERY,
    run: update,
  },
  'spreadsheets.values.append': {
    quota: 'Write',
    body: 'ValueRange',
    answer: 'AppendValuesResponse',
    query: ['insertDataOption', ...WRITE_QUERY],
    run: append,
  },
  'spreadsheets.values.batchUpdate': {
    quota: 'Write',
    body: 'BatchUpdateValuesRequest',
    answer: 'BatchUpdateValuesResponse',
    run: batchUpdate,
  },
};

type Values = readonly (readonly (Scalar | null)[])[];

interface GivenValues {
  readonly range?: string;
  readonly majorDimension?: string;
  readonly values?: Values;
}

function update(context: CallContext): Answer {
  const { engine, spreadsheetId, actor } = context;
  const option = inputOption(inputOptionOf(context));
  const spreadsheet = engine.openForWriting(spreadsheetId, actor);
  const given = context.body as GivenValues;
  if (given.range !== undefined && given.range !== context.range) {
    throw badRequest(
      `Requested writing within range [${context.range}], but tried writing to [${given.range}]`,
    );
  }
  const written = settle(parseA1(spreadsheet, context.range), given);
  const [cells = 0] = engine.write({ spreadsheetId, actor, option, blocks: [written.block] });
  const json = updateAnswer(spreadsheet, written, cells, responseOptions(context));
  return { json, cellsWritten: cells };
}

interface BatchUpdate {
  readonly valueInputOption?: string;
  readonly data?: readonly GivenValues[];
  readonly includeValuesInResponse?: boolean;
  readonly responseValueRenderOption?: string;
  readonly responseDateTimeRenderOption?: string;
}

function batchUpdate(context: CallContext): Answer {
  const { engine, spreadsheetId, actor } = context;
  const body = context.body as BatchUpdate;
  const option = inputOption(body.valueInputOption);
  const spreadsheet = engine.openForWriting(spreadsheetId, actor);
  const written = (body.data ?? []).map((given, index) => {
    try {
      return settle(parseA1(spreadsheet, given.range ?? ''), given);
    } catch (error) {
      throw nameInError(error, `data[${index}]`);
    }
  });
  const blocks = written.map(({ block }) => block);
  const write = { spreadsheetId, actor, option, blocks, errorName: 'data' };
  const cells = blocks.length === 0 ? [] : engine.write(write);
  const options = body.includeValuesInResponse === true ? responseRender(body) : undefined;
  const json = {
    spreadsheetId,
    ...totals(written, cells),
    responses: written.map((one, i) => updateAnswer(spreadsheet, one, cells[i] ?? 0, options)),
  };
  return { json, cellsWritten: cells.reduce((sum, count) => sum + count, 0) };
}

/** Source: Sheets API guide, "Append values". */
function append(context: CallContext): Answer {
  const { engine, spreadsheetId, actor } = context;
  const option = inputOption(inputOptionOf(context));
  const insert = context.query.text('insertDataOption') ?? 'OVERWRITE';
  if (insert !== 'OVERWRITE' && insert !== 'INSERT_ROWS') {
    throw badRequest(
      `Invalid value at 'insert_data_option' (type.googleapis.com/google.apps.sheets.v4.` +
        `InsertDataOption), "${insert}"`,
    );
  }
  const spreadsheet = engine.openForWriting(spreadsheetId, actor);
  const given = context.body as GivenValues;
  const place = parseA1(spreadsheet, context.range);
  const table = findTable(place);
  const values = byRows(given);
  const row = table === undefined ? place.rect.startRow : table.endRow;
  const column = table === undefined ? place.rect.startColumn : table.startColumn;
  const { sheetId } = place.sheet.properties;
  const insertRows = insert === 'INSERT_ROWS' ? values.length : 0;
  const block: Block = { sheetId, row, column, values, insertRows };
  const written: Written = { place, block };
  const reachesEnd = place.rect.endRow === wholeGrid(place.sheet).endRow;
  const [cells = 0] = engine.write({ spreadsheetId, actor, option, blocks: [block] });
  if (table !== undefined && insertRows === 0 && reachesEnd) {
    noteAppended(place, table, values.length, widest(values));
  }
  const tableRange = table === undefined ? {} : { tableRange: formatRect(place.sheet, table) };
  const updates = updateAnswer(spreadsheet, written, cells, responseOptions(context));
  return { json: { spreadsheetId, ...tableRange, updates }, cellsWritten: cells };
}

interface Written {
  readonly place: Place;
  readonly block: Block;
}

/** Values must stay within the range; a single cell is only a corner, and the grid the limit. */
function settle(place: Place, given: GivenValues): Written {
  const values = byRows(given);
  const { startRow: row, startColumn: column } = place.rect;
  const limit = place.isCorner ? wholeGrid(place.sheet) : place.rect;
  if (row + values.length > limit.endRow) {
    throw outside(place, `row [${limit.endRow + 1}]`);
  }
  if (column + widest(values) > limit.endColumn) {
    throw outside(place, `column [${columnName(limit.endColumn)}]`);
  }
  const { sheetId } = place.sheet.properties;
  return { place, block: { sheetId, row, column, values } };
}

const outside = (place: Place, what: string): Error =>
  badRequest(
    `Requested writing within range [${formatRect(place.sheet, place.rect)}], ` +
      `but tried writing to ${what}`,
  );

/** Columns turned to rows; what a short column does not reach is left as it is. */
function byRows(given: GivenValues): Values {
  const values = given.values ?? [];
  if (given.majorDimension !== 'COLUMNS') return values;
  return Array.from({ length: widest(values) }, (_, row) =>
    values.map((column) => column[row] ?? null),
  );
}

const widest = (values: Values): number =>
  values.reduce((width, row) => Math.max(width, row.length), 0);

function rectOfBlock({ row, column, values }: Block): Rect {
  return {
    startRow: row,
    endRow: row + Math.max(1, values.length),
    startColumn: column,
    endColumn: column + Math.max(1, widest(values)),
  };
}

function updateAnswer(
  spreadsheet: Spreadsheet,
  { place, block }: Written,
  cells: number,
  options: ReadOptions | undefined,
): object {
  const rect = rectOfBlock(block);
  const counts =
    cells === 0
      ? {}
      : {
          updatedRows: block.values.length,
          updatedColumns: widest(block.values),
          updatedCells: cells,
        };
  return {
    spreadsheetId: spreadsheet.spreadsheetId,
    updatedRange: formatRect(place.sheet, rect),
    ...counts,
    ...(options === undefined
      ? {}
      : { updatedData: read(spreadsheet, { ...place, rect }, options).valueRange }),
  };
}

function totals(written: readonly Written[], cells: readonly number[]): object {
  const rows = new Set<string>();
  const columns = new Set<string>();
  const sheets = new Set<number>();
  for (const { block } of written) {
    const rect = rectOfBlock(block);
    sheets.add(block.sheetId);
    for (let row = rect.startRow; row < rect.endRow; row++) rows.add(`${block.sheetId}:${row}`);
    for (let column = rect.startColumn; column < rect.endColumn; column++) {
      columns.add(`${block.sheetId}:${column}`);
    }
  }
  return {
    totalUpdatedRows: rows.size,
    totalUpdatedColumns: columns.size,
    totalUpdatedCells: cells.reduce((sum, count) => sum + count, 0),
    totalUpdatedSheets: sheets.size,
  };
}

function inputOptionOf({ query }: CallContext): string | undefined {
  const field = 'BatchUpdateValuesRequest.valueInputOption';
  return enumOf<string>(query, 'valueInputOption', field, '') || undefined;
}

function inputOption(option: string | undefined): InputOption {
  if (option === 'RAW' || option === 'USER_ENTERED') return option;
  throw badRequest("'valueInputOption' is required but not specified");
}

function responseOptions({ query }: CallContext): ReadOptions | undefined {
  if (!query.flag('includeValuesInResponse')) return undefined;
  const field = 'BatchUpdateValuesRequest';
  return responseRender({
    responseValueRenderOption: enumOf(
      query,
      'responseValueRenderOption',
      `${field}.responseValueRenderOption`,
      'FORMATTED_VALUE',
    ),
    responseDateTimeRenderOption: enumOf(
      query,
      'responseDateTimeRenderOption',
      `${field}.responseDateTimeRenderOption`,
      'SERIAL_NUMBER',
    ),
  });
}

const responseRender = (given: BatchUpdate): ReadOptions =>
  withDefaults({
    valueRenderOption: given.responseValueRenderOption ?? 'FORMATTED_VALUE',
    dateTimeRenderOption: given.responseDateTimeRenderOption ?? 'SERIAL_NUMBER',
  });
