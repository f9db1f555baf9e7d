// SPDX-License-Identifier: Apache-2.0
// What stands on one page of the table: its rows, its symbols with their row and column, and which
// symbols each arrow joins. An arrow to another page ends in a segilima. No measures here.

import {
  isKeputusan,
  simpulLangkah,
  simpulMulai,
  simpulSelesai,
  type Arus,
  type BarisArus,
  type IdSimpul,
  type Panah,
  type Proses,
} from './arus.ts';
import type { Bentuk } from './unsur.ts';

export type BarisLembar =
  | { readonly jenis: 'langkah'; readonly baris: BarisArus }
  /** Room for beginnings, ends and arrows from and to other pages. */
  | { readonly jenis: 'pita' }
  | { readonly jenis: 'judul'; readonly teks: string };

export interface SimbolLembar {
  readonly id: string;
  readonly simpul: IdSimpul;
  readonly bentuk: Bentuk;
  readonly baris: number;
  readonly kolom: number;
  /** Of a segilima: an arrow from another page comes out of it, or one goes into it. */
  readonly sambung?: 'masuk' | 'keluar';
}

export interface PanahLembar {
  readonly id: string;
  readonly panah: Panah;
  /** Ids of symbols of this page. */
  readonly dari: readonly string[];
  readonly ke: readonly string[];
  /** Its words stand where it begins, not where it comes in from another page. */
  readonly label: string;
  readonly putus: boolean;
}

export interface LembarAlur {
  readonly baris: readonly BarisLembar[];
  readonly simbol: readonly SimbolLembar[];
  readonly panah: readonly PanahLembar[];
}

/** The page that holds `isi`, some of the flow's rows in their order. */
export function susunLembar(arus: Arus, isi: readonly BarisArus[], kolom: number): LembarAlur {
  const rangka = susunRangka(arus, isi);
  const tempat = createTempat(rangka, kolom);
  for (const [i, b] of rangka.baris.entries()) {
    if (b.jenis !== 'langkah') continue;
    const simpul = simpulLangkah(b.baris.id);
    for (const k of b.baris.kolom) {
      tempat.taruh(simpul, isKeputusan(arus, simpul, k) ? 'belah' : 'kotak', i, k);
    }
  }
  const panah: PanahLembar[] = [];
  for (const p of urutkan(arus, rangka)) panah.push(...sambungkan(rangka, tempat, p));
  return { baris: rangka.baris, simbol: tempat.semua(), panah };
}

interface Rangka {
  readonly baris: readonly BarisLembar[];
  /** Row of the page of each step that is here. */
  readonly letak: ReadonlyMap<IdSimpul, number>;
  readonly pitaAwal: ReadonlyMap<Proses, number>;
  readonly pitaAkhir: ReadonlyMap<Proses, number>;
}

const JUDUL: Readonly<Record<Exclude<Proses, 'aduan'>, string>> = {
  mingguan: 'DIKERJAKAN SETIAP MINGGU',
  bulanan: 'DIKERJAKAN SETIAP BULAN',
  triwulan: 'DIKERJAKAN SETIAP TRIWULAN',
  tahunan: 'DIKERJAKAN SETIAP TAHUN',
};

function susunRangka(arus: Arus, isi: readonly BarisArus[]): Rangka {
  const baris: BarisLembar[] = [];
  const letak = new Map<IdSimpul, number>();
  const pitaAwal = new Map<Proses, number>();
  const pitaAkhir = new Map<Proses, number>();
  for (const proses of new Set(isi.map((b) => b.proses))) {
    const milik = isi.filter((b) => b.proses === proses);
    const pertama = arus.baris.find((b) => b.proses === proses);
    if (proses !== 'aduan' && milik[0] === pertama) {
      baris.push({ jenis: 'judul', teks: JUDUL[proses] });
    }
    const perlu = perluPita(arus, milik, proses);
    if (perlu.awal) {
      pitaAwal.set(proses, baris.length);
      baris.push({ jenis: 'pita' });
    }
    for (const b of milik) {
      letak.set(simpulLangkah(b.id), baris.length);
      baris.push({ jenis: 'langkah', baris: b });
    }
    if (perlu.akhir) {
      pitaAkhir.set(proses, baris.length);
      baris.push({ jenis: 'pita' });
    }
  }
  return { baris, letak, pitaAwal, pitaAkhir };
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
        p.ke.some(
          (k) => k === simpulSelesai(proses) || (p.dari === bawah && !sini.has(k)),
        ),
    ),
  };
}

interface Tempat {
  taruh(
    simpul: IdSimpul,
    bentuk: Bentuk,
    baris: number,
    kolom: number,
    sambung?: 'masuk' | 'keluar',
  ): string;
  /** Ids of the symbols of a node, of all columns or of some. */
  cari(simpul: IdSimpul, kolom?: readonly number[], baris?: number): string[];
  kolomDari(simpul: IdSimpul): number;
  /** The free column of a row nearest to `dekat`, but not nearer than `jarak`; better on one side. */
  kosong(baris: number, dekat: number, jarak: number, sisi: 1 | -1): number | undefined;
  semua(): readonly SimbolLembar[];
}

