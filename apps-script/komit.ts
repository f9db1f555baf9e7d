// SPDX-License-Identifier: Apache-2.0
// The one write of a run. A refusal may be repeated; an unclear answer (5xx) may not, until the
// version in Sistem has told whether the write was done: a number must never be given twice.

import { parseBacaan, permintaanBaca } from '../register/baca.ts';
import type { Permintaan } from '../register/sheets-bentuk.ts';
import type { Anggaran } from './anggaran.ts';
import { LayananError } from './galat.ts';
import { bacaRentang, tulisSekaligus } from './sheets.ts';

const JEDA_MS = 2000;
const CADANGAN_MS = 10_000;

/** `versi`: as read before; the write makes it one more, and we hold the lock. */
export function komit(
  anggaran: Anggaran,
  registerId: string,
  versi: number,
  requests: readonly Permintaan[],
): void {
  for (;;) {
    try {
      tulisSekaligus(anggaran, registerId, requests);
      return;
    } catch (sebab) {
      if (!(sebab instanceof LayananError) || sebab.jenis !== 'tak_pasti') throw sebab;
      if (versiKini(anggaran, registerId) !== versi) return;
      if (anggaran.sisa() < CADANGAN_MS) throw sebab;
      Utilities.sleep(JEDA_MS);
    }
  }
}

function versiKini(anggaran: Anggaran, registerId: string): number {
  const rentang = bacaRentang(anggaran, registerId, permintaanBaca({}));
  const hasil = parseBacaan({}, rentang, Date.now());
  if (!hasil.ok) throw new Error(hasil.galat.pesan);
  return hasil.nilai.sistem.versi;
}
