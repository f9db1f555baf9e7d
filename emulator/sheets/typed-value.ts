// SPDX-License-Identifier: Apache-2.0
// What Sheets makes of text that is typed, pasted or sent as USER_ENTERED: number, date, money,
// percentage, boolean, formula, or text. It never sees what is sent as RAW or as stringValue.

import type { LocaleRules } from './locale.ts';
import { parseDate } from './typed-date.ts';
import type { Typed, TypingContext } from './typed.ts';

export type { Typed, TypingContext } from './typed.ts';

/** Empty text gives no value: the cell is cleared. */
export function parseTyped(text: string, context: TypingContext): Typed {
  if (text === '') return {};
  if (context.isText) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  const trimmed = text.trim();
  const typed =
    parseBoolean(trimmed) ?? parseAmount(trimmed, context) ?? parseDate(trimmed, context);
  if (typed !== undefined) return typed;
  // A leading sign that begins no number begins a formula, as in `+62 812…` (ASSUMED for `-`).
  if (/^[+-][^\s+-]/.test(text) || /^[+-]\s+\S/.test(text)) return { formula: `=${text}` };
  return { value: text };
}

function parseBoolean(text: string): Typed | undefined {
  if (/^true$/i.test(text)) return { value: true };
  if (/^false$/i.test(text)) return { value: false };
  return undefined;
}

function parseAmount(text: string, context: TypingContext): Typed | undefined {
  return parseNumber(text, context) ?? parsePercent(text, context) ?? parseCurrency(text, context);
}

function parseNumber(text: string, { locale }: TypingContext): Typed | undefined {
  const number = toNumber(text, locale);
  if (number === undefined) return undefined;
  if (/e/i.test(text)) {
    return { value: number, numberFormat: { type: 'SCIENTIFIC', pattern: '0.00E+00' } };
  }
  if (!text.includes(locale.group)) return { value: number };
  const pattern = text.includes(locale.decimal) ? '#,##0.00' : '#,##0';
  return { value: number, numberFormat: { type: 'NUMBER', pattern } };
}

function parsePercent(text: string, { locale }: TypingContext): Typed | undefined {
  if (!text.endsWith('%')) return undefined;
  const number = toNumber(text.slice(0, -1).trim(), locale);
  if (number === undefined) return undefined;
  const pattern = text.includes(locale.decimal) ? '0.00%' : '0%';
  return { value: number / 100, numberFormat: { type: 'PERCENT', pattern } };
}

function parseCurrency(text: string, { locale }: TypingContext): Typed | undefined {
  const sign = text.startsWith('-') ? -1 : 1;
  const unsigned = sign < 0 ? text.slice(1) : text;
  const symbol = locale.currency.find((one) =>
    unsigned.toLowerCase().startsWith(one.toLowerCase()),
  );
  if (symbol === undefined) return undefined;
  const digits = unsigned.slice(symbol.length).replace(/^\.?\s*/, '');
  const number = /^\d/.test(digits) ? toNumber(digits, locale) : undefined;
  if (number === undefined) return undefined;
  const decimals = digits.includes(locale.decimal) ? '.00' : '';
  const pattern = `"${locale.currency[0] ?? ''}"#,##0${decimals}`;
  return { value: sign * number, numberFormat: { type: 'CURRENCY', pattern } };
}

/** A JSON double, like Sheets: sixteen digits and more lose their end. */
function toNumber(text: string, { decimal, group }: LocaleRules): number | undefined {
  const g = `\\${group}`;
  const d = `\\${decimal}`;
  const shape = new RegExp(
    `^[+-]?(?:\\d{1,3}(?:${g}\\d{3})+|\\d+)?(?:${d}\\d*)?(?:[eE][+-]?\\d+)?$`,
  );
  if (!shape.test(text) || !/\d/.test(text.split(/e/i)[0] ?? '')) return undefined;
  const number = Number(text.replaceAll(group, '').replace(decimal, '.'));
  return Number.isFinite(number) ? number : undefined;
}
