// SPDX-License-Identifier: Apache-2.0
// One search for the cheapest way of one arrow on the grid (A* over node and direction). What
// it finds is entered on the board by jalur.ts.

import { createAntrean } from './antrean.ts';
import { ARAH, isMendatar, type ArahJalur, type Papan, type PetaJalur } from './papan-jalur.ts';

/** Where an arrow leaves or reaches a symbol: the node beside it, and the way it then goes. */
export interface Gerbang {
  readonly simpul: number;
  readonly arah: ArahJalur;
  readonly biaya: number;
}

/** Gates of a symbol, or any place of lines that are already on the board, by their number. */
export interface Ujung {
  readonly gerbang: readonly Gerbang[];
  readonly jaring: readonly number[];
}

export interface Jalan {
  /** Every node on the way, with the way out of it; a node in which it turns stands there twice. */
  readonly keadaan: readonly { readonly simpul: number; readonly arah: ArahJalur }[];
  readonly awal?: Gerbang;
  readonly akhir?: Gerbang;
  readonly biaya: number;
}

const BELOK = 22;
const SILANG = 30;
const LAJUR_BARU = 8;

export function telusuri(
  peta: PetaJalur,
  papan: Papan,
  nomor: number,
  dari: Ujung,
  ke: Ujung,
): Jalan | undefined {
  const banyak = peta.x.length * peta.y.length;
  const { jarak, sebelum } = papan.coretan;
  jarak.fill(Number.POSITIVE_INFINITY);
  sebelum.fill(-1);
  const antrean = createAntrean();
  const sisa = createSisa(peta, ke);
  const coba = (simpul: number, arah: ArahJalur, biaya: number, dariKeadaan: number): void => {
    const keadaan = simpul * 4 + arah;
    if (biaya >= (jarak[keadaan] ?? 0) || !isBoleh(peta, papan, nomor, simpul, arah)) return;
    jarak[keadaan] = biaya;
    sebelum[keadaan] = dariKeadaan;
    antrean.masuk(keadaan, biaya + sisa(simpul));
  };
  for (const g of mulaiDari(dari, papan, banyak)) coba(g.simpul, g.arah, g.biaya, -1);
  const akhirDi = new Map(ke.gerbang.map((g) => [g.simpul * 4 + g.arah, g] as const));
  let terbaik: { keadaan: number; biaya: number } | undefined;
  for (let k = antrean.keluar(); k !== undefined; k = antrean.keluar()) {
    const simpul = Math.floor(k.keadaan / 4);
    const biaya = jarak[k.keadaan] ?? 0;
    if (k.biaya > biaya + sisa(simpul)) continue;
    if (terbaik !== undefined && k.biaya >= terbaik.biaya) break;
    const gerbang = akhirDi.get(k.keadaan);
    const tiba = gerbang !== undefined || isMilik(papan, simpul, ke.jaring);
    const jumlah = biaya + (gerbang?.biaya ?? 0);
    if (tiba && jumlah < (terbaik?.biaya ?? Number.POSITIVE_INFINITY)) {
      terbaik = { keadaan: k.keadaan, biaya: jumlah };
    }
    const tiba0 = sebelum[k.keadaan] ?? -1;
    const baruBelok = tiba0 >= 0 && Math.floor(tiba0 / 4) === simpul;
    lanjut(peta, papan, nomor, k.keadaan, baruBelok, (s, arah, tambah) => {
      coba(s, arah, biaya + tambah, k.keadaan);
    });
  }
  return terbaik && susun(terbaik, sebelum, dari, akhirDi.get(terbaik.keadaan));
}

/** The least that the way from a node may still cost: straight to where the gates are. */
function createSisa({ x, y }: PetaJalur, ke: Ujung): (simpul: number) => number {
  if (ke.jaring.length > 0 || ke.gerbang.length === 0) return () => 0;
  const lebar = x.length;
  const kolom = ke.gerbang.map((g) => x[g.simpul % lebar] ?? 0);
  const baris = ke.gerbang.map((g) => y[Math.floor(g.simpul / lebar)] ?? 0);
  const [kiri, kanan] = [Math.min(...kolom), Math.max(...kolom)];
  const [atas, bawah] = [Math.min(...baris), Math.max(...baris)];
  return (simpul) => {
    const px = x[simpul % lebar] ?? 0;
    const py = y[Math.floor(simpul / lebar)] ?? 0;
    return Math.max(kiri - px, px - kanan, 0) + Math.max(atas - py, py - bawah, 0);
  };
}

