// SPDX-License-Identifier: Apache-2.0
// The ways of a page's arrows, with as many lanes as it takes; and from them the lines in points.

import { cariJalur } from './jalur.ts';
import { lajurTerpakai, type Pakai } from './koordinat.ts';
import type { LembarAlur, SimbolLembar } from './lembar-alur.ts';
import { susunPetak, type Perkiraan, type Petak } from './petak.ts';
import type { Gerbang, Jalan } from './telusur.ts';
import type { Kotak, Titik } from './unsur.ts';

export interface Rute {
  readonly petak: Petak;
  readonly jalan: ReadonlyMap<string, readonly Jalan[]>;
  readonly pakai: Pakai;
}

/** Throws when even many lanes do not do: then the layout has a fault, not the SOP. */
export function cariRute(lembar: LembarAlur, banyakKolom: number, kira: Perkiraan): Rute {
  let gagal: readonly string[] = [];
  for (const lajur of [
    { kolom: 5, baris: 6 },
    { kolom: 9, baris: 12 },
    { kolom: 16, baris: 24 },
  ]) {
    const petak = susunPetak(lembar, banyakKolom, lajur, kira);
    const hasil = cariJalur(petak.peta, petak.jaring);
    gagal = hasil.gagal;
    if (gagal.length > 0) continue;
    return { petak, jalan: hasil.jalan, pakai: lajurTerpakai(petak, hasil.jalan.values()) };
  }
  throw new Error(`Panah ${gagal.join(', ')} tidak mendapat jalan pada gambar.`);
}

/** One line of an arrow; arrows that branch or join have several. */
export interface GarisPanah {
  readonly titik: readonly Titik[];
  /** Begins at a symbol, not in its own arrow. */
  readonly pangkal: boolean;
  /** Ends at a symbol, not in another line. */
  readonly kepala: boolean;
}

export function garisJalan(
  jalan: Jalan,
  tempat: { readonly x: readonly number[]; readonly y: readonly number[] },
  kotak: {
    readonly awal: (g: Gerbang) => SimbolBerkotak | undefined;
    readonly akhir: (g: Gerbang) => SimbolBerkotak | undefined;
  },
): GarisPanah {
  const lebar = tempat.x.length;
  const titikDi = (simpul: number): Titik => ({
    x: tempat.x[simpul % lebar] ?? Number.NaN,
    y: tempat.y[Math.floor(simpul / lebar)] ?? Number.NaN,
  });
  const { awal, akhir } = jalan;
  const sudut: Titik[] = [];
  jalan.keadaan.forEach((k, i) => {
    const isBelok = jalan.keadaan[i - 1]?.simpul === k.simpul;
    const isPangkal = i === 0 && awal === undefined;
    const isUjung = i === jalan.keadaan.length - 1 && akhir === undefined;
    if (isBelok || isPangkal || isUjung) sudut.push(titikDi(k.simpul));
  });
  const pangkal = awal && tepiSimbol(kotak.awal(awal), awal, titikDi(awal.simpul), false);
  const ujung = akhir && tepiSimbol(kotak.akhir(akhir), akhir, titikDi(akhir.simpul), true);
  return {
    titik: [...(pangkal ? [pangkal] : []), ...sudut, ...(ujung ? [ujung] : [])],
    pangkal: awal !== undefined,
    kepala: akhir !== undefined,
  };
}

export interface SimbolBerkotak {
  readonly bentuk: SimbolLembar['bentuk'];
  readonly kotak: Kotak;
}

/** Where the gate's line meets the outline of the symbol; a slope is met further in than a side. */
function tepiSimbol(
  simbol: SimbolBerkotak | undefined,
  gerbang: Gerbang,
  di: Titik,
  isMasuk: boolean,
): Titik {
  if (simbol === undefined) return di;
  const { kotak, bentuk } = simbol;
  const tengah = { x: kotak.x + kotak.lebar / 2, y: kotak.y + kotak.tinggi / 2 };
  const mendatar = gerbang.arah % 2 === 0;
  if (mendatar) {
    const kiri = (gerbang.arah === 0) === isMasuk;
    return { x: kiri ? kotak.x : kotak.x + kotak.lebar, y: di.y };
  }
  const atas = (gerbang.arah === 1) === isMasuk;
  const turun = lekuk(bentuk, kotak, Math.abs(di.x - tengah.x));
  return { x: di.x, y: atas ? kotak.y + turun : kotak.y + kotak.tinggi - turun };
}

/** How far below its top the outline lies, so far from the middle. */
function lekuk(bentuk: SimbolLembar['bentuk'], { lebar, tinggi }: Kotak, dx: number): number {
  if (bentuk === 'belah') return (dx * tinggi) / lebar;
  const r = tinggi / 2;
  const lengkung = dx - (lebar / 2 - r);
  if (bentuk !== 'kapsul' || lengkung <= 0) return 0;
  return r - Math.sqrt(Math.max(0, r * r - lengkung * lengkung));
}
