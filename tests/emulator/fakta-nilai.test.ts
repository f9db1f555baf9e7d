// SPDX-License-Identifier: Apache-2.0
// Facts C about values, met through SpreadsheetApp and through the API: what is parsed, what stays.
// Each name ends with its source; the table of facts is in emulator/BATAS.md.

import { describe, expect, it } from 'vitest';
import { createBound, OTHER } from './_fakta.ts';

const UNFORMATTED = { valueRenderOption: 'UNFORMATTED_VALUE' };

describe('C: what setValue, setValues and appendRow make of text', () => {
  /** [locale, written, read by getValue, shown] */
  it.each([
    ['in_ID', '0050', 50, '50'],
    ['in_ID', "'0050", '0050', '0050'],
    ['in_ID', '+628123456789', 628123456789, '628123456789'],
    ['in_ID', '-5', -5, '-5'],
    ['in_ID', '@warga', '@warga', '@warga'],
    ['in_ID', '1.500', 1500, '1.500'],
    ['in_ID', '1,5', 1.5, '1,5'],
    ['in_ID', 'Rp1.500', 1500, 'Rp1.500'],
    ['in_ID', '12%', 0.12, '12%'],
    ['in_ID', 'TRUE', true, 'TRUE'],
    ['in_ID', '31/12/2026', 'Date 2026-12-30T17:00:00.000Z', '31/12/2026'],
    ['in_ID', '12/31/2026', '12/31/2026', '12/31/2026'],
    ['in_ID', '=1+1', '#ERROR!', '#ERROR!'],
    ['en_US', '1.500', 1.5, '1.5'],
    ['en_US', '1,5', '1,5', '1,5'],
    ['en_US', '12/31/2026', 'Date 2026-12-30T17:00:00.000Z', '12/31/2026'],
    ['en_US', '31/12/2026', '31/12/2026', '31/12/2026'],
  ])('%s: %j is typed, by all three alike [GTD appendRow; hyou#4; DISC]', (...row) => {
    const [locale, written, value, shown] = row;
    const { evaluate } = createBound({ locale });
    const code = `
      sheet.getRange(1, 1).setValue(args[0]);
      sheet.getRange(2, 1, 1, 1).setValues([[args[0]]]);
      sheet.appendRow([args[0]]);
      const all = sheet.getRange(1, 1, 3, 1);
      return [all.getValues().map((r) => shape(r[0])), all.getDisplayValues().map((r) => r[0])];`;
    const three = (one: unknown) => [one, one, one];
    expect(evaluate(code, [written])).toEqual([three(value), three(shown)]);
  });

  it('numbers, booleans and Dates do not ask the locale [DISC; MEM]', () => {
    const code = `
      sheet.getRange('A1:C1').setValues([[1.5, true, new Date(Date.UTC(2026, 11, 31, 7, 30))]]);
      return sheet.getRange('A1:C1').getValues()[0].map(shape);`;
    for (const locale of ['in_ID', 'en_US']) {
      const { evaluate, api } = createBound({ locale });
      expect(evaluate(code)).toEqual([1.5, true, 'Date 2026-12-31T07:30:00.000Z']);
      const read = { range: 'A1:C1', query: UNFORMATTED };
      const { values } = api<{ values: unknown[][] }>('spreadsheets.values.get', read);
      expect(values[0]?.slice(0, 2)).toEqual([1.5, true]);
      // 14:30 on the wall of Jakarta, the spreadsheet's zone: no instant is kept.
      expect(values[0]?.[2]).toBeCloseTo(46387 + 14.5 / 24, 9);
    }
  });

  it('undefined and null empty a cell; empty cells read as "" [GTD getValues; MEM]', () => {
    const code = `
      sheet.getRange('A1:C1').setValues([['x', 'x', 'x']]);
      sheet.getRange('A1:C1').setValues([[null, undefined, '']]);
      return [sheet.getRange('A1:D1').getValues()[0], sheet.getLastRow()];`;
    expect(createBound().evaluate(code)).toEqual([['', '', '', ''], 0]);
  });

  it('setValues wants the exact shape of the range [MEM]', () => {
    const code = `const r = sheet.getRange('A1:B2');
      return [told(() => r.setValues([['a', 'b']])), told(() => r.setValues([['a', 'b'], ['c']])),
        told(() => r.setValues('a')), sheet.getLastRow()];`;
    const [rows, columns, kind, last] = createBound().evaluate(code) as string[];
    expect(rows).toBe(
      'Exception: The number of rows in the data does not match the number of rows in the range. ' +
        'The data has 1 but the range has 2.',
    );
    expect(columns).toBe(
      'Exception: The number of columns in the data does not match the number of columns in the ' +
        'range. The data has 1 but the range has 2.',
    );
    expect(kind).toMatch(/^Exception: The parameters \(String\) don't match the method signature/);
    expect(last).toBe(0);
  });

  it('a cell in the format of text keeps what it is given [hyou#4; MEM]', () => {
    const { evaluate, batch } = createBound();
    const cell = { userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
    const range = { sheetId: 0, endColumnIndex: 1 };
    batch([{ repeatCell: { range, cell, fields: 'userEnteredFormat.numberFormat' } }]);
    const texts = ['=1+1', '0081', '+62 812', '31/12/2026', '9171011506900003', 'TRUE'];
    const code = `args[0].forEach((text) => sheet.appendRow([text]));
      return sheet.getRange(1, 1, args[0].length, 1).getValues().map((r) => r[0]);`;
    expect(evaluate(code, [texts])).toEqual(texts);
  });

  it('a NIK past 2^53 is corrupted, one below is shown with 15 digits [EXP; discord2sheet#1]', () => {
    const { evaluate } = createBound();
    const code = `sheet.appendRow(['9171011506900003', '3313011506900003']);
      const r = sheet.getRange('A1:B1');
      return [r.getValues()[0], r.getDisplayValues()[0]];`;
    expect(evaluate(code)).toEqual([
      [9171011506900004, 3313011506900003],
      ['9171011506900000', '3313011506900000'],
    ]);
  });
});

describe('C: dates', () => {
  it('are serials in the API and Dates in getValues, in the zone of the spreadsheet [DISC; MEM]', () => {
    const { evaluate, batch, api } = createBound();
    api('spreadsheets.values.update', {
      range: 'A1:B1',
      query: { valueInputOption: 'USER_ENTERED' },
      body: { values: [['1/2/1900 15:00', '2026-03-02']] },
    });
    const read = { range: 'A1:B1', query: UNFORMATTED };
    const { values } = api<{ values: unknown[][] }>('spreadsheets.values.get', read);
    expect(values).toEqual([[33.625, 46083]]);
    const code = "return shape(sheet.getRange('B1').getValue())";
    expect(evaluate(code)).toBe('Date 2026-03-01T17:00:00.000Z');
    const properties = { timeZone: 'Asia/Jayapura' };
    batch([{ updateSpreadsheetProperties: { properties, fields: 'timeZone' } }]);
    // The manifest still says Asia/Jakarta.
    expect(evaluate(code)).toBe('Date 2026-03-01T15:00:00.000Z');
    expect(evaluate('return Session.getScriptTimeZone()')).toBe('Asia/Jakarta');
  });

  it('a pure time is a Date of 30 December 1899 [MEM]', () => {
    const { evaluate } = createBound();
    const code = `sheet.getRange('A1').setValue('14:30');
      return Utilities.formatDate(sheet.getRange('A1').getValue(), book.getSpreadsheetTimeZone(),
        'yyyy-MM-dd HH:mm');`;
    expect(evaluate(code)).toBe('1899-12-30 14:30');
  });

  it('a number without a date format is no Date, whatever its size [MEM]', () => {
    const code = "sheet.getRange('A1').setValue(46083); return sheet.getRange('A1').getValue()";
    expect(createBound().evaluate(code)).toBe(46083);
  });
});

describe('C: the last row', () => {
  it('counts content in any column, checkbox FALSE too, but no format [MEM]', () => {
    const { evaluate, batch } = createBound();
    const last = () => evaluate('return [sheet.getLastRow(), sheet.getLastColumn()]');
    const at = (row: number, column: number) => ({
      ...{ sheetId: 0, startRowIndex: row - 1, endRowIndex: row },
      ...{ startColumnIndex: column - 1, endColumnIndex: column },
    });
    const cell = { userEnteredFormat: { backgroundColor: { red: 1 } }, note: 'catatan' };
    const list = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'a' }] } };
    batch([
      { repeatCell: { range: at(20, 5), cell, fields: '*' } },
      { setDataValidation: { range: at(21, 5), rule: list } },
    ]);
    expect(last()).toEqual([0, 0]);
    evaluate("sheet.getRange(3, 4).setValue('x')");
    expect(last()).toEqual([3, 4]);
    const box = { condition: { type: 'BOOLEAN' } };
    batch([{ setDataValidation: { range: at(9, 1), rule: box } }]);
    evaluate('sheet.getRange(9, 1).setValue(false)');
    expect(last()).toEqual([9, 4]);
  });

  it('appendRow goes below all content and grows the grid [GTD appendRow]', () => {
    const { evaluate } = createBound();
    const code = `sheet.getRange(1000, 26).setValue('ujung');
      sheet.appendRow(['a', 'b']);
      return [sheet.getRange('A1001:B1001').getValues()[0], sheet.getLastRow(), sheet.getMaxRows()];`;
    expect(evaluate(code)).toEqual([['a', 'b'], 1001, 1001]);
  });

  it('a write past the grid is refused, and does not grow it [MEM]', () => {
    const { evaluate } = createBound();
    const code = "return [told(() => sheet.getRange(1001, 1).setValue('x')), sheet.getMaxRows()]";
    expect(evaluate(code)).toEqual([
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
      1000,
    ]);
  });
});

