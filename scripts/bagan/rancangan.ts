// SPDX-License-Identifier: Apache-2.0
// What a layout starts from: the SOP on a paper, with a size of type and a width for the columns of
// pelaksana. It knows how high rows want to be, and no page.

import type { Sop } from '../../core/sop/sop.ts';
import { susunArus, type Arus, type BarisArus } from './arus.ts';
import { susunCatatan, type Catatan } from './catatan.ts';
import { susunKolomTeks, teksBaris, tinggiIsi, type KolomTeks } from './kolom-teks.ts';
import type { LembarAlur } from './lembar-alur.ts';
import { TEPI, type Kertas } from './ukuran.ts';

export interface Rancangan {
  readonly sop: Sop;
  readonly kertas: Kertas;
  readonly arus: Arus;
  readonly catatan: Catatan;
  readonly ukuranTeks: number;
  /** Width of all columns of pelaksana together. */
  readonly pelaksana: number;
  /** Width of a symbol. */
  readonly simbol: number;
  readonly kolomTeks: KolomTeks;
}

/** Above the table: the name of the SOP. */
export const TINGGI_JUDUL = 18;

const TINGGI_PITA = 24;
const TINGGI_SUBJUDUL = 16;
/** The columns of pelaksana may not take more of the width than this. */
const BAGIAN_TERBESAR = 0.6;
const SIMBOL_TERKECIL = 26;

export function susunRancangan(sop: Sop, kertas: Kertas, ukuranTeks: number): Rancangan {
  const banyak = sop.pelaksana.length;
  return lengkapi({
    sop,
    kertas,
    arus: susunArus(sop),
    catatan: susunCatatan(sop),
    ukuranTeks,
    pelaksana: Math.min(terbesar(kertas), banyak * lebarAwal(banyak)),
    simbol: banyak <= 4 ? 46 : banyak <= 6 ? 42 : 36,
  });
}

/** Of one column of pelaksana: the more there are, the less is left for words. */
const lebarAwal = (banyak: number): number =>
  banyak <= 3
    ? 330 / (banyak + 0.5)
    : banyak <= 4
      ? 88
      : banyak <= 6
        ? 74
        : Math.max(46, 480 / banyak);

/** The same with room for `kurang` more points of lanes; undefined when no more can be had. */
export function lebarkan(r: Rancangan, kurang: number): Rancangan | undefined {
  const maks = terbesar(r.kertas);
  // Wider columns first, then smaller symbols.
  if (r.pelaksana < maks)
    return lengkapi({ ...r, pelaksana: Math.min(maks, r.pelaksana + kurang) });
  if (r.simbol <= SIMBOL_TERKECIL) return undefined;
  const simbol = r.simbol - kurang / r.sop.pelaksana.length - 1;
  return { ...r, simbol: Math.max(SIMBOL_TERKECIL, simbol) };
}

/** Height of the words of each row of a page, with their padding. */
export function tinggiTeks(r: Rancangan, alur: LembarAlur): number[] {
  return alur.baris.map((b) => {
    if (b.jenis === 'pita') return TINGGI_PITA;
    if (b.jenis === 'judul') return TINGGI_SUBJUDUL;
    return tinggiBaris(r, b.baris);
  });
}

export function tinggiBaris(r: Rancangan, b: BarisArus): number {
  const isi = r.kolomTeks.isi.get(b.id);
  return isi === undefined ? 0 : tinggiIsi(isi, r.ukuranTeks);
}

export const lebarIsi = (kertas: Kertas): number => kertas.lebar - TEPI.kiri - TEPI.kanan;

/** y below which nothing of the table may stand. */
export const dasarHalaman = (kertas: Kertas): number => kertas.tinggi - TEPI.bawah;

const terbesar = (kertas: Kertas): number => lebarIsi(kertas) * BAGIAN_TERBESAR;

function lengkapi(r: Omit<Rancangan, 'kolomTeks'>): Rancangan {
  const baris = r.arus.baris.map((b) =>
    teksBaris(r.sop, b.langkah, r.catatan.tandaLangkah.get(b.id) ?? ''),
  );
  const ruang = { kiri: TEPI.kiri, lebar: lebarIsi(r.kertas), pelaksana: r.pelaksana };
  return { ...r, kolomTeks: susunKolomTeks(baris, ruang, r.ukuranTeks) };
}
