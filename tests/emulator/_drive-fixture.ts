// SPDX-License-Identifier: Apache-2.0
// Drive and Docs on a kernel of their own, and short ways to call them in tests.

import { createDocs, type Docs, type DocsOptions } from '../../emulator/docs/service.ts';
import { createDrive, type Drive, type DriveParams } from '../../emulator/drive/service.ts';
import { createKernel, type Kernel } from '../../emulator/kernel.ts';

export const OWNER = 'pemilik@contoh.example';
export const LEADER = 'pimpinan@contoh.example';
export const STRANGER = 'orang.lain@contoh.example';

export const DOCUMENT = 'application/vnd.google-apps.document';
export const FOLDER = 'application/vnd.google-apps.folder';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF = 'application/pdf';

/** Any of the fields that tests look at. */
export interface FileJson {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents?: string[];
  readonly trashed?: boolean;
  readonly size?: string;
  readonly files?: FileJson[];
  readonly nextPageToken?: string;
  readonly appProperties?: Record<string, string>;
  readonly contentRestrictions?: { readOnly: boolean; reason?: string }[];
  readonly permissions?: { id: string; role: string; emailAddress?: string }[];
}

export interface Bench {
  readonly kernel: Kernel;
  readonly drive: Drive;
  readonly docs: Docs;
  /** A call whose JSON answer is known to the test. */
  call(method: string, params: DriveParams, actor?: string): FileJson;
  bytes(params: DriveParams, actor?: string): Promise<Uint8Array>;
  upload(bytes: Uint8Array, name?: string): string;
  share(fileId: string, emailAddress: string, role: string): void;
}

export function createBench(options: DocsOptions & { readonly dir?: string } = {}): Bench {
  const { dir, ...docsOptions } = options;
  const start = Date.UTC(2026, 10, 2, 1);
  const kernel = createKernel({ start, seed: 7, ...(dir === undefined ? {} : { dir }) });
  const drive = createDrive(kernel);
  const docs = createDocs(kernel, drive, docsOptions);
  kernel.open();
  const bench: Bench = {
    kernel,
    drive,
    docs,
    call: (method, params, actor = OWNER) =>
      drive.call(method, params, { actor, face: 'rest' }) as FileJson,
    async bytes(params, actor = OWNER) {
      const who = { actor, face: 'rest' } as const;
      const answer = await drive.call('files.export', params, who);
      return (answer as { bytes: Uint8Array }).bytes;
    },
    upload(bytes, name = 'Rekap') {
      const body = { name, mimeType: DOCUMENT };
      return bench.call('files.create', { body, media: { mimeType: DOCX, bytes } }).id;
    },
    share(fileId, emailAddress, role) {
      const body = { type: 'user', role, emailAddress };
      bench.call('permissions.create', { fileId, body, query: { sendNotificationEmail: 'false' } });
    },
  };
  return bench;
}

export interface Refusal {
  readonly code: number;
  readonly message: string;
  readonly reason: string;
}

/** The error that a call must answer with. */
export function errorOf(act: () => unknown): Refusal {
  const refusal = refusalOf(act);
  if (refusal === undefined) throw new Error('the call was answered, not refused');
  return refusal;
}

/** The error a call answers with, or undefined when it is answered. */
export function refusalOf(act: () => unknown): Refusal | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    const { code, message, errors } = errorBodyOf(error).error;
    return { code, message, reason: errors[0]?.reason ?? '' };
  }
}

/** Google's body of an error; any other error is thrown on. */
export function errorBodyOf(error: unknown): ErrorBody {
  if (error instanceof Error && 'toBody' in error) {
    return (error as Error & { toBody(): ErrorBody }).toBody();
  }
  throw error;
}

interface ErrorBody {
  readonly error: {
    readonly code: number;
    readonly message: string;
    readonly errors: readonly { readonly reason: string }[];
  };
}
