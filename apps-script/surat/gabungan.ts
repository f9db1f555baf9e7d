// SPDX-License-Identifier: Apache-2.0
// Several letters to the same people as one: the model of its template. It shows of each no more than
// the letter itself would, and links in the name of the role that the letter is for. Pure.

import type { Surat } from '../../core/aduan/perintah.ts';
import type { Konfigurasi } from '../../register/atur/konfigurasi.ts';
import type { ModelSurat } from '../../templates/surat.ts';
import { alamatPeran, type Alamat } from './alamat.ts';
import { ringkas } from './butir-ringkasan.ts';
import { catatanKosong } from './orang.ts';
import { modelSurat } from './surat.ts';
import type { Kantor } from '../google/kantor.ts';

export const GABUNGAN = 'gabungan';

/** As many are shown whole as somebody reads; of the others number, step, deadline and link. */
const PALING_BANYAK_UTUH = 30;
/** More titles than these are not read. */
const JABATAN_DISEBUT = 2;
const PANJANG_TEKS = 160;
/** What has to be told by telephone, and what failed, is needed longer. */
const PANJANG_PESAN = 600;

/** The recipients are the same for all of them. */
export function alamatGabungan(
  surat: readonly [Surat, ...Surat[]],
  konfigurasi: Konfigurasi,
  pemilik: string,
): Alamat {
  const peran = [...new Set(surat.map(({ kepada }) => kepada))];
  const alamat = peran.map((satu) => alamatPeran(satu, konfigurasi, pemilik));
  const jabatan = [...new Set(alamat.map((a) => a.jabatan))];
  const kosong = peran.filter((_, i) => alamat[i]?.catatan !== undefined);
  return {
    ke: alamat[0]?.ke ?? [],
    jabatan: jabatan.length > JABATAN_DISEBUT ? 'Bapak/Ibu Petugas' : jabatan.join(' dan '),
    ...(kosong.length === 0 ? {} : { catatan: catatanKosong(kosong, konfigurasi) }),
  };
}

export function modelGabungan(
  surat: readonly [Surat, ...Surat[]],
  alamat: Alamat,
  konfigurasi: Konfigurasi,
  kantor: Kantor,
): ModelSurat {
  const [pertama] = surat;
  const pokok = modelSurat({ ...pertama, nomor: '', data: {} }, alamat, konfigurasi, kantor);
  const butir = surat.map((satu, i) => butirDari(satu, i, alamat, konfigurasi, kantor));
  const lain = butir.slice(PALING_BANYAK_UTUH);
  return {
    ...pokok,
    tanggal: '',
    teks: '',
    ikhtisar: ikhtisar(surat),
    butir: butir.slice(0, PALING_BANYAK_UTUH),
    lain,
    sisa: lain.length === 0 ? '' : String(lain.length),
  };
}

function butirDari(
  surat: Surat,
  i: number,
  alamat: Alamat,
  konfigurasi: Konfigurasi,
  kantor: Kantor,
): Record<string, string> {
  const { data, nomor, templat } = surat;
  const { tautan } = modelSurat(surat, alamat, konfigurasi, kantor);
  const alasan = (data['alasan'] ?? '') === '' ? '' : `Alasan: ${data['alasan'] ?? ''}.`;
  const panjang = isPesan(templat) ? PANJANG_PESAN : PANJANG_TEKS;
  return {
    ke: String(i + 1),
    nomor: nomor === '' ? (data['bagian'] ?? '') : nomor,
    keadaan: keadaan(surat),
    giliran: templat === 'tanpa-surel' ? '' : 'ya',
    langkah: data['langkah'] ?? '',
    tenggat: data['tenggat'] ?? '',
    teks: ringkas(`${alasan} ${surat.teks} ${data['saran'] ?? ''}`, panjang),
    tautan: nomor === '' ? '' : (tautan ?? ''),
  };
}

const isPesan = (templat: string): boolean => templat === 'tanpa-surel' || templat === 'galat';

function keadaan({ templat, data }: Surat): string {
  switch (templat) {
    case 'tanpa-surel':
      return 'Mohon disampaikan kepada pelapor lewat telepon atau cara lain';
    case 'dibuka-kembali':
      return 'Dibuka kembali oleh pelapor';
    case 'galat':
      return `Perlu diperiksa: ${data['perihal'] ?? ''}`;
    default: {
      const kembali = data['kembali'] ?? '';
      return kembali === '' ? 'Mohon ditindaklanjuti' : `Dikembalikan (ke-${kembali})`;
    }
  }
}

/** `12 aduan menunggu tindak lanjut, 3 perlu disampaikan kepada pelapor`: for the subject. */
function ikhtisar(surat: readonly Surat[]): string {
  const jumlah = new Map<string, number>();
  for (const { templat } of surat) {
    const kata = pokokKata(templat);
    jumlah.set(kata, (jumlah.get(kata) ?? 0) + 1);
  }
  return [...jumlah].map(([kata, n]) => `${n} ${kata}`).join(', ');
}

function pokokKata(templat: string): string {
  if (templat === 'tanpa-surel') return 'hal perlu disampaikan kepada pelapor';
  return templat === 'galat' ? 'hal perlu diperiksa' : 'aduan menunggu tindak lanjut';
}
