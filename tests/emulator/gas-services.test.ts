// SPDX-License-Identifier: Apache-2.0
// The services of Apps Script, each by what a script sees of it.

import { describe, expect, it } from 'vitest';
import { createWorld, evaluate, HEAD, OTHER, OWNER, runSource, STAFF } from './_gas-world.ts';

const AT = 'new Date(Date.UTC(2026, 2, 1, 17, 5, 9, 7))';

describe('Utilities.formatDate', () => {
  it.each([
    ['yyyy-MM-dd HH:mm:ss.SSS', '2026-03-02 00:05:09.007'],
    ["d MMMM yyyy 'pukul' HH.mm", '2 March 2026 pukul 00.05'],
    ['EEE, dd MMM yy', 'Mon, 02 Mar 26'],
    ['EEEE h:mm a', 'Monday 12:05 AM'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-03-02T00:05:09+07:00'],
    ['Z z X', '+0700 GMT+07:00 +07'],
    ["''yy''", "'26'"],
    ['D u w', '61 1 10'],
  ])('%s', (pattern, expected) => {
    const code = `return Utilities.formatDate(${AT}, 'Asia/Jakarta', ${JSON.stringify(pattern)})`;
    expect(evaluate(code)).toBe(expected);
  });

  it.each([
    ['Asia/Jayapura', '02:05'],
    ['GMT+8', '01:05'],
    ['UTC', '17:05'],
  ])('in %s', (zone, expected) => {
    expect(evaluate(`return Utilities.formatDate(${AT}, '${zone}', 'HH:mm')`)).toBe(expected);
  });

  it.each([
    [
      "Utilities.formatDate('2026', 'UTC', 'y')",
      /^Exception: The parameters \(String,String,String\)/,
    ],
    [`Utilities.formatDate(${AT}, 'Asia/Nowhere', 'y')`, /^Exception: Invalid argument/],
    [`Utilities.formatDate(${AT}, 'UTC', 'b')`, /^Exception: Illegal pattern character 'b'/],
  ])('refuses %s', (code, error) => {
    expect(runSource(code).error).toMatch(error);
  });
});

describe('Utilities: bytes', () => {
  it('are signed', () => {
    const code =
      'return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc").slice(0, 4)';
    expect(evaluate(code)).toEqual([-70, 120, 22, -65]);
    expect(evaluate('return Utilities.base64Decode("/wB/")')).toEqual([-1, 0, 127]);
    expect(evaluate('return Utilities.base64EncodeWebSafe([-5, -17, -1])')).toBe('--__');
  });

  it('read text as US-ASCII unless told otherwise', () => {
    expect(evaluate('return Utilities.base64Encode("a\\u00e9")')).toBe('YT8=');
    expect(evaluate('return Utilities.base64Encode("\\u00e9", Utilities.Charset.UTF_8)')).toBe(
      'w6k=',
    );
  });

  it('sign with HMAC', () => {
    const code =
      'return Utilities.computeHmacSha256Signature("what do ya want for nothing?", "Jefe")';
    expect((evaluate(code) as number[]).slice(0, 3)).toEqual([91, -36, -63]);
  });

  it('become blobs and text again', () => {
    const code = `const blob = Utilities.newBlob("h\\u00e9", "text/plain", "n.txt");
      const copy = Utilities.newBlob(blob.getBytes(), "x/y");
      return [copy.getBytes(), copy.getDataAsString(), blob.getName(), copy.getContentType()]`;
    expect(evaluate(code)).toEqual([[104, -61, -87], 'hé', 'n.txt', 'x/y']);
  });

  it('give UUIDs, another each time', () => {
    const uuids = evaluate('return [Utilities.getUuid(), Utilities.getUuid()]') as string[];
    expect(new Set(uuids).size).toBe(2);
    expect(uuids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});

describe('PropertiesService', () => {
  it('keeps strings in three stores, apart from each other', () => {
    const code = `const script = PropertiesService.getScriptProperties();
      script.setProperty('n', 1).setProperties({ a: 'x', b: true });
      const before = script.getProperties();
      script.deleteProperty('a');
      PropertiesService.getUserProperties().setProperty('u', 'me');
      return [before, script.getKeys(), script.getProperty('a'), script.getProperty('toString'),
        PropertiesService.getDocumentProperties()]`;
    expect(evaluate(code)).toEqual([{ n: '1', a: 'x', b: 'true' }, ['n', 'b'], null, null, null]);
  });

  it('shares script properties between accounts, and not user properties', () => {
    const world = createWorld();
    const parentId = world.createSpreadsheet();
    world.share(parentId, OTHER, 'writer');
    const id = world.project(
      `function write() { PropertiesService.getScriptProperties().setProperty('s', 'all');
         PropertiesService.getUserProperties().setProperty('s', 'own'); }
       function read() { return [PropertiesService.getScriptProperties().getProperty('s'),
         PropertiesService.getUserProperties().getProperty('s')] }`,
      { parentId },
    );
    world.host.run(id, 'write', { as: OWNER });
    expect(world.host.run(id, 'read', { as: OTHER }).result).toEqual(['all', null]);
  });

  it.each([
    ["setProperty('k', 'x'.repeat(9217))", 'Exception: Argument too large: value'],
    [
      "setProperties(Object.fromEntries(Array.from({length: 60}, (_, i) => [i, 'x'.repeat(9000)])))",
      'Exception: You have exceeded the property storage quota. ' +
        'Please remove some properties and try again.',
    ],
  ])('refuses %s', (code, error) => {
    expect(runSource(`PropertiesService.getScriptProperties().${code}`).error).toBe(error);
  });

  it('spends the daily amount of the account', () => {
    const world = createWorld();
    world.accounts.daily.setLimit(OWNER, 'properties', 2);
    const id = world.project(
      'function main() { PropertiesService.getScriptProperties().getProperty("x") }',
    );
    const errors = [1, 2, 3].map(() => world.host.run(id, 'main', { as: OWNER }).error);
    expect(errors).toEqual([
      undefined,
      undefined,
      'Exception: Service invoked too many times for one day: properties.',
    ]);
  });
});

it('CacheService forgets when the time is over', () => {
  const code = `const cache = CacheService.getScriptCache();
    cache.put('k', 'v', 10);
    const soon = cache.get('k');
    Utilities.sleep(10000);
    return [soon, cache.get('k')]`;
  expect(evaluate(code)).toEqual(['v', null]);
});

describe('Session', () => {
  it('tells who runs it and in which zone', () => {
    const code = `return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(),
      Session.getScriptTimeZone()]`;
    expect(evaluate(code)).toEqual([OWNER, OWNER, 'Asia/Jakarta']);
  });
});

describe('scopes in the manifest', () => {
  const mail = 'https://www.googleapis.com/auth/script.send_mail';
  const cases: [string, string[], string | undefined][] = [
    ['MailApp.getRemainingDailyQuota()', [mail], undefined],
    [
      'MailApp.getRemainingDailyQuota()',
      [],
      `Exception: Specified permissions are not sufficient to call MailApp.getRemainingDailyQuota. Required permissions: ${mail}`,
    ],
    [
      'ScriptApp.getProjectTriggers()',
      [mail],
      'Exception: Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    ],
    [
      'SpreadsheetApp.getActiveSpreadsheet()',
      [mail],
      'Exception: Specified permissions are not sufficient to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
    ],
    [
      'Sheets.Spreadsheets.get("x")',
      [mail],
      'GoogleJsonResponseException: API call to sheets.spreadsheets.get failed with error: Request had insufficient authentication scopes.',
    ],
    ['Utilities.getUuid(); LockService.getScriptLock().tryLock(1)', [], undefined],
  ];
  it.each(cases)('%s with %j', (code, oauthScopes, error) => {
    expect(runSource(code, { oauthScopes }).error).toBe(error);
  });
});

describe('MailApp', () => {
  it('sends in the name of the account, counts down, and carries blobs', () => {
    const world = createWorld();
    const id = world.project(`function main() {
      const before = MailApp.getRemainingDailyQuota();
      MailApp.sendEmail({ to: '${HEAD},${STAFF}', subject: 'Halo', body: 'Isi', name: 'Kantor',
        attachments: [Utilities.newBlob('isi', 'text/plain', 'a.txt')] });
      MailApp.sendEmail('${OTHER}', 'Judul', 'Badan', { htmlBody: '<b>Badan</b>' });
      return before - MailApp.getRemainingDailyQuota();
    }`);
    expect(world.host.run(id, 'main', { as: OWNER }).result).toBe(3);
    const [mail] = world.mail.mailbox(STAFF);
    expect(mail).toMatchObject({
      sender: OWNER,
      subject: 'Halo',
      attachments: [{ name: 'a.txt' }],
    });
    expect(world.mail.mailbox(OTHER)[0]?.html).toContain('<b>Badan</b>');
  });

  it('throws when the day is spent', () => {
    const world = createWorld();
    world.accounts.daily.setLimit(OWNER, 'email', 1);
    const id = world.project(`function main() { for (let i = 0; i < 2; i++)
      MailApp.sendEmail('${OTHER}', 'n' + i, 'x') }`);
    expect(world.host.run(id, 'main', { as: OWNER }).error).toBe(
      'Exception: Service invoked too many times for one day: email.',
    );
    expect(world.mail.mailbox(OTHER)).toHaveLength(1);
  });
});

describe('HtmlService and ContentService', () => {
  it('build pages', () => {
    const code = `return HtmlService.createHtmlOutput('<p>a</p>').append('b').setTitle('T')
      .addMetaTag('viewport', 'width=device-width')
      .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL)`;
    expect(evaluate(code)).toEqual({
      kind: 'html',
      content: '<p>a</p>b',
      title: 'T',
      metaTags: [{ name: 'viewport', content: 'width=device-width' }],
      xFrameOptions: 'ALLOWALL',
    });
  });

  it('read HTML files of the project, and no others', () => {
    const files = [{ name: 'halaman/satu', type: 'HTML', source: '<i>1</i>' }] as const;
    const code = "return HtmlService.createHtmlOutputFromFile('halaman/satu').getContent()";
    expect(evaluate(code, { files })).toBe('<i>1</i>');
    expect(runSource("HtmlService.createHtmlOutputFromFile('dua')").error).toBe(
      'Exception: No HTML file named dua was found.',
    );
  });
});
