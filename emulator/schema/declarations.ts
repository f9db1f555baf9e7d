// SPDX-License-Identifier: Apache-2.0
// Reads Google's message types out of the declarations that ship with `googleapis`: names of
// fields and their JSON types. It knows no rule of any API; enums are not in there (see enums.ts).

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type GoogleApi = 'sheets' | 'docs' | 'drive' | 'gmail' | 'forms';

/** The JSON type of a field. `object` is a message that has no name of its own. */
export type FieldType =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'any' }
  | { readonly kind: 'message'; readonly name: string }
  | { readonly kind: 'object'; readonly fields: Fields }
  | { readonly kind: 'list' | 'map'; readonly of: FieldType };

export type Fields = ReadonlyMap<string, FieldType>;

const SOURCES: Record<GoogleApi, string> = {
  sheets: 'sheets/v4',
  docs: 'docs/v1',
  drive: 'drive/v3',
  gmail: 'gmail/v1',
  forms: 'forms/v1',
};

const cache = new Map<GoogleApi, ReadonlyMap<string, Fields>>();

/** All messages of an API by name (`GridRange`, `CellData`, …). Read once, on first use. */
export function readMessages(api: GoogleApi): ReadonlyMap<string, Fields> {
  const known = cache.get(api);
  if (known !== undefined) return known;
  const messages = parseDeclarations(readDeclarations(SOURCES[api]));
  cache.set(api, messages);
  return messages;
}

function readDeclarations(source: string): string {
  const require = createRequire(import.meta.url);
  return readFileSync(require.resolve(`googleapis/build/src/apis/${source}.d.ts`), 'utf8');
}

/** Exported for its test: the text of a `.d.ts` to its `Schema$…` interfaces. */
export function parseDeclarations(text: string): ReadonlyMap<string, Fields> {
  const messages = new Map<string, Fields>();
  const starts = /^ {4}export interface Schema\$(\w+) \{$/gm;
  for (let start = starts.exec(text); start !== null; start = starts.exec(text)) {
    const end = text.indexOf('\n    }\n', starts.lastIndex);
    const body = text.slice(starts.lastIndex, end).replace(/\/\*\*[\s\S]*?\*\//g, '');
    messages.set(start[1] ?? '', parseFields({ lines: linesOf(body), at: 0 }));
  }
  return messages;
}

interface Cursor {
  readonly lines: readonly string[];
  at: number;
}

const linesOf = (body: string): string[] =>
  body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Reads `name?: type;` lines up to the closing brace of this level. */
function parseFields(cursor: Cursor): Fields {
  const fields = new Map<string, FieldType>();
  while (cursor.at < cursor.lines.length) {
    const line = cursor.lines[cursor.at++] ?? '';
    if (line.startsWith('}')) break;
    const match = /^(?:\[key: string\]|['"]?([\w$.]+)['"]?)\??: (.*)$/.exec(line);
    if (match === null) throw new Error(`emulator: cannot read the declaration "${line}"`);
    fields.set(match[1] ?? '*', parseType(match[2] ?? '', cursor));
  }
  return fields;
}

function parseType(text: string, cursor: Cursor): FieldType {
  if (text.endsWith('Array<{')) {
    return { kind: 'list', of: { kind: 'object', fields: parseFields(cursor) } };
  }
  if (text.endsWith('{')) {
    const fields = parseFields(cursor);
    const values = fields.get('*');
    return values === undefined ? { kind: 'object', fields } : { kind: 'map', of: values };
  }
  return parseName(text.replace(/;$/, '').replace(/ \| null$/, ''));
}

function parseName(name: string): FieldType {
  if (name.endsWith('[]')) return { kind: 'list', of: parseName(name.slice(0, -2)) };
  if (name.startsWith('Schema$')) return { kind: 'message', name: name.slice('Schema$'.length) };
  if (name === 'string' || name === 'number' || name === 'boolean') return { kind: name };
  return { kind: 'any' };
}
