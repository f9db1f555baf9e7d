// SPDX-License-Identifier: Apache-2.0
// What the office does besides: to the sheet as a whole, to its settings, from the menu; and the
// server's daily run.

import type { RestFault } from '../../emulator/rest/fault.ts';
import type { Acak } from '../kantor/acak.ts';
import { KOLOM_MESIN } from './kolom-mesin.ts';
import type { GalatRest } from './laku.ts';
import { benihBaru, berapa, HARI, jamKantor, type Bahan, type Calon } from './bahan.ts';

const JAM = 3_600_000;
const KOLOM_URUT = ['nomor', 'langkah', 'tenggat', 'status', 'kategori', 'diterima', 'isi'];
const GALAT: readonly RestFault[] = [429, 500, 503, 'lose-request', 'lose-response'];
/** In how many of the days the server's machine is off. */
const BAGIAN_MATI = 0.2;

export function rencanaKantor({ hari, mulai, acak, takar }: Bahan): Calon[] {
  const hasil: Calon[] = [];
  for (let ke = 0; ke < hari; ke += 1) {
    const dasar = () => ({ pada: jamKantor(mulai, ke, acak), benih: benihBaru(acak) });
    const kadang = (rata: number, buat: () => Calon): void => {
      for (let i = berapa(takar * rata, acak); i > 0; i -= 1) hasil.push(buat());
    };
    kadang(0.5, () => ({
      ...dasar(),
      jenis: 'urutkan',
      kolom: satu(KOLOM_URUT, acak),
      turun: acak.chance(0.5),
    }));
    kadang(0.4, () => ({
      ...dasar(),
      jenis: 'sisip',
      letak: acak.next(),
      jumlah: 1 + Math.floor(acak.next() * 3),
    }));
    kadang(0.3, () => ({ ...dasar(), jenis: 'buang_kosong' }));
    kadang(0.15, () => ({ ...dasar(), jenis: 'hapus_baris', letak: acak.next() }));
    kadang(0.5, () => ({ ...dasar(), jenis: 'ketik_terlindung', kolom: satu(KOLOM_MESIN, acak) }));
    kadang(0.25, () => ({ ...dasar(), jenis: 'ubah_sop', cara: satu(CARA_SOP, acak) }));
    kadang(0.25, () => ({ ...dasar(), jenis: 'ubah_petugas', cara: satu(CARA_PETUGAS, acak) }));
    kadang(0.3, () => ({ ...dasar(), jenis: 'menu', fungsi: satu(MENU, acak) }));
    if (!acak.chance(BAGIAN_MATI)) {
      const pada = Math.floor(mulai + ke * HARI + acak.between(8, 9) * JAM);
      hasil.push({ jenis: 'server', pada, benih: benihBaru(acak), galat: galatServer(acak) });
    }
    kadang(0.25, () => ({ ...dasar(), jenis: 'disposisi' }));
  }
  return hasil;
}

const CARA_SOP = ['sah', 'sah', 'salah', 'pulih'] as const;
const CARA_PETUGAS = ['ganti', 'salah', 'pulih', 'pulih'] as const;
const MENU = ['runSweep', 'runSweep', 'checkInstallation', 'setup'] as const;

function galatServer(acak: Acak): GalatRest[] {
  return Array.from({ length: berapa(0.7, acak) }, () => ({
    ke: 1 + Math.floor(acak.next() * 20),
    apa: acak.chance(0.3) ? 'sapu' : satu(GALAT, acak),
  }));
}

const satu = <T>(daftar: readonly T[], acak: Acak): T =>
  daftar[Math.floor(acak.next() * daftar.length)] as T;
