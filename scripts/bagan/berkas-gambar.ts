// SPDX-License-Identifier: Apache-2.0
// Writes the printed SOP into a folder: one PDF, and one SVG a page.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sop } from '../../core/sop/sop.ts';
import { susunCetakan } from './cetak.ts';
import { gambarSvg } from './gambar.ts';
import { susunPdf } from './pdf.ts';
import type { Kertas } from './ukuran.ts';

export interface HasilGambar {
  /** The paths written, the PDF first. */
  readonly berkas: readonly string[];
  readonly sempit: boolean;
}

/** Pages that an earlier, longer print left are taken away. */
export async function tulisGambar(sop: Sop, kertas: Kertas, dir: string): Promise<HasilGambar> {
  const mm = { lebar: kertas.lebarMm, tinggi: kertas.tinggiMm };
  const { lembar, sempit } = susunCetakan(sop, kertas);
  const svg = lembar.map((satu) => gambarSvg(satu, mm));
  const pdf = await susunPdf(svg, kertas, sop.nama);
  const nama = namaBerkas(sop.id);
  mkdirSync(dir, { recursive: true });
  for (const lama of readdirSync(dir)) {
    if (lama.startsWith(`${nama}-hal-`) && lama.endsWith('.svg')) rmSync(join(dir, lama));
  }
  const isi: readonly (readonly [string, string | Uint8Array])[] = [
    [`${nama}.pdf`, pdf],
    ...svg.map((satu, i) => [`${nama}-hal-${i + 1}.svg`, satu] as const),
  ];
  const berkas = isi.map(([satu, data]) => {
    const jalur = join(dir, satu);
    writeFileSync(jalur, data);
    return jalur;
  });
  return { berkas, sempit };
}

/** An id is what the office wrote: nothing of it may lead out of the folder. */
const namaBerkas = (id: string): string => id.replace(/[^\p{L}\p{N}_-]+/gu, '-') || 'sop';
