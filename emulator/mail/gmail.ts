// SPDX-License-Identifier: Apache-2.0
// The two methods of the Gmail API v1 that are emulated, in Google's JSON. It stores nothing
// itself: the mail service gives it the mailboxes.

import { QuotaError, keyOf } from '../accounts.ts';
import type { Account, Accounts, Caller } from '../accounts.ts';
import { ApiError, badRequest, notEmulated, notFound, tooManyRequests } from '../api-error.ts';
import type { Kernel } from '../kernel.ts';
import { parseAddresses } from './addresses.ts';
import { composeMessage } from './compose.ts';
import { parseIncoming } from './incoming.ts';
import type { Incoming } from './incoming.ts';
import { newIdentity } from './kept.ts';
import type { KeptMail } from './types.ts';

export interface GmailParams {
  /** `me`, or the actor's own address. */
  readonly userId?: string;
  readonly id?: string;
  readonly format?: string;
  readonly body?: object;
}

export interface Mailboxes {
  find(id: string): KeptMail | undefined;
  deliver(mail: KeptMail): void;
  isDelivered(mail: KeptMail, address: string): boolean;
}

export type GmailCall = (method: string, params: GmailParams, who: Caller) => Promise<object>;

/** The largest message Gmail's `send` takes (discovery: media upload, maxSize). */
const MAX_BYTES = 36_700_160;

export function createGmail(kernel: Kernel, accounts: Accounts, mailboxes: Mailboxes): GmailCall {
  async function send(params: GmailParams, sender: Account): Promise<object> {
    const { raw } = (params.body ?? {}) as { raw?: unknown };
    const mail = keepFromGmail(kernel, sender, await parseIncoming(raw));
    spend(accounts, sender, mail.recipients.length);
    mailboxes.deliver(mail);
    return { id: mail.id, threadId: mail.threadId, labelIds: labelsOf(mailboxes, mail, sender) };
  }

  async function get({ id = '', format }: GmailParams, reader: Account): Promise<object> {
    const mail = mailboxes.find(id);
    const labelIds = mail === undefined ? [] : labelsOf(mailboxes, mail, reader);
    if (mail === undefined || labelIds.length === 0) {
      throw notFound('Requested entity was not found.');
    }
    const about = { id: mail.id, threadId: mail.threadId, labelIds };
    if (format === 'minimal') return about;
    if (format !== 'raw') throw notEmulated(`gmail users.messages.get format ${format ?? 'full'}`);
    return { ...about, raw: Buffer.from(await composeMessage(mail)).toString('base64url') };
  }

  return async (method, params, who) => {
    kernel.announce({ service: 'gmail', method, ...who });
    const account = accounts.get(who.actor);
    if (account === undefined) throw new Error(`emulator: no account ${who.actor}`);
    if (params.userId !== 'me' && keyOf(params.userId ?? '') !== account.email) {
      throw new ApiError(403, 'PERMISSION_DENIED', `Delegation denied for ${who.actor}`);
    }
    switch (method) {
      case 'users.messages.send':
        return send(params, account);
      case 'users.messages.get':
        return get(params, account);
      default:
        throw notEmulated(`gmail ${method}`);
    }
  };
}

function keepFromGmail(kernel: Kernel, sender: Account, message: Incoming): KeptMail {
  if (message.bytes.length > MAX_BYTES) {
    throw new ApiError(413, 'INVALID_ARGUMENT', 'Request payload size exceeds the limit.');
  }
  const lists = { To: message.to, Cc: message.cc, Bcc: message.bcc };
  const recipients = Object.entries(lists).flatMap(([header, list]) => {
    try {
      return parseAddresses(list).map((each) => each.address);
    } catch {
      throw badRequest(`Invalid ${header} header`);
    }
  });
  if (recipients.length === 0) throw badRequest('Recipient address required');
  const identity = newIdentity(kernel);
  const date = new Date(identity.date).toUTCString().replace('GMT', '+0000');
  const added = [
    ...(message.hasMessageId ? [] : [`Message-ID: ${identity.messageId}\r\n`]),
    ...(message.hasDate ? [] : [`Date: ${date}\r\n`]),
  ];
  const raw = Buffer.concat([Buffer.from(added.join('')), message.bytes]);
  // A From that is not the account's own is replaced, as Gmail does without an alias.
  const isOwn = message.from.toLowerCase().includes(sender.email);
  return {
    ...identity,
    from: isOwn ? message.from : sender.email,
    to: message.to,
    cc: message.cc,
    replyTo: message.replyTo,
    sender: sender.email,
    recipients,
    bounced: [],
    subject: message.subject,
    text: message.text,
    html: message.html,
    attachments: message.attachments,
    raw: raw.toString('base64'),
  };
}

function spend(accounts: Accounts, sender: Account, recipients: number): void {
  try {
    accounts.daily.use(sender.email, 'gmailSend', recipients);
  } catch (cause) {
    if (!(cause instanceof QuotaError)) throw cause;
    const until = accounts.daily.resetsAt(sender.email, 'gmailSend') ?? 0;
    const at = new Date(until).toISOString();
    throw tooManyRequests(`User-rate limit exceeded.  Retry after ${at} (Mail sending)`);
  }
}

function labelsOf(mailboxes: Mailboxes, mail: KeptMail, account: Account): string[] {
  const sent = mail.sender === account.email ? ['SENT'] : [];
  const received = mailboxes.isDelivered(mail, account.email) ? ['UNREAD', 'INBOX'] : [];
  return [...received, ...sent];
}
