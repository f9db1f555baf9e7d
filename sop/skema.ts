// SPDX-License-Identifier: Apache-2.0
// The form of a SOP file, a calendar file and the list of categories: what may be written at all.
// Whether a SOP makes sense is core/sop-periksa.ts.

import { z } from 'zod';
import type { Sop } from '../core/sop.ts';

const teks = z.union([z.string(), z.number().transform(String)]);
const daftar = z.array(teks);
const tanggal = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'tanggal harus ditulis seperti 2026-03-19');
const bilangan = z.number().min(0);

const waktu = z.strictObject({
  min: bilangan.exactOptional(),
  maks: bilangan,
  satuan: z.enum(['menit', 'jam', 'hari_kerja', 'hari_kalender', 'jam_kalender']),
});

const tindakan = z.strictObject({
  id: teks,
  label: teks,
  ke: teks,
  isian: teks.exactOptional(),
  perluKategori: z.boolean().exactOptional(),
  isianSebagai: z.enum(['tanggapan', 'bahan', 'pertanyaan', 'tambahan', 'catatan']).exactOptional(),
  suratPelapor: teks.exactOptional(),
  akhir: z
    .enum([
      'dijawab',
      'tanpa_konfirmasi',
      'tidak_dilengkapi',
      'bukan_wewenang',
      'ditarik',
      'informasi',
    ])
    .exactOptional(),
});

const langkah = z.strictObject({
  id: teks,
  nomor: teks,
  uraian: teks,
  pelaksana: teks,
  keyakinan: z.enum(['tinggi', 'sedang', 'rendah']).exactOptional(),
  kelengkapan: daftar,
  waktu: waktu.exactOptional(),
  waktuTertulis: teks.exactOptional(),
  output: teks,
  keterangan: teks.exactOptional(),
  dasar: teks.exactOptional(),
  berkala: z.enum(['bulanan']).exactOptional(),
  tindakan: z.array(tindakan).default([]),
  habisWaktu: z
    .strictObject({ setelah: waktu, tindakan: teks, dasar: teks.exactOptional() })
    .exactOptional(),
});

const instansi = z.strictObject({
  nama: teks,
  induk: teks,
  alamat: teks,
  kodeUnit: teks,
  zona: z.enum(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura']),
  jabatanPimpinan: teks,
  polaJam: teks.exactOptional(),
  cutiBersama: z.boolean().exactOptional(),
});

/** Keys that are not known are refused: a misspelt key would otherwise be a rule that silently fails. */
export const skemaSop: z.ZodType<Sop> = z.strictObject({
  id: teks,
  nama: teks,
  instansi,
  kendali: z.array(z.strictObject({ label: teks, isi: teks })),
  dasarHukum: daftar,
  kualifikasi: daftar,
  keterkaitan: daftar,
  peralatan: daftar,
  peringatan: daftar,
  pencatatan: daftar,
  pelaksana: z.array(
    z.strictObject({
      id: teks,
      label: teks,
      jenis: z.enum(['pelapor', 'petugas', 'kelompok', 'pimpinan', 'luar']),
    }),
  ),
  langkah: z.array(langkah).min(1),
  awal: teks,
  bilaKurang: teks.exactOptional(),
  pengingat: z.strictObject({ sisaPersen: z.number() }),
  eskalasi: z.array(z.strictObject({ lewat: waktu, kepada: daftar })),
  batasProses: z
    .array(z.strictObject({ waktu, uraian: teks, kepada: daftar, dasar: teks }))
    .exactOptional(),
  penutupan: z.strictObject({
    penilaian: z.boolean(),
    bukaKembali: z.strictObject({ batas: waktu, ke: teks }).exactOptional(),
    dasar: teks,
  }),
});

export const skemaHariLibur = z.strictObject({
  ramadan: z.array(z.strictObject({ dari: tanggal, sampai: tanggal, dasar: teks })),
  tahun: z.array(
    z.strictObject({
      tahun: z.number().int(),
      dasar: teks,
      libur: z.array(
        z.strictObject({
          tanggal,
          nama: teks,
          jenis: z.enum(['libur_nasional', 'cuti_bersama', 'libur_lokal']),
          dasar: teks.exactOptional(),
        }),
      ),
    }),
  ),
});

const jam = z.array(
  z
    .string()
    .regex(
      /^([01]\d|2[0-4])\.[0-5]\d-([01]\d|2[0-4])\.[0-5]\d$/,
      'jam ditulis seperti 07.30-12.00',
    ),
);
const pekan = z.strictObject({
  senin: jam,
  selasa: jam,
  rabu: jam,
  kamis: jam,
  jumat: jam,
  sabtu: jam,
  minggu: jam,
});

export const skemaJamKerja = z.record(
  z.string(),
  z.strictObject({
    nama: teks,
    dasar: teks,
    liburNasional: z.boolean().exactOptional(),
    mingguan: pekan,
    ramadan: pekan,
  }),
);

export const skemaKategori = z.array(z.strictObject({ nama: teks, contoh: daftar }));
