// SPDX-License-Identifier: Apache-2.0
// Mail: what is refused, what is counted, the bytes of a message, bounces, replay.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, it } from 'vitest';
import { createAccounts } from '../../emulator/accounts.ts';
import type { ServiceCall } from '../../emulator/kernel.ts';
import { createKernel } from '../../emulator/kernel.ts';
import { createMail } from '../../emulator/mail/service.ts';
import type { OutgoingMail } from '../../emulator/mail/service.ts';

const START = Date.UTC(2026, 2, 2, 1);
const FREE = 'kantor@gmail.com';
const PAID = 'admin@dinas.example';
const who = { actor: FREE, face: 'gas', run: 'run-1' } as const;
const asAdmin = { actor: PAID, face: 'gas' } as const;

const dirs: string[] = [];
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
});

function openAt(dir?: string) {
  const kernel = createKernel({ start: START, seed: 3, dir });
  const accounts = createAccounts(kernel);
  const mail = createMail(kernel, accounts);
  kernel.open();
  return { kernel, accounts, mail };
}

function setUp(dir?: string) {
  const world = openAt(dir);
  world.accounts.add({ email: FREE, kind: 'consumer', name: 'Kantor Camat' });
  world.accounts.add({ email: PAID, kind: 'workspace' });
  return world;
}

const many = (n: number, domain = 'contoh.id'): string =>
  Array.from({ length: n }, (_, i) => `warga${i}@${domain}`).join(', ');

const letter: OutgoingMail = {
  to: 'Bu Sri <sri@contoh.id>',
  subject: 'Tanda terima – nomor 0012',
  body: 'Aduan sudah kami terima.\nTerima kasih – salam.',
  htmlBody: '<p>Aduan sudah kami <b>terima</b>.</p>',
};

