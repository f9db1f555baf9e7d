// SPDX-License-Identifier: Apache-2.0
// Facts A and C about the Sheets API: input options, append, protection, metadata, limits, and the
// bodies of errors as a client gets them. The table of facts is in emulator/BATAS.md.

import { describe, expect, it } from 'vitest';
import { callPlain, createOffice } from './_rest-world.ts';
import { createDesk, refusal, STAFF } from './_sheets-desk.ts';
import type { Desk } from './_sheets-desk.ts';

const TEXT = { userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
const onSheet = (rest: object) => ({ sheetId: 0, ...rest });

describe('C: what the API stores', () => {
  it.each([
    ['RAW', '123', { stringValue: '123' }],
    ['RAW', "'123", { stringValue: "'123" }],
    ['RAW', '=1+1', { stringValue: '=1+1' }],
    ['USER_ENTERED', '123', { numberValue: 123 }],
    ['USER_ENTERED', "'123", { stringValue: '123' }],
    ['USER_ENTERED', '=1+1', { formulaValue: '=1+1' }],
    ['USER_ENTERED', 'TRUE', { boolValue: true }],
  ])('%s %j is kept as %j [DISC ValueInputOption, ExtendedValue]', (option, text, entered) => {
    const desk = createDesk();
    desk.update('A1', [[text]], option);
    expect(enteredAt(desk)).toEqual(entered);
  });

  it('updateCells with a TEXT format and a stringValue never parses [DISC]', () => {
    const desk = createDesk();
    const row = { values: [{ ...TEXT, userEnteredValue: { stringValue: '=IMPORTXML("x")' } }] };
    const start = onSheet({ rowIndex: 0, columnIndex: 0 });
    desk.batch([
      { updateCells: { start, rows: [row], fields: 'userEnteredValue,userEnteredFormat' } },
    ]);
    expect(enteredAt(desk)).toEqual({ stringValue: '=IMPORTXML("x")' });
    // What is typed into that cell later is text as well.
    desk.update('A1', [['0081']], 'USER_ENTERED');
    expect(enteredAt(desk)).toEqual({ stringValue: '0081' });
  });

  it('appendCells writes format and text below the data in one atomic request [DISC]', () => {
    const desk = createDesk();
    desk.update('C2', [['x']]);
    const row = { values: [{ ...TEXT, userEnteredValue: { stringValue: '0812' } }] };
    const append = { appendCells: { sheetId: 0, rows: [row], fields: '*' } };
    const bad = { appendCells: { sheetId: 77, rows: [row], fields: '*' } };
    expect(refusal(() => desk.batch([append, bad]))).toMatch(/^400 Invalid requests\[1\]/);
    expect(desk.values('A3')).toEqual([]);
    expect(desk.batch([append]).replies).toEqual([{}]);
    expect(desk.values('A3')).toEqual([['0812']]);
  });
});

describe('C: append', () => {
  const append = (desk: Desk, range: string, value: string) =>
    desk.call<{ updates: { updatedRange: string } }>('spreadsheets.values.append', {
      range,
      query: { valueInputOption: 'RAW' },
      body: { values: [[value]] },
    }).updates.updatedRange;

  it('two appends never share a row, two writes below the last row do [dwyl#104; GTD]', () => {
    const desk = createDesk();
    desk.update('A1', [['judul']]);
    expect([append(desk, 'A:A', 'a'), append(desk, 'A:A', 'b')]).toEqual([
      'Sheet1!A2',
      'Sheet1!A3',
    ]);
    const next = `A${desk.values('A1:A').length + 1}`;
    desk.update(next, [['c']]);
    desk.update(next, [['d']]);
    expect(desk.values('A1:A')).toEqual([['judul'], ['a'], ['b'], ['d']]);
  });

  it('answers tableRange only where there is a table [DISC AppendValuesResponse]', () => {
    const desk = createDesk();
    const call = () =>
      desk.call('spreadsheets.values.append', {
        range: 'A1',
        query: { valueInputOption: 'RAW' },
        body: { values: [['a', 'b']] },
      });
    const updates = { spreadsheetId: desk.id, updatedRows: 1, updatedColumns: 2, updatedCells: 2 };
    const first = { ...updates, updatedRange: 'Sheet1!A1:B1' };
    expect(call()).toEqual({ spreadsheetId: desk.id, updates: first });
    expect(call()).toEqual({
      spreadsheetId: desk.id,
      tableRange: 'Sheet1!A1:B1',
      updates: { ...updates, updatedRange: 'Sheet1!A2:B2' },
    });
  });
});

describe('C: what moves with a row, and what does not', () => {
  function marked(): Desk {
    const desk = createDesk();
    desk.update('A1', [['b'], ['a'], ['c']]);
    const dimensionRange = onSheet({ dimension: 'ROWS', startIndex: 0, endIndex: 1 });
    const developerMetadata = {
      ...{ metadataKey: 'nomor', metadataValue: 'b', visibility: 'DOCUMENT' },
      location: { dimensionRange },
    };
    desk.batch([{ createDeveloperMetadata: { developerMetadata } }]);
    return desk;
  }

  function found(desk: Desk): unknown {
    const dataFilters = [{ developerMetadataLookup: { metadataKey: 'nomor' } }];
    const { valueRanges = [] } = desk.call<{
      valueRanges?: { valueRange: { values?: string[][] } }[];
    }>('spreadsheets.values.batchGetByDataFilter', { body: { dataFilters } });
    return valueRanges.map(({ valueRange }) => valueRange.values?.[0]?.[0]);
  }

  it('metadata follows inserts and goes with its row [DISC DeveloperMetadata]', () => {
    const desk = marked();
    const rows = (startIndex: number) =>
      onSheet({ dimension: 'ROWS', startIndex, endIndex: startIndex + 1 });
    desk.batch([{ insertDimension: { range: rows(0) } }]);
    expect(found(desk)).toEqual(['b']);
    desk.batch([{ deleteDimension: { range: rows(1) } }]);
    expect(found(desk)).toEqual([]);
  });

  it('sorting moves cells, not metadata: a held row number is stale [MEM]', () => {
    const desk = marked();
    const sort = { range: 'A1:A3', column: 1 };
    desk.sheets.person.sortRange({ spreadsheetId: desk.id, sheet: 'Sheet1', ...sort }, STAFF);
    expect(desk.values('A1:A3')).toEqual([['a'], ['b'], ['c']]);
    expect(found(desk)).toEqual(['a']);
  });
});

describe('A: limits of a spreadsheet', () => {
  it('18,278 columns at most [MEM]', () => {
    const desk = createDesk();
    const add = (columnCount: number) => () =>
      desk.batch([{ addSheet: { properties: { gridProperties: { rowCount: 1, columnCount } } } }]);
    expect(refusal(add(18_278))).toBe('no error');
    expect(refusal(add(18_279))).toMatch(/^400 /);
  });

  it('empty cells of the grid count to the ten million [uasc-web#833]', () => {
    const desk = createDesk();
    const gridProperties = { rowCount: 400_000, columnCount: 25 };
    const add = () => desk.batch([{ addSheet: { properties: { gridProperties } } }]);
    expect(refusal(add)).toMatch(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });
});

describe('A and F: errors as a client gets them', () => {
  const post = async (emulator: ReturnType<typeof createOffice>, path: string, body: object) => {
    const init = { method: 'POST', body: JSON.stringify(body) };
    const response = await callPlain(emulator, path, init);
    return { status: response.status, json: (await response.json()) as ErrorJson };
  };

  it('429 is RESOURCE_EXHAUSTED, at the 61st write of a minute, and over when the minute is [DOC limits]', async () => {
    const emulator = createOffice();
    const { json } = await post(emulator, '/v4/spreadsheets', {});
    const path = `/v4/spreadsheets/${json.spreadsheetId}:batchUpdate`;
    const title = (n: number) => ({
      requests: [
        { updateSpreadsheetProperties: { properties: { title: `${n}` }, fields: 'title' } },
      ],
    });
    const statuses: number[] = [];
    for (let n = 0; n < 60; n += 1) statuses.push((await post(emulator, path, title(n))).status);
    expect(statuses.filter((status) => status !== 200)).toEqual([429]);
    const refused = await post(emulator, path, title(61));
    expect(refused.json.error).toMatchObject({ code: 429, status: 'RESOURCE_EXHAUSTED' });
    expect(refused.json.error?.message).toMatch(
      /^Quota exceeded for quota metric 'Write requests'/,
    );
    emulator.advanceTo(emulator.kernel.now() + 60_000);
    expect((await post(emulator, path, title(62))).status).toBe(200);
  });

  it.each([
    [':batchUpdate', { requests: [{ deleteSheet: { sheetId: 9 } }] }, /^Invalid requests\[0\]\./],
    [
      ':batchUpdate',
      { requests: [{ hapus: {} }] },
      /^Invalid JSON payload received\. Unknown name "hapus"/,
    ],
    ['/values/A1:append', { values: [['x']] }, /^'valueInputOption' is required/],
  ])('400 on %s %j is INVALID_ARGUMENT and says why [facts F; SEEN]', async (verb, body, text) => {
    const emulator = createOffice();
    const { json } = await post(emulator, '/v4/spreadsheets', {});
    const refused = await post(emulator, `/v4/spreadsheets/${json.spreadsheetId}${verb}`, body);
    expect(refused.status).toBe(400);
    expect(refused.json.error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
    expect(refused.json.error?.message).toMatch(text);
  });
});

interface ErrorJson {
  readonly spreadsheetId?: string;
  readonly error?: { readonly code: number; readonly status: string; readonly message: string };
}

function enteredAt(desk: Desk): unknown {
  const query = { fields: 'sheets.data.rowData.values.userEnteredValue', ranges: 'A1' };
  const { sheets } = desk.call<{
    sheets: { data: { rowData: { values: { userEnteredValue: object }[] }[] }[] }[];
  }>('spreadsheets.get', { query });
  return sheets[0]?.data[0]?.rowData[0]?.values[0]?.userEnteredValue;
}
