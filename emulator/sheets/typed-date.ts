// SPDX-License-Identifier: Apache-2.0
// Which texts Sheets takes for a date or a time: by the locale's order, so that "03/05" (an RT/RW)
// becomes the third of May or the fifth of March. Two-digit years: 00-29 are 20xx (ASSUMED).

import type { LocaleRules } from './locale.ts';
import { fractionOf, serialOf } from './serial.ts';
import type { Typed, TypingContext } from './typed.ts';

interface Day {
  readonly serial: number;
  readonly pattern: string;
}

export function parseDate(text: string, context: TypingContext): Typed | undefined {
  const time = parseTime(text);
  if (time !== undefined) {
    return dated(time, 'TIME', context.locale.patterns.TIME);
  }
  const day = parseDay(text, context);
  if (day !== undefined) return dated(day.serial, 'DATE', day.pattern);
  const split = /^(.*\S)(?:\s+|T)(\d{1,2}:\d{2}.*)$/.exec(text);
  const first = split === null ? undefined : parseDay(split[1] ?? '', context);
  const rest = split === null ? undefined : parseTime(split[2] ?? '');
  if (first === undefined || rest === undefined) return undefined;
  return dated(first.serial + rest, 'DATE_TIME', context.locale.patterns.DATE_TIME);
}

const dated = (value: number, type: string, pattern: string): Typed => ({
  value,
  numberFormat: { type, pattern },
});

function parseTime(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?$/i.exec(text);
  if (match === null) return undefined;
  const [, hours, minutes, seconds = '0', half] = match;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return fractionOf(hour, Number(minutes), Number(seconds));
}

function parseDay(text: string, context: TypingContext): Day | undefined {
  return parseDigits(text, context) ?? parseNamed(text, context);
}

function parseDigits(text: string, { locale, year }: TypingContext): Day | undefined {
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso !== null) {
    const pattern = iso[2] === '-' ? 'yyyy-mm-dd' : 'yyyy/mm/dd';
    return day(Number(iso[1]), Number(iso[3]), Number(iso[4]), pattern);
  }
  const full = /^(\d{1,2})([-/])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (full !== null) {
    const [month, date] = inOrder(locale, Number(full[1]), Number(full[3]));
    return day(fullYear(full[4] ?? ''), month, date, locale.patterns.DATE);
  }
  const ofYear = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (ofYear !== null) return day(Number(ofYear[2]), Number(ofYear[1]), 1, 'm/yyyy');
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short === null) return undefined;
  const [month, date] = inOrder(locale, Number(short[1]), Number(short[2]));
  return day(year, month, date, locale.dateOrder === 'dmy' ? 'd/m' : 'm/d');
}

function parseNamed(text: string, { locale, year }: TypingContext): Day | undefined {
  const dayFirst = /^(\d{1,2})[\s-]+(\p{L}{3,})\.?(?:,?[\s-]+(\d{2}|\d{4}))?$/u.exec(text);
  if (dayFirst !== null) {
    const [, date, name = '', given] = dayFirst;
    const ofYear = given === undefined ? year : fullYear(given);
    return named(locale, name, ofYear, Number(date), given === undefined ? 'd mmm' : 'd mmm yyyy');
  }
  const monthFirst = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u.exec(text);
  if (monthFirst !== null) {
    const [, name = '', date, given] = monthFirst;
    return named(
      locale,
      name,
      given === undefined ? year : Number(given),
      Number(date),
      'd mmm yyyy',
    );
  }
  const monthOnly = /^(\p{L}{3,})\s+(\d{4})$/u.exec(text);
  if (monthOnly === null) return undefined;
  return named(locale, monthOnly[1] ?? '', Number(monthOnly[2]), 1, 'mmm yyyy');
}

function named(
  locale: LocaleRules,
  name: string,
  year: number,
  date: number,
  pattern: string,
): Day | undefined {
  const month = findMonth(locale, name.toLowerCase());
  return month === undefined ? undefined : day(year, month, date, pattern);
}

function findMonth(locale: LocaleRules, name: string): number | undefined {
  const known = locale.monthAliases[name];
  if (known !== undefined) return known;
  const index = locale.months.findIndex((month) => {
    const lower = month.toLowerCase();
    return lower === name || lower.slice(0, 3) === name;
  });
  return index < 0 ? undefined : index + 1;
}

function day(year: number, month: number, date: number, pattern: string): Day | undefined {
  const serial = serialOf(year, month, date);
  return serial === undefined ? undefined : { serial, pattern };
}

const inOrder = (locale: LocaleRules, a: number, b: number): [month: number, date: number] =>
  locale.dateOrder === 'dmy' ? [b, a] : [a, b];

function fullYear(text: string): number {
  if (text.length === 4) return Number(text);
  return Number(text) + (Number(text) < 30 ? 2000 : 1900);
}