describe('send', () => {
  it('delivers to every recipient, newest first, without showing the hidden ones', async () => {
    const { kernel, mail } = setUp();
    const { id } = mail.send({ ...letter, cc: 'camat@contoh.id', bcc: 'arsip@contoh.id' }, who);
    kernel.setNow(START + 1_000);
    mail.send({ to: 'sri@contoh.id', subject: 'Kedua', body: 'x' }, who);
    expect(mail.mailbox('SRI@contoh.id').map((each) => each.subject)).toEqual([
      'Kedua',
      'Tanda terima – nomor 0012',
    ]);
    for (const address of ['camat@contoh.id', 'arsip@contoh.id']) {
      expect(mail.mailbox(address).map((each) => each.id)).toEqual([id]);
    }
    expect(mail.mailbox(FREE)).toEqual([]);
    expect(mail.all()).toHaveLength(2);
    const raw = Buffer.from(await mail.raw(id)).toString();
    expect(raw).not.toContain('arsip@contoh.id');
  });

  it('builds a message that a mail reader reads back whole', async () => {
    const { mail } = setUp();
    const bytes = new Uint8Array([0, 1, 254, 255]);
    const { id } = mail.send(
      {
        ...letter,
        replyTo: 'layanan@contoh.id',
        attachments: [{ name: 'bukti é.bin', contentType: 'application/octet-stream', bytes }],
      },
      who,
    );
    const read = await PostalMime.parse(await mail.raw(id));
    expect(read.from).toMatchObject({ name: 'Kantor Camat', address: FREE });
    expect(read.to).toMatchObject([{ name: 'Bu Sri', address: 'sri@contoh.id' }]);
    expect(read.replyTo).toMatchObject([{ address: 'layanan@contoh.id' }]);
    expect(read.subject).toBe(letter.subject);
    expect(read.text?.trim()).toBe(letter.body);
    expect(read.html?.trim()).toBe(letter.htmlBody);
    expect(new Date(read.date ?? '').getTime()).toBe(START);
    expect(read.messageId).toMatch(/^<CA.+@mail\.gmail\.com>$/);
    expect(read.attachments).toHaveLength(1);
    expect(read.attachments[0]?.filename).toBe('bukti é.bin');
    expect(new Uint8Array(read.attachments[0]?.content as ArrayBuffer)).toEqual(bytes);
  });

  it('gives the same bytes for the same seed and clock', async () => {
    const [one, two] = [setUp(), setUp()];
    const a = one.mail.send(letter, who);
    const b = two.mail.send(letter, who);
    expect(a.id).toBe(b.id);
    expect(await one.mail.raw(a.id)).toEqual(await two.mail.raw(b.id));
    const next = one.mail.send(letter, who);
    expect(await one.mail.raw(next.id)).not.toEqual(await one.mail.raw(a.id));
  });

  const big = (n: number) => [
    { name: 'a.bin', contentType: 'application/pdf', bytes: new Uint8Array(n) },
  ];
  it.each<[string, Partial<OutgoingMail>, string]>([
    ['nobody', { to: ' , ' }, 'Failed to send email: no recipient'],
    ['no address', { to: 'bu sri' }, 'Invalid email: bu sri'],
    ['one bad address of two', { to: 'sri@contoh.id, sri@contoh' }, 'Invalid email: sri@contoh'],
    ['a bad copy', { cc: 'x' }, 'Invalid email: x'],
    ['a bad reply address', { replyTo: 'x' }, 'Invalid email: x'],
    ['a line break in an address', { to: 'a@b.id\nBcc: c@d.id' }, 'Invalid email: a@b.id'],
    ['a line break in a copy', { bcc: 'a@b.id\r\nX: y' }, 'Invalid email: a@b.id'],
    ['a line break in the subject', { subject: 'a\nBcc: c@d.id' }, 'Invalid argument: subject'],
    ['a line break in the name', { name: 'a\nBcc: c@d.id' }, 'Invalid argument: name'],
    ['251 letters of subject', { subject: 'a'.repeat(251) }, 'Argument too large: subject'],
    ['51 recipients', { to: many(51) }, 'Limit Exceeded: Email Recipients Per Message.'],
    ['50 and one copy', { to: many(50), cc: 'x@y.id' }, 'Limit Exceeded: Email Recipients Per'],
    ['a body over 200 KB', { body: 'é'.repeat(102_401), htmlBody: '' }, 'Email Body Size.'],
    [
      'two bodies over 200 KB together',
      { body: 'a'.repeat(102_400), htmlBody: 'a'.repeat(102_401) },
      'Email Body Size.',
    ],
    ['26 MB', { attachments: big(25 * 1024 * 1024 + 1) }, 'Email Total Attachments Size.'],
    ['another sender', { from: 'bupati@contoh.id' }, 'Invalid argument: bupati@contoh.id'],
  ])('refuses %s, and counts and stores nothing', (_what, change, text) => {
    const { mail } = setUp();
    expect(() => mail.send({ ...letter, ...change }, who)).toThrow(text);
    expect(mail.all()).toEqual([]);
    expect(mail.left(FREE)).toBe(100);
  });

  it('takes 400 KB of body from a Workspace account', () => {
    const { mail } = setUp();
    mail.send({ to: 'a@b.id', subject: 's', body: 'a'.repeat(400 * 1024) }, asAdmin);
    const over = { to: 'a@b.id', subject: 's', body: 'a'.repeat(400 * 1024 + 1) };
    expect(() => mail.send(over, asAdmin)).toThrow('Limit Exceeded: Email Body Size.');
  });

  it('throws for an actor who has no account', () => {
    const { mail } = setUp();
    expect(() => mail.send(letter, { actor: 'x@y.id', face: 'gas' })).toThrow('no account');
  });
});

