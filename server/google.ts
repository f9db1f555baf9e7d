// SPDX-License-Identifier: Apache-2.0
// The only door to googleapis. It decides how we sign in, where requests go, and what may be tried
// again: reads always, writes only when doing them twice is the same as once.

import { docs } from 'googleapis/build/src/apis/docs/index.js';
import { drive } from 'googleapis/build/src/apis/drive/index.js';
import { gmail } from 'googleapis/build/src/apis/gmail/index.js';
import { sheets } from 'googleapis/build/src/apis/sheets/index.js';
import { GoogleAuth, OAuth2Client } from 'google-auth-library';
import { LayananError, layananErrorDari } from './galat.ts';

export type Google = ReturnType<typeof createGoogle>;

export interface PilihanGoogle {
  /** A ready access token; absent = application default credentials of the machine. */
  readonly accessToken?: string;
  /** Where requests go instead of to Google: the emulator in process. */
  readonly fetchImplementation?: typeof fetch;
  /** Another host, with a trailing slash: the emulator over HTTP. */
  readonly rootUrl?: string;
  /** Pauses between tries, in ms; Sheets' quota is per minute, so they grow beyond one. */
  readonly jedaMs?: readonly number[];
}

const SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/drive',
  'https://www.googleapis.com/auth/documents.readonly',
  'https://www.googleapis.com/auth/gmail.send',
];

const JEDA_MS = [1_000, 4_000, 16_000, 64_000];

export function createGoogle(pilihan: PilihanGoogle = {}) {
  const umum = {
    auth: createAuth(pilihan),
    // googleapis retries GET by itself, but gives up after two seconds; ours waits out a quota.
    retry: false,
    ...(pilihan.fetchImplementation === undefined
      ? {}
      : { fetchImplementation: pilihan.fetchImplementation }),
    ...(pilihan.rootUrl === undefined ? {} : { rootUrl: pilihan.rootUrl }),
  };
  const jeda = pilihan.jedaMs ?? JEDA_MS;
  return {
    sheets: sheets({ version: 'v4', ...umum }),
    drive: drive({ version: 'v3', ...umum }),
    docs: docs({ version: 'v1', ...umum }),
    gmail: gmail({ version: 'v1', ...umum }),
    /**
     * Options for calls with media: the service's own rootUrl does not reach uploads, the call's does.
     */
    opsiUnggah: pilihan.rootUrl === undefined ? {} : { rootUrl: pilihan.rootUrl },
    /** A call that may be done again: reads, and writes that are the same when done twice. */
    ulangi: <T>(apa: string, panggil: () => Promise<T>): Promise<T> => ulangi(apa, panggil, jeda),
    /** A call that must not be done again blindly: creating, sending. */
    sekali: async <T>(apa: string, panggil: () => Promise<T>): Promise<T> => {
      try {
        return await panggil();
      } catch (galat) {
        throw layananErrorDari(apa, galat);
      }
    },
  };
}

async function ulangi<T>(
  apa: string,
  panggil: () => Promise<T>,
  jeda: readonly number[],
): Promise<T> {
  for (const tunggu of [...jeda, undefined]) {
    try {
      return await panggil();
    } catch (galat) {
      const layanan = layananErrorDari(apa, galat);
      if (!layanan.bolehDiulang || tunggu === undefined) throw layanan;
      await new Promise((selesai) => setTimeout(selesai, tunggu));
    }
  }
  throw new LayananError(apa, 0, 'tidak terjadi', false);
}

function createAuth(pilihan: PilihanGoogle): OAuth2Client | GoogleAuth {
  if (pilihan.accessToken === undefined) return new GoogleAuth({ scopes: SCOPES });
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: pilihan.accessToken, expiry_date: 8.64e15 });
  return auth;
}
