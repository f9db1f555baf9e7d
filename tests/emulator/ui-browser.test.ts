// SPDX-License-Identifier: Apache-2.0
// The pages in a real browser, on a phone and on a desktop: filling in, choosing, typing, asking.

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeReport } from './_docs-fixture.ts';
import { openBrowser } from './_browser.ts';
import { OFFICE, STAFF } from './_rest-world.ts';
import { openStreet, type Street } from './_ui-world.ts';

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
/** The machine may be busy: how long it takes is not what is tested. */
const PATIENT = { timeout: 15_000 };
const DESKTOP = { viewport: { width: 1280, height: 860 } };

let street: Street;
let browser: Browser;
/** What went wrong in a page, or left this machine; a test fails when there is any. */
let troubles: string[] = [];

beforeAll(async () => {
  street = await openStreet();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await street?.close();
});
afterEach(() => {
  const found = troubles;
  troubles = [];
  if (found.length > 0) throw new Error(`The pages had troubles: ${found.join('; ')}`);
});

async function open(path: string, as: string, size: object = DESKTOP): Promise<Page> {
  const context = await browser.newContext(size);
  await context.addCookies([{ name: 'akun', value: as, url: street.url }]);
  const page = await context.newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== street.url) troubles.push(request.url());
  });
  await page.goto(street.url + path);
  return page;
}

describe('on a phone', () => {
  it('leads a citizen through the sections of the form', async () => {
    const page = await open(street.formPath, '-', PHONE);
    await page.getByRole('button', { name: 'Berikutnya' }).click();
    await page.getByText('Pertanyaan ini wajib diisi.').waitFor();
    await page.getByLabel('Nama <lengkap>').fill('Budi Contoh');
    await page.getByRole('button', { name: 'Berikutnya' }).click();
    await page.getByLabel('Air').check();
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.getByText('Tanggapan Anda telah direkam.').waitFor();
    expect(street.emulator.mail.mailbox(STAFF)[0]?.subject).toBe('Masuk: Budi Contoh');
    await page.context().close();
  });

  it.each(['/', '/executions', `/mail?as=${STAFF}`, 'the form', 'the spreadsheet'])(
    'never needs to be scrolled sideways: %s',
    async (name) => {
      const named: Record<string, string> = {
        'the form': street.formPath,
        'the spreadsheet': `/spreadsheets/d/${street.spreadsheetId}`,
      };
      const page = await open(named[name] ?? name, STAFF, PHONE);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(360);
      await page.context().close();
    },
  );

  it('takes a choice in the bar above the grid', async () => {
    const page = await open(`/spreadsheets/d/${street.spreadsheetId}`, STAFF, PHONE);
    await cell(page, 4, 3).tap();
    await page.getByLabel('Isi sel C4').selectOption('Tolak');
    await expect.poll(() => textAt(4, 3), PATIENT).toBe('Tolak');
    await page.context().close();
  });
});

