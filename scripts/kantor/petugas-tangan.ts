// SPDX-License-Identifier: Apache-2.0
// What an officer's eyes and hands do at the register: read a row, choose a category, type into a
// cell as the one whose turn it is. It plans nothing.

import type { Langkah } from '../../core/sop/sop.ts';
import { JUDUL } from './judul.ts';
import { bacaTab, ketik, type BarisTab, type Kantor } from './kantor.ts';

export { JUDUL } from './judul.ts';

export interface Tangan {
  barisMulai(dari: number): readonly BarisTab[];
  baris(nomorBaris: number): BarisTab | undefined;
  /** As the officer with the address `oleh`; without, as the office's first. */
  ketik(baris: BarisTab, judul: string, nilai: string, oleh?: string): void;
  /** Address of whoever does or records what `peran` of this step does. */
  surelPelaksana(langkah: Langkah | undefined, peran?: string): string;
}

export function createTangan(kantor: Kantor): Tangan {
  const { sop, petugas } = kantor;
  const saya = petugas[0]?.surel ?? kantor.pemilik;
  const cari = (peran: string | undefined) => petugas.find((satu) => satu.peran === peran);
  const awal = sop.langkah.find(({ id }) => id === sop.awal)?.pelaksana;
  const kolom = bacaTab(kantor, 'register', saya, { dari: 2, sampai: 1 }).kolom;

  return {
    barisMulai: (dari) => bacaTab(kantor, 'register', saya, { dari }).baris,
    baris: (n) => bacaTab(kantor, 'register', saya, { dari: n, sampai: n }).baris[0],
    // Whoever is outside the office has an officer who records for them: that of the first step,
    // or the admin.
    surelPelaksana: (langkah, peran) =>
      (cari(peran) ?? cari(langkah?.pelaksana) ?? cari(awal) ?? cari('admin'))?.surel ?? saya,
    ketik(baris, judul, nilai, oleh = saya) {
      const letak = { baris: baris.baris, kolom: kolom.get(judul) ?? 1 };
      ketik(kantor, 'register', letak, [nilai], oleh);
    },
  };
}

/** What stands there when it is on the list; else the list's last, which is the general one. */
export function pilihKategori(baris: BarisTab): string {
  const { text, options = [] } = baris.sel(JUDUL.kategori);
  if (options.length === 0 || options.includes(text)) return text;
  return options.find((satu) => /^lain/i.test(satu)) ?? options.at(-1) ?? text;
}
