// SPDX-License-Identifier: Apache-2.0
// The Gmail API: messages.send of a ready-made message, messages.get, and Google's errors.

import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { createAccounts } from '../../emulator/accounts.ts';
import { createKernel } from '../../emulator/kernel.ts';
import { createMail } from '../../emulator/mail/service.ts';

const START = Date.UTC(2026, 2, 2, 1);
const FREE = 'kantor@gmail.com';
const who = { actor: FREE, face: 'rest' } as const;

function setUp() {
  const kernel = createKernel({ start: START, seed: 3 });
  const accounts = createAccounts(kernel);
  const mail = createMail(kernel, accounts);
  accounts.add({ email: FREE, kind: 'consumer' });
  accounts.add({ email: 'lain@gmail.com', kind: 'consumer' });
  const send = (lines: readonly string[], userId = 'me') => {
    const raw = Buffer.from(lines.join('\r\n')).toString('base64url');
    return mail.call('users.messages.send', { userId, body: { raw } }, who);
  };
  return { accounts, mail, send };
}

const HEAD = [
  `From: Kantor <${FREE}>`,
  'To: "Sri, Ibu" <sri@contoh.id>',
  'Bcc: arsip@contoh.id,',
  ' rahasia@contoh.id',
  'Subject: =?utf-8?Q?Tanda_terima_=E2=80=93_0012?=',
  'Content-Type: text/plain; charset=utf-8',
];
const MESSAGE = [...HEAD, '', 'Aduan diterima.', 'Bcc: ini isi surat'];

describe('users.messages.send', () => {
  it('delivers, answers with ids and labels, and hides the Bcc lines only', async () => {
    const { mail, send } = setUp();
    const sent = (await send(MESSAGE)) as { id: string };
    expect(sent).toEqual({ id: sent.id, threadId: sent.id, labelIds: ['SENT'] });
    const [got] = mail.mailbox('rahasia@contoh.id');
    expect(got).toMatchObject({ id: sent.id, subject: 'Tanda terima – 0012', sender: FREE });
    expect(mail.mailbox('sri@contoh.id')).toHaveLength(1);
    const raw = Buffer.from(await mail.raw(sent.id)).toString();
    expect(raw).not.toContain('rahasia');
    expect(raw).toContain('Bcc: ini isi surat');
    const read = await PostalMime.parse(raw);
    expect(read.to).toMatchObject([{ name: 'Sri, Ibu', address: 'sri@contoh.id' }]);
    expect(read.messageId).toMatch(/@mail\.gmail\.com>$/);
    expect(new Date(read.date ?? '').getTime()).toBe(START);
  });

  it('replaces a From that is not the account', async () => {
    const { mail, send } = setUp();
    await send(['From: bupati@contoh.id', ...MESSAGE.slice(1)]);
    expect(mail.mailbox('sri@contoh.id')[0]?.from).toBe(FREE);
  });

  it.each<[string, readonly string[], number, string]>([
    ['an invalid recipient', ['To: sri', '', 'x'], 400, 'Invalid To header'],
    ['no recipient', ['Subject: x', '', 'x'], 400, 'Recipient address required'],
    ['nothing', [], 400, "'raw' RFC822 payload"],
  ])('refuses %s', async (_what, lines, code, text) => {
    const { mail, send } = setUp();
    await expect(send(lines)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(text),
    });
    expect(mail.all()).toEqual([]);
  });

  it('answers 429 when the day is spent, and leaves the quota of MailApp alone', async () => {
    const { accounts, mail, send } = setUp();
    accounts.daily.setLimit(FREE, 'gmailSend', 3);
    await send(MESSAGE);
    await expect(send(MESSAGE)).rejects.toMatchObject({ code: 429, reason: 'rateLimitExceeded' });
    expect(mail.all()).toHaveLength(1);
    expect(mail.left(FREE)).toBe(100);
  });

  it('is refused in the name of somebody else', async () => {
    const { send } = setUp();
    await expect(send(MESSAGE, 'lain@gmail.com')).rejects.toMatchObject({ code: 403 });
    await expect(send(MESSAGE, FREE)).resolves.toBeDefined();
  });
});

describe('users.messages.get', () => {
  it('gives the bytes to those who have the message, and 404 to others', async () => {
    const { mail, send } = setUp();
    const { id } = (await send(MESSAGE)) as { id: string };
    const params = { userId: 'me', id, format: 'raw' };
    const got = (await mail.call('users.messages.get', params, who)) as { raw: string };
    expect(Buffer.from(got.raw, 'base64url')).toEqual(Buffer.from(await mail.raw(id)));
    const other = { actor: 'lain@gmail.com', face: 'rest' } as const;
    await expect(mail.call('users.messages.get', params, other)).rejects.toMatchObject({
      code: 404,
    });
  });

  it.each(['users.messages.get', 'users.drafts.create'])('says so by name: %s', async (method) => {
    const { mail, send } = setUp();
    const { id } = (await send(MESSAGE)) as { id: string };
    const call = mail.call(method, { userId: 'me', id, format: 'full' }, who);
    await expect(call).rejects.toThrow('Not emulated: gmail');
  });
});
