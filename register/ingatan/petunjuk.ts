// SPDX-License-Identifier: Apache-2.0
// The hint: where the register ends and in which rows the open aduan stand. It lets one read suffice.
// It is only a hint: what was read proves it (baca.ts), and it can always be rebuilt.

import { type RentangBaris, formatPadat, parsePadat } from './petunjuk-padat.ts';
import type { PulihanSistem } from './sistem.ts';

export type { RentangBaris } from './petunjuk-padat.ts';

export interface Petunjuk {
  readonly versi: number;
  /** The last row that holds an aduan; 1 = none yet, only the header. */
  readonly barisAkhir: number;
  /** The row in which the next aduan will stand: further down when staff typed below the end. */
  readonly barisBerikut: number;
  /** Covers every open row; may cover some closed ones between them. */
  readonly terbuka: readonly RentangBaris[];
  /** Present when it was rebuilt from the whole register: the counters as they were counted. */
  readonly pulih?: PulihanSistem;
}

/** A Script Property holds 9 KB. */
export const BATAS_PETUNJUK = 8_000;

/** From the text of the Script Property; undefined when absent or damaged. */
export function parsePetunjuk(teks: string | null | undefined): Petunjuk | undefined {
  const cocok = /^(v[12]) (\d+) (\d+) (.*)$/.exec(teks ?? '');
  if (cocok === null) return undefined;
  const [, bentuk, versi, akhir, isi = ''] = cocok;
  const terbuka = bentuk === 'v1' ? parsePolos(isi) : parsePadat(isi);
  if (terbuka === undefined) return undefined;
  const barisAkhir = Math.max(1, Number(akhir));
  return { versi: Number(versi), barisAkhir, barisBerikut: barisAkhir + 1, terbuka };
}

/**
 * For the Script Property: plain while that fits, else packed. When even that is too long, the nearest
 * ranges are joined, which only covers more.
 */
export function formatPetunjuk({ versi, barisAkhir, terbuka }: Petunjuk): string {
  const kepala = `${versi} ${barisAkhir}`;
  // A range takes two characters at the least.
  const polos = terbuka.length * 2 > BATAS_PETUNJUK ? undefined : formatPolos(terbuka);
  const teksPolos = `v1 ${kepala} ${polos ?? ''}`;
  if (polos !== undefined && teksPolos.length <= BATAS_PETUNJUK) return teksPolos;
  const urut = gabung(terbuka);
  let jumlah = urut.length;
  let teks = `v2 ${kepala} ${formatPadat(urut)}`;
  while (teks.length > BATAS_PETUNJUK && jumlah > 1) {
    jumlah = Math.floor(jumlah * 0.9);
    teks = `v2 ${kepala} ${formatPadat(padatkan(urut, jumlah))}`;
  }
  return teks;
}

const formatPolos = (terbuka: readonly RentangBaris[]): string =>
  terbuka.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)).join(',');

function parsePolos(teks: string): RentangBaris[] | undefined {
  if (!/^[0-9,-]*$/.test(teks)) return undefined;
  const terbuka: RentangBaris[] = [];
  for (const bagian of teks.split(',').filter((b) => b !== '')) {
    const [dari, sampai] = bagian.split('-').map(Number);
    if (!dari || sampai === 0 || (sampai ?? dari) < dari) return undefined;
    terbuka.push([dari, sampai ?? dari]);
  }
  return terbuka;
}

/** Whether a row lies in one of the ranges; they need not be in order. */
export function createDalam(rentang: readonly RentangBaris[]): (baris: number) => boolean {
  const urut = gabung(rentang);
  return (baris) => {
    let [kiri, kanan] = [0, urut.length];
    while (kiri < kanan) {
      const tengah = (kiri + kanan) >> 1;
      if ((urut[tengah]?.[1] ?? 0) < baris) kiri = tengah + 1;
      else kanan = tengah;
    }
    return (urut[kiri]?.[0] ?? Number.POSITIVE_INFINITY) <= baris;
  };
}

/** Rows → ranges, sorted, neighbours merged. */
export function rentangDariBaris(baris: readonly number[]): RentangBaris[] {
  const hasil: [number, number][] = [];
  for (const b of [...new Set(baris)].sort((a, z) => a - z)) {
    const akhir = hasil[hasil.length - 1];
    if (akhir !== undefined && b === akhir[1] + 1) akhir[1] = b;
    else hasil.push([b, b]);
  }
  return hasil;
}

/** At most `maks` ranges that cover the same rows: the smallest gaps are closed first. */
export function padatkan(rentang: readonly RentangBaris[], maks: number): RentangBaris[] {
  const lebih = rentang.length - Math.max(1, maks);
  if (lebih <= 0) return [...rentang];
  const celah = rentang
    .slice(1)
    .map((r, i) => ({ i: i + 1, lebar: r[0] - (rentang[i]?.[1] ?? 0) }))
    .sort((a, b) => a.lebar - b.lebar || a.i - b.i)
    .slice(0, lebih);
  const tutup = new Set(celah.map((c) => c.i));
  const hasil: [number, number][] = [];
  rentang.forEach((r, i) => {
    const akhir = hasil[hasil.length - 1];
    if (akhir !== undefined && tutup.has(i)) akhir[1] = r[1];
    else hasil.push([r[0], r[1]]);
  });
  return hasil;
}

/** Takes closed rows out and puts opened ones in. */
export function ubahRentang(
  rentang: readonly RentangBaris[],
  tutup: readonly number[],
  buka: readonly number[],
): RentangBaris[] {
  const dibuka = new Set(buka);
  const sisa: RentangBaris[] = [];
  const keluar = [...new Set(tutup)].filter((b) => !dibuka.has(b)).sort((a, z) => a - z);
  let ke = 0;
  for (const [dari, sampai] of gabung(rentang)) {
    let awal = dari;
    while ((keluar[ke] ?? awal) < awal) ke += 1;
    for (let b = keluar[ke]; b !== undefined && b <= sampai; b = keluar[++ke]) {
      if (b > awal) sisa.push([awal, b - 1]);
      awal = b + 1;
    }
    if (awal <= sampai) sisa.push([awal, sampai]);
  }
  return gabung([...sisa, ...rentangDariBaris([...dibuka])]);
}

function gabung(rentang: readonly RentangBaris[]): RentangBaris[] {
  const hasil: [number, number][] = [];
  for (const [dari, sampai] of [...rentang].sort((a, z) => a[0] - z[0])) {
    const akhir = hasil[hasil.length - 1];
    if (akhir !== undefined && dari <= akhir[1] + 1) akhir[1] = Math.max(akhir[1], sampai);
    else hasil.push([dari, sampai]);
  }
  return hasil;
}
