// SPDX-License-Identifier: Apache-2.0
// How far the month has come, as a bar in a terminal, a few lines elsewhere, or silence in tests.

import { SingleBar } from 'cli-progress';

export interface Kemajuan {
  mulai(apa: string, seluruh: number): void;
  sampai(nilai: number): void;
  selesai(): void;
}

export const tanpaKemajuan: Kemajuan = {
  mulai: () => undefined,
  sampai: () => undefined,
  selesai: () => undefined,
};

export function createKemajuan(): Kemajuan {
  return process.stderr.isTTY ? createBatang() : createBaris();
}

function createBatang(): Kemajuan {
  const batang = new SingleBar({
    format: '{apa} [{bar}] {percentage}% · {duration_formatted}',
    hideCursor: true,
    etaBuffer: 50,
  });
  return {
    mulai: (apa, seluruh) => batang.start(seluruh, 0, { apa }),
    sampai: (nilai) => batang.update(nilai),
    selesai() {
      batang.update(batang.getTotal());
      batang.stop();
    },
  };
}

/** A log file gets a line each quarter. */
function createBaris(): Kemajuan {
  let [nama, total, perempat] = ['', 1, 0];
  return {
    mulai(apa, seluruh) {
      [nama, total, perempat] = [apa, Math.max(1, seluruh), 0];
    },
    sampai(nilai) {
      const kini = Math.min(3, Math.floor((4 * nilai) / total));
      if (kini <= perempat) return;
      perempat = kini;
      process.stderr.write(`${nama}: ${kini * 25}%\n`);
    },
    selesai: () => void process.stderr.write(`${nama}: selesai\n`),
  };
}
