// SPDX-License-Identifier: Apache-2.0
// Spreadsheets and files from inside a script: SpreadsheetApp, and the advanced services.

import { describe, expect, it } from 'vitest';
import { createWorld, OTHER, OWNER } from './_gas-world.ts';

function bound() {
  const world = createWorld();
  const parentId = world.createSpreadsheet('Buku Register');
  const id = world.project('function main() {}', { parentId });
  const evaluate = (body: string, args: unknown[] = []) => {
    const project = world.host.projects.get(id);
    const files = project.files.map((file) =>
      file.type === 'SERVER_JS' ? { ...file, source: `function main(...args) { ${body} }` } : file,
    );
    world.host.updateContent(id, files);
    const run = world.host.run(id, 'main', { as: OWNER, args });
    if (run.status !== 'COMPLETED') throw new Error(run.error);
    return run.result;
  };
  return { ...world, parentId, id, evaluate };
}

describe('the advanced service Sheets', () => {
  it('takes resource, ids, options in Apps Script’s order', () => {
    const { evaluate } = bound();
    const code = `
      const made = Sheets.Spreadsheets.create({ properties: { title: 'B', locale: 'in_ID' },
        sheets: [{ properties: { title: 'Data' } }] });
      const id = made.spreadsheetId;
      Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { title: 'Kedua' } } }] }, id);
      Sheets.Spreadsheets.Values.append({ values: [['0081', 2]] }, id, 'Data!A1', { valueInputOption: 'RAW' });
      Sheets.Spreadsheets.Values.batchUpdate({ valueInputOption: 'RAW',
        data: [{ range: 'Kedua!A1', values: [[true]] }] }, id);
      const both = Sheets.Spreadsheets.Values.batchGet(id, { ranges: ['Data!A1:B1', 'Kedua!A1'],
        valueRenderOption: 'UNFORMATTED_VALUE' });
      const filter = Sheets.Spreadsheets.Values.batchGetByDataFilter({ dataFilters: [{ a1Range: 'Data!A1' }] }, id);
      return [Sheets.Spreadsheets.get(id, { fields: 'sheets.properties.title' }).sheets.map((s) => s.properties.title),
        both.valueRanges.map((r) => r.values), Sheets.Spreadsheets.Values.get(id, 'Data!B1').values,
        filter.valueRanges[0].valueRange.values, Array.isArray(both.valueRanges)]`;
    expect(evaluate(code)).toEqual([
      ['Data', 'Kedua'],
      [[['0081', 2]], [[true]]],
      [['2']],
      [['0081']],
      true,
    ]);
  });

  it.each([
    ["Sheets.Spreadsheets.Values.get('id')", /don't match the method signature/],
    ["Sheets.Spreadsheets.batchUpdate('id', {})", /don't match the method signature/],
    [
      "Sheets.Spreadsheets.get('1nowhere')",
      /^GoogleJsonResponseException: API call to sheets.spreadsheets.get failed with error: Requested entity was not found/,
    ],
  ])('%s is refused', (code, error) => {
    const { evaluate } = bound();
    expect(() => evaluate(code)).toThrow(error);
  });

  it('acts with the rights of the account that runs', () => {
    const world = createWorld();
    const parentId = world.createSpreadsheet();
    const theirs = world.project(`function main() { Sheets.Spreadsheets.get('${parentId}') }`, {
      owner: OTHER,
    });
    expect(world.host.run(theirs, 'main', { as: OTHER }).error).toMatch(/API call to sheets/);
  });
});

describe('the advanced service Drive', () => {
  it('creates with content, lists, reads, shares and copies', () => {
    const { evaluate } = bound();
    const code = `
      const blob = Utilities.newBlob('isi', 'text/plain', 'a.txt');
      const file = Drive.Files.create({ name: 'a.txt', mimeType: 'text/plain' }, blob, { fields: 'id,name' });
      const content = Drive.Files.get(file.id, { alt: 'media' }).getDataAsString();
      const found = Drive.Files.list({ q: "name = 'a.txt'", fields: 'files(id)' }).files.length;
      const permission = Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: '${OTHER}' },
        file.id, { sendNotificationEmail: false });
      const two = Drive.Permissions.list(file.id).permissions.length;
      Drive.Permissions.remove(file.id, permission.id);
      const copy = Drive.Files.copy({ name: 'b.txt' }, file.id);
      Drive.Files.update({ name: 'c.txt' }, copy.id);
      return [file.name, content, found, two, Drive.Permissions.list(file.id).permissions.length,
        Drive.Files.get(copy.id, { fields: 'name' }).name,
        DriveApp.getFileById(file.id).getBlob().getDataAsString()]`;
    expect(evaluate(code)).toEqual(['a.txt', 'isi', 1, 2, 1, 'c.txt', 'isi']);
  });

  it('says of an unknown file what Google says', () => {
    const { evaluate } = bound();
    expect(() => evaluate("Drive.Files.get('1nowhere')")).toThrow(
      /^GoogleJsonResponseException: API call to drive.files.get failed with error: File not found/,
    );
    expect(() => evaluate("DriveApp.getFileById('1nowhere')")).toThrow(
      /^Exception: No item with the given ID could be found/,
    );
  });
});

describe('the scope drive.file', () => {
  const oauthScopes = ['https://www.googleapis.com/auth/drive.file'];

  it('reaches what this script made for this account, and nothing else', () => {
    const world = createWorld();
    const theirs = world.createSpreadsheet('Lain');
    const id = world.project(
      `function main(theirs) {
         const { spreadsheetId } = Sheets.Spreadsheets.create({ properties: { title: 'Sendiri' } });
         const errors = [() => Sheets.Spreadsheets.get(theirs), () => Drive.Files.get(theirs)]
           .map((call) => { try { call(); return 'reached' } catch (e) { return e.details.code } });
         return [Drive.Files.get(spreadsheetId).name, Sheets.Spreadsheets.get(spreadsheetId).properties.title,
           errors, Drive.Files.list({ fields: 'files(id,name)' }).files.map((f) => f.name)];
       }`,
      { oauthScopes },
    );
    expect(world.host.run(id, 'main', { as: OWNER, args: [theirs] }).result).toEqual([
      'Sendiri',
      'Sendiri',
      [404, 404],
      ['Sendiri'],
    ]);
  });
});

describe('SpreadsheetApp', () => {
  it('knows its own spreadsheet, and no other by name', () => {
    const { evaluate, parentId } = bound();
    const code = `const ss = SpreadsheetApp.getActiveSpreadsheet();
      return [ss.getId(), ss.getName(), ss.getUrl().includes(ss.getId()), ss.getSheetByName('tiada'),
        ss.getSpreadsheetTimeZone(), SpreadsheetApp.openById(ss.getId()).getSheets().length]`;
    const name = 'Buku Register';
    expect(evaluate(code)).toEqual([parentId, name, true, null, 'Asia/Jakarta', 1]);
    expect(() => evaluate("SpreadsheetApp.openById('1nowhere')")).toThrow(
      'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
    );
  });

  it('is not bound in a standalone project', () => {
    const world = createWorld();
    const id = world.project('function main() { return SpreadsheetApp.getActiveSpreadsheet() }');
    expect(world.host.run(id, 'main', { as: OWNER }).result).toBeNull();
  });

  it('reads and writes cells as typed, dates as Dates of this realm', () => {
    const { evaluate } = bound();
    const code = `const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
      sheet.getRange(2, 3).setValue('0050');
      sheet.getRange('A1').setValue("'0050");
      sheet.getRange('B1').setValue('2/3/2026');
      SpreadsheetApp.flush();
      const date = sheet.getRange('B1').getValue();
      return [sheet.getRange('A1:C2').getValues().map((row) => row.map((v) => v instanceof Date ? 'date' : v)),
        date.toISOString(), sheet.getLastRow(), sheet.getLastColumn(), sheet.getRange(2, 1, 3, 2).getA1Notation()]`;
    expect(evaluate(code)).toEqual([
      [
        ['0050', 'date', ''],
        ['', '', 50],
      ],
      '2026-03-01T17:00:00.000Z',
      2,
      3,
      'A2:B4',
    ]);
  });

  it('has no user interface in the editor unless the spreadsheet is open', () => {
    const { host, id, evaluate } = bound();
    expect(() => evaluate('SpreadsheetApp.getUi()')).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
    expect(host.run(id, 'main', { as: OWNER, ui: true }).status).toBe('COMPLETED');
  });
});
