// SPDX-License-Identifier: Apache-2.0
// Places the words of arrows: beside their own line and near its beginning, on no symbol, no other
// words and, where there is any room, no other line. It moves no line.

import { bungkus, lebarTeks } from './teks.ts';
import { isTindih, kotakGaris, type Bentuk, type Kotak, type Titik } from './unsur.ts';
import { UKURAN_LABEL } from './ukuran.ts';

export interface LabelJadi {
  readonly kotak: Kotak;
  readonly baris: readonly string[];
}

export interface PanahBerlabel {
  readonly id: string;
  readonly label: string;
  /** The line from its beginning. */
  readonly titik: readonly Titik[];
}

export interface Sekitar {
  /** Where words may stand at all. */
  readonly bidang: Kotak;
  readonly simbol: readonly { readonly bentuk: Bentuk; readonly kotak: Kotak }[];
  /** Every line of every arrow. */
  readonly garis: readonly { readonly id: string; readonly a: Titik; readonly b: Titik }[];
  /** Rules of the table: better not crossed. */
  readonly rusuk: readonly { readonly a: Titik; readonly b: Titik }[];
}

export interface HasilLabel {
  readonly label: ReadonlyMap<string, LabelJadi>;
  /** Arrows whose words stand on another line, or nowhere: the page needs more room there. */
  readonly sesak: readonly string[];
}

export const TINGGI_LABEL = UKURAN_LABEL * 1.14;

const BERAT = {
  garisLain: 400,
  garisSendiri: 320,
  dekatLain: 40,
  rusuk: 5,
  ruas: 10,
  jauh: 0.4,
  baris: 2.5,
};
const BATAS_SESAK = BERAT.garisSendiri;

export function letakkanLabel(panah: readonly PanahBerlabel[], sekitar: Sekitar): HasilLabel {
  const label = new Map<string, LabelJadi>();
  const sesak: string[] = [];
  // The longest first: short ones find room anywhere.
  const urut = [...panah].sort((a, b) => b.label.length - a.label.length);
  for (const p of urut) {
    const terpakai = [...label.values()].map((l) => l.kotak);
    const { calon, harga } = calonTerbaik(p, sekitar, terpakai);
    if (harga >= BATAS_SESAK) sesak.push(p.id);
    if (calon === undefined) continue;
    label.set(p.id, { kotak: calon.kotak, baris: calon.baris });
  }
  return { label, sesak };
}

interface Calon {
  readonly kotak: Kotak;
  readonly baris: readonly string[];
  /** Which stretch of the line it stands at. */
  readonly ruas: number;
}

function calonTerbaik(
  p: PanahBerlabel,
  sekitar: Sekitar,
  terpakai: readonly Kotak[],
): { calon: Calon | undefined; harga: number } {
  const dekat = rintangan(p, sekitar);
  const bentuk = bentukLabel(p.label);
  let calon: Calon | undefined;
  let harga = TAK_BOLEH;
  for (const [ruas, b] of p.titik.slice(1, 6).entries()) {
    // Further along the line nothing gets better.
    if (ruas * BERAT.ruas >= harga) break;
    for (const { baris, lebar, tinggi } of bentuk) {
      for (const t of sisiRuas(p.titik[ruas] ?? b, b, lebar, tinggi)) {
        const c: Calon = { kotak: { x: t.x, y: t.y, lebar, tinggi }, baris, ruas };
        const baru = nilai(c, p, sekitar, dekat, terpakai, harga);
        if (baru >= harga) continue;
        harga = baru;
        calon = c;
      }
    }
  }
  return { calon, harga };
}

const LEBAR_BUNGKUS = [30, 40, 52, 66, 84, 110];
const SELA = 1.8;

interface BentukLabel {
  readonly baris: readonly string[];
  readonly lebar: number;
  readonly tinggi: number;
}

/** The words in one line, in two, …: as wide and as high as each makes them. */
function bentukLabel(label: string): BentukLabel[] {
  const bentuk = new Map<string, BentukLabel>();
  const kata = Math.max(...label.split(' ').map((k) => lebarTeks(k, UKURAN_LABEL)));
  for (const lebar of LEBAR_BUNGKUS.filter((l) => l >= kata || l === LEBAR_BUNGKUS.at(-1))) {
    const baris = bungkus(label, lebar, UKURAN_LABEL);
    if (baris.length > 4 && lebar !== LEBAR_BUNGKUS.at(-1)) continue;
    bentuk.set(baris.join('\n'), {
      baris,
      lebar: Math.max(...baris.map((b) => lebarTeks(b, UKURAN_LABEL))) + 2,
      tinggi: baris.length * TINGGI_LABEL,
    });
  }
  return [...bentuk.values()];
}

