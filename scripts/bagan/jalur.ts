// SPDX-License-Identifier: Apache-2.0
// Finds ways for all arrows of a page on its grid of tracks: around symbols, never along a stretch
// that another arrow has, with few bends and crossings. It knows tracks, not points.

import { createPapan, isMendatar, type Papan, type PetaJalur } from './papan-jalur.ts';
import { telusuri, type Gerbang, type Jalan, type Ujung } from './telusur.ts';

/** An arrow on a page; several symbols at an end make it branch or join. */
export interface Jaring {
  readonly id: string;
  /** One list of gates for each symbol. */
  readonly dari: readonly (readonly Gerbang[])[];
  readonly ke: readonly (readonly Gerbang[])[];
  /** Where it leads: arrows with the same may flow together when a symbol has no gate left. */
  readonly tujuan: string;
}

export interface HasilJalur {
  readonly jalan: ReadonlyMap<string, readonly Jalan[]>;
  /** Arrows for which the grid has no room. */
  readonly gagal: readonly string[];
}

/** How often every arrow is taken out once more and finds its way among all others. */
const PUTARAN_ULANG = 3;
/** How often those that found no way are let go first. */
const PUTARAN_URUTAN = 5;
/** More than any way costs. */
const TAK_SAMPAI = 1e6;

export function cariJalur(peta: PetaJalur, jaring: readonly Jaring[]): HasilJalur {
  let urutan = jaring;
  for (let putaran = 1; ; putaran += 1) {
    const hasil = cariSemua(peta, urutan);
    if (hasil.gagal.length === 0 || putaran === PUTARAN_URUTAN) return hasil;
    const isGagal = (j: Jaring): boolean => hasil.gagal.includes(j.id);
    urutan = [...urutan.filter(isGagal), ...urutan.filter((j) => !isGagal(j))];
  }
}

function cariSemua(peta: PetaJalur, jaring: readonly Jaring[]): HasilJalur {
  const papan = createPapan(peta);
  const jalan = new Map<string, readonly Jalan[]>();
  const pasang = (j: Jaring, nomor: number, ikut: readonly number[] = []): number => {
    const hasil = hubungkan(peta, papan, j, nomor, ikut);
    if (hasil === undefined) papan.hapus(nomor);
    jalan.set(j.id, hasil ?? []);
    return hasil?.reduce((a, b) => a + b.biaya, 0) ?? TAK_SAMPAI;
  };
  let biaya = jaring.reduce((jumlah, j, i) => jumlah + pasang(j, i + 1), 0);
  for (let putaran = 0; putaran < PUTARAN_ULANG; putaran += 1) {
    const baru = jaring.reduce((jumlah, j, i) => {
      papan.hapus(i + 1);
      return jumlah + pasang(j, i + 1);
    }, 0);
    if (baru === biaya) break;
    biaya = baru;
  }
  const isGagal = (j: Jaring): boolean => jalan.get(j.id)?.length === 0;
  jaring.forEach((j, i) => {
    if (isGagal(j)) pasang(j, i + 1, searah(jaring, j, isGagal));
  });
  return { jalan, gagal: jaring.filter(isGagal).map((j) => j.id) };
}

/** Numbers of the arrows, drawn already, into which this one may flow. */
function searah(jaring: readonly Jaring[], j: Jaring, isGagal: (j: Jaring) => boolean): number[] {
  return jaring.flatMap((lain, i) =>
    lain !== j && lain.tujuan === j.tujuan && lain.ke.length === 1 && !isGagal(lain) ? [i + 1] : [],
  );
}

/** First from one symbol to one, then every other symbol to what is already drawn. */
function hubungkan(
  peta: PetaJalur,
  papan: Papan,
  jaring: Jaring,
  nomor: number,
  ikut: readonly number[],
): Jalan[] | undefined {
  const [dariPertama = [], ...dariLain] = jaring.dari;
  const [kePertama = [], ...keLain] = jaring.ke;
  const sendiri: Ujung = { gerbang: [], jaring: [nomor] };
  const bagian: (readonly [Ujung, Ujung])[] = [
    [
      { gerbang: dariPertama, jaring: [] },
      { gerbang: kePertama, jaring: ikut },
    ],
    ...keLain.map((gerbang) => [sendiri, { gerbang, jaring: [] }] as const),
    ...dariLain.map((gerbang) => [{ gerbang, jaring: [] }, sendiri] as const),
  ];
  const semua: Jalan[] = [];
  for (const [dari, ke] of bagian) {
    const jalan = telusuri(peta, papan, nomor, dari, ke);
    if (jalan === undefined) return undefined;
    for (const k of jalan.keadaan) papan.catat(k.simpul, isMendatar(k.arah), nomor);
    semua.push(jalan);
  }
  return semua;
}
