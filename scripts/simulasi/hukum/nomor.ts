// SPDX-License-Identifier: Apache-2.0
// Numbers are unique, without gaps, in the order in which they were committed, and never reused.

import type { Bukti } from '../bukti.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';

export const nomor: Hukum = {
  id: 'nomor',
  bunyi: 'Nomor register tunggal, tanpa lompatan, urut menurut pencatatan, tidak dipakai ulang',
  periksa,
};

/** Riwayat is in the order of commits: so the numbers of a year must count up by one in it. */
function periksa({ peristiwa }: Bukti): HasilHukum {
  const pelanggaran: Pelanggaran[] = [];
  const terakhir = new Map<number, number>();
  const sudah = new Set<string>();
  const dicatat = peristiwa.flatMap((p) => (p.jenis === 'dicatat' ? [p] : []));
  for (const { nomor: ini, pada, aduan } of dicatat) {
    const di = { nomor: ini, pada };
    if (sudah.has(ini)) {
      pelanggaran.push({ macam: 'ganda', ...di, pesan: `nomor ${ini} diberikan dua kali` });
    }
    sudah.add(ini);
    const harap = (terakhir.get(aduan.tahun) ?? 0) + 1;
    if (aduan.urut !== harap) {
      const pesan = `nomor ${ini} berurut ${aduan.urut}, seharusnya ${harap}`;
      pelanggaran.push({ macam: 'lain', ...di, pesan });
    }
    terakhir.set(aduan.tahun, aduan.urut);
  }
  return { diperiksa: dicatat.length, pelanggaran };
}
