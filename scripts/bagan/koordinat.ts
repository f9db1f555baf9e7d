// SPDX-License-Identifier: Apache-2.0
// From tracks to points: only lanes that an arrow uses get room. Columns are the same on every page;
// rows are as high as their text, their symbol and the lanes beside them need.

import type { Jalan } from './telusur.ts';
import { isMendatar } from './papan-jalur.ts';
import { awalSela, LAJUR_SEL_X, LAJUR_SEL_Y, type Petak } from './petak.ts';
import { SELA_KELUAR, SELA_LAJUR, SELA_MASUK, SELA_SAMPING } from './ukuran.ts';

/** Lanes in use, by gap: indices within the gap, in order. */
export interface Pakai {
  readonly kolom: readonly (readonly number[])[];
  readonly baris: readonly (readonly number[])[];
}

export function lajurTerpakai(petak: Petak, jalan: Iterable<readonly Jalan[]>): Pakai {
  const lebar = petak.peta.x.length;
  const tegak = new Set<number>();
  const datar = new Set<number>();
  for (const satu of [...jalan].flat()) {
    satu.keadaan.forEach(({ simpul, arah }, i) => {
      const lalu = satu.keadaan[i - 1];
      const berikut = satu.keadaan[i + 1];
      // Where it only turns, it runs along the other track.
      if (berikut?.arah !== arah && lalu?.arah !== arah) return;
      if (isMendatar(arah)) datar.add(Math.floor(simpul / lebar));
      else tegak.add(simpul % lebar);
    });
  }
  const pilah = (ada: Set<number>, banyak: number, lajur: number, sel: number): number[][] =>
    Array.from({ length: banyak + 1 }, (_, urut) =>
      Array.from({ length: lajur }, (__, k) => k).filter((k) =>
        ada.has(awalSela(urut, lajur, sel) + k),
      ),
    );
  return {
    kolom: pilah(tegak, petak.banyakKolom, petak.lajur.kolom, LAJUR_SEL_X),
    baris: pilah(datar, petak.banyakBaris, petak.lajur.baris, LAJUR_SEL_Y),
  };
}

export interface Kolom {
  readonly kiri: number;
  readonly lebar: number;
  /** Middle of the symbols. */
  readonly tengah: number;
}

/** Room that each gap between columns needs on both sides of the rule; `pakai` of every page. */
export function lebarSela(pakai: readonly Pakai[], banyakKolom: number): number[] {
  return Array.from({ length: banyakKolom + 1 }, (_, i) => {
    const lajur = Math.max(0, ...pakai.map((p) => p.kolom[i]?.length ?? 0));
    const isTepi = i === 0 || i === banyakKolom;
    if (isTepi) return lajur === 0 ? 7 : SELA_SAMPING + 5 + (lajur - 1) * SELA_LAJUR;
    if (lajur === 0) return 10;
    const genap = lajur + (lajur % 2);
    return SELA_SAMPING * 2 + (genap - 1) * SELA_LAJUR;
  });
}

/** Columns side by side from `kiri`: alike where they can be, wider where lanes need it. */
export function susunKolom(
  kiri: number,
  lebar: number,
  simbol: number,
  sela: readonly number[],
): { readonly kolom: readonly Kolom[]; readonly kurang: number } {
  const banyak = sela.length - 1;
  const paruh = (i: number): number => (i === 0 || i === banyak ? 1 : 0.5) * (sela[i] ?? 0) || 0;
  const perlu = Array.from({ length: banyak }, (_, i) => paruh(i) + simbol + paruh(i + 1));
  const jumlah = perlu.reduce((a, b) => a + b, 0);
  const rata = samakan(perlu, Math.max(lebar, jumlah));
  const kolom: Kolom[] = [];
  let x = kiri;
  perlu.forEach((p, i) => {
    const lebarKolom = Math.max(p, rata);
    const lebih = (lebarKolom - p) / 2;
    kolom.push({ kiri: x, lebar: lebarKolom, tengah: x + paruh(i) + lebih + simbol / 2 });
    x += lebarKolom;
  });
  return { kolom, kurang: Math.max(0, jumlah - lebar) };
}

/** The width that all columns get which need no more, so that all together are `jumlah` wide. */
function samakan(perlu: readonly number[], jumlah: number): number {
  const besarDulu = [...perlu].sort((a, b) => b - a);
  let sisa = jumlah;
  for (const [i, p] of besarDulu.entries()) {
    const rata = sisa / (besarDulu.length - i);
    if (p <= rata) return rata;
    sisa -= p;
  }
  return 0;
}

