// SPDX-License-Identifier: Apache-2.0
// The grid of tracks of a page: lanes in the gaps between rows and columns, and a few tracks through
// every cell, which a symbol takes for itself. It gives each symbol its gates.

import type { Jaring } from './jalur.ts';
import type { LembarAlur, SimbolLembar } from './lembar-alur.ts';
import type { PetaJalur } from './papan-jalur.ts';
import type { Gerbang } from './telusur.ts';

/** Tracks through a cell: the middle one and those beside it. */
export const LAJUR_SEL_X = 5;
export const LAJUR_SEL_Y = 3;

/** How many lanes the gaps have while ways are looked for; unused ones take no room. */
export interface Lajur {
  readonly kolom: number;
  readonly baris: number;
}

export interface Petak {
  readonly lajur: Lajur;
  readonly banyakKolom: number;
  readonly banyakBaris: number;
  readonly peta: PetaJalur;
  readonly jaring: readonly Jaring[];
}

/** Sizes that a detour is weighed with; the true ones come after the ways are known. */
export interface Perkiraan {
  readonly lebarKolom: number;
  readonly tinggiBaris: readonly number[];
}

export function susunPetak(
  lembar: LembarAlur,
  banyakKolom: number,
  lajur: Lajur,
  kira: Perkiraan,
): Petak {
  const banyakBaris = lembar.baris.length;
  const x = lajurNominal(banyakKolom, lajur.kolom, LAJUR_SEL_X, () => kira.lebarKolom, 30);
  const y = lajurNominal(
    banyakBaris,
    lajur.baris,
    LAJUR_SEL_Y,
    (r) => kira.tinggiBaris[r] ?? 40,
    22,
  );
  const peta: PetaJalur = {
    x: x.tempat,
    y: y.tempat,
    lajurX: x.isLajur,
    lajurY: y.isLajur,
    terhalang: halangi(lembar, lajur, x.tempat.length, y.tempat.length),
  };
  const gerbang = createGerbang(lajur, x.tempat, y.tempat);
  const cari = (id: string): SimbolLembar | undefined => lembar.simbol.find((s) => s.id === id);
  const jaring = lembar.panah.map((p) => ({
    id: p.id,
    dari: p.dari.map((id) => gerbang(cari(id), 'keluar')),
    ke: p.ke.map((id) =>
      // A loop around one corner leaves no room for its words: it comes in from above.
      gerbang(cari(id), 'masuk').filter((g) => g.arah === 1 || !p.dari.includes(id)),
    ),
    tujuan: p.ke.join(' '),
  }));
  return { lajur, banyakKolom, banyakBaris, peta, jaring };
}

/** Index of the first track of the gap before a column or row; its cell follows after the lanes. */
export const awalSela = (urut: number, lajur: number, sel: number): number => urut * (lajur + sel);

function lajurNominal(
  banyak: number,
  lajur: number,
  sel: number,
  ukuran: (urut: number) => number,
  sela: number,
): { tempat: number[]; isLajur: Uint8Array } {
  const tempat: number[] = [];
  const isLajur: number[] = [];
  let di = 0;
  for (let urut = 0; urut <= banyak; urut += 1) {
    for (let k = 0; k < lajur; k += 1) {
      tempat.push(di + ((k + 1) * sela) / (lajur + 1));
      isLajur.push(1);
    }
    di += sela;
    if (urut === banyak) break;
    const lebar = Math.max(ukuran(urut) - sela, 16);
    for (let k = 0; k < sel; k += 1) {
      tempat.push(di + lebar / 2 + (k - (sel - 1) / 2) * 7);
      isLajur.push(0);
    }
    di += lebar;
  }
  return { tempat, isLajur: Uint8Array.from(isLajur) };
}

/** Symbols, and rows that are headings: nothing runs through them. */
function halangi(lembar: LembarAlur, lajur: Lajur, lebar: number, tinggi: number): Uint8Array {
  const halang = new Uint8Array(lebar * tinggi);
  for (const s of lembar.simbol) {
    const x0 = awalSela(s.kolom, lajur.kolom, LAJUR_SEL_X) + lajur.kolom;
    const y0 = awalSela(s.baris, lajur.baris, LAJUR_SEL_Y) + lajur.baris;
    for (let y = y0; y < y0 + LAJUR_SEL_Y; y += 1) {
      halang.fill(1, y * lebar + x0, y * lebar + x0 + LAJUR_SEL_X);
    }
  }
  lembar.baris.forEach((b, r) => {
    if (b.jenis !== 'judul') return;
    const y0 = awalSela(r, lajur.baris, LAJUR_SEL_Y) + lajur.baris;
    halang.fill(1, y0 * lebar, (y0 + LAJUR_SEL_Y) * lebar);
  });
  return halang;
}

