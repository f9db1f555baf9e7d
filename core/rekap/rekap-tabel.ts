// SPDX-License-Identifier: Apache-2.0
// Tables of the rekap: groups in order of size, then of name, so that the same month prints the same.

import type { Aduan } from '../aduan/aduan.ts';

export interface BarisKelompok {
  readonly nama: string;
  readonly masuk: number;
  readonly selesai: number;
  readonly terbuka: number;
  /** Share of all that came in, in per cent with one decimal. */
  readonly persen: number;
}

export interface BarisJumlah {
  readonly nama: string;
  readonly jumlah: number;
}

export function hitungKelompok(
  daftar: readonly Aduan[],
  kunci: (aduan: Aduan) => string,
): readonly BarisKelompok[] {
  return kelompokkan(daftar, kunci).map(([nama, isi]) => {
    const terbuka = isi.filter((aduan) => aduan.langkah !== undefined).length;
    return {
      nama,
      masuk: isi.length,
      selesai: isi.length - terbuka,
      terbuka,
      persen: Math.round((isi.length / daftar.length) * 1000) / 10,
    };
  });
}

export function hitungMenurut(
  daftar: readonly Aduan[],
  kunci: (aduan: Aduan) => string,
): readonly BarisJumlah[] {
  return kelompokkan(daftar, kunci).map(([nama, isi]) => ({ nama, jumlah: isi.length }));
}

function kelompokkan(
  daftar: readonly Aduan[],
  kunci: (aduan: Aduan) => string,
): readonly (readonly [string, readonly Aduan[]])[] {
  const kelompok = new Map<string, Aduan[]>();
  for (const aduan of daftar) {
    const nama = kunci(aduan).trim() || 'Tidak disebut';
    kelompok.set(nama, [...(kelompok.get(nama) ?? []), aduan]);
  }
  return [...kelompok].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
}
