// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { createDesk, refusal } from './_sheets-desk.ts';
import type { Desk } from './_sheets-desk.ts';

const FORMULA = { valueRenderOption: 'FORMULA' };

const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
const TEXT = { numberFormat: { type: 'TEXT' } };

function append(desk: Desk, ...rows: string[][]): void {
  const values = rows.map((row) => ({ values: row.map(text) }));
  desk.batch([{ appendCells: { sheetId: 0, rows: values, fields: 'userEnteredValue' } }]);
}

/** Everything spreadsheets.get can tell, with grid data. */
const everything = (desk: Desk): object =>
  desk.call('spreadsheets.get', { query: { includeGridData: true } });

describe('spreadsheets.batchUpdate as a whole', () => {
  it('answers one reply for each request, {} for the silent ones', () => {
    const desk = createDesk();
    const { replies } = desk.batch([
      { addSheet: { properties: { title: 'Riwayat', sheetId: 7 } } },
      { appendCells: { sheetId: 7, rows: [{ values: [text('a')] }], fields: '*' } },
      { addNamedRange: { namedRange: { name: 'nama', range: { sheetId: 7, endRowIndex: 1 } } } },
    ]);
    expect(replies).toEqual([
      {
        addSheet: {
          properties: {
            sheetId: 7,
            title: 'Riwayat',
            index: 1,
            sheetType: 'GRID',
            gridProperties: { rowCount: 1000, columnCount: 26 },
          },
        },
      },
      {},
      { addNamedRange: { namedRange: expect.objectContaining({ name: 'nama' }) } },
    ]);
    expect(desk.values('nama')).toEqual([['a']]);
  });

  /** Each is a good request but for what the one after it refuses. */
  const good: readonly object[] = [
    { appendCells: { sheetId: 0, rows: [{ values: [text('baru')] }], fields: '*' } },
    { addSheet: { properties: { title: 'Baru' } } },
    { updateSheetProperties: { properties: { title: 'Lain' }, fields: 'title' } },
    { updateSpreadsheetProperties: { properties: { title: 'Lain' }, fields: 'title' } },
    { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 3 } } },
    { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
    {
      deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
    },
    { moveDimension: { source: { dimension: 'COLUMNS', endIndex: 1 }, destinationIndex: 3 } },
    { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 5 } },
    {
      updateDimensionProperties: {
        range: { dimension: 'COLUMNS' },
        properties: { pixelSize: 9 },
        fields: '*',
      },
    },
    { sortRange: { range: { endRowIndex: 3 }, sortSpecs: [{ sortOrder: 'DESCENDING' }] } },
    { mergeCells: { range: { endRowIndex: 2, endColumnIndex: 2 }, mergeType: 'MERGE_ALL' } },
    { setDataValidation: { range: { endRowIndex: 2 }, rule: { condition: { type: 'BOOLEAN' } } } },
    { updateBorders: { range: { endRowIndex: 2 }, top: { style: 'SOLID' } } },
    { repeatCell: { range: { endRowIndex: 9 }, cell: { note: 'x' }, fields: 'note' } },
    { setBasicFilter: { filter: { range: { sheetId: 0 } } } },
    { addFilterView: { filter: { title: 'Saya', range: { sheetId: 0 } } } },
    { addBanding: { bandedRange: { range: { sheetId: 0 } } } },
    { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } },
    { addConditionalFormatRule: { rule: { ranges: [{ sheetId: 0 }] } } },
    { addChart: { chart: { spec: { title: 'Grafik' } } } },
    { addNamedRange: { namedRange: { name: 'baru', range: {} } } },
    {
      createDeveloperMetadata: {
        developerMetadata: { metadataKey: 'k', visibility: 'PROJECT', location: { sheetId: 0 } },
      },
    },
    { updateCells: { range: { endRowIndex: 2 }, fields: '*' } },
  ];

  it.each(good.map((request) => [Object.keys(request)[0] ?? '', request] as const))(
    'leaves nothing of %s when a later request fails',
    (_kind, request) => {
      const desk = createDesk();
      append(desk, ['a', 'b', 'c'], ['d', '', 'e'], ['f']);
      const before = everything(desk);
      const ops = desk.ops.length;
      const bad = { deleteSheet: { sheetId: 99 } };
      const refused = refusal(() =>
        desk.batch([request, request === good[0] ? {} : good[0]!, bad]),
      );
      expect(refused).toMatch(/^400 Invalid requests\[/);
      expect(everything(desk)).toEqual(before);
      expect(desk.ops).toHaveLength(ops);
      // And the same request alone does change something.
      desk.batch([request]);
      expect(everything(desk)).not.toEqual(before);
    },
  );

  it.each([
    [
      { repeatCell: { cell: {}, range: {} } },
      "repeatCell: At least one field must be listed in 'fields'. " +
        "(Use '*' to indicate all fields.)",
    ],
    [{ repeatCell: { cell: {}, range: {}, fields: 'notes' } }, 'repeatCell: Invalid field: notes'],
    [
      { repeatCell: { cell: {}, range: { sheetId: 5 }, fields: 'note' } },
      'repeatCell: No grid with id: 5',
    ],
    [{ deleteSheet: { sheetId: 5 } }, 'deleteSheet: No sheet with id: 5'],
    [
      { addSheet: { properties: { title: 'Sheet1' } } },
      'addSheet: A sheet with the name "Sheet1" already exists. Please enter another name.',
    ],
    [
      { repeatCell: { cell: {}, range: { startRowIndex: 1000 }, fields: 'note' } },
      'repeatCell: Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26',
    ],
    [
      { addSheet: { properties: { gridProperties: { rowCount: 500_000, columnCount: 20 } } } },
      'addSheet: This action would increase the number of cells in the workbook above the limit ' +
        'of 10000000 cells.',
    ],
    [
      { updateCells: { start: {}, rows: [{ values: [text('x'.repeat(50_001))] }], fields: '*' } },
      'updateCells: Your input contains more than the maximum of 50000 characters in a single ' +
        'cell.',
    ],
    [
      { updateCells: { start: { rowIndex: 1000 }, rows: [], fields: '*' } },
      'updateCells: GridCoordinate.rowIndex[1000] is after last row in grid[1000]',
    ],
  ])('refuses %j in Google’s words', (request, words) => {
    const desk = createDesk();
    const [kind] = words.split(':');
    expect(refusal(() => desk.batch([request]))).toBe(`400 Invalid requests[0].${words}`);
    expect(Object.keys(request)).toEqual([kind]);
  });

  /** plan-020 of another project, tried on the live API on 2026-09-29. */
  it('takes a range that starts in the grid and ends past it', () => {
    const desk = createDesk();
    const range = { sheetId: 0, startRowIndex: 999, endRowIndex: 1003, endColumnIndex: 1 };
    desk.batch([{ repeatCell: { range, cell: { note: 'x' }, fields: 'note' } }]);
    const { sheets } = desk.call<Sheets>('spreadsheets.get', {});
    expect(sheets[0]?.properties.gridProperties.rowCount).toBe(1000);
  });
});

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

