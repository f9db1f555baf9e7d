// SPDX-License-Identifier: Apache-2.0
// What an officer's eyes and hands do at the register: read a row, find its step, choose a category,
// type into a cell as the one whose turn it is. It plans nothing.

import type { Langkah, Tindakan } from '../../core/sop.ts';
import { labelLangkah } from '../../core/status.ts';
import { bacaTab, judulKolom, ketik, type BarisTab, type Kantor } from './kantor.ts';

/** Header texts of Register. */
export const JUDUL = {
  nomor: judulKolom('register', 'nomor'),
  langkah: judulKolom('register', 'langkah'),
  pelaksana: judulKolom('register', 'pelaksana'),
  tindakan: judulKolom('register', 'tindakan'),
  isian: judulKolom('register', 'isian'),
  kategori: judulKolom('register', 'kategori'),
  pesan: judulKolom('register', 'pesan'),
};

export interface Tangan {
  barisMulai(dari: number): readonly BarisTab[];
  baris(nomorBaris: number): BarisTab | undefined;
  ketik(baris: BarisTab, judul: string, nilai: string): void;
  cariLangkah(label: string): Langkah | undefined;
}

export function createTangan(kantor: Kantor): Tangan {
  const { sop, petugas } = kantor;
  const saya = petugas[0]?.surel ?? kantor.pemilik;
  const cari = (peran: string | undefined) => petugas.find((satu) => satu.peran === peran);
  const awal = sop.langkah.find(({ id }) => id === sop.awal)?.pelaksana;

  /** Whoever is outside the office has an officer who records for them: that of the first step. */
  function surelPelaksana(label: string): string {
    const peran = sop.pelaksana.find((satu) => satu.label === label)?.id;
    return (cari(peran) ?? cari(awal))?.surel ?? saya;
  }

  return {
    barisMulai: (dari) => bacaTab(kantor, 'register', saya, { dari }).baris,
    baris: (n) => bacaTab(kantor, 'register', saya, { dari: n, sampai: n }).baris[0],
    cariLangkah: (label) => sop.langkah.find((satu) => labelLangkah(satu) === label),
    ketik(baris, judul, nilai) {
      const { kolom } = bacaTab(kantor, 'register', saya, { dari: 2, sampai: 1 });
      const letak = { baris: baris.baris, kolom: kolom.get(judul) ?? 1 };
      ketik(kantor, 'register', letak, [nilai], surelPelaksana(baris.sel(JUDUL.pelaksana).text));
    },
  };
}

/** The acts that the row's dropdown offers now. */
export function tindakanDitawarkan(baris: BarisTab, langkah: Langkah | undefined): Tindakan[] {
  const label = baris.sel(JUDUL.tindakan).options ?? [];
  return label.flatMap((nama) => langkah?.tindakan.find((satu) => satu.label === nama) ?? []);
}

/** What stands there when it is on the list; else the list's last, which is the general one. */
export function pilihKategori(baris: BarisTab): string {
  const { text, options = [] } = baris.sel(JUDUL.kategori);
  if (options.length === 0 || options.includes(text)) return text;
  return options.find((satu) => /^lain/i.test(satu)) ?? options.at(-1) ?? text;
}
