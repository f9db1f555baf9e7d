// SPDX-License-Identifier: Apache-2.0
// What can happen to a run: killed, failing calls, another run in between, locks, quotas.

import { describe, expect, it } from 'vitest';
import { forbidden, tooManyRequests } from '../../emulator/api-error.ts';
import { createWorld, OTHER, OWNER } from './_gas-world.ts';

/** Notes in properties how far it came, and whether anything saw its end. */
const PROBE = `
  const props = () => PropertiesService.getScriptProperties();
  function main() {
    try {
      props().setProperty('a', '1');
      props().setProperty('b', '1');
    } catch (e) {
      props().setProperty('caught', e.message);
    } finally {
      props().setProperty('finally', '1');
    }
    return 'done';
  }
  async function later() {
    try { await null; props().setProperty('a', '1'); props().setProperty('b', '1') }
    finally { props().setProperty('finally', '1') }
  }
  function read() { return props().getProperties() }`;

function probe() {
  const world = createWorld();
  const id = world.project(PROBE);
  const read = () => world.host.run(id, 'read', { as: OWNER }).result;
  return { ...world, id, read, main: (name = 'main') => world.host.run(id, name, { as: OWNER }) };
}

describe('a killed run', () => {
  it.each([
    [1, 'before', {}],
    [1, 'after', { a: '1' }],
    [2, 'before', { a: '1' }],
    [2, 'after', { a: '1', b: '1' }],
  ] as const)('at call %i, %s its effect, runs neither catch nor finally', (call, when, left) => {
    const { host, main, read } = probe();
    host.faults.kill({ call, when, function: 'main' });
    expect(main()).toMatchObject({ status: 'KILLED', calls: call });
    expect(read()).toEqual(left);
    expect(main().status).toBe('COMPLETED');
  });

  it('is the next run: an order for a call that never came is forgotten', () => {
    const { host, main } = probe();
    host.faults.kill({ call: 4, when: 'before' });
    expect(main()).toMatchObject({ status: 'COMPLETED', calls: 3 });
    host.faults.kill({ call: 4, when: 'before', function: 'later' });
    expect([main().status, main('later').status, main('later').status]).toEqual(
      Array.from({ length: 3 }, () => 'COMPLETED'),
    );
  });

  it('is gone inside an async function too', () => {
    const { host, main, read } = probe();
    host.faults.kill({ call: 1, when: 'after', function: 'later' });
    expect(main('later').status).toBe('KILLED');
    expect(read()).toEqual({ a: '1' });
  });

  it('can be had at any call of a sweep, and each leaves the host usable', () => {
    const { host, main } = probe();
    const { calls } = main();
    for (let call = 1; call <= calls; call += 1) {
      host.faults.kill({ call, when: 'before' });
      expect(main().status).toBe('KILLED');
    }
    expect(main().status).toBe('COMPLETED');
  });
});

describe('a failing call', () => {
  it('is an Exception that the script may catch', () => {
    const { host, main, read } = probe();
    host.faults.fail({ call: 2, error: new Error('Service error') });
    expect(main().status).toBe('COMPLETED');
    expect(read()).toEqual({ a: '1', caught: 'Service error', finally: '1' });
  });

  it('may have happened all the same', () => {
    const { host, main, read } = probe();
    host.faults.fail({ method: 'Properties.setProperty', when: 'after', error: new Error('lost') });
    main();
    expect(read()).toEqual({ a: '1', caught: 'lost', finally: '1' });
  });

  it('of an advanced service says so in Google’s words', () => {
    const world = createWorld();
    const id = world.project(`function main() {
      try { Sheets.Spreadsheets.Values.batchGet('x', { ranges: ['A1'] }) }
      catch (e) { return [e.name, e.message, e.details.code, e instanceof Error] }
    }`);
    world.host.faults.fail({ call: 1, error: tooManyRequests('Quota exceeded') });
    expect(world.host.run(id, 'main', { as: OWNER }).result).toEqual([
      'GoogleJsonResponseException',
      'API call to sheets.spreadsheets.values.batchGet failed with error: Quota exceeded',
      429,
      true,
    ]);
  });

  it('can come from an observer of the kernel', () => {
    const { kernel, main } = probe();
    const stop = kernel.observe((call) => {
      if (call.service === 'properties') throw forbidden(`no ${call.face} ${call.method}`);
    });
    expect(main().error).toBe('Exception: no gas setProperty');
    stop();
  });
});

