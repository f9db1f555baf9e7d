// SPDX-License-Identifier: Apache-2.0
// Utilities: digests, base 64, dates, ids. Bytes are signed on the script's side of the wall.

import { createHash, createHmac } from 'node:crypto';
import { notEmulated } from '../../api-error.ts';
import type { Kernel } from '../../kernel.ts';
import type { ServiceHandler } from '../bridge.ts';
import { formatDate } from '../format-date.ts';
import type { BlobJson } from '../protocol.ts';
import type { Run } from '../run.ts';
import { isTimeZone } from '../time-zone.ts';

type BytesOrText = string | readonly number[];
type Charset = 'US_ASCII' | 'UTF_8' | null | undefined;

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

const LONGEST_SLEEP_MS = 300_000;

export function createUtilitiesService(
  kernel: Kernel,
  pass: (run: Run, ms: number) => void,
): ServiceHandler {
  return (method, args, run) => {
    switch (method) {
      case 'formatDate':
        return format(...(args as [number | null, string, string]));
      case 'computeDigest':
        return digest(...(args as [string, BytesOrText, Charset]));
      case 'computeHmacSha256Signature': {
        const [value, key, charset] = args as [BytesOrText, BytesOrText, Charset];
        const hmac = createHmac('sha256', toBytes(key, charset));
        return toSigned(hmac.update(toBytes(value, charset)).digest());
      }
      case 'base64Encode':
        return toBytes(...(args as [BytesOrText, Charset])).toString('base64');
      case 'base64EncodeWebSafe':
        return webSafe(toBytes(...(args as [BytesOrText, Charset])).toString('base64'));
      case 'base64Decode':
        return toSigned(decode(String(args[0]), /^[A-Za-z0-9+/\s]*={0,2}\s*$/));
      case 'base64DecodeWebSafe':
        return toSigned(decode(String(args[0]), /^[A-Za-z0-9_\-\s]*={0,2}\s*$/));
      case 'bytesOf':
        return toSigned(bytesOfBlob(args[0] as BlobJson));
      case 'textOf':
        return bytesOfBlob(args[0] as BlobJson).toString('utf8');
      case 'getUuid':
        return uuid(kernel);
      case 'sleep':
        return sleep(run, Number(args[0]), pass);
      default:
        throw notEmulated(`Utilities.${method}`);
    }
  };
}

export function bytesOfBlob({ base64, text }: BlobJson): Buffer {
  return base64 === undefined ? Buffer.from(text ?? '', 'utf8') : Buffer.from(base64, 'base64');
}

function format(at: number | null, timeZone: string, pattern: string): string {
  if (at === null) throw new Error('Invalid argument: date');
  if (!isTimeZone(timeZone)) throw new Error(`Invalid argument: ${timeZone}`);
  return formatDate(at, timeZone, pattern);
}

function digest(algorithm: string, value: BytesOrText, charset: Charset): number[] {
  const hash = HASHES[algorithm];
  if (hash === undefined) throw notEmulated(`Utilities.DigestAlgorithm.${algorithm}`);
  return toSigned(createHash(hash).update(toBytes(value, charset)).digest());
}

/** Without a charset text is read as US-ASCII: what is not in it becomes `?`. */
function toBytes(value: BytesOrText, charset?: Charset): Buffer {
  if (typeof value !== 'string') return Buffer.from(value.map((byte) => byte & 0xff));
  if (charset === 'UTF_8') return Buffer.from(value, 'utf8');
  return Buffer.from(value.replaceAll(/[^\u0000-\u007f]/gu, '?'), 'latin1');
}

function toSigned(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

function webSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}

function decode(text: string, alphabet: RegExp): Buffer {
  if (!alphabet.test(text)) throw new Error('Could not decode string.');
  return Buffer.from(text.replaceAll('-', '+').replaceAll('_', '/'), 'base64');
}

/** From the kernel's ids: never repeated, also after a restart. */
function uuid(kernel: Kernel): string {
  const hex = createHash('sha256').update(kernel.newId()).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
  return [...parts, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

function sleep(run: Run, ms: number, pass: (run: Run, ms: number) => void): void {
  if (!(ms >= 0) || ms > LONGEST_SLEEP_MS) throw new Error('Invalid argument: milliseconds');
  pass(run, ms);
}
