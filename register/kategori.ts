// SPDX-License-Identifier: Apache-2.0
// The categories that the form and the register offer.

import { type BarisAtur, type MasalahSel, teksAtur } from './baris-atur.ts';

const PANJANG_MAKS = 80;

/** Undefined when the list cannot be used. Names in their order, without doubles. */
export function parseKategori(baris: readonly BarisAtur[]): {
  readonly kategori?: readonly string[];
  readonly masalah: readonly MasalahSel[];
} {
  const masalah: MasalahSel[] = [];
  const kategori: string[] = [];
  const galat = (b: number, pesan: string): void => {
    masalah.push({ baris: b, tingkat: 'galat', pesan });
  };
  for (const b of baris) {
    const nama = teksAtur(b, 'nama');
    if (nama === '') galat(b.baris, 'Nama kategori masih kosong.');
    else if (nama.length > PANJANG_MAKS) {
      galat(b.baris, `Nama kategori paling panjang ${PANJANG_MAKS} karakter.`);
    } else if (kategori.some((k) => k.toLowerCase() === nama.toLowerCase())) {
      galat(b.baris, `Kategori “${nama}” sudah ada.`);
    } else kategori.push(nama);
  }
  if (baris.length === 0) galat(2, 'Sedikitnya satu kategori harus ada.');
  return masalah.length > 0 ? { masalah } : { kategori, masalah };
}
