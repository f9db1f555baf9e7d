// SPDX-License-Identifier: Apache-2.0
// The probe pressed through in the emulator, as an office presses it: mulai until it is done, ten
// minutes, selesai. Gives the lines that it wrote.

import { createEmulator, type Emulator } from '../../emulator/index.ts';
import type { Json } from './google.ts';
import { ALL } from './all.ts';
import type { Result } from './probe.ts';

export const ACCOUNT = 'kantor.uji@gmail.com';
const START = Date.UTC(2026, 10, 23, 2, 0, 30);
const MINUTE = 60_000;
/** More would mean that it never gets done. */
const MOST_PRESSES = 12;

/** As the Apps Script API has files: names without an ending. */
export interface ProbeFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'JSON';
  readonly source: string;
}

export interface Round {
  readonly emulator: Emulator;
  readonly scriptId: string;
  readonly results: readonly Result[];
}

export function answersOfEmulator(files: readonly ProbeFile[]): Record<string, Json> {
  const { results } = playRound(files);
  const missing = ALL.filter(({ id }) => !results.some((one) => one.id === id));
  if (missing.length > 0) throw new Error(`no answer of ${missing.map(({ id }) => id).join(', ')}`);
  return Object.fromEntries(results.map(({ id, observed }) => [id, observed]));
}

/** `prepare` may put things into the account that the probe must leave alone. */
export function playRound(
  files: readonly ProbeFile[],
  prepare: (emulator: Emulator) => void = () => undefined,
): Round {
  const emulator = createEmulator({ start: START, seed: 4 });
  const zone = { timeZone: 'Asia/Jakarta', locale: 'in_ID' };
  emulator.accounts.add({ email: ACCOUNT, kind: 'consumer', name: 'Kantor Uji', ...zone });
  prepare(emulator);
  const scriptId = emulator.scripts.createProject({ owner: ACCOUNT, name: 'Probe', files });
  pressUntil(emulator, scriptId, 'mulai', /sepuluh menit/);
  emulator.advanceTo(emulator.kernel.now() + 10 * MINUTE);
  pressUntil(emulator, scriptId, 'selesai', /^Selesai/);
  const lines = emulator.scripts
    .executions()
    .flatMap(({ logs }) => logs.map(({ text }) => text))
    .filter((text) => text.startsWith('{'));
  return { emulator, scriptId, results: lines.map((line) => JSON.parse(line) as Result) };
}

export function press({ scripts }: Emulator, scriptId: string, name: string): string {
  const { status, error, result } = scripts.run(scriptId, name, { as: ACCOUNT });
  if (status !== 'COMPLETED') throw new Error(`${name}: ${error ?? status}`);
  return String(result);
}

function pressUntil(emulator: Emulator, scriptId: string, name: string, done: RegExp): void {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (done.test(press(emulator, scriptId, name))) return;
    emulator.advanceTo(emulator.kernel.now() + MINUTE);
  }
  throw new Error(`${name} was not done after ${MOST_PRESSES} presses`);
}
