// SPDX-License-Identifier: Apache-2.0
// What an office sends (the result sheet as CSV, or lines of the log) against the emulator's answers
// of today, in plain Indonesian. It judges nothing: a difference is a fact to be noted in BATAS.md.

import { parse } from 'csv-parse/sync';
import type { Json } from './google.ts';
import { canonical, isNotEmulated } from './answer.ts';
import type { Probe, Result } from './probe.ts';

export type Seen = Pick<Result, 'id' | 'observed'>;

/** Throws nothing: a file without a readable line gives none. A later line of an id counts. */
export function readResults(text: string): Seen[] {
  const lines = text.includes('baris') ? fromCsv(text) : [];
  const found = (lines.length > 0 ? lines : text.split('\n')).flatMap(toResult);
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

function fromCsv(text: string): string[] {
  try {
    const options = { columns: true, bom: true, relax_column_count: true } as const;
    const rows: Record<string, string>[] = parse(text, options);
    return rows.flatMap(({ baris }) => (baris === undefined || baris === '' ? [] : [baris]));
  } catch {
    return [];
  }
}

/** The log may have a time before the line. */
function toResult(line: string): Seen[] {
  const start = line.indexOf('{');
  if (start < 0) return [];
  try {
    const { id, observed } = JSON.parse(line.slice(start)) as Partial<Seen>;
    return typeof id === 'string' && observed !== undefined ? [{ id, observed }] : [];
  } catch {
    return [];
  }
}

export function compareInWords(
  probes: readonly Pick<Probe, 'id' | 'about'>[],
  emulated: Readonly<Record<string, Json>>,
  seen: readonly Seen[],
): string[] {
  const observed = new Map(seen.map((one) => [one.id, one.observed]));
  const known = new Set(probes.map(({ id }) => id));
  const asked = probes.filter(({ id }) => observed.has(id));
  const open = asked.filter(({ id }) => isNotEmulated(emulated[id]));
  const comparable = asked.filter((one) => !open.includes(one));
  const differing = comparable.filter(
    ({ id }) => canonical(emulated[id]) !== canonical(observed.get(id)),
  );
  const missing = probes.filter(({ id }) => !observed.has(id)).map(({ id }) => id);
  const strange = seen.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  return [
    ...differing.flatMap(({ id, about }) => [
      `BERBEDA  ${id}: ${about}`,
      ...differences(emulated[id], observed.get(id)),
      '',
    ]),
    ...open.flatMap(({ id, about }) => [
      `BARU     ${id}: ${about}`,
      `  emulator belum meniru ini; Google: ${canonical(observed.get(id))}`,
      '',
    ]),
    ...(missing.length === 0 ? [] : [`Tidak ada dalam berkas: ${missing.join(', ')}.`]),
    ...(strange.length === 0 ? [] : [`Tidak dikenal versi ini: ${strange.join(', ')}.`]),
    `${comparable.length - differing.length} sama, ${differing.length} berbeda, ` +
      `${open.length} belum ditiru, ${missing.length} tidak ada dalam berkas.`,
  ];
}

/** Only the parts that differ, each with its place. */
function differences(emulated: Json | undefined, observed: Json | undefined, place = ''): string[] {
  if (canonical(emulated) === canonical(observed)) return [];
  if (isBranch(emulated) && isBranch(observed)) {
    const keys = new Set([...Object.keys(emulated), ...Object.keys(observed)]);
    const [ours, theirs] = [emulated, observed] as Record<string, Json | undefined>[];
    return [...keys].flatMap((key) => differences(ours?.[key], theirs?.[key], `${place}[${key}]`));
  }
  const where = place === '' ? '' : `${place} `;
  return [`  ${where}emulator: ${words(emulated)}`, `  ${where}Google:   ${words(observed)}`];
}

function isBranch(value: Json | undefined): value is readonly Json[] | Record<string, Json> {
  return typeof value === 'object' && value !== null;
}

const words = (value: Json | undefined): string =>
  value === undefined ? 'tidak ada' : typeof value === 'string' ? value : canonical(value);
