// SPDX-License-Identifier: Apache-2.0
// The rekap of one month: figures, document, row in Rekap, letter to the leader. Each step is found
// done or is done; the document's key is what keeps two runs from making two.

import { kalimatBulanan, langkahBulanan, mulaiRekap } from '../../core/rekap/bulanan.ts';
import { bulanSebelum, hitungRekap } from '../../core/rekap/rekap.ts';
import type { Rekap } from '../../core/rekap/rekap.ts';
import { bulanRomawi, formatSingkat } from '../../core/waktu/tanggal.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { Register } from '../baca-register.ts';
import type { Pekerjaan } from '../pekerjaan.ts';
import { alamatPimpinan } from '../peran.ts';
import { kirimSurel } from '../surel.ts';
import { barisUntukBulan, daftarBarisRekap, tulisBarisRekap } from './baris-rekap.ts';
import type { BarisRekap } from './baris-rekap.ts';
import { bulanPanjang, dataRekap } from './data-rekap.ts';
import { bagikan, buatDokumen, cariBerkas, unduhTemplat } from './dokumen.ts';
import type { Berkas } from './dokumen.ts';
import { grafikBatang } from './grafik.ts';
import { isiTemplat } from './isi-templat.ts';

export const KUNCI_REKAP = 'kentonganRekap';

/**
 * `lain`: registers of other years, whose sent rekap may have to be corrected.
 * @throws TemplatRusak before anything is made; LayananError when Google refuses.
 */
export async function buatRekap(
  kerja: Pekerjaan,
  register: Register,
  bulan: string,
  lain: readonly Register[] = [],
): Promise<BarisRekap> {
  const lama = barisUntukBulan(register, bulan);
  if (lama.diberitahukan !== '') return lama;
  const rekap = hitungRekap(register.konteks, register.riwayat, bulan, kerja.at, (aduan) =>
    register.konteksUntuk(aduan.sopVersi),
  );
  const dokumen = await dokumenRekap(kerja, register, rekap, lain);
  const dicatat = lama.dokumenId === '' ? barisBaru(kerja, register, lama, rekap, dokumen) : lama;
  if (lama.dokumenId === '') {
    await tulisBarisRekap(kerja.google, kerja.registerId, register, dicatat);
  }
  return beritahuPimpinan(kerja, register, dicatat, rekap.arus);
}

async function dokumenRekap(
  { google, at, log }: Pekerjaan,
  register: Register,
  rekap: Rekap,
  lain: readonly Register[],
): Promise<Berkas> {
  const ada = await cariBerkas(google, KUNCI_REKAP, rekap.bulan);
  if (ada !== undefined) return ada;
  const templat = await unduhTemplat(google, wajib(register, 'templatId'));
  const data = dataRekap(
    register.konteks,
    kopKantor(register),
    rekap,
    nomorRekap(register, rekap.bulan),
    at,
    daftarKoreksi(register, rekap.bulan, lain),
  );
  const judul = `Aduan masuk menurut kategori, ${bulanPanjang(rekap.bulan)}`;
  const docx = isiTemplat(templat, data, { kategori: grafikBatang(judul, rekap.perKategori) });
  log.info(`membuat dokumen rekap ${rekap.bulan}`);
  const nama = `Rekap Aduan ${bulanPanjang(rekap.bulan)}`;
  return buatDokumen(
    google,
    nama,
    wajib(register, 'folderRekap'),
    { [KUNCI_REKAP]: rekap.bulan },
    docx,
  );
}

function barisBaru(
  { at }: Pekerjaan,
  register: Register,
  lama: BarisRekap,
  rekap: Rekap,
  dokumen: Berkas,
): BarisRekap {
  return {
    ...lama,
    status: 'dibuat',
    dibuat: formatSingkat(register.konteks.kalender.data.zonaMenit, at),
    dokumen: dokumen.tautan,
    dokumenId: dokumen.id,
    masuk: rekap.arus.masuk,
    selesai: rekap.arus.selesai,
    terbuka: rekap.arus.terbukaAkhir,
    terlambat: rekap.belumSelesai.filter((satu) => satu.terlambat).length,
    waktuSop: waktuRekap(register, rekap.bulan, at),
  };
}

