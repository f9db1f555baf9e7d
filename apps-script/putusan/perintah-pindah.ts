// SPDX-License-Identifier: Apache-2.0
// The order to move open aduan to the newest SOP, from its coming in (menu or Pengaturan) until
// nothing is left to move. It is kept in Sistem in the commit of its first portion, so that a run that
// is killed, or too much work for one run, loses nothing of it. Pure.

import {
  CATATAN_HASIL_PINDAH,
  formatHasilPindah,
  type PermintaanPindah,
} from '../../register/atur/pindah-atur.ts';
import { isObjek, parseObjek } from '../../register/teks/objek.ts';
import type { Konfigurasi } from '../../register/atur/konfigurasi.ts';
import { formatSingkat } from '../../core/waktu/tanggal.ts';
import type { Buku } from '../buku/buku.ts';
import { teksHasil } from './kata-pindah.ts';
import { pindahkan, type HasilPindah } from './pindah.ts';

export interface PerintahPindah extends PermintaanPindah {
  /** The version that was the newest when it was ordered. */
  readonly versi: string;
  readonly oleh: string;
  /** Moved so far. */
  readonly dipindah: number;
}

const CATATAN = 'pindah.perintah';

/** Only who answers for the office: its owner, and whoever is admin. */
export function bolehPindah(konfigurasi: Konfigurasi, pemilik: string, surel: string): boolean {
  const { petugas, pengaturan } = konfigurasi;
  const admin = petugas.filter((p) => p.peran === 'admin' && p.aktif).map((p) => p.surel);
  const boleh = [pemilik, pengaturan.surelAdmin, ...admin].map((s) => s.trim().toLowerCase());
  return surel !== '' && boleh.includes(surel.trim().toLowerCase());
}

/**
 * What Pengaturan orders, or what an earlier run left. `oleh`: who typed; '' when Google does not
 * tell, which is taken for the admin: who may change Pengaturan may change who is admin, too.
 */
export function lanjutkanPindah(buku: Buku, pemilik: string, oleh: string): void {
  const { konfigurasi, sistem } = buku.bacaan;
  const { pindahkan: diminta } = konfigurasi.pengaturan;
  const sisa = parsePerintah(sistem.catatan[CATATAN]);
  if (diminta !== undefined) {
    buku.tx.pindahSelesai();
    if (oleh !== '' && !bolehPindah(konfigurasi, pemilik, oleh)) {
      catatHasil(buku, 'Belum dikerjakan: hanya admin atau pemilik berkas yang boleh.');
      return;
    }
    jalankanPindah(buku, perintahBaru(buku, diminta, oleh === '' ? 'admin' : oleh));
  } else if (sisa !== undefined) {
    jalankanPindah(buku, sisa);
  }
}

export const perintahBaru = (
  buku: Buku,
  { keLangkah }: PermintaanPindah,
  oleh: string,
): PerintahPindah => ({ versi: buku.konteks.sopVersi, oleh, keLangkah, dipindah: 0 });

/** One portion; the answer counts from the beginning of the order. */
export function jalankanPindah(buku: Buku, perintah: PerintahPindah): HasilPindah {
  if (perintah.versi !== buku.konteks.sopVersi) {
    const pesan =
      'SOP berubah lagi sebelum semua aduan dipindahkan. Mohon ulangi bila masih perlu.';
    catatHasil(buku, pesan);
    buku.tx.sistem({ catatan: { [CATATAN]: '' } });
    return { dipindah: perintah.dipindah, sisa: 0, hilang: [] };
  }
  const satu = pindahkan(buku, perintah, perintah.oleh);
  const hasil = { ...satu, dipindah: perintah.dipindah + satu.dipindah };
  const lanjut: PerintahPindah = { ...perintah, dipindah: hasil.dipindah };
  buku.tx.sistem({ catatan: { [CATATAN]: hasil.sisa > 0 ? JSON.stringify(lanjut) : '' } });
  catatHasil(buku, teksHasil(hasil));
  return hasil;
}

function catatHasil(buku: Buku, teks: string): void {
  const pada = formatSingkat(buku.konteks.kalender.data.zonaMenit, buku.at);
  const nilai = formatHasilPindah(buku.at, `${pada}: ${teks}`);
  buku.tx.sistem({ catatan: { [CATATAN_HASIL_PINDAH]: nilai } });
}

function parsePerintah(teks: string | undefined): PerintahPindah | undefined {
  const o = teks === undefined ? undefined : parseObjek(teks);
  if (o === undefined) return undefined;
  const { versi, oleh, keLangkah, dipindah } = o;
  if (typeof versi !== 'string' || typeof oleh !== 'string' || !isObjek(keLangkah))
    return undefined;
  return {
    versi,
    oleh,
    keLangkah: Object.fromEntries(Object.entries(keLangkah).map(([k, n]) => [k, String(n)])),
    dipindah: typeof dipindah === 'number' ? dipindah : 0,
  };
}
