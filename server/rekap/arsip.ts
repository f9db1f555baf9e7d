// SPDX-License-Identifier: Apache-2.0
// The disposisi read back, recorded and archived. The document is locked first and read again, so
// that what is archived is what was recorded; the archive is found by its key before it is made.

import { createHash } from 'node:crypto';
import { kalimatBulanan, langkahBulanan } from '../../core/rekap/bulanan.ts';
import { addHariKerja } from '../../core/waktu/kalender.ts';
import { formatSingkat, formatTanggal } from '../../core/waktu/tanggal.ts';
import { tanggalDi } from '../../core/waktu/kalender.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { Register } from '../baca-register.ts';
import type { Pekerjaan } from '../pekerjaan.ts';
import { alamatPimpinan } from '../peran.ts';
import { kirimSurel } from '../surel.ts';
import { bacaDisposisi } from './baca-disposisi.ts';
import type { Disposisi, HasilDisposisi } from './baca-disposisi.ts';
import { tulisBarisRekap } from './baris-rekap.ts';
import type { BarisRekap } from './baris-rekap.ts';
import { wajib } from './buat-rekap.ts';
import { bulanPanjang } from './data-rekap.ts';
import { cariBerkas, simpanBerkas } from './dokumen.ts';
import type { Berkas } from './dokumen.ts';

const KUNCI_ARSIP = 'kentonganArsip';
const DIINGATKAN = 'kentonganDiingatkan';
const PDF = 'application/pdf';
/** Working days without a disposisi after which the leader is reminded, once. */
const INGAT_HARI_KERJA = 3;

export async function prosesDisposisi(
  kerja: Pekerjaan,
  register: Register,
  baris: BarisRekap,
): Promise<BarisRekap> {
  const hasil = await bacaDokumen(kerja, baris.dokumenId);
  switch (hasil.keadaan) {
    case 'terisi':
      return arsipkan(kerja, register, baris);
    case 'kosong':
      await ingatkan(kerja, register, baris);
      return baris;
    case 'belum_lengkap':
    case 'tidak_ditemukan': {
      kerja.log.warn(`disposisi rekap ${baris.bulan}: ${hasil.kurang}`);
      const status = `menunggu disposisi: ${hasil.kurang}`;
      if (status === baris.status) return baris;
      const sesudah = { ...baris, status };
      await tulisBarisRekap(kerja.google, kerja.registerId, register, sesudah);
      return sesudah;
    }
  }
}

async function arsipkan(
  kerja: Pekerjaan,
  register: Register,
  baris: BarisRekap,
): Promise<BarisRekap> {
  const { google, registerId, at, log } = kerja;
  const { konteks } = register;
  const ditulis = await saatDitulis(kerja, baris.dokumenId);
  await kunciDokumen(kerja, baris.dokumenId);
  const akhir = await bacaDokumen(kerja, baris.dokumenId);
  if (akhir.keadaan !== 'terisi') {
    throw new Error(`Disposisi rekap ${baris.bulan} berubah saat dibaca; akan dibaca lagi`);
  }
  const dicatat = { ...baris, ...kolomDisposisi(kerja, register, akhir.disposisi) };
  await tulisBarisRekap(google, registerId, register, dicatat);
  const { berkas, sha256 } = await arsipPdf(kerja, register, baris);
  const sesudah: BarisRekap = {
    ...dicatat,
    status: 'diarsipkan',
    arsip: berkas.tautan,
    arsipId: berkas.id,
    sha256,
    diarsipkan: formatSingkat(konteks.kalender.data.zonaMenit, at),
    waktuSop: [
      baris.waktuSop,
      kalimatBulanan(konteks, langkahBulanan(konteks.sop).arsip, ditulis, at),
    ]
      .filter((satu) => satu !== '')
      .join('\n'),
  };
  await tulisBarisRekap(google, registerId, register, sesudah);
  log.info(`rekap ${baris.bulan} diarsipkan`);
  return sesudah;
}

