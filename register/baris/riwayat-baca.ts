// SPDX-License-Identifier: Apache-2.0
// One event out of the JSON of its row in Riwayat and the text beside it. Every field is checked; it
// replays nothing.

import type { Aduan } from '../../core/aduan/aduan.ts';
import type { Hasil } from '../../core/hasil.ts';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import { bacaPerpanjangan } from './keadaan-bagian.ts';
import { AKHIR, objekKeAduan } from './keadaan.ts';
import { type PembacaObjek, tanpaKosong } from '../teks/objek.ts';

const SEBAGAI = ['tanggapan', 'bahan', 'pertanyaan', 'tambahan', 'catatan'] as const;
const JEDA = ['mulai', 'selesai'] as const;

/** A text is the reason why it is none. */
export function susunPeristiwa(baca: PembacaObjek, teks: string): Peristiwa | string {
  const dasar = {
    nomor: baca.teks('nomor'),
    ke: baca.angka('ke'),
    pada: baca.angka('pada'),
    oleh: baca.teks('oleh'),
  };
  const isian = baca.ada('isian') ? { isian: teks } : {};
  const jenis = baca.teks('jenis');
  switch (jenis) {
    case 'dicatat': {
      const aduan = aduanDicatat(baca.objek('aduan'), teks);
      return aduan.ok ? { ...dasar, jenis, aduan: aduan.nilai } : aduan.galat;
    }
    case 'ditindak':
      return { ...dasar, jenis, ...susunTindakan(baca), ...isian };
    case 'diberitahu':
      return { ...dasar, jenis, tanda: baca.daftar('tanda'), langkah: baca.teks('langkah') };
    case 'dinilai': {
      const penilaian = baca.satuDari('penilaian', ['puas', 'belum'] as const);
      return penilaian === undefined ? 'tanpa penilaian' : { ...dasar, jenis, penilaian, ...isian };
    }
    case 'sop_dipindah':
      return { ...dasar, jenis, ...susunPindah(baca) };
    case 'dibuka_kembali':
      return { ...dasar, jenis, ...susunBuka(baca), ...isian };
    case 'surat':
      return { ...dasar, jenis, surat: baca.teks('surat'), hasil: baca.teks('hasil') };
    default:
      return 'jenis peristiwanya tidak dikenal';
  }
}

function susunTindakan(baca: PembacaObjek) {
  return {
    tindakan: baca.teks('tindakan'),
    langkah: baca.teks('langkah'),
    ...tanpaKosong({
      keLangkah: baca.teksAtau('keLangkah'),
      asal: baca.teksAtau('asal'),
      akhir: baca.satuDari('akhir', AKHIR),
      kategori: baca.teksAtau('kategori'),
      isianSebagai: baca.satuDari('isianSebagai', SEBAGAI),
      catatan: baca.teksAtau('catatan'),
      atasNama: baca.teksAtau('atasNama'),
      menunggu: baca.daftarAtau('menunggu'),
      kelas: baca.teksAtau('kelas'),
      perpanjang: baca.bagian('perpanjang', bacaPerpanjangan),
      jeda: baca.satuDari('jeda', JEDA),
      hitung: baca.teksAtau('hitung'),
      kembaliKe: baca.angkaAtau('kembaliKe'),
    }),
    ...(baca.ada('olehWaktu') ? { olehWaktu: true as const } : {}),
    ...(baca.ada('tetap') ? { tetap: true as const } : {}),
    ...(baca.ada('berkasLengkap') ? { berkasLengkap: true as const } : {}),
    ...(baca.ada('kembali') ? { kembali: true as const } : {}),
  };
}

function susunPindah(baca: PembacaObjek) {
  return {
    dariVersi: baca.teks('dariVersi'),
    sopVersi: baca.teks('sopVersi'),
    ...tanpaKosong({
      keLangkah: baca.teksAtau('keLangkah'),
      asal: baca.teksAtau('asal'),
      jeda: baca.satuDari('jeda', JEDA),
      menunggu: baca.daftarAtau('menunggu'),
      diberitahu: baca.daftarAtau('diberitahu'),
    }),
  };
}

function susunBuka(baca: PembacaObjek) {
  return {
    keLangkah: baca.teks('keLangkah'),
    ...tanpaKosong({
      menunggu: baca.daftarAtau('menunggu'),
      jeda: baca.satuDari('jeda', ['mulai'] as const),
    }),
  };
}

function aduanDicatat(o: Readonly<Record<string, unknown>>, isi: string): Hasil<Aduan, string> {
  const teks = (id: string): string => (typeof o[id] === 'string' ? o[id] : '');
  return objekKeAduan(o, {
    isi,
    bahan: teks('bahan'),
    pertanyaan: teks('pertanyaan'),
    tanggapan: teks('tanggapan'),
  });
}
