// SPDX-License-Identifier: Apache-2.0
// A spreadsheet to test on: one service, two people, short ways to call it.

import { ApiError } from '../../emulator/api-error.ts';
import { createKernel } from '../../emulator/kernel.ts';
import type { Kernel, Op } from '../../emulator/kernel.ts';
import { createSheets } from '../../emulator/sheets/service.ts';
import type { Sheets, SheetsOptions, SheetsParams } from '../../emulator/sheets/service.ts';
import { createTestFiles } from './_files.ts';
import type { TestFiles } from './_files.ts';

export const OWNER = 'pemilik@contoh.go.id';
export const STAFF = 'staf@contoh.go.id';

export interface Desk {
  readonly kernel: Kernel;
  readonly sheets: Sheets;
  readonly files: TestFiles;
  readonly ops: Op[];
  readonly id: string;
  call<T = Record<string, never>>(method: string, params?: SheetsParams, actor?: string): T;
  batch<T = Record<string, never>>(requests: object[], actor?: string): { replies: T[] };
  /** Unformatted values of a range; [] when there are none. */
  values(range: string, query?: SheetsParams['query']): unknown[][];
  update(range: string, values: unknown[][], option?: string, actor?: string): void;
}

export interface DeskOptions extends SheetsOptions {
  readonly locale?: string;
  readonly body?: object;
  readonly dir?: string;
}

/** A spreadsheet with one sheet `Sheet1` (id 0, 1000 x 26), shared with STAFF as writer. */
export function createDesk(options: DeskOptions = {}): Desk {
  const { locale = 'in_ID', body, dir, ...rest } = options;
  const start = Date.UTC(2026, 10, 22, 2, 0);
  const kernel = createKernel({ start, seed: 7, dir });
  const ops: Op[] = [];
  kernel.onCommit((op) => ops.push(op));
  const files = createTestFiles();
  const sheets = createSheets(kernel, files, { quota: 'off', ...rest });
  kernel.open();
  const call: Desk['call'] = <T>(method: string, params: SheetsParams = {}, actor = OWNER) =>
    sheets.call(method, { spreadsheetId: id, ...params }, { actor, face: 'rest' }) as T;
  let id = '';
  const given = body ?? { properties: { title: 'Buku', locale, timeZone: 'Asia/Jakarta' } };
  const created = call<{ spreadsheetId: string }>('spreadsheets.create', { body: given });
  id = created.spreadsheetId;
  files.share(id, STAFF, 'writer');
  return {
    kernel,
    sheets,
    files,
    ops,
    id,
    call,
    batch: (requests, actor) => call('spreadsheets.batchUpdate', { body: { requests } }, actor),
    values: (range, query = { valueRenderOption: 'UNFORMATTED_VALUE' }) =>
      call<{ values?: unknown[][] }>('spreadsheets.values.get', { range, query }).values ?? [],
    update: (range, values, valueInputOption = 'RAW', actor) =>
      void call(
        'spreadsheets.values.update',
        { range, query: { valueInputOption }, body: { values } },
        actor,
      ),
  };
}

/** `400 text` of the ApiError that `work` throws; other errors pass. */
export function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ApiError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'no error';
}
