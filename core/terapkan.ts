// SPDX-License-Identifier: Apache-2.0
// The fold: a record and one event give the next record. It asks no SOP and refuses nothing, so
// Riwayat alone gives the register back; what may happen is decided elsewhere.

import type { Aduan } from './aduan.ts';
import { assertNever } from './hasil.ts';
import type { Peristiwa } from './peristiwa.ts';
import { rapikan } from './samaran.ts';
import type { JenisIsian } from './sop.ts';

/** Longest text in one cell of the record; a cell of Sheets holds 50,000 characters. */
export const BATAS_TEKS = 45_000;

/** Notices of the whole process survive the entry into a step; those of a visit do not. */
export const isTandaProses = (tanda: string): boolean => tanda.startsWith('p');

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
    case 'dibuka_kembali': {
      const { akhir: _a, selesai: _s, penilaian: _p, ...terbuka } = maju;
      const isi = simpan(terbuka, peristiwa.isian, 'tambahan', peristiwa.pada);
      return masuk(isi, peristiwa.keLangkah, peristiwa.pada, undefined);
    }
    case 'surat':
      return maju;
    default:
      return assertNever(peristiwa);
  }
}

function tindak(aduan: Aduan, p: Extract<Peristiwa, { jenis: 'ditindak' }>): Aduan {
  const { asal: _a, langkah: _l, pertanyaan: _p, ...tanpaLangkah } = aduan;
  const berkategori =
    p.kategori === undefined ? tanpaLangkah : { ...tanpaLangkah, kategori: p.kategori };
  const terisi = simpan(berkategori, p.isian, p.isianSebagai, p.pada);
  if (p.keLangkah !== undefined) return masuk(terisi, p.keLangkah, p.pada, p.asal);
  if (p.akhir === undefined) throw new Error(`riwayat ${p.nomor}: an act that leads nowhere`);
  return { ...terisi, akhir: p.akhir, selesai: p.pada };
}

/** Entering a step: its clock starts anew, and so do its notices. */
function masuk(aduan: Aduan, langkah: string, pada: number, asal: string | undefined): Aduan {
  return {
    ...aduan,
    langkah,
    sejak: pada,
    ...(asal === undefined ? {} : { asal }),
    kunjungan: aduan.kunjungan + 1,
    diberitahu: aduan.diberitahu.filter(isTandaProses),
  };
}

function simpan(
  aduan: Aduan,
  isian: string | undefined,
  sebagai: JenisIsian | undefined,
  pada: number,
): Aduan {
  if (isian === undefined || isian === '') return aduan;
  switch (sebagai) {
    case 'tanggapan':
      return { ...aduan, tanggapan: isian, ditanggapi: pada };
    case 'bahan':
      return { ...aduan, bahan: isian };
    case 'pertanyaan':
      return { ...aduan, pertanyaan: isian };
    case 'tambahan':
      return {
        ...aduan,
        isi: rapikan(`${aduan.isi}\n\nTambahan dari pelapor:\n${isian}`, BATAS_TEKS),
      };
    case 'catatan':
    case undefined:
      return aduan;
    default:
      return assertNever(sebagai);
  }
}
