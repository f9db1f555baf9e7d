// SPDX-License-Identifier: Apache-2.0
// Which cells of a page hold a symbol, and which are still free. One cell, one symbol.

import type { IdSimpul } from './arus.ts';
import type { Bentuk } from './unsur.ts';

export interface SimbolLembar {
  readonly id: string;
  readonly simpul: IdSimpul;
  readonly bentuk: Bentuk;
  readonly baris: number;
  readonly kolom: number;
  /** Of a segilima: an arrow from another page comes out of it, or one goes into it. */
  readonly sambung?: 'masuk' | 'keluar';
}

export interface Sel {
  readonly baris: number;
  readonly kolom: number;
}

export interface Tempat {
  taruh(simpul: IdSimpul, bentuk: Bentuk, sel: Sel, sambung?: 'masuk' | 'keluar'): string;
  /** Ids of the symbols of a node, of all columns or of some. */
  cari(simpul: IdSimpul, kolom?: readonly number[], baris?: number): string[];
  kolomDari(simpul: IdSimpul): number;
  /** The free cell of a row nearest to `dekat`, but not nearer than `jarak`; 1 = better right. */
  kosong(baris: number, dekat: number, jarak: number, sisi: 1 | -1): Sel | undefined;
  semua(): readonly SimbolLembar[];
}

export function createTempat(banyakKolom: number): Tempat {
  const simbol: SimbolLembar[] = [];
  const isTerisi = (baris: number, kolom: number): boolean =>
    simbol.some((s) => s.baris === baris && s.kolom === kolom);
  return {
    taruh(simpul, bentuk, { baris, kolom }, sambung) {
      const id = `${simpul}@${baris},${kolom}`;
      simbol.push({ id, simpul, bentuk, baris, kolom, ...(sambung && { sambung }) });
      return id;
    },
    cari: (simpul, kolom, baris) =>
      simbol
        .filter((s) => s.simpul === simpul && (kolom === undefined || kolom.includes(s.kolom)))
        .filter((s) => baris === undefined || s.baris === baris)
        .map((s) => s.id),
    kolomDari: (simpul) => simbol.find((s) => s.simpul === simpul)?.kolom ?? 0,
    kosong(baris, dekat, jarak, sisi) {
      const [kolom] = Array.from({ length: banyakKolom }, (_, k) => k)
        .filter((k) => !isTerisi(baris, k) && Math.abs(k - dekat) >= jarak)
        .sort((a, b) => Math.abs(a - dekat) - Math.abs(b - dekat) || (b - a) * sisi);
      return kolom === undefined ? undefined : { baris, kolom };
    },
    semua: () => simbol,
  };
}
