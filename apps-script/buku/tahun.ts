// SPDX-License-Identifier: Apache-2.0
// Which year a register is of, and whether its year is over. Only New Year in the office's own zone
// counts. Pure.

import { awalHari, tanggalDi, type Kalender } from '../../core/waktu/kalender.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { Bacaan } from '../../register/baca/baca.ts';
import type { KursorRespons, Sistem } from '../../register/ingatan/sistem.ts';
import { CATATAN_TAHUN } from './daftar-register.ts';

export interface PergantianTahun {
  /** The year that has begun. */
  readonly tahun: number;
  /** Its first moment: what was sent before belongs to the old register. */
  readonly awal: Instan;
}

/**
 * Undefined while the register's year runs, and for one that holds no aduan yet: it simply becomes
 * the new year's.
 */
export function tahunBerganti(
  { sistem, konfigurasi, petunjuk }: Bacaan,
  at: Instan,
): PergantianTahun | undefined {
  const { kalender } = konfigurasi.konteks;
  const tahun = Number(tahunDi(kalender, at));
  const milik = tahunRegister(sistem);
  if (milik === undefined || tahun <= milik || petunjuk.barisAkhir <= 1) return undefined;
  return { tahun, awal: awalHari(kalender, `${tahun}-01-01`) };
}

export interface BatasMasuk {
  /** Only what was sent before is taken in by this register. */
  readonly sebelum: Instan;
  /** A new register is to be made, or waits for the script properties to follow. */
  readonly ganti: boolean;
}

/** `tetap`: the new register cannot be made, so that the old one goes on. */
export function batasMasuk(bacaan: Bacaan, at: Instan, cara: 'biasa' | 'tetap'): BatasMasuk {
  if (bacaan.sistem.catatan[CATATAN_TAHUN.penerus] !== undefined) {
    return { sebelum: Number.NEGATIVE_INFINITY, ganti: true };
  }
  const ganti = cara === 'tetap' ? undefined : tahunBerganti(bacaan, at);
  return ganti === undefined
    ? { sebelum: Number.POSITIVE_INFINITY, ganti: false }
    : { sebelum: ganti.awal, ganti: true };
}

/**
 * Where intake stands. A register of a later year whose memory was lost does not begin with the first
 * response there ever was: those of earlier years stand in their own registers.
 */
export function kursorTahun(
  { sistem, konfigurasi }: Bacaan,
  at: Instan,
  adaLama: boolean,
): KursorRespons {
  if (sistem.respons.sampai > 0 || !adaLama) return sistem.respons;
  const { kalender } = konfigurasi.konteks;
  return { sampai: awalHari(kalender, `${tahunDi(kalender, at)}-01-01`), sudah: [] };
}

/** What the note says or, before there was one, the year of the last number; undefined = neither. */
export function tahunRegister({ catatan, urut }: Sistem): number | undefined {
  const dicatat = Number(catatan[CATATAN_TAHUN.tahun] ?? '0');
  if (Number.isInteger(dicatat) && dicatat > 0) return dicatat;
  const tahun = Object.keys(urut).map(Number);
  return tahun.length === 0 ? undefined : Math.max(...tahun);
}

/** The note to write when it is missing, or when an empty register has come into another year. */
export function catatanTahun(bacaan: Bacaan, at: Instan): Readonly<Record<string, string>> {
  const { sistem, konfigurasi } = bacaan;
  if (tahunBerganti(bacaan, at) !== undefined) return {};
  const kini = tahunDi(konfigurasi.konteks.kalender, at);
  if (Number(kini) < (tahunRegister(sistem) ?? 0)) return {};
  return sistem.catatan[CATATAN_TAHUN.tahun] === kini ? {} : { [CATATAN_TAHUN.tahun]: kini };
}

/** `2027`: of the local date. */
const tahunDi = (kalender: Kalender, at: Instan): string => tanggalDi(kalender, at).slice(0, 4);
