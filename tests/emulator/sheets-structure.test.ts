// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { createDesk, refusal } from './_sheets-desk.ts';
import type { Desk } from './_sheets-desk.ts';

const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
const TEXT = { numberFormat: { type: 'TEXT' } };

function append(desk: Desk, ...rows: string[][]): void {
  const values = rows.map((row) => ({ values: row.map(text) }));
  desk.batch([{ appendCells: { sheetId: 0, rows: values, fields: 'userEnteredValue' } }]);
}

interface Sheets {
  readonly sheets: readonly {
    readonly properties: {
      readonly title: string;
      readonly hidden?: boolean;
      readonly gridProperties: { readonly rowCount: number; readonly frozenRowCount?: number };
    };
    readonly protectedRanges?: readonly { readonly range?: object }[];
    readonly data: readonly { readonly rowData: readonly { readonly values?: object[] }[] }[];
  }[];
  readonly namedRanges?: readonly { readonly range: object }[];
}

describe('rows and columns', () => {
  const range = (startIndex: number, endIndex: number, dimension = 'ROWS') => ({
    sheetId: 0,
    dimension,
    startIndex,
    endIndex,
  });

  it('carry protections, named ranges and metadata along', () => {
    const desk = createDesk();
    const middle = { sheetId: 0, startRowIndex: 4, endRowIndex: 6 };
    desk.batch([
      { addProtectedRange: { protectedRange: { range: middle } } },
      { addNamedRange: { namedRange: { name: 'tengah', range: middle } } },
      { insertDimension: { range: range(5, 7) } },
      { insertDimension: { range: range(0, 1) } },
    ]);
    const get = () => desk.call<Sheets>('spreadsheets.get', {});
    const moved = { sheetId: 0, startRowIndex: 5, endRowIndex: 9 };
    expect(get().sheets[0]?.protectedRanges?.[0]?.range).toEqual(moved);
    expect(get().namedRanges?.[0]?.range).toEqual(moved);
    desk.batch([{ deleteDimension: { range: range(0, 6) } }]);
    const cut = { sheetId: 0, startRowIndex: 0, endRowIndex: 3 };
    expect(get().namedRanges?.[0]?.range).toEqual(cut);
    desk.batch([{ deleteDimension: { range: range(0, 3) } }]);
    expect(get().namedRanges).toBeUndefined();
    expect(get().sheets[0]?.protectedRanges).toBeUndefined();
  });

  it.each([
    ['before it', 2, { startRowIndex: 5, endRowIndex: 7 }],
    ['at its first row', 4, { startRowIndex: 5, endRowIndex: 7 }],
    ['inside it', 5, { startRowIndex: 4, endRowIndex: 7 }],
    ['right below it', 6, { startRowIndex: 4, endRowIndex: 6 }],
  ])('a row inserted %s moves or widens a range', (_where, at, expected) => {
    const desk = createDesk();
    const given = { sheetId: 0, startRowIndex: 4, endRowIndex: 6 };
    desk.batch([
      { addNamedRange: { namedRange: { name: 'tengah', range: given } } },
      { insertDimension: { range: range(at, at + 1) } },
    ]);
    const { namedRanges } = desk.call<Sheets>('spreadsheets.get', {});
    expect(namedRanges?.[0]?.range).toEqual({ sheetId: 0, ...expected });
  });

  it('move, with their cells', () => {
    const desk = createDesk();
    append(desk, ['a', 'b', 'c', 'd'], ['1', '2', '3', '4']);
    desk.batch([{ moveDimension: { source: range(0, 1, 'COLUMNS'), destinationIndex: 3 } }]);
    expect(desk.values('Sheet1')).toEqual([
      ['b', 'c', 'a', 'd'],
      ['2', '3', '1', '4'],
    ]);
    desk.batch([{ moveDimension: { source: range(1, 2), destinationIndex: 0 } }]);
    expect(desk.values('Sheet1')).toEqual([
      ['2', '3', '1', '4'],
      ['b', 'c', 'a', 'd'],
    ]);
  });

  it('new rows take the format and validation of the row before, not its value', () => {
    const desk = createDesk();
    const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'ya' }] } };
    desk.batch([
      {
        updateCells: {
          start: { sheetId: 0 },
          rows: [{ values: [{ ...text('x'), userEnteredFormat: TEXT, dataValidation: rule }] }],
          fields: '*',
        },
      },
      { insertDimension: { range: range(1, 2), inheritFromBefore: true } },
    ]);
    const fields = 'sheets.data.rowData.values(userEnteredValue,userEnteredFormat,dataValidation)';
    const { sheets } = desk.call<Sheets>('spreadsheets.get', { query: { fields, ranges: 'A2' } });
    const expected = { userEnteredFormat: TEXT, dataValidation: rule };
    expect(sheets[0]?.data[0]?.rowData[0]?.values).toEqual([expected]);
  });

  it('cannot all be deleted', () => {
    const desk = createDesk();
    const gridProperties = { frozenRowCount: 1 };
    desk.batch([
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties },
          fields: 'gridProperties.frozenRowCount',
        },
      },
    ]);
    const remove = () => desk.batch([{ deleteDimension: { range: range(1, 1000) } }]);
    expect(refusal(remove)).toMatch(/not possible to delete all non-frozen rows/);
  });

  it('shrink with the grid', () => {
    const desk = createDesk();
    append(desk, ['a'], ['b'], ['c']);
    const gridProperties = { rowCount: 2, columnCount: 26 };
    const properties = { sheetId: 0, gridProperties };
    desk.batch([{ updateSheetProperties: { properties, fields: 'gridProperties' } }]);
    expect(desk.values('Sheet1')).toEqual([['a'], ['b']]);
  });
});

