// SPDX-License-Identifier: Apache-2.0
// From a link to the row of its aduan: the link is checked before anything is read, and the row is
// believed only when it bears the link's number.

import type { Bacaan } from '../register/baca.ts';
import { parsePetunjuk, type RentangBaris } from '../register/petunjuk.ts';
import { createAnggaran } from './anggaran.ts';
import { bacaBarisSaja } from './baca-register.ts';
import { urutanRegister } from './daftar-register.ts';
import { Ditolak } from './galat.ts';
import { KUNCI, type Properti } from './kunci.ts';
import { propertiLama, wajibProperti } from './properti.ts';
import { parseTautan, type Tautan } from './token.ts';

const BATAS_BACA_MS = 25_000;

export const TIDAK_DIKENAL =
  'Mohon maaf, tautan ini tidak dikenal. Mohon periksa kembali tautan pada surel yang Bapak/Ibu terima.';

export interface BarisDitemukan {
  readonly bacaan: Bacaan;
  readonly at: number;
  /** Id of the register of an earlier year in which it stands; undefined = this year's. */
  readonly register: string | undefined;
}

/**
 * The row of the link first, in the register of the number's year and then in the others; when none
 * bears the number there, each whole register, once.
 */
export function cariBaris(properti: Properti, tautan: Tautan): BarisDitemukan {
  const at = Date.now();
  const anggaran = createAnggaran(BATAS_BACA_MS);
  const urutan = urutanRegister(properti, tautan.nomor);
  const lihat = (register: string | undefined, rentang: RentangBaris): BarisDitemukan => {
    const id = register ?? wajibProperti(properti, KUNCI.registerId);
    return { bacaan: bacaBarisSaja(anggaran, id, at, [rentang]), at, register };
  };
  const isAda = ({ bacaan }: BarisDitemukan): boolean =>
    bacaan.baris.some((b) => b.aduan.nomor === tautan.nomor);
  let terakhir: BarisDitemukan | undefined;
  for (const register of urutan) {
    terakhir = lihat(register, [tautan.baris, tautan.baris]);
    if (isAda(terakhir)) return terakhir;
  }
  console.warn('tautan: barisnya berpindah, seluruh register dibaca sekali');
  for (const register of urutan) {
    const milik = register === undefined ? properti : propertiLama(properti, register);
    const berikut = parsePetunjuk(milik[KUNCI.petunjuk])?.barisBerikut ?? 2;
    if (berikut <= 2) continue;
    terakhir = lihat(register, [2, berikut - 1]);
    if (isAda(terakhir)) return terakhir;
  }
  return terakhir ?? lihat(undefined, [tautan.baris, tautan.baris]);
}

/** The link that a page's script has sent back; whatever it sent, only a true link is taken. */
export function tautanDari(properti: Properti, parameter: unknown): Tautan {
  const bersih =
    typeof parameter === 'object' && parameter !== null
      ? Object.fromEntries(Object.entries(parameter).map(([k, v]) => [k, String(v)]))
      : {};
  const tautan = parseTautan(wajibProperti(properti, KUNCI.rahasia), bersih);
  if (tautan === undefined) throw new Ditolak(TIDAK_DIKENAL);
  return tautan;
}

export const parameterTautan = (t: Tautan): Record<string, string> => ({
  h: t.tujuan,
  n: t.nomor,
  b: String(t.baris),
  p: t.peran,
  t: t.token,
});
