// SPDX-License-Identifier: Apache-2.0
// The runs of the script as they end, taken out of the log before it forgets them.

import type { Execution } from '../../emulator/gas/host.ts';
import type { Kantor } from '../kantor/kantor.ts';

/** A run as the log shows it, without what nobody looks at. */
export interface Jalan extends Pick<
  Execution,
  'id' | 'functionName' | 'type' | 'status' | 'startedAt' | 'endedAt' | 'logs'
> {
  readonly error: string;
  /** Calls of services; what stays inside the script's own process is none. */
  readonly panggilan: number;
}

const BUKAN_LAYANAN = /^(Utilities|Logger|console|runtime)\./;

export function createSerapan({ emulator }: Kantor, catat: (satu: Jalan) => void): () => void {
  let terakhir = emulator.scripts.executions().at(-1)?.id;
  return () => {
    const semua = emulator.scripts.executions();
    let dari = semua.length;
    while (dari > 0 && semua[dari - 1]?.id !== terakhir) dari -= 1;
    for (const satu of semua.slice(dari)) {
      const { id, functionName, type, status, startedAt, endedAt, logs, error = '', trace } = satu;
      const panggilan = trace.filter((nama) => !BUKAN_LAYANAN.test(nama)).length;
      catat({ id, functionName, type, status, startedAt, endedAt, logs, error, panggilan });
    }
    terakhir = semua.at(-1)?.id ?? terakhir;
  };
}
