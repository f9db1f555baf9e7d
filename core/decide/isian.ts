// SPDX-License-Identifier: Apache-2.0
// What may be typed with an act: required or not, how long, tidied and masked before it is kept, and
// in what language. What a pelapor writes is never judged by its language.

import type { Aduan } from '../aduan/aduan.ts';
import { periksaBahasa, type TemuanBahasa } from '../teks/bahasa.ts';
import { berhasil, gagal, type Hasil } from '../hasil.ts';
import type { Konteks, Penolakan } from '../aduan/perintah.ts';
import { bacaPilihan } from './pilihan.ts';
import { memuatNik, rapikan, samarkan, samarkanNik } from '../teks/samaran.ts';
import { BATAS_TEKS } from '../aduan/simpan-isian.ts';
import type { Langkah } from '../sop/sop.ts';
import { labelLangkah } from '../aduan/status.ts';
import { isMenungguPelapor, type TindakanBoleh } from '../aduan/tindakan-boleh.ts';
import { langkahTujuan } from './tujuan.ts';

/** Longest text typed with one act, in UTF-16 units. */
export const BATAS_ISIAN = 20_000;
const PALING_BANYAK_KATA = 8;

/** What the act gets out of the cell `Isian`. */
export interface IsianTerbaca {
  readonly isian: string;
  readonly catatan?: string;
  readonly pilihan?: readonly string[];
}

export function bacaIsian(
  konteks: Konteks,
  aduan: Aduan,
  langkah: Langkah,
  tindakan: TindakanBoleh,
  mentah: string,
): Hasil<IsianTerbaca, Penolakan> {
  const fakta = { langkah: labelLangkah(langkah), tindakan: tindakan.label };
  const teks = rapikan(mentah, Number.MAX_SAFE_INTEGER).trim();
  if (teks.length > BATAS_ISIAN) {
    const panjang = { batas: String(BATAS_ISIAN), panjang: String(teks.length) };
    return gagal({ kode: 'isian_terlalu_panjang', fakta: { ...fakta, ...panjang } });
  }
  if (tindakan.isianDari === 'bahan') return bacaBahan(aduan, tindakan, teks, fakta);
  const tujuan = tindakan.pilih ? langkahTujuan(konteks, aduan, tindakan) : undefined;
  const pilihan = tujuan?.bersama && bacaPilihan(konteks.sop, tujuan.bersama, teks, fakta);
  if (pilihan && !pilihan.ok) return pilihan;
  if (teks === '' && tindakan.isian !== undefined) {
    return gagal({ kode: 'isian_wajib', fakta: { ...fakta, isian: tindakan.isian } });
  }
  if (aduan.rahasia && isUntukPelapor(konteks, tindakan) && memuatNik(teks)) {
    return gagal({ kode: 'isian_memuat_data_pribadi', fakta });
  }
  // The line that names pelaksana is no sentence.
  const kalimat = pilihan ? teks.split('\n').slice(1).join('\n').trim() : teks;
  if (tindakan.bahasaBaku && kalimat !== '' && !isMenungguPelapor(konteks.sop, aduan)) {
    const temuan = periksaBahasa(kalimat);
    if (temuan) return gagal(tolakBahasa(temuan, fakta));
  }
  return berhasil({
    isian: samarkanIsian(konteks, tindakan, teks),
    ...(pilihan ? { pilihan: pilihan.nilai } : {}),
  });
}

/** Undefined = the category stays as it is. An unknown one is refused only where the act needs one. */
export function bacaKategori(
  konteks: Konteks,
  tindakan: TindakanBoleh,
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

/** The text is the bahan kept so far, masked already; what was typed besides stays a note. */
function bacaBahan(
  aduan: Aduan,
  tindakan: TindakanBoleh,
  teks: string,
  fakta: Readonly<Record<string, string>>,
): Hasil<IsianTerbaca, Penolakan> {
  const bahan = aduan.bahan ?? '';
  if (bahan === '') return gagal({ kode: 'bahan_belum_ada', fakta });
  const temuan = tindakan.bahasaBaku ? periksaBahasa(bahan) : undefined;
  if (temuan) return gagal(tolakBahasa(temuan, { ...fakta, bahan: 'ya' }));
  const catatan = rapikan(samarkan(teks, []), BATAS_TEKS);
  return berhasil({ isian: bahan, ...(catatan === '' ? {} : { catatan }) });
}

function tolakBahasa(temuan: TemuanBahasa, fakta: Readonly<Record<string, string>>): Penolakan {
  const kata = temuan.singkatan
    .slice(0, PALING_BANYAK_KATA)
    .map((s) => `"${s.kata}" menjadi "${s.baku}"`);
  return {
    kode: 'bahasa_belum_baku',
    fakta: {
      ...fakta,
      kata: kata.join(', '),
      kapital: temuan.kapital ? 'ya' : '',
      pendek: temuan.terlaluPendek ? 'ya' : '',
    },
  };
}

/**
 * A NIK in a text for a pelapor who asked for secrecy is refused; elsewhere it is masked. Phones and
 * addresses stay in an answer, because an office gives its own there; in all other texts they are masked.
 */
function samarkanIsian(konteks: Konteks, tindakan: TindakanBoleh, teks: string): string {
  const samar = isJawaban(konteks, tindakan) ? samarkanNik(teks) : samarkan(teks, []);
  // Masks are longer than what they hide: a text of addresses alone could outgrow its cell.
  return rapikan(samar, BATAS_TEKS);
}

const isUntukPelapor = (konteks: Konteks, tindakan: TindakanBoleh): boolean =>
  tindakan.suratPelapor !== undefined || isJawaban(konteks, tindakan);

/** A draft that another act sends as it stands is an answer too. */
function isJawaban(konteks: Konteks, tindakan: TindakanBoleh): boolean {
  if (tindakan.isianSebagai === 'tanggapan' && tindakan.atasNama === undefined) return true;
  const isBahan = tindakan.isianSebagai === 'bahan' || tindakan.atasNama !== undefined;
  return (
    isBahan && konteks.sop.langkah.some((l) => l.tindakan.some((t) => t.isianDari === 'bahan'))
  );
}
