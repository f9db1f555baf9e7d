// SPDX-License-Identifier: Apache-2.0
// Installable and simple triggers: whose they are, what they are told, when the clock fires them,
// and what Google may do to a fire.

import { describe, expect, it } from 'vitest';
import { createWorld, HEAD, OTHER, OWNER, STAFF, START } from './_gas-world.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Writes down each event it is called with, one property a fire. */
const RECORDER = `
  const note = (name, value) => {
    const props = PropertiesService.getScriptProperties();
    props.setProperty(props.getKeys().length + ' ' + name, JSON.stringify(value));
  };
  const mode = (e) => [e.authMode === ScriptApp.AuthMode.FULL, String(e.authMode)];
  function onForm(e) {
    const answers = e.response === undefined ? null : e.response.getItemResponses()
      .map((r) => [r.getItem().getTitle(), r.getResponse()]);
    note('form', { mode: mode(e), uid: e.triggerUid, source: e.source.getId(), answers,
      email: e.response && e.response.getRespondentEmail(),
      at: e.response && e.response.getTimestamp() instanceof Date, range: e.range });
  }
  function onSheet(e) {
    note('edit', { mode: mode(e), source: e.source.getId(), user: e.user.getEmail(),
      keys: Object.keys(e).sort(), value: e.value, oldValue: e.oldValue,
      a1: e.range && e.range.getA1Notation(), tab: e.range && e.range.getSheet().getName(),
      rowStart: e.range && e.range.rowStart });
  }
  function onTick(e) { note('tick', e) }
  function read() { return PropertiesService.getScriptProperties().getProperties() }
  function install(kind, id) {
    const made = {
      form: () => ScriptApp.newTrigger('onForm').forForm(id).onFormSubmit(),
      edit: () => ScriptApp.newTrigger('onSheet').forSpreadsheet(id).onEdit(),
      tick: () => ScriptApp.newTrigger('onTick').timeBased().everyMinutes(5),
      daily: () => ScriptApp.newTrigger('onTick').timeBased().atHour(6).everyDays(1)
        .inTimezone('Asia/Jakarta'),
    }[kind]().create();
    return [made.getUniqueId(), made.getHandlerFunction(), String(made.getEventType()),
      String(made.getTriggerSource()), made.getTriggerSourceId(),
      made.getEventType() === ScriptApp.EventType.CLOCK];
  }
  function list() { return ScriptApp.getProjectTriggers().map((t) => t.getUniqueId()) }
  function clear() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)) }
  function makeForm() {
    const form = FormApp.create('Formulir', true);
    const name = form.addTextItem().setTitle('Nama').setRequired(true);
    const pick = form.addCheckboxItem().setTitle('Apa').setChoiceValues(['a', 'b']);
    form.setCollectEmail(true);
    return [form.getId(), name.getId(), pick.getId()];
  }`;

function office(options: Parameters<typeof createWorld>[0] = {}) {
  const world = createWorld(options);
  const { host } = world;
  const parentId = world.createSpreadsheet();
  world.share(parentId, OTHER, 'writer');
  const id = world.project(RECORDER, { parentId });
  const run = (name: string, args: unknown[] = [], as = OWNER) => {
    const execution = host.run(id, name, { as, args });
    if (execution.status !== 'COMPLETED') throw new Error(execution.error);
    return execution.result;
  };
  const notes = () => {
    const entries = Object.entries(run('read') as Record<string, string>);
    return entries.map(([key, value]) => [key, JSON.parse(value) as unknown] as const);
  };
  world.forms.onSubmit(host.formSubmitted);
  return { ...world, id, parentId, run, notes };
}

function withForm() {
  const all = office();
  const [formId, nameId, pickId] = all.run('makeForm') as [string, number, number];
  const [uid] = all.run('install', ['form', formId]) as [string];
  const submit = (name: string) =>
    all.forms.submit(
      formId,
      [
        { itemId: nameId, value: name },
        { itemId: pickId, value: ['b'] },
      ],
      { respondentEmail: OTHER },
    );
  return { ...all, formId, uid, submit };
}

