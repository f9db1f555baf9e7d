// SPDX-License-Identifier: Apache-2.0
// Takes or refuses an edit of a tab as a whole: what is taken is remembered as good, what is refused
// leaves the last good version in force. What is wrong with it, others have found.

import {
  type BarisAtur,
  type MasalahSel,
  formatBarisAtur,
  parseBarisAtur,
} from '../baris/baris-atur.ts';
import { jsonDari } from '../teks/json-sekali.ts';
import { BATAS_NILAI, type KonfigurasiBaik } from '../ingatan/sistem.ts';
import { type IdTabAtur, TAB } from '../tab/tab.ts';

export interface MasalahAtur extends MasalahSel {
  readonly tab: IdTabAtur;
}

export interface Pencatat {
  readonly masalah: MasalahAtur[];
  /** Only tabs that changed. */
  readonly baikBaru: Partial<Record<IdTabAtur, unknown>>;
  readonly peringatan: (tab: IdTabAtur, masalah: readonly MasalahSel[]) => void;
  /** False when it is too long to be remembered. */
  readonly terima: (tab: IdTabAtur, baris: readonly BarisAtur[]) => boolean;
  readonly ditolak: (tab: IdTabAtur, masalah: readonly MasalahSel[]) => void;
  readonly pilih: <T>(
    tab: IdTabAtur,
    baris: readonly BarisAtur[],
    parse: (b: readonly BarisAtur[]) => {
      readonly nilai: T | undefined;
      readonly masalah: readonly MasalahSel[];
    },
  ) => T | undefined;
}

export function createPencatat(baik: KonfigurasiBaik): Pencatat {
  const masalah: MasalahAtur[] = [];
  const baikBaru: Partial<Record<IdTabAtur, unknown>> = {};
  const tambah = (tab: IdTabAtur, daftar: readonly MasalahSel[]): void => {
    for (const m of daftar) masalah.push({ ...m, tab });
  };
  function terima(tab: IdTabAtur, baris: readonly BarisAtur[]): boolean {
    const nilai = formatBarisAtur(baris);
    const json = jsonDari(nilai) ?? '';
    if (json.length > BATAS_NILAI) {
      tambah(tab, [{ baris: 2, tingkat: 'galat', pesan: 'Isi lembar ini terlalu panjang.' }]);
      return false;
    }
    if (json !== jsonDari(baik[tab])) baikBaru[tab] = nilai;
    return true;
  }
  function ditolak(tab: IdTabAtur, daftar: readonly MasalahSel[]): void {
    tambah(tab, daftar);
    const salah = daftar.filter((m) => m.tingkat === 'galat').length;
    if (salah === 0) return;
    const pesan =
      `Perubahan lembar ${TAB[tab].judul} belum berlaku: ada ${salah} hal yang perlu diperbaiki. ` +
      'Versi sebelumnya tetap dipakai.';
    const baris = Math.min(...daftar.map((m) => m.baris), 2);
    masalah.unshift({ tab, baris, tingkat: 'galat', pesan });
  }
  return {
    masalah,
    baikBaru,
    peringatan: tambah,
    terima,
    ditolak,
    pilih(tab, baris, parse) {
      const hasil = parse(baris);
      if (hasil.nilai !== undefined && terima(tab, baris)) {
        tambah(tab, hasil.masalah);
        return hasil.nilai;
      }
      ditolak(tab, hasil.masalah);
      return parse(parseBarisAtur(baik[tab]) ?? []).nilai;
    },
  };
}
