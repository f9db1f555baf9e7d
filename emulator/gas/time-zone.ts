// SPDX-License-Identifier: Apache-2.0
// Between instants and wall clocks of a zone. `wall` is always ms as if the wall clock were UTC.

const formatters = new Map<string, Intl.DateTimeFormat>();

export function isTimeZone(timeZone: string): boolean {
  if (javaOffset(timeZone) !== undefined) return true;
  try {
    formatterOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** Reads like UTC through the getUTC… methods. Throws RangeError for an unknown zone. */
export function toWall(at: number, timeZone: string): number {
  const offset = javaOffset(timeZone);
  if (offset !== undefined) return at + offset;
  const parts = formatterOf(timeZone).formatToParts(at);
  const field = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const date = Date.UTC(field('year'), field('month') - 1, field('day'));
  const seconds = field('hour') * 3600 + field('minute') * 60 + field('second');
  return date + seconds * 1000 + (((at % 1000) + 1000) % 1000);
}

/** The instant at which the wall clock shows `wall`; the first one when it does so twice. */
export function fromWall(wall: number, timeZone: string): number {
  const guess = wall - (toWall(wall, timeZone) - wall);
  return guess - (toWall(guess, timeZone) - wall);
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

/** Java's `GMT+7` and `GMT+07:00` in ms; not every Intl knows such zones. */
function javaOffset(timeZone: string): number | undefined {
  const match = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(timeZone);
  if (match === null) return undefined;
  const [, sign, hours = '0', minutes = '0'] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
