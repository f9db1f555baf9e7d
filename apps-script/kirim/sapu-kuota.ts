// SPDX-License-Identifier: Apache-2.0
// Looks ahead at what this sweep will be able to send, so that the office hears of what it will not in
// the same commit. It sends nothing.

import type { Buku } from '../buku/buku.ts';
import { rencanakan } from './kirim.ts';
import type { HasilSapuSurat } from './sapu-surat.ts';
import type { Kantor } from '../google/kantor.ts';
import { laporKuota } from './temuan-kuota.ts';

/** After everything was decided; asks Google only when something waits. */
export function sapuKuota(buku: Buku, hasil: HasilSapuSurat, kantor: Kantor): void {
  const antrean = [...hasil.antrean, ...buku.suratBaru()];
  if (antrean.length === 0) return;
  const kuota = MailApp.getRemainingDailyQuota();
  const { mungkinSudah, pernahGagal } = hasil;
  const { konfigurasi } = buku.bacaan;
  const milik = { kantor, konfigurasi, mungkinSudah, pernahGagal, lengkap: true };
  laporKuota(buku, kuota, rencanakan(antrean, milik, kuota));
}
