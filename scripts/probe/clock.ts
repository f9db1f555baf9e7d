// SPDX-License-Identifier: Apache-2.0
// The slow probes: a trigger a minute that writes down each of its fires, and a trigger made inside
// its run. Nothing here may throw: Google would mail a summary of failures.

import { google, type Json } from './google.ts';
import { messageOf } from './answer.ts';
import type { Probe } from './probe.ts';

const KEY = 'detak';
const ENOUGH = 8;

interface Beats {
  readonly fires: readonly Beat[];
  readonly child?: string;
  readonly childFires?: number;
  readonly ui?: string;
}

interface Beat {
  readonly at: number;
  readonly event: { readonly [key: string]: Json };
}

export function startClock(): void {
  stopClock();
  write({ fires: [] });
  google().ScriptApp.newTrigger('detak').timeBased().everyMinutes(1).create();
}

export function stopClock(): void {
  const { ScriptApp } = google();
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (['detak', 'anakDetak'].includes(trigger.getHandlerFunction())) {
      ScriptApp.deleteTrigger(trigger);
    }
  }
}

export const isBeating = (): boolean => read() !== undefined;

export const hasBeatenEnough = (): boolean => (read()?.fires.length ?? 0) >= ENOUGH;

/** The handler of the trigger a minute. */
export function beat(event: unknown): void {
  const before = read();
  if (before === undefined || before.fires.length >= ENOUGH) return;
  const fields = JSON.parse(JSON.stringify(event)) as Beat['event'];
  const first = before.fires.length === 0;
  const fires = [...before.fires, { at: Date.now(), event: fields }];
  write({ ...before, fires, ...(first ? { child: attempt(makeChild), ui: attempt(openUi) } : {}) });
}

/** The handler of the trigger that was made inside a trigger's run. */
export function childBeat(): void {
  const before = read();
  if (before !== undefined) write({ ...before, childFires: (before.childFires ?? 0) + 1 });
}

function makeChild(): void {
  google().ScriptApp.newTrigger('anakDetak').timeBased().everyMinutes(1).create();
}

function openUi(): void {
  google().SpreadsheetApp.getUi();
}

function attempt(work: () => void): string {
  try {
    work();
    return 'berhasil';
  } catch (error) {
    return `galat: ${messageOf(error)}`;
  }
}

/** Read once, when the clock has beaten often enough. */
export const CLOCK: readonly Probe[] = [
  {
    id: 'detak-jarak',
    about: 'Pemicu setiap menit: penyimpangan terbesar dari 60 detik (detik, bulat)',
    observe() {
      const at = (read()?.fires ?? []).map((one) => one.at);
      const gaps = at.slice(1).map((moment, i) => Math.abs(moment - (at[i] ?? 0) - 60_000));
      return Math.round(Math.max(...gaps) / 1000);
    },
  },
  {
    id: 'detak-waktu',
    about: 'Isi kejadian pemicu waktu: zona, bulan 1-12, hari Senin = 1, jam UTC',
    observe() {
      const [{ at, event } = { at: 0, event: {} }] = read()?.fires ?? [];
      const date = new Date(at);
      const day = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
      return {
        kunci: Object.keys(event).sort(),
        izin: event['authMode'] ?? null,
        zona: event['timezone'] ?? null,
        bulan: event['month'] === date.getUTCMonth() + 1,
        hari: event['day-of-week'] === day,
        jam: event['hour'] === date.getUTCHours(),
      };
    },
  },
  {
    id: 'detak-anak',
    about: 'Pemicu yang dibuat di dalam pemicu: terbuat, dan menyala atau tidak',
    observe() {
      const { child = '', childFires = 0 } = read() ?? { fires: [] };
      return { dibuat: child, menyala: childFires > 0 };
    },
  },
  {
    id: 'detak-ui',
    about: 'getUi() di dalam pemicu waktu',
    observe: () => read()?.ui ?? '',
  },
];

function read(): Beats | undefined {
  const text = google().PropertiesService.getScriptProperties().getProperty(KEY);
  return text === null ? undefined : (JSON.parse(text) as Beats);
}

function write(beats: Beats): void {
  google().PropertiesService.getScriptProperties().setProperty(KEY, JSON.stringify(beats));
}

export function forgetBeats(): void {
  google().PropertiesService.getScriptProperties().deleteProperty(KEY);
}
