// SPDX-License-Identifier: Apache-2.0
// Something in the spreadsheet that is not as the script left it. Told to people, never thrown.

import type { IdTab } from './tab.ts';

export interface Kelainan {
  readonly tab: IdTab;
  /** 1-based row of the sheet; absent when the whole tab is meant. */
  readonly baris?: number;
  readonly kode:
    | 'kepala_diganti'
    | 'kepala_hilang'
    | 'keadaan_rusak'
    | 'teks_diubah'
    | 'nomor_ganda'
    | 'baris_hilang'
    | 'kolom_hilang'
    | 'lembar_hilang'
    | 'dipulihkan'
    | 'cocok_terputus'
    | 'riwayat_rusak'
    | 'surat_rusak'
    | 'sistem_rusak'
    | 'petunjuk_usang'
    | 'urut_tertinggal';
  /** For people: Indonesian, no personal data. */
  readonly pesan: string;
}

/** Each sentence once, the first of each kind first. */
export function gabungKelainan(...daftar: readonly (readonly Kelainan[])[]): readonly Kelainan[] {
  const perKata = new Map<string, Kelainan>();
  for (const satu of daftar.flat()) {
    const tanda = `${satu.tab} ${satu.baris ?? 0} ${satu.kode === 'dipulihkan' ? satu.pesan : satu.kode}`;
    const kunci = satu.kode === 'riwayat_rusak' ? satu.pesan : tanda;
    if (!perKata.has(kunci)) perKata.set(kunci, satu);
  }
  return [...perKata.values()];
}
