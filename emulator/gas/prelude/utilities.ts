// SPDX-License-Identifier: Apache-2.0
// Utilities. The work is done by the host; here only the arguments are read as Google reads them.

import { newBlob } from './blob.ts';
import { CHARSET, DIGEST_ALGORITHM, nameIn } from './enums.ts';
import { call, signatureError } from './host-call.ts';
import { strict } from './strict.ts';

type BytesOrText = string | readonly number[];

export function createUtilities() {
  const encode = (method: string, data: BytesOrText, charset?: unknown) =>
    call<string>('Utilities', method, checked(method, data), charsetOf(charset));
  return strict('Utilities', {
    Charset: CHARSET,
    DigestAlgorithm: DIGEST_ALGORITHM,
    formatDate: (date: unknown, timeZone: unknown, format: unknown) => {
      const isText = typeof timeZone === 'string' && typeof format === 'string';
      if (!(date instanceof Date) || !isText) {
        throw signatureError('Utilities.formatDate', [date, timeZone, format]);
      }
      return call<string>('Utilities', 'formatDate', date.getTime(), timeZone, format);
    },
    computeDigest: (algorithm: unknown, value: BytesOrText, charset?: unknown) => {
      const name = nameIn(DIGEST_ALGORITHM, algorithm);
      if (name === undefined) throw signatureError('Utilities.computeDigest', [algorithm, value]);
      const data = checked('computeDigest', value);
      return call<number[]>('Utilities', 'computeDigest', name, data, charsetOf(charset));
    },
    computeHmacSha256Signature: (value: BytesOrText, key: BytesOrText, charset?: unknown) => {
      if (typeof value !== typeof key) {
        throw signatureError('Utilities.computeHmacSha256Signature', [value, key]);
      }
      const where = 'computeHmacSha256Signature';
      const data = [checked(where, value), checked(where, key), charsetOf(charset)];
      return call<number[]>('Utilities', where, ...data);
    },
    base64Encode: (data: BytesOrText, charset?: unknown) => encode('base64Encode', data, charset),
    base64EncodeWebSafe: (data: BytesOrText, charset?: unknown) =>
      encode('base64EncodeWebSafe', data, charset),
    base64Decode: (text: string) => call<number[]>('Utilities', 'base64Decode', String(text)),
    base64DecodeWebSafe: (text: string) =>
      call<number[]>('Utilities', 'base64DecodeWebSafe', String(text)),
    newBlob,
    getUuid: () => call<string>('Utilities', 'getUuid'),
    sleep: (ms: number) => call<void>('Utilities', 'sleep', ms),
  });
}

function checked(method: string, data: unknown): unknown {
  if (typeof data === 'string' || Array.isArray(data)) return data;
  throw signatureError(`Utilities.${method}`, [data]);
}

function charsetOf(charset: unknown): string | undefined {
  if (charset === undefined) return undefined;
  const name = nameIn(CHARSET, charset);
  if (name === undefined) throw signatureError('Utilities.Charset', [charset]);
  return name;
}
