// SPDX-License-Identifier: Apache-2.0
// What a cell shows, by the render option. There is no formula engine: a formula of one literal
// has its value, any other shows an error, so that a formula is always seen for what it is.

import type { LocaleRules } from './locale.ts';
import type { Cell, Scalar } from './model.ts';
import { formatNumber, isDateFormat } from './number-format.ts';

export interface RenderOptions {
  readonly value: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  readonly date: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
}

/** The JSON value of a cell in a ValueRange; '' for an empty one. */
export function renderCell(
  cell: Cell | null | undefined,
  options: RenderOptions,
  locale: LocaleRules,
): Scalar {
  if (cell === null || cell === undefined) return '';
  if (options.value === 'FORMULA' && cell.formula !== undefined) return cell.formula;
  const value = effectiveValue(cell);
  if (value === undefined) return '';
  if (options.value === 'FORMATTED_VALUE') return formatValue(value, cell, locale);
  const isShownDate =
    options.date === 'FORMATTED_STRING' && isDateFormat(cell.format?.numberFormat);
  return isShownDate ? formatValue(value, cell, locale) : value;
}

/** The text a person sees in the cell. */
export function displayed(cell: Cell | null | undefined, locale: LocaleRules): string {
  const value = cell === null || cell === undefined ? undefined : effectiveValue(cell);
  return value === undefined || !cell ? '' : formatValue(value, cell, locale);
}

export function effectiveValue(cell: Cell): Scalar | undefined {
  return cell.formula === undefined ? cell.value : evaluate(cell.formula);
}

/** Google's `{stringValue}`, `{numberValue}`, `{boolValue}` or `{errorValue}`. */
export function extendedValue(value: Scalar, isFormula = false): object {
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (isFormula && value === '#NAME?') return { errorValue: { type: 'NAME', message: value } };
  if (isFormula && value === '#ERROR!') return { errorValue: { type: 'ERROR', message: value } };
  return { stringValue: value };
}

function formatValue(value: Scalar, cell: Cell, locale: LocaleRules): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return formatNumber(value, cell.format?.numberFormat, locale);
}

function evaluate(formula: string): Scalar {
  const body = formula.slice(1).trim();
  if (/^[+-]?\d+(\.\d+)?$/.test(body)) return Number(body);
  if (/^(true|false)$/i.test(body)) return /^t/i.test(body);
  const text = /^"((?:[^"]|"")*)"$/.exec(body);
  if (text !== null) return (text[1] ?? '').replaceAll('""', '"');
  return /^[A-Za-z_]+\(.*\)$|^\w+$/s.test(body) ? '#NAME?' : '#ERROR!';
}
