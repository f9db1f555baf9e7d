// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDesk } from './_sheets-desk.ts';

const UNFORMATTED = { valueRenderOption: 'UNFORMATTED_VALUE' };
const FORMULA = { valueRenderOption: 'FORMULA' };

/** [typed, stored, shown]; a formula is stored with its `=`. Sources: emulator/BATAS.md. */
type Row = readonly [typed: string, stored: unknown, shown: string];

const BOTH: readonly Row[] = [
  ['0050', 50, '50'], // google/hyou#4
  ['+628123456789', 628123456789, '628123456789'],
  ['-5', -5, '-5'],
  ["'0812", '0812', '0812'],
  ['@nama', '@nama', '@nama'],
  ['TRUE', true, 'TRUE'],
  ['false', false, 'FALSE'],
  ['12%', 0.12, '12%'],
  ['9171011506900003', 9171011506900004, '9171011506900000'], // past 2^53
  ['2026-11-22', 46348, '2026-11-22'],
  ['12/2026', 46357, '12/2026'],
  ['31/02/2026', '31/02/2026', '31/02/2026'],
  ['=1+1', '=1+1', '#ERROR!'],
  ['=HYPERLINK("x")', '=HYPERLINK("x")', '#NAME?'],
  ['+62 812-3456', '=+62 812-3456', '#ERROR!'], // ASSUMED
  ['- jalan rusak', '=- jalan rusak', '#ERROR!'], // ASSUMED
  ['=', '=', '='],
  [' 7 ', 7, '7'],
  ['Jalan 7', 'Jalan 7', 'Jalan 7'],
];

const INDONESIAN: readonly Row[] = [
  ['12E3', 12000, '1,20E+04'],
  ['1.500', 1500, '1.500'],
  ['1,5', 1.5, '1,5'],
  ['1.500,25', 1500.25, '1.500,25'],
  ['1,500.25', '1,500.25', '1,500.25'],
  ['Rp1.500', 1500, 'Rp1.500'],
  ['Rp 1.500,50', 1500.5, 'Rp1.500,50'],
  ['$5', '$5', '$5'],
  ['03/05', 46145, '3/5'], // an RT/RW becomes the third of May
  ['31/12/2026', 46387, '31/12/2026'],
  ['12/31/2026', '12/31/2026', '12/31/2026'],
  ['5 Maret 2026', 46086, '5 Mar 2026'],
  ['17 Agt 2026', 46251, '17 Agu 2026'],
  ['14:30', 0.6041666666666666, '14:30:00'],
  ['22/11/2026 14:30', 46348.604166666664, '22/11/2026 14:30:00'],
];

const AMERICAN: readonly Row[] = [
  ['12E3', 12000, '1.20E+04'],
  ['1.500', 1.5, '1.5'],
  ['1,500.25', 1500.25, '1,500.25'],
  ['1,5', '1,5', '1,5'],
  ['$1,500', 1500, '$1,500'],
  ['Rp1.500', 'Rp1.500', 'Rp1.500'],
  ['03/05', 46086, '3/5'], // the fifth of March
  ['12/31/2026', 46387, '12/31/2026'],
  ['5 Maret 2026', '5 Maret 2026', '5 Maret 2026'],
  ['2:30 pm', 0.6041666666666666, '2:30:00 PM'],
];

const table = [
  ...['in_ID', 'id_ID', 'en_US'].flatMap((locale) => BOTH.map((row) => [locale, ...row] as const)),
  ...INDONESIAN.map((row) => ['in_ID', ...row] as const),
  ...AMERICAN.map((row) => ['en_US', ...row] as const),
];

describe('USER_ENTERED and people at the keyboard', () => {
  it.each(table)('%s reads %j as %j', (locale, typed, stored, shown) => {
    const desk = createDesk({ locale });
    desk.update('A1', [[typed]], 'USER_ENTERED');
    desk.sheets.edit(
      { spreadsheetId: desk.id, sheet: 'Sheet1', row: 2, column: 1, values: [[typed]] },
      'pemilik@contoh.go.id',
    );
    expect(desk.values('A1:A2', FORMULA)).toEqual([[stored], [stored]]);
    expect(desk.values('A1', {})).toEqual([[shown]]);
  });

  it('keeps text in cells formatted as plain text before', () => {
    const desk = createDesk();
    const numberFormat = { type: 'TEXT' };
    desk.batch([
      {
        repeatCell: {
          range: { sheetId: 0, endColumnIndex: 1 },
          cell: { userEnteredFormat: { numberFormat } },
          fields: 'userEnteredFormat.numberFormat',
        },
      },
    ]);
    const texts = BOTH.map(([typed]) => [typed]);
    desk.update('A1', texts, 'USER_ENTERED');
    expect(desk.values(`A1:A${texts.length}`, FORMULA)).toEqual(texts);
  });

  it('formatting as text afterwards restores nothing', () => {
    const desk = createDesk();
    desk.update('A1', [['0050']], 'USER_ENTERED');
    const cell = { userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
    const range = { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 };
    desk.batch([{ repeatCell: { range, cell, fields: 'userEnteredFormat' } }]);
    expect(desk.values('A1', UNFORMATTED)).toEqual([[50]]);
  });

  it('takes the year of a short date from the clock in the spreadsheet’s zone', () => {
    const desk = createDesk();
    desk.kernel.setNow(Date.UTC(2026, 11, 31, 18, 0)); // 2027 has begun in Jakarta
    desk.update('A1', [['1/1']], 'USER_ENTERED');
    expect(desk.values('A1', UNFORMATTED)).toEqual([[46388]]);
  });
});

describe('RAW and stringValue', () => {
  it('never parse what they are given', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom(...table.map((row) => row[1]))),
        (text) => {
          const desk = createDesk();
          desk.update('A1', [[text]], 'RAW');
          desk.batch([
            {
              updateCells: {
                start: { sheetId: 0, rowIndex: 1 },
                rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
                fields: 'userEnteredValue',
              },
            },
          ]);
          const grid = desk.call<Grid>('spreadsheets.get', {
            query: { fields: 'sheets.data.rowData.values.userEnteredValue' },
          });
          const entered = grid.sheets[0]?.data[0]?.rowData.map((row) => row.values[0]);
          const expected = { userEnteredValue: { stringValue: text } };
          expect(entered).toEqual([expected, expected]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keep numbers and booleans as they are', () => {
    const desk = createDesk();
    desk.update('A1', [[1.5, true, 'x']], 'RAW');
    expect(desk.values('A1:C1', UNFORMATTED)).toEqual([[1.5, true, 'x']]);
  });
});

interface Grid {
  readonly sheets: readonly {
    readonly data: readonly { readonly rowData: readonly { readonly values: object[] }[] }[];
  }[];
}
