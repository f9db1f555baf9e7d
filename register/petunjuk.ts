// SPDX-License-Identifier: Apache-2.0
// The hint: where the register ends and in which rows the open aduan stand. It lets one read suffice.
// It is only a hint: what was read proves it (baca.ts), and it can always be rebuilt.

import type { PulihanSistem } from './sistem.ts';

/** First and last row of a run of rows, 1-based as in Sheets, both included. */
export type RentangBaris = readonly [number, number];

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
  if (!teks) return undefined;
  const cocok = /^v1 (\d+) (\d+) ([0-9,-]*)$/.exec(teks);
  if (cocok === null) return undefined;
  const terbuka: RentangBaris[] = [];
  for (const bagian of (cocok[3] ?? '').split(',').filter((b) => b !== '')) {
    const [dari, sampai] = bagian.split('-').map(Number);
    if (!dari || sampai === 0 || (sampai ?? dari) < dari) return undefined;
    terbuka.push([dari, sampai ?? dari]);
  }
  const barisAkhir = Math.max(1, Number(cocok[2]));
  return { versi: Number(cocok[1]), barisAkhir, barisBerikut: barisAkhir + 1, terbuka };
}

/** For the Script Property; when too long, the nearest ranges are joined, which only covers more. */
export function formatPetunjuk(petunjuk: Petunjuk): string {
  const tulis = (terbuka: readonly RentangBaris[]): string =>
    `v1 ${petunjuk.versi} ${petunjuk.barisAkhir} ` +
    terbuka.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)).join(',');
  let jumlah = petunjuk.terbuka.length;
  let teks = tulis(petunjuk.terbuka);
  while (teks.length > BATAS_PETUNJUK && jumlah > 1) {
    jumlah = Math.floor(jumlah * 0.8);
    teks = tulis(padatkan(petunjuk.terbuka, jumlah));
  }
  return teks;
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
  for (const [dari, sampai] of rentang) {
    let awal = dari;
    for (const b of keluar) {
      if (b < awal || b > sampai) continue;
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