describe('C: a run that breaks off', () => {
  it('leaves applied what it wrote before: nothing is rolled back [MEM]', () => {
    const { run, evaluate } = createBound();
    const broken = run("sheet.appendRow(['tertulis']); throw new Error('putus')");
    expect(broken.status).toBe('FAILED');
    expect(evaluate("return sheet.getRange('A1').getValue()")).toBe('tertulis');
  });

  it('flush makes the writes of SpreadsheetApp visible to the API [GTD flush]', () => {
    const code = `sheet.appendRow(['x']); SpreadsheetApp.flush();
      return Sheets.Spreadsheets.Values.get(book.getId(), 'A1').values;`;
    expect(createBound().evaluate(code)).toEqual([['x']]);
  });
});

describe('C: protection and validation', () => {
  const one = { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 };

  it('a script may edit what the account it runs as may edit [DISC ProtectedRange]', () => {
    const { batch, evaluate } = createBound();
    batch([{ addProtectedRange: { protectedRange: { range: one } } }]);
    const code =
      "return [told(() => sheet.getRange('A1').setValue('x')), told(() => sheet.getRange('A2').setValue('y'))]";
    const refused =
      'Exception: You are trying to edit a protected cell or object. Please contact the ' +
      'spreadsheet owner to remove protection if you need to edit.';
    expect(evaluate(code, [], OTHER)).toEqual([refused, 'no error']);
    expect(evaluate(code)).toEqual(['no error', 'no error']);
  });

  it('a strict validation refuses setValue, and the API writes past it [MEM]', () => {
    const { batch, evaluate, api } = createBound();
    const values = [{ userEnteredValue: 'Terima' }];
    const rule = { condition: { type: 'ONE_OF_LIST', values }, strict: true };
    batch([{ setDataValidation: { range: one, rule } }]);
    const code = `const a1 = sheet.getRange('A1');
      return [told(() => a1.setValue('apa saja')), a1.getValue(), told(() => a1.setValue('Terima')),
        told(() => a1.setValue('')), told(() => sheet.getRange('A1:B1').setValues([['x', 'y']])),
        sheet.getRange('B1').getValue()];`;
    const refused =
      'Exception: The data you entered in cell A1 violates the data validation rules set on this cell.';
    expect(evaluate(code)).toEqual([refused, '', 'no error', 'no error', refused, '']);
    const query = { valueInputOption: 'USER_ENTERED' };
    const body = { values: [['apa saja']] };
    const write = () => api('spreadsheets.values.update', { range: 'A1', query, body });
    expect(write).not.toThrow();
  });
});
