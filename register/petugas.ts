// SPDX-License-Identifier: Apache-2.0
// Who does what: roles of the SOP → people with addresses. Letters name roles; only sending looks here.

import type { Sop } from '../core/sop.ts';
import { type BarisAtur, type MasalahSel, parseYaTidak, teksAtur } from './baris-atur.ts';
import { isSurel } from './surel.ts';

export interface Petugas {
  /** Id of a pelaksana of the SOP, or `admin`, `pimpinan`, `ppid`. */
  readonly peran: string;
  readonly jabatan: string;
  readonly nama: string;
  readonly surel: string;
  readonly aktif: boolean;
}

/** Roles that exist in every office, beside those of the SOP's table. */
export const PERAN_KANTOR = ['admin', 'pimpinan', 'ppid'] as const;

/** Undefined when any row is wrong: then the last good list stays in force as a whole. */
export function parsePetugas(
  baris: readonly BarisAtur[],
  sop: Sop,
): { readonly petugas?: readonly Petugas[]; readonly masalah: readonly MasalahSel[] } {
  const masalah: MasalahSel[] = [];
  const tambah = (b: number, tingkat: MasalahSel['tingkat'], pesan: string): void => {
    masalah.push({ baris: b, tingkat, pesan });
  };
  const petugas = baris.map((b): Petugas => {
    const teksPeran = teksAtur(b, 'peran');
    const peran = cariPeran(sop, teksPeran);
    const surel = teksAtur(b, 'surel');
    const teksAktif = teksAtur(b, 'aktif');
    const aktif = teksAktif === '' ? true : parseYaTidak(teksAktif);
    if (teksPeran === '') tambah(b.baris, 'galat', 'Kolom Peran masih kosong.');
    else if (peran === undefined) {
      const ada = [...PERAN_KANTOR, ...sop.pelaksana.map((p) => p.id)].join(', ');
      tambah(b.baris, 'peringatan', `Peran “${teksPeran}” tidak ada dalam SOP. Yang ada: ${ada}.`);
    }
    if (surel !== '' && !isSurel(surel)) {
      tambah(
        b.baris,
        'galat',
        'Surel belum benar. Tulislah satu alamat saja, misalnya nama@contoh.go.id.',
      );
    }
    if (surel === '' && aktif === true && teksPeran !== '') {
      tambah(b.baris, 'peringatan', 'Surel masih kosong; pemberitahuan tidak dapat dikirim.');
    }
    if (aktif === undefined) tambah(b.baris, 'galat', 'Kolom Aktif: tulislah ya atau tidak.');
    return {
      peran: peran ?? teksPeran,
      jabatan: teksAtur(b, 'jabatan'),
      nama: teksAtur(b, 'nama'),
      surel,
      aktif: aktif ?? false,
    };
  });
  if (masalah.some((m) => m.tingkat === 'galat')) return { masalah };
  const kosong = peranTanpaSurel(sop, petugas);
  if (kosong.length > 0) {
    const pesan = `Belum ada petugas aktif dengan surel untuk: ${kosong.join(', ')}.`;
    tambah(baris[0]?.baris ?? 2, 'peringatan', pesan);
  }
  return { petugas, masalah };
}

/** By id or by printed label. */
function cariPeran(sop: Sop, teks: string): string | undefined {
  const cari = teks.toLowerCase();
  const tetap = PERAN_KANTOR.find((p) => p === cari);
  if (tetap !== undefined) return tetap;
  return sop.pelaksana.find((p) => p.id.toLowerCase() === cari || p.label.toLowerCase() === cari)
    ?.id;
}

/** Roles that get letters and have nobody to read them. */
function peranTanpaSurel(sop: Sop, petugas: readonly Petugas[]): readonly string[] {
  const ada = new Set(petugas.filter((p) => p.aktif && p.surel !== '').map((p) => p.peran));
  return sop.pelaksana
    .filter((p) => p.jenis === 'petugas' || p.jenis === 'pimpinan')
    .filter((p) => sop.langkah.some((l) => l.pelaksana === p.id && l.tindakan.length > 0))
    .filter((p) => !ada.has(p.id))
    .map((p) => p.label);
}
