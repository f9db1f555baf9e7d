// SPDX-License-Identifier: Apache-2.0
// What people see of a script: menus, sidebars, the web app; and what a restart leaves of it all.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ScriptFailed } from '../../emulator/gas/host.ts';
import { createWorld, filesOf, HEAD, OTHER, OWNER, STAFF, START } from './_gas-world.ts';

const MENU = `
  function onOpen(e) {
    const ui = SpreadsheetApp.getUi();
    ui.createMenu('Aduan').addItem('Buka', 'open').addSeparator()
      .addSubMenu(ui.createMenu('Lain').addItem('Tanya', 'ask')).addToUi();
    console.log(String(e.authMode));
  }
  function open() {
    const cell = SpreadsheetApp.getActiveRange();
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('baris ' + cell.getRow()).setTitle('Aduan'));
    SpreadsheetApp.getActiveSpreadsheet().toast('Selesai', 'Info');
  }
  function ask() {
    const ui = SpreadsheetApp.getUi();
    return ui.alert('Yakin?', 'Hapus?', ui.ButtonSet.YES_NO) === ui.Button.YES;
  }
  function askStep() {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt('Langkah', 'Ke mana?', ui.ButtonSet.OK_CANCEL);
    return [answer.getSelectedButton() === ui.Button.OK, answer.getResponseText()];
  }
  function who(row) { return [Session.getActiveUser().getEmail(), row] }
  function secret_() { return 1 }`;

describe('a spreadsheet that is open', () => {
  const world = createWorld();
  const { host } = world;
  const parentId = world.createSpreadsheet();
  const id = world.project(MENU, { parentId });
  world.share(parentId, OTHER, 'writer');
  world.share(parentId, STAFF, 'reader');

  it('shows the menus of onOpen to who may edit', () => {
    const { menus, executions } = host.open(parentId, OTHER);
    expect(menus).toEqual([
      {
        caption: 'Aduan',
        items: [
          { kind: 'item', caption: 'Buka', functionName: 'open' },
          { kind: 'separator' },
          {
            kind: 'menu',
            menu: {
              caption: 'Lain',
              items: [{ kind: 'item', caption: 'Tanya', functionName: 'ask' }],
            },
          },
        ],
      },
    ]);
    expect(executions[0]?.logs[0]?.text).toBe('LIMITED');
    expect(host.open(parentId, STAFF)).toEqual({ menus: [], executions: [] });
    expect(() => host.open(parentId, HEAD)).toThrow(/not found/);
  });

  it('runs what is pressed as who presses it, at the selected cell', () => {
    const [sheet = ''] = world.sheets.view(parentId, OTHER).sheets.map(({ title }) => title);
    const run = host.clickMenu(parentId, 'open', OTHER, {
      activeCell: { sheet, row: 4, column: 1 },
    });
    expect(run).toMatchObject({ type: 'MENU', user: OTHER, status: 'COMPLETED' });
    expect(run.shown).toMatchObject([
      { kind: 'sidebar', page: { content: 'baris 4', title: 'Aduan' } },
      { kind: 'toast', title: 'Info', message: 'Selesai' },
    ]);
  });

  it('presses in alerts what was ordered, and closes them otherwise', () => {
    expect(host.clickMenu(parentId, 'ask', OTHER, { answers: ['YES'] }).result).toBe(true);
    expect(host.clickMenu(parentId, 'ask', OTHER).result).toBe(false);
  });

  it('types into prompts what was ordered, and closes them otherwise', () => {
    const answers = [{ button: 'OK', text: 'klasifikasi' }];
    const run = host.clickMenu(parentId, 'askStep', OTHER, { answers });
    expect(run.result).toEqual([true, 'klasifikasi']);
    expect(run.shown).toEqual([
      {
        ...{ kind: 'prompt', title: 'Langkah', prompt: 'Ke mana?' },
        ...{ pressed: 'OK', text: 'klasifikasi' },
      },
    ]);
    expect(host.clickMenu(parentId, 'askStep', OTHER).result).toEqual([false, '']);
  });

  it('lets a sidebar call back, but not what is private', () => {
    expect(host.callFromSidebar(id, 'who', [7], OTHER).result).toEqual([OTHER, 7]);
    expect(() => host.callFromSidebar(id, 'secret_', [], OTHER)).toThrow(
      'Script function not found: secret_',
    );
    expect(() => host.callFromSidebar(id, 'nope', [], OTHER)).toThrow(ScriptFailed);
  });
});

const WEB = `
  function doGet(e) {
    return HtmlService.createHtmlOutput([e.parameter.t, e.parameters.t.length, e.queryString,
      Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()].join('|')).setTitle('Lacak');
  }
  function doPost(e) {
    return ContentService.createTextOutput(JSON.stringify([e.parameter.a, e.postData.type, e.postData.contents]))
      .setMimeType(ContentService.MimeType.JSON);
  }
  function add(a, b) { return { sum: a + b } }
  function when() { return { at: new Date() } }
  function secret_() { return 1 }
  function url() { return ScriptApp.getService().getUrl() }`;

function web(webapp: object, owner = OWNER) {
  const world = createWorld();
  const id = world.project(WEB, { webapp, owner });
  const { deploymentId } = world.host.deploy(id);
  return { ...world, id, deploymentId };
}

