// SPDX-License-Identifier: Apache-2.0
// Who does what: roles of the SOP → people with addresses. Letters name roles; only sending looks here.
// A role that gets letters and has nobody to read them is said beside its row.

import type { Sop } from '../../core/sop/sop.ts';
import { type PeranPerlu, peranPerlu } from './peran-perlu.ts';
import { type BarisAtur, type MasalahSel, parseYaTidak, teksAtur } from '../baris/baris-atur.ts';
import { isSurel } from '../teks/surel.ts';

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
  for (const m of masalahKosong(baris, petugas, peranKosong(sop, petugas))) {
    tambah(m.baris, 'peringatan', m.pesan);
  }
  return { petugas, masalah };
}

/** Roles that get letters and have nobody to read them. */
export function peranKosong(sop: Sop, petugas: readonly Petugas[]): readonly PeranPerlu[] {
  const ada = new Set(petugas.filter(isTerjangkau).map((p) => p.peran));
  return peranPerlu(sop).filter(({ id }) => !ada.has(id));
}

const isTerjangkau = (p: Petugas): boolean => p.aktif && p.surel !== '';

const SEMENTARA = 'Sementara itu suratnya dikirim kepada admin.';

/** Beside each row of such a role; roles without a row of their own stand together at the first one. */
function masalahKosong(
  baris: readonly BarisAtur[],
  petugas: readonly Petugas[],
  kosong: readonly PeranPerlu[],
): { readonly baris: number; readonly pesan: string }[] {
  const berbaris = new Set(petugas.map((p) => p.peran));
  const tanpaBaris = kosong.filter(({ id }) => !berbaris.has(id));
  const pertama = baris[0]?.baris ?? 2;
  return [
    ...(tanpaBaris.length === 0
      ? []
      : [
          {
            baris: pertama,
            pesan: `Belum ada baris untuk peran: ${tanpaBaris.map(sebut).join('; ')}. Mohon tambahkan. ${SEMENTARA}`,
          },
        ]),
    ...petugas.flatMap((p, i) => {
      const perlu = kosong.find(({ id }) => id === p.peran);
      if (perlu === undefined) return pesanLain(p, baris[i]?.baris ?? pertama);
      const sebab = p.surel === '' ? 'Surel masih kosong' : 'Petugas ini tidak aktif';
      const pesan = `${sebab}, dan belum ada orang lain untuk peran ${sebut(perlu)}. ${SEMENTARA}`;
      return [{ baris: baris[i]?.baris ?? pertama, pesan }];
    }),
  ];
}

/** Somebody else has the role, or it gets no letters: then only this row's own fault is said. */
function pesanLain(p: Petugas, baris: number): { baris: number; pesan: string }[] {
  if (p.surel !== '' || !p.aktif || p.peran === '') return [];
  return [{ baris, pesan: 'Surel masih kosong; pemberitahuan tidak dapat dikirim.' }];
}

const sebut = ({ label, untuk }: PeranPerlu): string => `“${label}” (${untuk})`;

/** By id or by printed label. */
function cariPeran(sop: Sop, teks: string): string | undefined {
  const cari = teks.toLowerCase();
  const tetap = PERAN_KANTOR.find((p) => p === cari);
  if (tetap !== undefined) return tetap;
  return sop.pelaksana.find((p) => p.id.toLowerCase() === cari || p.label.toLowerCase() === cari)
    ?.id;
}
