// SPDX-License-Identifier: Apache-2.0
// What may be typed with an act: required or not, how long, tidied and masked before it is kept.

import type { Aduan } from './aduan.ts';
import { berhasil, gagal, type Hasil } from './hasil.ts';
import type { Konteks, Penolakan } from './perintah.ts';
import { memuatNik, rapikan, samarkan, samarkanNik } from './samaran.ts';
import type { Langkah, Tindakan } from './sop.ts';
import { labelLangkah } from './status.ts';
import { BATAS_TEKS } from './terapkan.ts';

/** Longest text typed with one act, in UTF-16 units. */
export const BATAS_ISIAN = 20_000;

/**
 * A NIK in a text for a pelapor who asked for secrecy is refused; elsewhere it is masked. Phones and
 * addresses stay in an answer, because an office gives its own there; in all other texts they are masked.
 */
export function bacaIsian(
  aduan: Aduan,
  langkah: Langkah,
  tindakan: Tindakan,
  mentah: string,
): Hasil<string, Penolakan> {
  const fakta = { langkah: labelLangkah(langkah), tindakan: tindakan.label };
  const teks = rapikan(mentah, Number.MAX_SAFE_INTEGER).trim();
  if (teks === '') {
    if (tindakan.isian === undefined) return berhasil('');
    return gagal({ kode: 'isian_wajib', fakta: { ...fakta, isian: tindakan.isian } });
  }
  if (teks.length > BATAS_ISIAN) {
    const panjang = { batas: String(BATAS_ISIAN), panjang: String(teks.length) };
    return gagal({ kode: 'isian_terlalu_panjang', fakta: { ...fakta, ...panjang } });
  }
  if (aduan.rahasia && isUntukPelapor(tindakan) && memuatNik(teks)) {
    return gagal({ kode: 'isian_memuat_data_pribadi', fakta });
  }
  const samar = tindakan.isianSebagai === 'tanggapan' ? samarkanNik(teks) : samarkan(teks, []);
  // Masks are longer than what they hide: a text of addresses alone could outgrow its cell.
  return berhasil(rapikan(samar, BATAS_TEKS));
}

/** Undefined = the category stays as it is. An unknown one is refused only where the act needs one. */
export function bacaKategori(
  konteks: Konteks,
  tindakan: Tindakan,
  mentah: string,
): Hasil<string | undefined, Penolakan> {
  const ketik = mentah.trim().toLowerCase();
  const dikenal = konteks.kategori.find((k) => k.trim().toLowerCase() === ketik);
  if (dikenal !== undefined && ketik !== '') return berhasil(dikenal);
  if (!tindakan.perluKategori) return berhasil(undefined);
  const fakta = { tindakan: tindakan.label, pilihan: konteks.kategori.join(', ') };
  if (ketik === '') return gagal({ kode: 'kategori_wajib', fakta });
  const kategori = samarkan(rapikan(mentah.trim(), 80), []);
  return gagal({ kode: 'kategori_tidak_dikenal', fakta: { ...fakta, kategori } });
}

const isUntukPelapor = (tindakan: Tindakan): boolean =>
  tindakan.suratPelapor !== undefined || tindakan.isianSebagai === 'tanggapan';
