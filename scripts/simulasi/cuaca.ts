// SPDX-License-Identifier: Apache-2.0
// Troubles that last for a while: dead triggers, overlapping runs, spent quotas. Several may be on at
// once; what is on is told to the emulator as a whole whenever that changes.

import type { Quota } from '../../emulator/accounts.ts';
import type { Kantor } from '../kantor/kantor.ts';

export interface Cuaca {
  /** On from now until `sampai` (epoch ms). */
  mati(sampai: number): void;
  tumpang(sampai: number, ms: number): void;
  /** Of the owner; `sisa` = what may still be spent. */
  kuota(apa: Quota, sisa: number, sampai: number): void;
  /** Ends what is over at this moment. */
  akhiri(at: number): void;
  /** Nothing fires while this is done. */
  sepi(lakukan: () => void): void;
  /** Ends everything, orders that wait included. */
  cerah(): void;
}

interface Jendela {
  readonly sampai: number;
  readonly jenis: 'mati' | 'tumpang' | 'kuota';
  readonly ms?: number;
  readonly apa?: Quota;
}

export function createCuaca({ emulator, pemilik }: Kantor): Cuaca {
  const { faults } = emulator.scripts;
  const { daily } = emulator.accounts;
  let jendela: Jendela[] = [];

  function terapkan(): void {
    const mati = jendela.some(({ jenis }) => jenis === 'mati');
    const tumpang = jendela.filter(({ jenis }) => jenis === 'tumpang');
    faults.random({
      ...(mati ? { never: 1 } : {}),
      ...(tumpang.length === 0
        ? {}
        : { overlap: 1, overlapMs: Math.max(...tumpang.map(({ ms = 0 }) => ms)) }),
    });
  }

  function buka(satu: Jendela): void {
    jendela.push(satu);
    terapkan();
  }

  function tutup(usai: (satu: Jendela) => boolean): void {
    const selesai = jendela.filter(usai);
    jendela = jendela.filter((satu) => !usai(satu));
    for (const { apa } of selesai) {
      if (apa !== undefined && jendela.every((satu) => satu.apa !== apa)) {
        daily.setLimit(pemilik, apa, undefined);
      }
    }
    terapkan();
  }

  return {
    mati: (sampai) => buka({ jenis: 'mati', sampai }),
    tumpang: (sampai, ms) => buka({ jenis: 'tumpang', sampai, ms }),
    kuota(apa, sisa, sampai) {
      const jatah = emulator.accounts.quotaOf(pemilik)[apa];
      const terpakai = Math.max(0, jatah - daily.left(pemilik, apa));
      // Trouble never gives more than Google does.
      daily.setLimit(pemilik, apa, Math.min(jatah, terpakai + sisa));
      buka({ jenis: 'kuota', sampai, apa });
    },
    akhiri: (at) => tutup(({ sampai }) => sampai <= at),
    sepi(lakukan) {
      faults.random({ never: 1 });
      lakukan();
      terapkan();
    },
    cerah() {
      tutup(() => true);
      faults.clear();
    },
  };
}
