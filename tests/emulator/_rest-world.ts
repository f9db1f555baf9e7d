// SPDX-License-Identifier: Apache-2.0
// A whole emulator with two accounts, and the real googleapis in front of it: in process, or over
// HTTP on loopback.

import { docs } from 'googleapis/build/src/apis/docs/index.js';
import { drive } from 'googleapis/build/src/apis/drive/index.js';
import { gmail } from 'googleapis/build/src/apis/gmail/index.js';
import { sheets } from 'googleapis/build/src/apis/sheets/index.js';
import { createEmulator, type Emulator } from '../../emulator/index.ts';
import { emulatedToken } from '../../emulator/rest/bearer.ts';

export const OFFICE = 'kantor@dinas.example.com';
export const STAFF = 'staf@dinas.example.com';

/** Monday 2 March 2026, 08:00 in Jakarta. */
export const START = Date.UTC(2026, 2, 2, 1, 0, 0);

export function createOffice(options: { readonly dir?: string } = {}): Emulator {
  const emulator = createEmulator({ start: START, seed: 11, ...options });
  if (emulator.accounts.list().length > 0) return emulator;
  const zone = { timeZone: 'Asia/Jakarta', locale: 'in_ID' };
  emulator.accounts.add({ email: OFFICE, kind: 'workspace', name: 'Kantor', ...zone });
  emulator.accounts.add({ email: STAFF, kind: 'workspace', name: 'Staf', ...zone });
  return emulator;
}

export type FetchLike = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

/** The same requests, sent to the server that listens at `url`. */
export function overHttp(url: string): FetchLike {
  return (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    return fetch(url + pathname + search, init);
  };
}

export function createClients(fetchImplementation: FetchLike, email = OFFICE) {
  const headers = { Authorization: `Bearer ${emulatedToken(email)}` };
  const common = { headers, fetchImplementation };
  return {
    sheets: sheets({ version: 'v4', ...common }),
    drive: drive({ version: 'v3', ...common }),
    docs: docs({ version: 'v1', ...common }),
    gmail: gmail({ version: 'v1', ...common }),
  };
}

/** A call with bare fetch, as a client that is not googleapis would make it. */
export function callPlain(
  emulator: Emulator,
  path: string,
  init: RequestInit & { readonly token?: string | undefined } = {},
): Promise<Response> {
  const { token = emulatedToken(OFFICE), ...rest } = init;
  const headers = new Headers(rest.headers);
  if (token !== '') headers.set('authorization', `Bearer ${token}`);
  return emulator.fetch(`https://sheets.googleapis.com${path}`, { ...rest, headers });
}
