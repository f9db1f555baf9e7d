// SPDX-License-Identifier: Apache-2.0
// Who stood behind a role when, from what was typed into Petugas. It knows of no letter.

import type { Petugas } from '../../../register/atur/petugas.ts';
import { sidik } from '../../../register/teks/sidik.ts';
import type { Bukti } from '../bukti.ts';

/** A role without anybody goes to the admins, and without those to the owner. */
export function alamatPeran(
  { pemilik, admin }: Bukti,
  daftar: readonly Petugas[],
  peran: string,
): string[] {
  const milik = (siapa: string): string[] =>
    daftar
      .filter((p) => p.peran === siapa && p.aktif && p.surel !== '')
      .map((p) => p.surel.trim().toLowerCase());
  const sendiri = milik(peran);
  if (sendiri.length > 0) return sendiri;
  const pengganti = [...(admin === '' ? [] : [admin.trim().toLowerCase()]), ...milik('admin')];
  return pengganti.length > 0 ? pengganti : [pemilik];
}

/** The lists that were in force at any time between these two. */
export function petugasAntara(
  { saksi }: Bukti,
  dari: number,
  sampai: number,
): readonly (readonly Petugas[])[] {
  const berlaku = saksi.petugas.findLastIndex(({ sejak }) => sejak <= dari);
  return saksi.petugas
    .slice(Math.max(0, berlaku))
    .filter(({ sejak }, i) => i === 0 || sejak <= sampai)
    .map(({ daftar }) => daftar);
}

export function orangKantor({ saksi, pemilik, admin }: Bukti): ReadonlySet<string> {
  const semua = saksi.petugas.flatMap(({ daftar }) => daftar.map((p) => p.surel.toLowerCase()));
  return new Set([pemilik, admin, ...semua].filter((satu) => satu !== ''));
}

/** How the outbox names a person. */
export const tandaOrang = (surel: string): string => `petugas:${sidik(surel)}`;

export const isUntukOrang = (kepada: string): boolean => kepada.startsWith('petugas:');
