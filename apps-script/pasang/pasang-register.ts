// SPDX-License-Identifier: Apache-2.0
// The two spreadsheets and what stands in them from the first day. What a tab looks like is decided
// in register/pasang/penyediaan.ts; it asks only for what is missing.

import type { Sop } from '../../core/sop/sop.ts';
import { kabarSusunan, type KabarSusunan } from '../../register/pasang/kabar-susunan.ts';
import type { Konfigurasi } from '../../register/atur/konfigurasi.ts';
import {
  FIELDS_PENYEDIAAN,
  penyediaanIdentitas,
  penyediaanRegister,
  type BerkasAda,
  type IsiTab,
} from '../../register/pasang/penyediaan.ts';
import { isLindungRekap } from '../../register/pasang/perlindungan.ts';
import type { Petugas } from '../../register/atur/petugas.ts';
import type { Permintaan } from '../../register/tab/sheets-bentuk.ts';
import { formatPetunjuk, parsePetunjuk } from '../../register/ingatan/petunjuk.ts';
import { createTransaksi } from '../../register/tulis/transaksi.ts';
import * as bawaan from 'kentongan:bawaan';
import { BOLEH_BACA, cobaUlang, type Anggaran } from '../google/anggaran.ts';
import { bacaRegister } from '../buku/baca-register.ts';
import { CATATAN_PULIH } from '../buku/catatan-pulih.ts';
import { komit } from '../buku/komit.ts';
import { CATATAN_TAHUN, daftarLama } from '../buku/daftar-register.ts';
import { KUNCI } from '../google/kunci.ts';
import { bacaProperti, hapusProperti, simpanBanyak } from '../google/properti.ts';
import { bacaMetadata, tulisSekaligus } from '../google/sheets.ts';
import { catatanTahun, tahunRegister } from '../buku/tahun.ts';
import { bacaIsiTab, baikDari, periksaSusunan } from './susun-ulang.ts';

/** How many requests were needed. `lain`: what a later register takes over from the one before. */
export function sediakanRegister(
  anggaran: Anggaran,
  id: string,
  pemilik: string,
  lain: { readonly sop?: Sop; readonly penulisRekap?: readonly string[] } = {},
): number {
  return sediakan(anggaran, id, (ada, isi) => {
    const { kolom, lembar } = kabarSusunan(ada, isi);
    const kembali = lembar.includes('register') && isi.riwayat !== undefined;
    if (kolom.has('register') || kembali) simpanBanyak({ [KUNCI.cocokkan]: id });
    return susunRegister(ada, isi, pemilik, lain);
  });
}

const susunRegister = (
  ada: BerkasAda,
  isi: IsiTab,
  pemilik: string,
  lain: Parameters<typeof sediakanRegister>[3] = {},
): Permintaan[] =>
  penyediaanRegister({
    ada,
    isi,
    baik: baikDari(isi),
    sop: bawaan.sop,
    ...lain,
    pengaturan: { ...bawaan.pengaturan, surel_admin: pemilik },
    kategori: bawaan.kategori,
    hariLibur: bawaan.hariLibur,
    petugas: petugasAwal(pemilik),
    pemilik,
  });

/**
 * For a register in use: tells what was missing, after it has been put back. `bahan.pemilik` owns the
 * triggers, so it may. The protection of Rekap is left to setup, which may not know the server's account.
 */
export function sediakanLagi(anggaran: Anggaran, id: string, pemilik: string): SusunanLagi {
  let kabar: KabarSusunan = { lembar: [], kolom: new Map(), kelainan: [] };
  const ubah = sediakan(anggaran, id, (ada, isi) => {
    kabar = periksaSusunan(ada, isi);
    return susunRegister(ada, isi, pemilik).filter((p) => !isLindungRekap(p));
  });
  return { ...kabar, ubah };
}

export interface SusunanLagi extends KabarSusunan {
  /** How many requests were needed. */
  readonly ubah: number;
}

export function sediakanIdentitas(anggaran: Anggaran, id: string, pemilik: string): number {
  const { zona } = bawaan.sop.instansi;
  return sediakan(anggaran, id, (ada, isi) => penyediaanIdentitas({ ada, isi, pemilik, zona }));
}

/** After an unclear answer it looks again and asks for what is still missing. */
function sediakan(
  anggaran: Anggaran,
  id: string,
  susun: (ada: BerkasAda, isi: IsiTab) => Permintaan[],
): number {
  return cobaUlang('Penyediaan', anggaran, BOLEH_BACA, () => {
    const ada = bacaMetadata(anggaran, id, FIELDS_PENYEDIAAN) as BerkasAda;
    const requests = susun(ada, bacaIsiTab(anggaran, id, ada));
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
 * as the register now has it, and how many notes were written: none in one that has a successor.
 */
export function catatId(
  anggaran: Anggaran,
  registerId: string,
  id: Readonly<Record<string, string>>,
): DicatatId {
  const petunjuk = parsePetunjuk(bacaProperti()[KUNCI.petunjuk]);
  const at = Date.now();
  const mau = { ...(petunjuk === undefined ? {} : { petunjuk }), periksaUlang: true };
  const bacaan = bacaRegister(anggaran, registerId, at, mau);
  const { catatan, versi, kalender } = bacaan.sistem;
  const { konfigurasi } = bacaan;
  const penerus = catatan[CATATAN_TAHUN.penerus];
  const tahun = tahunRegister(bacaan.sistem) ?? 0;
  if (penerus !== undefined) return { konfigurasi, ditulis: 0, penerus, tahun };
  const [lalu] = daftarLama(bacaProperti());
  const mauCatat = {
    ...id,
    ...catatanTahun(bacaan, at),
    ...(lalu === undefined ? {} : { [CATATAN_TAHUN.pendahulu]: lalu.id }),
  };
  const baru = Object.entries(mauCatat).filter(([k, v]) => catatan[k] !== v);
  const tx = createTransaksi(bacaan, at);
  if (baru.length > 0) tx.sistem({ catatan: Object.fromEntries(baru) });
  const cocokkan = bacaProperti()[KUNCI.cocokkan] === registerId;
  if (cocokkan) tx.sistem({ catatan: { [CATATAN_PULIH.perlu]: 'semua' } });
  // From here on a changed list of holidays is told.
  if (kalender === undefined) tx.sistem({ kalender: konfigurasi.konteks.kalender.data });
  if (!tx.kosong()) {
    komit(anggaran, registerId, versi, tx.requests());
    simpanBanyak({ [KUNCI.petunjuk]: formatPetunjuk(tx.petunjuk()) });
    if (cocokkan) hapusProperti([KUNCI.cocokkan]);
  }
  return { konfigurasi, ditulis: baru.length, tahun };
}

export interface DicatatId {
  readonly konfigurasi: Konfigurasi;
  readonly ditulis: number;
  readonly tahun: number;
  /** Id of the next year's register: this one is not the installation's any more. */
  readonly penerus?: string;
}
