// SPDX-License-Identifier: Apache-2.0
// What a citizen pressed on the page of their link: once in Riwayat where the page said so, not at all
// where it refused, and nothing in Riwayat in their name that they did not press.

import type { Peristiwa } from '../../../core/aduan/peristiwa.ts';
import type { Bukti } from '../bukti.ts';
import type { Balasan } from '../jejak.ts';
import type { HasilHukum, Pelanggaran } from './bentuk.ts';
import { saatKomit } from './catatan-tindakan.ts';

/**
 * Part of the law `tindakan`. `petugas`: what officers chose themselves, also what a pelapor without
 * an address said at the counter.
 */
export function periksaBalasan(bukti: Bukti, petugas: ReadonlySet<Peristiwa>): HasilHukum {
  const { saksi, peristiwa } = bukti;
  const sisa = new Set(peristiwa.filter((p) => isOlehPelapor(p) && !petugas.has(p)));
  const pelanggaran: Pelanggaran[] = [];
  for (const balasan of saksi.balasan) {
    const milik = [...sisa].filter((p) => isMilik(bukti, balasan, p));
    pelanggaran.push(...putuskan(balasan, milik.length));
    for (const p of milik) sisa.delete(p);
  }
  for (const { nomor, pada, jenis } of sisa) {
    const pesan = `${jenis} atas nama pelapor, padahal tidak ditekan siapa pun`;
    pelanggaran.push({ macam: 'lain', nomor, pada, pesan });
  }
  return { diperiksa: saksi.balasan.length, pelanggaran };
}

const isOlehPelapor = (p: Peristiwa): boolean =>
  p.oleh === 'pelapor' &&
  (p.jenis === 'dinilai' || (p.jenis === 'ditindak' && p.olehWaktu !== true));

function isMilik(bukti: Bukti, { nomor, pada, apa, jenis, tanda, usai }: Balasan, p: Peristiwa) {
  const komit = saatKomit(bukti, p);
  if (p.nomor !== nomor || komit < pada || komit > usai.pada) return false;
  if (jenis === 'nilai') return p.jenis === 'dinilai' && p.penilaian === apa && memuat(p, tanda);
  return p.jenis === 'ditindak' && p.tindakan === apa && memuat(p, tanda);
}

/** `Keterangan k1` is no mark of `Keterangan k12`. */
const memuat = ({ isian = '' }: { readonly isian?: string }, tanda: string): boolean =>
  tanda === '' || new RegExp(`${tanda}(?![0-9a-z])`).test(isian);

function putuskan({ nomor, pada, apa, usai }: Balasan, tercatat: number): Pelanggaran[] {
  const di = { nomor, pada };
  const sebut = `yang ditekan pelapor (${apa})`;
  if (usai.pesan === '') {
    return [{ macam: 'hilang', ...di, pesan: `${sebut} tidak dijawab` }];
  }
  if (tercatat > 1) {
    return [{ macam: 'ganda', ...di, pesan: `${sebut} tercatat ${tercatat} kali` }];
  }
  if (usai.ok === true && tercatat === 0) {
    return [{ macam: 'hilang', ...di, pesan: `${sebut} dijawab tercatat, tetapi tidak ada` }];
  }
  if (usai.ok === false && tercatat === 1) {
    return [{ macam: 'lain', ...di, pesan: `${sebut} ditolak, padahal tercatat` }];
  }
  return [];
}
