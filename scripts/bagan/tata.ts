// SPDX-License-Identifier: Apache-2.0
// The layout of the whole table: how wide its columns are, which rows share a page, where every symbol,
// line and word stands. Pure: the same SOP on the same paper is always the same. It draws nothing.

import type { Sop } from '../../core/sop/sop.ts';
import type { Arus } from './arus.ts';
import { bagiHalaman, CARA_URUT, gantiUrutan, type Bakal, type Ingatan } from './bagi-halaman.ts';
import type { Catatan } from './catatan.ts';
import { isBersambung, susunBlokCatatan, tinggiBlok } from './halaman-catatan.ts';
import { susunKepalaKolom, type KepalaKolom } from './kepala-kolom.ts';
import type { IsiBaris, LetakTeks } from './kolom-teks.ts';
import { lebarSela, susunKolom, type Kolom } from './koordinat.ts';
import { susunLembarJadi, type LembarJadi } from './lembar-jadi.ts';
import {
  dasarHalaman,
  lebarIsi,
  lebarkan,
  susunRancangan,
  TINGGI_JUDUL,
  tinggiTeks,
  type Rancangan,
} from './rancangan.ts';
import { TEPI, UKURAN_TEKS, type Kertas } from './ukuran.ts';

export interface Tata {
  readonly arus: Arus;
  readonly lembar: readonly LembarTata[];
  readonly kolom: readonly Kolom[];
  readonly letakTeks: LetakTeks;
  readonly ukuranTeks: number;
  readonly kepala: KepalaKolom;
  readonly catatan: Catatan;
  /** The paper is small for this SOP: words are cut or stand on lines. */
  readonly sempit: boolean;
}

export interface LembarTata extends LembarJadi {
  /** Words of each row; none for bands and headings. */
  readonly isi: readonly (IsiBaris | undefined)[];
}

/** The largest type that takes no more pages than the next; smaller only where a row fits no page. */
export function tataSop(sop: Sop, kertas: Kertas): Tata {
  const ingat: Ingatan = new Map();
  const [besar, sedang, ...kecil] = UKURAN_TEKS;
  const pertama = tataDengan(susunRancangan(sop, kertas, besar), ingat);
  const kedua = tataDengan(susunRancangan(sop, kertas, sedang), ingat);
  if (kedua.meluap === 0) {
    const isLebih =
      pertama.meluap > 0 ||
      pertama.bakal.length > kedua.bakal.length ||
      pertama.r.kolomTeks.terpotong > kedua.r.kolomTeks.terpotong;
    return jadikanTata(isLebih ? kedua : pertama);
  }
  let terakhir = kedua;
  for (const ukuran of kecil) {
    terakhir = tataDengan(susunRancangan(sop, kertas, ukuran), ingat);
    if (terakhir.meluap === 0) break;
  }
  return jadikanTata(terakhir);
}

/** All pages with their columns, perhaps not the best ones yet. */
interface Susunan {
  readonly r: Rancangan;
  readonly bakal: readonly Bakal[];
  readonly kolom: readonly Kolom[];
  readonly kepala: KepalaKolom;
  readonly lembar: readonly LembarTata[];
  /** Width that the lanes lack. */
  readonly kurang: number;
  /** How many pages are too high. */
  readonly meluap: number;
}

function tataDengan(awal: Rancangan, ingat: Ingatan): Susunan {
  let r = awal;
  for (;;) {
    const susunan = susunHalaman(r, ingat);
    const lebih = isKurang(susunan) ? lebarkan(r, susunan.kurang) : undefined;
    if (lebih === undefined) return susunan;
    r = lebih;
  }
}

/**
 * As many rows on a page as fit. Lanes and labels may make a page too high only after its columns
 * are known, which all pages share: then its rows are limited and everything is set once more.
 */
function susunHalaman(r: Rancangan, ingat: Ingatan): Susunan {
  const batas = new Map<number, number>();
  for (;;) {
    const susunan = susun(r, bagiHalaman(r, batas, ingat));
    // Wider columns come before shorter pages.
    if (isKurang(susunan) && lebarkan(r, susunan.kurang) !== undefined) return susunan;
    const terlalu = terlaluPenuh(susunan);
    if (terlalu === undefined) return susunan;
    batas.set(terlalu.mulai, terlalu.isi.length - 1);
  }
}

const isKurang = (s: Susunan): boolean => s.kurang >= 0.5;

/** A page that can give a row away: too high, or, where lanes lack width, the one with most. */
function terlaluPenuh(s: Susunan): Bakal | undefined {
  const bisa = s.bakal.filter((b) => b.isi.length > 1);
  const tinggi = bisa.find((b) => isMeluap(s.r, s.lembar[s.bakal.indexOf(b)]));
  if (tinggi !== undefined || !isKurang(s)) return tinggi;
  const lajur = (b: Bakal): number => b.rute.pakai.kolom.flat().length;
  return [...bisa].sort((a, b) => lajur(b) - lajur(a))[0];
}

