// SPDX-License-Identifier: Apache-2.0
// Which rows share a page, and the ways of the arrows there. Columns are not known yet: they depend on
// the lanes of all pages.

import type { BarisArus } from './arus.ts';
import { susunLembar, type LembarAlur } from './lembar-alur.ts';
import { tinggiSimbol } from './lembar-jadi.ts';
import { TINGGI_JUDUL, tinggiBaris, tinggiTeks, type Rancangan } from './rancangan.ts';
import { cariRute, type Rute } from './rute.ts';
import { TEPI } from './ukuran.ts';

/** A page before its columns are known. */
export interface Bakal {
  readonly mulai: number;
  readonly isi: readonly BarisArus[];
  readonly alur: LembarAlur;
  readonly rute: Rute;
}

/** Ways depend on which rows share a page, hardly on their sizes: found once for each set of rows. */
export type Ingatan = Map<string, Bakal>;

/** `batas`: at most so many rows on the page that begins with this one. */
export function bagiHalaman(
  r: Rancangan,
  batas: ReadonlyMap<number, number>,
  ingat: Ingatan,
): Bakal[] {
  const semua = r.arus.baris;
  const halaman: Bakal[] = [];
  let mulai = 0;
  while (mulai < semua.length) {
    let banyak = Math.min(batas.get(mulai) ?? semua.length, muatKasar(r, semua.slice(mulai)));
    // A page is not left with a single row behind it when it can give one.
    if (mulai + banyak === semua.length - 1 && banyak > 2) banyak -= 1;
    halaman.push(ingatBakal(r, ingat, mulai, banyak));
    mulai += banyak;
  }
  return halaman;
}

/** The same page with its arrows let go in another order, which gives other ways. */
export function gantiUrutan(
  r: Rancangan,
  bakal: Bakal,
  sesak: readonly string[],
  cara: CaraUrut,
): Bakal {
  const isSesak = (p: { readonly id: string }): boolean => sesak.includes(p.id);
  const { panah } = bakal.alur;
  const urut = {
    'sesak-dulu': () => [...panah.filter(isSesak), ...panah.filter((p) => !isSesak(p))],
    'sesak-akhir': () => [...panah.filter((p) => !isSesak(p)), ...panah.filter(isSesak)],
    terbalik: () => [...panah].reverse(),
    'label-dulu': () => [...panah].sort((a, b) => b.label.length - a.label.length),
  }[cara]();
  const alur = { ...bakal.alur, panah: urut };
  return { ...bakal, alur, rute: ruteBakal(r, alur) };
}

export const CARA_URUT = ['sesak-dulu', 'terbalik', 'label-dulu', 'sesak-akhir'] as const;
export type CaraUrut = (typeof CARA_URUT)[number];

/** How many rows fit by their words and symbols alone; at least one. */
function muatKasar(r: Rancangan, baris: readonly BarisArus[]): number {
  const kepala = 44;
  const ada = r.kertas.tinggi - TEPI.atas - TINGGI_JUDUL - TEPI.bawah - kepala;
  let tinggi = 0;
  const lebih = baris.findIndex((b) => {
    tinggi += Math.max(tinggiBaris(r, b), 40);
    return tinggi > ada;
  });
  return Math.max(1, lebih < 0 ? baris.length : lebih);
}

function ingatBakal(r: Rancangan, ingat: Ingatan, mulai: number, banyak: number): Bakal {
  const kunci = `${mulai}+${banyak}`;
  const lama = ingat.get(kunci);
  if (lama !== undefined) return lama;
  const isi = r.arus.baris.slice(mulai, mulai + banyak);
  const alur = susunLembar(r.arus, isi, r.sop.pelaksana.length);
  const baru = { mulai, isi, alur, rute: ruteBakal(r, alur) };
  ingat.set(kunci, baru);
  return baru;
}

function ruteBakal(r: Rancangan, alur: LembarAlur): Rute {
  const kolom = r.sop.pelaksana.length;
  return cariRute(alur, kolom, {
    lebarKolom: r.pelaksana / kolom,
    tinggiBaris: tinggiTeks(r, alur).map((t) => Math.max(t, tinggiSimbol('belah'))),
  });
}
