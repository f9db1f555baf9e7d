// SPDX-License-Identifier: Apache-2.0
// The two spreadsheets and what stands in them from the first day. What a tab looks like is decided
// in register/penyediaan.ts; it asks only for what is missing.

import type { Konfigurasi } from '../register/konfigurasi.ts';
import {
  FIELDS_PENYEDIAAN,
  penyediaanIdentitas,
  penyediaanRegister,
  type BerkasAda,
} from '../register/penyediaan.ts';
import type { Petugas } from '../register/petugas.ts';
import type { Permintaan } from '../register/sheets-bentuk.ts';
import { formatPetunjuk, parsePetunjuk } from '../register/petunjuk.ts';
import { createTransaksi } from '../register/transaksi.ts';
import * as bawaan from 'kentongan:bawaan';
import { BOLEH_BACA, cobaUlang, type Anggaran } from './anggaran.ts';
import { bacaRegister } from './baca-register.ts';
import { komit } from './komit.ts';
import { KUNCI } from './kunci.ts';
import { bacaProperti, simpanBanyak } from './properti.ts';
import { bacaMetadata, tulisSekaligus } from './sheets.ts';

/** How many requests were needed. */
export function sediakanRegister(anggaran: Anggaran, id: string, pemilik: string): number {
  return sediakan(anggaran, id, (ada) =>
    penyediaanRegister({
      ada,
      sop: bawaan.sop,
      pengaturan: { ...bawaan.pengaturan, surel_admin: pemilik },
      kategori: bawaan.kategori,
      hariLibur: bawaan.hariLibur,
      petugas: petugasAwal(pemilik),
      pemilik,
    }),
  );
}

export function sediakanIdentitas(anggaran: Anggaran, id: string, pemilik: string): number {
  const { zona } = bawaan.sop.instansi;
  return sediakan(anggaran, id, (ada) => penyediaanIdentitas({ ada, pemilik, zona }));
}

/** After an unclear answer it looks again and asks for what is still missing. */
function sediakan(anggaran: Anggaran, id: string, susun: (ada: BerkasAda) => Permintaan[]): number {
  return cobaUlang('Penyediaan', anggaran, BOLEH_BACA, () => {
    const requests = susun(bacaMetadata(anggaran, id, FIELDS_PENYEDIAAN) as BerkasAda);
    if (requests.length > 0) tulisSekaligus(anggaran, id, requests);
    return requests.length;
  });
}

/** The other roles get a row of their own, which the office fills in. */
const petugasAwal = (pemilik: string): Petugas[] => [
  { peran: 'admin', jabatan: 'Admin', nama: '', surel: pemilik, aktif: true },
];

/**
 * What the server must find with the register's id alone, in Sistem. Gives back the configuration
 * as the register now has it, and how many notes were written.
 */
export function catatId(
  anggaran: Anggaran,
  registerId: string,
  id: Readonly<Record<string, string>>,
): { readonly konfigurasi: Konfigurasi; readonly ditulis: number } {
  const petunjuk = parsePetunjuk(bacaProperti()[KUNCI.petunjuk]);
  const at = Date.now();
  const mau = { ...(petunjuk === undefined ? {} : { petunjuk }), periksaUlang: true };
  const bacaan = bacaRegister(anggaran, registerId, at, mau);
  const { catatan, versi, kalender } = bacaan.sistem;
  const baru = Object.entries(id).filter(([k, v]) => catatan[k] !== v);
  const { konfigurasi } = bacaan;
  const tx = createTransaksi(bacaan, at);
  if (baru.length > 0) tx.sistem({ catatan: Object.fromEntries(baru) });
  // From here on a changed list of holidays is told.
  if (kalender === undefined) tx.sistem({ kalender: konfigurasi.konteks.kalender.data });
  if (!tx.kosong()) {
    komit(anggaran, registerId, versi, tx.requests());
    simpanBanyak({ [KUNCI.petunjuk]: formatPetunjuk(tx.petunjuk()) });
  }
  return { konfigurasi, ditulis: baru.length };
}
