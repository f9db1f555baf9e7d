// SPDX-License-Identifier: Apache-2.0
// The web app: shows the page that a link leads to, and does what its buttons ask. Opening a link
// decides nothing, because mail scanners open links too.

import type { Hasil } from '../../core/hasil.ts';
import { berhasil, gagal } from '../../core/hasil.ts';
import type { Perintah } from '../../core/aduan/perintah.ts';
import type { Bacaan } from '../../register/baca/baca.ts';
import type { BarisRegister } from '../../register/baris/baris-aduan.ts';
import { konteksUntuk } from '../../register/atur/konfigurasi.ts';
import { halaman } from 'kentongan:templat';
import { tindakSatu } from '../putusan/act.ts';
import type { Buku } from '../buku/buku.ts';
import { Ditolak } from '../google/galat.ts';
import { modelLacak, modelTindak } from './halaman-model.ts';
import { KUNCI, type Properti } from '../google/kunci.ts';
import { bacaProperti, wajibProperti } from '../google/properti.ts';
import { jalankan } from '../run.ts';
import { samarkanPerintah } from '../identitas/samaran-pelapor.ts';
import { cariBaris, parameterTautan, tautanDari, TIDAK_DIKENAL } from './tautan-halaman.ts';
import { parseTautan, type Tautan } from '../surat/token.ts';

/** What the page's script sends: the link's own parameters, and what the person chose. */
export interface KirimanHalaman {
  readonly tautan?: Readonly<Record<string, string>>;
  readonly tindakan?: string;
  readonly isian?: string;
  readonly kategori?: string;
  readonly penilaian?: string;
}

export interface JawabanHalaman {
  readonly ok: boolean;
  readonly pesan: string;
  /** The page's content as it stands now. */
  readonly html: string;
}

const BATAS_TULIS_MS = 60_000;
const TIDAK_TERSEDIA =
  'Tindakan itu tidak tersedia lagi, atau bukan bagian Bapak/Ibu. Mohon muat ulang halaman ini.';
const SIBUK =
  'Mohon maaf, sistem sedang sibuk. Mohon coba lagi sebentar lagi; belum ada yang tersimpan.';

export function halamanMuka(
  parameter: Readonly<Record<string, string | undefined>>,
): GoogleAppsScript.HTML.HtmlOutput {
  const properti = bacaProperti();
  const tautan = parseTautan(wajibProperti(properti, KUNCI.rahasia), parameter);
  if (tautan === undefined) return keHtml(halamanPesan(instansi(properti), TIDAK_DIKENAL), 'Aduan');
  const isi = isiHalaman(properti, tautan);
  const nama = tautan.tujuan === 'lacak' ? 'lacak' : 'tindak';
  const model = {
    instansi: instansi(properti),
    isi,
    tautan: JSON.stringify(parameterTautan(tautan)),
  };
  return keHtml(halaman(nama, model), `Aduan ${tautan.nomor}`);
}

/** Says one thing and reads nothing. */
export function halamanPesan(nama: string, pesan: string): string {
  return halaman('pesan', { instansi: nama, pesan });
}

