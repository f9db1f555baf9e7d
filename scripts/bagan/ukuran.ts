// SPDX-License-Identifier: Apache-2.0
// Paper and measures of the printed SOP, in points. F4 (215 x 330 mm) is the paper of Indonesian
// offices; PermenPANRB 35/2012 asks for landscape where the table is wide.

export type NamaKertas = 'f4' | 'a4' | 'a3';

export interface Kertas {
  readonly nama: NamaKertas;
  readonly lebarMm: number;
  readonly tinggiMm: number;
  readonly lebar: number;
  readonly tinggi: number;
}

const TITIK_PER_MM = 72 / 25.4;

export const KERTAS: Readonly<Record<NamaKertas, Kertas>> = {
  f4: kertas('f4', 330, 215),
  a4: kertas('a4', 297, 210),
  a3: kertas('a3', 420, 297),
};

/** Wider on the left, where the sheets are bound. */
export const TEPI = { kiri: 42, kanan: 26, atas: 26, bawah: 34 } as const;

/** Distance of lines that run side by side. */
export const SELA_LAJUR = 6;
/** From a symbol to the nearest line along its side; an arrow head must fit. */
export const SELA_SAMPING = 10;
/** From a symbol down to the first line below it. */
export const SELA_KELUAR = 8;
/** From the last line above a symbol down to it; an arrow head must fit. */
export const SELA_MASUK = 12;

/** Two to choose from, and smaller ones for a row that would fit no page. */
export const UKURAN_TEKS = [9, 8, 7, 6, 5] as const;
export const UKURAN_LABEL = 6.6;
export const BARIS_TEKS = 1.2;

function kertas(nama: NamaKertas, lebarMm: number, tinggiMm: number): Kertas {
  return {
    nama,
    lebarMm,
    tinggiMm,
    lebar: lebarMm * TITIK_PER_MM,
    tinggi: tinggiMm * TITIK_PER_MM,
  };
}
