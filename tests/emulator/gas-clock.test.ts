// SPDX-License-Identifier: Apache-2.0
// The laws of due moments and of wall clocks.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDue, pickPhase } from '../../emulator/gas/clock.ts';
import type { ClockSpec } from '../../emulator/gas/protocol.ts';
import { fromWall, toWall } from '../../emulator/gas/time-zone.ts';

const HOUR = 3_600_000;
const instant = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const zone = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'GMT+7', 'UTC');

const minutes = fc.constantFrom(1, 5, 10, 15, 30).map((every) => ({ unit: 'minutes', every }));
const hours = fc.constantFrom(1, 2, 4, 6, 8, 12).map((every) => ({ unit: 'hours', every }));
const days = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 23 }))
  .map(([every, atHour]) => ({ unit: 'days', every, atHour }));
const spec = fc.oneof(minutes, hours, days) as fc.Arbitrary<ClockSpec>;

describe('a due moment', () => {
  it('is the first one after a moment, and the next is one period later', () => {
    fc.assert(
      fc.property(spec, zone, chance, instant, instant, (one, timeZone, draw, createdAt, after) => {
        const clock = pickPhase({ ...one, timeZone }, 'UTC', () => draw);
        const due = nextDue(clock, { createdAt }, after);
        expect(due).toBeGreaterThan(after);
        expect(nextDue(clock, { createdAt }, due - 1)).toBe(due);
        const period = { minutes: 60_000, hours: HOUR, days: 24 * HOUR }[one.unit] * one.every;
        expect(nextDue(clock, { createdAt }, due) - due).toBe(period);
        expect(due - after).toBeLessThanOrEqual(period);
      }),
      { numRuns: 200 },
    );
  });

  it('of a daily trigger lies within its hour, in its zone', () => {
    fc.assert(
      fc.property(days, zone, chance, instant, (one, timeZone, draw, at) => {
        const clock = pickPhase({ ...one, unit: 'days', timeZone }, 'UTC', () => draw);
        const due = nextDue(clock, { createdAt: at }, at);
        expect(new Date(toWall(due, timeZone)).getUTCHours()).toBe(one.atHour);
      }),
      { numRuns: 200 },
    );
  });
});

it('nearMinute is kept to within a quarter of an hour', () => {
  fc.assert(
    fc.property(chance, fc.integer({ min: 0, max: 59 }), (draw, nearMinute) => {
      const one = { unit: 'days', every: 1, atHour: 9, nearMinute } as const;
      const { phaseMs } = pickPhase(one, 'UTC', () => draw);
      const wanted = 9 * HOUR + nearMinute * 60_000;
      expect(Math.abs(phaseMs - wanted)).toBeLessThanOrEqual(15 * 60_000 + 1000);
    }),
  );
});

it('wall clocks and instants lead back to each other', () => {
  fc.assert(
    fc.property(instant, zone, (at, timeZone) => {
      expect(fromWall(toWall(at, timeZone), timeZone)).toBe(at);
    }),
  );
});

it('a wall clock that jumps ahead still gives an instant', () => {
  const wall = Date.UTC(2026, 2, 29, 2, 30);
  expect(new Date(fromWall(wall, 'Europe/Berlin')).toISOString()).toBe('2026-03-29T01:30:00.000Z');
});
