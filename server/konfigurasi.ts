// SPDX-License-Identifier: Apache-2.0
// What the server is told by its environment. All faults at once, in Indonesian, before anything runs.

import { z } from 'zod';

const skema = z.object({
  REGISTER_ID: z
    .string({ error: 'wajib: id spreadsheet Register Aduan (bagian panjang pada alamatnya)' })
    .min(10, 'terlalu pendek untuk id spreadsheet'),
  /** For the emulator: where requests go, with a trailing slash. */
  KENTONGAN_ROOT_URL: z.url('harus alamat lengkap, misalnya http://127.0.0.1:8787/').optional(),
  KENTONGAN_TOKEN: z.string().optional(),
  /** Who is told when even the register cannot be read; otherwise the register says it. */
  KENTONGAN_SUREL_ADMIN: z.email('harus alamat surel').optional(),
  /** Secret of the HTTP face: `Authorization: Bearer …`. */
  KENTONGAN_RAHASIA: z.string().min(16, 'minimal 16 huruf').optional(),
});

export type Konfigurasi = z.infer<typeof skema>;

/** @throws Error that lists every missing or wrong variable. */
export function bacaKonfigurasi(env: Readonly<Record<string, string | undefined>>): Konfigurasi {
  const hasil = skema.safeParse(env);
  if (hasil.success) return hasil.data;
  const daftar = hasil.error.issues.map((satu) => `- ${satu.path.join('.')}: ${satu.message}`);
  throw new Error(`Konfigurasi server belum benar:\n${daftar.join('\n')}`);
}
