// SPDX-License-Identifier: Apache-2.0
// What a sweep decides beside intake: acts whose trigger was lost, what time has brought, stale
// cells, the dashboard. Pure; what the admin must hear of is jaga.ts.

import { isTerlambat, tenggatAduan } from '../../core/tenggat/tenggat.ts';
import { isMenungguPelapor } from '../../core/aduan/tindakan-boleh.ts';
import { tindakBaris } from './act.ts';
import type { Buku } from '../buku/buku.ts';
import { createRingkasan } from '../kirim/ringkasan.ts';
import type { HasilSapuSurat } from '../kirim/sapu-surat.ts';

/** Answers the letters that still wait: digests that have to be told anew are no longer among them. */
export function sapuAduan(buku: Buku, surat: HasilSapuSurat, pemilik: string): HasilSapuSurat {
  tindakBaris(buku, buku.bacaan.baris, '');
  const ringkasan = createRingkasan(buku, pemilik, surat);
  for (const { baris, pesan } of buku.bacaan.baris) {
    const sebelum = buku.aduanDi(baris);
    if (sebelum === undefined || sebelum.akhir !== undefined) continue;
    const hasil = buku.lakukan(baris, { jenis: 'waktu', tunda: ringkasan.tunda });
    if (hasil.ok) {
      ringkasan.tampung(baris, sebelum, hasil.nilai);
    } else if (pesan !== hasil.galat) {
      // The record cannot go on by itself: said once, beside it, not at every sweep.
      buku.tandai(baris, { pesan: hasil.galat });
    }
  }
  return { ...surat, antrean: ringkasan.tutup() };
}

/** After everything was decided: counts what the rows now say. */
export function sapuDasbor(buku: Buku, suratTertunda: number): void {
  let terlambat = 0;
  let menungguPelapor = 0;
  for (const { baris } of buku.bacaan.baris) {
    const aduan = buku.aduanDi(baris);
    if (aduan === undefined || aduan.akhir !== undefined) continue;
    const tenggat = tenggatAduan(buku.konteksUntuk(aduan), aduan);
    if (tenggat !== undefined && isTerlambat(tenggat, buku.at)) terlambat += 1;
    if (isMenungguPelapor(buku.konteksUntuk(aduan).sop, aduan)) menungguPelapor += 1;
  }
  buku.tx.dasbor({ terlambat, menungguPelapor, suratTertunda });
}
