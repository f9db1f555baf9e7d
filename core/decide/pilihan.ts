// SPDX-License-Identifier: Apache-2.0
// Who is asked, out of the first line that an officer typed: names or ids of pelaksana, with commas
// (or `dan`) between them. A name that holds one itself is understood too.

import { berhasil, gagal, type Hasil } from '../hasil.ts';
import type { Penolakan } from '../aduan/perintah.ts';
import { rapikan, samarkan } from '../teks/samaran.ts';
import type { Sop } from '../sop/sop.ts';
import { labelPelaksana } from '../aduan/tindakan-boleh.ts';

const PEMISAH = /[,;]|\s+dan\s+/i;

/** In the order of the SOP, each once. `boleh`: ids of those who may be asked. */
export function bacaPilihan(
  sop: Sop,
  boleh: readonly string[],
  teks: string,
  fakta: Readonly<Record<string, string>>,
): Hasil<readonly string[], Penolakan> {
  const pilihan = boleh.map((id) => labelPelaksana(sop, id)).join(', ');
  const potongan = (teks.split('\n')[0] ?? '').split(PEMISAH).filter((p) => p.trim() !== '');
  if (potongan.length === 0) {
    const isian = `nama pelaksana yang diminta pada baris pertama, dipisah koma (${pilihan})`;
    return gagal({ kode: 'isian_wajib', fakta: { ...fakta, isian } });
  }
  const dipilih = new Set<string>();
  let i = 0;
  while (i < potongan.length) {
    const cocok = terpanjang(sop, boleh, potongan, i);
    if (!cocok) {
      const pelaksana = samarkan(rapikan((potongan[i] ?? '').trim(), 80), []);
      return gagal({ kode: 'pelaksana_tidak_dikenal', fakta: { ...fakta, pelaksana, pilihan } });
    }
    dipilih.add(cocok.id);
    i = cocok.sampai;
  }
  return berhasil([...new Set(boleh)].filter((id) => dipilih.has(id)));
}

/** The longest run of pieces from here that is somebody's name or id. */
function terpanjang(
  sop: Sop,
  boleh: readonly string[],
  potongan: readonly string[],
  dari: number,
): { readonly id: string; readonly sampai: number } | undefined {
  const terbanyak = Math.max(...boleh.map((b) => labelPelaksana(sop, b).split(PEMISAH).length));
  for (let sampai = Math.min(dari + terbanyak, potongan.length); sampai > dari; sampai -= 1) {
    const nama = samakan(potongan.slice(dari, sampai).join(','));
    const id = boleh.find((b) => samakan(b) === nama || samakan(labelPelaksana(sop, b)) === nama);
    if (id !== undefined) return { id, sampai };
  }
  return undefined;
}

const samakan = (teks: string): string =>
  teks
    .toLowerCase()
    .split(PEMISAH)
    .map((t) => t.trim().replace(/\s+/g, ' '))
    .filter((t) => t !== '')
    .join(',')
    .replace(/\.$/, '');
