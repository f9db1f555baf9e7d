// SPDX-License-Identifier: Apache-2.0
// Requests on protected ranges. Only who may edit a protection may change or remove it.

import { badRequest } from '../../api-error.ts';
import { mergeByMask } from '../../schema/field-mask.ts';
import { findGrid, resolveRange } from '../a1.ts';
import type { GridRange, ProtectedRange, Sheet, Writer } from '../model.ts';
import { requireProtectionEditable } from '../protection.ts';
import { put } from '../transaction.ts';
import type { Book, RequestHandler } from './book.ts';
import { requireMask } from './cell-data.ts';

interface AddProtectedRange {
  readonly protectedRange?: ProtectedRange;
}

export const addProtectedRange: RequestHandler<AddProtectedRange> = (book, request) => {
  const given = request.protectedRange;
  if (given === undefined) throw badRequest('The protected range must be specified.');
  if (findProtection(book, given.protectedRangeId) !== undefined) {
    throw badRequest(`A protected range with id ${given.protectedRangeId} already exists.`);
  }
  const sheet = sheetOf(book, given);
  requireConsistent(given);
  const protectedRange = withEditors(given, book.writer);
  put(book.tx, sheet, 'protectedRanges', [...sheet.protectedRanges, protectedRange]);
  return { protectedRange: { ...protectedRange, requestingUserCanEdit: true } };
};

interface UpdateProtectedRange {
  readonly protectedRange?: ProtectedRange;
  readonly fields?: string;
}

export const updateProtectedRange: RequestHandler<UpdateProtectedRange> = (book, request) => {
  const mask = requireMask('ProtectedRange', request.fields);
  const given = request.protectedRange;
  const found = requireProtection(book, given?.protectedRangeId);
  requireProtectionEditable(found.protection, book.writer);
  const merged = mergeByMask(found.protection, given ?? {}, mask);
  const { protectedRangeId } = found.protection;
  const after = withEditors({ ...merged, protectedRangeId }, book.writer);
  requireConsistent(after);
  if (sheetOf(book, after) !== found.sheet) {
    throw badRequest('A protected range cannot be moved to another sheet.');
  }
  const list = found.sheet.protectedRanges.map((one) => (one === found.protection ? after : one));
  put(book.tx, found.sheet, 'protectedRanges', list);
  return undefined;
};

interface DeleteProtectedRange {
  readonly protectedRangeId?: number;
}

export const deleteProtectedRange: RequestHandler<DeleteProtectedRange> = (book, request) => {
  const { sheet, protection } = requireProtection(book, request.protectedRangeId);
  requireProtectionEditable(protection, book.writer);
  const list = sheet.protectedRanges.filter((one) => one !== protection);
  put(book.tx, sheet, 'protectedRanges', list);
  return undefined;
};

/** Who protects a range stays among its editors (ASSUMED: nobody can lock himself out). */
function withEditors(protection: ProtectedRange, writer: Writer): ProtectedRange {
  if (protection.warningOnly === true) return protection;
  const users = protection.editors?.users ?? [];
  if (users.includes(writer.actor)) return protection;
  return { ...protection, editors: { ...protection.editors, users: [...users, writer.actor] } };
}

function requireConsistent(protection: ProtectedRange): void {
  const { range, namedRangeId, warningOnly, editors, unprotectedRanges } = protection;
  if (range !== undefined && namedRangeId !== undefined) {
    throw badRequest('Only one of range and namedRangeId may be set.');
  }
  if (warningOnly === true && editors !== undefined) {
    throw badRequest('Editors are not supported with warningOnly protection.');
  }
  if ((unprotectedRanges ?? []).length > 0 && !isWholeSheet(range ?? {})) {
    throw badRequest('Unprotected ranges are only supported on protected sheets.');
  }
}

const isWholeSheet = (range: GridRange): boolean =>
  Object.keys(range).every((name) => name === 'sheetId');

function sheetOf(book: Book, protection: ProtectedRange): Sheet {
  for (const range of protection.unprotectedRanges ?? []) resolveRange(book.spreadsheet, range);
  if (protection.namedRangeId === undefined) {
    return findGrid(book.spreadsheet, protection.range?.sheetId);
  }
  const named = book.spreadsheet.namedRanges.find(
    (one) => one.namedRangeId === protection.namedRangeId,
  );
  if (named === undefined) throw badRequest(`No named range with id: ${protection.namedRangeId}`);
  return findGrid(book.spreadsheet, named.range.sheetId);
}

interface Found {
  readonly sheet: Sheet;
  readonly protection: ProtectedRange;
}

function findProtection(book: Book, id: number | undefined): Found | undefined {
  for (const sheet of book.spreadsheet.sheets) {
    const protection = sheet.protectedRanges.find((one) => one.protectedRangeId === id);
    if (protection !== undefined) return { sheet, protection };
  }
  return undefined;
}

function requireProtection(book: Book, id: number | undefined): Found {
  const found = findProtection(book, id);
  if (found === undefined) throw badRequest(`No protected range with id: ${id ?? 0}`);
  return found;
}
