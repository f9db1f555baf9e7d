// SPDX-License-Identifier: Apache-2.0
// The people of the sample office, made from the SOP's roles. Invented: the addresses end in
// `.example`, which exists nowhere (RFC 2606).

import type { Sop } from '../../core/sop.ts';

export interface Petugas {
  /** Id of the pelaksana in the SOP, or `admin`, `pimpinan`, `ppid`. */
  readonly peran: string;
  readonly jabatan: string;
  readonly nama: string;
  readonly surel: string;
}

export interface Warga {
  readonly nama: string;
  readonly alamat: string;
  readonly telepon: string;
  /** '' = left blank in the form. */
  readonly surel: string;
}

const NAMA_DEPAN = ['Sari', 'Wardoyo', 'Kinanthi', 'Bagas', 'Lestari', 'Rangga', 'Pertiwi', 'Jaka'];
const NAMA_BELAKANG = ['Contoh', 'Misalan', 'Umpama', 'Peraga', 'Rekaan', 'Andaian'];

/** One officer for each role inside the office, and the three roles that every office has. */
export function createPetugas(sop: Sop, domain: string): readonly Petugas[] {
  const { jabatanPimpinan } = sop.instansi;
  const dariSop = sop.pelaksana
    .filter(({ jenis }) => jenis !== 'pelapor' && jenis !== 'luar')
    .map(({ id, label }) => ({ peran: id, jabatan: label }));
  const selalu = [
    { peran: 'admin', jabatan: 'Admin Kentongan' },
    { peran: 'pimpinan', jabatan: jabatanPimpinan },
    { peran: 'ppid', jabatan: 'PPID' },
  ].filter(({ peran }) => dariSop.every((satu) => satu.peran !== peran));
  return [...dariSop, ...selalu].map((satu, i) => ({
    ...satu,
    nama: namaRekaan(i),
    surel: `${bagianSurel(satu.peran)}@${domain}`,
  }));
}

/** Of the office with this SOP. */
export const domainKantor = (sop: Sop): string => `${bagianSurel(sop.id)}.example`;

export const pemilik = (domain: string): string => `kantor@${domain}`;

/** The i-th citizen: each eleventh leaves no e-mail address, as people with old phones do. */
export function createWarga(i: number): Warga {
  return {
    nama: namaRekaan(i + 3),
    alamat: `RT ${pad(1 + (i % 6))} RW ${pad(1 + (i % 4))}`,
    telepon: `0812000${String(i % 100_000).padStart(5, '0')}`,
    surel: i % 11 === 10 ? '' : `warga${pad(i + 1)}@surel.example`,
  };
}

/** What may stand in an address, whatever an id looks like. */
function bagianSurel(id: string): string {
  const bersih = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return bersih === '' ? 'kantor' : bersih;
}

function namaRekaan(i: number): string {
  const depan = NAMA_DEPAN[i % NAMA_DEPAN.length] ?? '';
  return `${depan} ${NAMA_BELAKANG[Math.floor(i / NAMA_DEPAN.length) % NAMA_BELAKANG.length] ?? ''}`;
}

const pad = (angka: number): string => String(angka).padStart(2, '0');