describe('quota', () => {
  it('counts recipients, not messages, and sends to all or to none', () => {
    const { kernel, mail } = setUp();
    mail.send({ ...letter, to: many(50) }, who);
    mail.send({ ...letter, to: many(40), cc: many(5), bcc: many(3) }, who);
    expect(mail.left(FREE)).toBe(2);
    expect(() => mail.send({ ...letter, to: many(3) }, who)).toThrow(
      'Service invoked too many times for one day: email.',
    );
    expect(mail.all()).toHaveLength(2);
    mail.send({ ...letter, to: many(2) }, who);
    kernel.setNow(START + 24 * 3_600_000);
    expect(mail.left(FREE)).toBe(100);
  });

  it('counts every recipient of a consumer account alike, other gmail.com addresses too', () => {
    const { mail } = setUp();
    mail.send({ ...letter, to: 'sri@gmail.com, budi@contoh.id' }, who);
    expect(mail.left(FREE)).toBe(98);
  });

  it('counts colleagues in the domain of a Workspace account apart', () => {
    const { accounts, mail } = setUp();
    accounts.daily.setLimit(PAID, 'email', 3);
    accounts.daily.setLimit(PAID, 'emailInDomain', 2);
    const inside = many(2, 'dinas.example');
    expect(() => mail.send({ ...letter, to: `${inside}, ${many(4)}` }, asAdmin)).toThrow('email.');
    expect(accounts.daily.left(PAID, 'emailInDomain')).toBe(2);
    mail.send({ ...letter, to: `${inside}, ${many(2)}` }, asAdmin);
    expect(mail.left(PAID)).toBe(1);
    expect(() => mail.send({ ...letter, to: 'x@dinas.example' }, asAdmin)).toThrow('email.');
    expect(mail.left(PAID)).toBe(1);
  });

  it('announces each call before it takes effect, so that a fault leaves nothing', () => {
    const { kernel, mail } = setUp();
    const calls: ServiceCall[] = [];
    kernel.observe((call) => {
      calls.push(call);
      throw new Error('killed');
    });
    expect(() => mail.send(letter, who)).toThrow('killed');
    expect(calls).toEqual([{ service: 'mail', method: 'sendEmail', ...who }]);
    expect(mail.left(FREE)).toBe(100);
  });
});

describe('bounces', () => {
  it('tells the sender of a dead address, and delivers to the others', async () => {
    const { mail } = setUp();
    mail.markUndeliverable('Mati@contoh.id');
    const { id } = mail.send({ ...letter, to: 'mati@contoh.id, sri@contoh.id' }, who);
    expect(mail.mailbox('mati@contoh.id')).toEqual([]);
    expect(mail.mailbox('sri@contoh.id').map((each) => each.id)).toEqual([id]);
    const [bounce] = mail.mailbox(FREE);
    expect(bounce?.subject).toBe('Delivery Status Notification (Failure)');
    expect(bounce?.text).toContain('mati@contoh.id');
    expect(mail.mailbox('sri@contoh.id')[0]?.bounced).toEqual(['mati@contoh.id']);
    const read = await PostalMime.parse(await mail.raw(bounce?.id ?? ''));
    expect(read.from?.address).toBe('mailer-daemon@googlemail.com');
    mail.markUndeliverable('mati@contoh.id', false);
    mail.send({ ...letter, to: 'mati@contoh.id' }, who);
    expect(mail.mailbox('mati@contoh.id')).toHaveLength(1);
  });
});

describe('journal', () => {
  it('replays to the same mailboxes and the same bytes', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'mail-'));
    dirs.push(dir);
    const first = setUp(dir);
    first.mail.markUndeliverable('mati@contoh.id');
    const { id } = first.mail.send({ ...letter, bcc: 'mati@contoh.id' }, who);
    const raw = await first.mail.raw(id);
    const again = openAt(dir);
    expect(again.mail.all()).toEqual(first.mail.all());
    expect(again.mail.left(FREE)).toBe(98);
    expect(await again.mail.raw(id)).toEqual(raw);
    expect(again.mail.send(letter, who).id).not.toBe(id);
  });
});
