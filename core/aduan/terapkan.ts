// SPDX-License-Identifier: Apache-2.0
// The fold: a record and one event give the next record. It asks no SOP and refuses nothing, so
// Riwayat alone gives the register back; what may happen is decided elsewhere.

import type { Aduan } from './aduan.ts';
import { assertNever } from '../hasil.ts';
import { masukLangkah, perpanjangTenggat, tinggalkanLangkah, tunggu } from './jam-langkah.ts';
import type { Peristiwa } from './peristiwa.ts';
import { simpanIsian } from './simpan-isian.ts';

export { isTandaProses } from './jam-langkah.ts';
export { BATAS_TEKS } from './simpan-isian.ts';

/** Throws when an event is missing or comes twice: the history is broken and must not be believed. */
export function terapkan(aduan: Aduan | undefined, peristiwa: Peristiwa): Aduan {
  if (peristiwa.jenis === 'dicatat') {
    if (aduan) throw new Error(`riwayat ${peristiwa.nomor}: recorded twice`);
    return { ...peristiwa.aduan, peristiwa: peristiwa.ke };
  }
  if (!aduan) throw new Error(`riwayat ${peristiwa.nomor}: begins with ${peristiwa.jenis}`);
  if (peristiwa.nomor !== aduan.nomor || peristiwa.ke !== aduan.peristiwa + 1) {
    throw new Error(`riwayat ${aduan.nomor}: event ${peristiwa.ke} after ${aduan.peristiwa}`);
  }
  const maju: Aduan = { ...aduan, peristiwa: peristiwa.ke };
  switch (peristiwa.jenis) {
    case 'ditindak':
      return tindak(maju, peristiwa);
    case 'diberitahu':
      return { ...maju, diberitahu: [...maju.diberitahu, ...peristiwa.tanda] };
    case 'dinilai':
      return { ...maju, penilaian: peristiwa.penilaian };
    case 'sop_dipindah':
      return pindah(maju, peristiwa);
    case 'dibuka_kembali':
      return buka(maju, peristiwa);
    case 'surat':
      return maju;
    default:
      return assertNever(peristiwa);
  }
}

type Ditindak = Extract<Peristiwa, { jenis: 'ditindak' }>;

function tindak(aduan: Aduan, p: Ditindak): Aduan {
  const isi = simpanIsian(p.tetap ? aduan : tanpaPertanyaan(aduan), p);
  const tercatat = cacah(sifat(isi, p), p);
  if (p.tetap) return tunggu(tercatat, p.menunggu ?? aduan.menunggu);
  if (p.keLangkah !== undefined) return masukLangkah(tercatat, { ...p, keLangkah: p.keLangkah });
  if (p.akhir === undefined) throw new Error(`riwayat ${p.nomor}: an act that leads nowhere`);
  return { ...tinggalkanLangkah(tercatat, p.pada), akhir: p.akhir, selesai: p.pada };
}

/** What the act says about the aduan itself. */
function sifat(aduan: Aduan, p: Ditindak): Aduan {
  const berubah: Aduan = {
    ...aduan,
    ...(p.kategori === undefined ? {} : { kategori: p.kategori }),
    ...(p.kelas === undefined ? {} : { kelas: p.kelas }),
    ...(p.berkasLengkap && aduan.lengkap === undefined ? { lengkap: p.pada } : {}),
  };
  return p.perpanjang === undefined ? berubah : perpanjangTenggat(berubah, p.perpanjang);
}

function cacah(aduan: Aduan, p: Ditindak): Aduan {
  const dihitung = p.hitung === undefined ? aduan : tambahKali(aduan, p.hitung);
  return p.kembali ? { ...dihitung, dikembalikan: (aduan.dikembalikan ?? 0) + 1 } : dihitung;
}

function pindah(aduan: Aduan, p: Extract<Peristiwa, { jenis: 'sop_dipindah' }>): Aduan {
  const baru: Aduan = { ...aduan, sopVersi: p.sopVersi };
  const sesudah =
    p.keLangkah === undefined
      ? tunggu(baru, p.menunggu ?? aduan.menunggu)
      : masukLangkah(baru, { ...p, keLangkah: p.keLangkah });
  return p.diberitahu === undefined ? sesudah : { ...sesudah, diberitahu: p.diberitahu };
}

function buka(aduan: Aduan, p: Extract<Peristiwa, { jenis: 'dibuka_kembali' }>): Aduan {
  const { akhir: _a, selesai, penilaian: _p, ...terbuka } = aduan;
  const tutup = selesai === undefined ? [] : [{ dari: selesai, sampai: p.pada }];
  const jeda = [...(aduan.jeda ?? []), ...tutup];
  const isi = simpanIsian({ ...terbuka, jeda }, { ...p, isianSebagai: 'tambahan' });
  return masukLangkah(tambahKali(isi, 'bukaKembali'), p);
}

function tambahKali(aduan: Aduan, kunci: string): Aduan {
  return { ...aduan, kali: { ...aduan.kali, [kunci]: (aduan.kali?.[kunci] ?? 0) + 1 } };
}

function tanpaPertanyaan(aduan: Aduan): Aduan {
  const { pertanyaan: _p, ...sisa } = aduan;
  return sisa;
}
