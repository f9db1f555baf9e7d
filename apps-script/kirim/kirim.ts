// SPDX-License-Identifier: Apache-2.0
// Sends letters of the outbox as planned (rencana-kirim.ts), within the day's quota and the run's time.
// It marks each in the script properties; the sweep turns marks into history (sapu-surat.ts).

import { isJamKerja } from '../../core/waktu/kalender.ts';
import type { Surat } from '../../core/aduan/perintah.ts';
import { samarkan } from '../../core/teks/samaran.ts';
import type { Konfigurasi } from '../../register/atur/konfigurasi.ts';
import { renderSurat, type IsiSurat, type RenderTemplat } from '../../templates/surat.ts';
import { alamatPeran, type Alamat } from '../surat/alamat.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { isTerlaluBerat } from '../surat/berat-surat.ts';
import { jenisGalat, pesanGalat, type JenisGalat } from '../google/galat.ts';
import { alamatGabungan, GABUNGAN, modelGabungan } from '../surat/gabungan.ts';
import { AWALAN } from '../google/kunci.ts';
import { alamatOrang, isOrang } from '../surat/orang.ts';
import { hapusProperti, simpanBanyak, simpanProperti } from '../google/properti.ts';
import { rencanakanKirim, type Kiriman, type Rencana } from '../surat/rencana-kirim.ts';
import { formatTanda, type Tanda } from '../surat/tanda-surat.ts';
import { barisSurat, modelSurat } from '../surat/surat.ts';
import type { Kantor } from '../google/kantor.ts';
import { KUNCI_KUOTA } from './temuan-kuota.ts';

const SATU_SURAT_MS = 8000;
/** A sweep can still tell the office of a flood that comes in between two of them. */
const SISAKAN = 6;

/** What is known of the letters before any address of a pelapor is looked up. */
export interface Antrean {
  readonly kantor: Kantor;
  readonly konfigurasi: Konfigurasi;
  /** Letters that may have left before their mark could be made: said so in the letter. */
  readonly mungkinSudah: ReadonlySet<string>;
  /** Letters that failed before: they are not put together with others. */
  readonly pernahGagal: ReadonlySet<string>;
  /** Everything that waits is here; otherwise only what this run has decided. */
  readonly lengkap: boolean;
}

export interface Pengiriman extends Antrean {
  readonly render: RenderTemplat;
  /** Address of the pelapor of a letter; undefined when none is known. */
  readonly surelPelapor: (surat: Surat) => string | undefined;
}

export function kirimSurat(
  antrean: readonly Surat[],
  pengiriman: Pengiriman,
  anggaran: Anggaran,
): void {
  if (antrean.length === 0) return;
  let kuota = MailApp.getRemainingDailyQuota();
  for (const { surat } of rencanakan(antrean, pengiriman, kuota).kiriman) {
    if (anggaran.sisa() < SATU_SURAT_MS) return;
    const alamat = alamatKiriman(surat, pengiriman);
    if (alamat === undefined) continue;
    if (alamat.ke.length === 0) {
      simpanGagal(surat, 'lain', 'Tidak ada alamat surel untuk penerima ini.');
      continue;
    }
    if (alamat.ke.length > kuota) continue;
    const galat = kirimSatu(surat, alamat, pengiriman);
    if (galat === 'kuota') return;
    kuota -= alamat.ke.length;
  }
}

/** Of those that may leave at all now. */
export function rencanakan(antrean: readonly Surat[], milik: Antrean, kuota: number): Rencana {
  const { konfigurasi, kantor, pernahGagal, mungkinSudah, lengkap } = milik;
  const ingat = new Map<string, readonly string[]>();
  const alamat = (surat: Surat): readonly string[] | undefined => {
    if (isOrang(surat.kepada)) return alamatSurat(surat, milik)?.ke;
    if (surat.kepada === 'pelapor') return [surat.id];
    const ke = ingat.get(surat.kepada) ?? alamatPeran(surat.kepada, konfigurasi, kantor.pemilik).ke;
    ingat.set(surat.kepada, ke);
    return ke;
  };
  // The next sweep hands the digest of somebody who has left to whoever has the role now.
  const bisa = antrean.filter((s) => isBolehKini(s, milik) && alamat(s) !== undefined);
  return rencanakanKirim(bisa, {
    kuota,
    at: Date.now(),
    tujuan(surat) {
      const ke = alamat(surat) ?? [];
      return { jumlah: ke.length, kunci: [...ke].sort().join(' ') };
    },
    sendiri: pernahGagal,
    mungkinSudah,
    sisakan: lengkap ? 0 : SISAKAN,
  });
}

