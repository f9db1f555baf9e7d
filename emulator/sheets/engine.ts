// SPDX-License-Identifier: Apache-2.0
// The state of Sheets and the four operations that change it. Whatever the call was, it ends in
// one of these, journaled with its ids; what is asked of the actor's rights is asked here.

import { badRequest } from '../api-error.ts';
import type { FileRegistry } from '../file-registry.ts';
import type { Kernel } from '../kernel.ts';
import { applyBatchUpdate, fillIds } from './batch-update.ts';
import type { BatchUpdateArgs, BatchUpdateResult, Request } from './batch-update.ts';
import { applyCreate } from './create.ts';
import type { CreateArgs } from './create.ts';
import { applyFill } from './fill.ts';
import type { FillArgs } from './fill.ts';
import type { SheetsState, Spreadsheet, Writer } from './model.ts';
import { applyWrite } from './values-write.ts';
import type { WriteArgs } from './values-write.ts';

export interface Engine {
  readonly kernel: Kernel;
  readonly files: FileRegistry;
  /** Throws Google's 404 unless the actor may read it. */
  openForReading(spreadsheetId: string, actor: string): Spreadsheet;
  /** Throws Google's 404 or 403 unless the actor may edit it. */
  openForWriting(spreadsheetId: string, actor: string): Spreadsheet;
  /** Asks nobody's leave: only after one of the two above. */
  spreadsheet(spreadsheetId: string): Spreadsheet;
  writer(spreadsheetId: string, actor: string): Writer;
  /** A positive number for a new id, never repeated in practice. */
  newNumber(): number;
  create(args: Omit<CreateArgs, 'spreadsheetId' | 'isOwner'>): Spreadsheet;
  batchUpdate(
    spreadsheetId: string,
    requests: readonly Request[],
    actor: string,
  ): BatchUpdateResult;
  /** Asks nobody's leave. */
  fill(args: FillArgs): void;
  /** Returns how many cells each block wrote. */
  write(args: Omit<WriteArgs, 'isOwner'>): number[];
}

const MIME_TYPE = 'application/vnd.google-apps.spreadsheet';

export function createEngine(kernel: Kernel, files: FileRegistry): Engine {
  const state = kernel.define<SheetsState>('sheets', () => ({ spreadsheets: {} }), {
    create: (all, args: CreateArgs, op) => applyCreate(all, args, op.at),
    batchUpdate: (all, args: BatchUpdateArgs, op) => applyBatchUpdate(all, args, op.at),
    write: (all, args: WriteArgs, op) => applyWrite(all, args, op.at),
    fill: (all, args: FillArgs) => applyFill(all, args),
  });
  const newNumber = (): number => toNumber(kernel.newId(8));
  const withIds = (requests: readonly Request[]): Request[] =>
    fillIds(requests, newNumber, () => kernel.newId(12));

  const engine: Engine = {
    kernel,
    files,
    openForReading(spreadsheetId, actor) {
      files.requireReader(spreadsheetId, actor);
      return requireSpreadsheet(state(), spreadsheetId);
    },
    openForWriting(spreadsheetId, actor) {
      files.requireWriter(spreadsheetId, actor);
      return requireSpreadsheet(state(), spreadsheetId);
    },
    newNumber,
    spreadsheet: (spreadsheetId) => requireSpreadsheet(state(), spreadsheetId),
    writer: (spreadsheetId, actor) => ({ actor, isOwner: files.isOwner(spreadsheetId, actor) }),
    create(args) {
      const spreadsheetId = kernel.newId();
      const requests = withIds(args.requests);
      kernel.commit('sheets', 'create', { ...args, requests, spreadsheetId, isOwner: true });
      const spreadsheet = requireSpreadsheet(state(), spreadsheetId);
      const name = spreadsheet.properties.title;
      files.createFile({ id: spreadsheetId, name, mimeType: MIME_TYPE }, args.actor);
      return spreadsheet;
    },
    batchUpdate(spreadsheetId, given, actor) {
      const spreadsheet = requireSpreadsheet(state(), spreadsheetId);
      const { title } = spreadsheet.properties;
      const requests = withIds(given);
      const args = { spreadsheetId, requests, ...engine.writer(spreadsheetId, actor) };
      const result = kernel.commit('sheets', 'batchUpdate', args) as BatchUpdateResult;
      const after = spreadsheet.properties.title;
      if (after === title) files.touch(spreadsheetId);
      else files.rename(spreadsheetId, after, actor);
      return result;
    },
    fill: (args) => void kernel.commit('sheets', 'fill', args),
    write(given) {
      const args = { ...given, ...engine.writer(given.spreadsheetId, given.actor) };
      const cells = kernel.commit('sheets', 'write', args) as number[];
      files.touch(given.spreadsheetId);
      return cells;
    },
  };
  return engine;
}

/** The file is known to Drive but is no spreadsheet: Google's answer for a Doc's id. */
function requireSpreadsheet(state: SheetsState, spreadsheetId: string): Spreadsheet {
  const spreadsheet = state.spreadsheets[spreadsheetId];
  if (spreadsheet !== undefined) return spreadsheet;
  throw badRequest('This operation is not supported for this document');
}

/** A positive 31-bit number from an id. */
function toNumber(id: string): number {
  let number = 0;
  for (const letter of id) number = (Math.imul(number, 31) + letter.charCodeAt(0)) | 0;
  return number >>> 1 || 1;
}
