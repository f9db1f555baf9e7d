// SPDX-License-Identifier: Apache-2.0
// What the sender gets back for an address that does not exist.

import type { Identity } from './kept.ts';
import type { KeptMail } from './types.ts';

export function bounceOf(mail: KeptMail, address: string, identity: Identity): KeptMail {
  return {
    ...identity,
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    to: mail.sender,
    cc: '',
    replyTo: '',
    sender: '',
    recipients: [mail.sender],
    bounced: [],
    subject: 'Delivery Status Notification (Failure)',
    text: [
      'Address not found',
      '',
      `The message to ${address} was not delivered: there is no such address, or it takes no mail.`,
      '',
      `Subject: ${mail.subject}`,
      `Message-ID: ${mail.messageId}`,
    ].join('\n'),
    html: '',
    attachments: [],
  };
}
