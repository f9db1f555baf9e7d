// SPDX-License-Identifier: Apache-2.0
// The table of settings: key, first value, explanation for staff, and what makes a value wrong.

import type { JamSehari } from '../../core/waktu/kalender.ts';
import { parsePola, pesanPola } from '../../core/aduan/nomor.ts';
import { zonaMenitDari } from '../../core/waktu/tanggal.ts';
import type { Tanggal } from '../../core/waktu/waktu.ts';
import { parseYaTidak } from '../baris/baris-atur.ts';
import { parseJamSehari, parseRentangTanggal } from './jam-kerja.ts';
import { type PermintaanPindah, parsePindah } from './pindah-atur.ts';
import { isSurel } from '../teks/surel.ts';

const HARI = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'] as const;

export type KunciPengaturan =
  | 'nama_instansi'
  | 'nama_induk'
  | 'alamat'
  | 'kode_unit'
  | 'jabatan_pimpinan'
  | 'pola_nomor'
  | 'zona'
  | `jam_kerja_${(typeof HARI)[number]}`
  | `jam_ramadan_${(typeof HARI)[number]}`
  | 'ramadan'
  | 'cuti_bersama'
  | 'libur_nasional'
  | 'surel_admin'
  | 'selang_sapu'
  | 'kertas'
  | 'pindahkan_ke_sop_terbaru';

export interface ButirPengaturan {
  readonly kunci: KunciPengaturan;
  readonly awal: string;
  readonly penjelasan: string;
  /** Why the value is wrong, for people; undefined = good. */
  readonly periksa: (teks: string) => string | undefined;
  /** An order to be done once: what it was before is never used in its place. */
  readonly perintah?: true;
}

/** Texts that passed `periksa` → values. */
export const MILIK = {
  hari: HARI,
  jam: (teks: string): JamSehari => parseJamSehari(teks) ?? [],
  rentang: (teks: string): readonly (readonly [Tanggal, Tanggal])[] =>
    parseRentangTanggal(teks) ?? [],
  yaTidak: (teks: string): boolean => parseYaTidak(teks) ?? true,
  zona: (teks: string): { readonly iana: string; readonly menit: number } => {
    const iana = SINGKATAN_ZONA[teks.trim().toUpperCase()] ?? teks.trim();
    return { iana, menit: zonaMenitDari(iana) ?? 420 };
  },
  selang: (teks: string): 5 | 10 | 15 | 30 => SELANG.find((s) => s === Number(teks)) ?? 10,
  kertas: (teks: string): 'F4' | 'A4' => (teks.trim().toUpperCase() === 'A4' ? 'A4' : 'F4'),
  pindah: (teks: string): PermintaanPindah | undefined => {
    const hasil = parsePindah(teks);
    return hasil.ok ? hasil.nilai : undefined;
  },
} as const;

const SINGKATAN_ZONA: Readonly<Record<string, string>> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
};

/** Clock triggers of Apps Script know 1, 5, 10, 15 and 30 minutes (facts: workspace A). */
const SELANG = [5, 10, 15, 30] as const;

/** Hours that satisfy Perpres 21/2023 as reported: 37.5 hours a week, 32.5 in Ramadan. */
const JAM_AWAL: Readonly<Record<string, readonly [string, string]>> = {
  jumat: ['07.30-11.30, 13.00-16.30', '08.00-11.30, 12.30-15.30'],
  sabtu: ['tutup', 'tutup'],
  minggu: ['tutup', 'tutup'],
};
const JAM_BIASA = ['07.30-12.00, 13.00-16.00', '08.00-12.00, 12.30-15.00'] as const;

