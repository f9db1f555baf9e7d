// SPDX-License-Identifier: Apache-2.0
// Sends letters of the outbox: the most urgent first, within the day's quota and the run's time.
// It marks each in the script properties; the sweep turns marks into history (sapu-surat.ts).

import { isJamKerja } from '../core/kalender.ts';
import type { Surat } from '../core/perintah.ts';
import { samarkan } from '../core/samaran.ts';
import type { Konfigurasi } from '../register/konfigurasi.ts';
import { renderSurat, type IsiSurat, type RenderTemplat } from '../templates/surat.ts';
import { alamatPeran, type Alamat } from './alamat.ts';
import type { Anggaran } from './anggaran.ts';
import { isTerlaluBerat } from './berat-surat.ts';
import { jenisGalat, pesanGalat, type JenisGalat } from './galat.ts';
import { AWALAN } from './kunci.ts';
import { alamatOrang, isOrang } from './orang.ts';
import { hapusProperti, simpanProperti } from './properti.ts';
import { formatTanda } from './tanda-surat.ts';
import { barisSurat, modelSurat, type Kantor } from './surat.ts';
import { CADANGAN, urutkanSurat } from './urut-surat.ts';

const SATU_SURAT_MS = 8000;

export interface Pengiriman {
  readonly kantor: Kantor;
  readonly konfigurasi: Konfigurasi;
  readonly render: RenderTemplat;
  /** Address of the pelapor of a letter; undefined when none is known. */
  readonly surelPelapor: (surat: Surat) => string | undefined;
  /** Letters that may have left before their mark could be made: said so in the letter. */
  readonly mungkinSudah: ReadonlySet<string>;
}

export function kirimSurat(
  antrean: readonly Surat[],
  pengiriman: Pengiriman,
  anggaran: Anggaran,
): void {
  if (antrean.length === 0) return;
  let kuota = MailApp.getRemainingDailyQuota();
  for (const surat of urutkanSurat(antrean)) {
    if (anggaran.sisa() < SATU_SURAT_MS) return;
    if (kuota <= CADANGAN[surat.prioritas]) continue;
    if (!isBolehKini(surat, pengiriman)) continue;
    const alamat = alamatSurat(surat, pengiriman);
    // The next sweep hands the digest to whoever has the role now (ringkasan.ts).
    if (alamat === undefined) continue;
    if (alamat.ke.length === 0) {
      simpanGagal(surat, 'lain', 'Tidak ada alamat surel untuk penerima ini.');
      continue;
    }
    if (alamat.ke.length > kuota - CADANGAN[surat.prioritas]) continue;
    const galat = kirimSatu(surat, alamat, pengiriman);
    if (galat === 'kuota') return;
    kuota -= alamat.ke.length;
  }
}

/** A digest that could not leave in office hours waits for them: nobody is written to at night. */
function isBolehKini({ kepada }: Surat, { konfigurasi }: Pengiriman): boolean {
  return !isOrang(kepada) || isJamKerja(konfigurasi.konteks.kalender, Date.now());
}

/** Undefined for a person who has left the role since. */
function alamatSurat(surat: Surat, pengiriman: Pengiriman): Alamat | undefined {
  const { konfigurasi, kantor } = pengiriman;
  if (isOrang(surat.kepada)) {
    const peran = (surat.data['peran'] ?? '').split(',');
    return alamatOrang(surat.kepada, peran, konfigurasi, kantor.pemilik);
  }
  if (surat.kepada !== 'pelapor') return alamatPeran(surat.kepada, konfigurasi, kantor.pemilik);
  const surel = pengiriman.surelPelapor(surat);
  return { ke: surel === undefined ? [] : [surel], jabatan: 'Bapak/Ibu Pelapor' };
}

/**
 * The mark `akan` goes first: a run killed between sending and marking leaves it, and the letter
 * is then sent once more saying so. A citizen's answer may come twice, but is never lost.
 */
function kirimSatu(surat: Surat, alamat: Alamat, pengiriman: Pengiriman): JenisGalat | undefined {
  const { konfigurasi } = pengiriman;
  const surel = susun(surat, alamat, pengiriman);
  if (surel === undefined) return undefined;
  const { perihal, isi, html } = surel;
  const kunci = `${AWALAN.kirim}${surat.id}`;
  const baris = barisSurat(surat);
  simpanProperti(kunci, formatTanda({ hasil: 'akan', baris }));
  try {
    MailApp.sendEmail({
      to: alamat.ke.join(','),
      subject: perihal,
      body: isi,
      ...(isTerlaluBerat(isi, html) ? {} : { htmlBody: html }),
      name: konfigurasi.pengaturan.namaInstansi,
      ...balasKe(konfigurasi),
    });
  } catch (sebab) {
    const jenis = jenisGalat(sebab);
    if (jenis !== 'tak_pasti') hapusProperti([kunci]);
    if (jenis !== 'kuota') simpanGagal(surat, jenis, pesanGalat(sebab));
    return jenis;
  }
  simpanProperti(kunci, formatTanda({ hasil: 'terkirim', baris, pada: Date.now() }));
  return undefined;
}

/** A row that somebody has edited, or of a letter that is no more, must not stop the others. */
function susun(surat: Surat, alamat: Alamat, pengiriman: Pengiriman): IsiSurat | undefined {
  const { konfigurasi, kantor, render, mungkinSudah } = pengiriman;
  const ulang = mungkinSudah.has(surat.id) ? { ulang: 'ya' } : {};
  try {
    const model = { ...modelSurat(surat, alamat, konfigurasi, kantor), ...ulang };
    return renderSurat(render, surat.templat, model);
  } catch (sebab) {
    simpanGagal(surat, 'lain', pesanGalat(sebab));
    return undefined;
  }
}

const balasKe = ({ pengaturan }: Konfigurasi): { replyTo?: string } =>
  pengaturan.surelAdmin === '' ? {} : { replyTo: pengaturan.surelAdmin };

/** Google's words may quote the address: they are masked before they are kept. */
function simpanGagal(surat: Surat, jenis: JenisGalat, pesan: string): void {
  const tanda = formatTanda({
    hasil: 'gagal',
    baris: barisSurat(surat),
    tetap: jenis === 'lain',
    pesan: samarkan(pesan, []).slice(0, 300),
  });
  simpanProperti(`${AWALAN.gagal}${surat.id}`, tanda);
}