interface Pintu {
  /** Track of the cell, from its middle: -2 to 2 across, -1 to 1 down. */
  readonly geser: number;
  readonly biaya: number;
}

interface PintuSimbol {
  readonly atas: readonly Pintu[];
  readonly bawah: readonly Pintu[];
  readonly masukSamping: readonly Pintu[];
  readonly keluarSamping: readonly Pintu[];
}

const pintu = (biaya: Readonly<Record<number, number>>): Pintu[] =>
  Object.entries(biaya).map(([geser, b]) => ({ geser: Number(geser), biaya: b }));

const LEBAR = pintu({ 0: 0, [-1]: 8, 1: 8, [-2]: 14, 2: 14 });
const SEMPIT = pintu({ 0: 0, [-1]: 12, 1: 12 });
const LENGKUNG = pintu({ 0: 0, [-1]: 12, 1: 12, [-2]: 30, 2: 30 });
const LERENG_MASUK = pintu({ 0: 0, [-1]: 12, 1: 12, [-2]: 90, 2: 90 });
const LERENG_KELUAR = pintu({ 0: 0, [-1]: 32, 1: 32, [-2]: 90, 2: 90 });
const SUDUT = (biaya: number): Pintu[] => pintu({ 0: biaya });

/** What comes in prefers the top; what goes out the foot, or a side where a decision parts. */
const PINTU: Readonly<Record<SimbolLembar['bentuk'], PintuSimbol>> = {
  kotak: {
    atas: LEBAR,
    bawah: LEBAR,
    masukSamping: pintu({ 0: 14, [-1]: 17, 1: 17 }),
    keluarSamping: pintu({ 0: 7, [-1]: 12, 1: 12 }),
  },
  belah: {
    atas: LERENG_MASUK,
    bawah: LERENG_KELUAR,
    masukSamping: SUDUT(18),
    keluarSamping: SUDUT(3),
  },
  kapsul: { atas: LENGKUNG, bawah: LENGKUNG, masukSamping: SUDUT(6), keluarSamping: SUDUT(10) },
  segilima: { atas: SEMPIT, bawah: SUDUT(0), masukSamping: SUDUT(2), keluarSamping: SUDUT(2) },
};

function createGerbang(
  lajur: Lajur,
  x: readonly number[],
  y: readonly number[],
): (s: SimbolLembar | undefined, untuk: 'masuk' | 'keluar') => Gerbang[] {
  return (s, untuk) => {
    if (s === undefined) return [];
    const p = PINTU[s.bentuk];
    const x0 = awalSela(s.kolom, lajur.kolom, LAJUR_SEL_X) + lajur.kolom;
    const y0 = awalSela(s.baris, lajur.baris, LAJUR_SEL_Y) + lajur.baris;
    const tengahX = x0 + (LAJUR_SEL_X - 1) / 2;
    const tengahY = y0 + (LAJUR_SEL_Y - 1) / 2;
    // The way from the middle of the symbol counts too: in a high row its foot is far from its lane.
    const di = (kolom: number, baris: number, biaya: number) => ({
      simpul: baris * x.length + kolom,
      biaya:
        biaya +
        Math.abs((x[kolom] ?? 0) - (x[tengahX] ?? 0)) +
        Math.abs((y[baris] ?? 0) - (y[tengahY] ?? 0)),
    });
    const masuk = untuk === 'masuk';
    const tegak: Gerbang[] = (masuk ? p.atas : p.bawah).map(({ geser, biaya }) => ({
      ...di(tengahX + geser, masuk ? y0 - 1 : y0 + LAJUR_SEL_Y, biaya),
      arah: 1,
    }));
    const samping = (masuk ? p.masukSamping : p.keluarSamping).flatMap(
      ({ geser, biaya }): Gerbang[] => [
        { ...di(x0 - 1, tengahY + geser, biaya), arah: masuk ? 0 : 2 },
        { ...di(x0 + LAJUR_SEL_X, tengahY + geser, biaya), arah: masuk ? 2 : 0 },
      ],
    );
    return [...tegak, ...samping];
  };
}