export const BUTIR_PENGATURAN: readonly ButirPengaturan[] = [
  butir('nama_instansi', 'Kantor', 'Nama kantor seperti pada kop surat.', wajib(150)),
  butir(
    'nama_induk',
    '',
    'Nama pemerintah daerahnya, misalnya Pemerintah Kabupaten …',
    wajib(150, 0),
  ),
  butir('alamat', '', 'Alamat kantor untuk kop surat.', wajib(300, 0)),
  butir('kode_unit', 'UNIT', 'Singkatan unit dalam nomor register.', wajib(20)),
  butir('jabatan_pimpinan', 'Kepala', 'Jabatan pimpinan, misalnya Camat.', wajib(100)),
  butir(
    'pola_nomor',
    '{urut:4}/ADU/{kode_unit}/{bulan_romawi}/{tahun}',
    'Pola nomor register. Tanda: {urut}, {urut:4}, {tahun}, {bulan}, {bulan_romawi}, {kode_unit}.',
    (teks) => {
      const hasil = parsePola(teks);
      return hasil.ok ? undefined : pesanPola(hasil.galat);
    },
  ),
  butir('zona', 'Asia/Jakarta', 'Zona waktu: WIB, WITA, atau WIT.', (teks) =>
    zonaMenitDari(MILIK.zona(teks).iana) === undefined
      ? `Zona waktu “${teks}” tidak dikenal. Tulislah WIB, WITA, atau WIT.`
      : undefined,
  ),
  ...HARI.map((hari) =>
    butir(
      `jam_kerja_${hari}`,
      JAM_AWAL[hari]?.[0] ?? JAM_BIASA[0],
      `Jam kerja hari ${namaHari(hari)}, misalnya 07.30-12.00, 13.00-16.00; atau tutup.`,
      periksaJam,
    ),
  ),
  ...HARI.map((hari) =>
    butir(
      `jam_ramadan_${hari}`,
      JAM_AWAL[hari]?.[1] ?? JAM_BIASA[1],
      `Jam kerja hari ${namaHari(hari)} selama Ramadan; atau tutup.`,
      periksaJam,
    ),
  ),
  butir(
    'ramadan',
    '',
    'Masa Ramadan tiap tahun, misalnya 2026-02-19 s.d. 2026-03-20; pisahkan dengan titik koma.',
    (teks) =>
      parseRentangTanggal(teks) === undefined
        ? 'Masa Ramadan belum dapat dibaca. Contoh: 2026-02-19 s.d. 2026-03-20.'
        : undefined,
  ),
  butir(
    'cuti_bersama',
    'ya',
    'Apakah kantor tutup pada cuti bersama: ya atau tidak.',
    periksaYaTidak,
  ),
  butir(
    'libur_nasional',
    'ya',
    'Apakah kantor tutup pada libur nasional: ya, atau tidak untuk layanan siaga.',
    periksaYaTidak,
  ),
  butir(
    'surel_admin',
    '',
    'Surel penerima pemberitahuan gangguan. Kosong = pemilik berkas ini.',
    (teks) => (teks === '' || isSurel(teks) ? undefined : `“${teks}” bukan alamat surel.`),
  ),
  butir('selang_sapu', '10', 'Setiap berapa menit sistem memeriksa: 5, 10, 15, atau 30.', (teks) =>
    SELANG.some((s) => s === Number(teks)) ? undefined : 'Selang hanya boleh 5, 10, 15, atau 30.',
  ),
  butir('kertas', 'F4', 'Ukuran kertas rekap: F4 atau A4.', (teks) =>
    /^(f4|a4)$/i.test(teks) ? undefined : 'Kertas hanya boleh F4 atau A4.',
  ),
  {
    ...butir(
      'pindahkan_ke_sop_terbaru',
      'tidak',
      'Tulislah ya untuk memindahkan semua aduan terbuka ke SOP terbaru. Hasilnya ditulis di kolom ' +
        'Pemeriksaan, lalu nilainya kembali menjadi tidak. Hanya admin atau pemilik berkas.',
      (teks) => {
        const hasil = parsePindah(teks);
        return hasil.ok ? undefined : hasil.galat;
      },
    ),
    perintah: true,
  },
];

function butir(
  kunci: KunciPengaturan,
  awal: string,
  penjelasan: string,
  periksa: ButirPengaturan['periksa'],
): ButirPengaturan {
  return { kunci, awal, penjelasan, periksa };
}

function wajib(maks: number, min = 1): ButirPengaturan['periksa'] {
  return (teks) => {
    if (teks.length < min) return 'Nilainya masih kosong.';
    return teks.length > maks ? `Nilainya paling panjang ${maks} karakter.` : undefined;
  };
}

function periksaJam(teks: string): string | undefined {
  if (parseJamSehari(teks) !== undefined) return undefined;
  return `Jam “${teks.slice(0, 40)}” belum dapat dibaca. Contoh: 07.30-12.00, 13.00-16.00; atau tutup.`;
}

function periksaYaTidak(teks: string): string | undefined {
  return parseYaTidak(teks) === undefined ? 'Tulislah ya atau tidak.' : undefined;
}

function namaHari(hari: string): string {
  return hari.charAt(0).toUpperCase() + hari.slice(1);
}
