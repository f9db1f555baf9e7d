// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { createDesk, refusal } from './_sheets-desk.ts';
import type { Desk } from './_sheets-desk.ts';

function deskWith(values: unknown[][]): Desk {
  const desk = createDesk();
  desk.update('A1', values);
  return desk;
}

describe('values.get', () => {
  it('leaves out trailing empty cells and rows, and keeps those in between', () => {
    const desk = deskWith([['a', '', 'c', ''], [], ['', 'b'], ['']]);
    expect(desk.values('A1:Z1000')).toEqual([['a', '', 'c'], [], ['', 'b']]);
  });

  it('has no values at all when everything is empty', () => {
    const desk = createDesk();
    expect(desk.call('spreadsheets.values.get', { range: 'A1:B2' })).toEqual({
      range: 'Sheet1!A1:B2',
      majorDimension: 'ROWS',
    });
  });

  it('echoes the range clipped to the grid, with the title quoted when it must be', () => {
    const desk = createDesk();
    const add = (title: string) => desk.batch([{ addSheet: { properties: { title } } }]);
    for (const title of ['Buku Register', "It's", 'A1', 'Rekap_2', 'SOP']) add(title);
    const echo = (range: string) =>
      desk.call<{ range: string }>('spreadsheets.values.get', { range }).range;
    const grid = 'A1:Z1000';
    expect(echo('Buku Register')).toBe(`'Buku Register'!${grid}`);
    expect(echo("'Buku Register'!A:Z")).toBe(`'Buku Register'!${grid}`);
    expect(echo("'It''s'!B2:B")).toBe("'It''s'!B2:B1000");
    expect(echo("'A1'!A1")).toBe("'A1'!A1");
    expect(echo('Rekap_2!A2:ZZ')).toBe('Rekap_2!A2:Z1000');
    expect(echo('SOP!2:3')).toBe('SOP!A2:Z3');
    expect(echo('SOP')).toBe('SOP!A1:Z1000');
    expect(echo('B2:A1')).toBe('Sheet1!A1:B2');
    expect(echo('$A$1:$B$2')).toBe('Sheet1!A1:B2');
  });

  it.each([
    ['Nope!A1', 'Unable to parse range: Nope!A1'],
    ['A0', 'Unable to parse range: A0'],
    ['Sheet1!', 'Unable to parse range: Sheet1!'],
    ['A1:B2:C3', 'Unable to parse range: A1:B2:C3'],
    ['A1001', 'Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26'],
    ['AA1:AB', 'Range (Sheet1!AA1:AB) exceeds grid limits. Max rows: 1000, max columns: 26'],
  ])('refuses %s', (range, text) => {
    const desk = createDesk();
    expect(refusal(() => desk.values(range))).toBe(`400 ${text}`);
  });

  it('renders dates by the option, and formulas as text', () => {
    const desk = createDesk();
    desk.update('A1', [['31/12/2026', '=A1', '1.500', 'TRUE']], 'USER_ENTERED');
    const read = (query: Record<string, string>) => desk.values('A1:D1', query)[0];
    expect(read({})).toEqual(['31/12/2026', '#NAME?', '1.500', 'TRUE']);
    const valueRenderOption = 'UNFORMATTED_VALUE';
    expect(read({ valueRenderOption })).toEqual([46387, '#NAME?', 1500, true]);
    expect(read({ valueRenderOption, dateTimeRenderOption: 'FORMATTED_STRING' })).toEqual([
      '31/12/2026',
      '#NAME?',
      1500,
      true,
    ]);
    expect(read({ valueRenderOption: 'FORMULA' })).toEqual([46387, '=A1', 1500, true]);
  });

  it('turns rows to columns', () => {
    const desk = deskWith([['a', 'b'], ['c'], ['', 'd']]);
    expect(desk.values('A1:C3', { majorDimension: 'COLUMNS' })).toEqual([
      ['a', 'c'],
      ['b', '', 'd'],
    ]);
  });
});

