// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { createDesk, OWNER, refusal, STAFF } from './_sheets-desk.ts';
import type { Desk } from './_sheets-desk.ts';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to ' +
  'remove protection if you need to edit.';

function protect(desk: Desk, protectedRange: object): number {
  const { replies } = desk.batch<{ addProtectedRange: Reply }>([
    { addProtectedRange: { protectedRange } },
  ]);
  return replies[0]?.addProtectedRange.protectedRange.protectedRangeId ?? 0;
}

interface Reply {
  readonly protectedRange: { readonly protectedRangeId: number };
}

const type = (desk: Desk, row: number, column: number, ...values: string[][]) =>
  desk.sheets.edit({ spreadsheetId: desk.id, sheet: 'Sheet1', row, column, values }, STAFF);

describe('protection', () => {
  const whole = { sheetId: 0 };
  const open = [{ sheetId: 0, startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 }];
  const cases = [
    ['a whole sheet', { range: whole }, 'A1', false],
    [
      'a whole sheet with the writer as editor',
      { range: whole, editors: { users: [STAFF] } },
      'A1',
      true,
    ],
    ['a warning only', { range: whole, warningOnly: true }, 'A1', true],
    ['an opened cell', { range: whole, unprotectedRanges: open }, 'B2', true],
    ['an opened cell far below', { range: whole, unprotectedRanges: open }, 'B900', true],
    ['a cell beside the opened ones', { range: whole, unprotectedRanges: open }, 'C2', false],
    ['a cell above the opened ones', { range: whole, unprotectedRanges: open }, 'B1', false],
    ['a range', { range: { sheetId: 0, endRowIndex: 1 } }, 'A1', false],
    ['a cell outside the range', { range: { sheetId: 0, endRowIndex: 1 } }, 'A2', true],
    ['another sheet', { range: { sheetId: 9 } }, 'A1', true],
  ] as const;

  it.each(cases)('%s', (_name, protection, cell, isAllowed) => {
    const desk = createDesk();
    desk.batch([{ addSheet: { properties: { sheetId: 9, title: 'Lain' } } }]);
    protect(desk, protection);
    const expected = isAllowed ? 'no error' : `400 ${PROTECTED}`;
    expect(refusal(() => desk.update(cell, [['x']], 'RAW', STAFF))).toBe(expected);
    const row = Number(cell.slice(1));
    const column = cell.charCodeAt(0) - 64;
    expect(refusal(() => type(desk, row, column, ['y']))).toBe(expected);
    const start = { sheetId: 0, rowIndex: row - 1, columnIndex: column - 1 };
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'z' } }] }];
    const batch = () => desk.batch([{ updateCells: { start, rows, fields: '*' } }], STAFF);
    const inBatch = isAllowed ? 'no error' : `400 Invalid requests[0].updateCells: ${PROTECTED}`;
    expect(refusal(batch)).toBe(inBatch);
    expect(refusal(() => desk.update(cell, [['x']], 'RAW', OWNER))).toBe('no error');
    const [view] = desk.sheets.view(desk.id, STAFF, { sheetId: 0, from: row - 1, to: row }).sheets;
    expect(view?.rows[0]?.cells[column - 1]?.editable).toBe(isAllowed);
  });

  it('refuses a block that touches one protected cell, and writes none of it', () => {
    const desk = createDesk();
    protect(desk, { range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 } });
    expect(refusal(() => type(desk, 1, 1, ['a'], ['b']))).toBe(`400 ${PROTECTED}`);
    expect(desk.values('Sheet1')).toEqual([]);
  });

  it('stops sorting, inserting, deleting, moving, renaming and removing', () => {
    const desk = createDesk();
    desk.batch([{ addSheet: { properties: { title: 'Lain' } } }]);
    protect(desk, { range: whole, unprotectedRanges: open });
    const { person } = desk.sheets;
    const on = { spreadsheetId: desk.id, sheet: 'Sheet1' };
    const acts = [
      () => person.sortRange({ ...on, range: 'A2:C9', column: 1 }, STAFF),
      () => person.insertRows({ ...on, at: 2 }, STAFF),
      () => person.insertColumns({ ...on, at: 2 }, STAFF),
      () => person.deleteRows({ ...on, at: 2 }, STAFF),
      () => person.deleteColumns({ ...on, at: 2 }, STAFF),
      () => person.moveColumn({ ...on, column: 1, before: 4 }, STAFF),
      () => person.renameSheet({ ...on, title: 'X' }, STAFF),
      () => person.deleteSheet(on, STAFF),
    ];
    for (const act of acts) expect(refusal(act)).toBe(`400 ${PROTECTED}`);
    expect(desk.call('spreadsheets.get', { query: { fields: 'sheets.properties.title' } })).toEqual(
      {
        sheets: [{ properties: { title: 'Sheet1' } }, { properties: { title: 'Lain' } }],
      },
    );
  });

  it('is changed and removed only by those it lets edit', () => {
    const desk = createDesk();
    const protectedRangeId = protect(desk, { range: whole });
    const remove = { deleteProtectedRange: { protectedRangeId } };
    const update = {
      updateProtectedRange: {
        protectedRange: { protectedRangeId, editors: { users: [STAFF] } },
        fields: 'editors',
      },
    };
    expect(refusal(() => desk.batch([remove], STAFF))).toMatch(PROTECTED);
    expect(refusal(() => desk.batch([update], STAFF))).toMatch(PROTECTED);
    desk.batch([update]);
    expect(refusal(() => desk.batch([remove], STAFF))).toBe('no error');
  });

  it('shows its editors only to them', () => {
    const desk = createDesk();
    protect(desk, { range: whole });
    const seen = (actor: string) =>
      JSON.stringify(desk.call('spreadsheets.get', {}, actor)).includes('"editors"');
    expect([seen(OWNER), seen(STAFF)]).toEqual([true, false]);
  });
});

