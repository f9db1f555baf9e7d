// SPDX-License-Identifier: Apache-2.0
// From a link to the row of its aduan: the link is checked before anything is read, and the row is
// believed only when it bears the link's number.

import type { Bacaan } from '../register/baca.ts';
import { parsePetunjuk } from '../register/petunjuk.ts';
import { createAnggaran } from './anggaran.ts';
import { bacaBarisSaja } from './baca-register.ts';
import { Ditolak } from './galat.ts';
import { KUNCI, type Properti } from './kunci.ts';
import { wajibProperti } from './properti.ts';
import { parseTautan, type Tautan } from './token.ts';

const BATAS_BACA_MS = 25_000;

export const TIDAK_DIKENAL =
  'Mohon maaf, tautan ini tidak dikenal. Mohon periksa kembali tautan pada surel yang Bapak/Ibu terima.';

/** The row of the link first; when it bears another number, the whole register, once. */
export function cariBaris(properti: Properti, tautan: Tautan): { bacaan: Bacaan; at: number } {
  const registerId = wajibProperti(properti, KUNCI.registerId);
  const anggaran = createAnggaran(BATAS_BACA_MS);
  const at = Date.now();
  const bacaan = bacaBarisSaja(anggaran, registerId, at, [[tautan.baris, tautan.baris]]);
  if (bacaan.baris.some((b) => b.aduan.nomor === tautan.nomor)) return { bacaan, at };
  console.warn('tautan: barisnya berpindah, seluruh register dibaca sekali');
  const berikut = parsePetunjuk(properti[KUNCI.petunjuk])?.barisBerikut ?? 2;
  if (berikut <= 2) return { bacaan, at };
  return { bacaan: bacaBarisSaja(anggaran, registerId, at, [[2, berikut - 1]]), at };
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
