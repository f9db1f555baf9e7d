// SPDX-License-Identifier: Apache-2.0
// The advanced services: the same doors that REST clients use, with Apps Script's way of passing
// ids, options and content.

import { notEmulated } from '../../api-error.ts';
import type { ServiceHandler } from '../bridge.ts';
import type { DriveCallParams, DriveEngine, SheetsCallParams, SheetsEngine } from '../engines.ts';
import { callerOf } from '../caller.ts';
import type { BlobJson } from '../protocol.ts';
import type { Run } from '../run.ts';
import type { MadeFiles } from './made-files.ts';
import { bytesOfBlob } from './utilities.ts';

interface ApiCall {
  readonly ids: readonly string[];
  readonly resource?: object | null;
  readonly options: Readonly<Record<string, unknown>>;
  readonly media?: BlobJson;
}

export function createSheetsApi(sheets: SheetsEngine, made: MadeFiles): ServiceHandler {
  return (method, args, run) => {
    const { ids, resource, options } = args[0] as ApiCall;
    const [spreadsheetId, range] = ids;
    const params: SheetsCallParams = {
      ...(spreadsheetId === undefined ? {} : { spreadsheetId }),
      ...(range === undefined ? {} : { range }),
      query: queryOf(options),
      ...(resource === undefined || resource === null ? {} : { body: resource }),
    };
    if (spreadsheetId !== undefined) made.require(run, 'Sheets', method, spreadsheetId);
    const answer = sheets.call(method, params, callerOf(run));
    if (method === 'spreadsheets.create') {
      made.note(run, (answer as { spreadsheetId: string }).spreadsheetId);
    }
    return answer;
  };
}

export function createDriveApi(drive: DriveEngine, made: MadeFiles): ServiceHandler {
  return (method, args, run) => {
    const { ids, resource, options, media } = args[0] as ApiCall;
    const isExport = method === 'files.export';
    const [fileId, second] = ids;
    const params: DriveCallParams = {
      ...(fileId === undefined ? {} : { fileId }),
      ...(second === undefined || isExport ? {} : { permissionId: second }),
      query: isExport ? { ...options, mimeType: second } : options,
      ...(resource === undefined || resource === null ? {} : { body: resource }),
      ...(media === undefined ? {} : { media: toMedia(media) }),
    };
    if (isExport && options['alt'] !== 'media') {
      // The live service answers nothing useful without it (facts: issuetracker 468534237).
      throw notEmulated("Drive.Files.export without {alt: 'media'}");
    }
    if (fileId !== undefined) made.require(run, 'Drive', method, fileId);
    const answer = drive.call(method, params, callerOf(run));
    return fromAnswer(reachable(made, run, method, answer), method);
  };
}

/** Notes what was made; leaves out of a list what the scope does not reach. */
function reachable(made: MadeFiles, run: Run, method: string, answer: object | undefined) {
  if (method === 'files.create' || method === 'files.copy') {
    const { id } = answer as { id?: string };
    // Without its id in `fields` the script itself does not know the file either.
    if (id !== undefined) made.note(run, id);
  }
  if (method !== 'files.list') return answer;
  const { files = [], ...rest } = answer as { files?: readonly { id?: string }[] };
  return { ...rest, files: made.filter(run, files) };
}

export function toMedia(blob: BlobJson): { bytes: Uint8Array; mimeType: string } {
  const mimeType = blob.contentType ?? 'application/octet-stream';
  return { mimeType, bytes: new Uint8Array(bytesOfBlob(blob)) };
}

/** Content becomes a blob on the script's side. */
export function fromAnswer(answer: object | undefined, method: string): unknown {
  if (answer === undefined) return null;
  if (answer instanceof Promise) throw notEmulated(`drive.${method} to this type in Apps Script`);
  if (!('bytes' in answer)) return answer;
  const { bytes, contentType } = answer as { bytes: Uint8Array; contentType: string };
  const base64 = Buffer.from(bytes).toString('base64');
  return { blob: { base64, contentType, name: null } };
}

/** Numbers as REST writes them; lists stay lists. */
function queryOf(
  options: Readonly<Record<string, unknown>>,
): NonNullable<SheetsCallParams['query']> {
  const query: NonNullable<SheetsCallParams['query']> = {};
  for (const [name, value] of Object.entries(options)) {
    if (value === null) continue;
    if (typeof value === 'boolean') query[name] = value;
    else query[name] = Array.isArray(value) ? value.map(String) : `${value as string | number}`;
  }
  return query;
}
