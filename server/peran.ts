// SPDX-License-Identifier: Apache-2.0
// Addresses behind a role of the SOP, from the tab Petugas.

import type { Register } from './baca-register.ts';

/** Nobody with that role: whoever is admin; empty when there is nobody at all. */
export function alamatPeran(register: Register, peran: string): string[] {
  const dari = (cari: string): string[] =>
    register.petugas
      .filter((satu) => satu.aktif && satu.surel !== '' && satu.peran === cari)
      .map((satu) => satu.surel);
  if (peran === 'pimpinan') return alamatPimpinan(register);
  const langsung = dari(peran);
  if (langsung.length > 0) return langsung;
  return [...new Set([register.pengaturan.surelAdmin, ...dari('admin')])].filter((s) => s !== '');
}

/** Addresses of the role `pimpinan`, or of a role that the SOP calls one. */
export function alamatPimpinan(register: Register): string[] {
  const peran = register.konteks.sop.pelaksana
    .filter((satu) => satu.jenis === 'pimpinan')
    .map((satu) => satu.id);
  const alamat = register.petugas
    .filter((satu) => satu.aktif && satu.surel !== '')
    .filter((satu) => satu.peran === 'pimpinan' || peran.includes(satu.peran))
    .map((satu) => satu.surel);
  return [...new Set(alamat)];
}
