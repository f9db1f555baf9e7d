// SPDX-License-Identifier: Apache-2.0
// Google Sheets on this machine: the door for REST, for the Apps Script service `Sheets`, and for a
// person at the grid. It announces, meters and checks; what calls mean is decided behind it.

import { badRequest, notEmulated } from '../api-error.ts';
import type { Caller } from '../accounts.ts';
import type { FileRegistry } from '../file-registry.ts';
import type { Kernel, ServiceCall } from '../kernel.ts';
import { findByTitle } from './a1.ts';
import { runMethod } from './call.ts';
import type { Method, SheetsParams } from './call.ts';
import { outcomeOf } from './edit.ts';
import type { Edit, EditOutcome } from './edit.ts';
import { createEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import { storedRow } from './fill.ts';
import type { FillArgs } from './fill.ts';
import { cellAt } from './grid.ts';
import type { Row } from './model.ts';
import { createPerson } from './person.ts';
import type { Person } from './person.ts';
import { createQuota, GOOGLE_LIMITS } from './quota.ts';
import type { QuotaLimits } from './quota.ts';
import { createSpreadsheetMethods } from './spreadsheet-calls.ts';
import type { NewSpreadsheetDefaults } from './spreadsheet-calls.ts';
import { VALUES_METHODS } from './values-calls.ts';
import { VALUES_UPDATE_METHODS } from './values-update-calls.ts';
import { viewSpreadsheet } from './view.ts';
import type { SpreadsheetView, ViewWindow } from './view.ts';

export type { SheetsParams } from './call.ts';
export type { Edit, EditOutcome } from './edit.ts';
export type { Change, Person } from './person.ts';
export type { CellView, RowView, SheetView, SpreadsheetView, ViewWindow } from './view.ts';

export interface Sheets {
  /**
   * A call of the REST API, `spreadsheets.values.batchGet` and the like. Answers Google's JSON or
   * throws ApiError; what is not emulated throws by name.
   */
  call(method: string, params: SheetsParams, who: Caller): object;
  /**
   * The same without the API's quota and without being announced: for SpreadsheetApp and other
   * services of Google that reach spreadsheets by their own way and announce themselves.
   */
  callInside(method: string, params: SheetsParams, actor: string): object;
  /** What Range.setValues does, by the same way: strict validations refuse it, unlike the API. */
  enterInside(block: EnteredBlock, actor: string): void;
  /** A row as it is stored (1-based), and many such rows put below the last one: see fill.ts. */
  storedRow(spreadsheetId: string, sheetId: number, row: number): Row;
  fillInside(args: FillArgs): void;
  /** A person types or pastes: parsed as typed; protections and strict validations refuse (400). */
  edit(edit: Edit, actor: string): EditOutcome;
  readonly person: Person;
  view(spreadsheetId: string, actor: string, window?: ViewWindow): SpreadsheetView;
}

/** Values by rows from a 1-based corner; '' empties a cell. */
export interface EnteredBlock {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

export interface SheetsOptions {
  /** `'off'`: no quota, for tests of other things. Google's 60 and 60 when absent. */
  readonly quota?: QuotaLimits | 'off';
  /** Locale and zone of a spreadsheet created without; if absent, `in_ID` and `Asia/Jakarta`. */
  readonly defaultsOf?: (actor: string) => NewSpreadsheetDefaults;
}

export function createSheets(
  kernel: Kernel,
  files: FileRegistry,
  options: SheetsOptions = {},
): Sheets {
  const engine = createEngine(kernel, files);
  const limits = options.quota === 'off' ? undefined : (options.quota ?? GOOGLE_LIMITS);
  const quota = createQuota(limits);
  const methods: Readonly<Record<string, Method>> = {
    ...createSpreadsheetMethods(options.defaultsOf ?? (() => INDONESIA)),
    ...VALUES_METHODS,
    ...VALUES_UPDATE_METHODS,
  };

  function methodOf(name: string): Method {
    const method = methods[name];
    if (method === undefined) throw notEmulated(`sheets.${name}`);
    return method;
  }

  return {
    call(name, params, who) {
      const method = methodOf(name);
      const call: ServiceCall = { service: 'sheets', method: name, ...who };
      kernel.announce(call);
      if (who.face !== 'person') quota.spend(method.quota, who.actor, kernel.now());
      const answer = runMethod(engine, method, params, who.actor);
      if (answer.cellsRead !== undefined) call.cellsRead = answer.cellsRead;
      if (answer.cellsWritten !== undefined) call.cellsWritten = answer.cellsWritten;
      return answer.json;
    },
    callInside: (name, params, actor) => runMethod(engine, methodOf(name), params, actor).json,
    enterInside({ spreadsheetId, row, column, ...rest }, actor) {
      engine.openForWriting(spreadsheetId, actor);
      const block = { ...rest, row: row - 1, column: column - 1 };
      const write = { spreadsheetId, actor, blocks: [block], byHand: true };
      engine.write({ ...write, option: 'USER_ENTERED' });
    },
    storedRow: (id, sheetId, row) => storedRow(engine.spreadsheet(id), sheetId, row),
    fillInside: (args) => engine.fill(args),
    edit: (edit, actor) => editByHand(engine, edit, actor),
    person: createPerson(engine),
    view(spreadsheetId, actor, window = {}) {
      const spreadsheet = engine.openForReading(spreadsheetId, actor);
      const mayWrite = files.canWrite(spreadsheetId, actor);
      const reader = { ...engine.writer(spreadsheetId, actor), mayWrite };
      return viewSpreadsheet(spreadsheet, reader, window);
    },
  };
}

const INDONESIA: NewSpreadsheetDefaults = { locale: 'in_ID', timeZone: 'Asia/Jakarta' };

function editByHand(engine: Engine, edit: Edit, actor: string): EditOutcome {
  const call: ServiceCall = { service: 'sheets', method: 'edit', actor, face: 'person' };
  engine.kernel.announce(call);
  const { spreadsheetId } = edit;
  const spreadsheet = engine.openForWriting(spreadsheetId, actor);
  const sheet = findByTitle(spreadsheet, edit.sheet);
  if (sheet === undefined) throw badRequest(`There is no sheet "${edit.sheet}".`);
  const [row, column] = [edit.row - 1, edit.column - 1];
  const before = cellAt(sheet, row, column);
  const block = { sheetId: sheet.properties.sheetId, row, column, values: edit.values };
  const write = { spreadsheetId, actor, blocks: [block], byHand: true };
  const cells = engine.write({ ...write, option: 'USER_ENTERED' });
  call.cellsWritten = cells[0] ?? 0;
  return outcomeOf(edit, sheet, before);
}
