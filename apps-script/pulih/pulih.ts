// SPDX-License-Identifier: Apache-2.0
// Reads the register for a run, and first puts right what hands have broken: tabs and columns that are
// gone, and rows of Register that are not what Riwayat says. When nothing is broken it is one read.

import { MS_SEHARI, type Instan } from '../../core/waktu/waktu.ts';
import type { Bacaan, MauBaca } from '../../register/baca/baca.ts';
import { isiAwalDasbor } from '../../register/tulis/dasbor.ts';
import { gabungKelainan, type Kelainan } from '../../register/tab/kelainan.ts';
import { sidik } from '../../register/teks/sidik.ts';
import type { Transaksi } from '../../register/tulis/transaksi.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { bacaRegister } from '../buku/baca-register.ts';
import { bacaSisa, CATATAN_PULIH } from '../buku/catatan-pulih.ts';
import { cocokkanSemua } from './cocokkan-register.ts';
import { SusunanRusak } from '../google/galat.ts';
import { sediakanLagi, type SusunanLagi } from '../pasang/pasang-register.ts';
import { terlaluBerat } from './percobaan.ts';
import { ekorRiwayat, hariRonda, lupakanTampilan, teksDiubah } from './ronda.ts';

export interface BahanBaca {
  readonly anggaran: Anggaran;
  readonly registerId: string;
  readonly pemilik: string;
  readonly at: Instan;
  readonly mau: MauBaca;
  /** A sweep: it has the time to look at everything. Other runs leave a note for it. */
  readonly sapuan: boolean;
}

export function bacaDanPulihkan(bahan: BahanBaca): Bacaan {
  const { bacaan, susunan, ronda } = bacaAtauPerbaiki(bahan);
  const segar = (b: Bacaan): Bacaan => (ronda ? lupakanTampilan(b, bahan.at) : b);
  const kabar = susunan?.kelainan ?? [];
  const kolom = susunan?.kolom.get('register') ?? [];
  const paksa =
    kolom.length > 0 || susunan?.lembar.some((id) => id === 'register' || id === 'sistem') === true;
  const sisa = bacaSisa(bacaan.sistem.catatan);
  const sebab = cariSebab(bacaan) + (ronda ? ekorRiwayat(bahan, bacaan) : '');
  const semua = kolom.length > 0 || bacaan.sistem.catatan[CATATAN_PULIH.perlu] === 'semua';
  const wajib = paksa || isMendesak(bacaan);
  const perlu = wajib || (bahan.sapuan && perluDilihat(bahan, bacaan, sebab));
  const { zonaMenit } = bacaan.konfigurasi.konteks.kalender.data;
  const berat = perlu && !wajib ? terlaluBerat(bahan.at, zonaMenit) : undefined;
  if (!perlu || berat !== undefined) {
    const lain = berat === undefined ? sisa.kelainan : [berat, ...sisa.kelainan];
    return segar({ ...bacaan, kelainan: gabungKelainan(kabar, bacaan.kelainan, lain) });
  }
  const temuan = cocokkanSemua(bahan, bacaan, { sebab: sebab === '' ? '' : sidik(sebab), semua });
  const { petunjuk: _petunjuk, ...tanpa } = bahan.mau;
  const sesudah = bacaRegister(bahan.anggaran, bahan.registerId, bahan.at, tanpa);
  return segar({ ...sesudah, kelainan: gabungKelainan(kabar, temuan, sesudah.kelainan) });
}

/** What this run has seen and leaves to the next sweep, and that the night's look was taken. */
export function ingatPulih(tx: Transaksi, bacaan: Bacaan, sapuan: boolean): void {
  const { catatan } = bacaan.sistem;
  if (sapuan) {
    const hari = hariRonda(bacaan, Date.now());
    if (hari !== undefined) {
      tx.sistem({ catatan: { [CATATAN_PULIH.susunan]: hari } });
      tx.lain(...isiAwalDasbor());
    }
    // Put right: the same damage, when it is done again, is a new one.
    const usai = catatan[CATATAN_PULIH.sisa] !== undefined && cariSebab(bacaan) === '';
    if (usai && bacaSisa(catatan).kelainan.length === 0) {
      tx.sistem({ catatan: { [CATATAN_PULIH.sisa]: '' } });
    }
    return;
  }
  const dicatat = catatan[CATATAN_PULIH.perlu] ?? catatan[CATATAN_PULIH.sisa];
  if (dicatat === undefined && bacaan.kelainan.some(({ kode }) => BERSEBAB.includes(kode))) {
    tx.sistem({ catatan: { [CATATAN_PULIH.perlu]: '1' } });
  }
}

function bacaAtauPerbaiki(bahan: BahanBaca): {
  readonly bacaan: Bacaan;
  readonly susunan?: SusunanLagi;
  /** All rows were counted, because it is the hour for it. */
  readonly ronda: boolean;
} {
  const { anggaran, registerId, pemilik, at, mau, sapuan } = bahan;
  const perbaiki = (): SusunanLagi => sediakanLagi(anggaran, registerId, pemilik);
  let susunan: SusunanLagi;
  try {
    const pertama = bacaRegister(anggaran, registerId, at, mau);
    if (!sapuan || hariRonda(pertama, at) === undefined) return { bacaan: pertama, ronda: false };
    susunan = perbaiki();
    // Without the hint all rows are counted: a closed one may have been emptied or deleted.
    const { petunjuk: _petunjuk, ...tanpa } = mau;
    const bacaan = bacaRegister(anggaran, registerId, at, tanpa);
    const kelainan = gabungKelainan(bacaan.kelainan, teksDiubah(bahan, bacaan));
    return { bacaan: { ...bacaan, kelainan }, susunan, ronda: true };
  } catch (sebab) {
    if (!(sebab instanceof SusunanRusak)) throw sebab;
    console.warn(`susunan register diperiksa: ${sebab.message}`);
    susunan = perbaiki();
    if (susunan.ubah === 0) throw sebab;
  }
  return { bacaan: bacaRegister(anggaran, registerId, at, mau), susunan, ronda: false };
}

const BERSEBAB: readonly Kelainan['kode'][] = [
  'keadaan_rusak',
  'teks_diubah',
  'nomor_ganda',
  'baris_hilang',
];

/** Each thing that Riwayat may help with; the same things are not looked at again within a day. */
const cariSebab = ({ kelainan }: Bacaan): string =>
  kelainan
    .filter(({ kode }) => BERSEBAB.includes(kode))
    .map(({ kode, baris = 0, pesan }) => `${kode} ${baris} ${pesan}`)
    .join('\n');

function perluDilihat({ at }: BahanBaca, { sistem }: Bacaan, sebab: string): boolean {
  const sisa = bacaSisa(sistem.catatan);
  const lama = at - sisa.pada > MS_SEHARI;
  if (sistem.catatan[CATATAN_PULIH.perlu] === 'semua') return true;
  const ada = sebab !== '' || sistem.catatan[CATATAN_PULIH.perlu] !== undefined;
  return (
    (ada && (lama || (sebab !== '' && sidik(sebab) !== sisa.sidik))) ||
    (lama && sisa.kelainan.length > 0)
  );
}

/** Goes on wrong numbers, or upon a history that may have lost its texts, otherwise. */
const isMendesak = ({ dalam, petunjuk, kelainan }: Bacaan): boolean =>
  (dalam.kursorHilang && petunjuk.barisAkhir > 1) ||
  kelainan.some(({ tab, kode }: Kelainan) => tab === 'riwayat' && kode === 'kepala_hilang');
