// SPDX-License-Identifier: Apache-2.0
// From a link to the row of its aduan: the link is checked before anything is read, and the row is
// believed only when it bears the link's number.

import type { Bacaan } from '../../register/baca/baca.ts';
import { createAnggaran } from '../google/anggaran.ts';
import { bacaBarisSaja } from '../buku/baca-register.ts';
import { urutanRegister } from '../buku/daftar-register.ts';
import { Ditolak } from '../google/galat.ts';
import { KUNCI, type Properti } from '../google/kunci.ts';
import { barisNomor } from '../buku/letak-nomor.ts';
import { wajibProperti } from '../google/properti.ts';
import { parseTautan, type Tautan } from '../surat/token.ts';

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
 * bears the number there, wherever else it stands: rows were moved after the letter was written.
 */
export function cariBaris(properti: Properti, tautan: Tautan): BarisDitemukan {
  const at = Date.now();
  const anggaran = createAnggaran(BATAS_BACA_MS);
  const alamat = (register: string | undefined): string =>
    register ?? wajibProperti(properti, KUNCI.registerId);
  const lihat = (register: string | undefined, baris: number): BarisDitemukan => {
    const bacaan = bacaBarisSaja(anggaran, alamat(register), at, [[baris, baris]]);
    return { bacaan, at, register };
  };
  const isAda = ({ bacaan }: BarisDitemukan): boolean =>
    bacaan.baris.some((b) => b.aduan.nomor === tautan.nomor);
  const dilihat: BarisDitemukan[] = [];
  for (const register of urutanRegister(properti, tautan.nomor)) {
    const satu = lihat(register, tautan.baris);
    if (isAda(satu)) return satu;
    dilihat.push(satu);
  }
  console.warn('tautan: barisnya berpindah, dicari menurut nomornya');
  for (const { register, bacaan } of dilihat) {
    const { kepala } = bacaan;
    for (const baris of barisNomor(anggaran, alamat(register), kepala.register, tautan.nomor)) {
      const satu = lihat(register, baris);
      if (isAda(satu)) return satu;
    }
  }
  return dilihat[0] ?? lihat(undefined, tautan.baris);
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
