// SPDX-License-Identifier: Apache-2.0
// Where a text typed with an act is kept in the record. Part of the fold: it asks no SOP.

import type { Aduan } from './aduan.ts';
import { assertNever } from '../hasil.ts';
import { rapikan } from '../teks/samaran.ts';
import type { JenisIsian } from '../sop/sop.ts';
import type { Instan } from '../waktu/waktu.ts';

/** Longest text in one cell of the record; a cell of Sheets holds 50,000 characters. */
export const BATAS_TEKS = 45_000;

export interface IsianTertulis {
  readonly isian?: string;
  readonly isianSebagai?: JenisIsian;
  /** Given by one of several: added to what the others gave, instead of replacing it. */
  readonly atasNama?: string;
  readonly pada: Instan;
}

export function simpanIsian(aduan: Aduan, t: IsianTertulis): Aduan {
  const { isian, isianSebagai } = t;
  if (isian === undefined || isian === '') return aduan;
  switch (isianSebagai) {
    case 'tanggapan':
      return { ...aduan, tanggapan: isian, ditanggapi: t.pada };
    case 'bahan':
      return { ...aduan, bahan: t.atasNama === undefined ? isian : sambung(aduan.bahan, isian) };
    case 'pertanyaan':
      return { ...aduan, pertanyaan: isian };
    case 'tambahan':
      return { ...aduan, isi: sambung(aduan.isi, `Tambahan dari pelapor:\n${isian}`) };
    case 'catatan':
    case undefined:
      return aduan;
    default:
      return assertNever(isianSebagai);
  }
}

const sambung = (sudah: string | undefined, teks: string): string =>
  rapikan(sudah === undefined ? teks : `${sudah}\n\n${teks}`, BATAS_TEKS);
