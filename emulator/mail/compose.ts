// SPDX-License-Identifier: Apache-2.0
// Turns a kept message into the bytes of RFC 822. Nothing here is random: ids, boundary and date
// come with the message, so the same journal always gives the same bytes.

import MailComposer from 'nodemailer/lib/mail-composer';
import type { KeptMail } from './types.ts';

export async function composeMessage(mail: KeptMail): Promise<Uint8Array> {
  if (mail.raw !== undefined) return Buffer.from(mail.raw, 'base64');
  const composer = new MailComposer({
    from: mail.from,
    to: mail.to,
    ...(mail.cc === '' ? {} : { cc: mail.cc }),
    ...(mail.replyTo === '' ? {} : { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === '' ? {} : { html: mail.html }),
    messageId: mail.messageId,
    date: new Date(mail.date),
    baseBoundary: mail.boundary,
    attachments: mail.attachments.map((each) => ({
      filename: each.name,
      contentType: each.contentType,
      content: Buffer.from(each.base64, 'base64'),
    })),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
