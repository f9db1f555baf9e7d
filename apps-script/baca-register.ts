// SPDX-License-Identifier: Apache-2.0
// The one read of a run. When the hint turns out wrong (a run was killed, the owner sorted rows or cut
// the grid) it is rebuilt by reading the whole register once: exceptional, and logged.

import type { Instan } from '../core/waktu.ts';
import { parseBacaan, permintaanBaca, type Bacaan, type MauBaca } from '../register/baca.ts';
import { gabungKelainan } from '../register/kelainan.ts';
import { parsePetunjuk, type Petunjuk, type RentangBaris } from '../register/petunjuk.ts';
import type { Anggaran } from './anggaran.ts';
import { Ditolak, LayananError, SusunanRusak, pesanGalat } from './galat.ts';
import { bacaRentang } from './sheets.ts';

export function bacaRegister(
  anggaran: Anggaran,
  registerId: string,
  at: Instan,
  mau: MauBaca,
): Bacaan {
  const pertama = bacaDalamKisi(anggaran, registerId, at, mau);
  if (pertama?.keadaan === 'sah') return pertama;
  const ingatan = pertama && bacaDenganIngatan(anggaran, registerId, at, mau, pertama);
  if (ingatan?.keadaan === 'sah') return ingatan;
  console.warn('petunjuk tidak cocok: seluruh register dibaca sekali');
  const { petunjuk: _lama, register: _baris, ...tanpa } = mau;
  const kepala = pertama === undefined ? {} : { kepala: pertama.kepala.register };
  const semua = baca(anggaran, registerId, at, { ...tanpa, ...kepala, semuaKeadaan: true });
  const { petunjuk } = semua;
  const register = potong(mau.register ?? [], petunjuk);
  const kedua = baca(anggaran, registerId, at, { ...mau, petunjuk, register });
  if (kedua.keadaan === 'sah') {
    const { jumlahPeristiwa = 0 } = semua.dalam;
    const dalam = { ...kedua.dalam, jumlahPeristiwa };
    // What only the reading of all rows has seen goes along.
    return { ...kedua, kelainan: gabungKelainan(kedua.kelainan, semua.kelainan), dalam };
  }
  // We hold the lock, so only a person can have changed the rows between two reads.
  throw new Error('register: the rows changed while they were read; the next sweep tries again');
}

/**
 * The hint was not saved after the last commit: the commit itself left it in Sistem, and two small reads
 * do instead of the whole register. Without any hint everything is counted anew: it was dropped for that.
 */
function bacaDenganIngatan(
  anggaran: Anggaran,
  registerId: string,
  at: Instan,
  mau: MauBaca,
  { sistem }: Bacaan,
): Bacaan | undefined {
  const petunjuk = mau.petunjuk && parsePetunjuk(sistem.petunjuk);
  if (petunjuk?.versi !== sistem.versi || petunjuk.versi === mau.petunjuk?.versi) return undefined;
  const register = potong(mau.register ?? [], petunjuk);
  return bacaDalamKisi(anggaran, registerId, at, { ...mau, petunjuk, register });
}

/** Only looks: for pages, which must not wait for the lock and decide nothing by what they see. */
export function bacaBarisSaja(
  anggaran: Anggaran,
  registerId: string,
  at: Instan,
  register: readonly RentangBaris[],
): Bacaan {
  return (
    bacaDalamKisi(anggaran, registerId, at, { register }) ?? baca(anggaran, registerId, at, {})
  );
}

/**
 * Undefined when rows were asked for that the grid no longer has: somebody deleted empty rows at its
 * end. Such a hint is as wrong as any other.
 */
function bacaDalamKisi(
  anggaran: Anggaran,
  registerId: string,
  at: Instan,
  mau: MauBaca,
): Bacaan | undefined {
  try {
    return baca(anggaran, registerId, at, mau);
  } catch (sebab) {
    if (sebab instanceof LayananError && /exceeds grid limits/i.test(sebab.message)) {
      return undefined;
    }
    throw sebab;
  }
}

function baca(anggaran: Anggaran, registerId: string, at: Instan, mau: MauBaca): Bacaan {
  const rentang = bacaSemua(anggaran, registerId, mau);
  const hasil = parseBacaan(mau, rentang, at);
  if (hasil.ok) return hasil.nilai;
  const { kode, pesan } = hasil.galat;
  throw kode === 'kepala_rusak' ? new SusunanRusak(pesan) : new Ditolak(pesan);
}

/** A tab is missing after an update that needs a new one, or because somebody deleted it. */
function bacaSemua(anggaran: Anggaran, registerId: string, mau: MauBaca) {
  try {
    return bacaRentang(anggaran, registerId, permintaanBaca(mau));
  } catch (sebab) {
    if (sebab instanceof LayananError && /no grid with id/i.test(pesanGalat(sebab))) {
      throw new SusunanRusak(
        'Ada lembar yang belum ada di register. Mohon pemilik berkas memilih menu Kentongan, ' +
          'Pasang/Perbarui. Tidak ada aduan yang hilang; yang tertunda dikerjakan sesudahnya.',
      );
    }
    throw sebab;
  }
}

/** Below the last aduan there is none. */
const potong = (rentang: readonly RentangBaris[], { barisAkhir }: Petunjuk): RentangBaris[] =>
  rentang
    .filter(([dari]) => dari <= barisAkhir)
    .map(([dari, sampai]) => [dari, Math.min(sampai, barisAkhir)]);
