// SPDX-License-Identifier: Apache-2.0
// What a sweep decides beside intake: acts whose trigger was lost, what time has brought, stale
// cells, the dashboard, and what the admin must hear of. Pure.

import { isJamKerja, tahunKurang } from '../core/kalender.ts';
import { isTerlambat, tenggatAduan } from '../core/tenggat.ts';
import { isMenungguPelapor } from '../core/tindakan-boleh.ts';
import { peranKosong } from '../register/petugas.ts';
import { tindakBaris } from './act.ts';
import type { Buku } from './buku.ts';
import { laporAdmin } from './lapor.ts';
import { createRingkasan } from './ringkasan.ts';
import { sapuBerkala } from './sapu-berkala.ts';
import type { HasilSapuSurat } from './sapu-surat.ts';

const SATU_HARI_MS = 24 * 3_600_000;

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
  sapuBerkala(buku);
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

/** Faults in what the office edits and in the sheet itself, and years without holidays. */
export function sapuPeriksa(buku: Buku): void {
  const { bacaan, konteks } = buku;
  const kurang = tahunKurang(konteks.kalender, buku.at);
  if (kurang.length > 0) {
    laporAdmin(buku, {
      kunci: `libur:${kurang.join(',')}`,
      perihal: `daftar hari libur ${kurang.join(', ')} belum lengkap`,
      bagian: 'Lembar Hari Libur',
      teks: `Daftar hari libur tahun ${kurang.join(', ')} belum lengkap, sehingga tenggat dapat keliru.`,
      saran: 'Mohon lengkapi lembar Hari Libur sesuai SKB tiga menteri, termasuk cuti bersama.',
      selangMs: SATU_HARI_MS,
    });
  }
  for (const { tab, kode, baris, pesan } of bacaan.kelainan) {
    laporAdmin(buku, {
      kunci: `kelainan:${tab}:${kode}:${baris ?? 0}:${pesan}`,
      perihal: 'susunan register berubah',
      bagian: `Lembar ${tab}`,
      teks: pesan,
      selangMs: SATU_HARI_MS,
    });
  }
  periksaPeran(buku);
  const galat = bacaan.konfigurasi.masalah.filter((m) => m.tingkat === 'galat');
  if (galat.length > 0) {
    laporAdmin(buku, {
      kunci: `atur:${galat.map((m) => `${m.tab}${m.baris}${m.pesan}`).join('|')}`,
      perihal: 'perubahan pengaturan belum berlaku',
      bagian: `Lembar ${[...new Set(galat.map((m) => m.tab))].join(', ')}`,
      teks: galat.map((m) => `Lembar ${m.tab}, baris ${m.baris}: ${m.pesan}`).join('\n'),
      saran: 'Yang berlaku sampai diperbaiki adalah pengaturan terakhir yang benar.',
      selangMs: SATU_HARI_MS,
    });
  }
}

/** Not urgent, for the admin gets their letters meanwhile: in office hours, once a week. */
function periksaPeran(buku: Buku): void {
  const { petugas, konteks } = buku.bacaan.konfigurasi;
  const kosong = peranKosong(konteks.sop, petugas);
  if (kosong.length === 0 || !isJamKerja(konteks.kalender, buku.at)) return;
  laporAdmin(buku, {
    kunci: `peran:${kosong.map(({ id }) => id).join(',')}`,
    perihal: `${kosong.length} peran belum ada petugasnya`,
    bagian: 'Lembar Petugas',
    teks: kosong.map(({ label, untuk }) => `${label} (${untuk})`).join('\n'),
    saran:
      'Mohon lengkapi surel petugas untuk peran itu pada lembar Petugas. Sementara itu suratnya dikirim kepada admin.',
    selangMs: 7 * SATU_HARI_MS,
  });
}
