// SPDX-License-Identifier: Apache-2.0
// The pages as a client without scripts sees them: what they show, take and refuse.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GridJson } from '../../emulator/ui/grid-json.ts';
import { OFFICE, STAFF } from './_rest-world.ts';
import { openStreet, type Street } from './_ui-world.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

interface Visit {
  readonly as?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function visit(path: string, { as = OFFICE, form, json, headers }: Visit = {}): Promise<Response> {
  const body = json === undefined ? form && new URLSearchParams(form) : JSON.stringify(json);
  const type = json === undefined ? {} : { 'content-type': 'application/json' };
  return fetch(street.url + path, {
    ...(body === undefined ? {} : { method: 'POST', body }),
    headers: { cookie: `akun=${as}`, ...type, ...headers },
    redirect: 'manual',
  });
}

const show = async (path: string, how: Visit = {}): Promise<string> =>
  (await visit(path, how)).text();

/** Field names by the title of the question. */
function fields(): Record<string, string> {
  const items = street.emulator.forms.formView(street.form.formId).items;
  return Object.fromEntries(items.map((item) => [item.title, `entry.${item.id}`]));
}

describe('home', () => {
  it('lists what this account may open, and nothing else', async () => {
    const page = await show('/', { as: STAFF });
    expect(page).toContain(`href="/spreadsheets/d/${street.spreadsheetId}"`);
    expect(page).toContain(`href="${street.formPath}"`);
    expect(page).toContain(`href="${street.appPath}"`);
    expect(await show('/', { as: '-' })).not.toContain(street.spreadsheetId);
  });

  it('allows nothing from elsewhere', async () => {
    const { headers } = await visit('/');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  });
});

describe('who may talk to the server', () => {
  const edit = () => `/ui/spreadsheets/${street.spreadsheetId}/edit`;
  it.each([
    ['another name for this address', { host: 'kantor.example.com' }],
    ['a form on another site', { origin: 'https://example.com' }],
    ['a page without origin', { origin: 'null' }],
  ])('refuses %s', async (_name, headers) => {
    const { status } = await rawPost(edit(), headers);
    expect(status).toBe(403);
  });

  it('sends nobody to another site', async () => {
    for (const back of ['https://example.com/', '//example.com', '/\\example.com', '']) {
      const response = await visit('/ui/account', { form: { email: STAFF, back } });
      expect(response.headers.get('location')).toBe('/');
    }
  });
});

describe('the form', () => {
  it('escapes titles and marks what is required', async () => {
    const page = await show(street.formPath);
    expect(page).toContain('Nama &lt;lengkap&gt;');
    expect(page).not.toContain('Nama <lengkap>');
    expect(page).toContain('Menunjukkan pertanyaan yang wajib diisi');
  });

  it('says what is wrong, in Indonesian, and keeps what was typed', async () => {
    const names = fields();
    const form = { [names['Nama <lengkap>'] ?? '']: '', [names['Uraian'] ?? '']: '"<pendek' };
    const page = await show(street.formPath, { form });
    expect(page).toContain('Pertanyaan ini wajib diisi.');
    expect(page).toContain('Paling sedikit 10 karakter.');
    expect(page).toContain('&quot;&lt;pendek</textarea>');
  });

  it('shows a form with verified addresses to whoever is signed in, and records who that is', async () => {
    const who = { actor: OFFICE, face: 'person' } as const;
    const { forms } = street.emulator;
    const { formId } = forms.create({ title: 'Masuk dahulu', published: true }, who);
    forms.update(formId, { title: 'Masuk dahulu', verifiedEmail: true }, who);
    const { id } = forms.addItem(formId, { type: 'TEXT', title: 'Isi' }, who);
    const path = new URL(forms.publishedUrl(formId)).pathname;
    const stranger = await show(path, { as: '-' });
    expect(stranger).toContain('Masuklah dengan akun Google');
    expect(stranger).not.toContain(`entry.${id}`);
    const sent = { [`entry.${id}`]: 'x', emailAddress: 'lain@contoh.id' };
    expect(await show(path, { as: '-', form: sent })).toContain('Masuklah dengan akun Google');
    expect(await show(path, { as: STAFF })).toContain(STAFF);
    expect(await show(path, { as: STAFF, form: sent })).toContain('Tanggapan Anda telah direkam.');
    expect(forms.responses(formId, {}, who).map((each) => each.respondentEmail)).toEqual([STAFF]);
  });

  it('takes the answers, the text of "other" too, and fires the trigger', async () => {
    const names = fields();
    const kind = names['Jenis'] ?? '';
    const form = {
      [names['Nama <lengkap>'] ?? '']: 'Siti Contoh',
      [kind]: '__other_option__',
      [`${kind}.other_option_response`]: 'Lampu',
    };
    const page = await show(street.formPath, { form, as: '-' });
    expect(page).toContain('Tanggapan Anda telah direkam.');
    const { forms, mail } = street.emulator;
    const who = { actor: OFFICE, face: 'gas' } as const;
    const response = forms.responses(street.form.formId, {}, who).at(-1);
    expect(response?.answers.map((answer) => answer.value)).toEqual(['Siti Contoh', 'Lampu']);
    expect(mail.mailbox(STAFF)[0]?.subject).toBe('Masuk: Siti Contoh');
    const edit = /viewform\?edit2=[^"]+/.exec(page)?.[0] ?? '';
    const again = await show(street.formPath.replace('viewform', edit));
    expect(again).toContain('value="Siti Contoh"');
    expect(again).toContain('value="Lampu"');
  });

  it('fills in what a prefilled link says', async () => {
    const name = fields()['Nama <lengkap>'] ?? '';
    expect(await show(`${street.formPath}?${name}=Budi`)).toContain('value="Budi"');
  });

  it('answers 404 for a form that is not there', async () => {
    expect((await visit('/forms/d/e/tidak-ada/viewform')).status).toBe(404);
  });
});

describe('the spreadsheet', () => {
  const grid = async (as: string, sheet = 'Register'): Promise<GridJson> =>
    JSON.parse(
      await show(`/ui/spreadsheets/${street.spreadsheetId}/grid?sheet=${sheet}`, { as }),
    ) as GridJson;

  it('shows who may type where, and the dropdown', async () => {
    const [, first] = (await grid(STAFF)).sheet.rows;
    expect(first?.cells[0]).toMatchObject({ text: '0001', locked: true });
    expect(first?.cells[2]).toMatchObject({ options: ['Terima', 'Tolak'] });
    expect(first?.cells[2]?.locked).toBeUndefined();
    expect((await grid(OFFICE)).sheet.rows[1]?.cells[0]?.locked).toBeUndefined();
  });

  it.each([
    ['a protected cell', 1, 'protected cell'],
    ['a value that the dropdown does not have', 3, 'data validation'],
  ])("refuses %s with Google's words", async (_name, column, words) => {
    const json = { sheet: 'Register', row: 2, column, values: [['x']] };
    const path = `/ui/spreadsheets/${street.spreadsheetId}/edit`;
    const answer = await show(path, { as: STAFF, json });
    expect((JSON.parse(answer) as { error: string }).error).toContain(words);
  });

  it('reads the data of its charts as numbers', async () => {
    const { charts } = await grid(OFFICE, 'Dasbor');
    expect(charts).toEqual([
      {
        ...{ title: 'Menurut jenis', kind: 'column', stacked: false, labels: ['Jalan', 'Air'] },
        series: [{ name: 'Jumlah', values: [1200, 3.5] }],
      },
    ]);
  });

  it('is not shown to somebody it is not shared with', async () => {
    street.emulator.accounts.add({ email: 'lain@example.com', kind: 'consumer' });
    const response = await visit(`/spreadsheets/d/${street.spreadsheetId}`, {
      as: 'lain@example.com',
    });
    expect(response.status).toBe(404);
  });

  it('says in words when a menu item fails, without markup of the script', async () => {
    const json = { functionName: 'broken', sheet: 'Register', row: 1, column: 1 };
    const path = `/ui/spreadsheets/${street.spreadsheetId}/menu`;
    const answer = JSON.parse(await show(path, { json })) as { error: string };
    expect(answer.error).toContain('rusak <b>sekali</b>');
    expect(await show('/executions')).toContain('rusak &lt;b&gt;sekali&lt;/b&gt;');
  });
});

describe('mail', () => {
  it('shows a body in which nothing can run, with our addresses turned here', async () => {
    const [message] = street.emulator.mail.mailbox(STAFF);
    const response = await visit(`/mail/${message?.id}/body`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/sandbox (?!.*allow-scripts)/);
    expect(await response.text()).toContain(
      `href="${street.url}/spreadsheets/d/${street.spreadsheetId}`,
    );
  });

  it('gives the original message as a download', async () => {
    const [message] = street.emulator.mail.mailbox(STAFF);
    const response = await visit(`/mail/${message?.id}/raw`);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await response.text()).toMatch(/^Subject: Masuk: Siti Contoh/m);
  });
});

describe('the web app', () => {
  it('stands in a frame without origin, with the viewport of the script', async () => {
    const page = await show(`${street.appPath}?t=%3Cb%3E`, { as: '-' });
    expect(page).toContain('sandbox="allow-downloads allow-forms');
    expect(page).not.toContain('allow-same-origin');
    expect(page).toContain('content="width=device-width, initial-scale=1"');
    const frame = /src="(\/macros\/frame\/[^"]+)"/.exec(page)?.[1] ?? '';
    const response = await visit(frame);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^sandbox .*connect-src 'none'/,
    );
    expect(await response.text()).toContain('<p id="out"><b></p>');
  });

  it('shows the error that doGet threw', async () => {
    expect(await show(`${street.appPath}?rusak=1`)).toContain('doGet rusak');
  });

  it('runs what a page may call, and no private function', async () => {
    const page = await show(street.appPath);
    const session = /\/macros\/frame\/([^"]+)"/.exec(page)?.[1];
    const run = async (name: string): Promise<unknown> =>
      JSON.parse(await show('/macros/run', { json: { session, name, args: [3] } }));
    expect(await run('answer')).toEqual({ value: 'jawaban 3' });
    expect(await run('hidden_')).toMatchObject({ error: expect.stringContaining('hidden_') });
    const foreign = { session: 'tidak-ada', name: 'answer', args: [] };
    expect(await show('/macros/run', { json: foreign })).toContain('tidak berlaku');
  });
});

