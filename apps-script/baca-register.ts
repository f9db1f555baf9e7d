// SPDX-License-Identifier: Apache-2.0
// The one read of a run. When the hint turns out wrong (a run was killed, the owner sorted rows) it
// is rebuilt by reading the whole register once: exceptional, and logged.

import type { Instan } from '../core/waktu.ts';
import { parseBacaan, permintaanBaca, type Bacaan, type MauBaca } from '../register/baca.ts';
import type { RentangBaris } from '../register/petunjuk.ts';
import type { Anggaran } from './anggaran.ts';
import { Ditolak } from './galat.ts';
import { bacaRentang } from './sheets.ts';

export function bacaRegister(
  anggaran: Anggaran,
  registerId: string,
  at: Instan,
  mau: MauBaca,
): Bacaan {
  const pertama = baca(anggaran, registerId, at, mau);
  if (pertama.keadaan === 'sah') return pertama;
  console.warn('petunjuk tidak cocok: seluruh register dibaca sekali');
  const { petunjuk: _lama, ...tanpa } = mau;
  const kepala = pertama.kepala.register;
  const { petunjuk } = baca(anggaran, registerId, at, { ...tanpa, kepala, semuaKeadaan: true });
  const kedua = baca(anggaran, registerId, at, { ...mau, petunjuk });
  if (kedua.keadaan === 'sah') return kedua;
  // We hold the lock, so only a person can have changed the rows between two reads.
  throw new Error('register: the rows changed while they were read; the next sweep tries again');
}

/** Only looks: for pages, which must not wait for the lock and decide nothing by what they see. */
export function bacaBarisSaja(
  anggaran: Anggaran,
  registerId: string,
  at: Instan,
  register: readonly RentangBaris[],
): Bacaan {
  return baca(anggaran, registerId, at, { register });
}

function baca(anggaran: Anggaran, registerId: string, at: Instan, mau: MauBaca): Bacaan {
  const rentang = bacaRentang(anggaran, registerId, permintaanBaca(mau));
  const hasil = parseBacaan(mau, rentang, at);
  if (!hasil.ok) throw new Ditolak(hasil.galat.pesan);
  return hasil.nilai;
}
