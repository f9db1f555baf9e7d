// SPDX-License-Identifier: Apache-2.0
// Sends letters of the outbox: the most urgent first, within the day's quota and the run's time.
// It marks each in the script properties; the sweep turns marks into history (sapu-surat.ts).

import type { Surat } from '../core/perintah.ts';
import { samarkan } from '../core/samaran.ts';
import type { Konfigurasi } from '../register/konfigurasi.ts';
import { renderSurat, type RenderTemplat } from '../templates/surat.ts';
import { alamatPeran, type Alamat } from './alamat.ts';
import type { Anggaran } from './anggaran.ts';
import { jenisGalat, pesanGalat, type JenisGalat } from './galat.ts';
import { AWALAN } from './kunci.ts';
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
    const alamat = alamatSurat(surat, pengiriman);
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

function alamatSurat(surat: Surat, pengiriman: Pengiriman): Alamat {
  const { konfigurasi, kantor } = pengiriman;
  if (surat.kepada !== 'pelapor') return alamatPeran(surat.kepada, konfigurasi, kantor.pemilik);
  const surel = pengiriman.surelPelapor(surat);
  return { ke: surel === undefined ? [] : [surel], jabatan: 'Bapak/Ibu Pelapor' };
}

/**
 * The mark `akan` goes first: a run killed between sending and marking leaves it, and the letter
 * is then sent once more saying so. A citizen's answer may come twice, but is never lost.
 */
function kirimSatu(surat: Surat, alamat: Alamat, pengiriman: Pengiriman): JenisGalat | undefined {
  const { konfigurasi, kantor, render } = pengiriman;
  const ulang = pengiriman.mungkinSudah.has(surat.id) ? { ulang: 'ya' } : {};
  const model = { ...modelSurat(surat, alamat, konfigurasi, kantor), ...ulang };
  const { perihal, isi } = renderSurat(render, surat.templat, model);
  const kunci = `${AWALAN.kirim}${surat.id}`;
  const baris = barisSurat(surat);
  simpanProperti(kunci, formatTanda({ hasil: 'akan', baris }));
  try {
    MailApp.sendEmail({
      to: alamat.ke.join(','),
      subject: perihal,
      body: isi,
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
