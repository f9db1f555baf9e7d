// SPDX-License-Identifier: Apache-2.0
// How a serial number is shown under a date pattern (`dd/mm/yyyy hh:mm`).
// Source: Sheets API guide, "Date and number formats": m is a minute next to h or s, else a month.

import { notEmulated } from '../api-error.ts';
import type { LocaleRules } from './locale.ts';
import { civilOf } from './serial.ts';
import type { CivilTime } from './serial.ts';

const TOKENS = /"([^"]*)"|\\(.)|(am\/pm|a\/p)|(y+|m+|d+|h+|s+)(\.0+)?|([^a-z"\\]+)|(.)/gi;

export function formatDate(serial: number, pattern: string, locale: LocaleRules): string {
  if (pattern.includes('[')) throw notEmulated(`date format ${pattern}`);
  const time = civilOf(serial);
  const isHalfDay = /a(m\/pm|\/p)/i.test(pattern);
  const tokens = [...pattern.matchAll(TOKENS)];
  const letters = tokens.map((token) => (token[4] ?? '').toLowerCase());
  return tokens
    .map((token, index) => {
      const [, quoted, escaped, half, letter, , plain, unknown] = token;
      if (unknown !== undefined) throw notEmulated(`date format ${pattern}`);
      if (half !== undefined) return time.hour < 12 ? 'AM' : 'PM';
      if (letter === undefined) return quoted ?? escaped ?? plain ?? '';
      const isMinute = /^m{1,2}$/i.test(letter) && isBesideTime(letters, index);
      return formatPart(letter.toLowerCase(), time, { locale, isMinute, isHalfDay });
    })
    .join('');
}

/** The nearest lettered part before is an hour, or the nearest one after is a second. */
function isBesideTime(letters: readonly string[], index: number): boolean {
  const before = letters.slice(0, index).findLast((letter) => letter !== '');
  const after = letters.slice(index + 1).find((letter) => letter !== '');
  return before?.startsWith('h') === true || after?.startsWith('s') === true;
}

function formatPart(
  letters: string,
  time: CivilTime,
  how: { locale: LocaleRules; isMinute: boolean; isHalfDay: boolean },
): string {
  const pad = (value: number): string => String(value).padStart(letters.length > 1 ? 2 : 1, '0');
  if (how.isMinute) return pad(time.minute);
  switch (letters.charAt(0)) {
    case 'y':
      return letters.length <= 2 ? pad(time.year % 100).padStart(2, '0') : String(time.year);
    case 'm': {
      const name = how.locale.months[time.month - 1] ?? '';
      if (letters.length === 5) return name.charAt(0);
      return letters.length === 4
        ? name
        : letters.length === 3
          ? name.slice(0, 3)
          : pad(time.month);
    }
    case 'd': {
      const name = how.locale.days[time.weekday] ?? '';
      return letters.length >= 4 ? name : letters.length === 3 ? name.slice(0, 3) : pad(time.day);
    }
    case 'h':
      return pad(how.isHalfDay ? time.hour % 12 || 12 : time.hour);
    default:
      return pad(time.second);
  }
}
