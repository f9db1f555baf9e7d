// SPDX-License-Identifier: Apache-2.0
// The people of the sample office, made from the SOP's roles. Invented: the addresses end in
// `.example`, which exists nowhere (RFC 2606).

import type { Sop } from '../../core/sop/sop.ts';

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
  /** The account they log in with, where a form wants that. */
  readonly akun: string;
}

const NAMA_DEPAN = ['Sari', 'Wardoyo', 'Kinanthi', 'Bagas', 'Lestari', 'Rangga', 'Pertiwi', 'Jaka'];
const NAMA_BELAKANG = ['Contoh', 'Misalan', 'Umpama', 'Peraga', 'Rekaan', 'Andaian'];

/**
 * One officer for each role inside the office, and the three roles that every office has. Whoever
 * the SOP names as its pimpinan is the leader: one person with two roles.
 */
export function createPetugas(sop: Sop, domain: string): readonly Petugas[] {
  const dalam = sop.pelaksana.filter(({ jenis }) => jenis !== 'pelapor' && jenis !== 'luar');
  const orang = dalam.map(({ id, label }, i) => ({
    peran: id,
    jabatan: label,
    nama: namaRekaan(i),
    surel: `${bagianSurel(id)}@${domain}`,
  }));
  const kepala = orang.find((_, i) => dalam[i]?.jenis === 'pimpinan');
  const selalu = [
    { peran: 'admin', jabatan: 'Admin Kentongan' },
    { peran: 'pimpinan', jabatan: sop.instansi.jabatanPimpinan, ...(kepala && siapa(kepala)) },
    { peran: 'ppid', jabatan: 'PPID' },
  ].filter(({ peran }) => orang.every((satu) => satu.peran !== peran));
  const tambahan = selalu.map((satu, i) => ({
    nama: namaRekaan(orang.length + i),
    surel: `${bagianSurel(satu.peran)}@${domain}`,
    ...satu,
  }));
  return [...orang, ...tambahan];
}

const siapa = ({ nama, surel }: Petugas): Pick<Petugas, 'nama' | 'surel'> => ({ nama, surel });

/** Of the office with this SOP. */
export const domainKantor = (sop: Sop): string => `${bagianSurel(sop.id)}.example`;

export const pemilik = (domain: string): string => `kantor@${domain}`;

/** The i-th citizen: each eleventh leaves no e-mail address, as people with old phones do. */
export function createWarga(i: number): Warga {
  const akun = `warga${pad(i + 1)}@surel.example`;
  return {
    nama: namaRekaan(i + 3),
    alamat: `RT ${pad(1 + (i % 6))} RW ${pad(1 + (i % 4))}`,
    telepon: `0812000${String(i % 100_000).padStart(5, '0')}`,
    surel: i % 11 === 10 ? '' : akun,
    akun,
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
