// SPDX-License-Identifier: Apache-2.0
// The real googleapis against the emulator: the same calls in process and over HTTP on loopback.

import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Emulator } from '../../emulator/index.ts';
import { makeReport } from './_docs-fixture.ts';
import { createClients, createOffice, OFFICE, overHttp, STAFF } from './_rest-world.ts';

const DOCUMENT = 'application/vnd.google-apps.document';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface World {
  readonly emulator: Emulator;
  readonly clients: ReturnType<typeof createClients>;
  readonly close: () => Promise<void>;
}

const doors: readonly (readonly [string, () => Promise<World>])[] = [
  [
    'in process',
    async () => {
      const emulator = createOffice();
      return { emulator, clients: createClients(emulator.fetch), close: async () => undefined };
    },
  ],
  [
    'over HTTP',
    async () => {
      const emulator = createOffice();
      const { url, close } = await emulator.listen(0);
      return { emulator, clients: createClients(overHttp(url)), close };
    },
  ],
];

describe.each(doors)('googleapis %s', (_name, open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
  });
  afterAll(() => world.close());

  async function createBook(...titles: string[]): Promise<string> {
    const sheets = titles.map((title) => ({ properties: { title } }));
    const requestBody = { properties: { title: 'Register' }, sheets };
    const { data } = await world.clients.sheets.spreadsheets.create({ requestBody });
    return data.spreadsheetId ?? '';
  }

  it('reaches a tab whose name needs every kind of encoding', async () => {
    const title = 'Buku: a/b & 50% #1?';
    const spreadsheetId = await createBook(title);
    const { values } = world.clients.sheets.spreadsheets;
    const range = `'${title}'!A1:B1`;
    const requestBody = { values: [['satu', "=1+1 bukan, 'dua'"]] };
    await values.update({ spreadsheetId, range, valueInputOption: 'RAW', requestBody });
    const { data } = await values.get({ spreadsheetId, range });
    expect(data).toMatchObject({ range, values: requestBody.values });
  });

  it('appends below what is there and clears by custom verb', async () => {
    const spreadsheetId = await createBook('Riwayat');
    const { values } = world.clients.sheets.spreadsheets;
    const add = (text: string) =>
      values.append({
        spreadsheetId,
        range: 'Riwayat!A:A',
        valueInputOption: 'RAW',
        requestBody: { values: [[text]] },
      });
    await add('pertama');
    const { data } = await add('kedua');
    expect(data.updates?.updatedRange).toBe('Riwayat!A2');
    await values.clear({ spreadsheetId, range: 'Riwayat!A1' });
    const after = await values.get({ spreadsheetId, range: 'Riwayat!A1:A2' });
    expect(after.data.values).toEqual([[], ['kedua']]);
  });

  it('takes several ranges of one query name, in order', async () => {
    const spreadsheetId = await createBook('A', 'B');
    const { values } = world.clients.sheets.spreadsheets;
    await values.batchUpdate({
      spreadsheetId,
      requestBody: {
        valueInputOption: 'RAW',
        data: [
          { range: 'A!A1', values: [['a']] },
          { range: 'B!A1', values: [['b']] },
        ],
      },
    });
    const ranges = ['B!A1', 'A!A1'];
    const { data } = await values.batchGet({ spreadsheetId, ranges });
    expect(data.valueRanges?.map((each) => each.values)).toEqual([[['b']], [['a']]]);
  });

  it('answers only the fields that were asked for', async () => {
    const spreadsheetId = await createBook('A', 'B');
    const fields = 'sheets.properties.title';
    const { data } = await world.clients.sheets.spreadsheets.get({ spreadsheetId, fields });
    expect(data).toEqual({
      sheets: [{ properties: { title: 'A' } }, { properties: { title: 'B' } }],
    });
  });

  it('turns an uploaded DOCX into a document, and gives it back as DOCX, PDF, JSON', async () => {
    const { drive, docs } = world.clients;
    const bytes = Buffer.from(await makeReport({ rows: 3 }));
    const created = await drive.files.create({
      requestBody: { name: 'Rekap', mimeType: DOCUMENT, appProperties: { kunci: '2026-02' } },
      media: { mimeType: DOCX, body: Readable.from([bytes]) },
      fields: 'id,mimeType',
    });
    const fileId = created.data.id ?? '';
    expect(created.data.mimeType).toBe(DOCUMENT);
    const asBytes = { responseType: 'arraybuffer' } as const;
    const docx = await drive.files.export({ fileId, mimeType: DOCX }, asBytes);
    expect(startOf(docx.data)).toBe('PK\u0003\u0004');
    const pdf = await drive.files.export({ fileId, mimeType: 'application/pdf' }, asBytes);
    expect(startOf(pdf.data)).toBe('%PDF');
    const document = await docs.documents.get({ documentId: fileId });
    expect(JSON.stringify(document.data.body)).toContain('REKAPITULASI');
  });

  it('keeps a blob byte for byte, finds it, shares it and deletes it', async () => {
    const { drive } = world.clients;
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 256));
    const created = await drive.files.create({
      requestBody: { name: "arsip 'pdf'.bin", appProperties: { kunci: 'x1' } },
      media: { mimeType: 'application/octet-stream', body: Readable.from([bytes]) },
      fields: 'id',
    });
    const fileId = created.data.id ?? '';
    const media = await drive.files.get({ fileId, alt: 'media' }, { responseType: 'arraybuffer' });
    expect(bufferOf(media.data).equals(bytes)).toBe(true);
    const q = "appProperties has { key='kunci' and value='x1' } and trashed = false";
    const found = await drive.files.list({ q, fields: 'files(id)' });
    expect(found.data.files).toEqual([{ id: fileId }]);
    await drive.permissions.create({
      fileId,
      requestBody: { type: 'user', role: 'reader', emailAddress: STAFF },
    });
    const [notice] = world.emulator.mail.mailbox(STAFF);
    expect(notice).toMatchObject({ subject: expect.stringContaining("arsip 'pdf'.bin") });
    expect(notice?.replyTo).toBe(OFFICE);
    const deleted = await drive.files.delete({ fileId });
    expect(deleted.status).toBe(204);
  });

  it.each(['JSON', 'upload'])('sends a message by Gmail (%s)', async (way) => {
    const subject = `Kabar ${way}`;
    const message = `To: ${STAFF}\r\nSubject: ${subject}\r\n\r\nSelamat pagi.\r\n`;
    const { messages } = world.clients.gmail.users;
    const userId = 'me';
    const sent =
      way === 'JSON'
        ? await messages.send({
            userId,
            requestBody: { raw: Buffer.from(message).toString('base64url') },
          })
        : await messages.send({ userId, media: { mimeType: 'message/rfc822', body: message } });
    const [received] = world.emulator.mail.mailbox(STAFF);
    expect(received).toMatchObject({ id: sent.data.id, subject, sender: OFFICE });
  });
});

describe('rootUrl, the other way to point googleapis at this machine', () => {
  it('reaches the emulator with JSON calls', async () => {
    const emulator = createOffice();
    const { url, close } = await emulator.listen(0);
    const { sheets } = createClients(fetch);
    const created = await sheets.spreadsheets.create(
      { requestBody: { properties: { title: 'Lewat rootUrl' } } },
      { rootUrl: `${url}/` },
    );
    await close();
    expect(created.data.properties?.title).toBe('Lewat rootUrl');
  });
});

const bufferOf = (data: unknown): Buffer => Buffer.from(data as ArrayBuffer);

const startOf = (data: unknown): string => bufferOf(data).subarray(0, 4).toString('latin1');
