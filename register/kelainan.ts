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
    | 'nomor_ganda'
    | 'riwayat_rusak'
    | 'surat_rusak'
    | 'sistem_rusak'
    | 'petunjuk_usang'
    | 'urut_tertinggal';
  /** For people: Indonesian, no personal data. */
  readonly pesan: string;
}
