// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { createKernel } from '../../emulator/kernel.ts';
import { GOOGLE_LIMITS } from '../../emulator/sheets/quota.ts';
import { createSheets } from '../../emulator/sheets/service.ts';
import { createDesk, OWNER, refusal, STAFF } from './_sheets-desk.ts';
import { createTestFiles } from './_files.ts';
import type { Desk } from './_sheets-desk.ts';

/** With Google's own limits: 60 reads and 60 writes a minute for each account. */
const meteredDesk = (): Desk => createDesk({ quota: GOOGLE_LIMITS });

const EXCEEDED = (kind: string) =>
  `429 Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute ` +
  "per user' of service 'sheets.googleapis.com' for consumer 'project_number:1'.";

describe('the API’s quota', () => {
  it('refuses the 61st read of an account within a minute, and only of that account', () => {
    const desk = meteredDesk();
    const read = (actor: string) => () => desk.call('spreadsheets.get', {}, actor);
    const answers = Array.from({ length: 61 }, () => refusal(read(OWNER)));
    expect(answers.slice(0, 60).every((answer) => answer === 'no error')).toBe(true);
    expect(answers[60]).toBe(EXCEEDED('Read'));
    expect(refusal(read(STAFF))).toBe('no error');
    expect(refusal(() => desk.update('A1', [['x']]))).toBe('no error');
    desk.kernel.setNow(desk.kernel.now() + 59_999);
    expect(refusal(read(OWNER))).toBe(EXCEEDED('Read'));
    desk.kernel.setNow(desk.kernel.now() + 1);
    expect(refusal(read(OWNER))).toBe('no error');
  });

  it('is a sliding minute: what was spent late in it is still spent in the next', () => {
    const desk = meteredDesk();
    const write = () => refusal(() => desk.update('A1', [['x']]));
    // The desk's own creation was the first write.
    for (let i = 0; i < 29; i++) write();
    desk.kernel.setNow(desk.kernel.now() + 40_000);
    for (let i = 0; i < 30; i++) expect(write()).toBe('no error');
    expect(write()).toBe(EXCEEDED('Write'));
    desk.kernel.setNow(desk.kernel.now() + 20_000);
    for (let i = 0; i < 30; i++) expect(write()).toBe('no error');
    expect(write()).toBe(EXCEEDED('Write'));
  });

  it('a call that Google refuses as wrong is spent all the same', () => {
    const desk = meteredDesk();
    for (let i = 0; i < 60; i++) refusal(() => desk.values('Tidak Ada!A1'));
    expect(refusal(() => desk.values('A1'))).toBe(EXCEEDED('Read'));
  });

  it('is 60 and 60 when nothing is said', () => {
    const kernel = createKernel({ start: 0 });
    const sheets = createSheets(kernel, createTestFiles());
    kernel.open();
    const create = () =>
      sheets.call('spreadsheets.create', {}, { actor: OWNER, face: 'gas', run: 'r1' });
    const answers = Array.from({ length: 61 }, () => refusal(create));
    expect(answers.indexOf(EXCEEDED('Write'))).toBe(60);
  });

  it('tells observers how many cells went through', () => {
    const desk = createDesk();
    const calls: object[] = [];
    desk.kernel.observe((call) => void calls.push(call));
    desk.update('A1', [
      ['a', 'b'],
      ['c', ''],
    ]);
    desk.values('A1:Z9');
    const rows = [{ values: [{ userEnteredValue: { numberValue: 1 } }] }];
    desk.batch([{ appendCells: { sheetId: 0, rows, fields: '*' } }]);
    const call = { service: 'sheets', actor: OWNER, face: 'rest' };
    expect(calls).toEqual([
      { ...call, method: 'spreadsheets.values.update', cellsWritten: 4 },
      { ...call, method: 'spreadsheets.values.get', cellsRead: 3 },
      { ...call, method: 'spreadsheets.batchUpdate', cellsWritten: 1 },
    ]);
  });

  it('an observer that throws stops the call before it takes effect', () => {
    const desk = createDesk();
    desk.kernel.observe(() => {
      throw new Error('killed');
    });
    expect(() => desk.update('A1', [['x']])).toThrow('killed');
    expect(desk.ops.filter((op) => op.method === 'write')).toEqual([]);
  });
});
