// SPDX-License-Identifier: Apache-2.0
// Field masks: which parts of a response are sent, and which parts of an object a request sets or
// clears. A path that no message has is refused, so that a typing error cannot pass unseen.

import type { Fields, FieldType, GoogleApi } from './declarations.ts';
import { readMessages } from './declarations.ts';

/** `undefined` children: the whole of it. */
export interface Mask {
  readonly children: ReadonlyMap<string, Mask> | undefined;
}

const ALL: Mask = { children: undefined };

/** Reads `a,b.c,d(e,f/g)`; undefined when it cannot be read. `*` and '' mean everything. */
export function parseMask(text: string): Mask | undefined {
  const cursor = { text: text.replace(/\s+/g, ''), at: 0 };
  if (cursor.text === '' || cursor.text === '*') return ALL;
  const mask = parseList(cursor);
  return cursor.at === cursor.text.length ? mask : undefined;
}

/** The first path of the mask that `message` does not have, or undefined. */
export function findUnknownPath(api: GoogleApi, message: string, mask: Mask): string | undefined {
  return findUnknown(api, { kind: 'message', name: message }, mask, '');
}

/** The masked part of a response. Lists are masked item by item. */
export function applyMask(value: unknown, mask: Mask): unknown {
  if (mask.children === undefined || mask.children.has('*')) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => applyMask(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const child = mask.children.get(key);
    if (child !== undefined && item !== undefined) kept[key] = applyMask(item, child);
  }
  return kept;
}

/**
 * `target` with the masked fields as they are in `source`; a masked field that `source` lacks is
 * cleared, as Google's update requests do. Neither object is changed.
 */
export function mergeByMask<T extends object>(target: T, source: Partial<T>, mask: Mask): T {
  if (mask.children === undefined || mask.children.has('*')) return { ...source } as T;
  const merged: Record<string, unknown> = { ...(target as object) };
  const given: Record<string, unknown> = { ...(source as object) };
  for (const [key, child] of mask.children) {
    const value =
      child.children === undefined ? given[key] : mergeField(merged[key], given[key], child);
    if (value === undefined) delete merged[key];
    else merged[key] = value;
  }
  return merged as T;
}

/** True when the mask reaches `path` (`sheets.data`) or contains it. */
export function touches(mask: Mask, path: string): boolean {
  let at: Mask | undefined = mask;
  for (const name of path.split('.')) {
    if (at.children === undefined || at.children.has('*')) return true;
    at = at.children.get(name);
    if (at === undefined) return false;
  }
  return true;
}

function mergeField(target: unknown, source: unknown, mask: Mask): unknown {
  const merged = mergeByMask(asObject(target), asObject(source), mask);
  return Object.keys(merged).length === 0 ? undefined : merged;
}

const asObject = (value: unknown): object =>
  typeof value === 'object' && value !== null ? value : {};

interface Cursor {
  readonly text: string;
  at: number;
}

function parseList(cursor: Cursor): Mask | undefined {
  const children = new Map<string, Mask>();
  do {
    const path = parsePath(cursor);
    if (path === undefined) return undefined;
    addPath(children, path.names, path.end);
  } while (take(cursor, ','));
  return { children };
}

function parsePath(cursor: Cursor): { names: string[]; end: Mask } | undefined {
  const names: string[] = [];
  do {
    const name = /^(?:\w+|\*)/.exec(cursor.text.slice(cursor.at))?.[0];
    if (name === undefined) return undefined;
    cursor.at += name.length;
    names.push(name);
  } while (take(cursor, '.') || take(cursor, '/'));
  if (!take(cursor, '(')) return { names, end: ALL };
  const end = parseList(cursor);
  return end !== undefined && take(cursor, ')') ? { names, end } : undefined;
}

function take(cursor: Cursor, mark: string): boolean {
  if (cursor.text.charAt(cursor.at) !== mark) return false;
  cursor.at++;
  return true;
}

function addPath(children: Map<string, Mask>, names: readonly string[], end: Mask): void {
  const [name = '', ...rest] = names;
  const known = children.get(name);
  if (known !== undefined && known.children === undefined) return;
  if (rest.length === 0 && end.children === undefined) {
    children.set(name, ALL);
    return;
  }
  const below = new Map(known?.children);
  if (rest.length > 0) addPath(below, rest, end);
  else for (const [key, child] of end.children ?? []) addPath(below, [key], child);
  children.set(name, { children: below });
}

function findUnknown(
  api: GoogleApi,
  type: FieldType,
  mask: Mask,
  path: string,
): string | undefined {
  if (mask.children === undefined) return undefined;
  const fields = fieldsOf(api, type);
  for (const [name, child] of mask.children) {
    const here = path === '' ? name : `${path}.${name}`;
    if (name === '*' || fields === 'any') continue;
    const field = fields?.get(name);
    if (field === undefined) return here;
    const deeper = findUnknown(api, field, child, here);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

function fieldsOf(api: GoogleApi, type: FieldType): Fields | 'any' | undefined {
  switch (type.kind) {
    case 'message':
      return readMessages(api).get(type.name);
    case 'object':
      return type.fields;
    case 'list':
      return fieldsOf(api, type.of);
    case 'map':
    case 'any':
      return 'any';
    default:
      return undefined;
  }
}
