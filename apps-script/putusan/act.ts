// SPDX-License-Identifier: Apache-2.0
// Acts that officers chose in the register: row by row, whatever way they came in (one cell, a
// paste over many rows, or found by the sweep after a lost trigger). Pure.

import { formatSingkat } from '../../core/waktu/tanggal.ts';
import { findLangkah, isMenungguPelapor, penanya } from '../../core/aduan/tindakan-boleh.ts';
import type { BarisRegister } from '../../register/baris/baris-aduan.ts';
import type { Buku } from '../buku/buku.ts';

export interface PesanTindakan {
  readonly ok: boolean;
  readonly pesan: string;
}

/** Every row that has something in Tindakan; the others are left alone. */
export function tindakBaris(buku: Buku, baris: readonly BarisRegister[], oleh: string): void {
  for (const satu of baris) {
    if (satu.tindakan !== '') tindakSatu(buku, satu.baris, { ...satu, oleh });
  }
}

export interface Tindakan {
  /** Its label, as in the dropdown, or its id. */
  readonly tindakan: string;
  /** What people call it, where `tindakan` is an id. */
  readonly label?: string;
  readonly isian: string;
  readonly kategori: string;
  readonly oleh: string;
}

/**
 * In the register a refusal stands beside the cell and empties Tindakan; what was typed in Isian
 * stays. On a page the person reads it there, and the row is left alone.
 */
export function tindakSatu(
  buku: Buku,
  baris: number,
  pilihan: Tindakan,
  tempat: 'register' | 'halaman' = 'register',
): PesanTindakan {
  const { tindakan, isian, kategori } = pilihan;
  const oleh = pilihan.oleh === '' ? peranKini(buku, baris) : pilihan.oleh;
  const pesan = `${pilihan.label ?? tindakan}: tercatat ${formatSingkat(zona(buku), buku.at)}.`;
  const hasil = buku.lakukan(
    baris,
    { jenis: 'tindak', tindakan, isian, kategori, oleh },
    tempat === 'register' ? { pesan, kosongkanIsian: true } : { pesan },
  );
  if (hasil.ok) return { ok: true, pesan };
  if (tempat === 'register') buku.tolak(baris, hasil.galat);
  return { ok: false, pesan: hasil.galat };
}

/**
 * Google does not always tell who edited: then the role that has the step stands for them. The pelapor
 * edits no sheet, so that in their step it was somebody of the office.
 */
function peranKini(buku: Buku, baris: number): string {
  const aduan = buku.aduanDi(baris);
  if (aduan === undefined) return 'petugas';
  const { sop } = buku.konteksUntuk(aduan);
  if (isMenungguPelapor(sop, aduan)) return penanya(sop, aduan);
  return findLangkah(sop, aduan.langkah)?.pelaksana ?? 'petugas';
}

const zona = (buku: Buku): number => buku.konteks.kalender.data.zonaMenit;
