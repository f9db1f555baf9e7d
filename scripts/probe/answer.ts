// SPDX-License-Identifier: Apache-2.0
// How what a probe meets is written down: values as JSON, refusals by their words, with whatever
// differs from account to account taken out.

import type { Json } from './google.ts';

interface Anonymous {
  anonymous(text: string): string;
}

const NOT_EMULATED = 'Not emulated: ';

/** What is written in place of an answer that the emulator does not have. */
export const isNotEmulated = (value: Json | undefined): boolean =>
  typeof value === 'string' && value.startsWith(NOT_EMULATED);

/** The result of `work`, or `galat: …` with the words of its refusal. */
export function told(bench: Anonymous, work: () => Json | void): Json {
  try {
    return work() ?? 'berhasil';
  } catch (error) {
    const message = messageOf(error);
    if (message.startsWith(NOT_EMULATED) || isQuota(message)) throw error;
    return `galat: ${bench.anonymous(message)}`;
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The API's quota a minute: not an answer, the probe is to be made again. */
export const isQuota = (message: string): boolean =>
  /Quota exceeded for quota metric|RESOURCE_EXHAUSTED/.test(message);

/** By keys in order: two answers are the same when their texts are. */
export function canonical(value: Json | undefined): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
