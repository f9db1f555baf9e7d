// SPDX-License-Identifier: Apache-2.0
// How an aduan stands, in the words of the register. Derived from the record; nothing is stored.

import type { Aduan } from './aduan.ts';
import type { Akhir, Sop } from '../sop/sop.ts';
import { findLangkah, findPelaksana, labelPelaksana } from './tindakan-boleh.ts';

const AKHIR: Readonly<Record<Akhir, string>> = {
  dijawab: 'Selesai: dijawab',
  tanpa_konfirmasi: 'Selesai: tanpa konfirmasi pelapor',
  tidak_dilengkapi: 'Selesai: tidak dilengkapi pelapor',
  bukan_wewenang: 'Selesai: bukan wewenang',
  ditarik: 'Selesai: ditarik pelapor',
  informasi: 'Selesai: informasi diberikan',
};

/**
 * `Diproses`, `Menunggu pelapor`, `Menunggu jawaban DPUPR, DLH`, `Menunggu pihak luar`, `Perlu
 * diperiksa admin`, or `Selesai: …`.
 */
export function statusAduan(sop: Sop, aduan: Aduan): string {
  if (aduan.akhir) return AKHIR[aduan.akhir];
  const langkah = findLangkah(sop, aduan.langkah);
  if (!langkah) return 'Perlu diperiksa admin';
  const jenis = findPelaksana(sop, langkah.pelaksana)?.jenis;
  if (jenis === 'pelapor') return 'Menunggu pelapor';
  if (langkah.bersama !== undefined && aduan.menunggu !== undefined) {
    return `Menunggu jawaban ${aduan.menunggu.map((p) => labelPelaksana(sop, p)).join(', ')}`;
  }
  return jenis === 'luar' ? 'Menunggu pihak luar' : 'Diproses';
}

/** `3. Mengklasifikasi aduan`; blank when closed; the bare id when the SOP no longer has the step. */
export function langkahAduan(sop: Sop, aduan: Aduan): string {
  const langkah = findLangkah(sop, aduan.langkah);
  return langkah ? labelLangkah(langkah) : (aduan.langkah ?? '');
}

export function labelLangkah(langkah: { readonly nomor: string; readonly uraian: string }): string {
  const uraian = langkah.uraian.replace(/[.\s]+$/, '');
  return langkah.nomor === '' ? uraian : `${langkah.nomor}. ${uraian}`;
}