export function keHtml(html: string, judul: string): GoogleAppsScript.HTML.HtmlOutput {
  return HtmlService.createHtmlOutput(html)
    .setTitle(judul)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

/** The content alone, for a page that is open already. */
export function bacaHalaman(kiriman: KirimanHalaman): JawabanHalaman {
  const properti = bacaProperti();
  const tautan = tautanDari(properti, kiriman.tautan);
  return { ok: true, pesan: '', html: isiHalaman(properti, tautan) };
}

export function balasPelapor(kiriman: KirimanHalaman): JawabanHalaman {
  const isian = String(kiriman.isian ?? '');
  const { tindakan } = kiriman;
  return kerjakan(kiriman, 'lacak', 'Terima kasih, keterangan Bapak/Ibu telah kami terima.', {
    jenis: 'balas',
    isian,
    ...(typeof tindakan === 'string' && tindakan !== '' ? { tindakan } : {}),
  });
}

export function nilaiTanggapan(kiriman: KirimanHalaman): JawabanHalaman {
  const { penilaian } = kiriman;
  if (penilaian !== 'puas' && penilaian !== 'belum')
    throw new Ditolak('Mohon pilih puas atau belum.');
  const isian = String(kiriman.isian ?? '');
  const terima = 'Terima kasih, penilaian Bapak/Ibu telah kami catat.';
  return kerjakan(kiriman, 'lacak', terima, { jenis: 'nilai', penilaian, isian });
}

/**
 * An officer's act by the link of a notice. Only what the page offers to this role: of several who
 * have the step at once each answers for themselves.
 */
export function tindakHalaman(kiriman: KirimanHalaman): JawabanHalaman {
  const properti = bacaProperti();
  const tautan = tautanDari(properti, kiriman.tautan);
  if (tautan.tujuan !== 'tindak') throw new Ditolak(TIDAK_DIKENAL);
  const pilihan = {
    tindakan: String(kiriman.tindakan ?? ''),
    isian: String(kiriman.isian ?? ''),
    kategori: String(kiriman.kategori ?? ''),
    oleh: tautan.peran,
  };
  return diBaris(properti, tautan, (buku, satu) => {
    const konteks = buku.konteksUntuk(satu.aduan);
    const { tindakan, catatan } = modelTindak(konteks, satu.aduan, tautan.peran, buku.at);
    const ditawarkan = tindakan.find(({ id }) => id === pilihan.tindakan);
    if (ditawarkan === undefined) return gagal(catatan === '' ? TIDAK_TERSEDIA : catatan);
    const { label } = ditawarkan;
    const kategori = pilihan.kategori === '' ? satu.kategori : pilihan.kategori;
    const hasil = tindakSatu(buku, satu.baris, { ...pilihan, label, kategori }, 'halaman');
    return hasil.ok ? berhasil(hasil.pesan) : gagal(hasil.pesan);
  });
}

function kerjakan(
  kiriman: KirimanHalaman,
  tujuan: Tautan['tujuan'],
  terima: string,
  perintah: Perintah,
): JawabanHalaman {
  const properti = bacaProperti();
  const tautan = tautanDari(properti, kiriman.tautan);
  if (tautan.tujuan !== tujuan) throw new Ditolak(TIDAK_DIKENAL);
  return diBaris(properti, tautan, (buku, satu) => {
    const hasil = buku.lakukan(satu.baris, samarkanPerintah(properti, satu, perintah));
    return hasil.ok ? berhasil(terima) : hasil;
  });
}

/** Runs at the row of the link, wherever it stands now; shows the page as it is afterwards. */
function diBaris(
  properti: Properti,
  tautan: Tautan,
  kerja: (buku: Buku, satu: BarisRegister) => Hasil<string, string>,
): JawabanHalaman {
  const { bacaan, register } = cariBaris(properti, tautan);
  const ada = bacaan.baris.find((b) => b.aduan.nomor === tautan.nomor);
  if (ada === undefined) throw new Ditolak(TIDAK_DIKENAL);
  let jawaban: JawabanHalaman | undefined;
  const hasil = jalankan({
    batasMs: BATAS_TULIS_MS,
    register,
    baris: () => [[ada.baris, ada.baris]],
    kerja(buku) {
      const satu = buku.barisNomor(tautan.nomor);
      if (satu === undefined) throw new Ditolak(SIBUK);
      const putusan = kerja(buku, satu);
      const aduan = buku.aduanDi(satu.baris) ?? satu.aduan;
      jawaban = {
        ok: putusan.ok,
        pesan: putusan.ok ? putusan.nilai : putusan.galat,
        html: isiAduan(buku.bacaan, { ...satu, aduan }, tautan, buku.at),
      };
    },
  });
  if (hasil === 'sibuk' || jawaban === undefined) throw new Ditolak(SIBUK);
  return jawaban;
}

function isiHalaman(properti: Properti, tautan: Tautan): string {
  const { bacaan, at } = cariBaris(properti, tautan);
  const satu = bacaan.baris.find((b) => b.aduan.nomor === tautan.nomor);
  if (satu === undefined) throw new Ditolak(TIDAK_DIKENAL);
  return isiAduan(bacaan, satu, tautan, at);
}

function isiAduan(bacaan: Bacaan, satu: BarisRegister, tautan: Tautan, at: number): string {
  const konteks = konteksUntuk(bacaan.konfigurasi, satu.aduan.sopVersi);
  return tautan.tujuan === 'lacak'
    ? halaman('isi-lacak', modelLacak(konteks, satu.aduan, at))
    : halaman('isi-tindak', modelTindak(konteks, satu.aduan, tautan.peran, at));
}

const instansi = (properti: Properti): string => properti[KUNCI.namaInstansi] ?? '';
