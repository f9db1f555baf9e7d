// SPDX-License-Identifier: Apache-2.0
// Riwayat only grows, every row of it can be read, and replaying it gives the register.

import { isDeepStrictEqual } from 'node:util';
import { putarUlang } from '../../../register/baris/riwayat.ts';
import type { Bukti } from '../bukti.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';

export const riwayat: Hukum = {
  id: 'riwayat',
  bunyi: 'Riwayat hanya bertambah, dan memutarnya ulang menghasilkan Register',
  periksa,
};

function periksa({ saksi, peristiwa, register }: Bukti): HasilHukum {
  const pelanggaran: Pelanggaran[] = saksi.riwayatRusak.map((pesan) => ({
    macam: 'lain',
    pesan: `Riwayat ${pesan}`,
  }));
  for (const { baris, peristiwa: satu } of saksi.riwayat) {
    if (satu !== undefined) continue;
    pelanggaran.push({ macam: 'lain', pesan: `Riwayat baris ${baris} tidak dapat dibaca` });
  }
  const { aduan, rusak } = putarUlang(peristiwa);
  for (const [nomor, pesan] of rusak) pelanggaran.push({ macam: 'lain', nomor, pesan });
  for (const { nomor, aduan: tertulis, baris } of register) {
    if (rusak.has(nomor)) continue;
    if (tertulis === undefined) {
      const pesan = `Register baris ${baris} tidak dapat dibaca`;
      pelanggaran.push({ macam: 'lain', nomor, pesan });
    } else if (!isDeepStrictEqual(tertulis, aduan.get(nomor))) {
      const pesan = `Register baris ${baris} berbeda dari Riwayat: ${beda(tertulis, aduan.get(nomor))}`;
      pelanggaran.push({ macam: 'lain', nomor, pesan });
    }
  }
  const ada = new Set(register.map((satu) => satu.nomor));
  for (const nomor of aduan.keys()) {
    if (ada.has(nomor)) continue;
    pelanggaran.push({
      macam: 'hilang',
      nomor,
      pesan: `${nomor} ada di Riwayat, tidak di Register`,
    });
  }
  return { diperiksa: peristiwa.length, pelanggaran };
}

function beda(a: object, b: object | undefined): string {
  const kiri = a as Readonly<Record<string, unknown>>;
  const kanan = (b ?? {}) as Readonly<Record<string, unknown>>;
  const kunci = new Set([...Object.keys(kiri), ...Object.keys(kanan)]);
  return [...kunci].filter((k) => !isDeepStrictEqual(kiri[k], kanan[k])).join(', ');
}
