// SPDX-License-Identifier: Apache-2.0
// Facts A as a script meets them: time, mail, properties, cache, triggers, calls a minute. Numbers of
// accounts are in accounts.test.ts; the table of facts is in emulator/BATAS.md.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createBound, OTHER, OWNER } from './_fakta.ts';
import { makeReport } from './_docs-fixture.ts';
import { createBench } from './_drive-fixture.ts';
import { createWorld } from './_gas-world.ts';

const MINUTE = 60_000;

describe('A: time', () => {
  it('6 minutes a run for both kinds of account, nothing after it [DOC quotas]', () => {
    for (const owner of [OWNER, 'kepala@dinas.example.com']) {
      const world = createWorld();
      const id = world.project(
        `function main() { for (let i = 0; i < 5; i += 1) Utilities.sleep(300000);
           PropertiesService.getScriptProperties().setProperty('sampai', 'akhir') }
         function read() { return PropertiesService.getScriptProperties().getProperty('sampai') }`,
        { owner },
      );
      const before = world.kernel.now();
      const execution = world.host.run(id, 'main', { as: owner });
      expect([execution.status, execution.error]).toEqual([
        'TIMED_OUT',
        'Exceeded maximum execution time',
      ]);
      expect(world.kernel.now() - before).toBe(6 * MINUTE);
      expect(world.host.run(id, 'read', { as: owner }).result).toBeNull();
    }
  });

  it('90 minutes of triggers a day: a sweep every 5 minutes has 18 seconds a run [DOC quotas]', () => {
    const statusesOf = (seconds: number) => {
      const world = createWorld();
      const id = world.project(
        `function setup() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create() }
         function tick() { Utilities.sleep(${seconds} * 1000) }`,
      );
      world.host.run(id, 'setup', { as: OWNER });
      world.host.advanceTo(world.kernel.now() + 23.9 * 60 * MINUTE);
      const runs = world.host.executions().filter(({ type }) => type === 'TIME_DRIVEN');
      return new Set(runs.map(({ status, error }) => error ?? status));
    };
    expect(statusesOf(18)).toEqual(new Set(['COMPLETED']));
    expect(statusesOf(20)).toEqual(
      new Set(['COMPLETED', 'Service using too much computer time for one day']),
    );
  });

  it('what is run by hand does not spend the time of triggers [DOC quotas: "Triggers total runtime"]', () => {
    const { run, accounts } = createBound();
    const before = accounts.daily.left(OWNER, 'triggerRuntime');
    run('Utilities.sleep(60000)');
    expect(accounts.daily.left(OWNER, 'triggerRuntime')).toBe(before);
  });
});

describe('A: mail', () => {
  it('counts recipients; over the day the run ends with Google’s words [DOC quotas; gscript-mailRemainingQuota]', () => {
    const { evaluate, run, mail } = createBound();
    const code = `MailApp.sendEmail({ to: 'a@x.id,b@x.id', cc: 'c@x.id', subject: 's', body: 'b' });
      return MailApp.getRemainingDailyQuota()`;
    expect(evaluate(code)).toBe(97);
    const many = `for (let i = 0; i < 100; i += 1)
      MailApp.sendEmail('d' + i + '@x.id', 's', 'b')`;
    expect(run(many).error).toBe('Exception: Service invoked too many times for one day: email.');
    expect(mail.all()).toHaveLength(98);
    expect(evaluate('return MailApp.getRemainingDailyQuota()')).toBe(0);
  });

  it('is counted for the account that runs, not for the script [DOC quotas]', () => {
    const { evaluate } = createBound();
    const code = `MailApp.sendEmail('a@x.id', 's', 'b'); return MailApp.getRemainingDailyQuota()`;
    expect([evaluate(code), evaluate(code), evaluate(code, [], OTHER)]).toEqual([99, 98, 99]);
  });
});

describe('A: properties', () => {
  it.each([
    ["'x'.repeat(9216)", 'no error'],
    ["'x'.repeat(9217)", 'Exception: Argument too large: value'],
    ["'é'.repeat(4608)", 'no error'],
    ["'é'.repeat(4609)", 'Exception: Argument too large: value'],
  ])('9 KB a value, in bytes: %s [DOC quotas]', (value, expected) => {
    const code = `return told(() => PropertiesService.getScriptProperties().setProperty('k', ${value}))`;
    expect(createBound().evaluate(code)).toBe(expected);
  });

  it('500 KB a store, each store for itself [DOC quotas]', () => {
    const code = `const fill = (store) => { let n = 0; try { for (; n < 70; n += 1)
        store.setProperty('k' + n, 'x'.repeat(9000)) } catch (e) { return [n, String(e)] } return n };
      return [fill(PropertiesService.getScriptProperties()), fill(PropertiesService.getUserProperties())]`;
    const full =
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.';
    expect(createBound().evaluate(code)).toEqual([
      [56, full],
      [56, full],
    ]);
  });
});

