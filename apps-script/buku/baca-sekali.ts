// SPDX-License-Identifier: Apache-2.0
// One read of the register, and what it means; a sheet that cannot be read is told in words.

import type { Instan } from '../../core/waktu/waktu.ts';
import { parseBacaan, type Bacaan, type MauBaca } from '../../register/baca/baca.ts';
import { permintaanBaca } from '../../register/baca/permintaan-baca.ts';
import type { DataFilter, RentangTerbaca } from '../../register/tab/sheets-bentuk.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { Ditolak, isLewatKisi, LayananError, SusunanRusak, pesanGalat } from '../google/galat.ts';
import { bacaRentang } from '../google/sheets.ts';

/**
 * Undefined when rows were asked for that the grid no longer has: somebody deleted empty rows at its
 * end. Such a hint is as wrong as any other.
 */
export function bacaDalamKisi(
  anggaran: Anggaran,
  registerId: string,
  at: Instan,
  mau: MauBaca,
): Bacaan | undefined {
  try {
    return bacaSekali(anggaran, registerId, at, mau);
  } catch (sebab) {
    if (isLewatKisi(sebab)) return undefined;
    throw sebab;
  }
}

export function bacaSekali(
  anggaran: Anggaran,
  registerId: string,
  at: Instan,
  mau: MauBaca,
): Bacaan {
  return pahami(mau, ambil(anggaran, registerId, permintaanBaca(mau)), at);
}

export function pahami(mau: MauBaca, rentang: readonly RentangTerbaca[], at: Instan): Bacaan {
  const hasil = parseBacaan(mau, rentang, at);
  if (hasil.ok) return hasil.nilai;
  const { kode, pesan } = hasil.galat;
  throw kode === 'kepala_rusak' ? new SusunanRusak(pesan) : new Ditolak(pesan);
}

/** A tab is missing after an update that needs a new one, or because somebody deleted it. */
export function ambil(
  anggaran: Anggaran,
  registerId: string,
  permintaan: readonly DataFilter[],
): readonly RentangTerbaca[] {
  try {
    return bacaRentang(anggaran, registerId, permintaan);
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