/** What could not leave in office hours waits for them, unless somebody is waiting for it. */
function isBolehKini({ kepada, templat }: Surat, { konfigurasi }: Antrean): boolean {
  const isSantai = isOrang(kepada) || templat === KUNCI_KUOTA;
  return !isSantai || isJamKerja(konfigurasi.konteks.kalender, Date.now());
}

function alamatKiriman(surat: Kiriman['surat'], pengiriman: Pengiriman): Alamat | undefined {
  const [satu, ...lain] = surat;
  const { konfigurasi, kantor } = pengiriman;
  if (lain.length > 0) return alamatGabungan(surat, konfigurasi, kantor.pemilik);
  if (satu.kepada !== 'pelapor') return alamatSurat(satu, pengiriman);
  const surel = pengiriman.surelPelapor(satu);
  return { ke: surel === undefined ? [] : [surel], jabatan: 'Bapak/Ibu Pelapor' };
}

/** Not of a pelapor. Undefined for a person who has left the role since. */
function alamatSurat(surat: Surat, { konfigurasi, kantor }: Antrean): Alamat | undefined {
  if (!isOrang(surat.kepada)) return alamatPeran(surat.kepada, konfigurasi, kantor.pemilik);
  const peran = (surat.data['peran'] ?? '').split(',');
  return alamatOrang(surat.kepada, peran, konfigurasi, kantor.pemilik);
}

/**
 * The mark `akan` goes first: a run killed between sending and marking leaves it, and the letter
 * is then sent once more saying so. A citizen's answer may come twice, but is never lost. Letters
 * in one mail are marked in one call.
 */
function kirimSatu(
  surat: Kiriman['surat'],
  alamat: Alamat,
  pengiriman: Pengiriman,
): JenisGalat | undefined {
  const { konfigurasi } = pengiriman;
  const surel = susun(surat, alamat, pengiriman);
  if (surel === undefined) return undefined;
  const { perihal, isi, html } = surel;
  tandai(surat, (baris) => ({ hasil: 'akan', baris }));
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
    if (jenis !== 'tak_pasti') hapusProperti(surat.map(({ id }) => `${AWALAN.kirim}${id}`));
    if (jenis !== 'kuota') simpanGagal(surat, jenis, pesanGalat(sebab));
    return jenis;
  }
  const pada = Date.now();
  tandai(surat, (baris) => ({ hasil: 'terkirim', baris, pada }));
  return undefined;
}

function tandai(
  surat: Kiriman['surat'],
  tanda: (baris: number) => Tanda,
  awalan: string = AWALAN.kirim,
): void {
  const nilai = surat.map((s) => [`${awalan}${s.id}`, formatTanda(tanda(barisSurat(s)))] as const);
  const [pertama, ...lain] = nilai;
  if (pertama !== undefined && lain.length === 0) simpanProperti(...pertama);
  else simpanBanyak(Object.fromEntries(nilai));
}

/** A row that somebody has edited, or of a letter that is no more, must not stop the others. */
function susun(
  surat: Kiriman['surat'],
  alamat: Alamat,
  pengiriman: Pengiriman,
): IsiSurat | undefined {
  const { konfigurasi, kantor, render, mungkinSudah } = pengiriman;
  const [satu, ...lain] = surat;
  const isGabungan = lain.length > 0;
  const ulang = surat.some(({ id }) => mungkinSudah.has(id)) ? { ulang: 'ya' } : {};
  try {
    const model = isGabungan
      ? modelGabungan(surat, alamat, konfigurasi, kantor)
      : modelSurat(satu, alamat, konfigurasi, kantor);
    return renderSurat(render, isGabungan ? GABUNGAN : satu.templat, { ...model, ...ulang });
  } catch (sebab) {
    simpanGagal(surat, 'lain', pesanGalat(sebab));
    return undefined;
  }
}

const balasKe = ({ pengaturan }: Konfigurasi): { replyTo?: string } =>
  pengaturan.surelAdmin === '' ? {} : { replyTo: pengaturan.surelAdmin };

/** Google's words may quote the address: they are masked before they are kept. */
function simpanGagal(surat: Kiriman['surat'], jenis: JenisGalat, sebab: string): void {
  const pesan = samarkan(sebab, []).slice(0, 300);
  // What was wrong with a mail of many need not be wrong with each of them: they go alone next.
  const tetap = jenis === 'lain' && surat.length === 1;
  tandai(surat, (baris) => ({ hasil: 'gagal', baris, tetap, pesan }), AWALAN.gagal);
}