describe('whose a trigger is', () => {
  it('is listed, deleted and counted for its own account only', () => {
    const { run, host } = office();
    const [mine] = run('install', ['tick']) as [string];
    const [theirs] = run('install', ['tick'], OTHER) as [string];
    expect(mine).toMatch(/^\d{15,19}$/);
    expect([run('list'), run('list', [], OTHER)]).toEqual([[mine], [theirs]]);
    run('clear');
    expect(host.triggers().map(({ uid, owner }) => [uid, owner])).toEqual([[theirs, OTHER]]);
  });

  it('runs as the account that made it', () => {
    const { run, host, kernel } = office();
    run('install', ['tick'], OTHER);
    host.advanceTo(kernel.now() + 5 * MINUTE);
    expect(host.executions().at(-1)).toMatchObject({ user: OTHER, type: 'TIME_DRIVEN' });
  });

  it('ends at twenty for one account and script', () => {
    const { run } = office();
    for (let n = 0; n < 20; n += 1) run('install', ['tick']);
    expect(() => run('install', ['tick'])).toThrow('This script has too many triggers');
    expect(() => run('install', ['tick'], OTHER)).not.toThrow();
  });

  it('may name a function that is missing: it fails when it fires', () => {
    const { host, id, kernel, run } = office();
    run('install', ['tick']);
    const project = host.projects.get(id);
    const files = project.files.map((file) =>
      file.type === 'SERVER_JS' ? { ...file, source: 'function other() {}' } : file,
    );
    host.updateContent(id, files);
    host.advanceTo(kernel.now() + 5 * MINUTE);
    expect(host.executions().at(-1)).toMatchObject({
      status: 'FAILED',
      error: 'Script function not found: onTick',
    });
  });
});

describe('a form-bound submit', () => {
  it('tells response, source, authMode and triggerUid', () => {
    const { submit, host, formId, uid, notes } = withForm();
    submit('Sari');
    expect(notes()).toEqual([]);
    expect(host.settle()).toBe(1);
    const answers = [
      ['Nama', 'Sari'],
      ['Apa', ['b']],
    ];
    const told = { mode: [true, 'FULL'], uid, source: formId, answers, email: OTHER, at: true };
    expect(notes()).toEqual([['0 form', told]]);
  });

  it('fires once for each submission, within seconds, in order', () => {
    const { submit, host, kernel, notes } = withForm();
    const before = kernel.now();
    for (const name of ['a', 'b', 'c']) {
      submit(name);
      host.settle();
    }
    expect(kernel.now() - before).toBeLessThanOrEqual(9_000);
    const names = notes().map(([, note]) => (note as { answers: string[][] }).answers[0]?.[1]);
    expect(names).toEqual(['a', 'b', 'c']);
  });
});

describe('what may befall a fire', () => {
  const count = (faulty: (host: ReturnType<typeof createWorld>['host']) => void) => {
    const { submit, host, notes } = withForm();
    faulty(host);
    submit('x');
    host.settle();
    return notes().map(([, note]) => (note as { answers: unknown }).answers !== null);
  };

  it('nothing, twice, blank again, or never', () => {
    expect(count(() => undefined)).toEqual([true]);
    expect(count((host) => host.faults.nextFire({ kind: 'duplicate' }))).toEqual([true, true]);
    expect(count((host) => host.faults.nextFire({ kind: 'blank' }))).toEqual([true, false]);
    expect(count((host) => host.faults.nextFire({ kind: 'never' }))).toEqual([]);
    expect(count((host) => host.faults.nextFire({ kind: 'never' }, 'other'))).toEqual([true]);
  });

  it('late: only when the clock gets there', () => {
    const { submit, host, kernel, notes } = withForm();
    host.faults.nextFire({ kind: 'late', ms: 20 * MINUTE });
    submit('x');
    expect(host.settle()).toBe(0);
    host.advanceTo(kernel.now() + 19 * MINUTE);
    expect(notes()).toHaveLength(0);
    host.advanceTo(kernel.now() + 2 * MINUTE);
    expect(notes()).toHaveLength(1);
  });

  it('out of order', () => {
    const { submit, host, notes } = withForm();
    host.faults.nextFire({ kind: 'reorder' });
    submit('first');
    submit('second');
    host.settle();
    const names = notes().map(([, note]) => (note as { answers: string[][] }).answers[0]?.[1]);
    expect(names).toEqual(['second', 'first']);
  });

  it('at random, the same for the same seed', () => {
    const draw = () => {
      const { submit, host, notes } = withForm();
      host.faults.random({ never: 0.3, duplicate: 0.6 });
      for (let n = 0; n < 12; n += 1) submit(String(n));
      host.settle();
      return notes().map(([, note]) => (note as { answers: string[][] }).answers[0]?.[1]);
    };
    const names = draw();
    expect(new Set(names).size).toBeLessThan(12);
    expect(names.length).toBeGreaterThan(new Set(names).size);
    expect(draw()).toEqual(names);
  });
});