describe('cells under a mask', () => {
  const cellOf = (desk: Desk): object | undefined => {
    const fields =
      'sheets.data.rowData.values(userEnteredValue,userEnteredFormat,note,dataValidation)';
    const { sheets } = desk.call<Sheets>('spreadsheets.get', { query: { fields, ranges: 'A1' } });
    return sheets[0]?.data[0]?.rowData[0]?.values?.[0];
  };
  const full = {
    userEnteredValue: { stringValue: '0812' },
    userEnteredFormat: { ...TEXT, textFormat: { bold: true, italic: true } },
    note: 'catatan',
  };
  const start = { sheetId: 0 };

  it.each([
    ['*', {}, {}],
    ['note', {}, { note: undefined }],
    ['userEnteredValue', {}, { userEnteredValue: undefined }],
    [
      'userEnteredValue',
      { userEnteredValue: { numberValue: 3 }, note: 'abaikan' },
      { userEnteredValue: { numberValue: 3 } },
    ],
    [
      'userEnteredFormat.textFormat.bold',
      { userEnteredFormat: { textFormat: { italic: false } } },
      { userEnteredFormat: { ...TEXT, textFormat: { italic: true } } },
    ],
    [
      'userEnteredFormat(numberFormat,wrapStrategy)',
      { userEnteredFormat: { wrapStrategy: 'WRAP' } },
      { userEnteredFormat: { wrapStrategy: 'WRAP', textFormat: { bold: true, italic: true } } },
    ],
  ])('%s with %j', (fields, data, change) => {
    const desk = createDesk();
    desk.batch([{ updateCells: { start, rows: [{ values: [full] }], fields: '*' } }]);
    expect(cellOf(desk)).toEqual(full);
    desk.batch([{ updateCells: { start, rows: [{ values: [data] }], fields } }]);
    const expected = fields === '*' ? {} : JSON.parse(JSON.stringify({ ...full, ...change }));
    expect(cellOf(desk)).toEqual(expected);
  });

  it('a range clears what its rows do not reach; a start does not', () => {
    const desk = createDesk();
    append(desk, ['a', 'b'], ['c', 'd']);
    const rows = [{ values: [text('x')] }];
    desk.batch([{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
    expect(desk.values('Sheet1')).toEqual([
      ['x', 'b'],
      ['c', 'd'],
    ]);
    const range = { sheetId: 0, endRowIndex: 2, endColumnIndex: 2 };
    desk.batch([{ updateCells: { range, rows, fields: 'userEnteredValue' } }]);
    expect(desk.values('Sheet1')).toEqual([['x']]);
  });
});

describe('appendCells', () => {
  it('goes after the last row with data: formats, notes and validations do not count', () => {
    const desk = createDesk();
    append(desk, ['a']);
    const range = { sheetId: 0, startRowIndex: 4, endRowIndex: 9, endColumnIndex: 1 };
    desk.batch([
      { repeatCell: { range, cell: { userEnteredFormat: TEXT, note: 'n' }, fields: '*' } },
      { setDataValidation: { range, rule: { condition: { type: 'BOOLEAN' } } } },
    ]);
    append(desk, ['b']);
    expect(desk.values('A1:A20')).toEqual([['a'], ['b']]);
    desk.batch([
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 6 },
          rows: [{ values: [{ userEnteredValue: { boolValue: false } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    append(desk, ['c']);
    expect(desk.values('A7:A20')).toEqual([[false], ['c']]);
  });

  it('grows the grid when it is full', () => {
    const desk = createDesk();
    desk.update('A1000', [['akhir']]);
    append(desk, ['baru']);
    expect(desk.values('A1000:A1001')).toEqual([['akhir'], ['baru']]);
  });

  it('never makes a formula of what citizens write', () => {
    const desk = createDesk();
    append(desk, ['=IMPORTXML("http://x")', '+62 812', '-1', '@x', '\t=1', '0081']);
    expect(desk.values('A1:F1', FORMULA)).toEqual([
      ['=IMPORTXML("http://x")', '+62 812', '-1', '@x', '\t=1', '0081'],
    ]);
    const fields = 'sheets.data.rowData.values.userEnteredValue';
    const { sheets } = desk.call<Sheets>('spreadsheets.get', { query: { fields } });
    expect(JSON.stringify(sheets)).not.toContain('formulaValue');
  });
});
