// SPDX-License-Identifier: Apache-2.0
// What the runs of the script cost, counted from the executions log as it stands: runs and service
// calls by function. Nothing here is assumed; what was not run is not there.

import type { Execution } from '../../emulator/gas/host.ts';

export interface BiayaFungsi {
  readonly dijalankan: number;
  /** Service calls altogether: locks, reads, writes, mails, properties, form reads, … */
  readonly panggilan: number;
  /** The most that one run made. */
  readonly terbanyak: number;
}

export interface HitungPanggilan {
  /** Takes in the executions since the last time; often enough that none has left the log. */
  serap(): void;
  readonly perFungsi: ReadonlyMap<string, BiayaFungsi>;
  /** Runs that did not complete, in the log's words. */
  readonly gagal: readonly string[];
}

/** Inside the script's own process: they cost Google nothing and have no quota. */
const BUKAN_LAYANAN = /^(Utilities|Logger|console|runtime)\./;

export function createHitungPanggilan(executions: () => readonly Execution[]): HitungPanggilan {
  const perFungsi = new Map<string, BiayaFungsi>();
  const gagal: string[] = [];
  /** What ran before the counting began, setup above all, belongs to no aduan. */
  let terakhir = executions().at(-1)?.id;

  function catat({ functionName, trace, status, error, startedAt }: Execution): void {
    const ada = perFungsi.get(functionName) ?? { dijalankan: 0, panggilan: 0, terbanyak: 0 };
    const panggilan = trace.filter((nama) => !BUKAN_LAYANAN.test(nama)).length;
    perFungsi.set(functionName, {
      dijalankan: ada.dijalankan + 1,
      panggilan: ada.panggilan + panggilan,
      terbanyak: Math.max(ada.terbanyak, panggilan),
    });
    if (status !== 'COMPLETED') {
      gagal.push(`${new Date(startedAt).toISOString()} ${functionName}: ${status} ${error ?? ''}`);
    }
  }

  return {
    perFungsi,
    gagal,
    serap() {
      const semua = executions();
      let dari = semua.length;
      while (dari > 0 && semua[dari - 1]?.id !== terakhir) dari -= 1;
      for (const satu of semua.slice(dari)) catat(satu);
      terakhir = semua.at(-1)?.id ?? terakhir;
    },
  };
}
