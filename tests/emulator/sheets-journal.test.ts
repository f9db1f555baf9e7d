// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createKernel } from '../../emulator/kernel.ts';
import type { Kernel } from '../../emulator/kernel.ts';
import { createSheets } from '../../emulator/sheets/service.ts';
import { createTestFiles } from './_files.ts';
import { createDesk, OWNER, refusal, STAFF } from './_sheets-desk.ts';
import type { Desk } from './_sheets-desk.ts';

const dirs: string[] = [];
const newDir = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'sheets-journal-'));
  dirs.push(dir);
  return dir;
};
afterAll(() => dirs.forEach((dir) => rmSync(dir, { recursive: true })));

/** The state of Sheets, as the next `define` sees it, without asking the service. */
function stateAfter(kernel: Kernel): object {
  const ops: object[] = [];
  return { ops, now: kernel.now() };
}

function contents(desk: Desk): unknown {
  const query = { includeGridData: true };
  const answer = desk.call('spreadsheets.get', { query });
  return { answer, clock: stateAfter(desk.kernel) };
}

function reopen(dir: string, desk: Desk): unknown {
  const kernel = createKernel({ start: 0, seed: 7, dir });
  const files = createTestFiles();
  const sheets = createSheets(kernel, files, { quota: 'off' });
  kernel.open();
  files.createFile({ id: desk.id, name: '', mimeType: '' }, OWNER);
  const params = { spreadsheetId: desk.id, query: { includeGridData: true } };
  const answer = sheets.call('spreadsheets.get', params, { actor: OWNER, face: 'rest' });
  return { answer, clock: stateAfter(kernel) };
}

const word = fc.constantFrom('a', 'Budi', '=1+1', '03/05', '1.500', '0812', '', 'TRUE', '12%');
const index = fc.nat({ max: 6 });
const dimension = fc.constantFrom('ROWS', 'COLUMNS');

const act = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), row: index, column: index, word }),
  fc.record({ kind: fc.constant('append' as const), word }),
  fc.record({ kind: fc.constant('insert' as const), dimension, at: index }),
  fc.record({ kind: fc.constant('delete' as const), dimension, at: index }),
  fc.record({ kind: fc.constant('move' as const), dimension, at: index, to: index }),
  fc.record({ kind: fc.constant('sort' as const), at: index }),
  fc.record({ kind: fc.constant('protect' as const), at: index }),
  fc.record({ kind: fc.constant('sheet' as const), word }),
  fc.record({ kind: fc.constant('resize' as const), at: index }),
  fc.record({ kind: fc.constant('wait' as const), at: index }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function requestOf(one: Exclude<Act, { kind: 'type' | 'append' | 'wait' }>): object {
  const lines = (at: number, kind: string) => ({
    sheetId: 0,
    dimension: kind,
    startIndex: at,
    endIndex: at + 2,
  });
  switch (one.kind) {
    case 'insert':
      return { insertDimension: { range: lines(one.at, one.dimension) } };
    case 'delete':
      return { deleteDimension: { range: lines(one.at, one.dimension) } };
    case 'move':
      return { moveDimension: { source: lines(one.at, one.dimension), destinationIndex: one.to } };
    case 'sort':
      return { sortRange: { range: { sheetId: 0 }, sortSpecs: [{ dimensionIndex: one.at }] } };
    case 'protect': {
      const range = { sheetId: 0, startRowIndex: one.at, endRowIndex: one.at + 1 };
      return { addProtectedRange: { protectedRange: { range } } };
    }
    case 'sheet':
      return { addSheet: { properties: { title: one.word } } };
    case 'resize': {
      const gridProperties = { rowCount: one.at + 1, columnCount: 8 };
      const properties = { sheetId: 0, gridProperties };
      return { updateSheetProperties: { properties, fields: 'gridProperties' } };
    }
  }
}

function perform(desk: Desk, one: Act): void {
  if (one.kind === 'wait') return desk.kernel.setNow(desk.kernel.now() + one.at * 1000);
  if (one.kind === 'type') {
    const place = { row: one.row + 1, column: one.column + 1, values: [[one.word]] };
    desk.sheets.edit({ spreadsheetId: desk.id, sheet: 'Sheet1', ...place }, STAFF);
    return undefined;
  }
  if (one.kind === 'append') {
    const query = { valueInputOption: 'USER_ENTERED' };
    desk.call('spreadsheets.values.append', {
      range: 'Sheet1',
      query,
      body: { values: [[one.word]] },
    });
    return undefined;
  }
  desk.batch([requestOf(one)]);
  return undefined;
}

describe('the journal', () => {
  it('replays to the very same spreadsheet, whatever was done and refused', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const dir = newDir();
        const desk = createDesk({ dir, body: SMALL });
        for (const one of acts) refusal(() => perform(desk, one));
        expect(reopen(dir, desk)).toEqual(contents(desk));
      }),
      { numRuns: 40 },
    );
  });

  it('whatever is refused leaves the spreadsheet and the journal as they were', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 15 }), act, (acts, last) => {
        const desk = createDesk({ body: SMALL });
        for (const one of acts) refusal(() => perform(desk, one));
        if (last.kind === 'type' || last.kind === 'append' || last.kind === 'wait') return;
        const before = contents(desk);
        const ops = desk.ops.length;
        const bad = { deleteSheet: { sheetId: 12_345 } };
        const refused = refusal(() => desk.batch([requestOf(last), requestOf(last), bad]));
        expect(refused).toMatch(/^400 Invalid requests\[\d\]/);
        expect(contents(desk)).toEqual(before);
        expect(desk.ops).toHaveLength(ops);
      }),
      { numRuns: 100 },
    );
  });

  it('holds the ids that were made up, so that replay gives the same', () => {
    const desk = createDesk();
    desk.batch([
      { addSheet: { properties: { title: 'A' } } },
      { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } },
    ]);
    const op = desk.ops.at(-1);
    expect(JSON.stringify(op)).toMatch(/"sheetId":\d+.*"protectedRangeId":\d+/);
  });
});

const SMALL = {
  properties: { title: 'Kecil', locale: 'in_ID', timeZone: 'Asia/Jakarta' },
  sheets: [
    {
      properties: {
        sheetId: 0,
        title: 'Sheet1',
        gridProperties: { rowCount: 8, columnCount: 8 },
      },
    },
  ],
};
