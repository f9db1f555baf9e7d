// SPDX-License-Identifier: Apache-2.0
// Writes simulated moments as people in western Indonesia read them, and reads them back. The
// pages show one zone only (WIB); what scripts and documents use is their own affair.

const ZONE = 'Asia/Jakarta';
/** WIB has no daylight saving: always seven hours ahead of UTC. */
const WIB_OFFSET_MS = 7 * 3_600_000;

const LONG = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const BAR = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
const SHORT = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const longDay = new Intl.DateTimeFormat('id-ID', { ...LONG, timeZone: ZONE });
const barDay = new Intl.DateTimeFormat('id-ID', { ...BAR, timeZone: ZONE });
const shortDay = new Intl.DateTimeFormat('id-ID', { ...SHORT, timeZone: ZONE });

/** `Senin, 3 November 2025, 09.15 WIB` */
export const formatLong = (at: number): string => `${longDay.format(at)}, ${formatClock(at)} WIB`;

/** `Sen, 3 Nov 2025, 09.15 WIB` */
export const formatBar = (at: number): string => `${barDay.format(at)}, ${formatClock(at)} WIB`;

/** `3 Nov 2025 09.15` */
export const formatShort = (at: number): string => `${shortDay.format(at)} ${formatClock(at)}`;

/** `09.15.07`, for logs. */
export const formatSeconds = (at: number): string =>
  new Date(at + WIB_OFFSET_MS).toISOString().slice(11, 19).replaceAll(':', '.');

/** The value of an `<input type="datetime-local">` in WIB. */
export const toLocalInput = (at: number): string =>
  new Date(at + WIB_OFFSET_MS).toISOString().slice(0, 16);

/** Epoch ms of such a value, or undefined when it is not one. */
export function parseLocalInput(value: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(value)) return undefined;
  const at = Date.parse(`${value}Z`);
  return Number.isNaN(at) ? undefined : at - WIB_OFFSET_MS;
}

const formatClock = (at: number): string =>
  new Date(at + WIB_OFFSET_MS).toISOString().slice(11, 16).replace(':', '.');
