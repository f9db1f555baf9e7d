// SPDX-License-Identifier: Apache-2.0
// How a number is shown under a number format and a locale. Patterns we do not use are not
// emulated rather than shown wrongly.

import { notEmulated } from '../api-error.ts';
import { formatDate } from './date-format.ts';
import type { LocaleRules } from './locale.ts';
import type { NumberFormat } from './model.ts';

const DATES = new Set(['DATE', 'TIME', 'DATE_TIME']);

export const isDateFormat = (format: NumberFormat | undefined): boolean =>
  format !== undefined && DATES.has(format.type);

export function formatNumber(
  value: number,
  format: NumberFormat | undefined,
  locale: LocaleRules,
): string {
  if (format === undefined || format.type === 'TEXT') return formatGeneral(value, locale);
  const pattern = format.pattern ?? defaultPattern(format.type, locale);
  if (pattern === undefined || pattern === '@') return formatGeneral(value, locale);
  if (isDateFormat(format)) return formatDate(value, pattern, locale);
  return formatPattern(value, pattern, locale);
}

function defaultPattern(type: string, locale: LocaleRules): string | undefined {
  switch (type) {
    case 'DATE':
    case 'TIME':
    case 'DATE_TIME':
    case 'CURRENCY':
      return locale.patterns[type];
    case 'NUMBER':
      return '#,##0.00';
    case 'PERCENT':
      return '0.00%';
    case 'SCIENTIFIC':
      return '0.00E+00';
    default:
      return undefined;
  }
}

/** Fifteen significant digits, as Sheets shows long numbers (discord2sheet-bot#1). */
function formatGeneral(value: number, locale: LocaleRules): string {
  const short = Number(value.toPrecision(15));
  const text = Math.abs(short) < 1e21 ? String(short) : short.toExponential(5).replace('e', 'E');
  return text.replace('e', 'E').replace('.', locale.decimal);
}

function formatPattern(value: number, pattern: string, locale: LocaleRules): string {
  const sections = splitOutsideQuotes(pattern);
  const [positive = '', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return formatSection(-value, negative, locale);
  if (value === 0 && zero !== undefined) return formatSection(0, zero, locale);
  return formatSection(value, positive, locale);
}

const SECTION =
  /^((?:"[^"]*"|\\.|\[\$[^\]]*\]|[^#0?,.E"\\[])*)([#0?][#0?,]*(?:\.[#0?]*)?)?(E[+-]0+)?(.*)$/s;

function formatSection(value: number, section: string, locale: LocaleRules): string {
  const match = SECTION.exec(section);
  const [, prefix = '', core = '', exponent, suffix = ''] = match ?? [];
  if (match === null || (core === '' && value !== 0 && prefix === '')) {
    throw notEmulated(`number format ${section}`);
  }
  const before = literal(prefix);
  const after = literal(suffix);
  if (core === '') return before + after;
  const shown = /%/.test(prefix + suffix) ? value * 100 : value;
  const digits =
    exponent === undefined
      ? formatDigits(Math.abs(shown), core, locale)
      : formatExponent(Math.abs(shown), core, exponent, locale);
  return `${shown < 0 && /[1-9]/.test(digits) ? '-' : ''}${before}${digits}${after}`;
}

function formatDigits(value: number, core: string, locale: LocaleRules): string {
  const [whole = '', fraction = ''] = core.split('.');
  const fixed = value.toFixed(fraction.length);
  const [wholeDigits = '0', fractionDigits = ''] = fixed.split('.');
  const leastWhole = whole.replace(/[^0]/g, '').length;
  const bare = wholeDigits === '0' && leastWhole === 0 ? '' : wholeDigits.padStart(leastWhole, '0');
  const grouped = whole.includes(',') ? bare.replace(/\B(?=(\d{3})+$)/g, locale.group) : bare;
  const leastFraction = fraction.replace(/[^0]/g, '').length;
  let shown = fractionDigits;
  while (shown.length > leastFraction && shown.endsWith('0')) shown = shown.slice(0, -1);
  return shown === '' ? grouped : `${grouped}${locale.decimal}${shown}`;
}

function formatExponent(
  value: number,
  core: string,
  exponent: string,
  locale: LocaleRules,
): string {
  const decimals = core.split('.')[1]?.length ?? 0;
  const [mantissa = '', power = '0'] = value.toExponential(decimals).split('e');
  const least = exponent.length - 2;
  const sign = power.startsWith('-') ? '-' : '+';
  const digits = power.replace(/[+-]/, '').padStart(least, '0');
  return `${mantissa.replace('.', locale.decimal)}E${sign}${digits}`;
}

/** Text of a pattern: quotes and backslashes off, `[$Rp-421]` to its symbol. */
function literal(text: string): string {
  const bare = text.replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, '"$1"');
  if (/\[/.test(bare.replace(/"[^"]*"/g, ''))) throw notEmulated(`number format part ${text}`);
  return bare.replace(
    /"([^"]*)"|\\(.)/g,
    (_all, quoted?: string, escaped?: string) => quoted ?? escaped ?? '',
  );
}

const splitOutsideQuotes = (pattern: string): string[] =>
  (pattern.match(/(?:"[^"]*"|\\.|[^;"\\])*;?/g) ?? [])
    .filter((part) => part !== '')
    .map((part) => part.replace(/;$/, ''));
