// SPDX-License-Identifier: Apache-2.0
// The server's own watch, for when nothing inside Google can cry for help: triggers dead, the owner's
// account closed, the register out of reach. It reads, writes to the admin, and says on the board beside
// Pengaturan that nobody sweeps.

import { formatWaktu } from '../core/waktu/tanggal.ts';
import type { Instan } from '../core/waktu/waktu.ts';
import { BATAS_DENYUT_MS } from '../register/papan/temuan.ts';
import { LayananError } from './galat.ts';
import { bacaDenyut, type Denyut } from './jaga-baca.ts';
import { katakanDiPapan } from './jaga-papan.ts';
import { bacaTanda, tulisTanda, type Tanda } from './jaga-tanda.ts';
import type { Pekerjaan } from './pekerjaan.ts';
import { kirimSurel } from './surel.ts';

export interface HasilJaga {
  /** [] = the script sweeps. */
  readonly temuan: readonly string[];
  /** Addresses that were written to in this run. */
  readonly disurati: readonly string[];
}

interface Gangguan {
  readonly jenis: 'sunyi' | 'belum' | 'tak_terbaca';
  readonly perihal: string;
  readonly teks: string;
  readonly saran: string;
}

/** A daily job comes a little earlier or later from day to day. */
const SELANG_SURAT_MS = 20 * 3_600_000;
const WIB_MENIT = 7 * 60;

const SARAN_PEMICU =
  '1. Masuk dengan akun pemilik register, buka Register Aduan, lalu pilih menu Kentongan, ' +
  'Pasang/Perbarui: pemicu yang hilang atau mati dipasang kembali.\n' +
  '2. Bila menunya tidak ada atau ditolak, periksa apakah akun pemilik masih aktif dan masih dapat ' +
  'menyunting register, formulir, dan Identitas Pelapor.\n' +
  '3. Akun gratis berhenti sampai esok bila waktu jalan pemicu hari itu (90 menit) habis: naikkan ' +
  'selang_sapu di lembar Pengaturan.';

/** `cadangan`: who is written to when the register does not tell. */
export async function jaga(kerja: Pekerjaan, cadangan: readonly string[] = []): Promise<HasilJaga> {
  const { at, log } = kerja;
  const denyut = await baca(kerja);
  const gangguan = denyut instanceof LayananError ? takTerbaca(denyut) : nilai(denyut, at);
  if (gangguan !== undefined) log.warn(gangguan.teks);
  if (!(denyut instanceof LayananError) && isSunyi(gangguan)) await katakanDiPapan(kerja, denyut);
  const tanda = await bacaTanda(kerja);
  const jenis = gangguan?.jenis ?? '';
  if (!perluSurat(tanda, jenis, at)) return hasil(gangguan, []);
  const ke = alamat(denyut, cadangan);
  if (ke.length === 0) {
    log.warn('jaga: tidak ada alamat admin; isi KENTONGAN_SUREL_ADMIN');
    return hasil(gangguan, []);
  }
  await kirim(kerja, denyut, gangguan, ke);
  await tulisTanda(kerja, tanda, jenis);
  return hasil(gangguan, ke);
}

const hasil = (gangguan: Gangguan | undefined, disurati: readonly string[]): HasilJaga => ({
  temuan: gangguan === undefined ? [] : [gangguan.teks],
  disurati,
});

/** Anything but Google's refusal is a fault of the program, and is not hidden. */
async function baca(kerja: Pekerjaan): Promise<Denyut | LayananError> {
  try {
    return await bacaDenyut(kerja.google, kerja.registerId);
  } catch (galat) {
    if (galat instanceof LayananError) return galat;
    throw galat;
  }
}

function nilai(denyut: Denyut, at: Instan): Gangguan | undefined {
  if (denyut.cacat !== undefined) {
    return {
      jenis: 'tak_terbaca',
      perihal: 'register tidak dapat dibaca',
      teks: denyut.cacat,
      saran:
        'Buka Register Aduan, lalu kembalikan lembar atau baris judulnya (menu File, Riwayat versi). ' +
        'Sesudah itu pilih menu Kentongan, Periksa.',
    };
  }
  if (denyut.pada === 0) {
    return {
      jenis: 'belum',
      perihal: 'sapuan belum pernah tercatat',
      teks: 'Belum pernah ada sapuan yang tercatat di register ini.',
      saran: SARAN_PEMICU,
    };
  }
  if (at - denyut.pada < BATAS_DENYUT_MS) return undefined;
  return {
    jenis: 'sunyi',
    perihal: 'sistem aduan tidak berjalan',
    teks:
      `Sapuan berkala terakhir tercatat ${formatWaktu(denyut.zonaMenit, denyut.pada)}, sudah ` +
      `${Math.floor((at - denyut.pada) / 3_600_000)} jam yang lalu. Biasanya pemicunya terhapus, akun ` +
      'pemilik tidak aktif lagi, aksesnya dicabut, atau waktu jalan pemicu hari ini habis.',
    saran: SARAN_PEMICU,
  };
}

/** Where the script's memory cannot be read, its own runs fail too, and say why. */
const isSunyi = (gangguan: Gangguan | undefined): boolean =>
  gangguan?.jenis === 'sunyi' || gangguan?.jenis === 'belum';

function takTerbaca(galat: LayananError): Gangguan {
  const tertutup = galat.kode === 403 || galat.kode === 404;
  return {
    jenis: 'tak_terbaca',
    perihal: 'register tidak dapat dibuka',
    teks: tertutup
      ? `Server tidak dapat membuka Register Aduan: ${galat.message}`
      : `Server belum berhasil membaca Register Aduan: ${galat.message}`,
    saran: tertutup
      ? 'Mohon bagikan Register Aduan kepada akun yang dipakai server, atau pulihkan dari Sampah bila ' +
        'terhapus. Bila registernya berganti, perbarui REGISTER_ID.'
      : 'Bila esok masih sama, periksa jaringan dan izin akun server.',
  };
}

/** The same trouble once a day; another one at once; that it is over, once. */
function perluSurat({ jenis: lama, pada }: Tanda, jenis: string, at: Instan): boolean {
  if (jenis === '') return lama !== '';
  return jenis !== lama || at - pada >= SELANG_SURAT_MS;
}

function alamat(denyut: Denyut | LayananError, cadangan: readonly string[]): readonly string[] {
  const tahu = denyut instanceof LayananError ? [] : denyut.alamat;
  return [...new Set(tahu.length > 0 ? tahu : cadangan)];
}

function kirim(
  { google, registerId, at }: Pekerjaan,
  denyut: Denyut | LayananError,
  gangguan: Gangguan | undefined,
  ke: readonly string[],
): Promise<void> {
  const tahu = denyut instanceof LayananError ? undefined : denyut;
  return kirimSurel(google, ke, 'jaga', {
    instansi: tahu?.instansi ?? 'Kentongan',
    tanggal: formatWaktu(tahu?.zonaMenit ?? WIB_MENIT, at),
    perihal: gangguan?.perihal ?? '',
    teks: gangguan?.teks ?? '',
    saran: gangguan?.saran ?? '',
    tautanRegister: `https://docs.google.com/spreadsheets/d/${tahu?.registerId ?? registerId}/edit`,
  });
}
