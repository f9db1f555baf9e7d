// SPDX-License-Identifier: Apache-2.0
// Splits a multipart/related upload into its metadata and its media, byte for byte. It must not
// decode the media: a PDF or an image has to come out as it went in.

import { badRequest } from '../api-error.ts';

export interface Media {
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

export interface MultipartUpload {
  readonly metadata: object;
  readonly media: Media;
}

const CRLF2 = Buffer.from('\r\n\r\n');

/** RFC 2387 as Google takes it: exactly two parts, JSON metadata first and then the media. */
export function parseMultipartRelated(contentType: string, bytes: Uint8Array): MultipartUpload {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) throw badRequest('Missing multipart boundary.');
  const parts = splitParts(Buffer.from(bytes), boundary);
  const [first, second] = parts;
  if (first === undefined || second === undefined || parts.length !== 2) {
    throw badRequest('Malformed multipart body.');
  }
  return { metadata: parseJsonObject(Buffer.from(first.bytes)), media: second };
}

/** A JSON object, or Google's 400 for what is not one. */
export function parseJsonObject(bytes: Buffer): object {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : '';
    throw badRequest(`Invalid JSON payload received. ${why}`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw badRequest('Invalid JSON payload received. Root element must be a message.');
}

function splitParts(body: Buffer, boundary: string): Media[] {
  // The delimiter belongs to the line end before it, so media may end in one of its own.
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const text = Buffer.concat([Buffer.from('\r\n'), body]);
  const parts: Media[] = [];
  let from = text.indexOf(delimiter);
  while (from >= 0) {
    const start = from + delimiter.length;
    if (text.subarray(start, start + 2).toString('latin1') === '--') return parts;
    const end = text.indexOf(delimiter, start);
    if (end < 0) break;
    parts.push(parsePart(text.subarray(start, end)));
    from = end;
  }
  throw badRequest('Malformed multipart body.');
}

function parsePart(part: Buffer): Media {
  const split = part.indexOf(CRLF2);
  if (split < 0) throw badRequest('Malformed multipart body.');
  const head = part.subarray(0, split).toString('latin1');
  const body = part.subarray(split + CRLF2.length);
  const mimeType = /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim() ?? 'application/octet-stream';
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase();
  const bytes = encoding === 'base64' ? Buffer.from(body.toString('latin1'), 'base64') : body;
  return { mimeType, bytes: new Uint8Array(bytes) };
}
