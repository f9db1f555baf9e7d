// SPDX-License-Identifier: Apache-2.0
// Counts what the script asks of Google while something happens: calls by kind, cells read and
// written, letters sent and delivered, and how long it took on this machine.

import type { Emulator } from '../emulator/index.ts';
import type { ServiceCall } from '../emulator/kernel.ts';

export interface Ukuran {
  /** Runs of the script that it caused. */
  readonly run: number;
  readonly kunci: number;
  readonly bacaSheets: number;
  readonly tulisSheets: number;
  readonly selBaca: number;
  readonly selTulis: number;
  readonly kirimSurel: number;
  readonly surelSampai: number;
  readonly properti: number;
  readonly formulir: number;
  /** Calls of services that are none of the above. */
  readonly lain: number;
  readonly ms: number;
  /** Of this process; on a busy machine it grows less than `ms`. */
  readonly cpuMs: number;
}

const BACA = /\.(get|batchGet|getByDataFilter|batchGetByDataFilter)$/;

export function ukur(emulator: Emulator, kejadian: () => void): Ukuran {
  const panggilan: ServiceCall[] = [];
  const berhenti = emulator.kernel.observe((call) => {
    if (call.face === 'gas') panggilan.push(call);
  });
  const surelSebelum = emulator.mail.all().length;
  const runSebelum = emulator.scripts.executions().at(-1)?.id;
  const mulai = performance.now();
  const cpu = process.cpuUsage();
  kejadian();
  const ms = performance.now() - mulai;
  const { user, system } = process.cpuUsage(cpu);
  berhenti();
  const banyak = (cocok: (call: ServiceCall) => boolean): number => panggilan.filter(cocok).length;
  const sheets = panggilan.filter(({ service }) => service === 'sheets');
  const dari = emulator.scripts.executions();
  const run = dari.length - 1 - dari.findIndex(({ id }) => id === runSebelum);
  const hitung = {
    kunci: banyak(
      ({ service, method }) =>
        service === 'lock' && /Lock$/.test(method) && method !== 'releaseLock',
    ),
    bacaSheets: sheets.filter(({ method }) => BACA.test(method)).length,
    tulisSheets: sheets.filter(({ method }) => !BACA.test(method)).length,
    kirimSurel: banyak(({ service }) => service === 'mail'),
    properti: banyak(({ service }) => service === 'properties'),
    formulir: banyak(({ service }) => service === 'forms'),
  };
  const dikenal = new Set(['lock', 'sheets', 'mail', 'properties', 'forms']);
  return {
    run,
    ...hitung,
    selBaca: jumlah(sheets.map(({ cellsRead }) => cellsRead ?? 0)),
    selTulis: jumlah(sheets.map(({ cellsWritten }) => cellsWritten ?? 0)),
    surelSampai: emulator.mail.all().length - surelSebelum,
    lain: banyak(({ service }) => !dikenal.has(service)),
    ms,
    cpuMs: (user + system) / 1000,
  };
}

const jumlah = (angka: readonly number[]): number => angka.reduce((a, b) => a + b, 0);
