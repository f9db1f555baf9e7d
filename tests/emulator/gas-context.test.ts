// SPDX-License-Identifier: Apache-2.0
// What a script finds in its world, and what it leaves behind: nothing.

import { describe, expect, it } from 'vitest';
import { inspectScript } from '../../emulator/gas/host.ts';
import { createWorld, evaluate, OWNER, runSource, START } from './_gas-world.ts';

describe('the globals of a run', () => {
  const absent = [
    ...['process', 'require', 'module', 'global', 'Buffer', 'setTimeout', 'setInterval', 'fetch'],
    ...[
      'URL',
      'URLSearchParams',
      'TextEncoder',
      'TextDecoder',
      'structuredClone',
      'atob',
      'crypto',
    ],
    ...['queueMicrotask', 'AbortController', 'performance', '__enter', 'host'],
  ];
  it.each(absent)('have no %s', (name) => {
    expect(evaluate(`return typeof ${name}`)).toBe('undefined');
  });

  it.each([['eval("1")'], ['new Function("return 1")()']])('refuse %s', (code) => {
    expect(runSource(`return ${code}`).error).toMatch(/^EvalError/);
  });

  it('leave no way to the host through a service object', () => {
    const code = 'return Utilities.getUuid.constructor("return typeof process")()';
    expect(runSource(code).error).toMatch(/^EvalError/);
  });

  it('are fresh in every run', () => {
    const world = createWorld();
    const id = world.project('var n = 0; function main() { n += 1; Array.kept = 1; return n; }');
    const results = [1, 2, 3].map(() => world.host.run(id, 'main', { as: OWNER }).result);
    expect(results).toEqual([1, 1, 1]);
  });

  it('share top-level const between files, in order', () => {
    const extra = {
      name: 'Second',
      type: 'SERVER_JS',
      source: 'const twice = () => one * 2;',
    } as const;
    const world = createWorld();
    const id = world.project('const one = 21; const main = () => twice();', { files: [extra] });
    expect(world.host.run(id, 'main', { as: OWNER }).result).toBe(42);
  });

  it('do not hold an advanced service that the manifest does not enable', () => {
    expect(runSource('Sheets.Spreadsheets.get("x")', { services: [] }).error).toBe(
      'ReferenceError: Sheets is not defined',
    );
  });
});

describe('what is not emulated', () => {
  const cases = [
    ['SpreadsheetApp.create("x")', 'SpreadsheetApp.create'],
    ['UrlFetchApp.fetch("x")', 'UrlFetchApp'],
    ['GmailApp.sendEmail()', 'GmailApp'],
    ['Utilities.zip([])', 'Utilities.zip'],
    ['Sheets.Spreadsheets.DeveloperMetadata', 'Sheets.Spreadsheets.DeveloperMetadata'],
    ['LockService.getDocumentLock()', 'LockService.getDocumentLock'],
    ['MailApp.sendEmail({to: "a@b.id", noReply: true})', 'MailApp.sendEmail({noReply})'],
  ] as const;
  it.each(cases)('%s throws by name', (code, name) => {
    expect(runSource(code).error).toBe(`Error: Not emulated: ${name} (see emulator/BATAS.md)`);
  });

  it('is noted of the run even when the script swallows it', () => {
    const code =
      'for (const f of [() => FormApp.getActiveForm(), () => Drive.Files.export("x", "y")])';
    const run = runSource(`${code} try { f() } catch (e) { }`);
    expect(run.status).toBe('COMPLETED');
    expect(run.notEmulated).toEqual([
      'FormApp.getActiveForm',
      "Drive.Files.export without {alt: 'media'}",
    ]);
  });

  it('leaves promises and JSON alone', () => {
    expect(evaluate('return JSON.stringify([ScriptApp.AuthMode.FULL])')).toBe('["FULL"]');
    expect(evaluate('return String(SpreadsheetApp)')).toBe('SpreadsheetApp');
  });
});