/** Upper left corners beside a stretch: on both sides of it, from its beginning to its end. */
function sisiRuas(a: Titik, b: Titik, lebar: number, tinggi: number): Titik[] {
  const panjang = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  const banyak = Math.min(24, Math.max(4, Math.ceil(panjang / 7)));
  const bagian = Array.from({ length: banyak + 1 }, (_, i) => i / banyak);
  if (Math.abs(a.y - b.y) < 0.01) {
    const dari = Math.min(a.x, b.x) + SELA;
    const sampai = Math.max(a.x, b.x) - lebar - SELA;
    return bagian.flatMap((f) => {
      const x = dari + (sampai - dari) * f;
      return [
        { x, y: a.y - tinggi - SELA + 0.6 },
        { x, y: a.y + SELA },
      ];
    });
  }
  const dari = Math.min(a.y, b.y) + SELA;
  const sampai = Math.max(a.y, b.y) - tinggi - SELA;
  return bagian.flatMap((f) => {
    const y = dari + (sampai - dari) * f;
    return [
      { x: a.x + SELA + 0.6, y },
      { x: a.x - lebar - SELA - 0.6, y },
    ];
  });
}

/** The lower the better; whatever is not below `batas` need not be worked out. */
function nilai(
  calon: Calon,
  p: PanahBerlabel,
  sekitar: Sekitar,
  dekat: readonly Rintangan[],
  terpakai: readonly Kotak[],
  batas: number,
): number {
  const { kotak } = calon;
  let jumlah = calon.ruas * BERAT.ruas + calon.baris.length * BERAT.baris;
  jumlah += jauh(p.titik[0] ?? kotak, kotak) * BERAT.jauh;
  if (jumlah >= batas) return TAK_BOLEH;
  const lega = { x: kotak.x - 1, y: kotak.y - 1, lebar: kotak.lebar + 2, tinggi: kotak.tinggi + 2 };
  if (!isDalam(lega, sekitar.bidang)) return TAK_BOLEH;
  if (sekitar.simbol.some((s) => isKena(s, lega))) return TAK_BOLEH;
  if (terpakai.some((k) => isTindih(k, lega))) return TAK_BOLEH;
  for (const r of dekat) {
    if (isTindih(r.rapat, kotak)) jumlah += r.berat;
    // Beside another line, a reader would take it for that one's words.
    else if (r.sisi !== undefined && isTindih(r.sisi, kotak)) jumlah += BERAT.dekatLain;
    if (jumlah >= batas) return TAK_BOLEH;
  }
  return jumlah;
}

const TAK_BOLEH = Number.POSITIVE_INFINITY;

function jauh(pangkal: Titik, kotak: Kotak): number {
  const dx = Math.max(kotak.x - pangkal.x, pangkal.x - kotak.x - kotak.lebar, 0);
  const dy = Math.max(kotak.y - pangkal.y, pangkal.y - kotak.y - kotak.tinggi, 0);
  return dx + dy;
}

interface Rintangan {
  readonly rapat: Kotak;
  readonly berat: number;
  readonly sisi?: Kotak;
}

function rintangan(p: PanahBerlabel, sekitar: Sekitar): Rintangan[] {
  return [
    ...sekitar.garis.map(({ id, a, b }) => {
      const rapat = kotakGaris(a, b, 1.6);
      if (id === p.id) return { rapat, berat: BERAT.garisSendiri };
      return { rapat, berat: BERAT.garisLain, sisi: kotakGaris(a, b, 13) };
    }),
    ...sekitar.rusuk.map(({ a, b }) => ({ rapat: kotakGaris(a, b, 0.6), berat: BERAT.rusuk })),
  ];
}

/** Beside the slopes of a belah ketupat there is room. */
function isKena(s: { readonly bentuk: Bentuk; readonly kotak: Kotak }, k: Kotak): boolean {
  if (s.bentuk !== 'belah') return isTindih(s.kotak, k);
  const tengah = { x: s.kotak.x + s.kotak.lebar / 2, y: s.kotak.y + s.kotak.tinggi / 2 };
  const dx = Math.max(k.x - tengah.x, tengah.x - k.x - k.lebar, 0);
  const dy = Math.max(k.y - tengah.y, tengah.y - k.y - k.tinggi, 0);
  return dx / (s.kotak.lebar / 2) + dy / (s.kotak.tinggi / 2) < 1;
}

const isDalam = (k: Kotak, bidang: Kotak): boolean =>
  k.x >= bidang.x &&
  k.y >= bidang.y &&
  k.x + k.lebar <= bidang.x + bidang.lebar &&
  k.y + k.tinggi <= bidang.y + bidang.tinggi;