describe('A: cache', () => {
  const CACHE = 'const cache = CacheService.getScriptCache();';

  it.each([
    ["cache.put('k', 'x'.repeat(102400))", 'no error'],
    ["cache.put('k', 'x'.repeat(102401))", 'Exception: Argument too large: value'],
    ["cache.put('k'.repeat(250), 'x')", 'no error'],
    ["cache.put('k'.repeat(251), 'x')", 'Exception: Argument too large: key'],
  ])('%s [GTD CacheService]', (code, expected) => {
    const body = `${CACHE} return told(() => ${code})`;
    expect(createBound().evaluate(body)).toBe(expected);
  });

  it.each([
    ['', 600],
    [', 0', 1],
    [', 30000', 21_600],
  ])('put(k, v%s) lasts %i seconds at most [GTD CacheService]', (seconds, expected) => {
    const { run, kernel, evaluate } = createBound();
    run(`${CACHE} cache.put('k', 'v'${seconds})`);
    const read = `${CACHE} return cache.get('k')`;
    kernel.setNow(kernel.now() + expected * 1000 - 1);
    expect(evaluate(read)).toBe('v');
    kernel.setNow(kernel.now() + 1);
    expect(evaluate(read)).toBeNull();
  });

  it('1,000 entries; beyond that the 900 farthest from their end stay [GTD CacheService]', () => {
    const body = `${CACHE} for (let i = 0; i < 1000; i += 1) cache.put('k' + i, 'v', 100 + i);
      const all = cache.get('k0');
      cache.put('k1000', 'v', 1100);
      let left = 0;
      for (let i = 0; i <= 1000; i += 1) if (cache.get('k' + i) !== null) left += 1;
      return [all, left, cache.get('k100'), cache.get('k101')]`;
    expect(createBound().evaluate(body)).toEqual(['v', 900, null, 'v']);
  });
});

describe('A: calls a minute', () => {
  it('the advanced service Sheets has 60 writes a minute for an account, SpreadsheetApp none [DOC limits]', () => {
    const { evaluate } = createBound();
    const code = `let n = 0;
      try { for (; n < 70; n += 1) Sheets.Spreadsheets.Values.update({ values: [['x']] }, book.getId(), 'A1',
        { valueInputOption: 'RAW' }) } catch (e) { var error = [e.name, e.details.code] }
      for (let i = 0; i < 70; i += 1) sheet.getRange('A2').setValue(i);
      return [n, error, sheet.getRange('A2').getValue()]`;
    // Two were spent on making the spreadsheet and on its locale.
    const [writes, error, value] = evaluate(code) as unknown[];
    expect(writes).toBe(58);
    expect(error).toEqual(['GoogleJsonResponseException', 429]);
    expect(value).toBe(69);
  });
});

describe('A: export from Drive', () => {
  it('gives 10 MB at most, and says so in a code of its own [DISC files.export]', async () => {
    const report = await makeReport({ rows: 1 });
    const query = { mimeType: 'text/plain' };
    const exported = (letters: number) => {
      const bench = createBench();
      const long = `<w:body><w:p><w:r><w:t>${'x'.repeat(letters)}</w:t></w:r></w:p>`;
      const docx = withPart(report, 'word/document.xml', (xml) => xml.replace('<w:body>', long));
      return bench.bytes({ fileId: bench.upload(docx), query });
    };
    expect((await exported(9_000_000)).length).toBeGreaterThan(9_000_000);
    await expect(exported(10_500_000)).rejects.toMatchObject({
      code: 403,
      reason: 'exportSizeLimitExceeded',
    });
  });
});

describe('A: triggers', () => {
  it.each([
    ['everyMinutes(1)', true],
    ['everyMinutes(5)', true],
    ['everyMinutes(30)', true],
    ['everyMinutes(2)', false],
    ['everyMinutes(60)', false],
    ['everyHours(12)', true],
    ['everyHours(3)', false],
    ['everyDays(1).atHour(23).nearMinute(59)', true],
    ['everyDays(1).atHour(24)', false],
    ["everyDays(1).inTimezone('Asia/Jakarta')", true],
    ["everyDays(1).inTimezone('WIB')", false],
  ])('timeBased().%s: %s [GTD ScriptApp]', (code, isTaken) => {
    const body = `return told(() => ScriptApp.newTrigger('main').timeBased().${code}.create())`;
    const result = createBound().evaluate(body);
    expect(result === 'no error').toBe(isTaken);
  });

  it('20 for a user and script, and a deleted one makes room [DOC quotas]', () => {
    const body = `const make = () => ScriptApp.newTrigger('main').timeBased().everyHours(1).create();
      for (let i = 0; i < 20; i += 1) make();
      const full = told(make);
      ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0]);
      return [full, told(make), told(make), ScriptApp.getProjectTriggers().length]`;
    const full = expect.stringMatching(/^Exception: This script has too many triggers/) as unknown;
    expect(createBound().evaluate(body)).toEqual([full, 'no error', full, 20]);
  });
});

function withPart(source: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(source);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
}
