// SPDX-License-Identifier: Apache-2.0
// Sending mail as MailApp, GmailApp and the Gmail API do, into mailboxes on this machine. It
// decides what is accepted and counted; nothing ever leaves the machine.

import { isEmailAddress, keyOf } from '../accounts.ts';
import type { Accounts, Caller } from '../accounts.ts';
import type { Kernel } from '../kernel.ts';
import { bounceOf } from './bounce.ts';
import { composeMessage } from './compose.ts';
import { createGmail } from './gmail.ts';
import type { GmailCall } from './gmail.ts';
import { keepFromMailApp, newIdentity, toStored } from './kept.ts';
import { spendRecipients } from './limits.ts';
import type { KeptMail, OutgoingMail, StoredMail } from './types.ts';

export type { Attachment, OutgoingMail, StoredMail } from './types.ts';
export type { GmailParams } from './gmail.ts';

export interface Mail {
  /** As MailApp: counts recipients, not messages. Throws Apps Script's texts. */
  send(message: OutgoingMail, who: Caller): { readonly id: string };
  /** Gmail v1: `users.messages.send`, and `users.messages.get` with format `raw` or `minimal`. */
  readonly call: GmailCall;
  /** What MailApp.getRemainingDailyQuota answers. */
  left(email: string): number;
  /** What arrived at an address, newest first. */
  mailbox(address: string): StoredMail[];
  /** Everything that was sent, bounces too, newest first. */
  all(): StoredMail[];
  /** The RFC 822 message as its recipients get it (no Bcc line). */
  raw(id: string): Promise<Uint8Array>;
  /** Mail to this address bounces to its sender from now on. */
  markUndeliverable(address: string, undeliverable?: boolean): void;
}

interface MailState {
  mails: KeptMail[];
  undeliverable: Record<string, true>;
}

export function createMail(kernel: Kernel, accounts: Accounts): Mail {
  const state = kernel.define<MailState>('mail', () => ({ mails: [], undeliverable: {} }), {
    deliver: (mail, { mails }: { mails: KeptMail[] }) => {
      mail.mails.push(...mails);
    },
    mark: (mail, { address, undeliverable }: { address: string; undeliverable: boolean }) => {
      if (undeliverable) mail.undeliverable[address] = true;
      else delete mail.undeliverable[address];
    },
  });

  /** Stores the message and, in the same op, what comes back for addresses that are dead. */
  function deliver(mail: KeptMail): void {
    const bounced = mail.recipients.filter((address) => state().undeliverable[address] === true);
    const bounces = bounced.map((address) => bounceOf(mail, address, newIdentity(kernel)));
    kernel.commit('mail', 'deliver', { mails: [{ ...mail, bounced }, ...bounces] });
  }

  const find = (id: string): KeptMail | undefined => state().mails.find((each) => each.id === id);

  return {
    send(message, who) {
      kernel.announce({ service: 'mail', method: 'sendEmail', ...who });
      const sender = accounts.get(who.actor);
      if (sender === undefined) throw new Error(`emulator: no account ${who.actor}`);
      const mail = keepFromMailApp(kernel, sender, message);
      spendRecipients(accounts, sender, mail.recipients);
      deliver(mail);
      return { id: mail.id };
    },
    call: createGmail(kernel, accounts, { find, deliver, isDelivered }),
    left: (email) => accounts.daily.left(email, 'email'),
    mailbox: (address) => newestFirst(state().mails.filter((mail) => isDelivered(mail, address))),
    all: () => newestFirst(state().mails),
    async raw(id) {
      const mail = find(id);
      if (mail === undefined) throw new Error(`emulator: no message ${id}`);
      return composeMessage(mail);
    },
    markUndeliverable(address, undeliverable = true) {
      if (!isEmailAddress(address)) throw new Error(`emulator: no address ${address}`);
      kernel.commit('mail', 'mark', { address: keyOf(address), undeliverable });
    },
  };
}

function isDelivered(mail: KeptMail, address: string): boolean {
  const key = keyOf(address);
  return mail.recipients.includes(key) && !mail.bounced.includes(key);
}

function newestFirst(mails: readonly KeptMail[]): StoredMail[] {
  return mails.map(toStored).reverse();
}
