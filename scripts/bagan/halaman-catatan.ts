// SPDX-License-Identifier: Apache-2.0
// The words below the table: five symbols explained, marks, notes. They stand below the last row
// when there is room, or on a page of their own.

import type { Catatan } from './catatan.ts';
import type { LembarJadi } from './lembar-jadi.ts';
import { bungkus, lebarTeks } from './teks.ts';
import type { Kotak, Titik, Unsur } from './unsur.ts';

const UKURAN = 7.4;
const BARIS = UKURAN * 1.3;
const SELA_LAJUR = 24;

export interface Blok {
  readonly tinggi: number;
  gambar(x: number, y: number): Unsur[];
}

/** Whether any arrow goes on on another page. */
export const isBersambung = (lembar: readonly LembarJadi[]): boolean =>
  lembar.some((l) => l.simbol.some((s) => s.sambung !== undefined));

/** Legend first, then notes in two columns. */
export function susunBlokCatatan(catatan: Catatan, lebar: number, bersambung: boolean): Blok[] {
  const legenda = blokLegenda(catatan, bersambung, lebar);
  const isi = [...catatan.bernomor, ...catatan.aturan];
  return isi.length === 0 ? [legenda] : [legenda, ...blokIsi(isi, lebar)];
}

interface ButirLegenda {
  readonly lambang: (x: number, y: number) => Unsur[];
  readonly teks: string;
}

function blokLegenda(catatan: Catatan, bersambung: boolean, lebar: number): Blok {
  const simbol =
    (bentuk: 'kapsul' | 'kotak' | 'belah' | 'segilima', tinggi: number) =>
    (x: number, y: number): Unsur[] => [
      { jenis: 'simbol', bentuk, kotak: { x, y: y - tinggi / 2, lebar: 18, tinggi } },
    ];
  const panah =
    (putus: boolean) =>
    (x: number, y: number): Unsur[] => [
      {
        jenis: 'garis',
        titik: [
          { x, y },
          { x: x + 15, y },
        ],
        tebal: 0.9,
        warna: '#111111',
        ...(putus ? { putus: [3.2, 2.2] } : {}),
      },
      { jenis: 'mata', ujung: { x: x + 20, y }, arah: 'kanan' },
    ];
  const butir: ButirLegenda[] = [
    { lambang: simbol('kapsul', 9), teks: 'mulai/selesai' },
    { lambang: simbol('kotak', 9), teks: 'proses' },
    { lambang: simbol('belah', 12), teks: 'keputusan' },
    { lambang: panah(false), teks: 'arah proses' },
    { lambang: panah(true), teks: 'terjadi karena waktu habis' },
    ...(bersambung
      ? [{ lambang: simbol('segilima', 12), teks: 'sambungan ke/dari halaman lain' }]
      : []),
    ...catatan.keyakinan.map((teks) => ({ lambang: () => [], teks })),
  ];
  const letak = letakButir(butir, lebar);
  return {
    tinggi: TINGGI_LEGENDA * ((letak.at(-1)?.lajur ?? 0) + 1) + 4,
    gambar: (x, y) =>
      butir.flatMap(({ lambang, teks }, i) => {
        const di = letak[i] ?? { x: 0, lajur: 0 };
        const tengah = y + 11 + di.lajur * TINGGI_LEGENDA;
        const gambar = lambang(x + di.x, tengah);
        const mulai = x + di.x + (gambar.length === 0 ? 0 : LEBAR_LAMBANG);
        return [...gambar, tulis(teks, { x: mulai, y: tengah + UKURAN * 0.36 })];
      }),
  };
}

const TINGGI_LEGENDA = 17;
const LEBAR_LAMBANG = 24;

/** Side by side, and on the next line where the paper ends. */
function letakButir(
  butir: readonly ButirLegenda[],
  lebar: number,
): { readonly x: number; readonly lajur: number }[] {
  let x = 0;
  let lajur = 0;
  return butir.map(({ lambang, teks }) => {
    const panjang = lebarTeks(teks, UKURAN) + (lambang(0, 0).length === 0 ? 0 : LEBAR_LAMBANG);
    if (x > 0 && x + panjang > lebar) {
      x = 0;
      lajur += 1;
    }
    const di = { x, lajur };
    x += panjang + 16;
    return di;
  });
}

function blokIsi(isi: readonly string[], lebar: number): Blok[] {
  const lebarLajur = (lebar - SELA_LAJUR) / 2;
  const butir = isi.map((teks) => bungkus(teks, lebarLajur, UKURAN));
  const jumlah = butir.reduce((a, b) => a + b.length, 0);
  let sudah = 0;
  const kiri: string[][] = [];
  const kanan: string[][] = [];
  for (const baris of butir) {
    (sudah + baris.length / 2 <= jumlah / 2 ? kiri : kanan).push(baris);
    sudah += baris.length;
  }
  const tinggi = Math.max(...[kiri, kanan].map((l) => l.flat().length)) * BARIS + 4;
  return [
    {
      tinggi,
      gambar: (x, y) =>
        [kiri, kanan].flatMap((lajur, i) =>
          lajur
            .flat()
            .map((baris, j) =>
              tulis(baris, { x: x + i * (lebarLajur + SELA_LAJUR), y: y + (j + 1) * BARIS }),
            ),
        ),
    },
  ];
}

const tulis = (isi: string, { x, y }: Titik): Unsur => ({
  jenis: 'teks',
  isi,
  x,
  y,
  ukuran: UKURAN,
});

export const tinggiBlok = (blok: readonly Blok[]): number =>
  blok.reduce((tinggi, b) => tinggi + b.tinggi, 0);

/** Places blocks from the top of `ruang` down; those that do not fit are given back. */
export function letakkanBlok(
  blok: readonly Blok[],
  ruang: Kotak,
): { readonly unsur: Unsur[]; readonly sisa: readonly Blok[] } {
  const unsur: Unsur[] = [];
  let y = ruang.y;
  for (const [i, b] of blok.entries()) {
    if (y + b.tinggi > ruang.y + ruang.tinggi) return { unsur, sisa: blok.slice(i) };
    unsur.push(...b.gambar(ruang.x, y));
    y += b.tinggi;
  }
  return { unsur, sisa: [] };
}
