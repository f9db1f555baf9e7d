// SPDX-License-Identifier: Apache-2.0
// A citizen's answers by the titles that the form shows. What is not said here is answered as in
// ISIAN_AWAL; '' leaves a question blank.

import type { Answer, FormItem } from '../../emulator/forms/service.ts';

export type Isian = Readonly<Record<string, string | readonly string[]>>;

export const ISIAN_AWAL: Isian = {
  Jenis: 'Pengaduan',
  'Isi aduan': 'Jalan di depan balai desa berlubang sejak bulan lalu, sudah ada yang terjatuh.',
  'Lokasi kejadian': 'Depan balai desa',
  'Nama lengkap': 'Suminah Peraga',
  Alamat: 'Dusun Umpama RT 91 RW 92',
  'Nomor telepon/WhatsApp': '081234567890',
  'Alamat surel (email)': 'warga.satu@surel.example',
  Persetujuan: ['Saya setuju data saya dipakai untuk menindaklanjuti aduan ini'],
};

/** Questions that the form does not have (any more) are not answered. */
export function susunJawaban(items: readonly FormItem[], isian: Isian): Answer[] {
  const semua: Isian = { ...ISIAN_AWAL, ...isian };
  return items.flatMap(({ id, title }) => {
    const value = semua[title] ?? '';
    return value === '' ? [] : [{ itemId: id, value }];
  });
}
