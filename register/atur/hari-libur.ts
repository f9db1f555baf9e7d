// SPDX-License-Identifier: Apache-2.0
// The list of holidays as the office keeps it. A wrong row holds back the whole edit: a holiday that
// silently fell out would move deadlines.

import type { Tanggal } from '../../core/waktu/waktu.ts';
import { type BarisAtur, type MasalahSel, teksAtur } from '../baris/baris-atur.ts';
import { parseTanggal } from './jam-kerja.ts';

export interface HariLibur {
  readonly tanggal: Tanggal;
  readonly nama: string;
  readonly jenis: 'libur_nasional' | 'cuti_bersama' | 'libur_lokal';
  readonly dasar: string;
}

/** A year has 15 to 17 national holidays; with fewer than this its list is not finished. */
const LIBUR_SETAHUN = 12;

export function parseHariLibur(baris: readonly BarisAtur[]): {
  readonly hariLibur?: readonly HariLibur[];
  readonly masalah: readonly MasalahSel[];
} {
  const masalah: MasalahSel[] = [];
  const hariLibur: HariLibur[] = [];
  const sudah = new Set<string>();
  for (const b of baris) {
    const galat = (pesan: string): void => {
      masalah.push({ baris: b.baris, tingkat: 'galat', pesan });
    };
    const tanggal = parseTanggal(b.sel['tanggal']);
    const jenis = parseJenis(teksAtur(b, 'jenis'));
    if (tanggal === undefined || tanggal < '2000' || tanggal > '2101') {
      galat(`Tanggal “${teksAtur(b, 'tanggal')}” belum dapat dibaca. Contoh: 2026-08-17.`);
      continue;
    }
    if (jenis === undefined) {
      galat('Jenis: tulislah libur nasional, cuti bersama, atau libur lokal.');
      continue;
    }
    if (sudah.has(`${tanggal} ${jenis}`)) {
      masalah.push({ baris: b.baris, tingkat: 'peringatan', pesan: 'Tanggal ini sudah ada.' });
      continue;
    }
    sudah.add(`${tanggal} ${jenis}`);
    hariLibur.push({ tanggal, nama: teksAtur(b, 'nama'), jenis, dasar: teksAtur(b, 'dasar') });
  }
  return masalah.some((m) => m.tingkat === 'galat') ? { masalah } : { hariLibur, masalah };
}

/** Years whose list looks complete: enough national holidays, and entered up to December. */
export function tahunLengkap(hariLibur: readonly HariLibur[]): readonly number[] {
  const jumlah = new Map<number, number>();
  for (const { tanggal, jenis } of hariLibur) {
    if (jenis !== 'libur_nasional') continue;
    const tahun = Number(tanggal.slice(0, 4));
    jumlah.set(tahun, (jumlah.get(tahun) ?? 0) + 1);
  }
  const sampaiAkhir = (tahun: number): boolean =>
    hariLibur.some((l) => l.tanggal.startsWith(`${tahun}-12-`) && l.jenis === 'libur_nasional');
  return [...jumlah]
    .filter(([tahun, n]) => n >= LIBUR_SETAHUN && sampaiAkhir(tahun))
    .map(([tahun]) => tahun)
    .sort((a, b) => a - b);
}

export const NAMA_JENIS_LIBUR: Readonly<Record<HariLibur['jenis'], string>> = {
  libur_nasional: 'libur nasional',
  cuti_bersama: 'cuti bersama',
  libur_lokal: 'libur lokal',
};

function parseJenis(teks: string): HariLibur['jenis'] | undefined {
  const t = teks.toLowerCase().replace(/[_\s-]+/g, '_');
  if (t === 'nasional' || t === 'libur') return 'libur_nasional';
  if (t === 'lokal' || t === 'libur_daerah' || t === 'daerah') return 'libur_lokal';
  return (Object.keys(NAMA_JENIS_LIBUR) as HariLibur['jenis'][]).find((j) => j === t);
}
