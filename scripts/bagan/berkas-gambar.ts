// SPDX-License-Identifier: Apache-2.0
// Writes the printed SOP into a folder: one PDF, and one SVG a page.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sop } from '../../core/sop.ts';
import { susunCetakan } from './cetak.ts';
import { gambarSvg } from './gambar.ts';
import { susunPdf } from './pdf.ts';
import type { Kertas } from './ukuran.ts';

/** The paths written, the PDF first. Pages that an earlier, longer print left are taken away. */
export async function tulisGambar(sop: Sop, kertas: Kertas, dir: string): Promise<string[]> {
  const mm = { lebar: kertas.lebarMm, tinggi: kertas.tinggiMm };
  const svg = susunCetakan(sop, kertas).map((lembar) => gambarSvg(lembar, mm));
  const pdf = await susunPdf(svg, kertas, sop.nama);
  const nama = namaBerkas(sop.id);
  mkdirSync(dir, { recursive: true });
  for (const lama of readdirSync(dir)) {
    if (lama.startsWith(`${nama}-hal-`) && lama.endsWith('.svg')) rmSync(join(dir, lama));
  }
  const berkas: readonly (readonly [string, string | Uint8Array])[] = [
    [`${nama}.pdf`, pdf],
    ...svg.map((isi, i) => [`${nama}-hal-${i + 1}.svg`, isi] as const),
  ];
  return berkas.map(([satu, isi]) => {
    const jalur = join(dir, satu);
    writeFileSync(jalur, isi);
    return jalur;
  });
}

/** An id is what the office wrote: nothing of it may lead out of the folder. */
const namaBerkas = (id: string): string => id.replace(/[^\p{L}\p{N}_-]+/gu, '-') || 'sop';
