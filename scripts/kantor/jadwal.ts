// SPDX-License-Identifier: Apache-2.0
// What people are going to do, in order of time; acts planned for the same moment keep the order in
// which they were planned.

import type { Instan } from '../../core/waktu/waktu.ts';

export interface Acara {
  readonly pada: Instan;
  readonly lakukan: () => void | Promise<void>;
}

export interface Jadwal {
  tambah(acara: Acara): void;
  /** The next one, removed; undefined when nothing is planned before `sampai`. */
  ambil(sampai: Instan): Acara | undefined;
  readonly sisa: number;
}

export function createJadwal(): Jadwal {
  /** Descending, so that the next one is popped from the end. */
  const daftar: Acara[] = [];
  return {
    tambah(acara) {
      let [bawah, atas] = [0, daftar.length];
      while (bawah < atas) {
        const tengah = (bawah + atas) >> 1;
        if ((daftar[tengah]?.pada ?? 0) > acara.pada) bawah = tengah + 1;
        else atas = tengah;
      }
      daftar.splice(bawah, 0, acara);
    },
    ambil(sampai) {
      const berikut = daftar.at(-1);
      return berikut === undefined || berikut.pada >= sampai ? undefined : daftar.pop();
    },
    get sisa() {
      return daftar.length;
    },
  };
}
