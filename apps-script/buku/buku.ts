// SPDX-License-Identifier: Apache-2.0
// The working copy of one run: every decision folds into it, so that two decisions about one aduan
// build on each other, and each changed row is written once. Pure: no Google in here.

import type { Aduan } from '../../core/aduan/aduan.ts';
import { decide } from '../../core/decide/decide.ts';
import { pesanPenolakan } from '../../core/decide/galat.ts';
import { type Hasil, berhasil, gagal } from '../../core/hasil.ts';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import type { Keputusan, Konteks, Penolakan, Perintah, Surat } from '../../core/aduan/perintah.ts';
import { jelaskanTenggat } from '../../core/tenggat/tenggat.ts';
import { terapkan } from '../../core/aduan/terapkan.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { Bacaan } from '../../register/baca/baca.ts';
import type { BarisRegister } from '../../register/baris/baris-aduan.ts';
import { isVersiHilang, konteksUntuk } from '../../register/atur/konfigurasi.ts';
import type { PilihanUbah, Transaksi } from '../../register/tulis/transaksi.ts';
import { isPemberitahuan } from '../surat/susun-ringkasan.ts';

export interface Buku {
  readonly at: Instan;
  readonly bacaan: Bacaan;
  readonly tx: Transaksi;
  /** With the SOP in force: for new aduan, and for the calendar and the categories. */
  readonly konteks: Konteks;
  /** With the version of the SOP that an aduan runs under: for everything about that aduan. */
  readonly konteksUntuk: (aduan: Pick<Aduan, 'sopVersi'>) => Konteks;
  /** The record as it stands now, after what this run has decided. */
  readonly aduanDi: (baris: number) => Aduan | undefined;
  readonly barisNomor: (nomor: string) => BarisRegister | undefined;
  /** Registers a new aduan at the end. The refusal is in words for people. */
  readonly catat: (masukan: Extract<Perintah, { jenis: 'catat' }>) => Hasil<Aduan, string>;
  /** Decides about a row that was read. */
  readonly lakukan: (
    baris: number,
    perintah: Perintah,
    pilihan?: PilihanUbah,
  ) => Hasil<Keputusan, string>;
  /** Adds facts that change nothing but the count (letters sent). */
  readonly tambah: (baris: number, buat: (aduan: Aduan) => Peristiwa) => void;
  readonly tandai: (baris: number, pilihan: PilihanUbah) => void;
  readonly tolak: (baris: number, pesan: string) => void;
  /** Row 0 = about no aduan. */
  readonly surat: (surat: Surat, baris: number) => void;
  readonly suratBaru: () => readonly Surat[];
  /** Hands the changed rows to the transaction; once, at the end. */
  readonly tutup: () => void;
}