function createTempat(rangka: Rangka, banyakKolom: number): Tempat {
  const simbol: SimbolLembar[] = [];
  const isTerisi = (baris: number, kolom: number): boolean =>
    simbol.some((s) => s.baris === baris && s.kolom === kolom);
  return {
    taruh(simpul, bentuk, baris, kolom, sambung) {
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
    kosong: (baris, dekat, jarak, sisi) =>
      Array.from({ length: banyakKolom }, (_, k) => k)
        .filter((k) => !isTerisi(baris, k) && Math.abs(k - dekat) >= jarak)
        .sort((a, b) => Math.abs(a - dekat) - Math.abs(b - dekat) || (b - a) * sisi)[0],
    semua: () => simbol,
  };
}

/** Arrows that touch this page; those that place nothing first. */
function urutkan(arus: Arus, rangka: Rangka): Panah[] {
  const sini = (s: IdSimpul): boolean => rangka.letak.has(s);
  const kena = arus.panah.filter((p) => sini(p.dari) || p.ke.some(sini));
  const jauh = (p: Panah): number =>
    Math.max(
      ...p.ke.map((k) => Math.abs((rangka.letak.get(k) ?? 99) - (rangka.letak.get(p.dari) ?? 99))),
    );
  return kena.sort((a, b) => jauh(a) - jauh(b));
}

function sambungkan(rangka: Rangka, tempat: Tempat, p: Panah): PanahLembar[] {
  const dariSini = rangka.letak.has(p.dari) || isMulaiSini(rangka, p);
  const sini = p.ke.filter((k) => rangka.letak.has(k));
  const luar = p.ke.filter((k) => !rangka.letak.has(k));
  const sumber = dariSini ? sumberPanah(rangka, tempat, p) : [];
  const hasil: PanahLembar[] = [];
  if (dariSini) {
    const ke = [
      // What stays in the step returns to whoever did it, not to all who have the step.
      ...sini.flatMap((k) => (k === p.dari ? sumber.slice(0, 1) : tempat.cari(k))),
      ...luar.flatMap((k) => tujuanLuar(rangka, tempat, p, k)),
    ];
    hasil.push({ id: p.id, panah: p, dari: sumber, ke, label: p.label, putus: p.putus });
    return hasil;
  }
  // One way in for all that comes to a step from other pages.
  return sini
    .filter((k) => tempat.cari(`masuk:${k}`).length === 0)
    .map((k) => ({
      id: `masuk:${k}`,
      panah: p,
      dari: [taruhMasuk(rangka, tempat, k)],
      ke: tempat.cari(k),
      label: '',
      putus: false,
    }));
}

/** The capsule `Mulai` stands on the page of the first step it leads to. */
function isMulaiSini(rangka: Rangka, p: Panah): boolean {
  return p.dari.startsWith('mulai:') && p.ke.some((k) => rangka.letak.has(k));
}

function sumberPanah(rangka: Rangka, tempat: Tempat, p: Panah): string[] {
  if (rangka.letak.has(p.dari)) return tempat.cari(p.dari, p.dariKolom);
  const ada = tempat.cari(p.dari);
  if (ada.length > 0) return ada;
  const baris = rangka.pitaAwal.get(p.dari.slice('mulai:'.length) as Proses) ?? 0;
  const dekat = tempat.kolomDari(p.ke.find((k) => rangka.letak.has(k)) ?? '');
  return [tempat.taruh(p.dari, 'kapsul', baris, tempat.kosong(baris, dekat, 0, 1) ?? dekat)];
}

function tujuanLuar(rangka: Rangka, tempat: Tempat, p: Panah, ke: IdSimpul): string[] {
  const dekat = p.dariKolom[0] ?? 0;
  const barisAsal = rangka.letak.get(p.dari) ?? 0;
  if (ke.startsWith('selesai:')) {
    const ada = tempat.cari(ke);
    if (ada.length > 0) return ada;
    const baris = rangka.pitaAkhir.get(ke.slice('selesai:'.length) as Proses) ?? barisAsal;
    return [tempat.taruh(ke, 'kapsul', baris, tempat.kosong(baris, dekat, 0, 1) ?? dekat)];
  }
  const simpul = `keluar:${ke}`;
  const isBawah = rangka.baris[barisAsal + 1]?.jenis !== 'langkah';
  const jarak = p.label === '' ? 1 : 2;
  const samping = isBawah
    ? undefined
    : (tempat.kosong(barisAsal, dekat, jarak, 1) ?? tempat.kosong(barisAsal, dekat, 1, 1));
  const baris = samping === undefined ? pitaBawah(rangka, barisAsal) : barisAsal;
  const ada = tempat.cari(simpul, undefined, baris);
  if (ada.length > 0) return ada;
  const kolom = samping ?? tempat.kosong(baris, dekat, 0, 1) ?? dekat;
  return [tempat.taruh(simpul, 'segilima', baris, kolom, 'keluar')];
}

function taruhMasuk(rangka: Rangka, tempat: Tempat, ke: IdSimpul): string {
  const barisTujuan = rangka.letak.get(ke) ?? 0;
  const dekat = tempat.kolomDari(ke);
  const isAtas = rangka.baris[barisTujuan - 1]?.jenis === 'pita';
  const samping = isAtas ? undefined : tempat.kosong(barisTujuan, dekat, 1, -1);
  const baris = samping === undefined ? barisTujuan - 1 : barisTujuan;
  const kolom = samping ?? tempat.kosong(baris, dekat, 0, -1) ?? dekat;
  return tempat.taruh(`masuk:${ke}`, 'segilima', baris, kolom, 'masuk');
}

/** The band below the rows of the process that this row belongs to. */
function pitaBawah(rangka: Rangka, baris: number): number {
  const b = rangka.baris[baris];
  const proses = b?.jenis === 'langkah' ? b.baris.proses : 'aduan';
  return rangka.pitaAkhir.get(proses) ?? baris;
}
