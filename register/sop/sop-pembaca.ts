// SPDX-License-Identifier: Apache-2.0
// Reads cells of SOP rows one by one and notes what is wrong beside its row, so that a person is told
// everything at once. It knows cells, not the order of rows (sop-baris.ts).

import type { Syarat } from '../../core/sop/sop.ts';
import { parseSyarat } from '../../core/sop/syarat-teks.ts';
import { type WaktuTerbaca, bacaDaftarWaktu, bacaWaktuSop } from '../../core/waktu/waktu-teks.ts';
import type { Waktu } from '../../core/waktu/waktu.ts';
import { type BarisAtur, type MasalahSel, parseYaTidak, teksAtur } from '../baris/baris-atur.ts';
import { type BacaanSifat, parseSifat } from './sop-sifat.ts';
import { TAB } from '../tab/tab.ts';

export interface PembacaSop {
  readonly masalah: MasalahSel[];
  readonly galat: (baris: BarisAtur, pesan: string) => void;
  readonly peringatan: (baris: BarisAtur, pesan: string) => void;
  readonly wajib: (baris: BarisAtur, id: string) => string;
  /** An id: short, without spaces, in small letters; undefined when blank. */
  readonly kode: (baris: BarisAtur, id: string) => string | undefined;
  readonly pilihan: <T extends string>(
    baris: BarisAtur,
    id: string,
    daftar: readonly T[],
  ) => T | undefined;
  readonly yaTidak: (baris: BarisAtur, id: string) => boolean | undefined;
  readonly waktu: (baris: BarisAtur, id: string) => Waktu | undefined;
  readonly wajibWaktu: (baris: BarisAtur, id: string) => Waktu;
  readonly daftarWaktu: (baris: BarisAtur, id: string) => readonly Waktu[];
  readonly syarat: (baris: BarisAtur) => Syarat | undefined;
  /** A count of at least one. */
  readonly kali: (baris: BarisAtur, id: string) => number | undefined;
  readonly sifat: <K extends string>(
    baris: BarisAtur,
    daftar: Readonly<Record<K, string>>,
  ) => BacaanSifat<K>;
  readonly daftar: (baris: BarisAtur, id: string, pemisah: RegExp) => readonly string[];
}

export function createPembacaSop(): PembacaSop {
  const masalah: MasalahSel[] = [];
  const galat = (baris: BarisAtur, pesan: string): void => {
    masalah.push({ baris: baris.baris, tingkat: 'galat', pesan });
  };
  const peringatan = (baris: BarisAtur, pesan: string): void => {
    masalah.push({ baris: baris.baris, tingkat: 'peringatan', pesan });
  };
  const wajib = (baris: BarisAtur, id: string): string => {
    const teks = teksAtur(baris, id);
    if (teks === '') galat(baris, `Kolom ${judul(id)} masih kosong.`);
    return teks;
  };
  const sebut = { galat, peringatan };
  return {
    masalah,
    galat,
    peringatan,
    wajib,
    ...pembacaTeks(sebut),
    ...pembacaWaktu(sebut, wajib),
  };
}

type Sebut = Pick<PembacaSop, 'galat' | 'peringatan'>;

function pembacaTeks(
  sebut: Sebut,
): Pick<PembacaSop, 'kode' | 'pilihan' | 'yaTidak' | 'kali' | 'sifat' | 'daftar'> {
  const { galat } = sebut;
  return {
    kode(baris, id) {
      const teks = teksAtur(baris, id);
      if (/\s/.test(teks)) galat(baris, `${judul(id)} “${teks}” tidak boleh memuat spasi.`);
      return teks === '' ? undefined : teks.toLowerCase();
    },
    pilihan: (baris, id, daftar) => pilih(sebut, baris, id, daftar),
    yaTidak(baris, id) {
      const teks = teksAtur(baris, id);
      if (teks === '') return undefined;
      const nilai = parseYaTidak(teks);
      if (nilai === undefined) galat(baris, `${judul(id)}: tulislah ya atau tidak.`);
      return nilai;
    },
    kali(baris, id) {
      const teks = teksAtur(baris, id);
      if (teks === '') return undefined;
      const angka = /^(\d{1,4})(?:[.,]0+)?(?: ?x| ?kali)?$/i.exec(teks)?.[1];
      if (angka !== undefined && Number(angka) >= 1) return Number(angka);
      galat(baris, `${judul(id)} “${teks.slice(0, 40)}” harus angka, paling sedikit 1.`);
      return undefined;
    },
    sifat(baris, daftar) {
      const { sifat, asing } = parseSifat(daftar, teksAtur(baris, 'sifat'));
      const pilihan = Object.values(daftar).join(', ');
      for (const a of asing) galat(baris, `Sifat “${a}” tidak dikenal. Pilihannya: ${pilihan}.`);
      return sifat;
    },
    daftar: (baris, id, pemisah) =>
      teksAtur(baris, id)
        .split(pemisah)
        .map((t) => t.trim())
        .filter((t) => t !== ''),
  };
}

function pembacaWaktu(
  sebut: Sebut,
  wajib: PembacaSop['wajib'],
): Pick<PembacaSop, 'waktu' | 'wajibWaktu' | 'daftarWaktu' | 'syarat'> {
  return {
    waktu: (baris, id) => satuWaktu(sebut, baris, id),
    wajibWaktu(baris, id) {
      wajib(baris, id);
      return satuWaktu(sebut, baris, id) ?? { maks: 0, satuan: 'menit' };
    },
    daftarWaktu(baris, id) {
      const hasil = bacaDaftarWaktu(teksAtur(baris, id));
      if (hasil.ok) return hasil.nilai.map((w) => dengarCatatan(sebut, baris, w));
      sebut.galat(baris, hasil.galat);
      return [];
    },
    syarat(baris) {
      const teks = teksAtur(baris, 'bila');
      if (teks === '') return undefined;
      const hasil = parseSyarat(teks);
      if (hasil.ok) return hasil.nilai;
      sebut.galat(baris, hasil.galat);
      return undefined;
    },
  };
}

/** Letter case, blanks, - and _ do not matter: `tanpa konfirmasi` is `tanpa_konfirmasi`. */
function pilih<T extends string>(
  sebut: Sebut,
  baris: BarisAtur,
  id: string,
  daftar: readonly T[],
): T | undefined {
  const teks = teksAtur(baris, id);
  if (teks === '') return undefined;
  const cocok = daftar.find((d) => samakan(d) === samakan(teks));
  if (cocok === undefined) {
    sebut.galat(baris, `${judul(id)} “${teks}” tidak dikenal. Pilihannya: ${daftar.join(', ')}.`);
  }
  return cocok;
}

function satuWaktu(sebut: Sebut, baris: BarisAtur, id: string): Waktu | undefined {
  const teks = teksAtur(baris, id);
  if (teks === '') return undefined;
  const hasil = bacaWaktuSop(teks);
  if (hasil.ok) return dengarCatatan(sebut, baris, hasil.nilai);
  sebut.galat(baris, hasil.galat);
  return undefined;
}

function dengarCatatan(sebut: Sebut, baris: BarisAtur, { waktu, catatan }: WaktuTerbaca): Waktu {
  if (catatan !== undefined) sebut.peringatan(baris, catatan);
  return waktu;
}

const judul = (id: string): string => TAB.sop.kolom.find((k) => k.id === id)?.judul ?? id;

const samakan = (teks: string): string =>
  teks
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
