// SPDX-License-Identifier: Apache-2.0
// The record of an aduan as JSON, as the hidden column Keadaan holds it. Long texts stand in cells of
// their own, where staff read them. Versioned: a reader refuses what it does not know.

import type { Aduan } from '../../core/aduan/aduan.ts';
import { type Hasil, berhasil, gagal } from '../../core/hasil.ts';
import type { Akhir } from '../../core/sop/sop.ts';
import { bacaJamLangkah, bacaJeda, bacaKali, bacaPerpanjangan } from './keadaan-bagian.ts';
import { type PembacaObjek, createPembacaObjek, tanpaKosong } from '../teks/objek.ts';

/** Texts that have a column of their own. */
export const TEKS_PANJANG = ['isi', 'bahan', 'pertanyaan', 'tanggapan'] as const;

export type TeksPanjang = Readonly<Record<(typeof TEKS_PANJANG)[number], string>>;

export const AKHIR: readonly Akhir[] = [
  'dijawab',
  'tanpa_konfirmasi',
  'tidak_dilengkapi',
  'bukan_wewenang',
  'ditarik',
  'informasi',
];

/** The record without its long texts; `teks` names those that are present. */
export function aduanKeObjek(aduan: Aduan): Record<string, unknown> {
  const {
    isi: _isi,
    bahan: _bahan,
    pertanyaan: _pertanyaan,
    tanggapan: _tanggapan,
    ...sisa
  } = aduan;
  return { v: 1, ...sisa, teks: TEKS_PANJANG.filter((t) => aduan[t] !== undefined) };
}

/** The error is what is wrong, for people. */
export function objekKeAduan(
  o: Readonly<Record<string, unknown>>,
  teks: TeksPanjang,
): Hasil<Aduan, string> {
  if (o['v'] !== 1) return gagal('versinya tidak dikenal');
  const baca = createPembacaObjek(o);
  const ada = new Set(baca.daftar('teks'));
  const panjang = (id: keyof TeksPanjang): string | undefined =>
    ada.has(id) ? teks[id] : undefined;
  const aduan = {
    ...bagianTetap(baca),
    ...bagianBerubah(baca),
    ...bagianJam(baca),
    isi: teks.isi,
    bahan: panjang('bahan'),
    pertanyaan: panjang('pertanyaan'),
    tanggapan: panjang('tanggapan'),
  } satisfies { [K in keyof Required<Aduan>]: Aduan[K] | undefined };
  if (baca.cacat.length > 0) return gagal(`isinya tidak lengkap (${baca.cacat.join(', ')})`);
  if (aduan.langkah === undefined && aduan.akhir === undefined) {
    return gagal('tidak menyebut langkah maupun akhir');
  }
  return berhasil(tanpaKosong(aduan) as Aduan);
}

function bagianTetap(baca: PembacaObjek) {
  return {
    nomor: baca.teks('nomor'),
    urut: baca.angka('urut'),
    tahun: baca.angka('tahun'),
    kunci: baca.teks('kunci'),
    responsId: baca.teks('responsId'),
    kanal: baca.teks('kanal'),
    jenis: baca.teks('jenis'),
    lokasi: baca.teks('lokasi'),
    rahasia: baca.benar('rahasia'),
    adaSurel: baca.benar('adaSurel'),
    diterima: baca.angka('diterima'),
    dicatat: baca.angka('dicatat'),
    sopVersi: baca.teks('sopVersi'),
  };
}

function bagianBerubah(baca: PembacaObjek) {
  return {
    kategori: baca.teks('kategori'),
    langkah: baca.teksAtau('langkah'),
    asal: baca.teksAtau('asal'),
    menunggu: baca.daftarAtau('menunggu'),
    asalMenunggu: baca.daftarAtau('asalMenunggu'),
    kelas: baca.teksAtau('kelas'),
    kali: baca.bagian('kali', bacaKali),
    dikembalikan: baca.angkaAtau('dikembalikan'),
    kunjungan: baca.angka('kunjungan'),
    diberitahu: baca.daftar('diberitahu'),
    ditanggapi: baca.angkaAtau('ditanggapi'),
    akhir: baca.satuDari('akhir', AKHIR),
    selesai: baca.angkaAtau('selesai'),
    penilaian: baca.satuDari('penilaian', ['puas', 'belum'] as const),
    peristiwa: baca.angka('peristiwa'),
  };
}

/** The clocks; rows from before there were pauses and extensions have only `sejak`. */
function bagianJam(baca: PembacaObjek) {
  return {
    sejak: baca.angka('sejak'),
    lengkap: baca.angkaAtau('lengkap'),
    asalJam: baca.bagian('asalJam', bacaJamLangkah),
    jeda: baca.daftarBagian('jeda', bacaJeda),
    perpanjangan: baca.daftarBagian('perpanjangan', bacaPerpanjangan),
  };
}