describe('an edit by hand', () => {
  const at = (row: number, column: number, values: string[][]) => ({ row, column, values });

  it('tells value and oldValue of a single cell, and only the range of a paste', () => {
    const { run, host, sheets, parentId, notes } = office();
    run('install', ['edit', parentId]);
    const type = (edit: ReturnType<typeof at>) => {
      const [sheet = ''] = sheets.view(parentId, OWNER).sheets.map(({ title }) => title);
      const outcome = sheets.edit({ spreadsheetId: parentId, sheet, ...edit }, OTHER);
      host.edited(parentId, outcome, OTHER);
      host.settle();
    };
    type(at(2, 3, [['ya']]));
    type(at(2, 3, [['tidak']]));
    type(at(2, 3, [['']]));
    type(
      at(4, 1, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
    );
    const told = notes().map(([, note]) => note as Record<string, unknown>);
    expect(told.map(({ value, oldValue, a1 }) => [value, oldValue, a1])).toEqual([
      ['ya', undefined, 'C2'],
      ['tidak', 'ya', 'C2'],
      [undefined, 'tidak', 'C2'],
      [undefined, undefined, 'A4:B5'],
    ]);
    const keys = ['authMode', 'range', 'source', 'triggerUid', 'user', 'value'];
    expect(told[0]).toMatchObject({ mode: [true, 'FULL'], source: parentId, rowStart: 2, keys });
  });

  it('names the person only where Google would', () => {
    const world = createWorld();
    const { host, sheets } = world;
    const who = (owner: string, editor: string) => {
      const created = sheets.call(
        'spreadsheets.create',
        { body: {} },
        { actor: owner, face: 'rest' },
      );
      const { spreadsheetId: parentId } = created as { spreadsheetId: string };
      const body = { type: 'user', role: 'writer', emailAddress: editor };
      const share = { fileId: parentId, body, query: { sendNotificationEmail: false } };
      void world.drive.call('permissions.create', share, { actor: owner, face: 'rest' });
      const id = world.project(RECORDER, { parentId, owner });
      host.run(id, 'install', { as: owner, args: ['edit', parentId] });
      const [sheet = ''] = sheets.view(parentId, owner).sheets.map(({ title }) => title);
      const edit = { spreadsheetId: parentId, sheet, row: 1, column: 1, values: [['x']] };
      host.edited(parentId, sheets.edit(edit, editor), editor);
      host.settle();
      const notes = host.run(id, 'read', { as: owner }).result as Record<string, string>;
      return (JSON.parse(notes['0 edit'] ?? '{}') as { user: string }).user;
    };
    expect(who(HEAD, STAFF)).toBe(STAFF);
    expect(who(OWNER, OTHER)).toBe('');
  });

  it('runs onEdit without authorisation', () => {
    const world = createWorld();
    const { host, sheets } = world;
    const parentId = world.createSpreadsheet();
    const id = world.project(
      `function onEdit(e) {
         console.log(String(e.authMode), e.range.getSheet().getParent().getId(), e.user.getEmail() === '',
           e.triggerUid === undefined, SpreadsheetApp.getActiveSpreadsheet().getId());
         const refused = [() => MailApp.getRemainingDailyQuota(), () => SpreadsheetApp.openById(e.source.getId()),
           () => Sheets.Spreadsheets.get(e.source.getId()), () => ScriptApp.getProjectTriggers()];
         refused.forEach((call) => { try { call(); console.log('allowed') } catch (e) { console.log(e.message) } });
       }`,
      { parentId },
    );
    const [sheet = ''] = sheets.view(parentId, OWNER).sheets.map(({ title }) => title);
    const edit = { spreadsheetId: parentId, sheet, row: 1, column: 1, values: [['x']] };
    host.edited(parentId, sheets.edit(edit, OWNER), OWNER);
    host.settle();
    const execution = host.executions().at(-1);
    expect(execution).toMatchObject({ scriptId: id, type: 'SIMPLE_TRIGGER', status: 'COMPLETED' });
    const [first, ...refusals] = execution?.logs.map(({ text }) => text) ?? [];
    expect(first).toBe(`LIMITED ${parentId} true true ${parentId}`);
    expect(refusals).toHaveLength(4);
    for (const refusal of refusals) expect(refusal).toMatch(/permission|authentication/);
  });

  it('stops a simple trigger after thirty seconds', () => {
    const world = createWorld();
    const parentId = world.createSpreadsheet();
    world.project('function onEdit() { Utilities.sleep(31000) }', { parentId });
    const range = { rowStart: 1, rowEnd: 1, columnStart: 1, columnEnd: 1 };
    world.host.edited(parentId, { sheetId: 0, range, singleCell: true }, OWNER);
    world.host.settle();
    expect(world.host.executions().at(-1)?.status).toBe('TIMED_OUT');
  });
});

it('a script that writes fires nothing', () => {
  const { run, host, parentId, sheets, notes } = office();
  run('install', ['edit', parentId]);
  const who = { actor: OWNER, face: 'rest' } as const;
  const [sheet = ''] = sheets.view(parentId, OWNER).sheets.map(({ title }) => title);
  const query = { valueInputOption: 'RAW' };
  const params = {
    spreadsheetId: parentId,
    range: `${sheet}!A1`,
    query,
    body: { values: [['x']] },
  };
  sheets.call('spreadsheets.values.update', params, who);
  host.settle();
  expect(notes()).toEqual([]);
});

describe('the clock', () => {
  it('fires every five minutes from a phase that is kept', () => {
    const { run, host, notes } = office();
    run('install', ['tick']);
    expect(host.advanceTo(START + 60 * MINUTE)).toBe(12);
    const minutes = notes().map(([, note]) => {
      const { hour, minute, second } = note as Record<string, number>;
      return ((hour ?? 0) * 60 + (minute ?? 0)) * 60 + (second ?? 0);
    });
    const gaps = minutes.slice(1).map((value, index) => value - (minutes[index] ?? 0));
    expect(new Set(gaps)).toEqual(new Set([300]));
  });

  it('tells the time in UTC', () => {
    const { run, host, notes } = office();
    run('install', ['tick']);
    host.advanceTo(START + 5 * MINUTE);
    const [[, event] = ['', {}]] = notes();
    expect(event).toMatchObject({
      authMode: 'FULL',
      year: 2026,
      month: 3,
      'day-of-month': 2,
      'day-of-week': 1,
      'week-of-year': 10,
      hour: 1,
      timezone: 'UTC',
    });
  });

  it('picks a daily moment within the hour and keeps it', () => {
    const { run, host } = office();
    run('install', ['daily']);
    host.advanceTo(START + 3 * DAY);
    const starts = host
      .executions()
      .filter(({ type }) => type === 'TIME_DRIVEN')
      .map(({ startedAt }) => startedAt);
    expect(starts).toHaveLength(3);
    const [first = 0] = starts;
    const jakarta = new Date(first + 7 * 60 * MINUTE);
    expect(jakarta.getUTCHours()).toBe(6);
    expect(starts).toEqual([first, first + DAY, first + 2 * DAY]);
  });

  it('catches up once, not for every period, when the clock was moved by other means', () => {
    const { run, host, kernel, notes } = office();
    run('install', ['tick']);
    host.advanceTo(START + 5 * MINUTE);
    kernel.setNow(START + 10 * DAY);
    host.advanceTo(START + 10 * DAY + MINUTE);
    expect(notes().length).toBeLessThanOrEqual(3);
  });

  it('refuses what the builder refuses', () => {
    const { host, createSpreadsheet, project } = createWorld();
    const id = project(
      'function main(code) { const b = ScriptApp.newTrigger("x").timeBased(); code === 1 ? b.everyMinutes(7) : b.inTimezone("Mars/X").everyDays(1).create() }',
      { parentId: createSpreadsheet() },
    );
    expect(host.run(id, 'main', { as: OWNER, args: [1] }).error).toBe(
      'Exception: The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
    expect(host.run(id, 'main', { as: OWNER, args: [2] }).error).toMatch(/Invalid time zone/);
  });

  it('stops for the day when the account’s trigger time is spent', () => {
    const { run, host, accounts } = office({ costMs: () => 1000 });
    run('install', ['tick']);
    accounts.daily.setLimit(OWNER, 'triggerRuntime', 5_000);
    host.advanceTo(START + 30 * MINUTE);
    const statuses = host
      .executions()
      .filter(({ type }) => type === 'TIME_DRIVEN')
      .map(({ status, error }) => error ?? status);
    expect(statuses).toContain('Service using too much computer time for one day');
    expect(statuses[0]).toBe('COMPLETED');
  });
});

it('a trigger made inside a trigger’s run is listed but never fires', () => {
  const world = createWorld();
  const { host, kernel } = world;
  const id = world.project(
    `function setup() { ScriptApp.newTrigger('again').timeBased().everyMinutes(5).create() }
     function again() { if (ScriptApp.getProjectTriggers().length === 1)
       ScriptApp.newTrigger('other').timeBased().everyMinutes(1).create() }
     function other() {}`,
  );
  host.run(id, 'setup', { as: OWNER });
  host.advanceTo(kernel.now() + 30 * MINUTE);
  expect(host.triggers()).toHaveLength(2);
  expect(host.executions().some(({ functionName }) => functionName === 'other')).toBe(false);
});
