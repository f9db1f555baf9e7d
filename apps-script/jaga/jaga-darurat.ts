// SPDX-License-Identifier: Apache-2.0
// What can still be done when a run has failed as a whole: make room in a full spreadsheet, and say on
// the board beside Pengaturan why nothing goes on. It may fail itself, and then nothing is worse.

import type { Instan } from '../../core/waktu/waktu.ts';
import { kumpulkanLembar, permintaanTab } from '../../register/tab/lembar.ts';
import { bacaPapan, tulisPapan } from '../../register/papan/papan-keadaan.ts';
import { barisPapan } from '../../register/papan/temuan.ts';
import { createAnggaran } from '../google/anggaran.ts';
import { pesanGalat } from '../google/galat.ts';
import type { Sebab } from '../google/sebab.ts';
import { longgarkan } from './jaga-sel.ts';
import { KUNCI, type Properti } from '../google/kunci.ts';
import { bacaRentang, tulisSekaligus } from '../google/sheets.ts';

export interface Darurat {
  readonly sebab: Sebab;
  /** Masked. */
  readonly pesan: string;
  readonly pada: Instan;
  readonly zonaMenit: number;
}

const BATAS_MS = 15_000;

/** The next good sweep finds the board changed, and puts it right. */
export function tanggapiGalat(darurat: Darurat, properti: Properti): void {
  const registerId = properti[KUNCI.registerId];
  const { jenis } = darurat.sebab;
  if (registerId === undefined || (jenis !== 'ditolak' && jenis !== 'penuh')) return;
  try {
    if (jenis === 'penuh') longgarkan(registerId);
    tulisDarurat(darurat, registerId);
  } catch (galat) {
    console.warn(`keadaan darurat: ${pesanGalat(galat)}`);
  }
}

/** A write into cells that exist: a full spreadsheet takes it. */
function tulisDarurat({ sebab, pesan, pada, zonaMenit }: Darurat, registerId: string): void {
  const anggaran = createAnggaran(BATAS_MS);
  const rentang = bacaRentang(anggaran, registerId, permintaanTab(['pengaturan']));
  const papan = bacaPapan(kumpulkanLembar(rentang).get('pengaturan'), rentang);
  if (papan === undefined) return;
  const { kunci, saran } = sebab;
  const teks = `Pekerjaan terhenti: ${pesan}`;
  const temuan = { kunci, perihal: '', teks, saran, sejak: pada };
  const requests = tulisPapan(papan, barisPapan([temuan], 0, zonaMenit));
  if (requests.length > 0) tulisSekaligus(anggaran, registerId, requests);
}