describe('data validation', () => {
  const list = (strict: boolean) => ({
    condition: {
      type: 'ONE_OF_LIST',
      values: [{ userEnteredValue: 'Terima' }, { userEnteredValue: '7' }],
    },
    strict,
    showCustomUi: true,
  });
  const only = (type_: string, ...values: string[]) => ({
    condition: { type: type_, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
    strict: true,
  });
  const refused =
    'The data you entered in cell A1 violates the data validation rules set on this cell.';

  it.each([
    ['a value of the list', list(true), 'Terima', true],
    ['a number of the list', list(true), '7', true],
    ['another value', list(true), 'terima', false],
    ['another value, when not strict', list(false), 'terima', true],
    ['nothing', list(true), '', true],
    ['a ticked box', only('BOOLEAN'), 'TRUE', true],
    ['text in a box', only('BOOLEAN'), 'ya', false],
    ['a date', only('DATE_IS_VALID'), '31/12/2026', true],
    ['no date', only('DATE_IS_VALID'), '31/31/2026', false],
    ['a later date', only('DATE_ON_OR_AFTER', '01/12/2026'), '31/12/2026', true],
    ['an earlier date', only('DATE_ON_OR_AFTER', '01/12/2026'), '30/11/2026', false],
    ['a number between', only('NUMBER_BETWEEN', '1', '5'), '5', true],
    ['a number outside', only('NUMBER_BETWEEN', '1', '5'), '6', false],
    ['an address', only('TEXT_IS_EMAIL'), 'a@b.id', true],
    ['no address', only('TEXT_IS_EMAIL'), 'a', false],
    ['a value of the range', only('ONE_OF_RANGE', '=Sheet1!C1:C9'), 'Budi', true],
    ['a value that is not in it', only('ONE_OF_RANGE', '=Sheet1!C1:C9'), 'Wati', false],
  ])('%s', (_name, rule, typed, isTaken) => {
    const desk = createDesk();
    desk.update('C1', [['Budi'], ['Ani']]);
    desk.update('A1', [['lama']]);
    const range = { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 };
    desk.batch([{ setDataValidation: { range, rule } }]);
    const expected = isTaken ? 'no error' : `400 ${refused}`;
    expect(refusal(() => type(desk, 1, 1, [typed]))).toBe(expected);
    // The API is not asked (emulator/BATAS.md).
    expect(refusal(() => desk.update('A1', [['apa saja']], 'RAW', STAFF))).toBe('no error');
  });

  it('offers its options in the view, and goes when it is cleared', () => {
    const desk = createDesk();
    const range = { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 };
    const options = () => desk.sheets.view(desk.id, STAFF).sheets[0]?.rows[0]?.cells[0]?.options;
    desk.batch([{ setDataValidation: { range, rule: list(true) } }]);
    expect(options()).toEqual(['Terima', '7']);
    desk.batch([{ setDataValidation: { range } }]);
    expect(options()).toBeUndefined();
  });
});

describe('edit', () => {
  it('tells what an onEdit event needs', () => {
    const desk = createDesk();
    const range = { rowStart: 2, rowEnd: 2, columnStart: 3, columnEnd: 3 };
    const one = { spreadsheetId: desk.id, sheetId: 0, sheet: 'Sheet1', range, singleCell: true };
    expect(type(desk, 2, 3, ['Terima'])).toEqual({ ...one, value: 'Terima' });
    expect(type(desk, 2, 3, ['31/12/2026'])).toEqual({
      ...one,
      value: '46387',
      oldValue: 'Terima',
    });
    expect(type(desk, 2, 3, ['TRUE'])).toEqual({ ...one, value: 'TRUE', oldValue: '46387' });
    expect(type(desk, 2, 3, [''])).toEqual({ ...one, oldValue: 'TRUE' });
    expect(type(desk, 2, 3, ['a', 'b'], ['c'])).toEqual({
      ...one,
      singleCell: false,
      range: { rowStart: 2, rowEnd: 3, columnStart: 3, columnEnd: 4 },
    });
  });

  it('spends no quota and is announced as a person’s', () => {
    const desk = createDesk({ quota: { readsPerMinute: 0, writesPerMinute: 1 } });
    const calls: string[] = [];
    desk.kernel.observe(({ method, face, cellsWritten }) =>
      calls.push(`${face} ${method} ${cellsWritten ?? ''}`),
    );
    type(desk, 1, 1, ['a']);
    desk.sheets.person.insertRows({ spreadsheetId: desk.id, sheet: 'Sheet1', at: 1 }, STAFF);
    expect(calls).toEqual(['person edit ', 'person person.insertRows ']);
  });

  it('a person sorts, inserts, moves and deletes', () => {
    const desk = createDesk();
    desk.update('A1', [
      ['No', 'Nama'],
      [2, 'b'],
      [1, 'a'],
    ]);
    const on = { spreadsheetId: desk.id, sheet: 'Sheet1' };
    const { person } = desk.sheets;
    expect(person.sortRange({ ...on, range: 'A2:B3', column: 1 }, STAFF).changeType).toBe('OTHER');
    expect(person.insertRows({ ...on, at: 2 }, STAFF).changeType).toBe('INSERT_ROW');
    expect(person.moveColumn({ ...on, column: 2, before: 1 }, STAFF).changeType).toBe('OTHER');
    expect(desk.values('Sheet1')).toEqual([['Nama', 'No'], [], ['a', 1], ['b', 2]]);
    expect(person.deleteRows({ ...on, at: 2, count: 2 }, STAFF).changeType).toBe('REMOVE_ROW');
    expect(desk.values('Sheet1')).toEqual([
      ['Nama', 'No'],
      ['b', 2],
    ]);
  });
});

describe('view', () => {
  it('pages by rows and shows formats, notes and hidden columns', () => {
    const desk = createDesk();
    desk.update(
      'A1',
      Array.from({ length: 300 }, (_, row) => [row + 1]),
    );
    const cell = {
      note: 'catatan',
      userEnteredFormat: {
        textFormat: { bold: true },
        wrapStrategy: 'WRAP',
        backgroundColorStyle: { rgbColor: { red: 1, green: 0.8 } },
      },
    };
    const range = { sheetId: 0, startRowIndex: 250, endRowIndex: 251, endColumnIndex: 1 };
    const columns = { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 };
    const properties = { pixelSize: 40, hiddenByUser: true };
    desk.batch([
      { repeatCell: { range, cell, fields: 'note,userEnteredFormat' } },
      { updateDimensionProperties: { range: columns, properties, fields: '*' } },
    ]);
    const [sheet] = desk.sheets.view(desk.id, OWNER, { sheetId: 0, from: 250, to: 252 }).sheets;
    expect(sheet?.rows.map((row) => row.cells[0])).toEqual([
      {
        text: '251',
        editable: true,
        note: 'catatan',
        bold: true,
        wrap: true,
        background: '#ffcc00',
      },
      { text: '252', editable: true },
    ]);
    expect(sheet?.columns.slice(0, 2)).toEqual([
      { pixels: 100, hidden: false },
      { pixels: 40, hidden: true },
    ]);
    expect(sheet?.dataRows).toBe(300);
  });

  it('is for readers, who may edit nothing', () => {
    const desk = createDesk();
    expect(refusal(() => desk.sheets.view(desk.id, 'orang@lain.id'))).toMatch(/^404/);
    desk.files.share(desk.id, 'baca@contoh.go.id', 'reader');
    const [sheet] = desk.sheets.view(desk.id, 'baca@contoh.go.id').sheets;
    expect(sheet?.rows[0]?.cells.some((cell) => cell.editable)).toBe(false);
  });
});
