// SPDX-License-Identifier: Apache-2.0
// Where a number stands now. One column of all rows is read (3 MB at 100,000 aduan), never the rows.

import { type Kepala, selDi } from '../../register/tab/kepala.ts';
import { kumpulkanLembar, permintaanKolom } from '../../register/tab/lembar.ts';
import { bacaTeks } from '../../register/tab/sel.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { isLewatKisi } from '../google/galat.ts';
import { bacaRentang } from '../google/sheets.ts';

/** Rows of Register that bear the number: more than one when a row was copied. */
export function barisNomor(
  anggaran: Anggaran,
  registerId: string,
  kepala: Kepala,
  nomor: string,
): number[] {
  try {
    const kolom = permintaanKolom(kepala, ['nomor'], { startRowIndex: 1 });
    const lembar = kumpulkanLembar(bacaRentang(anggaran, registerId, kolom));
    const baris = lembar.get('register')?.baris ?? new Map<number, never>();
    return [...baris].flatMap(([b, isi]) =>
      bacaTeks(selDi(kepala, isi, 'nomor')) === nomor ? [b] : [],
    );
  } catch (sebab) {
    // Not a row below the headers is left.
    if (isLewatKisi(sebab)) return [];
    throw sebab;
  }
}