function susun(r: Rancangan, bakal: readonly Bakal[]): Susunan {
  const banyak = r.sop.pelaksana.length;
  const sela = lebarSela(
    bakal.map((b) => b.rute.pakai),
    banyak,
  );
  const { kolom, kurang } = susunKolom(r.kolomTeks.kiriPelaksana, r.pelaksana, r.simbol, sela);
  const kepala = susunKepalaKolom(r.sop, kolom, r.kolomTeks.teks);
  const atas = TEPI.atas + TINGGI_JUDUL + kepala.tinggi;
  const padat = bakal.map((b) => jadikan(r, b, kolom, atas, tinggiTeks(r, b.alur)));
  const lembar = padat.map((l, i) => {
    const b = bakal[i];
    const isAkhir = i === padat.length - 1;
    const dasar = dasarHalaman(r.kertas) - (isAkhir ? tinggiCatatan(r, padat) : 0);
    return b === undefined ? l : longgarkan(r, b, kolom, l, dasar);
  });
  const meluap = lembar.filter((l) => isMeluap(r, l)).length;
  return { r, bakal, kolom, kepala, lembar, kurang, meluap };
}

const isMeluap = (r: Rancangan, lembar: LembarTata | undefined): boolean =>
  (lembar?.baris.at(-1)?.bawah ?? 0) > dasarHalaman(r.kertas);

/** Where words found no room of their own, other ways of the arrows are tried. */
function perbaiki(awal: Susunan): Susunan {
  let terbaik = awal;
  for (const i of awal.bakal.keys()) {
    for (const cara of CARA_URUT) {
      const b = terbaik.bakal[i];
      const sesak = terbaik.lembar[i]?.sesak ?? [];
      if (b === undefined || sesak.length === 0) break;
      const bakal = terbaik.bakal.map((x, j) =>
        j === i ? gantiUrutan(terbaik.r, b, sesak, cara) : x,
      );
      const calon = susun(terbaik.r, bakal);
      const isLayak = calon.kurang <= Math.max(0.5, terbaik.kurang);
      if (isLayak && calon.meluap <= terbaik.meluap && banyakSesak(calon) < banyakSesak(terbaik)) {
        terbaik = calon;
      }
    }
  }
  return terbaik;
}

const banyakSesak = (s: Susunan): number => s.lembar.reduce((a, l) => a + l.sesak.length, 0);

function jadikanTata(awal: Susunan): Tata {
  const s = perbaiki(awal);
  const { arus, catatan, ukuranTeks, kolomTeks } = s.r;
  const { lembar, kolom, kepala } = s;
  const sempit = banyakSesak(s) > 0 || kolomTeks.terpotong > 0 || s.meluap > 0 || ukuranTeks < 8;
  return { arus, lembar, kolom, letakTeks: kolomTeks.teks, ukuranTeks, kepala, catatan, sempit };
}

/** Below the last page's table. */
function tinggiCatatan(r: Rancangan, lembar: readonly LembarJadi[]): number {
  const blok = susunBlokCatatan(r.catatan, lebarIsi(r.kertas), isBersambung(lembar));
  return tinggiBlok(blok) + 4;
}

const LONGGAR_TERBESAR = 20;

/** What a page has left is shared among its rows, within reason. */
function longgarkan(
  r: Rancangan,
  b: Bakal,
  kolom: readonly Kolom[],
  l: LembarTata,
  dasar: number,
): LembarTata {
  const banyak = l.alur.baris.filter((x) => x.jenis === 'langkah').length;
  const sisa = dasar - (l.baris.at(-1)?.bawah ?? dasar);
  const tambah = Math.min(LONGGAR_TERBESAR, (sisa - 1) / Math.max(banyak, 1));
  if (tambah < 1) return l;
  const tinggi = l.baris.map(
    (x, i) => x.bawah - x.atas + (l.alur.baris[i]?.jenis === 'langkah' ? tambah : 0),
  );
  const longgar = jadikan(r, b, kolom, l.baris[0]?.atas ?? 0, tinggi);
  const muat = (longgar.baris.at(-1)?.bawah ?? 0) <= dasar;
  return muat && longgar.sesak.length <= l.sesak.length ? longgar : l;
}

function jadikan(
  r: Rancangan,
  b: Bakal,
  kolom: readonly Kolom[],
  atas: number,
  teks: readonly number[],
): LembarTata {
  const jadi = susunLembarJadi(b.alur, b.rute, { kolom, lebarSimbol: r.simbol, atas, teks });
  const isi = b.alur.baris.map((x) =>
    x.jenis === 'langkah' ? r.kolomTeks.isi.get(x.baris.id) : undefined,
  );
  return { ...jadi, isi };
}