describe('the clock', () => {
  it('moves forward in pieces, fires what becomes due, and tells how far it is', async () => {
    const { kernel } = street.emulator;
    const before = kernel.now();
    const headers = { accept: 'application/x-ndjson' };
    const form = { by: String(24 * 3_600_000) };
    const lines = (await show('/ui/clock', { form, headers })).trim().split('\n');
    const last = JSON.parse(lines.at(-1) ?? '') as { now: number; done: number; fired: number };
    expect(lines.length).toBeGreaterThan(10);
    expect(last).toMatchObject({ done: 1, fired: 48 });
    expect(kernel.now()).toBe(before + 24 * 3_600_000);
    expect(await show('/executions')).toContain('berdetak');
  });

  it('does not go back', async () => {
    const before = street.emulator.kernel.now();
    await visit('/ui/clock', { form: { to: '2020-01-01T08:00' } });
    expect(street.emulator.kernel.now()).toBe(before);
  });

  it('goes to a moment that is given in WIB', async () => {
    await visit('/ui/clock', { form: { to: '2026-03-09T08:30' } });
    expect(street.emulator.kernel.now()).toBe(Date.UTC(2026, 2, 9, 1, 30));
  });
});

/** With headers that fetch does not let one set. */
async function rawPost(
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number }> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const sent = request(street.url + path, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0 });
    });
    sent.on('error', reject);
    sent.end('{}');
  });
}
