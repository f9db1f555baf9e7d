// SPDX-License-Identifier: Apache-2.0
// Utilities.formatDate: the patterns of Java's SimpleDateFormat, with English names.

import { toWall } from './time-zone.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];
const DAY_MS = 86_400_000;

/** Throws Java's text for a letter it does not know, and RangeError for an unknown zone. */
export function formatDate(at: number, timeZone: string, pattern: string): string {
  const wall = toWall(at, timeZone);
  const token = /''|'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g;
  return pattern.replace(token, (text, letter: string | undefined) => {
    if (letter !== undefined) return field(letter, text.length, wall, at);
    if (text === "''") return "'";
    if (text === "'") throw new Error('Unterminated quote');
    return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
  });
}

function field(letter: string, width: number, wall: number, at: number): string {
  const date = new Date(wall);
  const offset = Math.round((wall - at) / 60_000);
  const pad = (n: number) => String(n).padStart(width, '0');
  const hour = date.getUTCHours();
  switch (letter) {
    case 'G':
      return 'AD';
    case 'y':
    case 'Y':
      return year(letter === 'y' ? date.getUTCFullYear() : weekYear(date), width);
    case 'M':
    case 'L':
      return name(MONTHS, date.getUTCMonth(), width) ?? pad(date.getUTCMonth() + 1);
    case 'w':
      return pad(weekOfYear(date));
    case 'W':
      return pad(weekOfMonth(date));
    case 'D':
      return pad(Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY_MS) + 1);
    case 'd':
      return pad(date.getUTCDate());
    case 'F':
      return pad(Math.ceil(date.getUTCDate() / 7));
    case 'E':
      return name(DAYS, date.getUTCDay(), Math.max(width, 3)) ?? '';
    case 'u':
      return pad(date.getUTCDay() === 0 ? 7 : date.getUTCDay());
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(hour);
    case 'k':
      return pad(hour === 0 ? 24 : hour);
    case 'K':
      return pad(hour % 12);
    case 'h':
      return pad(hour % 12 === 0 ? 12 : hour % 12);
    case 'm':
      return pad(date.getUTCMinutes());
    case 's':
      return pad(date.getUTCSeconds());
    case 'S':
      return pad(date.getUTCMilliseconds());
    case 'z':
      return `GMT${offset === 0 ? '' : offsetText(offset, ':')}`;
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      return isoOffset(offset, width);
    default:
      throw new Error(`Illegal pattern character '${letter}'`);
  }
}

function year(value: number, width: number): string {
  if (width === 2) return String(value % 100).padStart(2, '0');
  return String(value).padStart(width, '0');
}

function name(names: readonly string[], index: number, width: number): string | undefined {
  const full = names[index] ?? '';
  if (width < 3) return undefined;
  return width === 3 ? full.slice(0, 3) : full;
}

/** Java's default calendar (US): weeks begin on Sunday, and the week of 1 January is the first. */
function weekOfYear(date: Date): number {
  if (weekYear(date) > date.getUTCFullYear()) return 1;
  const first = new Date(Date.UTC(date.getUTCFullYear(), 0, 1));
  const dayOfYear = Math.floor((date.getTime() - first.getTime()) / DAY_MS);
  return Math.floor((dayOfYear + first.getUTCDay()) / 7) + 1;
}

function weekYear(date: Date): number {
  const saturday = new Date(date.getTime() + (6 - date.getUTCDay()) * DAY_MS);
  return saturday.getUTCFullYear();
}

function weekOfMonth(date: Date): number {
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1));
  return Math.floor((date.getUTCDate() - 1 + first.getUTCDay()) / 7) + 1;
}

function offsetText(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${hours}${separator}${String(size % 60).padStart(2, '0')}`;
}

function isoOffset(minutes: number, width: number): string {
  if (minutes === 0) return 'Z';
  if (width === 1) return offsetText(minutes, '').slice(0, 3);
  return offsetText(minutes, width === 2 ? '' : ':');
}