export function createBuku(bacaan: Bacaan, tx: Transaksi, at: Instan): Buku {
  const konteks = bacaan.konfigurasi.konteks;
  const untuk = ({ sopVersi }: Pick<Aduan, 'sopVersi'>): Konteks =>
    konteksUntuk(bacaan.konfigurasi, sopVersi);
  const ubahan = createUbahan(bacaan);
  const pos = createPos(tx);
  let akhir = bacaan.petunjuk.barisBerikut;

  function terima(baris: number, keputusan: Keputusan): void {
    tx.riwayat(...keputusan.peristiwa);
    const jelas = jelaskanTenggat(untuk(keputusan.aduan), keputusan.aduan);
    for (const surat of keputusan.surat) {
      // Told in a digest: whoever asked for the decision pools it (ringkasan.ts).
      if (isPemberitahuan(surat)) continue;
      // Whoever gets a deadline is told how it came about.
      const perlu = surat.kepada !== 'pelapor' && (surat.data['tenggat'] ?? '') !== '';
      pos.kirim(perlu ? { ...surat, data: { jelas, ...surat.data } } : surat, baris);
    }
  }

  return {
    at,
    bacaan,
    tx,
    konteks,
    konteksUntuk: untuk,
    aduanDi: ubahan.aduanDi,
    barisNomor: (nomor) => bacaan.baris.find((b) => b.aduan.nomor === nomor),
    catat(perintah) {
      const hasil = decide(konteks, undefined, perintah, at);
      if (!hasil.ok) return gagal(pesanPenolakan(hasil.galat));
      tx.catat(hasil.nilai.aduan);
      terima(akhir, hasil.nilai);
      akhir += 1;
      return berhasil(hasil.nilai.aduan);
    },
    lakukan(baris, perintah, pilihan = {}) {
      const aduan = ubahan.aduanDi(baris);
      if (aduan === undefined) return gagal('Baris ini tidak memuat aduan.');
      const hasil = putuskan(bacaan, aduan, perintah, at);
      if (!hasil.ok) return gagal(pesanPenolakan(hasil.galat));
      if (hasil.nilai.peristiwa.length > 0) {
        ubahan.ubah(baris, hasil.nilai.aduan, pilihan);
        terima(baris, hasil.nilai);
      }
      return berhasil(hasil.nilai);
    },
    tambah(baris, buat) {
      const aduan = ubahan.aduanDi(baris);
      if (aduan === undefined) return;
      const peristiwa = buat(aduan);
      ubahan.ubah(baris, terapkan(aduan, peristiwa), {});
      tx.riwayat(peristiwa);
    },
    tandai(baris, pilihan) {
      const aduan = ubahan.aduanDi(baris);
      if (aduan !== undefined) ubahan.ubah(baris, aduan, pilihan);
    },
    tolak: (baris, pesan) => tx.tolak(baris, pesan),
    surat: pos.kirim,
    suratBaru: pos.semua,
    tutup: () => ubahan.tutup(tx),
  };
}

/**
 * By the version the aduan runs under. One that is not kept any more cannot be followed: the aduan goes
 * on under the SOP in force, and its history says so.
 */
function putuskan(
  { konfigurasi }: Bacaan,
  aduan: Aduan,
  perintah: Perintah,
  at: Instan,
): Hasil<Keputusan, Penolakan> {
  const { konteks } = konfigurasi;
  if (perintah.jenis === 'pindah_sop') return decide(konteks, aduan, perintah, at);
  const milik = konteksUntuk(konfigurasi, aduan.sopVersi);
  const hilang = aduan.akhir === undefined && isVersiHilang(konfigurasi, aduan.sopVersi);
  const pindah = hilang
    ? decide(konteks, aduan, { jenis: 'pindah_sop', oleh: 'sistem' }, at)
    : undefined;
  if (!pindah?.ok) return decide(milik, aduan, perintah, at);
  const sesudah = decide(milik, pindah.nilai.aduan, perintah, at);
  if (!sesudah.ok) return sesudah;
  return berhasil({
    aduan: sesudah.nilai.aduan,
    peristiwa: [...pindah.nilai.peristiwa, ...sesudah.nilai.peristiwa],
    surat: [...pindah.nilai.surat, ...sesudah.nilai.surat],
  });
}

function createUbahan(bacaan: Bacaan) {
  const ubahan = new Map<number, { aduan: Aduan; pilihan: PilihanUbah }>();
  const dibaca = new Map(bacaan.baris.map((b) => [b.baris, b.aduan]));
  return {
    aduanDi: (baris: number): Aduan | undefined => ubahan.get(baris)?.aduan ?? dibaca.get(baris),
    ubah(baris: number, aduan: Aduan, pilihan: PilihanUbah): void {
      ubahan.set(baris, { aduan, pilihan: { ...ubahan.get(baris)?.pilihan, ...pilihan } });
    },
    tutup(tx: Transaksi): void {
      for (const [baris, { aduan, pilihan }] of ubahan) tx.ubah(baris, aduan, pilihan);
    },
  };
}

function createPos(tx: Transaksi) {
  const surat: Surat[] = [];
  return {
    semua: (): readonly Surat[] => surat,
    /** The row goes with the letter: at sending it tells whose letter it is without a search. */
    kirim(satu: Surat, baris: number): void {
      const berbaris = { ...satu, data: { ...satu.data, baris: String(baris) } };
      tx.surat(berbaris);
      surat.push(berbaris);
    },
  };
}
