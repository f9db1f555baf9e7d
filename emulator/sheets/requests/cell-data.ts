// SPDX-License-Identifier: Apache-2.0
// Google's CellData into a stored cell, under a field mask: which fields are set, which cleared.
// What comes as stringValue is stored as it is; nothing is parsed here.

import { badRequest, notEmulated } from '../../api-error.ts';
import { findUnknownPath, mergeByMask, parseMask } from '../../schema/field-mask.ts';
import type { Mask } from '../../schema/field-mask.ts';
import { shared } from '../format-pool.ts';
import type { Cell, CellFormat, ValidationRule } from '../model.ts';
import { MAX_CHARACTERS } from '../model.ts';

export interface CellData {
  readonly userEnteredValue?: {
    readonly numberValue?: number;
    readonly stringValue?: string;
    readonly boolValue?: boolean;
    readonly formulaValue?: string;
    readonly errorValue?: object;
  };
  readonly userEnteredFormat?: CellFormat;
  readonly dataValidation?: ValidationRule;
  readonly note?: string;
  readonly textFormatRuns?: readonly object[];
}

const WRITABLE = new Set([
  'userEnteredValue',
  'userEnteredFormat',
  'dataValidation',
  'note',
  'textFormatRuns',
]);

/** Reads the `fields` of a request on `message`; Google's 400 when absent or unknown. */
export function requireMask(message: string, fields: string | undefined): Mask {
  if (fields === undefined || fields === '') {
    throw badRequest(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  }
  const mask = parseMask(fields);
  const unknown = mask === undefined ? fields : findUnknownPath('sheets', message, mask);
  if (mask === undefined || unknown !== undefined) throw badRequest(`Invalid field: ${unknown}`);
  return mask;
}

export function requireCellMask(fields: string | undefined): Mask {
  const mask = requireMask('CellData', fields);
  for (const name of mask.children?.keys() ?? []) {
    if (name !== '*' && !WRITABLE.has(name)) throw notEmulated(`CellData.${name} in a request`);
  }
  return mask;
}

/** The cell after `data` was written over it; undefined when nothing is left in it. */
export function writeCellData(
  before: Cell | undefined,
  data: CellData,
  mask: Mask,
): Cell | undefined {
  const merged = mergeByMask(toCellData(before), data, mask);
  return fromCellData(merged);
}

type Writable<T> = { -readonly [K in keyof T]?: T[K] };

function toCellData(cell: Cell | undefined): CellData {
  if (cell === undefined) return {};
  const data: Writable<CellData> = {};
  const { value, formula } = cell;
  if (formula !== undefined) data.userEnteredValue = { formulaValue: formula };
  else if (typeof value === 'string') data.userEnteredValue = { stringValue: value };
  else if (typeof value === 'number') data.userEnteredValue = { numberValue: value };
  else if (value !== undefined) data.userEnteredValue = { boolValue: value };
  if (cell.format !== undefined) data.userEnteredFormat = cell.format;
  if (cell.validation !== undefined) data.dataValidation = cell.validation;
  if (cell.note !== undefined) data.note = cell.note;
  if (cell.textFormatRuns !== undefined) data.textFormatRuns = cell.textFormatRuns;
  return data;
}

function fromCellData(data: CellData): Cell | undefined {
  const cell: Writable<Cell> = {};
  if (data.userEnteredValue !== undefined) setValue(cell, data.userEnteredValue);
  const { userEnteredFormat: format, dataValidation, note, textFormatRuns } = data;
  if (format !== undefined && Object.keys(format).length > 0) cell.format = shared(format);
  if (dataValidation !== undefined) cell.validation = shared(dataValidation);
  if (note !== undefined && note !== '') cell.note = note;
  if (textFormatRuns !== undefined) cell.textFormatRuns = textFormatRuns;
  for (const _field in cell) return cell;
  return undefined;
}

/** An empty string is an empty cell (ASSUMED: Google drops it). */
function setValue(cell: Writable<Cell>, value: NonNullable<CellData['userEnteredValue']>): void {
  const { formulaValue, stringValue, numberValue, boolValue } = value;
  if (formulaValue !== undefined) {
    requireLength(formulaValue);
    if (!formulaValue.startsWith('=')) throw badRequest(`Invalid formula: ${formulaValue}`);
    cell.formula = formulaValue;
  } else if (stringValue !== undefined) {
    requireLength(stringValue);
    if (stringValue !== '') cell.value = stringValue;
  } else if (numberValue !== undefined) cell.value = numberValue;
  else if (boolValue !== undefined) cell.value = boolValue;
  else if (value.errorValue !== undefined) throw badRequest('Cannot set an error value.');
}

/** Characters as JavaScript counts them, UTF-16 units (ASSUMED). */
export function requireLength(text: string): void {
  if (text.length <= MAX_CHARACTERS) return;
  throw badRequest(
    `Your input contains more than the maximum of ${MAX_CHARACTERS} characters in a single cell.`,
  );
}
