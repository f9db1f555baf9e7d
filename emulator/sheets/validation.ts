// SPDX-License-Identifier: Apache-2.0
// Whether a value satisfies a cell's data validation, and what its dropdown offers. The API does
// not ask it; people's edits do (emulator/BATAS.md).

import { notEmulated } from '../api-error.ts';
import { parseA1 } from './a1.ts';
import { cellAt, dataRows } from './grid.ts';
import type { LocaleRules } from './locale.ts';
import { localeRules } from './locale.ts';
import type { Cell, Condition, Scalar, Spreadsheet, ValidationRule } from './model.ts';
import { isDateFormat } from './number-format.ts';
import { displayed, effectiveValue } from './render.ts';
import { parseTyped } from './typed-value.ts';

/** An empty cell satisfies every rule: clearing is always allowed. */
export function satisfies(spreadsheet: Spreadsheet, rule: ValidationRule, cell: Cell): boolean {
  const value = effectiveValue(cell);
  if (value === undefined) return true;
  const locale = localeRules(spreadsheet.properties.locale);
  const { condition } = rule;
  const given = givenValues(condition);
  switch (condition.type) {
    case 'ONE_OF_LIST':
    case 'ONE_OF_RANGE':
      return optionsOf(spreadsheet, rule)?.includes(displayed(cell, locale)) === true;
    case 'BOOLEAN':
      return given.length === 0
        ? typeof value === 'boolean'
        : given.includes(displayed(cell, locale));
    case 'NOT_BLANK':
      return value !== '';
    case 'BLANK':
      return value === '';
    case 'DATE_IS_VALID':
      return isDate(cell, value);
    default:
      return compares(condition, value, isDate(cell, value), locale);
  }
}

/** What a dropdown cell offers, as shown; undefined when the rule is no dropdown. */
export function optionsOf(spreadsheet: Spreadsheet, rule: ValidationRule): string[] | undefined {
  const given = givenValues(rule.condition);
  if (rule.condition.type === 'ONE_OF_LIST') return given;
  if (rule.condition.type !== 'ONE_OF_RANGE') return undefined;
  const place = parseA1(spreadsheet, (given[0] ?? '').replace(/^=/, ''));
  const locale = localeRules(spreadsheet.properties.locale);
  const endRow = Math.min(place.rect.endRow, dataRows(place.sheet));
  const options: string[] = [];
  for (let row = place.rect.startRow; row < endRow; row++) {
    for (let column = place.rect.startColumn; column < place.rect.endColumn; column++) {
      const option = displayed(cellAt(place.sheet, row, column), locale);
      if (option !== '') options.push(option);
    }
  }
  return [...new Set(options)];
}

/** Google's words when a strict rule refuses what was typed into a cell (`B7`). */
export const violation = (cell: string): string =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;

const givenValues = (condition: Condition): string[] =>
  (condition.values ?? []).map((value) => value.userEnteredValue ?? '');

const isDate = (cell: Cell, value: Scalar): boolean =>
  typeof value === 'number' && isDateFormat(cell.format?.numberFormat);

function compares(
  condition: Condition,
  value: Scalar,
  isDateValue: boolean,
  locale: LocaleRules,
): boolean {
  const given = givenValues(condition);
  const kind = condition.type;
  if (kind.startsWith('TEXT_')) return comparesText(kind, String(value), given[0] ?? '');
  if (!kind.startsWith('NUMBER_') && !kind.startsWith('DATE_')) {
    throw notEmulated(`data validation ${kind}`);
  }
  if (typeof value !== 'number' || (kind.startsWith('DATE_') && !isDateValue)) return false;
  const limits = given.map((text) => {
    const typed = parseTyped(text, { locale, isText: false, year: 1970 });
    if (typeof typed.value !== 'number') throw notEmulated(`data validation limit ${text}`);
    return typed.value;
  });
  return comparesNumber(kind, value, limits);
}

function comparesText(kind: string, value: string, given: string): boolean {
  switch (kind) {
    case 'TEXT_EQ':
      return value === given;
    case 'TEXT_CONTAINS':
      return value.includes(given);
    case 'TEXT_NOT_CONTAINS':
      return !value.includes(given);
    case 'TEXT_IS_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
    default:
      throw notEmulated(`data validation ${kind}`);
  }
}

function comparesNumber(kind: string, value: number, limits: readonly number[]): boolean {
  const [low = 0, high = 0] = limits;
  switch (kind) {
    case 'NUMBER_GREATER':
    case 'DATE_AFTER':
      return value > low;
    case 'NUMBER_GREATER_THAN_EQ':
    case 'DATE_ON_OR_AFTER':
      return value >= low;
    case 'NUMBER_LESS':
    case 'DATE_BEFORE':
      return value < low;
    case 'NUMBER_LESS_THAN_EQ':
    case 'DATE_ON_OR_BEFORE':
      return value <= low;
    case 'NUMBER_EQ':
    case 'DATE_EQ':
      return value === low;
    case 'NUMBER_BETWEEN':
    case 'DATE_BETWEEN':
      return value >= low && value <= high;
    default:
      throw notEmulated(`data validation ${kind}`);
  }
}
