// SPDX-License-Identifier: Apache-2.0
// The columns of words of the table and what stands in them. How wide they are depends on how much
// the columns of pelaksana leave.

import type { Langkah, Sop, Tindakan } from '../../core/sop/sop.ts';
import { formatWaktuSop } from '../../register/teks/waktu-teks.ts';
import { bacaSyarat } from './syarat-kata.ts';
import { bungkus, isTerpotong } from './teks.ts';
import { BARIS_TEKS } from './ukuran.ts';

export type NamaKolom = 'no' | 'kegiatan' | 'kelengkapan' | 'waktu' | 'output' | 'ket';

export const NAMA_KOLOM: readonly NamaKolom[] = [
  'no',
  'kegiatan',
  'kelengkapan',
  'waktu',
  'output',
  'ket',
];

export const JUDUL_KOLOM: Readonly<Record<NamaKolom, string>> = {
  no: 'No',
  kegiatan: 'Kegiatan',
  kelengkapan: 'Kelengkapan',
  waktu: 'Waktu',
  output: 'Output',
  ket: 'Ket',
};

export interface LetakKolom {
  readonly x: number;
  readonly lebar: number;
}

export type LetakTeks = Readonly<Record<NamaKolom, LetakKolom>>;

type Bagian = Readonly<Record<Exclude<NamaKolom, 'no'>, number>>;

/** Shares of the width to choose from; what is left is for the remarks. */
const PILIHAN: readonly Bagian[] = [0.28, 0.33, 0.38].flatMap((kegiatan) =>
  [0.16, 0.2, 0.24].flatMap((kelengkapan) =>
    [0.11, 0.14, 0.18].flatMap((waktu) =>
      [0.16, 0.2, 0.24]
        .map((output) => {
          const ket = 1 - kegiatan - kelengkapan - waktu - output;
          return { kegiatan, kelengkapan, waktu, output, ket };
        })
        .filter((b) => b.ket >= 0.1 && b.ket <= 0.3),
    ),
  ),
);
const LEBAR_NO = 22;
const BANTALAN = { samping: 3, tegak: 4 } as const;

export interface KolomTeks {
  readonly teks: LetakTeks;
  readonly kiriPelaksana: number;
  readonly isi: ReadonlyMap<string, IsiBaris>;
  /** How many cells have a word that is wider than they are. */
  readonly terpotong: number;
}

/**
 * Words left and right of the columns of pelaksana, which are `pelaksana` wide; shared out so that
 * the rows are as low as can be.
 */
export function susunKolomTeks(
  baris: readonly TeksBaris[],
  ruang: { readonly kiri: number; readonly lebar: number; readonly pelaksana: number },
  ukuran: number,
): KolomTeks {
  const calon = PILIHAN.map((bagian) => {
    const letak = bagiLebar(ruang, bagian);
    const isi = new Map(baris.map((b) => [b.id, bungkusBaris(b, letak.teks, ukuran)] as const));
    const tinggi = [...isi.values()].reduce((a, b) => a + Math.max(34, tinggiIsi(b, ukuran)), 0);
    const terpotong = kataTerpotong(baris, letak.teks, ukuran);
    return { ...letak, isi, terpotong, nilai: tinggi + terpotong * 500 };
  });
  return calon.reduce((a, b) => (b.nilai < a.nilai - 0.01 ? b : a));
}

function kataTerpotong(baris: readonly TeksBaris[], letak: LetakTeks, ukuran: number): number {
  const muat = (nama: NamaKolom): number => letak[nama].lebar - 2 * BANTALAN.samping;
  const isi = baris.flatMap((b) =>
    NAMA_KOLOM.filter((nama) => isTerpotong(b[nama], muat(nama), ukuran)),
  );
  const judul = NAMA_KOLOM.filter((nama) => isTerpotong(JUDUL_KOLOM[nama], muat(nama), 7.5, true));
  return isi.length + judul.length;
}

