// SPDX-License-Identifier: Apache-2.0
// The server's daily run for an office whose clock a person moves: once a local day, as soon as the
// office has opened. A cron job does this in a real one.

import { isJamKerja, tanggalDi } from '../../core/waktu/kalender.ts';
import type { Catat } from '../../server/jalan.ts';
import type { Kantor } from './kantor.ts';
import { jalankanServer } from './pimpinan.ts';

const LIHAT_MS = 1000;

/** Answers how to stop it. A run that fails is told and tried again the next day. */
export function mulaiServerHarian(kantor: Kantor, log: Catat): () => void {
  const hariIni = (): string => tanggalDi(kantor.kalender, kantor.emulator.kernel.now());
  let terakhir = hariIni();
  let berjalan = false;

  async function lihat(): Promise<void> {
    if (berjalan || hariIni() === terakhir) return;
    if (!isJamKerja(kantor.kalender, kantor.emulator.kernel.now())) return;
    berjalan = true;
    terakhir = hariIni();
    try {
      const { rekap } = await jalankanServer(kantor, log);
      if (rekap !== undefined) log.info(`Rekap ${rekap.bulan}: ${rekap.status}`);
    } catch (galat) {
      log.warn(`Server: ${galat instanceof Error ? galat.message : String(galat)}`);
    } finally {
      berjalan = false;
    }
  }

  const jam = setInterval(() => void lihat(), LIHAT_MS);
  return () => clearInterval(jam);
}
