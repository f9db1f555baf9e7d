// SPDX-License-Identifier: Apache-2.0
// Apps Script's enums: one object a member, compared by identity, printed by its name.

import { strict } from './strict.ts';

export interface EnumMember {
  toString(): string;
  name(): string;
  ordinal(): number;
  toJSON(): string;
}

export type EnumOf<N extends string> = Readonly<Record<N, EnumMember>>;

export function enumOf<N extends string>(name: string, members: readonly N[]): EnumOf<N> {
  const entries = members.map((member, index) => [member, memberOf(member, index)] as const);
  return strict(name, Object.fromEntries(entries) as Record<N, EnumMember>);
}

function memberOf(name: string, ordinal: number): EnumMember {
  const text = () => name;
  return { toString: text, name: text, ordinal: () => ordinal, toJSON: text };
}

/** The member's name, or undefined for what is no member of this enum. */
export function nameIn<N extends string>(members: EnumOf<N>, value: unknown): N | undefined {
  const names = Object.keys(members) as N[];
  return names.find((name) => members[name] === value);
}

export const AUTH_MODE = enumOf('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
export const EVENT_TYPE = enumOf('EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
export const TRIGGER_SOURCE = enumOf('TriggerSource', [
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
]);
export const CHARSET = enumOf('Charset', ['US_ASCII', 'UTF_8']);
export const DIGEST_ALGORITHM = enumOf('DigestAlgorithm', [
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);
export const BUTTON = enumOf('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
export const BUTTON_SET = enumOf('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
export const SANDBOX_MODE = enumOf('SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);
export const X_FRAME_OPTIONS = enumOf('XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);
export const CONTENT_MIME_TYPE = enumOf('MimeType', [
  'ATOM',
  'CSV',
  'ICAL',
  'JAVASCRIPT',
  'JSON',
  'RSS',
  'TEXT',
  'VCARD',
  'XML',
]);
export const EMAIL_COLLECTION_TYPE = enumOf('EmailCollectionType', [
  'DO_NOT_COLLECT',
  'VERIFIED',
  'RESPONDER_INPUT',
]);
export const ITEM_TYPE = enumOf('ItemType', [
  'CHECKBOX',
  'CHECKBOX_GRID',
  'DATE',
  'DATETIME',
  'DURATION',
  'GRID',
  'IMAGE',
  'LIST',
  'MULTIPLE_CHOICE',
  'PAGE_BREAK',
  'PARAGRAPH_TEXT',
  'SCALE',
  'SECTION_HEADER',
  'TEXT',
  'TIME',
  'VIDEO',
  'FILE_UPLOAD',
]);
