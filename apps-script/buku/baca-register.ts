// SPDX-License-Identifier: Apache-2.0
// The one read of a run. When the hint turns out wrong (a run was killed, the owner sorted rows or cut
// the grid) it is rebuilt by counting the whole register: exceptional, and logged.

import type { Instan } from '../../core/waktu/waktu.ts';
import type { Bacaan, MauBaca } from '../../register/baca/baca.ts';
import { gabungKelainan } from '../../register/tab/kelainan.ts';
import {
  parsePetunjuk,
  type Petunjuk,
  type RentangBaris,
} from '../../register/ingatan/petunjuk.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { BarisBergerak } from '../google/galat.ts';
import { bacaDalamKisi, bacaSekali } from './baca-sekali.ts';
import { hitungRegister } from './hitung-register.ts';

export function bacaRegister(
  anggaran: Anggaran,
  registerId: string,
  at: Instan,
  mau: MauBaca,
): Bacaan {
  try {
    return bacaTerbukti(anggaran, registerId, at, mau);
  } catch (sebab) {
    if (!(sebab instanceof BarisBergerak)) throw sebab;
    console.warn('register diubah orang selagi dibaca: dibaca sekali lagi');
    return bacaTerbukti(anggaran, registerId, at, mau);
  }
}

function bacaTerbukti(anggaran: Anggaran, registerId: string, at: Instan, mau: MauBaca): Bacaan {
  const pertama = bacaDalamKisi(anggaran, registerId, at, mau);
  if (pertama?.keadaan === 'sah') return pertama;
  const ingatan = pertama && bacaDenganIngatan(anggaran, registerId, at, mau, pertama);
  if (ingatan?.keadaan === 'sah') return ingatan;
  console.warn('petunjuk tidak cocok: seluruh register dibaca sekali');
  const semua = hitungRegister(anggaran, registerId, at, mau, pertama);
  const { petunjuk } = semua;
  const register = potong(mau.register ?? [], petunjuk);
  const kedua = bacaSekali(anggaran, registerId, at, { ...mau, petunjuk, register });
  if (kedua.keadaan === 'sah') {
    const { jumlahPeristiwa = 0 } = semua.dalam;
    const dalam = { ...kedua.dalam, jumlahPeristiwa };
    // What only the reading of all rows has seen goes along.
    return { ...kedua, kelainan: gabungKelainan(kedua.kelainan, semua.kelainan), dalam };
  }
  throw new BarisBergerak();
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
    bacaDalamKisi(anggaran, registerId, at, { register }) ??
    bacaSekali(anggaran, registerId, at, {})
  );
}

/** Below the last aduan there is none. */
const potong = (rentang: readonly RentangBaris[], { barisAkhir }: Petunjuk): RentangBaris[] =>
  rentang
    .filter(([dari]) => dari <= barisAkhir)
    .map(([dari, sampai]) => [dari, Math.min(sampai, barisAkhir)]);
