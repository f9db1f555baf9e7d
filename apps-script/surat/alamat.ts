// SPDX-License-Identifier: Apache-2.0
// Who stands behind a role, and how they are addressed. Pure. The pelapor is not a role of the tab
// Petugas: their address never enters the register (alamat-pelapor.ts).

import type { Sop } from '../../core/sop/sop.ts';
import type { Konfigurasi } from '../../register/atur/konfigurasi.ts';

export interface Alamat {
  /** Several when several people hold the role; empty when nobody at all can be reached. */
  readonly ke: readonly string[];
  readonly jabatan: string;
  /** For the letter, when somebody else gets it in place of the role. */
  readonly catatan?: string;
}

/** A role that nobody holds goes to the admin, who is told so; `pemilik` is the last resort. */
export function alamatPeran(peran: string, konfigurasi: Konfigurasi, pemilik: string): Alamat {
  const { petugas, pengaturan } = konfigurasi;
  const jabatan = labelPeran(peran, konfigurasi);
  const langsung = petugas.filter((p) => p.peran === peran && p.aktif && p.surel !== '');
  if (langsung.length > 0) {
    return {
      ke: tanpaGanda(langsung.map((p) => p.surel)),
      jabatan: langsung.map((p) => p.jabatan).find((j) => j !== '') ?? jabatan,
    };
  }
  const admin = petugas.filter((p) => p.peran === 'admin' && p.aktif && p.surel !== '');
  const ke = [pengaturan.surelAdmin, ...admin.map((p) => p.surel)].filter((s) => s !== '');
  const tujuan = tanpaGanda(ke.length > 0 ? ke : [pemilik].filter((s) => s !== ''));
  if (peran === 'admin') return { ke: tujuan, jabatan };
  return {
    ke: tujuan,
    jabatan,
    catatan:
      `Surel ini dikirim kepada admin karena belum ada petugas aktif untuk peran "${jabatan}". ` +
      'Mohon lengkapi lembar Petugas.',
  };
}

export function labelPeran(peran: string, { konteks, pengaturan }: Konfigurasi): string {
  if (peran === 'admin') return 'Admin';
  if (peran === 'pimpinan' && pengaturan.jabatanPimpinan !== '') return pengaturan.jabatanPimpinan;
  return labelPelaksana(konteks.sop, peran);
}

export function labelPelaksana(sop: Sop, id: string): string {
  return sop.pelaksana.find((p) => p.id === id)?.label ?? id;
}

function tanpaGanda(surel: readonly string[]): string[] {
  return [...new Set(surel.map((s) => s.trim().toLowerCase()))];
}