describe('values.batchGet and batchGetByDataFilter', () => {
  it('answer in the order asked', () => {
    const desk = deskWith([['a', 'b']]);
    const query = { ranges: ['B1', 'A1'] };
    const answer = desk.call<{ valueRanges: { values: string[][] }[] }>(
      'spreadsheets.values.batchGet',
      { query },
    );
    expect(answer.valueRanges.map(({ values }) => values[0]?.[0])).toEqual(['b', 'a']);
  });

  it('select by A1, by grid and by metadata of a row, which follows its row', () => {
    const desk = deskWith([['a'], ['b'], ['c']]);
    const location = {
      dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 },
    };
    const developerMetadata = { metadataKey: 'nomor', metadataValue: '2', visibility: 'DOCUMENT' };
    desk.batch([
      { createDeveloperMetadata: { developerMetadata: { ...developerMetadata, location } } },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } } },
    ]);
    const dataFilters = [
      { a1Range: 'Sheet1!A3' },
      { gridRange: { sheetId: 0, startRowIndex: 4, endRowIndex: 5 } },
      { developerMetadataLookup: { metadataKey: 'nomor', metadataValue: '2' } },
    ];
    const answer = desk.call<{ valueRanges: object[] }>(
      'spreadsheets.values.batchGetByDataFilter',
      {
        body: { dataFilters },
      },
    );
    const part = (range: string, value: string, index: number) => ({
      valueRange: { range, majorDimension: 'ROWS', values: [[value]] },
      dataFilters: [dataFilters[index]],
    });
    expect(answer.valueRanges).toEqual([
      part('Sheet1!A3', 'a', 0),
      part('Sheet1!A5:Z5', 'c', 1),
      part('Sheet1!A4:Z4', 'b', 2),
    ]);
  });

  it('refuses a filter with two ways at once', () => {
    const desk = createDesk();
    const body = { dataFilters: [{ a1Range: 'A1', gridRange: {} }] };
    const call = () => desk.call('spreadsheets.values.batchGetByDataFilter', { body });
    expect(refusal(call)).toMatch(/^400 A data filter must have exactly one/);
  });
});

describe('values.update and batchUpdate', () => {
  it('require valueInputOption', () => {
    const desk = createDesk();
    const text = "400 'valueInputOption' is required but not specified";
    const body = { values: [['x']] };
    const update = (query: object) => () =>
      desk.call('spreadsheets.values.update', { range: 'A1', body, query: { ...query } });
    expect(refusal(update({}))).toBe(text);
    const unspecified = { valueInputOption: 'INPUT_VALUE_OPTION_UNSPECIFIED' };
    expect(refusal(update(unspecified))).toBe(text);
    const batch = () => desk.call('spreadsheets.values.batchUpdate', { body: { data: [] } });
    expect(refusal(batch)).toBe(text);
  });

  it.each([
    ['A1:B1', [['a', 'b', 'c']], '[Sheet1!A1:B1], but tried writing to column [C]'],
    ['A1:B1', [['a'], ['b']], '[Sheet1!A1:B1], but tried writing to row [2]'],
    ['A1000', [['a'], ['b']], '[Sheet1!A1000], but tried writing to row [1001]'],
    ['Z1', [['a', 'b']], '[Sheet1!Z1], but tried writing to column [AA]'],
  ])('%s does not take more than it holds', (range, values, text) => {
    const desk = createDesk();
    const update = () => desk.update(range, values);
    expect(refusal(update)).toBe(`400 Requested writing within range ${text}`);
    expect(desk.values('Sheet1')).toEqual([]);
  });

  it('takes one cell as a corner; null leaves, an empty string clears', () => {
    const desk = deskWith([['a', 'b', 'c']]);
    desk.update('A1', [[null, '', 'z'], ['y']]);
    expect(desk.values('A1:C2')).toEqual([['a', '', 'z'], ['y']]);
  });

  it('counts what it wrote, and writes all data or none', () => {
    const desk = createDesk();
    const data = [
      { range: 'A1:B1', values: [['a', 'b']] },
      { range: 'A2', majorDimension: 'COLUMNS', values: [['c', 'd'], ['e']] },
    ];
    const body = { valueInputOption: 'RAW', data };
    const answer = desk.call('spreadsheets.values.batchUpdate', { body });
    expect(answer).toEqual({
      spreadsheetId: desk.id,
      totalUpdatedRows: 3,
      totalUpdatedColumns: 2,
      totalUpdatedCells: 5,
      totalUpdatedSheets: 1,
      responses: [
        {
          spreadsheetId: desk.id,
          updatedRange: 'Sheet1!A1:B1',
          updatedRows: 1,
          updatedColumns: 2,
          updatedCells: 2,
        },
        {
          spreadsheetId: desk.id,
          updatedRange: 'Sheet1!A2:B3',
          updatedRows: 2,
          updatedColumns: 2,
          updatedCells: 3,
        },
      ],
    });
    const long = { range: 'A3', values: [['x'.repeat(50_001)]] };
    const bad = { valueInputOption: 'RAW', data: [{ range: 'A1', values: [['no']] }, long] };
    const write = () => desk.call('spreadsheets.values.batchUpdate', { body: bad });
    expect(refusal(write)).toBe(
      '400 Invalid data[1]: Your input contains more than the maximum of 50000 characters in a ' +
        'single cell.', // text as logged by auto-archiver
    );
    expect(desk.values('A1')).toEqual([['a']]);
  });

  it('reads back what it wrote when asked', () => {
    const desk = createDesk();
    const answer = desk.call<{ updatedData: object }>('spreadsheets.values.update', {
      range: 'B2',
      query: { valueInputOption: 'USER_ENTERED', includeValuesInResponse: true },
      body: { values: [['12%']] },
    });
    const expected = { range: 'Sheet1!B2', majorDimension: 'ROWS', values: [['12%']] };
    expect(answer.updatedData).toEqual(expected);
  });
});

