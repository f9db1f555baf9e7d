// SPDX-License-Identifier: Apache-2.0
// The PPID corrected a contact in Identitas Pelapor: from then on letters of that aduan go where
// Identitas says. Only the fact is noted in the register, never the contact.

import {
  parsePetunjuk,
  rentangDariBaris,
  type RentangBaris,
} from '../../register/ingatan/petunjuk.ts';
import { urutanRegister } from '../buku/daftar-register.ts';
import { KUNCI, type Properti } from '../google/kunci.ts';
import { bacaProperti } from '../google/properti.ts';
import { jalankan } from '../run.ts';

const BATAS_MS = 100_000;
const BARIS_SEKALI = 300;
const KEPALA_NOMOR = /^nomor register$/i;

export function tugasKontak(range: GoogleAppsScript.Spreadsheet.Range): void {
  const nomor = nomorDiRange(range);
  if (nomor.size === 0) return;
  // Both files are filled in the same order, so the row is mostly the same.
  const dari = Math.max(2, range.getRow());
  const tebak = [...nomor.keys()].map((_, i) => dari + i);
  const register = urutanRegister(bacaProperti(), [...nomor][0]);
  let belum: ReadonlySet<string> = nomor;
  for (const baris of [() => rentangDariBaris(tebak), semuaBaris]) {
    for (const satu of register) if (belum.size > 0) belum = tandai(belum, baris, satu);
  }
}

/** Gives back those that were not in the rows read. */
function tandai(
  nomor: ReadonlySet<string>,
  baris: (properti: Properti) => readonly RentangBaris[],
  register: string | undefined,
): Set<string> {
  const belum = new Set(nomor);
  jalankan({
    batasMs: BATAS_MS,
    register,
    baris,
    kerja(buku) {
      for (const satu of buku.bacaan.baris) {
        if (!belum.delete(satu.aduan.nomor)) continue;
        if (satu.kontak === undefined) buku.tandai(satu.baris, { kontak: 'identitas' });
      }
    },
  });
  return belum;
}

function nomorDiRange(range: GoogleAppsScript.Spreadsheet.Range): Set<string> {
  const lembar = range.getSheet();
  const lebar = lembar.getLastColumn();
  const dari = Math.max(2, range.getRow());
  const jumlah = Math.min(range.getRow() + range.getNumRows() - dari, BARIS_SEKALI);
  if (lebar < 1 || jumlah < 1) return new Set();
  const kepala = lembar.getRange(1, 1, 1, lebar).getDisplayValues()[0] ?? [];
  const kolom = kepala.findIndex((judul) => KEPALA_NOMOR.test(judul.trim()));
  if (kolom === -1) return new Set();
  const nilai = lembar.getRange(dari, kolom + 1, jumlah, 1).getDisplayValues();
  return new Set(nilai.map(([satu = '']) => satu.trim()).filter((satu) => satu !== ''));
}

/** Exceptional: the whole register. */
function semuaBaris(properti: Properti): readonly RentangBaris[] {
  const berikut = parsePetunjuk(properti[KUNCI.petunjuk])?.barisBerikut ?? 2;
  return berikut > 2 ? [[2, berikut - 1]] : [];
}