const LOCKING = `
  function main() {
    const lock = LockService.getScriptLock();
    const got = lock.tryLock(5000);
    return [got, lock.hasLock(), got && lock.tryLock(0)];
  }
  function wait() { LockService.getScriptLock().waitLock(2000) }
  function free() {
    const lock = LockService.getScriptLock();
    lock.waitLock(1); lock.releaseLock();
    return lock.hasLock();
  }
  function negative() { return LockService.getScriptLock().tryLock(-1) }`;

describe('the script lock', () => {
  const world = createWorld();
  const { host, kernel } = world;
  const id = world.project(LOCKING);
  const run = (name: string) => host.run(id, name, { as: OWNER });

  it('is had by one run, also twice, and is free when the run is over', () => {
    expect(run('main').result).toEqual([true, true, true]);
    expect(run('main').result).toEqual([true, true, true]);
    expect(run('free').result).toBe(false);
    expect(run('negative').result).toBe(false);
  });

  it('is refused on order, after the wait', () => {
    host.faults.refuseLock = 2;
    const before = kernel.now();
    expect(run('main').result).toEqual([false, false, false]);
    expect(kernel.now() - before).toBe(5000);
    expect(run('wait').error).toBe(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    );
    expect(run('wait').status).toBe('COMPLETED');
  });

  it('keeps out a run that starts in the middle of another', () => {
    let inner: unknown;
    host.faults.during({
      method: 'Lock.hasLock',
      function: 'main',
      action: () => {
        inner = run('main').result;
      },
    });
    expect(run('main').result).toEqual([true, true, true]);
    expect(inner).toEqual([false, false, false]);
  });

  it('is free again after its holder was killed', () => {
    host.faults.kill({ method: 'Lock.hasLock', when: 'before' });
    expect(run('main').status).toBe('KILLED');
    expect(run('main').result).toEqual([true, true, true]);
  });

  it('belongs to one project', () => {
    const other = world.project(LOCKING);
    let inner: unknown;
    host.faults.during({
      method: 'Lock.hasLock',
      action: () => {
        inner = host.run(other, 'main', { as: OWNER }).result;
      },
    });
    run('main');
    expect(inner).toEqual([true, true, true]);
  });
});

describe('a run inside a run', () => {
  it('can be killed without ending the outer one', () => {
    const { host, main, read } = probe();
    host.faults.during({
      call: 2,
      function: 'main',
      action: () => {
        host.faults.kill({ call: 1, when: 'before', function: 'later' });
        expect(main('later').status).toBe('KILLED');
      },
    });
    expect(main()).toMatchObject({ status: 'COMPLETED', result: 'done' });
    expect(read()).toEqual({ a: '1', b: '1', finally: '1' });
  });
});

describe('the log of executions', () => {
  it('names what ran, for whom, how long, and every call', () => {
    const world = createWorld({ costMs: () => 250 });
    const id = world.project(PROBE);
    world.host.run(id, 'main', { as: OWNER });
    const [execution] = world.host.executions();
    expect(execution).toMatchObject({
      scriptId: id,
      functionName: 'main',
      type: 'EDITOR',
      user: OWNER,
      status: 'COMPLETED',
      calls: 3,
      trace: Array.from({ length: 3 }, () => 'Properties.setProperty'),
      notEmulated: [],
    });
    expect((execution?.endedAt ?? 0) - (execution?.startedAt ?? 0)).toBe(750);
  });

  it('announces each call with its run, once', () => {
    const world = createWorld();
    const id = world.project(`function main() {
      LockService.getScriptLock().tryLock(1);
      MailApp.sendEmail('${OTHER}', 'a', 'b');
    }`);
    const seen: string[] = [];
    world.kernel.observe((call) =>
      seen.push(`${call.service}.${call.method} ${call.face} ${call.run}`),
    );
    const { id: run } = world.host.run(id, 'main', { as: OWNER });
    expect(seen[0]).toBe(`lock.tryLock gas ${run}`);
    expect(seen.filter((line) => line.startsWith('mail.'))).toHaveLength(1);
    expect(seen.every((line) => line.endsWith(` gas ${run}`))).toBe(true);
  });
});

describe('who may press Run', () => {
  it('is whoever may edit the project', () => {
    const world = createWorld();
    const id = world.project('function main() { return 1 }');
    expect(() => world.host.run(id, 'main', { as: OTHER })).toThrow(/not found/);
    expect(() => world.host.run(id, 'main', { as: 'nobody@example.com' })).toThrow(/not found/);
  });
});
