// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { parseDeclarations, readMessages } from '../../emulator/schema/declarations.ts';
import type { GoogleApi } from '../../emulator/schema/declarations.ts';
import { findUnknownPath, mergeByMask, parseMask } from '../../emulator/schema/field-mask.ts';
import { checkAgainst, createSchema } from '../../emulator/schema/google-schema.ts';
import { createDesk, refusal } from './_sheets-desk.ts';

const UNKNOWN = 'Invalid JSON payload received. Unknown name';
const SHEETS = 'type.googleapis.com/google.apps.sheets.v4';

describe('readMessages', () => {
  it.each<[GoogleApi, string, string, object]>([
    ['sheets', 'GridRange', 'endRowIndex', { kind: 'number' }],
    ['sheets', 'ValueRange', 'values', { kind: 'list', of: { kind: 'list', of: { kind: 'any' } } }],
    ['sheets', 'RowData', 'values', { kind: 'list', of: { kind: 'message', name: 'CellData' } }],
    ['docs', 'Location', 'index', { kind: 'number' }],
    ['drive', 'File', 'appProperties', { kind: 'map', of: { kind: 'string' } }],
    ['gmail', 'Message', 'raw', { kind: 'string' }],
    ['forms', 'Form', 'formId', { kind: 'string' }],
  ])('reads %s %s.%s', (api, message, field, type) => {
    expect(readMessages(api).get(message)?.get(field)).toEqual(type);
  });

  it('fails loudly on a declaration it cannot read', () => {
    const text = '    export interface Schema$A {\n        what is this\n    }\n';
    expect(() => parseDeclarations(text)).toThrow('cannot read the declaration "what is this"');
  });
});

describe('checkAgainst', () => {
  const batch = (request: object): object => ({ requests: [request] });
  it.each([
    // node-google-spreadsheet#523
    [
      batch({ updateSheetProperties: { properties: { headerValues: 1 } } }),
      `${UNKNOWN} "headerValues" at ` +
        "'requests[0].update_sheet_properties.properties': Cannot find field.",
    ],
    // google-api-python-client#930
    [batch({ DeleteRange: {} }), `${UNKNOWN} "DeleteRange" at 'requests[0]': Cannot find field.`],
    [{ request: [] }, 'Invalid JSON payload received. Unknown name "request": Cannot find field.'],
    [
      batch({ deleteSheet: { sheetId: '0' } }),
      `Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), "0"`,
    ],
    [
      batch({ deleteSheet: { sheetId: 1.5 } }),
      `Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), 1.5`,
    ],
    [
      batch({ mergeCells: { mergeType: 'MERGE' } }),
      `Invalid value at 'requests[0].merge_cells.merge_type' (${SHEETS}.MergeType), "MERGE"`,
    ],
    [
      batch({ updateCells: { rows: [{ values: ['a'] }] } }),
      `Invalid value at 'requests[0].update_cells.rows[0].values[0]' (${SHEETS}.CellData), "a"`,
    ],
    [
      batch({ addSheet: {}, deleteSheet: {} }),
      "Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. " +
        "Cannot set 'deleteSheet'",
    ],
    [
      batch({ deleteSheet: { sheetId: {} } }),
      "Invalid value at 'requests[0].delete_sheet' (sheet_id), " +
        'Starting an object on a scalar field',
    ],
    [
      { requests: {} },
      `Invalid value at 'requests' (type.googleapis.com/google.apps.sheets.v4.Request), {}`,
    ],
    [batch({ addSheet: { properties: { title: 'A', hidden: null } } }), undefined],
  ])('answers %j as Google does', (body, problem) => {
    expect(checkAgainst('sheets', 'BatchUpdateSpreadsheetRequest', body)).toBe(problem);
  });

  it('takes any scalar in rows of values, and nothing else', () => {
    const check = (values: unknown) => createSchema('sheets').check('ValueRange', { values });
    expect(check([['a', 1, true, null], []])).toEqual([]);
    expect(check([['a'], 'b'])).toEqual([
      `Invalid value at 'values[1]' (type.googleapis.com/google.protobuf.ListValue), "b"`,
    ]);
    expect(check([[{ a: 1 }]])[0]).toMatch(/^Invalid values\[0\]\[0\]: struct_value/);
  });
});

describe('parseMask', () => {
  it.each([
    ['a,b.c', true],
    ['a(b,c(d)),e/f', true],
    ['*', true],
    ['a(b', false],
    ['a,', false],
    ['a b', true],
  ])('reads %s: %s', (text, isReadable) => {
    expect(parseMask(text) !== undefined).toBe(isReadable);
  });

  it('names the first path that the message does not have', () => {
    const unknown = (text: string) => {
      const mask = parseMask(text);
      return mask === undefined ? 'unreadable' : findUnknownPath('sheets', 'Spreadsheet', mask);
    };
    expect(unknown('sheets(properties(title,sheetId),data.rowData.values.note)')).toBeUndefined();
    expect(unknown('sheets.sheetProperties')).toBe('sheets.sheetProperties');
    expect(unknown('properties.title.x')).toBe('properties.title.x');
  });

  it('sets what the mask names and clears what the source lacks', () => {
    const mask = parseMask('a,b.c');
    if (mask === undefined) throw new Error('unreadable');
    const target = { a: 1, b: { c: 2, d: 3 }, e: 4 };
    expect(mergeByMask<object>(target, { b: { c: 9 } }, mask)).toEqual({ b: { c: 9, d: 3 }, e: 4 });
    expect(mergeByMask<object>({ b: { c: 1 } }, {}, mask)).toEqual({});
  });
});

describe('a call of the wrong shape', () => {
  it.each([
    ['spreadsheets.get', { query: { field: 'a' } }, /Unknown name "field": Cannot bind query/],
    ['spreadsheets.get', { query: { fields: 'sheets.nope' } }, /Request contains an invalid arg/],
    [
      'spreadsheets.values.get',
      { range: 'A1', query: { majorDimension: 'ROW' } },
      /Invalid value at 'major_dimension' \(type\.googleapis\.com\/.*v4\.Dimension\), "ROW"/,
    ],
    ['spreadsheets.batchUpdate', { body: { requests: [] } }, /Must specify at least one request/],
    [
      'spreadsheets.values.batchUpdate',
      { body: { requests: [] } },
      /Unknown name "requests": Cannot find field/, // google-api-nodejs-client#1380
    ],
  ])('%s %j is refused', (method, params, text) => {
    const desk = createDesk();
    expect(refusal(() => desk.call(method, params))).toMatch(text);
  });

  it('throws by name for what is not emulated', () => {
    const desk = createDesk();
    expect(() => desk.call('spreadsheets.sheets.copyTo')).toThrow(
      'Not emulated: sheets.spreadsheets.sheets.copyTo',
    );
    expect(() => desk.batch([{ addSlicer: {} }])).toThrow('batchUpdate addSlicer');
  });

  it('gives Google’s 404 and 403 to those without rights', () => {
    const desk = createDesk();
    const get = () => desk.call('spreadsheets.get', {}, 'orang@lain.id');
    expect(refusal(get)).toBe('404 Requested entity was not found.');
    desk.files.share(desk.id, 'baca@contoh.go.id', 'reader');
    const write = () => desk.update('A1', [['x']], 'RAW', 'baca@contoh.go.id');
    expect(refusal(write)).toBe('403 The caller does not have permission');
  });
});
