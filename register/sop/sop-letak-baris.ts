// SPDX-License-Identifier: Apache-2.0
// Beside which row of the tab SOP a message about a place in the SOP stands.

import { letakJalur } from '../../core/sop/sop-letak.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { type BarisAtur, teksAtur } from '../baris/baris-atur.ts';
import { barisJenjang } from './sop-baca-langkah.ts';
import type { BarisLangkah, IdBagian, SusunanSop } from './sop-baris.ts';

/** Undefined when no row says anything of it. */
export function barisJalur(sop: Sop, susunan: SusunanSop, jalur: string): number | undefined {
  const [kelompok, nomor, apa, ke] = letakJalur(sop, jalur);
  if (kelompok === 'langkah') {
    const satu = typeof nomor === 'number' ? susunan.langkah[nomor] : undefined;
    return satu === undefined ? susunan.langkah[0]?.baris.baris : barisAnak(satu, apa, ke);
  }
  const daftar = barisKepala(susunan, String(kelompok));
  if (typeof nomor !== 'number') return (berkode(daftar, nomor) ?? daftar[0])?.baris;
  const satu = daftar[nomor];
  if (satu !== undefined) return satu.baris;
  // A pelaksana without a row of its own is where the first step names it.
  const id = kelompok === 'pelaksana' ? sop.pelaksana[nomor]?.id : undefined;
  const langkah = sop.langkah.findIndex((l) => l.pelaksana === id || l.bersama?.includes(id ?? ''));
  return susunan.langkah[langkah]?.baris.baris ?? daftar[0]?.baris;
}

function barisAnak({ baris, anak }: BarisLangkah, apa: unknown, ke: unknown): number {
  const nomor = typeof ke === 'number' ? ke : 0;
  switch (apa) {
    case 'tindakan':
      return (typeof ke === 'number' ? anak.tindakan[ke] : undefined)?.baris ?? baris.baris;
    case 'waktuBila':
      return anak.waktuBila[nomor]?.baris ?? baris.baris;
    case 'eskalasi':
      return (barisJenjang(anak.eskalasiLangkah)[nomor] ?? anak.eskalasiLangkah[0] ?? baris).baris;
    case 'pengingat':
      return (berkode(anak.pengingatLangkah, ke) ?? anak.pengingatLangkah[0] ?? baris).baris;
    default:
      return baris.baris;
  }
}

function barisKepala({ kepala }: SusunanSop, kelompok: string): readonly BarisAtur[] {
  if (kelompok === 'id' || kelompok === 'nama') return kepala.identitas;
  if (kelompok === 'awal' || kelompok === 'bilaKurang') {
    const satu = berkode(kepala.alur, kelompok);
    return satu === undefined ? kepala.alur : [satu];
  }
  if (kelompok === 'eskalasi' && barisJenjang(kepala.eskalasi).length > 0) {
    return barisJenjang(kepala.eskalasi);
  }
  return kelompok in kepala ? kepala[kelompok as IdBagian] : [];
}

const berkode = (daftar: readonly BarisAtur[], kode: unknown): BarisAtur | undefined =>
  typeof kode === 'string'
    ? daftar.find((b) => teksAtur(b, 'kode').toLowerCase() === kode.toLowerCase())
    : undefined;
