// SPDX-License-Identifier: Apache-2.0
// Partial responses: parses `fields`, refuses names that Google does not know, and cuts an answer
// down to what was asked for. Says "not emulated" for a field that Google has and we do not.

import { notEmulated } from '../api-error.ts';
import { createSchema, type FieldType, type GoogleApi } from '../schema/google-schema.ts';
import { DriveError } from './drive-error.ts';

/** `undefined` below a name selects everything under it. */
type Mask = Map<string, Mask | undefined>;

export interface AnswerShape {
  readonly api: GoogleApi;
  /** The schema of the answer: `File`, `FileList`, … */
  readonly type: string;
  /**
   * For each schema the fields we can answer (absent: all): asking for another one must not look
   * like an empty field.
   */
  readonly emulated: Readonly<Record<string, readonly string[]>>;
}

export function selectFields(answer: object, fields: string, shape: AnswerShape): object {
  const mask = parseMask(fields);
  checkMask(mask, shape);
  return cut(answer, mask) as object;
}

function parseMask(fields: string): Mask {
  const tokens = fields.match(/[\w*]+|[/(),]|\S/g) ?? [];
  let at = 0;
  const parseList = (): Mask => {
    const mask: Mask = new Map();
    do {
      parsePath(mask);
    } while (tokens[at] === ',' && ++at > 0);
    return mask;
  };
  const parsePath = (mask: Mask): void => {
    const name = tokens[at] ?? '';
    if (!/^([\w]+|\*)$/.test(name)) throw invalidSelection(name === '' ? fields : name);
    at += 1;
    const next = tokens[at];
    if (next === '/') {
      at += 1;
      const below = mask.get(name) ?? new Map<string, Mask | undefined>();
      parsePath(below);
      mask.set(name, below);
    } else if (next === '(') {
      at += 1;
      mask.set(name, parseList());
      if (tokens[at] !== ')') throw invalidSelection(fields);
      at += 1;
    } else mask.set(name, undefined);
  };
  const mask = parseList();
  if (at !== tokens.length) throw invalidSelection(fields);
  return mask;
}

function checkMask(mask: Mask, shape: AnswerShape): void {
  const { api, type, emulated } = shape;
  const known = createSchema(api).fieldsOf(type);
  if (known === undefined) throw new Error(`emulator: ${api} has no message ${type}`);
  for (const [name, below] of mask) {
    if (name === '*') continue;
    const field = known.get(name);
    if (field === undefined) throw invalidSelection(name);
    if (emulated[type]?.includes(name) === false) throw notEmulated(`${api} ${type}.${name}`);
    const message = messageOf(field);
    if (below !== undefined && message !== undefined) checkMask(below, { ...shape, type: message });
  }
}

function messageOf(type: FieldType): string | undefined {
  if (type.kind === 'message') return type.name;
  return type.kind === 'list' ? messageOf(type.of) : undefined;
}

function cut(value: unknown, mask: Mask): unknown {
  if (Array.isArray(value)) return value.map((item) => cut(item, mask));
  if (typeof value !== 'object' || value === null || mask.has('*')) return value;
  const result: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    if (!mask.has(name)) continue;
    const below = mask.get(name);
    result[name] = below === undefined ? item : cut(item, below);
  }
  return result;
}

const invalidSelection = (name: string): DriveError =>
  new DriveError(400, `Invalid field selection ${name}`, 'invalidParameter', 'fields');