describe('time and chance', () => {
  it('follow the emulated clock', () => {
    expect(
      evaluate('return [Date.now(), new Date().getTime(), new Date() instanceof Date]'),
    ).toEqual([START, START, true]);
  });

  it('keep the other ways to make a Date', () => {
    expect(evaluate('return [new Date(0).getTime(), Date.UTC(1970, 0, 2), typeof Date()]')).toEqual(
      [0, 86_400_000, 'string'],
    );
    expect(evaluate('class D extends Date {} return new D(5) instanceof D')).toBe(true);
  });

  it('show local time in the zone of the manifest, and leave the process in its own', () => {
    const before = new Date(START).getHours();
    expect(evaluate('return new Date().getHours()')).toBe(8);
    expect(new Date(START).getHours()).toBe(before);
  });

  it('give another Math.random in each run, the same for the same seed', () => {
    const draw = () => {
      const world = createWorld();
      const id = world.project('function main() { return Math.random() }');
      return [1, 2].map(() => world.host.run(id, 'main', { as: OWNER }).result);
    };
    const [first, second] = draw();
    expect(first).not.toBe(second);
    expect(draw()).toEqual([first, second]);
  });

  it('pass while the script sleeps', () => {
    expect(evaluate('const t = Date.now(); Utilities.sleep(1500); return Date.now() - t')).toBe(
      1500,
    );
  });
});

describe('how a function ends', () => {
  it('drains microtasks before the run is over', () => {
    const code =
      'var log = []; function main() { return (async () => { await null; return 7 })() }';
    const world = createWorld();
    expect(world.host.run(world.project(code), 'main', { as: OWNER }).result).toBe(7);
  });

  it.each([
    ['throw new TypeError("bad")', 'FAILED', 'TypeError: bad'],
    ['return Promise.reject(new Error("late"))', 'FAILED', 'Error: late'],
    ['throw "text"', 'FAILED', 'Uncaught text'],
  ])('%s', (code, status, error) => {
    expect(runSource(code)).toMatchObject({ status, error });
  });

  it('says which function is missing', () => {
    const world = createWorld();
    const id = world.project('function main() {}');
    for (const name of ['nope', 'no such', 'x);(1']) {
      expect(world.host.run(id, name, { as: OWNER }).error).toBe(
        `Script function not found: ${name}`,
      );
    }
  });

  it('keeps what was logged', () => {
    const { logs } = runSource(
      'console.log("a %s", 1, {b: 2}); Logger.log("c"); console.error("d")',
    );
    expect(logs.map(({ severity, text }) => `${severity} ${text}`)).toEqual([
      'DEBUG a 1 {"b":2}',
      'INFO c',
      'ERROR d',
    ]);
  });

  it('ends an endless loop, whatever catches', () => {
    const code = 'for (;;) { try { for (;;); } catch (e) { } finally { } }';
    expect(runSource(code, { loopGuardMs: 150 })).toMatchObject({
      status: 'TIMED_OUT',
      error: 'Exceeded maximum execution time',
    });
  });

  it('ends a run at six simulated minutes', () => {
    const code = 'for (let i = 0; i < 9; i++) { try { Utilities.sleep(60000) } finally { } }';
    const run = runSource(code);
    expect(run.status).toBe('TIMED_OUT');
    expect(run.endedAt - run.startedAt).toBe(360_000);
  });
});

describe('loading a script', () => {
  it('tells the functions it defines and the services it touches', () => {
    expect(inspectScript('function a() {} var b = () => 1; const c = 3; var d = 4;')).toEqual({
      functions: ['a', 'b'],
      otherGlobals: ['d'],
      calls: [],
    });
    const touching = inspectScript(
      'var p = PropertiesService.getScriptProperties().getProperty("x")',
    );
    expect(touching.calls).toEqual(['Properties.getProperty']);
    expect(touching.error).toContain('called while the script was being loaded');
  });

  it('refuses a push with a syntax error or without a manifest', () => {
    const world = createWorld();
    expect(() => world.project('function {')).toThrow(SyntaxError);
    const id = world.project('function main() {}');
    expect(() => world.host.updateContent(id, [])).toThrow('must include a manifest');
  });
});
