// SPDX-License-Identifier: Apache-2.0
// What a call of Drive is given, and how its parameters are read. Knows no method.

import { checkAgainst } from '../schema/google-schema.ts';
import { badBody, invalidValue } from './drive-error.ts';

/** An uploaded file, or the answer of an export or download. */
export interface Media {
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

export interface MediaAnswer {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** Path names, query (strings over REST, typed values from Apps Script), JSON body, upload. */
export interface DriveParams {
  readonly fileId?: string;
  readonly permissionId?: string;
  readonly query?: Readonly<Record<string, unknown>>;
  /** The metadata part of an upload. */
  readonly body?: object;
  readonly media?: Media;
}

export function textOf(params: DriveParams, name: string): string | undefined {
  const value = params.query?.[name];
  if (value === undefined || value === '') return undefined;
  return Array.isArray(value) ? value.join(',') : String(value);
}

export function flagOf(params: DriveParams, name: string, otherwise: boolean): boolean {
  const text = textOf(params, name);
  if (text === undefined) return otherwise;
  if (text !== 'true' && text !== 'false') throw invalidValue(name);
  return text === 'true';
}

export function countOf(
  params: DriveParams,
  name: string,
  otherwise: number,
  most: number,
): number {
  const text = textOf(params, name);
  if (text === undefined) return otherwise;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > most) throw invalidValue(name);
  return count;
}

/** The body, checked to be a message of this name. */
export function bodyOf<T extends object>(params: DriveParams, schema: string): Partial<T> {
  const body = params.body ?? {};
  const problem = checkAgainst('drive', schema, withoutRemovals(body));
  if (problem !== undefined) throw badBody(problem);
  return body;
}

/** Whether another corpus than the caller's own is searched. */
export const asksSharedDrives = (params: DriveParams): boolean =>
  textOf(params, 'driveId') !== undefined ||
  !['user', undefined].includes(textOf(params, 'corpora'));

/** A property that is null is to be removed: the one place where a map may hold a null. */
function withoutRemovals(body: object): object {
  const entries = Object.entries(body).map(([name, value]: [string, unknown]) => {
    const isMap = name === 'appProperties' || name === 'properties';
    if (!isMap || typeof value !== 'object' || value === null) return [name, value];
    return [name, Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null))];
  });
  return Object.fromEntries(entries) as object;
}
