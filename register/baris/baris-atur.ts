// SPDX-License-Identifier: Apache-2.0
// The rows of a tab that the office edits, by column id, whatever the order of the columns: the one
// form in which all parsers of settings read, and in which the last good version is remembered.

import { type Kepala, selDi } from '../tab/kepala.ts';
import { isObjek } from '../teks/objek.ts';
import { bacaTeks } from '../tab/sel.ts';
import type { BarisMentah, NilaiSel } from '../tab/sheets-bentuk.ts';
import { TAB } from '../tab/tab.ts';

export interface BarisAtur {
  /** 1-based row of the sheet. */
  readonly baris: number;
  /** Only cells that hold something. */
  readonly sel: Readonly<Record<string, NilaiSel>>;
}

/** What is wrong in a row, for the cell Pemeriksaan beside it. */
export interface MasalahSel {
  readonly baris: number;
  readonly tingkat: 'galat' | 'peringatan';
  readonly pesan: string;
}

/** Blank rows are left out; the column Pemeriksaan is not part of what the office says. */
export function barisAtur(
  kepala: Kepala,
  baris: ReadonlyMap<number, BarisMentah>,
): readonly BarisAtur[] {
  const ids = TAB[kepala.tab].kolom.map((k) => k.id).filter((id) => id !== 'pemeriksaan');
  const hasil: BarisAtur[] = [];
  for (const [nomor, isi] of [...baris].sort((a, b) => a[0] - b[0])) {
    if (nomor === 1) continue;
    const sel: Record<string, NilaiSel> = {};
    for (const id of ids) {
      const nilai = selDi(kepala, isi, id);
      if (nilai === undefined || nilai === '') continue;
      if (bacaTeks(nilai).trim() !== '') sel[id] = nilai;
    }
    if (Object.keys(sel).length > 0) hasil.push({ baris: nomor, sel });
  }
  return hasil;
}

export const teksAtur = (baris: BarisAtur, id: string): string => bacaTeks(baris.sel[id]).trim();

/** Tabs as remembered in Sistem; undefined when damaged. */
export function parseBarisAtur(nilai: unknown): readonly BarisAtur[] | undefined {
  if (!Array.isArray(nilai)) return undefined;
  const hasil: BarisAtur[] = [];
  for (const butir of nilai as readonly unknown[]) {
    if (!Array.isArray(butir)) return undefined;
    const [baris, sel] = butir as readonly unknown[];
    if (typeof baris !== 'number' || !isObjek(sel)) return undefined;
    hasil.push({ baris, sel: sel as Readonly<Record<string, NilaiSel>> });
  }
  return hasil;
}

const diformat = new WeakMap<readonly BarisAtur[], unknown>();

/** The value that `parseBarisAtur` reads; row numbers do not count as a change. Made once. */
export function formatBarisAtur(daftar: readonly BarisAtur[]): unknown {
  const ada = diformat.get(daftar);
  if (ada !== undefined) return ada;
  const nilai = daftar.map(({ sel }, i) => [i + 2, sel]);
  diformat.set(daftar, nilai);
  return nilai;
}

/** `ya`, `tidak` and what people write for them; undefined for anything else. */
export function parseYaTidak(teks: string): boolean | undefined {
  const t = teks.trim().toLowerCase();
  if (['ya', 'y', 'true', 'benar', 'aktif', '1', 'v', '✓'].includes(t)) return true;
  if (['tidak', 't', 'tdk', 'false', 'salah', 'nonaktif', '0', '-'].includes(t)) return false;
  return undefined;
}
