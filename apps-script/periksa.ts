// SPDX-License-Identifier: Apache-2.0
// Looks an installation over and says in words what a person should see to. It changes nothing.

import { tahunKurang } from '../core/kalender.ts';
import { parsePetunjuk } from '../register/petunjuk.ts';
import { createAnggaran } from './anggaran.ts';
import { bacaRegister } from './baca-register.ts';
import { bukaFormulir } from './formulir.ts';
import { daftarGalat } from './galat-lapor.ts';
import { kantorDari } from './kantor.ts';
import { periksaPemicu, type NamaPemicu } from './pasang-pemicu.ts';
import { KUNCI, type Properti } from './kunci.ts';
import { bacaProperti } from './properti.ts';
import type { Konfigurasi } from '../register/konfigurasi.ts';
import { peranKosong } from '../register/petugas.ts';
import type { Bacaan } from '../register/baca.ts';

const BATAS_MS = 60_000;
const SATU_HARI_MS = 24 * 3_600_000;
const KUOTA_MENIPIS = 20;

/** [] = all well. */
export function periksa(nama: NamaPemicu): readonly string[] {
  const properti = bacaProperti();
  const kantor = kantorDari(properti);
  const at = Date.now();
  const petunjuk = parsePetunjuk(properti[KUNCI.petunjuk]);
  const bacaan = bacaRegister(createAnggaran(BATAS_MS), kantor.registerId, at, {
    ...(petunjuk === undefined ? {} : { petunjuk }),
    kotakKeluar: true,
  });
  const { pengaturan } = bacaan.konfigurasi;
  const { registerId, identitasId, formulirId } = kantor;
  return [
    ...periksaPemicu(nama, {
      formulirId,
      registerId,
      identitasId,
      sapuMenit: pengaturan.selangSapu,
    }),
    ...(properti[KUNCI.sapuMenit] === String(pengaturan.selangSapu)
      ? []
      : ['Selang sapuan pada Pengaturan belum diterapkan; pilih Pasang/Perbarui.']),
    ...periksaFormulir(formulirId),
    ...(kantor.alamatWeb === ''
      ? ['Aplikasi web belum diterapkan (Deploy), sehingga surel belum memuat tautan pelacakan.']
      : []),
    ...periksaRegister(bacaan, at),
    ...periksaPetugas(bacaan.konfigurasi),
    ...periksaSurat(bacaan),
    ...periksaGalat(properti, at),
  ];
}

function periksaFormulir(formulirId: string): string[] {
  const form = bukaFormulir(formulirId);
  return [
    ...(form.isAcceptingResponses() ? [] : ['Formulir aduan sedang tidak menerima jawaban.']),
    ...(form.canEditResponse()
      ? ['Formulir aduan mengizinkan jawaban diubah sesudah dikirim; mohon matikan pengaturan itu.']
      : []),
  ];
}

function periksaRegister({ konfigurasi, kelainan }: Bacaan, at: number): string[] {
  const kurang = tahunKurang(konfigurasi.konteks.kalender, at);
  return [
    ...kurang.map((tahun) => `Daftar hari libur tahun ${tahun} belum lengkap.`),
    ...kelainan.map(({ pesan }) => pesan),
    ...konfigurasi.masalah.map((m) => `Lembar ${m.tab}, baris ${m.baris}: ${m.pesan}`),
  ];
}

function periksaPetugas({ konteks, petugas }: Konfigurasi): string[] {
  return peranKosong(konteks.sop, petugas).map(
    ({ label, untuk }) =>
      `Belum ada petugas aktif dengan surel untuk peran "${label}" (${untuk}); suratnya dikirim kepada admin.`,
  );
}

function periksaSurat({ kotak }: Bacaan): string[] {
  const kuota = MailApp.getRemainingDailyQuota();
  return [
    ...(kotak.length > 0 ? [`${kotak.length} surat menunggu di Kotak Keluar.`] : []),
    ...(kuota < KUOTA_MENIPIS ? [`Sisa kuota surel hari ini tinggal ${kuota} penerima.`] : []),
  ];
}

function periksaGalat(properti: Properti, at: number): string[] {
  return daftarGalat(properti)
    .filter(({ pada }) => at - pada < SATU_HARI_MS)
    .map(({ bagian, pesan }) => `${bagian} pernah gagal dalam 24 jam terakhir: ${pesan}`);
}
