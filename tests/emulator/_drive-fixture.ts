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

/** The error body that a call answers with. */
export function errorOf(act: () => unknown): { code: number; message: string; reason: string } {
  try {
    act();
  } catch (error) {
    if (error instanceof Error && 'toBody' in error) {
      const { error: body } = (error as Error & { toBody(): ErrorBody }).toBody();
      return { code: body.code, message: body.message, reason: body.errors[0]?.reason ?? '' };
    }
    throw error;
  }
  throw new Error('the call was answered, not refused');
}

interface ErrorBody {
  readonly error: {
    readonly code: number;
    readonly message: string;
    readonly errors: readonly { readonly reason: string }[];
  };
}
