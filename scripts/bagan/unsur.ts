// SPDX-License-Identifier: Apache-2.0
// What a page of the printed SOP consists of: plain shapes with coordinates. Where things go is decided
// before; how they become SVG is gambar.ts.

/** Points (1/72 inch) from the upper left corner of the paper. */
export interface Titik {
  readonly x: number;
  readonly y: number;
}

export interface Kotak extends Titik {
  readonly lebar: number;
  readonly tinggi: number;
}

export type Bentuk = 'kapsul' | 'kotak' | 'belah' | 'segilima';

export type Unsur =
  | {
      readonly jenis: 'teks';
      readonly isi: string;
      readonly x: number;
      /** The baseline. */
      readonly y: number;
      readonly ukuran: number;
      readonly tebal?: boolean;
      readonly rata?: 'kiri' | 'tengah' | 'kanan';
      readonly warna?: string;
      /** Turned to be read from below. */
      readonly tegak?: boolean;
    }
  | {
      readonly jenis: 'garis';
      readonly titik: readonly Titik[];
      readonly tebal: number;
      readonly warna: string;
      readonly putus?: readonly number[];
    }
  | {
      readonly jenis: 'bidang';
      readonly kotak: Kotak;
      readonly isi?: string;
      readonly garis?: string;
      readonly tebal?: number;
    }
  | { readonly jenis: 'simbol'; readonly bentuk: Bentuk; readonly kotak: Kotak }
  /** Where lines meet that belong together; lines without it only cross. */
  | { readonly jenis: 'temu'; readonly di: Titik }
  /** A filled head whose tip is at `ujung`. */
  | { readonly jenis: 'mata'; readonly ujung: Titik; readonly arah: Arah };

export type Arah = 'atas' | 'bawah' | 'kiri' | 'kanan';

export interface LembarCetak {
  readonly lebar: number;
  readonly tinggi: number;
  readonly unsur: readonly Unsur[];
}

export const HITAM = '#111111';
export const KELABU = '#8a8a8a';
export const MUDA = '#ececec';

/** Touching edges do not overlap. */
export function isTindih(a: Kotak, b: Kotak): boolean {
  const sela = 0.01;
  return (
    a.x < b.x + b.lebar - sela &&
    b.x < a.x + a.lebar - sela &&
    a.y < b.y + b.tinggi - sela &&
    b.y < a.y + a.tinggi - sela
  );
}

/** The box around a straight line, `tebal` thick. */
export function kotakGaris(a: Titik, b: Titik, tebal: number): Kotak {
  return {
    x: Math.min(a.x, b.x) - tebal / 2,
    y: Math.min(a.y, b.y) - tebal / 2,
    lebar: Math.abs(a.x - b.x) + tebal,
    tinggi: Math.abs(a.y - b.y) + tebal,
  };
}

/** Corner points of a symbol, clockwise; a capsule is drawn from its box instead. */
export function sudutSimbol(bentuk: Bentuk, k: Kotak): Titik[] {
  const [kanan, bawah] = [k.x + k.lebar, k.y + k.tinggi];
  const tengah = { x: k.x + k.lebar / 2, y: k.y + k.tinggi / 2 };
  if (bentuk === 'belah') {
    return [
      { x: tengah.x, y: k.y },
      { x: kanan, y: tengah.y },
      { x: tengah.x, y: bawah },
      { x: k.x, y: tengah.y },
    ];
  }
  if (bentuk === 'segilima') {
    const bahu = k.y + k.tinggi * 0.64;
    return [
      { x: k.x, y: k.y },
      { x: kanan, y: k.y },
      { x: kanan, y: bahu },
      { x: tengah.x, y: bawah },
      { x: k.x, y: bahu },
    ];
  }
  return [
    { x: k.x, y: k.y },
    { x: kanan, y: k.y },
    { x: kanan, y: bawah },
    { x: k.x, y: bawah },
  ];
}
