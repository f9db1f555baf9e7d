// SPDX-License-Identifier: Apache-2.0
// Runs that are under way at once: what a lock is for, shown by what goes wrong without one.

import { describe, expect, it } from 'vitest';
import { createWorld, OWNER } from './_gas-world.ts';

const COUNTER = `
  const props = () => PropertiesService.getScriptProperties();
  function add() {
    const before = Number(props().getProperty('n') || 0);
    props().setProperty('n', String(before + 1));
  }
  function careless() { add(); }
  function careful() {
    const lock = LockService.getScriptLock();
    lock.waitLock(30000);
    try { add(); } finally { lock.releaseLock(); props().setProperty('finally', '1'); }
  }
  function impatient() {
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(5)) { props().setProperty('gaveUp', 'ya'); return; }
    Utilities.sleep(60000);
    add();
  }
  function read() { return props().getProperties() }`;

/** Four clock triggers of one function, due within one another's reach. */
function together(functionName: string, seed: number, count = 4) {
  const world = createWorld({ seed });
  const id = world.project(`${COUNTER}
    function start() {
      for (let i = 0; i < ${count}; i += 1) {
        ScriptApp.newTrigger('${functionName}').timeBased().everyMinutes(10).create();
      }
    }`);
  world.host.run(id, 'start', { as: OWNER });
  world.host.faults.random({ overlap: 1, overlapMs: 600_000 });
  return { ...world, read: () => world.host.run(id, 'read', { as: OWNER }).result };
}

function playFirst(functionName: string, seed: number, count = 4) {
  const world = together(functionName, seed, count);
  world.host.advanceTo(world.kernel.now() + 700_000);
  const runs = world.host.executions().filter((run) => run.functionName === functionName);
  return { ...world, runs, properties: world.read() as Record<string, string> };
}

const SEEDS = Array.from({ length: 8 }, (_, i) => i + 1);

describe('runs at once', () => {
  it('lose updates without a lock, in some order of their calls', () => {
    const lost = SEEDS.filter((seed) => {
      const { properties, runs } = playFirst('careless', seed);
      return Number(properties['n']) < runs.length;
    });
    expect(lost.length).toBeGreaterThan(0);
  });

  it.each(SEEDS)('lose none when each waits for the lock (seed %i)', (seed) => {
    const { properties, runs } = playFirst('careful', seed);
    expect(runs.every(({ status }) => status === 'COMPLETED')).toBe(true);
    expect(runs.length).toBeGreaterThanOrEqual(4);
    expect(Number(properties['n'])).toBe(runs.length);
  });

  it('give up when their patience ends before the lock is free', () => {
    const { properties } = playFirst('impatient', 3, 2);
    expect(properties['gaveUp']).toBe('ya');
  });

  it('go the same way again with the same seed', () => {
    const traces = (seed: number) => playFirst('careless', seed).runs.map((run) => run.trace);
    expect(traces(5)).toEqual(traces(5));
    expect(playFirst('careless', 5).properties).toEqual(playFirst('careless', 5).properties);
  });

  it('can be killed one by one: the lock is free again, and no finally has run', () => {
    const world = together('careful', 2);
    world.host.faults.kill({
      method: 'Properties.setProperty',
      function: 'careful',
      when: 'after',
    });
    world.host.advanceTo(world.kernel.now() + 700_000);
    const runs = world.host.executions().filter((run) => run.functionName === 'careful');
    expect(runs.filter(({ status }) => status === 'KILLED')).toHaveLength(1);
    expect(runs.filter(({ status }) => status === 'COMPLETED')).toHaveLength(runs.length - 1);
    expect(Number((world.read() as Record<string, string>)['n'])).toBe(runs.length);
  });
});
