// SPDX-License-Identifier: Apache-2.0
// Nothing leaves the machine, and what was done survives a restart.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drive } from 'googleapis/build/src/apis/drive/index.js';
import { describe, expect, it } from 'vitest';
import { emulatedToken } from '../../emulator/rest/bearer.ts';
import { createClients, createOffice, OFFICE } from './_rest-world.ts';

/** The message of an error and of what caused it. */
function words(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.message} ${words(error.cause ?? '')}`;
}

const messageOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(() => 'it went through', words);

describe('the guard of the tests', () => {
  it('stops a call to Google before a socket is opened', async () => {
    const said = await messageOf(fetch('https://sheets.googleapis.com/v4/spreadsheets/x'));
    expect(said).toContain('tried to reach sheets.googleapis.com');
  });

  // googleapis-common 8 leaves the address of media uploads as it is (emulator/BATAS.md).
  it('catches the upload that a rootUrl of the service does not redirect', async () => {
    const emulator = createOffice();
    const { url, close } = await emulator.listen(0);
    const headers = { Authorization: `Bearer ${emulatedToken(OFFICE)}` };
    const client = drive({ version: 'v3', rootUrl: `${url}/`, headers });
    const listed = await client.files.list();
    const media = { mimeType: 'text/plain', body: 'x' };
    const said = await messageOf(client.files.create({ requestBody: { name: 'x' }, media }));
    await close();
    expect(listed.data.files).toEqual([]);
    expect(said).toContain('tried to reach www.googleapis.com');
  });
});

describe('a restart', () => {
  it('brings back files, cells and mail, and never gives an id twice', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'emulator-'));
    try {
      const before = createOffice({ dir });
      const first = createClients(before.fetch);
      const created = await first.sheets.spreadsheets.create({
        requestBody: {
          properties: { title: 'Register' },
          sheets: [{ properties: { title: 'A' } }],
        },
      });
      const spreadsheetId = created.data.spreadsheetId ?? '';
      const requestBody = { values: [['isi']] };
      const range = 'A!A1';
      const valueInputOption = 'RAW';
      await first.sheets.spreadsheets.values.update({
        ...{ spreadsheetId, range, valueInputOption, requestBody },
      });
      const raw = Buffer.from(`To: ${OFFICE}\r\nSubject: Kabar\r\n\r\nx`).toString('base64url');
      await first.gmail.users.messages.send({ userId: 'me', requestBody: { raw } });

      const after = createOffice({ dir });
      const second = createClients(after.fetch);
      const { data } = await second.sheets.spreadsheets.values.get({ spreadsheetId, range });
      expect(data.values).toEqual([['isi']]);
      expect(after.mail.mailbox(OFFICE)[0]?.subject).toBe('Kabar');
      expect(after.kernel.now()).toBe(before.kernel.now());
      const another = await second.sheets.spreadsheets.create({ requestBody: {} });
      expect(another.data.spreadsheetId).not.toBe(spreadsheetId);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