const ANYONE = { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' };

describe('a web app', () => {
  it('serves anonymous visitors in its owner’s name', () => {
    const { host, id } = web(ANYONE);
    const page = host.doGet(id, { t: ['x', 'y'] });
    expect(page).toMatchObject({ title: 'Lacak', html: `x|2|t=x&t=y||${OWNER}` });
    expect(page.execution).toMatchObject({ type: 'WEBAPP', user: OWNER });
  });

  it('takes a posted form', () => {
    const { host, id } = web(ANYONE);
    const body = { contentType: 'application/x-www-form-urlencoded', text: 'a=1+2' };
    const page = host.webApps.visit(id, { body });
    expect([page.mimeType, page.html]).toEqual([
      'JSON',
      JSON.stringify(['1 2', body.contentType, 'a=1+2']),
    ]);
  });

  it('lets in whom the manifest lets in', () => {
    const open = (access: string, owner: string, visitor?: string) => {
      const { host, id } = web({ access, executeAs: 'USER_DEPLOYING' }, owner);
      try {
        return host.doGet(id, { t: 'x' }, visitor).html.split('|')[3];
      } catch (error) {
        return error instanceof ScriptFailed ? 'failed' : 'refused';
      }
    };
    expect(open('ANYONE', OWNER)).toBe('refused');
    expect(open('ANYONE', OWNER, OTHER)).toBe('');
    expect(open('DOMAIN', HEAD, STAFF)).toBe(STAFF);
    expect(open('DOMAIN', HEAD, OTHER)).toBe('refused');
    expect(open('MYSELF', OWNER, OWNER)).toBe(OWNER);
    expect(open('MYSELF', OWNER, OTHER)).toBe('refused');
  });

  it('runs as its visitor when told so', () => {
    const { host, id } = web({ access: 'ANYONE', executeAs: 'USER_ACCESSING' });
    expect(host.doGet(id, { t: 'x' }, OTHER).html).toBe(`x|1|t=x|${OTHER}|${OTHER}`);
  });

  it('answers google.script.run with JSON, and never with a Date', () => {
    const { host, id } = web(ANYONE);
    expect(host.runFromPage(id, 'add', [1, 2])).toEqual({ sum: 3 });
    expect(host.runFromPage(id, 'when', [])).toBeNull();
    expect(() => host.runFromPage(id, 'secret_', [])).toThrow('Script function not found: secret_');
  });

  it('goes on serving what was deployed until it is deployed again', () => {
    const { host, id, deploymentId } = web(ANYONE);
    host.updateContent(
      id,
      filesOf('function doGet() { return HtmlService.createHtmlOutput("baru") }', {
        webapp: ANYONE,
      }),
    );
    expect(host.doGet(id, { t: 'x' }).html).not.toBe('baru');
    expect(host.deploy(id).deploymentId).toBe(deploymentId);
    expect(host.doGet(id, {}).html).toBe('baru');
  });

  it('knows its address, which is under the base that was set', () => {
    const { host, id, deploymentId } = web(ANYONE);
    host.setWebAppBase('http://127.0.0.1:8080/');
    const url = `http://127.0.0.1:8080/macros/s/${deploymentId}/exec`;
    expect(host.run(id, 'url', { as: OWNER }).result).toBe(url);
    expect(host.projects.byDeployment(deploymentId)?.scriptId).toBe(id);
  });

  it('must return a page', () => {
    const world = createWorld();
    const id = world.project('function doGet() { return "text" }', { webapp: ANYONE });
    expect(() => world.host.doGet(id, {})).toThrow('Requested entity was not found.');
    world.host.deploy(id);
    expect(() => world.host.doGet(id, {})).toThrow('not a supported return type');
    expect(() => world.host.doGet(id, { sid: '1' })).toThrow('Method Not Allowed');
  });
});

describe('after a restart', () => {
  const dir = mkdtempSync(join(tmpdir(), 'gas-'));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('projects, deployments, triggers and properties are there, and ids go on', () => {
    const code = `
      function setup() {
        ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create();
        PropertiesService.getScriptProperties().setProperty('n', '0');
        return Utilities.getUuid();
      }
      function tick() {
        const props = PropertiesService.getScriptProperties();
        props.setProperty('n', Number(props.getProperty('n')) + 1);
      }
      function read() { return [PropertiesService.getScriptProperties().getProperty('n'), Utilities.getUuid()] }
      function doGet() { return HtmlService.createHtmlOutput('ada') }`;
    const before = createWorld({ dir });
    const id = before.project(code, { webapp: ANYONE });
    const { deploymentId } = before.host.deploy(id);
    const uuid = before.host.run(id, 'setup', { as: OWNER }).result;
    before.host.advanceTo(START + 15 * 60_000);
    const [trigger] = before.host.triggers();

    const after = createWorld({ dir });
    expect(after.kernel.now()).toBe(before.kernel.now());
    expect(after.host.triggers()).toEqual([trigger]);
    expect(after.host.projects.byDeployment(deploymentId)?.scriptId).toBe(id);
    after.host.advanceTo(START + 30 * 60_000);
    const [n, another] = after.host.run(id, 'read', { as: OWNER }).result as [string, string];
    expect(n).toBe('6');
    expect(another).not.toBe(uuid);
    expect(after.host.doGet(id, {}).html).toBe('ada');
  });
});
