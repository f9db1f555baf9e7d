// SPDX-License-Identifier: Apache-2.0
// Facts B: what a script lock excludes, and what it does not. Runs that wait for one another are in
// gas-together.test.ts. The table of facts is in emulator/BATAS.md.

import { describe, expect, it } from 'vitest';
import { createWorld, OTHER, OWNER } from './_gas-world.ts';

describe('B: the script lock', () => {
  const LOCKS = `
    const lock = () => LockService.getScriptLock();
    const told = (work) => { try { return String(work()) } catch (e) { return String(e) } };
    function take() { const one = lock(); return [one.tryLock(0), one.hasLock(), one.tryLock(0),
      one.tryLock(-1), told(() => one.waitLock(-1))] }
    function fail() { lock().waitLock(1); throw new Error('putus') }
    function hold() { lock().waitLock(1); Utilities.sleep(1); SpreadsheetApp.flush(); }
    function ask() { const one = lock(); return [one.hasLock(), one.tryLock(10), told(() => one.waitLock(10))] }
    function others() { return [told(() => LockService.getUserLock()), told(() => LockService.getDocumentLock())] }`;

  function locking() {
    const world = createWorld();
    const parentId = world.createSpreadsheet();
    world.share(parentId, OTHER, 'writer');
    const id = world.project(LOCKS, { parentId });
    const run = (name: string, as = OWNER) => world.host.run(id, name, { as });
    const inside = (action: () => unknown) => {
      let seen: unknown;
      world.host.faults.during({
        method: 'SpreadsheetApp.flush',
        action: () => {
          seen = action();
        },
      });
      run('hold');
      return seen;
    };
    return { ...world, parentId, run, inside };
  }

  it('tryLock of a run that has it is true; 0 may succeed, less than 0 cannot [GTD; gas-fakes]', () => {
    const { run } = locking();
    const [first, has, again, , negative] = run('take').result as unknown[];
    expect([first, has, again]).toEqual([true, true, true]);
    expect(negative).toMatch(/^Exception: /);
  });

  it('keeps out every run of the script, whoever it belongs to [GTD]', () => {
    const { run, inside } = locking();
    const refused = 'Exception: Lock timeout: another process was holding the lock for too long.';
    expect(inside(() => run('ask', OTHER).result)).toEqual([false, false, refused]);
  });

  it('is free when its run is over, however it ended [GTD Lock.releaseLock]', () => {
    const { run } = locking();
    expect(run('fail').status).toBe('FAILED');
    expect((run('take', OTHER).result as unknown[])[0]).toBe(true);
  });

  it('does not keep out clients of the API [derived from its scope]', () => {
    const { inside, sheets, parentId } = locking();
    const write = () =>
      sheets.call(
        'spreadsheets.values.update',
        {
          spreadsheetId: parentId,
          range: 'A1',
          query: { valueInputOption: 'RAW' },
          body: { values: [['x']] },
        },
        { actor: OTHER, face: 'rest' },
      );
    expect(() => inside(write)).not.toThrow();
    expect(inside(write)).toMatchObject({ updatedCells: 1 });
  });

  it('is the only lock that is emulated: the others say so by name', () => {
    const [user, document] = locking().run('others').result as string[];
    expect(user).toContain('Not emulated: LockService.getUserLock');
    expect(document).toContain('Not emulated: LockService.getDocumentLock');
  });
});