describe('on a desktop', () => {
  it('types into a cell, and refuses a protected one', async () => {
    const page = await open(`/spreadsheets/d/${street.spreadsheetId}`, STAFF);
    await cell(page, 3, 3).dblclick();
    await page.locator('.tabulator-editing select').selectOption('Terima');
    await expect.poll(() => textAt(3, 3), PATIENT).toBe('Terima');
    await cell(page, 3, 1).dblclick();
    expect(await page.locator('.tabulator-editing').count()).toBe(0);
    await page.getByText('Sel ini dilindungi.').waitFor();
    await page.context().close();
  });

  it('shows what somebody else writes meanwhile', async () => {
    const page = await open(`/spreadsheets/d/${street.spreadsheetId}`, STAFF);
    await cell(page, 6, 2).waitFor();
    const edit = { sheet: 'Register', row: 6, column: 2, values: [['dari kantor']] };
    street.emulator.typeIn({ spreadsheetId: street.spreadsheetId, ...edit }, OFFICE);
    await expect.poll(() => cell(page, 6, 2).textContent(), PATIENT).toBe('dari kantor');
    await page.context().close();
  });

  it('keeps an open cell while somebody else changes its row, and shows both afterwards', async () => {
    const page = await open(`/spreadsheets/d/${street.spreadsheetId}`, STAFF);
    await cell(page, 8, 3).dblclick();
    const news = page.waitForResponse(/\/grid\?/);
    const edit = { sheet: 'Register', row: 8, column: 2, values: [['kata orang lain']] };
    street.emulator.typeIn({ spreadsheetId: street.spreadsheetId, ...edit }, OFFICE);
    await (await news).finished();
    await page.locator('.tabulator-editing select').selectOption('Terima');
    await cell(page, 8, 2).getByText('kata orang lain').waitFor();
    await expect.poll(() => textAt(8, 3), PATIENT).toBe('Terima');
    await page.context().close();
  });

  it('opens the sidebar of a script, which asks the script', async () => {
    const page = await open(`/spreadsheets/d/${street.spreadsheetId}`, STAFF);
    await page.locator('.menu > summary').click();
    await page.getByRole('button', { name: 'Bilah' }).click();
    const side = page.frameLocator('.panel-frame');
    await side.getByRole('button', { name: 'Tanya' }).click();
    await expect.poll(() => side.locator('#out').textContent(), PATIENT).toBe('jawaban 7');
    await page.context().close();
  });

  it('lets the page of a web app ask the script', async () => {
    const page = await open(`${street.appPath}?t=kunci`, '-');
    const app = page.frameLocator('.app-frame');
    await app.getByText('kunci').waitFor();
    await app.getByRole('button', { name: 'Tanya' }).click();
    await expect.poll(() => app.locator('#out').textContent(), PATIENT).toBe('jawaban 9');
    await page.context().close();
  });

  it('shows a message without running what is in it', async () => {
    const page = await open(`/mail?as=${STAFF}`, STAFF);
    await page.locator('.mail-list .rows a').first().click();
    await page.frameLocator('.mail-body').getByRole('link', { name: 'register' }).waitFor();
    expect(await page.title()).not.toContain('bocor');
    await page.context().close();
  });

  it('moves the clock with the bar', async () => {
    const page = await open('/', OFFICE);
    const before = street.emulator.kernel.now();
    await page.getByRole('button', { name: '+1 jam' }).click();
    await page.getByText('Pemicu yang dijalankan: 2.').waitFor();
    expect(street.emulator.kernel.now()).toBe(before + 3_600_000);
    await page.context().close();
  });
});

describe('a document', () => {
  it('is typed in, ticked, and suggested in', async () => {
    const { drive, docs } = street.emulator;
    const bytes = new Uint8Array(await makeReport({ rows: 2 }));
    const media = {
      bytes,
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    };
    const body = { name: 'Rekap', mimeType: 'application/vnd.google-apps.document' };
    const who = { actor: OFFICE, face: 'rest' } as const;
    const { id } = drive.call('files.create', { body, media, query: {} }, who) as { id: string };
    const share = { type: 'user', role: 'commenter', emailAddress: STAFF };
    void drive.call('permissions.create', { fileId: id, query: {}, body: share }, who);
    docs.person.appendParagraph(id, '☐ Setuju ☐ Tidak setuju', OFFICE);
    const textOf = (): string => JSON.stringify(docs.view(id, OFFICE).body);

    const page = await open(`/document/d/${id}`, OFFICE);
    await page.locator('.tick').last().click();
    await expect.poll(textOf, PATIENT).toContain('☐ Setuju ☑ Tidak setuju');
    await page.getByText('Infrastruktur').click();
    await page.getByLabel('Teks').fill('Jalan');
    await page.keyboard.press('Control+Enter');
    await expect.poll(textOf, PATIENT).toContain('Jalan');
    await page.context().close();

    const guest = await open(`/document/d/${id}`, STAFF);
    await guest.getByText('Pelayanan', { exact: true }).click();
    await guest.getByLabel('Teks').fill('Layanan');
    await guest.keyboard.press('Control+Enter');
    await guest.locator('ins.suggested', { hasText: 'Layanan' }).waitFor();
    await guest.context().close();
  });
});

/** 1-based, as people count. */
const cell = (page: Page, row: number, column: number) =>
  page
    .locator('.tabulator-row', {
      has: page.locator('.row-number').getByText(String(row), { exact: true }),
    })
    .locator(`[tabulator-field=c${column - 1}]`);

function textAt(row: number, column: number): string | undefined {
  const view = street.emulator.sheets.view(street.spreadsheetId, OFFICE);
  return view.sheets[0]?.rows[row - 1]?.cells[column - 1]?.text;
}