describe('values.clear', () => {
  it('clears values and keeps formats', () => {
    const desk = deskWith([['a', 'b']]);
    desk.update('A2', [['12%']], 'USER_ENTERED');
    const answer = desk.call('spreadsheets.values.clear', { range: 'A1:A2', body: {} });
    expect(answer).toEqual({ spreadsheetId: desk.id, clearedRange: 'Sheet1!A1:A2' });
    expect(desk.values('A1:B2')).toEqual([['', 'b']]);
    desk.update('A2', [[0.5]], 'RAW');
    expect(desk.values('A2', {})).toEqual([['50%']]);
  });
});

describe('values.append', () => {
  /** The example sheet of the guide "Append values": A1:C2 and B4:D6. */
  const guide = [['x', 'x', 'x'], ['x', 'y', 'z'], [], ['', 'x', 'x', 'y'], ['', 'x', 'y', 'z']];
  guide.push(['', 'x', 'y', 'z']);

  it.each([
    ['Sheet1', 'Sheet1!B4:D6', 'Sheet1!B7'],
    ['B4', 'Sheet1!B4:D6', 'Sheet1!B7'],
    ['C5:D5', 'Sheet1!B4:D6', 'Sheet1!B7'],
    ['B2:D4', 'Sheet1!B4:D6', 'Sheet1!B7'],
    ['A3:G10', 'Sheet1!B4:D6', 'Sheet1!B7'],
    ['A1', 'Sheet1!A1:C2', 'Sheet1!A3'],
    ['E4', undefined, 'Sheet1!E4'],
    ['A4', undefined, 'Sheet1!A4'],
  ])('%s finds the table %s and writes at %s', (range, tableRange, updatedRange) => {
    const desk = deskWith(guide);
    const answer = desk.call<{ tableRange?: string; updates: { updatedRange: string } }>(
      'spreadsheets.values.append',
      { range, query: { valueInputOption: 'RAW' }, body: { values: [['baru']] } },
    );
    expect(answer.tableRange).toBe(tableRange);
    expect(answer.updates.updatedRange).toBe(updatedRange);
  });

  it('grows the grid, and goes on below what it appended before', () => {
    const desk = createDesk();
    const append = (values: unknown[][], insertDataOption = 'OVERWRITE') =>
      desk.call<{ updates: { updatedRange: string } }>('spreadsheets.values.append', {
        range: 'Sheet1!A:B',
        query: { valueInputOption: 'RAW', insertDataOption },
        body: { values },
      }).updates.updatedRange;
    expect(append(Array.from({ length: 1000 }, () => ['a', 'b']))).toBe('Sheet1!A1:B1000');
    expect(append([['c', 'd']])).toBe('Sheet1!A1001:B1001');
    expect(append([['e']])).toBe('Sheet1!A1002');
    desk.update('B1000', [['']]);
    expect(append([['f']], 'INSERT_ROWS')).toBe('Sheet1!A1003');
    expect(desk.values('A1000:B1003')).toEqual([['a'], ['c', 'd'], ['e'], ['f']]);
  });

  it('inserts rows when told to, moving what is below', () => {
    const desk = deskWith([['a'], [], ['z']]);
    desk.call('spreadsheets.values.append', {
      range: 'A1',
      query: { valueInputOption: 'RAW', insertDataOption: 'INSERT_ROWS' },
      body: { values: [['b'], ['c']] },
    });
    expect(desk.values('A1:A10')).toEqual([['a'], ['b'], ['c'], [], ['z']]);
  });
});
