// SPDX-License-Identifier: Apache-2.0
// Reads a ready-made message, as it comes through the Gmail API.

import PostalMime from 'postal-mime';
import { badRequest } from '../api-error.ts';
import type { KeptAttachment } from './types.ts';

export interface Incoming {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly from: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly hasMessageId: boolean;
  readonly hasDate: boolean;
  readonly attachments: readonly KeptAttachment[];
  /** The message without its Bcc lines, as recipients get it. */
  readonly bytes: Uint8Array;
}

const MISSING =
  "'raw' RFC822 payload message string or uploading message via /upload/* URL required";

/** `raw` is base64url, as `messages.send` takes it. */
export async function parseIncoming(raw: unknown): Promise<Incoming> {
  if (typeof raw !== 'string' || raw === '') throw badRequest(MISSING);
  if (!/^[A-Za-z0-9_\-+/=]+$/.test(raw)) throw badRequest('Invalid value at raw (TYPE_BYTES)');
  const bytes = Buffer.from(raw, 'base64url');
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'base64' });
  return {
    from: listOf(mail.from === undefined ? [] : [mail.from]),
    to: listOf(mail.to),
    cc: listOf(mail.cc),
    bcc: listOf(mail.bcc),
    replyTo: listOf(mail.replyTo),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    hasMessageId: mail.messageId !== undefined,
    hasDate: mail.date !== undefined,
    attachments: mail.attachments.map((each) => ({
      name: each.filename ?? '',
      contentType: each.mimeType,
      base64: String(each.content),
    })),
    bytes: withoutBcc(bytes),
  };
}

type Listed = readonly { readonly name: string; readonly address?: string | undefined }[];

function listOf(addresses: Listed | undefined): string {
  const shown = (addresses ?? []).map(({ name, address = '' }) =>
    name === '' ? address : `"${name.replaceAll(/["\\]/g, '')}" <${address}>`,
  );
  return shown.join(', ');
}

function withoutBcc(bytes: Buffer): Uint8Array {
  const text = bytes.toString('latin1');
  const end = text.search(/\r?\n\r?\n/);
  const head = end === -1 ? text : text.slice(0, end);
  const kept = `\n${head}`.replaceAll(/\nbcc:[^\n]*(\n[ \t][^\n]*)*/gi, '').slice(1);
  return Buffer.from(kept + text.slice(head.length), 'latin1');
}
