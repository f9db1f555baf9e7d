// SPDX-License-Identifier: Apache-2.0
// The month in one JSON object: every figure is measured from what was played, none is written here.

import type { BarisDitolak } from './aduan-berkas.ts';
import type { BiayaFungsi } from './hitung-panggilan.ts';
import type { JalannyaBulan } from './main-bulan.ts';
import type { RekapTersimpan } from './pimpinan.ts';
import type { AngkaPotret } from './potret.ts';

export interface Ringkasan extends AngkaPotret {
  readonly sop: string;
  readonly bulan: string;
  /** Letters written, all of them: the files in surel/. */
  readonly surel: number;
  /** Service calls of everything an aduan causes (form, acts, pages), per aduan; sweeps apart. */
  readonly panggilanPerAduan: number;
  readonly panggilanPerSapu: number;
  readonly panggilan: Readonly<Record<string, BiayaFungsi>>;
  readonly tindakan: number;
  readonly tindakanDitolakDahulu: number;
  readonly balasanPelapor: number;
  readonly penilaian: { readonly puas: number; readonly belum: number };
  readonly rekap: Pick<RekapTersimpan, 'status' | 'masuk' | 'selesai' | 'terbuka' | 'terlambat'>;
  /** Lines of the file that could not be used, and what the form refused. */
  readonly ditolak: readonly BarisDitolak[];
  /** What should not have happened; empty when all is well. */
  readonly kejanggalan: readonly string[];
}

export interface BahanRingkasan {
  readonly sop: string;
  readonly bulan: string;
  readonly angka: AngkaPotret;
  readonly surel: number;
  readonly jalan: JalannyaBulan;
  readonly rekap: RekapTersimpan;
  readonly ditolak: readonly BarisDitolak[];
}

const SAPU = 'runSweep';

/** Runs that belong to no aduan: set up, opened, swept. */
const BUKAN_ADUAN = new Set([SAPU, 'setup', 'onOpen', 'checkInstallation', 'showSidebar']);

export function susunRingkasan(bahan: BahanRingkasan): Ringkasan {
  const { sop, bulan, angka, surel, jalan, rekap } = bahan;
  const biaya = [...jalan.panggilan.perFungsi];
  const sapu = jalan.panggilan.perFungsi.get(SAPU);
  const aduan = biaya
    .filter(([fungsi]) => !BUKAN_ADUAN.has(fungsi))
    .reduce((jumlah, [, { panggilan }]) => jumlah + panggilan, 0);
  return {
    sop,
    bulan,
    ...angka,
    surel,
    panggilanPerAduan: bagi(aduan, angka.masuk),
    panggilanPerSapu: bagi(sapu?.panggilan ?? 0, sapu?.dijalankan ?? 0),
    panggilan: Object.fromEntries(biaya),
    tindakan: jalan.petugas.tindakan,
    tindakanDitolakDahulu: jalan.petugas.ditolakDahulu,
    balasanPelapor: jalan.warga.balasan,
    penilaian: { puas: jalan.warga.puas, belum: jalan.warga.belum },
    rekap: {
      status: rekap.status,
      masuk: rekap.masuk,
      selesai: rekap.selesai,
      terbuka: rekap.terbuka,
      terlambat: rekap.terlambat,
    },
    ditolak: bahan.ditolak,
    kejanggalan: [
      ...jalan.petugas.tidakTerduga.map((satu) => `ditolak tanpa diduga: ${satu}`),
      ...jalan.warga.ditolak.map((satu) => `halaman menolak: ${satu}`),
      ...jalan.panggilan.gagal,
    ],
  };
}

const bagi = (jumlah: number, banyak: number): number =>
  banyak === 0 ? 0 : Math.round((jumlah / banyak) * 10) / 10;
