// SPDX-License-Identifier: Apache-2.0
// The time a run may still take, and repeating within it. Google ends a run after six minutes
// without asking, and a consumer account has 90 minutes a day for all triggers together.

import { jenisGalat, LayananError, type JenisGalat } from './galat.ts';

export interface Anggaran {
  /** Milliseconds left; may be negative. */
  readonly sisa: () => number;
}

/** Counts from now. */
export function createAnggaran(batasMs: number): Anggaran {
  const akhir = Date.now() + batasMs;
  return { sisa: () => akhir - Date.now() };
}

const JEDA_AWAL_MS = 1000;
/** Quotas of Sheets are by the minute, so waiting must be able to reach into the next one. */
const JEDA_PALING_LAMA_MS = 32_000;
const CADANGAN_MS = 5000;

/**
 * Calls again after a growing pause while the budget lasts. `boleh` lists which failures may be
 * repeated blindly: for writes only those that were refused before anything was done.
 */
export function cobaUlang<T>(
  layanan: string,
  anggaran: Anggaran,
  boleh: readonly JenisGalat[],
  panggil: () => T,
): T {
  for (let jeda = JEDA_AWAL_MS; ; jeda *= 2) {
    try {
      return panggil();
    } catch (sebab) {
      const jenis = jenisGalat(sebab);
      const tunggu = Math.min(jeda, JEDA_PALING_LAMA_MS) * (0.75 + Math.random() / 2);
      const cukup = anggaran.sisa() - tunggu > CADANGAN_MS;
      if (!boleh.includes(jenis) || !cukup) throw new LayananError(layanan, jenis, sebab);
      Utilities.sleep(Math.round(tunggu));
    }
  }
}

export const BOLEH_BACA: readonly JenisGalat[] = ['sibuk', 'tak_pasti'];
export const BOLEH_TULIS: readonly JenisGalat[] = ['sibuk'];
