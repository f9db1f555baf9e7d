// SPDX-License-Identifier: Apache-2.0
// What one message may hold and what it costs of the sender's day. It sends nothing.

import type { Account, Accounts } from '../accounts.ts';
import type { Attachment } from './types.ts';

export interface Weighed {
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly recipients: readonly string[];
  readonly attachments: readonly Attachment[];
}

const KB = 1024;
const MAX_RECIPIENTS = 50;
const MAX_SUBJECT = 250;
const MAX_BODY = { consumer: 200 * KB, workspace: 400 * KB } as const;
const MAX_ATTACHMENTS = 250;
const MAX_ATTACHED = 25 * KB * KB;

/** Throws Apps Script's text for the first limit that one message breaks. */
export function assertMessage(message: Weighed, sender: Account): void {
  const { subject, recipients, attachments } = message;
  if (recipients.length === 0) throw new Error('Failed to send email: no recipient');
  if (recipients.length > MAX_RECIPIENTS) {
    throw new Error('Limit Exceeded: Email Recipients Per Message.');
  }
  if (subject.length > MAX_SUBJECT) throw new Error('Argument too large: subject');
  if (/[\r\n]/.test(subject)) throw new Error('Invalid argument: subject');
  // Both bodies together: which of them Google weighs is not known, so the stricter is taken.
  if (bytesOf(message.body) + bytesOf(message.htmlBody) > MAX_BODY[sender.kind]) {
    throw new Error('Limit Exceeded: Email Body Size.');
  }
  if (attachments.length > MAX_ATTACHMENTS) {
    throw new Error('Limit Exceeded: Email Attachments Per Message.');
  }
  const attached = attachments.reduce((sum, each) => sum + each.bytes.length, 0);
  if (attached > MAX_ATTACHED) throw new Error('Limit Exceeded: Email Total Attachments Size.');
}

/** Spends a recipient for each address, all or none. */
export function spendRecipients(
  accounts: Accounts,
  sender: Account,
  recipients: readonly string[],
): void {
  const { daily } = accounts;
  const isOwn = (address: string): boolean =>
    sender.kind === 'workspace' && address.endsWith(`@${sender.domain}`);
  const inDomain = recipients.filter(isOwn).length;
  const outside = recipients.length - inDomain;
  if (outside <= daily.left(sender.email, 'email')) {
    daily.use(sender.email, 'emailInDomain', inDomain);
  }
  daily.use(sender.email, 'email', outside);
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
