// SPDX-License-Identifier: Apache-2.0
// A condition as staff write it, and back: `jenis: pengaduan; kanal: WhatsApp, telepon`. Whether its
// values exist in the SOP is not its affair (sop-syarat.ts).

import { type Hasil, berhasil, gagal } from '../hasil.ts';
import type { Syarat } from './sop.ts';

export const KUNCI_SYARAT = ['jenis', 'kelas', 'kategori', 'kanal'] as const;

export function formatSyarat(syarat: Syarat): string {
  return KUNCI_SYARAT.flatMap((kunci) => {
    const nilai = syarat[kunci];
    return nilai === undefined ? [] : [`${kunci}: ${nilai.map(kutip).join(', ')}`];
  }).join('; ');
}

/** Blank is the condition that every aduan meets. The error is for people. */
export function parseSyarat(teks: string): Hasil<Syarat, string> {
  const hasil: { -readonly [K in keyof Syarat]: string[] } = {};
  for (const bagian of pisah(teks, ';')) {
    const letak = bagian.indexOf(':');
    const nama = (letak < 0 ? bagian : bagian.slice(0, letak)).trim().toLowerCase();
    const kunci = KUNCI_SYARAT.find((k) => k === nama);
    const nilai = letak < 0 ? [] : pisah(bagian.slice(letak + 1), ',').map(lepasKutip);
    if (kunci === undefined || nilai.length === 0) {
      return gagal(`Syarat “${bagian.slice(0, 60)}” belum dapat dibaca. ${CONTOH}`);
    }
    if (hasil[kunci] !== undefined) {
      return gagal(`Syarat “${kunci}” ditulis dua kali. Gabungkan nilainya dengan koma.`);
    }
    hasil[kunci] = nilai;
  }
  return berhasil(hasil);
}

const CONTOH =
  'Tulislah misalnya: jenis: pengaduan; kanal: WhatsApp, telepon; kelas: berat. ' +
  'Yang dikenal: jenis, kelas, kategori, kanal.';

/** Commas, semicolons and quotes within a name need quotes around it; a quote is doubled. */
const kutip = (nilai: string): string =>
  /[,;"“”]/.test(nilai) ? `"${nilai.replace(/"/g, '""')}"` : nilai;

const lepasKutip = (nilai: string): string =>
  /^"[^]*"$/.test(nilai) ? nilai.slice(1, -1).replace(/""/g, '"') : nilai;

/** Parts between separators that stand outside quotes; blank parts are left out. */
function pisah(teks: string, pemisah: string): readonly string[] {
  const bagian: string[] = [''];
  let dalamKutip = false;
  for (const huruf of teks) {
    if (huruf === '"') dalamKutip = !dalamKutip;
    if (!dalamKutip && (huruf === pemisah || huruf === '\n')) bagian.push('');
    else bagian[bagian.length - 1] = `${bagian[bagian.length - 1] ?? ''}${huruf}`;
  }
  return bagian.map((b) => b.trim()).filter((b) => b !== '');
}