function bagiLebar(
  ruang: { readonly kiri: number; readonly lebar: number; readonly pelaksana: number },
  pilihan: Bagian,
): { teks: LetakTeks; kiriPelaksana: number } {
  const { kiri, lebar, pelaksana } = ruang;
  const sisa = lebar - pelaksana - LEBAR_NO;
  const kegiatan = { x: kiri + LEBAR_NO, lebar: sisa * pilihan.kegiatan };
  const kiriPelaksana = kegiatan.x + kegiatan.lebar;
  let x = kiriPelaksana + pelaksana;
  const berikut = (bagian: number): LetakKolom => {
    const letak = { x, lebar: sisa * bagian };
    x += letak.lebar;
    return letak;
  };
  const teks = {
    no: { x: kiri, lebar: LEBAR_NO },
    kegiatan,
    kelengkapan: berikut(pilihan.kelengkapan),
    waktu: berikut(pilihan.waktu),
    output: berikut(pilihan.output),
    ket: berikut(pilihan.ket),
  };
  return { teks, kiriPelaksana };
}

export type IsiBaris = Readonly<Record<NamaKolom, readonly string[]>>;

export interface TeksBaris extends Readonly<Record<NamaKolom, string>> {
  readonly id: string;
}

/** The words of a row; `tanda` refers to a note below the table. */
export function teksBaris(sop: Sop, langkah: Langkah, tanda: string): TeksBaris {
  return {
    id: langkah.id,
    no: langkah.nomor === '' ? '–' : langkah.nomor,
    kegiatan: tanda === '' ? langkah.uraian : `${langkah.uraian}\u00a0${tanda}`,
    kelengkapan: daftar(langkah.kelengkapan),
    waktu: bacaWaktu(sop, langkah),
    output: langkah.output,
    ket: bacaKeterangan(sop, langkah),
  };
}

function bungkusBaris(isi: TeksBaris, letak: LetakTeks, ukuran: number): IsiBaris {
  return Object.fromEntries(
    NAMA_KOLOM.map((nama) => [
      nama,
      bungkus(isi[nama], letak[nama].lebar - 2 * BANTALAN.samping, ukuran),
    ]),
  ) as Record<NamaKolom, string[]>;
}

export function tinggiIsi(isi: IsiBaris, ukuran: number): number {
  const baris = Math.max(...NAMA_KOLOM.map((nama) => isi[nama].length));
  return baris * ukuran * BARIS_TEKS + 2 * BANTALAN.tegak;
}

export function bacaWaktu(sop: Sop, langkah: Langkah): string {
  const pokok = langkah.waktuTertulis ?? (langkah.waktu ? formatWaktuSop(langkah.waktu) : '');
  const lain = (langkah.waktuBila ?? []).map(
    (w) => `${bacaSyarat(sop, w.bila)}: ${formatWaktuSop(w.waktu)}`,
  );
  return [pokok, ...lain].filter(Boolean).join('\n');
}

/** The printed remark, and on what conditions its acts may be done. */
export function bacaKeterangan(sop: Sop, langkah: Langkah): string {
  const syarat = langkah.tindakan.flatMap((t) => {
    const isi = syaratTindakan(sop, t);
    return isi === '' ? [] : [`${t.label}: ${isi}`];
  });
  const jeda = langkah.jeda === true ? ['Selama menunggu di sini, waktu tidak berjalan'] : [];
  return [langkah.keterangan ?? '', ...jeda, ...syarat].filter(Boolean).join('\n');
}

function syaratTindakan(sop: Sop, t: Tindakan): string {
  return [
    t.bila === undefined ? '' : `bila ${bacaSyarat(sop, t.bila)}`,
    t.setelah === undefined ? '' : `setelah ${formatWaktuSop(t.setelah)}`,
    t.maksKali === undefined ? '' : `paling banyak ${t.maksKali} kali`,
    t.perpanjang === undefined ? '' : `tambah ${formatWaktuSop(t.perpanjang.waktu)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

const daftar = (butir: readonly string[]): string =>
  butir.length < 2 ? butir.join('') : butir.map((b, i) => `${i + 1}. ${b}`).join('\n');
