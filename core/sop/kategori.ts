// SPDX-License-Identifier: Apache-2.0
// A category and its sub category in one text.

/** Between a category and its sub category: `Jalan & jembatan – Jalan berlubang`. */
export const PEMISAH_SUB = ' – ';

/** The category without its sub category. */
export function kategoriInduk(kategori: string): string {
  return kategori.split(PEMISAH_SUB)[0] ?? kategori;
}
