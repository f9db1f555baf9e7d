// SPDX-License-Identifier: Apache-2.0
// One REST-shaped call: its parameters checked in Google's words, its answer cut to `fields`.

import { badRequest } from '../api-error.ts';
import { applyMask, findUnknownPath, parseMask } from '../schema/field-mask.ts';
import type { Mask } from '../schema/field-mask.ts';
import { createSchema } from '../schema/google-schema.ts';
import type { Engine } from './engine.ts';

export interface SheetsParams {
  readonly spreadsheetId?: string;
  readonly range?: string;
  readonly query?: Readonly<Record<string, string | string[] | boolean | undefined>>;
  readonly body?: object;
}

/** A call as a method gets it: the body is plain JSON of the right shape, without nulls. */
export interface CallContext {
  readonly engine: Engine;
  readonly actor: string;
  readonly spreadsheetId: string;
  readonly range: string;
  readonly body: unknown;
  readonly query: Query;
  /** The `fields` of the answer. */
  readonly mask: Mask;
}

export interface Answer {
  readonly json: object;
  readonly cellsRead?: number;
  readonly cellsWritten?: number;
}

/** What a method is: which quota it spends, which messages it takes and gives. */
export interface Method {
  readonly quota: 'Read' | 'Write';
  readonly body?: string;
  readonly answer: string;
  readonly query?: readonly string[];
  run(context: CallContext): Answer;
}

export interface Query {
  text(name: string): string | undefined;
  list(name: string): readonly string[];
  flag(name: string): boolean;
}

/** Parameters that every method of every Google API takes. */
const STANDARD = new Set(
  (
    '$.xgafv access_token alt callback fields key oauth_token prettyPrint quotaUser uploadType ' +
    'upload_protocol'
  ).split(' '),
);

const schema = createSchema('sheets');

/** Throws Google's 400 for a parameter, body or mask of the wrong shape; then runs the method. */
export function runMethod(
  engine: Engine,
  method: Method,
  params: SheetsParams,
  actor: string,
): Answer {
  const given = params.query ?? {};
  for (const [name, value] of Object.entries(given)) {
    const isKnown = STANDARD.has(name) || method.query?.includes(name) === true;
    if (value !== undefined && !isKnown) throw unknownParameter(name);
  }
  const mask = readMask(method.answer, given['fields']);
  const answer = method.run({
    engine,
    actor,
    spreadsheetId: params.spreadsheetId ?? '',
    range: params.range ?? '',
    body: readBody(method, params.body),
    query: createQuery(given),
    mask,
  });
  return { ...answer, json: applyMask(answer.json, mask) as object };
}

/** Plain JSON of its own: no undefined, no nulls in objects (they leave a field unset). */
function readBody(method: Method, body: object | undefined): unknown {
  if (method.body === undefined) return {};
  const plain: unknown = JSON.parse(JSON.stringify(body ?? {}));
  dropNulls(plain);
  const problems = schema.check(method.body, plain);
  if (problems.length > 0) throw badRequest(problems.join('\n'));
  return plain;
}

/** Rows of values keep their nulls: there they mean "leave the cell". */
function dropNulls(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const fields = value as Record<string, unknown>;
  for (const key in fields) {
    const item = fields[key];
    if (item === null) {
      if (!Array.isArray(value)) delete fields[key];
    } else if (typeof item === 'object') dropNulls(item);
  }
}

function readMask(answer: string, fields: string | string[] | boolean | undefined): Mask {
  const text = typeof fields === 'string' ? fields : '';
  const mask = parseMask(text);
  const unknown = mask === undefined ? text : findUnknownPath('sheets', answer, mask);
  // Google says which path it was only in the error's details, which ApiError does not carry.
  if (mask === undefined || unknown !== undefined) {
    throw badRequest('Request contains an invalid argument.');
  }
  return mask;
}

function createQuery(given: NonNullable<SheetsParams['query']>): Query {
  const list = (name: string): string[] => {
    const value = given[name];
    if (value === undefined) return [];
    return Array.isArray(value) ? value : [String(value)];
  };
  return {
    list,
    text: (name) => list(name)[0],
    flag: (name) => list(name)[0] === 'true',
  };
}

/** Checks an enum in the query against the field of a message; gives the default when absent. */
export function enumOf<T extends string>(
  query: Query,
  name: string,
  field: string,
  fallback: T,
): T {
  const value = query.text(name);
  const parameter = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const problem = schema.checkEnum(field, value, parameter);
  if (problem !== undefined) throw badRequest(problem);
  return (value ?? fallback) as T;
}

const unknownParameter = (name: string): Error =>
  badRequest(
    `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. ` +
      `Field '${name}' could not be found in request message.`,
  );
