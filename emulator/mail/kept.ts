// SPDX-License-Identifier: Apache-2.0
// Makes the record of a message from what the sender gave, and checks it on the way.

import { keyOf } from '../accounts.ts';
import type { Account } from '../accounts.ts';
import type { Kernel } from '../kernel.ts';
import { parseAddresses, showAddress, showAddresses } from './addresses.ts';
import { assertMessage } from './limits.ts';
import type { KeptMail, OutgoingMail, StoredMail } from './types.ts';

export type Identity = Pick<KeptMail, 'id' | 'threadId' | 'messageId' | 'boundary' | 'date'>;

/** What Gmail gives a message; all of it from the kernel, so that it replays. */
export function newIdentity(kernel: Kernel): Identity {
  const id = `1${hex(kernel, 15)}`;
  return {
    id,
    threadId: id,
    messageId: `<CA${kernel.newId(48).slice(1)}@mail.gmail.com>`,
    boundary: `000000000000${hex(kernel, 16)}`,
    date: kernel.now(),
  };
}

/** Throws Apps Script's texts for what MailApp does not take. */
export function keepFromMailApp(kernel: Kernel, sender: Account, message: OutgoingMail): KeptMail {
  const { body = '', htmlBody = '', attachments = [], subject } = message;
  const to = parseAddresses(message.to);
  const cc = parseAddresses(message.cc ?? '');
  const bcc = parseAddresses(message.bcc ?? '');
  const replyTo = parseAddresses(message.replyTo ?? '');
  const recipients = [...to, ...cc, ...bcc].map((each) => each.address);
  assertMessage({ subject, body, htmlBody, recipients, attachments }, sender);
  if (message.from !== undefined && keyOf(message.from) !== sender.email) {
    throw new Error(`Invalid argument: ${message.from}`);
  }
  const name = message.name ?? sender.name;
  if (/[\r\n]/.test(name)) throw new Error('Invalid argument: name');
  return {
    ...newIdentity(kernel),
    from: showAddress({ name, address: sender.email }),
    to: showAddresses(to),
    cc: showAddresses(cc),
    replyTo: showAddresses(replyTo),
    sender: sender.email,
    recipients,
    bounced: [],
    subject,
    text: body,
    html: htmlBody,
    attachments: attachments.map((each) => ({
      name: each.name,
      contentType: each.contentType,
      base64: Buffer.from(each.bytes).toString('base64'),
    })),
  };
}

/** Without the bytes and the inner ids: what a mailbox page shows. */
export function toStored(mail: KeptMail): StoredMail {
  const { messageId: _id, boundary: _boundary, raw: _raw, attachments, ...shown } = mail;
  return {
    ...structuredClone(shown),
    attachments: attachments.map(({ name, contentType }) => ({ name, contentType })),
  };
}

function hex(kernel: Kernel, length: number): string {
  const letters = kernel.newId(length + 1).slice(1);
  return Array.from(letters, (letter) => (letter.charCodeAt(0) % 16).toString(16)).join('');
}
