// SPDX-License-Identifier: Apache-2.0
// What a person presses in the editor: mulai, later selesai, and bersihkan at any time. Runs end
// well before Google's six minutes and go on where they stopped.

import { ALL, QUICK } from './all.ts';
import { createBench, throwAway, type Bench } from './bench.ts';
import * as clock from './clock.ts';
import { google, type Json } from './google.ts';
import { canonical, isNotEmulated, isQuota, messageOf } from './answer.ts';
import type { Probe, Result } from './probe.ts';
import { doneIn, forgetResults, resultBook, writeResult } from './result-sheet.ts';

/** Answers of the emulator by id, put in when the script is built. */
declare const EXPECTED: { readonly [id: string]: Json };

const ENOUGH_MS = 4 * 60_000;
const QUOTA_MINUTE_MS = 61_000;

export function mulai(): string {
  const isComplete = work(QUICK);
  if (!isComplete) return say('Belum selesai: jalankan mulai sekali lagi.');
  if (!clock.isBeating()) clock.startClock();
  return say('Bagian pertama selesai. Jalankan selesai sepuluh menit lagi.');
}

export function selesai(): string {
  if (!clock.hasBeatenEnough()) return say('Pemicu menit belum cukup: tunggu, lalu jalankan lagi.');
  if (!work(ALL)) return say('Belum selesai: jalankan selesai sekali lagi.');
  clock.stopClock();
  clock.forgetBeats();
  return say(`Selesai. Unduh sebagai CSV: https://docs.google.com/spreadsheets/d/${resultBook()}`);
}

/** Leaves the spreadsheet of results where it is; a new round starts a new one. */
export function bersihkan(): string {
  clock.stopClock();
  clock.forgetBeats();
  forgetResults();
  const left = throwAway();
  if (left.length === 0) return say('Bersih: berkas sementara di tempat sampah, pemicu dihapus.');
  return say(`Buang sendiri berkas ini, script tidak diizinkan: ${left.join(', ')}`);
}

export const detak = (event: unknown): void => quietly(() => clock.beat(event));
export const anakDetak = (): void => quietly(() => clock.childBeat());

/** False when time was short: some are still to be made. */
function work(probes: readonly Probe[]): boolean {
  const begun = Date.now();
  const bookId = patiently(resultBook);
  const done = patiently(() => doneIn(bookId));
  const bench = createBench();
  try {
    for (const probe of probes) {
      if (done.has(probe.id)) continue;
      if (Date.now() - begun > ENOUGH_MS) return false;
      const result = compare(
        probe,
        patiently(() => observe(probe, bench)),
      );
      patiently(() => writeResult(bookId, result));
    }
    return true;
  } finally {
    patiently(throwAway);
  }
}

function compare({ id, about }: Probe, observed: Json): Result {
  const expected = EXPECTED[id];
  if (expected === undefined) return { id, about, observed };
  if (isNotEmulated(expected)) return { id, about, expected, observed };
  return { id, about, expected, observed, same: canonical(expected) === canonical(observed) };
}

/** A probe that breaks has its words for an answer; only the quota a minute is passed on. */
function observe(probe: Probe, bench: Bench): Json {
  try {
    return probe.observe(bench);
  } catch (error) {
    const message = messageOf(error);
    if (isQuota(message)) throw error;
    return isNotEmulated(message) ? message : `galat: ${bench.anonymous(message)}`;
  }
}

/** Waits out the quota a minute once. */
function patiently<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isQuota(messageOf(error))) throw error;
    google().Utilities.sleep(QUOTA_MINUTE_MS);
    return work();
  }
}

function quietly(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.log(messageOf(error));
  }
}

function say(text: string): string {
  console.log(text);
  return text;
}
