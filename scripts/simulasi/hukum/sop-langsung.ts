// SPDX-License-Identifier: Apache-2.0
// What a SOP says, read off its data by a second reader: a law that asked the product would only hear
// what the product did.

import type { Aduan } from '../../../core/aduan/aduan.ts';
import type { Sop, Syarat } from '../../../core/sop/sop.ts';

export type Dinilai = Pick<Aduan, 'jenis' | 'kategori' | 'kanal' | 'kelas'>;

/** Id of the step where an aduan begins. */
export const langkahPertama = (sop: Sop, aduan: Dinilai): string =>
  sop.awalBila?.find(({ bila }) => isCocok(bila, aduan))?.ke ?? sop.awal;

export function isCocok(syarat: Syarat | undefined, aduan: Dinilai): boolean {
  const { jenis, kelas, kategori, kanal } = syarat ?? {};
  const induk = aduan.kategori.split(' – ')[0] ?? '';
  return (
    isSalahSatu(jenis, aduan.jenis) &&
    isSalahSatu(kelas, aduan.kelas ?? '') &&
    (isSalahSatu(kategori, aduan.kategori) || isSalahSatu(kategori, induk)) &&
    isSalahSatu(kanal, aduan.kanal)
  );
}

const isSalahSatu = (daftar: readonly string[] | undefined, nilai: string): boolean =>
  daftar === undefined || daftar.some((satu) => rapi(satu) === rapi(nilai));

const rapi = (teks: string): string => teks.trim().replace(/\s+/g, ' ').toLowerCase();
