// SPDX-License-Identifier: Apache-2.0
// Whether an aduan meets a condition of the SOP. Every key given must match; a list means any of.

import type { Aduan } from './aduan.ts';
import { kategoriInduk } from '../sop/kategori.ts';
import type { Syarat } from '../sop/sop.ts';

/** What a condition looks at; an incoming aduan has these before it is recorded. */
export type Dinilai = Pick<Aduan, 'jenis' | 'kategori' | 'kanal' | 'kelas'>;

/** No condition is met by every aduan. */
export function cocokSyarat(syarat: Syarat | undefined, aduan: Dinilai): boolean {
  if (syarat === undefined) return true;
  return (
    memuat(syarat.jenis, [aduan.jenis]) &&
    memuat(syarat.kelas, aduan.kelas === undefined ? [] : [aduan.kelas]) &&
    memuat(syarat.kategori, [aduan.kategori, kategoriInduk(aduan.kategori)]) &&
    memuat(syarat.kanal, [aduan.kanal])
  );
}

function memuat(daftar: readonly string[] | undefined, nilai: readonly string[]): boolean {
  if (daftar === undefined) return true;
  const ada = nilai.map(samakan);
  return daftar.some((d) => ada.includes(samakan(d)));
}

const samakan = (teks: string): string => teks.trim().replace(/\s+/g, ' ').toLowerCase();
