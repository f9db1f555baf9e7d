// SPDX-License-Identifier: Apache-2.0
// When clock triggers are due. What Google leaves to chance is picked once, when the trigger is
// made, and kept: then everything is arithmetic.

import type { ClockSpec } from './protocol.ts';
import type { ClockPhase, Trigger } from './store.ts';
import { fromWall, isTimeZone, toWall } from './time-zone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `nearMinute` means within 15 minutes of it (Google's reference of ClockTriggerBuilder). */
const NEAR_MS = 15 * MINUTE;

export function pickPhase(spec: ClockSpec, zone: string, random: () => number): ClockPhase {
  const timeZone = spec.timeZone ?? zone;
  if (!isTimeZone(timeZone)) throw new Error(`Invalid time zone: ${timeZone}`);
  const phaseMs = Math.floor(phaseOf(spec, random) / 1000) * 1000;
  return { unit: spec.unit, every: spec.every, phaseMs, timeZone };
}

function phaseOf({ unit, every, atHour, nearMinute }: ClockSpec, random: () => number): number {
  if (unit === 'minutes') return random() * every * MINUTE;
  const near = nearMinute === undefined ? undefined : nearMinute * MINUTE;
  const minute =
    near === undefined ? Math.min(random() * HOUR, HOUR - 1) : near + (random() * 2 - 1) * NEAR_MS;
  if (unit === 'hours') {
    const period = every * HOUR;
    return (Math.floor(random() * every) * HOUR + minute + period) % period;
  }
  const hour = atHour ?? Math.floor(random() * 24);
  return (hour * HOUR + minute + DAY) % DAY;
}

/** The first moment after `after` at which the trigger is due. */
export function nextDue(
  clock: ClockPhase,
  trigger: Pick<Trigger, 'createdAt'>,
  after: number,
): number {
  if (clock.unit === 'days') return nextDay(clock, trigger.createdAt, after);
  const period = clock.every * (clock.unit === 'minutes' ? MINUTE : HOUR);
  return (Math.floor((after - clock.phaseMs) / period) + 1) * period + clock.phaseMs;
}

function nextDay(clock: ClockPhase, createdAt: number, after: number): number {
  const dayOf = (at: number) => Math.floor(toWall(at, clock.timeZone) / DAY);
  const first = dayOf(createdAt);
  let day = dayOf(after) - 1;
  for (;;) {
    const at = fromWall(day * DAY + clock.phaseMs, clock.timeZone);
    if (at > after && (day - first) % clock.every === 0) return at;
    day += 1;
  }
}

/** The fields of a time-driven event: in UTC, whatever the script's zone (emulator/BATAS.md). */
export function clockFields(at: number): Record<string, number | string> {
  const date = new Date(at);
  const day = date.getUTCDay();
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    'day-of-month': date.getUTCDate(),
    'day-of-week': day === 0 ? 7 : day,
    'week-of-year': isoWeek(date),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    timezone: 'UTC',
  };
}

function isoWeek(date: Date): number {
  const day = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
  const thursday = new Date(date.getTime() + (4 - day) * DAY);
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - start) / DAY / 7) + 1;
}
