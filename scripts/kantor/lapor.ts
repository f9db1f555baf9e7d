// SPDX-License-Identifier: Apache-2.0
// What demo and start say to the person at the terminal, in a few lines.

import { relative } from 'node:path';
import type { BarisDitolak } from './aduan-berkas.ts';
import type { Naskah } from './naskah.ts';
import type { Ringkasan } from './ringkasan.ts';

const BARIS_DITUNJUKKAN = 20;

export function laporkanBerkas({ sop, bulan, berkas, peringatan }: Naskah): void {
  console.log(`${sop.nama}, ${sop.instansi.nama}`);
  console.log(`Bulan ${bulan}, ${berkas.aduan.length} aduan.`);
  for (const satu of peringatan) console.log(`Perlu diperhatikan: ${satu}`);
  daftarDitolak(berkas.ditolak);
}

export function laporkan(ringkasan: Ringkasan, dir: string): void {
  const { masuk, selesai, terbuka, terlambat, surel, nomorPertama, nomorTerakhir } = ringkasan;
  console.log(
    `Masuk ${masuk}, selesai ${selesai}, terbuka ${terbuka} (terlambat ${terlambat}); ` +
      `${surel} surel. Nomor ${nomorPertama || '-'} sampai ${nomorTerakhir || '-'}.`,
  );
  for (const satu of ringkasan.kejanggalan.slice(0, BARIS_DITUNJUKKAN)) {
    console.log(`Kejanggalan: ${satu}`);
  }
  const dekat = relative(process.cwd(), dir);
  const nama = dekat.startsWith('..') ? dir : dekat || '.';
  console.log(
    `Hasilnya di ${nama}/: rekap-${ringkasan.bulan}.pdf, register.csv, surel/, dan lainnya.`,
  );
}

function daftarDitolak(ditolak: readonly BarisDitolak[]): void {
  if (ditolak.length === 0) return;
  console.log(`${ditolak.length} baris tidak dapat dipakai:`);
  for (const { baris, alasan } of ditolak.slice(0, BARIS_DITUNJUKKAN)) {
    console.log(`  baris ${baris}: ${alasan}`);
  }
  const sisa = ditolak.length - BARIS_DITUNJUKKAN;
  if (sisa > 0) console.log(`  … dan ${sisa} lagi; selengkapnya di ringkasan.json.`);
}
