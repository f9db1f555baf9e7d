// SPDX-License-Identifier: Apache-2.0
// The categories that the form and the register offer, and their sub categories where the SOP asks
// for them. Which of them an aduan has is decided elsewhere.

import { PEMISAH_SUB, kategoriInduk } from '../../core/sop/kategori.ts';
import { type BarisAtur, type MasalahSel, teksAtur } from '../baris/baris-atur.ts';

const PANJANG_MAKS = 80;

/**
 * Undefined when the list cannot be used. Names in their order, without doubles. With `denganSub`
 * each name is followed by its `Nama – Sub`: an officer may choose either; without, the column of sub
 * categories is not looked at. A sub category that cannot be used is left out and said.
 */
export function parseKategori(
  baris: readonly BarisAtur[],
  denganSub = false,
): {
  readonly kategori?: readonly string[];
  readonly masalah: readonly MasalahSel[];
} {
  const masalah: MasalahSel[] = [];
  const kategori: string[] = [];
  for (const b of baris) {
    const nama = teksAtur(b, 'nama');
    const pesan = masalahNama(nama, kategori);
    if (pesan !== undefined) {
      masalah.push({ baris: b.baris, tingkat: 'galat', pesan });
      continue;
    }
    kategori.push(nama);
    if (!denganSub) continue;
    const { sub, catatan } = bacaSub(teksAtur(b, 'contoh'));
    kategori.push(...sub.map((s) => `${nama}${PEMISAH_SUB}${s}`));
    masalah.push(
      ...catatan.map((c) => ({ baris: b.baris, tingkat: 'peringatan' as const, pesan: c })),
    );
  }
  if (baris.length === 0) {
    masalah.push({ baris: 2, tingkat: 'galat', pesan: 'Sedikitnya satu kategori harus ada.' });
  }
  return masalah.some((m) => m.tingkat === 'galat') ? { masalah } : { kategori, masalah };
}

/** What a citizen chooses from: where a category has sub categories, one of those. */
export function pilihanWarga(kategori: readonly string[]): readonly string[] {
  const induk = new Set(kategori.filter(isSub).map(kategoriInduk));
  return kategori.filter((nama) => isSub(nama) || !induk.has(nama));
}

export const isSub = (nama: string): boolean => nama.includes(PEMISAH_SUB);

function masalahNama(nama: string, sudah: readonly string[]): string | undefined {
  if (nama === '') return 'Nama kategori masih kosong.';
  if (nama.length > PANJANG_MAKS) return `Nama kategori paling panjang ${PANJANG_MAKS} karakter.`;
  return sudah.some((k) => sama(k, nama)) ? `Kategori “${nama}” sudah ada.` : undefined;
}

/** Commas, semicolons or lines: a cell on a telephone takes no line breaks. */
function bacaSub(teks: string): { readonly sub: readonly string[]; readonly catatan: string[] } {
  const sub: string[] = [];
  const catatan: string[] = [];
  for (const mentah of teks.split(/[,;\n]/)) {
    const nama = mentah.trim().replace(/\s+/g, ' ');
    if (nama === '') continue;
    if (nama.length > PANJANG_MAKS) {
      catatan.push(
        `Sub kategori paling panjang ${PANJANG_MAKS} karakter: “${nama.slice(0, 40)}…”.`,
      );
    } else if (sub.some((s) => sama(s, nama))) {
      catatan.push(`Sub kategori “${nama}” ditulis dua kali.`);
    } else sub.push(nama);
  }
  return { sub, catatan };
}

const sama = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
