// SPDX-License-Identifier: Apache-2.0
// What a tab and a column are, as data.

export interface Kolom {
  readonly id: string;
  /** The header as staff see it; columns are found by this text (kepala.ts). */
  readonly judul: string;
  /** Pixels. */
  readonly lebar: number;
  /** Filled in by staff: unprotected below the header. */
  readonly staf?: boolean;
  readonly sembunyi?: boolean;
  readonly bungkus?: boolean;
  /** Shown as a note on the header cell. */
  readonly catatan?: string;
}

export interface Tab {
  readonly judul: string;
  readonly sheetId: number;
  readonly kolom: readonly Kolom[];
  /** Rows of the grid at creation; Sheets adds more when rows are appended. */
  readonly barisAwal: number;
  /** Pixels of every row at creation; without, a row grows with its longest text. */
  readonly tinggi?: number;
  readonly sembunyi?: boolean;
  /** Edited by the office: open below the header, but for the column `pemeriksaan`. */
  readonly konfigurasi?: boolean;
  /** What the script shows beside the columns (papan-keadaan.ts): never read as part of a row. */
  readonly papan?: readonly Kolom[];
}
