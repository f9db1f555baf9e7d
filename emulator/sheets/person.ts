// SPDX-License-Identifier: Apache-2.0
// What a person does to a spreadsheet with the mouse: sort, insert, delete, move, rename. Checked
// against protections like everything else; no quota. Returns what an onChange event would say.

import { badRequest } from '../api-error.ts';
import { findByTitle, parseA1 } from './a1.ts';
import type { Request } from './batch-update.ts';
import type { Engine } from './engine.ts';
import type { Sheet } from './model.ts';
import { toGridRange } from './requests/arrange.ts';
import { withoutRequestName } from './values-calls.ts';

/** Rows and columns are counted from 1, sheets are named by title. */
interface OnSheet {
  readonly spreadsheetId: string;
  readonly sheet: string;
}

export interface Lines extends OnSheet {
  /** The first row or column; new ones are put before it. */
  readonly at: number;
  readonly count?: number;
}

export interface Sort extends OnSheet {
  /** Without the header: `A2:Z100`. */
  readonly range: string;
  /** The column to sort by, in the sheet. */
  readonly column: number;
  readonly descending?: boolean;
}

export interface Move extends OnSheet {
  readonly column: number;
  /** The column before which it lands, counted before the move. */
  readonly before: number;
}

export interface Rename extends OnSheet {
  readonly title: string;
}

/** `changeType` of an onChange event (emulator/BATAS.md). */
export interface Change {
  readonly spreadsheetId: string;
  readonly changeType:
    | 'INSERT_ROW'
    | 'INSERT_COLUMN'
    | 'REMOVE_ROW'
    | 'REMOVE_COLUMN'
    | 'REMOVE_GRID'
    | 'OTHER';
}

export interface Person {
  sortRange(sort: Sort, actor: string): Change;
  insertRows(lines: Lines, actor: string): Change;
  insertColumns(lines: Lines, actor: string): Change;
  deleteRows(lines: Lines, actor: string): Change;
  deleteColumns(lines: Lines, actor: string): Change;
  moveColumn(move: Move, actor: string): Change;
  renameSheet(rename: Rename, actor: string): Change;
  deleteSheet(sheet: OnSheet, actor: string): Change;
}

export function createPerson(engine: Engine): Person {
  function act(
    method: string,
    on: OnSheet,
    actor: string,
    changeType: Change['changeType'],
    requestFor: (sheet: Sheet) => Request,
  ): Change {
    const { spreadsheetId } = on;
    engine.kernel.announce({
      service: 'sheets',
      method: `person.${method}`,
      actor,
      face: 'person',
    });
    const spreadsheet = engine.openForWriting(spreadsheetId, actor);
    const sheet = findByTitle(spreadsheet, on.sheet);
    if (sheet === undefined) throw badRequest(`There is no sheet "${on.sheet}".`);
    const requests = [requestFor(sheet)];
    withoutRequestName(() => engine.batchUpdate(spreadsheetId, requests, actor));
    return { spreadsheetId, changeType };
  }

  return {
    sortRange: (sort, actor) =>
      act('sortRange', sort, actor, 'OTHER', (sheet) => sortRequest(engine, sort, sheet)),
    insertRows: (lines, actor) =>
      act('insertRows', lines, actor, 'INSERT_ROW', (sheet) => insertRequest(sheet, 'ROWS', lines)),
    insertColumns: (lines, actor) =>
      act('insertColumns', lines, actor, 'INSERT_COLUMN', (sheet) =>
        insertRequest(sheet, 'COLUMNS', lines),
      ),
    deleteRows: (lines, actor) =>
      act('deleteRows', lines, actor, 'REMOVE_ROW', (sheet) => ({
        deleteDimension: { range: lineRange(sheet, 'ROWS', lines) },
      })),
    deleteColumns: (lines, actor) =>
      act('deleteColumns', lines, actor, 'REMOVE_COLUMN', (sheet) => ({
        deleteDimension: { range: lineRange(sheet, 'COLUMNS', lines) },
      })),
    moveColumn: (move, actor) =>
      act('moveColumn', move, actor, 'OTHER', (sheet) => ({
        moveDimension: {
          source: lineRange(sheet, 'COLUMNS', { ...move, at: move.column }),
          destinationIndex: move.before - 1,
        },
      })),
    renameSheet: (rename, actor) =>
      act('renameSheet', rename, actor, 'OTHER', ({ properties: { sheetId } }) => ({
        updateSheetProperties: { properties: { sheetId, title: rename.title }, fields: 'title' },
      })),
    deleteSheet: (on, actor) =>
      act('deleteSheet', on, actor, 'REMOVE_GRID', ({ properties: { sheetId } }) => ({
        deleteSheet: { sheetId },
      })),
  };
}

function sortRequest(engine: Engine, sort: Sort, sheet: Sheet): Request {
  const title = `'${sort.sheet.replaceAll("'", "''")}'`;
  const spreadsheet = engine.spreadsheet(sort.spreadsheetId);
  const { rect } = parseA1(spreadsheet, `${title}!${sort.range}`);
  const sortOrder = sort.descending === true ? 'DESCENDING' : 'ASCENDING';
  const range = toGridRange(sheet.properties.sheetId, rect);
  return { sortRange: { range, sortSpecs: [{ dimensionIndex: sort.column - 1, sortOrder }] } };
}

const insertRequest = (sheet: Sheet, dimension: string, lines: Lines): Request => ({
  insertDimension: { range: lineRange(sheet, dimension, lines), inheritFromBefore: lines.at > 1 },
});

function lineRange(sheet: Sheet, dimension: string, { at, count = 1 }: Lines): object {
  const { sheetId } = sheet.properties;
  return { sheetId, dimension, startIndex: at - 1, endIndex: at - 1 + count };
}
