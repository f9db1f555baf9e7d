// SPDX-License-Identifier: Apache-2.0
// Blobs: bytes or text with a type and a name. Bytes are signed, as everywhere in Apps Script.

import type { BlobJson } from '../protocol.ts';
import { call, signatureError } from './host-call.ts';
import { strict } from './strict.ts';

export interface Blob {
  getBytes(): number[];
  setBytes(bytes: readonly number[]): Blob;
  getDataAsString(charset?: string): string;
  setDataFromString(text: string): Blob;
  getContentType(): string | null;
  setContentType(type: string | null): Blob;
  getName(): string | null;
  setName(name: string): Blob;
  copyBlob(): Blob;
  getBlob(): Blob;
  isGoogleType(): boolean;
}

/** What the host needs of each blob; a blob's own members cannot be told from outside. */
const contents = new WeakMap<object, () => BlobJson>();

export function createBlob(first: BlobJson): Blob {
  let json = first;
  const change = (patch: Partial<BlobJson>): Blob => {
    json = { ...json, ...patch };
    return blob;
  };
  const blob: Blob = strict('Blob', {
    getBytes: () => call<number[]>('Utilities', 'bytesOf', json),
    setBytes: (bytes) => {
      json = { base64: toBase64(bytes), contentType: json.contentType, name: json.name };
      return blob;
    },
    getDataAsString: (charset) => call<string>('Utilities', 'textOf', json, charset),
    setDataFromString: (text) => {
      json = { text: String(text), contentType: json.contentType, name: json.name };
      return blob;
    },
    getContentType: () => json.contentType,
    setContentType: (contentType) => change({ contentType }),
    getName: () => json.name,
    setName: (name) => change({ name: String(name) }),
    copyBlob: () => createBlob(json),
    getBlob: () => blob,
    isGoogleType: () => false,
  });
  contents.set(blob, () => json);
  return blob;
}

/** Utilities.newBlob: a string or signed bytes. */
export function newBlob(data: unknown, contentType?: string, name?: string): Blob {
  const rest = { contentType: contentType ?? null, name: name ?? null };
  if (typeof data === 'string') {
    return createBlob({ text: data, ...rest, contentType: contentType ?? 'text/plain' });
  }
  if (Array.isArray(data)) return createBlob({ base64: toBase64(data as number[]), ...rest });
  throw signatureError('Utilities.newBlob', [data]);
}

/** The content of a blob, or of anything that gives one through getBlob(). */
export function blobJsonOf(source: unknown, where: string): BlobJson {
  if (typeof source !== 'object' || source === null) throw signatureError(where, [source]);
  const own = contents.get(source);
  if (own !== undefined) return own();
  const inner = contents.get((source as Blob).getBlob());
  if (inner === undefined) throw signatureError(where, [source]);
  return inner();
}

function toBase64(bytes: readonly number[]): string {
  return call<string>('Utilities', 'base64Encode', bytes);
}
