// SPDX-License-Identifier: Apache-2.0
// The form of the calendar files and the list of categories: what may be written at all. SOPs have
// theirs in skema-sop.ts.

import { z } from 'zod';

const teks = z.union([z.string(), z.number().transform(String)]);
const daftar = z.array(teks);
const tanggal = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'tanggal harus ditulis seperti 2026-03-19');

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
