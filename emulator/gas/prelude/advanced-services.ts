// SPDX-License-Identifier: Apache-2.0
// The advanced services Sheets (v4) and Drive (v3), as far as they are called: a resource first,
// then ids, then options, as Apps Script orders them. Nothing is interpreted here.

import type { BlobJson } from '../protocol.ts';
import { blobJsonOf, createBlob } from './blob.ts';
import { call, signatureError } from './host-call.ts';
import { strict } from './strict.ts';

type Options = object | undefined;

export function createSheetsService() {
  const on = (method: string, args: readonly unknown[], ids: number, resource: boolean) =>
    callApi('Sheets', method, args, ids, resource);
  return strict('Sheets', {
    Spreadsheets: strict('Sheets.Spreadsheets', {
      create: (...args: unknown[]) => on('spreadsheets.create', args, 0, true),
      get: (...args: unknown[]) => on('spreadsheets.get', args, 1, false),
      batchUpdate: (...args: unknown[]) => on('spreadsheets.batchUpdate', args, 1, true),
      Values: strict('Sheets.Spreadsheets.Values', {
        get: (...args: unknown[]) => on('spreadsheets.values.get', args, 2, false),
        batchGet: (...args: unknown[]) => on('spreadsheets.values.batchGet', args, 1, false),
        batchGetByDataFilter: (...args: unknown[]) =>
          on('spreadsheets.values.batchGetByDataFilter', args, 1, true),
        batchUpdate: (...args: unknown[]) => on('spreadsheets.values.batchUpdate', args, 1, true),
        update: (...args: unknown[]) => on('spreadsheets.values.update', args, 2, true),
        append: (...args: unknown[]) => on('spreadsheets.values.append', args, 2, true),
      }),
    }),
  });
}

export function createDriveService() {
  return strict('Drive', {
    Files: strict('Drive.Files', {
      create: (resource: unknown, media?: unknown, options?: Options) =>
        api('files.create', [], resource, options, mediaOf(media, 'create')),
      get: (...args: unknown[]) => bytesOrJson('files.get', args, 1),
      list: (...args: unknown[]) => callApi('Drive', 'files.list', args, 0, false),
      update: (resource: unknown, fileId: unknown, media?: unknown, options?: Options) =>
        api('files.update', ids('update', [fileId]), resource, options, mediaOf(media, 'update')),
      copy: (...args: unknown[]) => callApi('Drive', 'files.copy', args, 1, true),
      export: (...args: unknown[]) => bytesOrJson('files.export', args, 2),
      remove: (...args: unknown[]) => callApi('Drive', 'files.delete', args, 1, false),
    }),
    Permissions: strict('Drive.Permissions', {
      create: (...args: unknown[]) => callApi('Drive', 'permissions.create', args, 1, true),
      get: (...args: unknown[]) => callApi('Drive', 'permissions.get', args, 2, false),
      list: (...args: unknown[]) => callApi('Drive', 'permissions.list', args, 1, false),
      update: (...args: unknown[]) => callApi('Drive', 'permissions.update', args, 2, true),
      remove: (...args: unknown[]) => callApi('Drive', 'permissions.delete', args, 2, false),
    }),
  });
}

/** `args` as written in the script: [resource,] ids…, [options]. */
function callApi(
  service: string,
  method: string,
  args: readonly unknown[],
  idCount: number,
  hasResource: boolean,
): unknown {
  const fixed = idCount + (hasResource ? 1 : 0);
  if (args.length < fixed || args.length > fixed + 1) {
    throw signatureError(`${service}.${method}`, args);
  }
  const resource = hasResource ? args[0] : undefined;
  const idValues = args.slice(hasResource ? 1 : 0, fixed);
  return call(service, method, {
    ids: ids(`${service}.${method}`, idValues),
    resource,
    options: args[fixed] ?? {},
  });
}

function ids(where: string, values: readonly unknown[]): string[] {
  if (values.some((id) => typeof id !== 'string' || id === '')) throw signatureError(where, values);
  return values as string[];
}

function api(
  method: string,
  idValues: readonly string[],
  resource: unknown,
  options: Options,
  media: BlobJson | undefined,
): unknown {
  return call('Drive', method, { ids: idValues, resource, options: options ?? {}, media });
}

function mediaOf(media: unknown, method: string): BlobJson | undefined {
  if (media === undefined || media === null) return undefined;
  return blobJsonOf(media, `Drive.Files.${method}`);
}

/** With `alt: 'media'` the service gives the content, as a blob; otherwise the metadata. */
function bytesOrJson(method: string, args: readonly unknown[], idCount: number): unknown {
  const reply = callApi('Drive', method, args, idCount, false);
  const { blob } = reply as { blob?: BlobJson };
  return blob === undefined ? reply : createBlob(blob);
}
