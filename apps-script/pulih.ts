// SPDX-License-Identifier: Apache-2.0
// Reads the register for a run, and first puts right what hands have broken: tabs and columns that are
// gone, and rows of Register that are not what Riwayat says. When nothing is broken it is one read.

import { tanggalDi } from '../core/kalender.ts';
import { MS_SEHARI, type Instan } from '../core/waktu.ts';
import type { Bacaan, MauBaca } from '../register/baca.ts';
import { gabungKelainan, type Kelainan } from '../register/kelainan.ts';
import { kumpulkanLembar } from '../register/lembar.ts';
import { sidik } from '../register/sidik.ts';
import { TAB } from '../register/tab.ts';
import type { Transaksi } from '../register/transaksi.ts';
import type { Anggaran } from './anggaran.ts';
import { bacaRegister } from './baca-register.ts';
import { bacaSisa, CATATAN_PULIH } from './catatan-pulih.ts';
import { cocokkanSemua } from './cocokkan-register.ts';
import { LayananError, SusunanRusak } from './galat.ts';
import { sediakanLagi, type SusunanLagi } from './pasang-register.ts';
import { bacaRentang } from './sheets.ts';

export interface BahanBaca {
  readonly anggaran: Anggaran;
  readonly registerId: string;
  readonly pemilik: string;
  readonly at: Instan;
  readonly mau: MauBaca;
  /** A sweep: it has the time to look at everything. Other runs leave a note for it. */
  readonly sapuan: boolean;
}

/** At this hour nobody is in the sheet. */
const JAM_RONDA = 3;

export function bacaDanPulihkan(bahan: BahanBaca): Bacaan {
  const { bacaan, susunan, ronda } = bacaAtauPerbaiki(bahan);
  const kabar = susunan?.kelainan ?? [];
  const kolom = susunan?.kolom.get('register') ?? [];
  const paksa =
    kolom.length > 0 || susunan?.lembar.some((id) => id === 'register' || id === 'sistem') === true;
  const sisa = bacaSisa(bacaan.sistem.catatan);
  const sebab = cariSebab(bacaan) + (ronda ? ekorRiwayat(bahan, bacaan) : '');
  const semua = kolom.length > 0 || bacaan.sistem.catatan[CATATAN_PULIH.perlu] === 'semua';
  if (!paksa && !isMendesak(bacaan) && !(bahan.sapuan && perluDilihat(bahan, bacaan, sebab))) {
    return { ...bacaan, kelainan: gabungKelainan(kabar, bacaan.kelainan, sisa.kelainan) };
  }
  const temuan = cocokkanSemua(bahan, bacaan, { sebab: sebab === '' ? '' : sidik(sebab), semua });
  const { petunjuk: _petunjuk, ...tanpa } = bahan.mau;
  const sesudah = bacaRegister(bahan.anggaran, bahan.registerId, bahan.at, tanpa);
  return { ...sesudah, kelainan: gabungKelainan(kabar, temuan, sesudah.kelainan) };
}

/** What this run has seen and leaves to the next sweep, and that the night's look was taken. */
export function ingatPulih(tx: Transaksi, bacaan: Bacaan, sapuan: boolean): void {
  const { catatan } = bacaan.sistem;
  if (sapuan) {
    const hari = hariRonda(bacaan, Date.now());
    if (hari !== undefined) tx.sistem({ catatan: { [CATATAN_PULIH.susunan]: hari } });
    return;
  }
  const dicatat = catatan[CATATAN_PULIH.perlu] ?? catatan[CATATAN_PULIH.sisa];
  if (dicatat === undefined && bacaan.kelainan.some(({ kode }) => kode === 'baris_hilang')) {
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
    const bacaan = bacaRegister(anggaran, registerId, at, mau);
    if (!sapuan || hariRonda(bacaan, at) === undefined) return { bacaan, ronda: false };
    susunan = perbaiki();
    // Without the hint all rows are counted: a closed one may have been emptied or deleted.
    const { petunjuk: _petunjuk, ...tanpa } = mau;
    return { bacaan: bacaRegister(anggaran, registerId, at, tanpa), susunan, ronda: true };
  } catch (sebab) {
    if (!(sebab instanceof SusunanRusak)) throw sebab;
    console.warn(`susunan register diperiksa: ${sebab.message}`);
    susunan = perbaiki();
    if (susunan.ubah === 0) throw sebab;
  }
  return { bacaan: bacaRegister(anggaran, registerId, at, mau), susunan, ronda: false };
}

/** Riwayat must end where the records say: shorter, and rows were deleted; longer, and some are copies. */
function ekorRiwayat(
  { anggaran, registerId }: BahanBaca,
  { dalam: { jumlahPeristiwa = 0 } }: Bacaan,
): string {
  if (jumlahPeristiwa === 0) return '';
  const { sheetId } = TAB.riwayat;
  try {
    const ekor = bacaRentang(anggaran, registerId, [
      { gridRange: { sheetId, startRowIndex: jumlahPeristiwa } },
    ]);
    const baris = kumpulkanLembar(ekor).get('riwayat')?.baris ?? new Map<number, unknown>();
    if (baris.size === 1 && baris.has(jumlahPeristiwa + 1)) return '';
  } catch (sebab) {
    if (!(sebab instanceof LayananError && /exceeds grid limits/i.test(sebab.message))) throw sebab;
  }
  return `riwayat ${jumlahPeristiwa}`;
}

/** Today's date when the night's look is due, once a day. */
function hariRonda({ konfigurasi, sistem }: Bacaan, at: Instan): string | undefined {
  const { kalender } = konfigurasi.konteks;
  const jam = new Date(at + kalender.data.zonaMenit * 60_000).getUTCHours();
  const hari = tanggalDi(kalender, at);
  return jam === JAM_RONDA && sistem.catatan[CATATAN_PULIH.susunan] !== hari ? hari : undefined;
}

/** Each thing that Riwayat may help with; the same things are not looked at again within a day. */
const cariSebab = ({ kelainan }: Bacaan): string =>
  kelainan
    .filter(({ kode }) => ['keadaan_rusak', 'nomor_ganda', 'baris_hilang'].includes(kode))
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
