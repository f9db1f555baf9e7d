// SPDX-License-Identifier: Apache-2.0
// The part of a sweep that goes through the registers of earlier years: each with its own read, commit
// and letters, as long as something in it is open. What fails in one keeps neither the others nor this
// year's waiting.

import { MS_SEHARI } from '../../core/waktu/waktu.ts';
import { tulisPapan, type BarisPapan } from '../../register/papan/papan-keadaan.ts';
import { alamatRegister } from '../../register/pasang/register-baru.ts';
import { TAB } from '../../register/tab/tab.ts';
import type { Anggaran } from '../google/anggaran.ts';
import type { Buku } from '../buku/buku.ts';
import { cerminkanAtur } from '../tahun/cermin-atur.ts';
import { CATATAN_TAHUN, registerTerbuka } from '../buku/daftar-register.ts';
import { pesanGalat } from '../google/galat.ts';
import { KUNCI, type Properti } from '../google/kunci.ts';
import { laporAdmin } from '../kirim/lapor.ts';
import { hapusPemicu, pasangPemicuTertunda } from '../pasang/pemicu-tahun.ts';
import { bacaProperti, wajibProperti } from '../google/properti.ts';
import type { HasilRun, Tugas } from '../run.ts';
import { tahunRegister } from '../buku/tahun.ts';
import { catatKosong, isDitutup, lepaskan } from '../tahun/tutup-tahun.ts';

/** One read and one commit, and letters. */
const SATU_REGISTER_MS = 45_000;

export interface AlatLama {
  readonly jalankan: (tugas: Tugas) => HasilRun;
  /** What a sweep does in any register, for this year's and for older ones. */
  readonly sapu: Omit<Tugas, 'batasMs' | 'register' | 'intake'>;
  /** Fingerprint of this year's settings; undefined when they could not be read. */
  readonly sidik: string | undefined;
}

/** Whether a sweep has anything to do there. */
export const isAdaLama = (properti: Properti): boolean =>
  properti[KUNCI.pemicuTertunda] !== undefined || registerTerbuka(properti).length > 0;

/** Throws after all were tried, when one could not be swept. */
export function sapuRegisterLama(anggaran: Anggaran, alat: AlatLama): void {
  const properti = bacaProperti();
  pasangPemicuTertunda(properti);
  const gagal: unknown[] = [];
  for (const id of registerTerbuka(properti)) {
    if (anggaran.sisa() < SATU_REGISTER_MS) return;
    // Settings that cannot be copied now are no reason to leave its aduan alone.
    for (const kerja of [cermin, sapuSatu]) {
      try {
        kerja(anggaran, properti, id, alat);
      } catch (sebab) {
        console.error(`register lama ${id}: ${pesanGalat(sebab)}`);
        gagal.push(sebab);
      }
    }
  }
  if (gagal.length > 0) throw gagal[0];
}

function cermin(anggaran: Anggaran, properti: Properti, id: string, alat: AlatLama): void {
  if (alat.sidik === undefined) return;
  const dari = { id: wajibProperti(properti, KUNCI.registerId), sidik: alat.sidik };
  cerminkanAtur(anggaran, properti, dari, id);
}

function sapuSatu(anggaran: Anggaran, _properti: Properti, id: string, alat: AlatLama): void {
  let tutup = false;
  alat.jalankan({
    ...alat.sapu,
    batasMs: anggaran.sisa(),
    register: id,
    kerja(buku, milik) {
      tutup = isDitutup(buku.bacaan);
      if (tutup) return undefined;
      const hasil = alat.sapu.kerja(buku, milik);
      catatKosong(buku, hasil?.antrean.length ?? 0);
      return hasil;
    },
  });
  if (!tutup) return;
  lepaskan(id);
  hapusPemicu(id);
}

/**
 * What staff have done to its shape; the rest of the watch is about the office, not about a year. The
 * board beside its settings leads to the register in which they are set now.
 */
export function jagaLama(buku: Buku): void {
  const { kelainan, papan, sistem } = buku.bacaan;
  for (const { tab, kode, baris, pesan } of kelainan) {
    laporAdmin(buku, {
      kunci: `kelainan:${tab}:${kode}:${baris ?? 0}:${pesan}`,
      perihal: 'susunan register tahun lalu berubah',
      bagian: `Lembar ${TAB[tab].judul}`,
      teks: pesan,
      saran: SARAN,
      selangMs: MS_SEHARI,
    });
  }
  const penerus = sistem.catatan[CATATAN_TAHUN.penerus];
  if (papan === undefined || penerus === undefined) return;
  const kata =
    `Ini register tahun ${tahunRegister(sistem) ?? 'lalu'}: aduannya yang belum selesai tetap dikerjakan ` +
    'di sini. Aduan baru, pengaturan, dan keadaan sistem ada di register yang baru.';
  const baris = kelainan.map(({ pesan }): BarisPapan => [pesan, '', SARAN]);
  buku.tx.lain(...tulisPapan(papan, [[kata, '', alamatRegister(penerus)], ...baris]));
}

const SARAN = 'Mohon tidak mengubah baris judul dan kolom yang diisi sistem.';