/** x of every track of a page's grid. */
export function tempatX(
  petak: Petak,
  pakai: Pakai,
  kolom: readonly Kolom[],
  simbol: number,
): number[] {
  const tempat: number[] = [];
  for (let i = 0; i <= kolom.length; i += 1) {
    const isi = isiSelaX(i, pakai.kolom[i] ?? [], kolom, simbol);
    for (let k = 0; k < petak.lajur.kolom; k += 1) {
      tempat.push(isi[(pakai.kolom[i] ?? []).indexOf(k)] ?? Number.NaN);
    }
    const k = kolom[i];
    if (k === undefined) break;
    for (let s = 0; s < LAJUR_SEL_X; s += 1) {
      tempat.push(k.tengah + (s - (LAJUR_SEL_X - 1) / 2) * simbol * 0.18);
    }
  }
  return tempat;
}

/** Lanes lie on both sides of the rule between two columns, never on it. */
function isiSelaX(
  i: number,
  pakai: readonly number[],
  kolom: readonly Kolom[],
  simbol: number,
): number[] {
  const kiri = kolom[i - 1];
  const kanan = kolom[i];
  const dari = kiri === undefined ? (kanan?.kiri ?? 0) : kiri.tengah + simbol / 2 + SELA_SAMPING;
  const sampai =
    kanan === undefined
      ? (kiri?.kiri ?? 0) + (kiri?.lebar ?? 0)
      : kanan.tengah - simbol / 2 - SELA_SAMPING;
  if (kiri === undefined) return pakai.map((_, k) => dari + 5 + k * SELA_LAJUR);
  if (kanan === undefined) {
    return pakai.map((_, k) => sampai - 5 - (pakai.length - 1 - k) * SELA_LAJUR);
  }
  const genap = pakai.length + (pakai.length % 2);
  const jarak = Math.min(8, genap > 1 ? (sampai - dari) / (genap - 1) : 8);
  return pakai.map((_, k) => kanan.kiri + (k - genap / 2 + 0.5) * jarak);
}

export interface Baris {
  /** Rules above and below. */
  readonly atas: number;
  readonly bawah: number;
  /** Middle of the symbols. */
  readonly tengah: number;
}

/** Height of the symbol, of the text with its padding, and room added for labels. */
export interface PerluBaris {
  readonly simbol: number;
  readonly teks: number;
  readonly tambahan: number;
}

/** Rows below each other from `atas`, and y of every track of the grid. */
export function susunBaris(
  petak: Petak,
  pakai: Pakai,
  atas: number,
  perlu: readonly PerluBaris[],
): { readonly baris: readonly Baris[]; readonly y: readonly number[] } {
  const baris: Baris[] = [];
  const y: number[] = [];
  let rusuk = atas;
  perlu.forEach((p, r) => {
    const masuk = bagiSela(pakai.baris[r] ?? [], r === 0, false);
    const keluar = bagiSela(pakai.baris[r + 1] ?? [], false, r === perlu.length - 1);
    const tubuh = Math.max(p.simbol + p.tambahan, p.teks - masuk.bawah - keluar.atas);
    const tengah = rusuk + masuk.bawah + tubuh / 2;
    const bawah = rusuk + masuk.bawah + tubuh + keluar.atas;
    if (r === 0) y.push(...tempatSela(petak, pakai, 0, rusuk, masuk));
    for (let k = 0; k < LAJUR_SEL_Y; k += 1) y.push(tengah + (k - (LAJUR_SEL_Y - 1) / 2) * 6.5);
    y.push(...tempatSela(petak, pakai, r + 1, bawah, keluar));
    baris.push({ atas: rusuk, bawah, tengah });
    rusuk = bawah;
  });
  return { baris, y };
}

interface BagiSela {
  /** How many lanes lie above the rule. */
  readonly diAtas: number;
  readonly atas: number;
  readonly bawah: number;
}

function bagiSela(pakai: readonly number[], isPertama: boolean, isAkhir: boolean): BagiSela {
  const n = pakai.length;
  const diAtas = isPertama ? 0 : isAkhir ? n : Math.ceil(n / 2);
  const diBawah = n - diAtas;
  const tinggi = (k: number, sela: number): number =>
    k === 0 ? sela : sela + (k - 1) * SELA_LAJUR + SELA_LAJUR / 2;
  return { diAtas, atas: tinggi(diAtas, SELA_KELUAR), bawah: tinggi(diBawah, SELA_MASUK) };
}

function tempatSela(
  petak: Petak,
  pakai: Pakai,
  urut: number,
  rusuk: number,
  bagi: BagiSela,
): number[] {
  const daftar = pakai.baris[urut] ?? [];
  return Array.from({ length: petak.lajur.baris }, (_, k) => {
    const i = daftar.indexOf(k);
    return i < 0 ? Number.NaN : rusuk + (i - bagi.diAtas + 0.5) * SELA_LAJUR;
  });
}
