// SPDX-License-Identifier: Apache-2.0
// Dates as Sheets keeps them: days since 1899-12-30, without a time zone. Pure arithmetic.
// Source: sheets.v4 discovery, DateTimeRenderOption.SERIAL_NUMBER (1 January 1900 15:00 = 2.625).

const DAY_MS = 86_400_000;
/** Serial of 1970-01-01. */
const EPOCH = 25_569;

export interface CivilTime {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 = Sunday */
  readonly weekday: number;
}

/** The serial of a calendar day, or undefined when there is no such day (31 February). */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? at / DAY_MS + EPOCH : undefined;
}

export const fractionOf = (hour: number, minute: number, second: number): number =>
  (hour * 3600 + minute * 60 + second) / 86_400;

/** The civil time of a serial, to the nearest second. */
export function civilOf(serial: number): CivilTime {
  const date = new Date(Math.round((serial - EPOCH) * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  };
}

/** The year a moment falls in, in a zone: what "3/5" typed today means. */
export function yearAt(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric' });
  return Number(format.format(at));
}
