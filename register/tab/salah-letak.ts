// SPDX-License-Identifier: Apache-2.0
// Rows that were added by the columns as they stood when they were read, while somebody moved columns:
// they are found by what stands where it should not, and written anew.

import { type Kepala, selDi } from './kepala.ts';
import { tambahBaris, tulisDi } from './permintaan.ts';
import { bacaTeks, selTeks } from './sel.ts';
import type { BarisMentah, Permintaan, Sel } from './sheets-bentuk.ts';

export interface BahanSalahLetak {
  /** By which the rows were written. */
  readonly lama: Kepala;
  readonly kini: Kepala;
  /** The tab as it stands now. */
  readonly baris: ReadonlyMap<number, BarisMentah>;
  readonly rows: readonly Readonly<Record<string, Sel>>[];
  /** Columns by which a row is known again; they are texts. */
  readonly kunci: readonly string[];
}

/** Rows that stand nowhere are added. [] = all of them stand where they should. */
export function tulisSalahLetak({ lama, kini, baris, rows, kunci }: BahanSalahLetak): Permintaan[] {
  const lebar = Math.max(...Object.values(lama.kolom), ...Object.values(kini.kolom)) + 1;
  const cari = (kepala: Kepala, row: Readonly<Record<string, Sel>>): number | undefined =>
    [...baris].find(
      ([ke, isi]) => ke > 1 && kunci.every((k) => bacaTeks(selDi(kepala, isi, k)) === teks(row[k])),
    )?.[0];
  const kurang = rows.filter((row) => cari(kini, row) === undefined);
  const hasil: Permintaan[] = [];
  const baru: Readonly<Record<string, Sel>>[] = [];
  for (const row of kurang) {
    const ke = cari(lama, row);
    if (ke === undefined) {
      baru.push(row);
      continue;
    }
    const sel: Sel[] = Array.from({ length: lebar }, () => selTeks(''));
    for (const [id, isi] of Object.entries(row)) {
      const kolom = kini.kolom[id];
      if (kolom !== undefined) sel[kolom] = isi;
    }
    hasil.push(tulisDi(kini.tab, ke, 0, [sel]));
  }
  return [...hasil, ...tambahBaris(kini, baru)];
}

function teks(sel: Sel | undefined): string {
  const nilai = sel?.userEnteredValue;
  if (nilai === undefined) return '';
  return 'stringValue' in nilai ? nilai.stringValue : String(nilai.numberValue);
}