function kolomDisposisi({ at }: Pekerjaan, register: Register, disposisi: Disposisi) {
  const harap = disposisi.harap.length === 0 ? '' : `Harap: ${disposisi.harap.join('; ')}`;
  const sifat = disposisi.sifat.length === 0 ? '' : `Sifat: ${disposisi.sifat.join('; ')}`;
  return {
    status: 'disposisi dicatat',
    disposisi: [disposisi.isi, harap, sifat].filter((satu) => satu !== '').join('\n'),
    disposisiOleh: disposisi.oleh || register.pengaturan.jabatanPimpinan,
    disposisiKepada: disposisi.kepada.join('\n'),
    disposisiTanggal: disposisi.tanggal || formatTanggal(tanggalDi(register.konteks.kalender, at)),
  };
}

async function arsipPdf(
  { google }: Pekerjaan,
  register: Register,
  baris: BarisRekap,
): Promise<{ berkas: Berkas; sha256: string }> {
  const ada = await cariBerkas(google, KUNCI_ARSIP, baris.bulan);
  // Google's PDF of the same document is not the same bytes twice: the first one is the archive.
  if (ada?.properti['sha256'] !== undefined) return { berkas: ada, sha256: ada.properti['sha256'] };
  const { data } = await google.ulangi('Membuat PDF', () =>
    google.drive.files.export(
      { fileId: baris.dokumenId, mimeType: PDF },
      { responseType: 'arraybuffer' },
    ),
  );
  const pdf = new Uint8Array(data as ArrayBuffer);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const nama = `Rekap Aduan ${bulanPanjang(baris.bulan)} (berdisposisi).pdf`;
  const properti = { [KUNCI_ARSIP]: baris.bulan, sha256 };
  const folder = wajib(register, 'folderArsip');
  return { berkas: await simpanBerkas(google, nama, folder, PDF, properti, pdf), sha256 };
}

async function bacaDokumen({ google }: Pekerjaan, documentId: string): Promise<HasilDisposisi> {
  const { data } = await google.ulangi('Membaca dokumen rekap', () =>
    google.docs.documents.get({ documentId, suggestionsViewMode: 'SUGGESTIONS_INLINE' }),
  );
  return bacaDisposisi(data);
}

/** When the leader last wrote in the document: from then the SOP's time for archiving runs. */
async function saatDitulis({ google, at }: Pekerjaan, fileId: string): Promise<Instan> {
  const { data } = await google.ulangi('Membaca dokumen rekap', () =>
    google.drive.files.get({ fileId, fields: 'modifiedTime', supportsAllDrives: true }),
  );
  const ditulis = Date.parse(data.modifiedTime ?? '');
  return Number.isNaN(ditulis) ? at : Math.min(ditulis, at);
}

async function kunciDokumen({ google }: Pekerjaan, fileId: string): Promise<void> {
  const reason = 'Disposisi telah dicatat dan rekap ini diarsipkan.';
  await google.ulangi('Mengunci dokumen', () =>
    google.drive.files.update({
      fileId,
      requestBody: { contentRestrictions: [{ readOnly: true, reason }] },
      supportsAllDrives: true,
    }),
  );
}

async function ingatkan(kerja: Pekerjaan, register: Register, baris: BarisRekap): Promise<void> {
  const { google, at } = kerja;
  const alamat = alamatPimpinan(register);
  const berkas = await google.ulangi('Membaca dokumen rekap', () =>
    google.drive.files.get({
      fileId: baris.dokumenId,
      fields: 'createdTime,appProperties',
      supportsAllDrives: true,
    }),
  );
  const dibuat = Date.parse(berkas.data.createdTime ?? '');
  const batas = addHariKerja(register.konteks.kalender, dibuat, INGAT_HARI_KERJA);
  const sudah = berkas.data.appProperties?.[DIINGATKAN] !== undefined;
  if (baris.diberitahukan === '' || sudah || alamat.length === 0 || !(at > batas)) return;
  const { pengaturan } = register;
  await kirimSurel(google, alamat, 'disposisi-belum', {
    instansi: pengaturan.namaInstansi,
    induk: pengaturan.namaInduk,
    alamat: pengaturan.alamat,
    jabatan: pengaturan.jabatanPimpinan,
    bulan: bulanPanjang(baris.bulan),
    diberitahukan: baris.diberitahukan,
    tautan: baris.dokumen,
  });
  await google.ulangi('Menandai pengingat', () =>
    google.drive.files.update({
      fileId: baris.dokumenId,
      requestBody: { appProperties: { [DIINGATKAN]: new Date(at).toISOString() } },
      supportsAllDrives: true,
    }),
  );
}