/** A rekap that was forced before its month was over keeps no time of the SOP. */
function waktuRekap({ konteks }: Register, bulan: string, at: Instan): string {
  const mulai = mulaiRekap(konteks, bulan);
  return at < mulai ? '' : kalimatBulanan(konteks, langkahBulanan(konteks.sop).rekap, mulai, at);
}

async function beritahuPimpinan(
  { google, registerId, at, log }: Pekerjaan,
  register: Register,
  baris: BarisRekap,
  arus: Rekap['arus'],
): Promise<BarisRekap> {
  const alamat = alamatPimpinan(register);
  if (alamat.length === 0) {
    log.warn('Lembar Petugas tidak memuat surel untuk peran pimpinan; rekap belum dikirimkan');
    return baris;
  }
  await bagikan(google, baris.dokumenId, alamat);
  const { pengaturan } = register;
  await kirimSurel(google, alamat, 'rekap', {
    instansi: pengaturan.namaInstansi,
    induk: pengaturan.namaInduk,
    alamat: pengaturan.alamat,
    jabatan: pengaturan.jabatanPimpinan,
    bulan: bulanPanjang(baris.bulan),
    masuk: String(baris.masuk),
    selesai: String(baris.selesai),
    dibukaKembali: arus.dibukaKembali === 0 ? '' : String(arus.dibukaKembali),
    terbuka: String(baris.terbuka),
    terlambat: String(baris.terlambat),
    tautan: baris.dokumen,
  });
  const sesudah: BarisRekap = {
    ...baris,
    status: 'menunggu disposisi',
    diberitahukan: formatSingkat(register.konteks.kalender.data.zonaMenit, at),
  };
  await tulisBarisRekap(google, registerId, register, sesudah);
  return sesudah;
}

/**
 * What changed in months whose rekap was already sent: an aduan received then but registered later.
 * A sent rekap is never rewritten; the next one says so. Months before `awalKoreksi` are settled.
 */
export function daftarKoreksi(
  register: Register,
  bulan: string,
  lain: readonly Register[] = [],
): string[] {
  return [...lain, register]
    .flatMap(daftarBarisRekap)
    .filter((satu) => satu.bulan < bulan && satu.diberitahukan !== '')
    .filter((satu) => satu.bulan >= awalKoreksi(bulan))
    .flatMap((satu) => {
      const { arus } = hitungRekap(register.konteks, register.riwayat, satu.bulan, Infinity);
      const ubah = [
        beda('aduan masuk', satu.masuk, arus.masuk),
        beda('aduan selesai', satu.selesai, arus.selesai),
      ].filter((teks) => teks !== '');
      return ubah.length === 0 ? [] : [`rekap ${bulanPanjang(satu.bulan)}: ${ubah.join(', ')}.`];
    });
}

/** January of the year in which the month before lies. */
export const awalKoreksi = (bulan: string): string => `${bulanSebelum(bulan).slice(0, 4)}-01`;

const beda = (nama: string, lama: number, baru: number): string =>
  lama === baru ? '' : `${nama} ${lama} menjadi ${baru}`;

function kopKantor({ pengaturan }: Register) {
  return {
    nama: pengaturan.namaInstansi,
    induk: pengaturan.namaInduk,
    alamat: pengaturan.alamat,
    tempat: pengaturan.namaInstansi.replace(/^(Kecamatan|Kelurahan|Desa)\s+/i, ''),
    jabatanPimpinan: pengaturan.jabatanPimpinan,
  };
}

/** Permendagri 83/2022 files complaint handling under 000.8.3.4; the serial number is the office's. */
function nomorRekap({ pengaturan }: Register, bulan: string): string {
  const romawi = bulanRomawi(Number(bulan.slice(5)));
  return `000.8.3.4/........../${pengaturan.kodeUnit}/${romawi}/${bulan.slice(0, 4)}`;
}

export function wajib(register: Register, kunci: string): string {
  const nilai = register.catatan[kunci];
  if (nilai === undefined || nilai === '') {
    throw new Error(`Register belum memuat ${kunci}; jalankan menu Kentongan > Pasang/Perbarui`);
  }
  return nilai;
}
