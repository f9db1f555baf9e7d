// SPDX-License-Identifier: Apache-2.0
// The Sheets API's quota: reads and writes of an account in any sixty seconds of the emulator's
// clock. Kept in memory only; it starts afresh with the process.
// Source: developers.google.com/sheets/api/limits; error text as published by gargle's recordings.

import { tooManyRequests } from '../api-error.ts';

export interface QuotaLimits {
  readonly readsPerMinute: number;
  readonly writesPerMinute: number;
}

export const GOOGLE_LIMITS: QuotaLimits = { readsPerMinute: 60, writesPerMinute: 60 };

export interface Quota {
  /** Throws Google's 429 when the account has none left at `now`; a refused call is not counted. */
  spend(kind: 'Read' | 'Write', actor: string, now: number): void;
}

/** `undefined` limits: none. */
export function createQuota(limits: QuotaLimits | undefined): Quota {
  const spent = new Map<string, number[]>();
  return {
    spend(kind, actor, now) {
      if (limits === undefined) return;
      const key = `${kind} ${actor}`;
      const recent = (spent.get(key) ?? []).filter((at) => at > now - 60_000);
      const limit = kind === 'Read' ? limits.readsPerMinute : limits.writesPerMinute;
      if (recent.length >= limit) throw exceeded(kind);
      recent.push(now);
      spent.set(key, recent);
    },
  };
}

const exceeded = (kind: string): Error =>
  tooManyRequests(
    `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute ` +
      "per user' of service 'sheets.googleapis.com' for consumer 'project_number:1'.",
  );
