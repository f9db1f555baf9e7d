// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { cellVisits } from '../../emulator/sheets/grid.ts';
import { createDesk, OWNER } from './_sheets-desk.ts';
import type { Desk } from './_sheets-desk.ts';

const COLUMNS = 30;

function deskOf(rows: number): Desk {
  const desk = createDesk();
  const row = Array.from({ length: COLUMNS }, (_, column) => `k${column}`);
  desk.call('spreadsheets.values.append', {
    range: 'Sheet1',
    query: { valueInputOption: 'RAW' },
    body: { values: Array.from({ length: rows }, () => row) },
  });
  return desk;
}

/** Cells looked at or written by one act. */
function cost(act: () => unknown): number {
  const before = cellVisits();
  act();
  return cellVisits() - before;
}

function acts(desk: Desk, rows: number): Record<string, () => unknown> {
  const text = { userEnteredValue: { stringValue: 'x' } };
  const query = { valueInputOption: 'RAW' };
  return {
    appendCells: () =>
      desk.batch([{ appendCells: { sheetId: 0, rows: [{ values: [text] }], fields: '*' } }]),
    updateCells: () =>
      desk.batch([
        {
          updateCells: {
            start: { sheetId: 0, rowIndex: rows - 2 },
            rows: [{ values: [text, text] }],
            fields: 'userEnteredValue',
          },
        },
      ]),
    readRow: () => desk.values(`A${rows - 3}:AD${rows - 3}`),
    readBelow: () => desk.values(`A${rows}:AD`),
    valuesUpdate: () => desk.update(`A${rows - 4}`, [['y']]),
    clearLast: () => desk.update(`A${rows}:AD${rows}`, [Array.from({ length: 30 }, () => '')]),
    get: () => desk.call('spreadsheets.get', {}),
    edit: () =>
      desk.sheets.edit(
        { spreadsheetId: desk.id, sheet: 'Sheet1', row: rows - 5, column: 1, values: [['z']] },
        OWNER,
      ),
    view: () => desk.sheets.view(desk.id, OWNER, { sheetId: 0, from: rows - 60, to: rows - 10 }),
    refused: () => {
      const bad = { deleteSheet: { sheetId: 9 } };
      try {
        desk.batch([{ appendCells: { sheetId: 0, rows: [{ values: [text] }], fields: '*' } }, bad]);
      } catch {
        return;
      }
    },
    valuesAppend: () => {
      // The first call looks for the table; from then on it knows where it ends.
      const params = { range: 'Sheet1!A:AD', query, body: { values: [['x']] } };
      return desk.call('spreadsheets.values.append', params);
    },
  };
}

describe('what a call costs', () => {
  it('does not grow with the sheet: a hundred rows or a hundred thousand', () => {
    const [small, large] = [100, 100_000].map((rows) => {
      const desk = deskOf(rows);
      const all = acts(desk, rows);
      all['valuesAppend']?.();
      const costs = Object.entries(all)
        .reverse()
        .map(([name, act]) => [name, cost(act)] as const);
      return Object.fromEntries(costs);
    });
    expect(large).toEqual(small);
    expect(small?.['appendCells']).toBeLessThan(100);
  });
});
