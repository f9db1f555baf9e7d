// SPDX-License-Identifier: Apache-2.0
// The rows of one page from top to bottom: steps, headings of periodic work, and bands above and below
// the steps of each process, where arrows begin, end, or go over to other pages.

import {
  simpulLangkah,
  simpulMulai,
  simpulSelesai,
  type Arus,
  type BarisArus,
  type IdSimpul,
  type Proses,
} from './arus.ts';

export type BarisLembar =
  | { readonly jenis: 'langkah'; readonly baris: BarisArus }
  /** Room for beginnings, ends and arrows from and to other pages. */
  | { readonly jenis: 'pita' }
  | { readonly jenis: 'judul'; readonly teks: string };

export interface Rangka {
  readonly baris: readonly BarisLembar[];
  /** Row of the page of each step that is here. */
  readonly letak: ReadonlyMap<IdSimpul, number>;
  /** Bands of each process; the one nearest to its steps first. */
  readonly pita: Readonly<Record<Sisi, ReadonlyMap<Proses, readonly number[]>>>;
}

export type Sisi = 'awal' | 'akhir';

/** Bands besides the first, where one is too narrow for all that begins or ends there. */
export type Tambahan = Readonly<Record<Sisi, number>>;

const JUDUL: Readonly<Record<Exclude<Proses, 'aduan'>, string>> = {
  mingguan: 'DIKERJAKAN SETIAP MINGGU',
  bulanan: 'DIKERJAKAN SETIAP BULAN',
  triwulan: 'DIKERJAKAN SETIAP TRIWULAN',
  tahunan: 'DIKERJAKAN SETIAP TAHUN',
};

export function susunRangka(arus: Arus, isi: readonly BarisArus[], tambahan: Tambahan): Rangka {
  const baris: BarisLembar[] = [];
  const letak = new Map<IdSimpul, number>();
  const awal = new Map<Proses, readonly number[]>();
  const akhir = new Map<Proses, readonly number[]>();
  const pita = (banyak: number): number[] =>
    Array.from({ length: banyak }, () => baris.push({ jenis: 'pita' }) - 1);
  for (const proses of new Set(isi.map((b) => b.proses))) {
    const milik = isi.filter((b) => b.proses === proses);
    const pertama = arus.baris.find((b) => b.proses === proses);
    if (proses !== 'aduan' && milik[0] === pertama) {
      baris.push({ jenis: 'judul', teks: JUDUL[proses] });
    }
    const perlu = perluPita(arus, milik, proses);
    awal.set(proses, pita((perlu.awal ? 1 : 0) + tambahan.awal).reverse());
    for (const b of milik) {
      letak.set(simpulLangkah(b.id), baris.length);
      baris.push({ jenis: 'langkah', baris: b });
    }
    akhir.set(proses, pita((perlu.akhir ? 1 : 0) + tambahan.akhir));
  }
  return { baris, letak, pita: { awal, akhir } };
}

/** Above the first row when something comes in there, below the last when something goes out there. */
function perluPita(
  arus: Arus,
  milik: readonly BarisArus[],
  proses: Proses,
): { awal: boolean; akhir: boolean } {
  const sini = new Set(milik.map((b) => simpulLangkah(b.id)));
  const atas = simpulLangkah(milik[0]?.id ?? '');
  const bawah = simpulLangkah(milik.at(-1)?.id ?? '');
  return {
    awal: arus.panah.some((p) =>
      p.dari === simpulMulai(proses)
        ? p.ke.some((k) => sini.has(k))
        : !sini.has(p.dari) && p.ke.includes(atas),
    ),
    akhir: arus.panah.some(
      (p) =>
        sini.has(p.dari) &&
        p.ke.some((k) => k === simpulSelesai(proses) || (p.dari === bawah && !sini.has(k))),
    ),
  };
}
