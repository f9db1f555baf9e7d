// SPDX-License-Identifier: Apache-2.0
// The night's look, once a day in an hour in which nobody is in the sheet: at what no other run has a
// reason to read (the end of Riwayat, the texts of closed rows) and at what no reading shows (dropdowns,
// Dasbor), which is written anew.

import { tanggalDi } from '../../core/waktu/kalender.ts';
import { hariDari } from '../../core/waktu/tanggal.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { Bacaan } from '../../register/baca/baca.ts';
import { isTerisi } from '../../register/baca/baca-baris.ts';
import { barisKeAduan, kelainanTeks } from '../../register/baris/baris-aduan.ts';
import { TEKS_PANJANG } from '../../register/baris/keadaan.ts';
import type { Kelainan } from '../../register/tab/kelainan.ts';
import { kumpulkanLembar, permintaanKolom } from '../../register/tab/lembar.ts';
import { TAB } from '../../register/tab/tab.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { CATATAN_PULIH } from '../buku/catatan-pulih.ts';
import { isLewatKisi } from '../google/galat.ts';
import { bacaRentang } from '../google/sheets.ts';

export interface BahanRonda {
  readonly anggaran: Anggaran;
  readonly registerId: string;
  readonly at: Instan;
}

const JAM_RONDA = 3;
/** A longer register is looked at in parts, another one every night. */
const BARIS_SEMALAM = 2000;
const DAFTAR_SEMALAM = 200;

/** Today's date when the night's look is due, once a day. */
export function hariRonda({ konfigurasi, sistem }: Bacaan, at: Instan): string | undefined {
  const { kalender } = konfigurasi.konteks;
  const jam = new Date(at + kalender.data.zonaMenit * 60_000).getUTCHours();
  const hari = tanggalDi(kalender, at);
  return jam === JAM_RONDA && sistem.catatan[CATATAN_PULIH.susunan] !== hari ? hari : undefined;
}

/** Riwayat must end where the records say: shorter, and rows were deleted; longer, and some are copies. */
export function ekorRiwayat(
  { anggaran, registerId }: BahanRonda,
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
    if (!isLewatKisi(sebab)) throw sebab;
  }
  return `riwayat ${jumlahPeristiwa}`;
}

/** Rows, closed ones too, whose long texts are not those that were last written. */
export function teksDiubah(
  { anggaran, registerId, at }: BahanRonda,
  { kepala, petunjuk, konfigurasi }: Bacaan,
): Kelainan[] {
  const jumlah = petunjuk.barisAkhir - 1;
  if (jumlah < 1) return [];
  const dari = 1 + giliran(konfigurasi, at, jumlah, BARIS_SEMALAM);
  const sampai = Math.min(dari + BARIS_SEMALAM, petunjuk.barisAkhir);
  const rentang = bacaRentang(
    anggaran,
    registerId,
    permintaanKolom(kepala.register, ['nomor', ...TEKS_PANJANG, 'keadaan'], {
      startRowIndex: dari,
      endRowIndex: sampai,
    }),
  );
  const baris = kumpulkanLembar(rentang).get('register')?.baris ?? new Map();
  return [...baris].flatMap(([ke, isi]) => {
    if (!isTerisi(kepala.register, isi)) return [];
    const hasil = barisKeAduan(kepala.register, ke, isi);
    return hasil.ok && hasil.nilai.teksDiubah ? [kelainanTeks(ke)] : [];
  });
}

/** Makes this run write the Dasbor and the dropdowns of open rows, as if they were stale. */
export function lupakanTampilan(bacaan: Bacaan, at: Instan): Bacaan {
  const { baris, konfigurasi, sistem } = bacaan;
  const awal = giliran(konfigurasi, at, baris.length, DAFTAR_SEMALAM);
  return {
    ...bacaan,
    sistem: { ...sistem, dasbor: '' },
    baris: baris.map((satu, i) =>
      i < awal || i >= awal + DAFTAR_SEMALAM ? satu : { ...satu, pilihan: '' },
    ),
  };
}

/** Where tonight's part of so many begins. */
function giliran(
  { konteks }: Bacaan['konfigurasi'],
  at: Instan,
  jumlah: number,
  semalam: number,
): number {
  const hari = hariDari(konteks.kalender.data.zonaMenit, at);
  return (hari % Math.max(1, Math.ceil(jumlah / semalam))) * semalam;
}