describe('sortRange', () => {
  it('puts numbers before text before booleans, and blanks last in either order', () => {
    const desk = createDesk();
    desk.update('A1', [
      ['b', 1],
      ['', 2],
      [2, 3],
      ['A', 4],
      [true, 5],
      [10, 6],
    ]);
    const sort = (sortOrder: string) =>
      desk.batch([
        {
          sortRange: {
            range: { sheetId: 0, endRowIndex: 6, endColumnIndex: 2 },
            sortSpecs: [{ dimensionIndex: 0, sortOrder }],
          },
        },
      ]);
    sort('ASCENDING');
    expect(desk.values('A1:B6').map((row) => row[1])).toEqual([3, 6, 4, 1, 5, 2]);
    sort('DESCENDING');
    expect(desk.values('A1:B6').map((row) => row[1])).toEqual([5, 1, 4, 6, 3, 2]);
  });
});

describe('spreadsheets.create and get', () => {
  it('makes sheets, cells, widths, protections and metadata at once', () => {
    const desk = createDesk({
      body: {
        properties: { title: 'Register Aduan', locale: 'in_ID', timeZone: 'Asia/Makassar' },
        sheets: [
          {
            properties: { sheetId: 3, title: 'Register', gridProperties: { frozenRowCount: 1 } },
            data: [{ rowData: [{ values: [text('Nomor')] }], columnMetadata: [{ pixelSize: 80 }] }],
            protectedRanges: [{ range: { sheetId: 3 }, description: 'Register' }],
          },
          { properties: { title: 'Sistem', hidden: true } },
        ],
      },
    });
    expect(desk.values('Register!A1')).toEqual([['Nomor']]);
    const got = desk.call<Sheets>('spreadsheets.get', {});
    expect(got.sheets.map(({ properties }) => [properties.title, properties.hidden])).toEqual([
      ['Register', undefined],
      ['Sistem', true],
    ]);
    expect(got.sheets[0]?.protectedRanges?.[0]).toMatchObject({ description: 'Register' });
    expect(got.sheets[0]?.properties.gridProperties).toEqual({
      rowCount: 1000,
      columnCount: 26,
      frozenRowCount: 1,
    });
    expect(desk.files.nameOf(desk.id)).toBe('Register Aduan');
  });

  it.each([
    [{ locale: 'xx' }, 'Not emulated: Sheets locale xx'],
    [{ timeZone: 'Jakarta' }, 'Invalid time zone: Jakarta'],
  ])('refuses %j and leaves no file', (properties, message) => {
    expect(() => createDesk({ body: { properties } })).toThrow(message);
  });

  it('renames the file with the spreadsheet', () => {
    const desk = createDesk();
    const properties = { title: 'Register 2027' };
    desk.batch([{ updateSpreadsheetProperties: { properties, fields: 'title' } }]);
    expect(desk.files.nameOf(desk.id)).toBe('Register 2027');
  });

  it('gives grid data only when it is asked for', () => {
    const desk = createDesk();
    append(desk, ['a']);
    const has = (query: Record<string, string | boolean>) =>
      JSON.stringify(desk.call('spreadsheets.get', { query })).includes('"rowData"');
    expect(has({})).toBe(false);
    expect(has({ includeGridData: true })).toBe(true);
    expect(has({ includeGridData: true, fields: 'sheets.properties' })).toBe(false);
    expect(has({ fields: 'sheets.data' })).toBe(true);
  });
});