const isMilik = (papan: Papan, simpul: number, nomor: readonly number[]): boolean =>
  nomor.length > 0 &&
  (nomor.includes(papan.pemilik(simpul, true)) || nomor.includes(papan.pemilik(simpul, false)));

function isBoleh(
  peta: PetaJalur,
  papan: Papan,
  nomor: number,
  simpul: number,
  arah: ArahJalur,
): boolean {
  if (peta.terhalang[simpul] === 1) return false;
  const siapa = papan.pemilik(simpul, isMendatar(arah));
  return siapa === 0 || siapa === nomor;
}

function mulaiDari(dari: Ujung, papan: Papan, banyak: number): Gerbang[] {
  const semua: Gerbang[] = [...dari.gerbang];
  if (dari.jaring.length === 0) return semua;
  for (let simpul = 0; simpul < banyak; simpul += 1) {
    if (!isMilik(papan, simpul, dari.jaring)) continue;
    for (const arah of ARAH) semua.push({ simpul, arah, biaya: 0 });
  }
  return semua;
}

/** On along the same line to the next node, or a turn on the spot; not two turns, which go back. */
function lanjut(
  peta: PetaJalur,
  papan: Papan,
  nomor: number,
  keadaan: number,
  baruBelok: boolean,
  maju: (simpul: number, arah: ArahJalur, biaya: number) => void,
): void {
  const simpul = Math.floor(keadaan / 4);
  const arah = (keadaan % 4) as ArahJalur;
  const mendatar = isMendatar(arah);
  const melintang = papan.pemilik(simpul, !mendatar);
  if (!baruBelok && (melintang === 0 || melintang === nomor)) {
    for (const belok of ARAH.filter((a) => isMendatar(a) !== mendatar)) {
      maju(simpul, belok, BELOK + biayaLajur(peta, papan, simpul, belok));
    }
  }
  const berikut = tetangga(peta, simpul, arah);
  if (berikut === undefined) return;
  const lain = papan.pemilik(berikut, !mendatar);
  maju(berikut, arah, panjang(peta, simpul, berikut) + (lain !== 0 && lain !== nomor ? SILANG : 0));
}

function biayaLajur(peta: PetaJalur, papan: Papan, simpul: number, arah: ArahJalur): number {
  const lebar = peta.x.length;
  const isLajur = isMendatar(arah)
    ? peta.lajurY[Math.floor(simpul / lebar)]
    : peta.lajurX[simpul % lebar];
  return isLajur === 1 && !papan.isTerpakai(simpul, isMendatar(arah)) ? LAJUR_BARU : 0;
}

function tetangga(peta: PetaJalur, simpul: number, arah: ArahJalur): number | undefined {
  const lebar = peta.x.length;
  const kolom = (simpul % lebar) + (arah === 0 ? 1 : arah === 2 ? -1 : 0);
  const baris = Math.floor(simpul / lebar) + (arah === 1 ? 1 : arah === 3 ? -1 : 0);
  const ada = kolom >= 0 && kolom < lebar && baris >= 0 && baris < peta.y.length;
  return ada ? baris * lebar + kolom : undefined;
}

function panjang({ x, y }: PetaJalur, a: number, b: number): number {
  const lebar = x.length;
  const dx = (x[a % lebar] ?? 0) - (x[b % lebar] ?? 0);
  const dy = (y[Math.floor(a / lebar)] ?? 0) - (y[Math.floor(b / lebar)] ?? 0);
  return Math.abs(dx) + Math.abs(dy);
}

function susun(
  terbaik: { keadaan: number; biaya: number },
  sebelum: Int32Array,
  dari: Ujung,
  akhir: Gerbang | undefined,
): Jalan {
  const keadaan: { simpul: number; arah: ArahJalur }[] = [];
  for (let k = terbaik.keadaan; k >= 0; k = sebelum[k] ?? -1) {
    keadaan.unshift({ simpul: Math.floor(k / 4), arah: (k % 4) as ArahJalur });
  }
  const pertama = keadaan[0];
  const awal = dari.gerbang.find((g) => g.simpul === pertama?.simpul && g.arah === pertama.arah);
  return {
    keadaan,
    biaya: terbaik.biaya,
    ...(awal === undefined ? {} : { awal }),
    ...(akhir === undefined ? {} : { akhir }),
  };
}
