// SPDX-License-Identifier: Apache-2.0
// Reads cells of SOP rows one by one and notes what is wrong beside its row, so that a person is told
// everything at once. It knows cells, not the order of rows (sop-baca.ts).

import type { Waktu } from '../core/waktu.ts';
import { type BarisAtur, type MasalahSel, parseYaTidak, teksAtur } from './baris-atur.ts';
import { TAB } from './tab.ts';
import { parseWaktuSop } from './waktu-teks.ts';

export interface PembacaSop {
  readonly masalah: MasalahSel[];
  readonly galat: (baris: BarisAtur, pesan: string) => void;
  readonly wajib: (baris: BarisAtur, id: string) => string;
  /** An id: short, without spaces. */
  readonly kode: (baris: BarisAtur, id: string) => string;
  readonly pilihan: <T extends string>(
    baris: BarisAtur,
    id: string,
    daftar: readonly T[],
  ) => T | undefined;
  readonly yaTidak: (baris: BarisAtur, id: string) => boolean | undefined;
  readonly waktu: (baris: BarisAtur, id: string) => Waktu | undefined;
  readonly daftar: (baris: BarisAtur, id: string, pemisah: RegExp) => readonly string[];
}

export function createPembacaSop(): PembacaSop {
  const masalah: MasalahSel[] = [];
  const galat = (baris: BarisAtur, pesan: string): void => {
    masalah.push({ baris: baris.baris, tingkat: 'galat', pesan });
  };
  const wajib = (baris: BarisAtur, id: string): string => {
    const teks = teksAtur(baris, id);
    if (teks === '') galat(baris, `Kolom ${judul(id)} masih kosong.`);
    return teks;
  };
  return {
    masalah,
    galat,
    wajib,
    kode(baris, id) {
      const teks = wajib(baris, id);
      if (/\s/.test(teks)) galat(baris, `${judul(id)} “${teks}” tidak boleh memuat spasi.`);
      return teks;
    },
    pilihan(baris, id, daftar) {
      const teks = teksAtur(baris, id);
      if (teks === '') return undefined;
      const cocok = daftar.find((d) => d.toLowerCase() === teks.toLowerCase());
      if (cocok === undefined) {
        galat(baris, `${judul(id)} “${teks}” tidak dikenal. Pilihannya: ${daftar.join(', ')}.`);
      }
      return cocok;
    },
    yaTidak(baris, id) {
      const teks = teksAtur(baris, id);
      if (teks === '') return undefined;
      const nilai = parseYaTidak(teks);
      if (nilai === undefined) galat(baris, `${judul(id)}: tulislah ya atau tidak.`);
      return nilai;
    },
    waktu(baris, id) {
      const teks = teksAtur(baris, id);
      if (teks === '') return undefined;
      const hasil = parseWaktuSop(teks);
      if (hasil.ok) return hasil.nilai;
      galat(baris, hasil.galat);
      return undefined;
    },
    daftar: (baris, id, pemisah) =>
      teksAtur(baris, id)
        .split(pemisah)
        .map((t) => t.trim())
        .filter((t) => t !== ''),
  };
}

const judul = (id: string): string => TAB.sop.kolom.find((k) => k.id === id)?.judul ?? id;
