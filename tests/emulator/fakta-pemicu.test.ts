// SPDX-License-Identifier: Apache-2.0
// Facts B: what fires, for whom, with which event. What may befall a fire is in
// gas-triggers.test.ts. The table of facts is in emulator/BATAS.md.

import { describe, expect, it } from 'vitest';
import { ApiError } from '../../emulator/api-error.ts';
import { createWorld, OTHER, OWNER, START } from './_gas-world.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const SOURCE = `
  const say = (e, what) => console.log(JSON.stringify([String(e.authMode), what]));
  function onEdit(e) { say(e, 'simple ' + e.range.getA1Notation()) }
  function onOpen(e) { say(e, 'open') }
  function edited(e) { say(e, ['edit', e.value === undefined ? null : e.value,
    e.oldValue === undefined ? null : e.oldValue, e.range.getA1Notation()]) }
  function changed(e) { say(e, ['change', e.changeType, 'range' in e]) }
  function sent(e) { say(e, ['sent', Object.keys(e).sort(), typeof e.triggerUid,
    e.response.getItemResponses().map((r) => r.getResponse())]) }
  function ticked(e) { say(e, ['tick', e]) }
  function broken() { throw new Error('rusak') }
  function install(formId) {
    const book = SpreadsheetApp.getActiveSpreadsheet();
    ScriptApp.newTrigger('edited').forSpreadsheet(book).onEdit().create();
    ScriptApp.newTrigger('changed').forSpreadsheet(book).onChange().create();
    ScriptApp.newTrigger('sent').forForm(formId).onFormSubmit().create();
  }
  function makeForm() {
    const form = FormApp.create('Formulir', true).setAllowResponseEdits(true);
    const [a, b] = [form.addTextItem().setTitle('a'), form.addTextItem().setTitle('b')];
    return [form.getId(), a.getId(), b.getId()];
  }
  function write() {
    const book = SpreadsheetApp.getActiveSpreadsheet();
    book.getSheets()[0].appendRow(['x']);
    book.getSheets()[0].getRange('A1').setValue('y');
    Sheets.Spreadsheets.Values.update({ values: [['z']] }, book.getId(), 'A1', { valueInputOption: 'RAW' });
  }
  function daily(zone) { ScriptApp.newTrigger('ticked').timeBased().everyDays(1).atHour(9).inTimezone(zone).create() }
  function hourly() { ScriptApp.newTrigger('ticked').timeBased().everyHours(4).create() }
  function breakOften() { ScriptApp.newTrigger('broken').timeBased().everyMinutes(10).create() }`;

function office() {
  const world = createWorld();
  const { host, sheets, kernel } = world;
  const parentId = world.createSpreadsheet();
  world.share(parentId, OTHER, 'writer');
  const id = world.project(SOURCE, { parentId });
  const run = (name: string, ...args: unknown[]) => {
    const execution = host.run(id, name, { as: OWNER, args });
    if (execution.status !== 'COMPLETED') throw new Error(execution.error);
    return execution.result;
  };
  world.forms.onSubmit(host.formSubmitted);
  const [formId, a, b] = run('makeForm') as [string, number, number];
  const [tab = ''] = sheets.view(parentId, OWNER).sheets.map(({ title }) => title);
  let seen = host.executions().length;
  return {
    ...world,
    ...{ id, parentId, tab, run, formId, a, b },
    type(row: number, column: number, ...values: string[][]) {
      const edit = { spreadsheetId: parentId, sheet: tab, row, column, values };
      host.edited(parentId, sheets.edit(edit, OTHER), OTHER);
    },
    /** What was logged by runs since the last look, after everything due has fired. */
    heard(): unknown[] {
      host.settle();
      const news = host.executions().slice(seen);
      seen = host.executions().length;
      return news.flatMap(({ logs }) => logs.map(({ text }) => JSON.parse(text) as unknown));
    },
    later: (ms: number) => host.advanceTo(kernel.now() + ms),
  };
}

describe('B: what fires nothing', () => {
  it('a script and the API, whatever they write [DOC guides/triggers]', () => {
    const { run, heard, formId } = office();
    run('install', formId);
    run('write');
    expect(heard()).toEqual([]);
  });

  it('a form submission does not fire onEdit [DOC; MEM]', () => {
    const { run, heard, forms, formId, a } = office();
    run('install', formId);
    forms.submit(formId, [{ itemId: a, value: '1' }]);
    const keys = ['authMode', 'response', 'source', 'triggerUid'];
    expect(heard()).toEqual([['FULL', ['sent', keys, 'string', ['1']]]]);
  });

  it('opening a file that one may only read [DOC installable]', () => {
    const { host, parentId, drive } = office();
    const reader = { type: 'user', role: 'reader', emailAddress: 'kepala@dinas.example.com' };
    const query = { sendNotificationEmail: false };
    void drive.call(
      'permissions.create',
      { fileId: parentId, body: reader, query },
      { actor: OWNER, face: 'rest' },
    );
    expect(host.open(parentId, 'kepala@dinas.example.com').executions).toEqual([]);
    const [opened] = host.open(parentId, OTHER).executions;
    expect(opened?.logs[0]?.text).toBe('["LIMITED","open"]');
  });
});

describe('B: events', () => {
  it('an edit: simple LIMITED, installable FULL, and onChange says EDIT without a range [DOC events]', () => {
    const { run, heard, type, formId } = office();
    run('install', formId);
    type(2, 2, ['ya']);
    const told = heard();
    expect(told).toHaveLength(3);
    expect(told).toContainEqual(['LIMITED', 'simple B2']);
    expect(told).toContainEqual(['FULL', ['edit', 'ya', null, 'B2']]);
    expect(told).toContainEqual(['FULL', ['change', 'EDIT', false]]);
  });

  it('a date is told as its serial, a cleared cell by oldValue alone [MEM]', () => {
    const { run, heard, type, formId } = office();
    run('install', formId);
    const told = [
      [['31/12/2026']],
      [['']],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ].flatMap((values) => {
      type(1, 1, ...values);
      return heard();
    });
    const edits = told.filter((one) => JSON.stringify(one).includes('"edit"'));
    expect(edits).toEqual([
      ['FULL', ['edit', '46387', null, 'A1']],
      ['FULL', ['edit', null, '46387', 'A1']],
      ['FULL', ['edit', null, null, 'A1:B2']],
    ]);
  });

  it.each(['INSERT_ROW', 'REMOVE_COLUMN', 'REMOVE_GRID', 'FORMAT', 'OTHER'] as const)(
    'a change of structure (%s) fires onChange and no onEdit [DOC events]',
    (changeType) => {
      const { run, heard, host, parentId, formId } = office();
      run('install', formId);
      host.changed(parentId, changeType, OTHER);
      expect(heard()).toEqual([['FULL', ['change', changeType, false]]]);
    },
  );

  it('an edited response fires again [MEM, widely reported]', () => {
    const { run, heard, forms, formId, a, b } = office();
    run('install', formId);
    const both = [
      { itemId: a, value: '1' },
      { itemId: b, value: '2' },
    ];
    const { responseId } = forms.submit(formId, both);
    expect(heard()).toHaveLength(1);
    forms.submit(formId, both.slice(0, 1), { responseId });
    expect(heard()).toHaveLength(1);
  });

  it('the clock tells UTC fields, Sunday being 7 [DOC events]', () => {
    const { run, heard, later, kernel } = office();
    run('daily', 'Asia/Jakarta');
    later(6 * DAY); // to Sunday 8 March 2026, 08:00 in Jakarta
    heard();
    later(DAY);
    const [[, [, event]] = ['', ['', {}]]] = heard() as [
      string,
      [string, Record<string, unknown>],
    ][];
    expect(event).toMatchObject({ 'day-of-week': 7, month: 3, 'day-of-month': 8, hour: 2 });
    expect(event).toMatchObject({ timezone: 'UTC', year: 2026 });
    expect(kernel.now()).toBeGreaterThan(START);
  });
});

describe('A: when the clock fires', () => {
  it.each(['Asia/Jakarta', 'Asia/Jayapura', 'America/New_York'])(
    'atHour(9) is between 9 and 10 in %s, and the same moment each day [DOC installable]',
    (zone) => {
      const { run, host, later } = office();
      run('daily', zone);
      later(4 * DAY);
      const at = host.executions().filter(({ type }) => type === 'TIME_DRIVEN');
      expect(at.length).toBeGreaterThanOrEqual(3);
      const hour = { timeZone: zone, hour: 'numeric', hourCycle: 'h23' } as const;
      const format = new Intl.DateTimeFormat('en', hour);
      expect(new Set(at.map(({ startedAt }) => format.format(startedAt)))).toEqual(new Set(['09']));
      expect(new Set(at.slice(1).map((one, i) => one.startedAt - (at[i]?.startedAt ?? 0)))).toEqual(
        new Set([DAY]),
      );
    },
  );

  it('everyHours(4) keeps its distance of four hours [GTD ScriptApp; MEM]', () => {
    const { run, host, later } = office();
    run('hourly');
    later(2 * DAY);
    const at = host.executions().filter(({ type }) => type === 'TIME_DRIVEN');
    expect(at).toHaveLength(12);
    const gaps = at.slice(1).map((one, i) => one.startedAt - (at[i]?.startedAt ?? 0));
    expect(new Set(gaps)).toEqual(new Set([4 * 60 * MINUTE]));
  });

  it('a handler that fails is FAILED in the log and fires on [OctoGAS#16]', () => {
    const { run, host, later } = office();
    run('breakOften');
    later(60 * MINUTE);
    const runs = host.executions().filter(({ functionName }) => functionName === 'broken');
    expect(runs.length).toBeGreaterThanOrEqual(5);
    expect(new Set(runs.map(({ status, error }) => `${status} ${error}`))).toEqual(
      new Set(['FAILED Error: rusak']),
    );
  });

  it('newTrigger().create() may fail, and can be tried again [GAS-ICS-Sync#77]', () => {
    const { run, host } = office();
    const error = new Error(
      "We're sorry, a server error occurred. Please wait a bit and try again.",
    );
    host.faults.fail({ method: 'ScriptApp.newTrigger', error });
    expect(() => run('hourly')).toThrow("We're sorry, a server error occurred");
    expect(host.triggers()).toEqual([]);
    run('hourly');
    expect(host.triggers()).toHaveLength(1);
  });
});

describe('B: whose triggers', () => {
  it('two accounts that both install have two triggers, and so two runs [GTD; FormEmailer#14]', () => {
    const { host, id, forms, formId, a, drive, parentId } = office();
    const share = { type: 'user', role: 'writer', emailAddress: OTHER };
    for (const fileId of [formId, parentId]) {
      const query = { sendNotificationEmail: false };
      const params = { fileId, body: share, query };
      void drive.call('permissions.create', params, { actor: OWNER, face: 'rest' });
    }
    host.run(id, 'install', { as: OWNER, args: [formId] });
    expect(host.run(id, 'install', { as: OTHER, args: [formId] }).error).toBeUndefined();
    const before = host.executions().length;
    forms.submit(formId, [{ itemId: a, value: '1' }]);
    host.settle();
    const runs = host.executions().slice(before);
    expect(new Set(runs.map(({ user, status }) => `${user} ${status}`))).toEqual(
      new Set([`${OWNER} COMPLETED`, `${OTHER} COMPLETED`]),
    );
  });

  it('a file that one may not see takes no trigger of one', () => {
    const { host, id, sheets } = office();
    const theirs = sheets.call('spreadsheets.create', { body: {} }, { actor: OTHER, face: 'rest' });
    const { spreadsheetId } = theirs as { spreadsheetId: string };
    const execution = host.run(id, 'install', { as: OWNER, args: [spreadsheetId] });
    expect(execution.error).toMatch(/do not have permission/);
    expect(() =>
      sheets.call('spreadsheets.get', { spreadsheetId }, { actor: OWNER, face: 'rest' }),
    ).toThrow(ApiError);
  });
});
