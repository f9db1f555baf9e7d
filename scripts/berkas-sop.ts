// SPDX-License-Identifier: Apache-2.0
// The one door through which scripts read a SOP: an id of the kit, a YAML or JSON file, or a CSV or
// TSV file with the columns of the tab SOP or of a printed table. It decides only which reader fits.

import { existsSync, readFileSync } from 'node:fs';
import { periksaSopTab } from '../register/sop/sop-baca.ts';
import { type HasilBerkasSop, periksaBerkasSop } from '../sop/muat.ts';
import { parseTabelSop } from './tabel-sop.ts';

export type { HasilBerkasSop, MasalahBerkas } from '../sop/muat.ts';

/** Never throws for what is in the file, or for a file that is not there. */
export function bacaBerkasSop(idAtauBerkas: string): HasilBerkasSop {
  if (!/\.(?:csv|tsv|txt)$/i.test(idAtauBerkas)) return periksaBerkasSop(idAtauBerkas);
  if (!existsSync(idAtauBerkas)) {
    return salahBerkas(`Berkas SOP "${idAtauBerkas}" tidak ditemukan.`);
  }
  const tabel = parseTabelSop(readFileSync(idAtauBerkas, 'utf8'));
  if (!tabel.ok) return salahBerkas(tabel.galat);
  const { sop, masalah } = periksaSopTab(tabel.nilai.baris);
  const daftar = [...tabel.nilai.masalah, ...masalah]
    .map((m) => ({ ...m, jalur: `baris.${m.baris}` }))
    .sort((a, b) => a.baris - b.baris);
  return sop === undefined ? { masalah: daftar } : { sop, masalah: daftar };
}

const salahBerkas = (pesan: string): HasilBerkasSop => ({
  masalah: [{ jalur: 'berkas', tingkat: 'galat', pesan }],
});
