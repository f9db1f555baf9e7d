// SPDX-License-Identifier: Apache-2.0
// All tabs by id. Sheet ids are fixed numbers, so that nothing must be looked up before a read or a
// write; column ids are types, so that a column that does not exist fails to compile.

import { HARI_LIBUR, KATEGORI, PENGATURAN, PETUGAS, SISTEM, SOP, VERSI_SOP } from './tab-atur.ts';
import type { Tab } from './tab-bentuk.ts';
import { DASBOR, IDENTITAS, KOTAK_KELUAR, REGISTER, REKAP, RIWAYAT } from './tab-kerja.ts';

export type { Kolom, Tab } from './tab-bentuk.ts';

/** In the order in which the tabs stand. */
const DAFTAR = {
  register: REGISTER,
  riwayat: RIWAYAT,
  dasbor: DASBOR,
  rekap: REKAP,
  kotakKeluar: KOTAK_KELUAR,
  sop: SOP,
  petugas: PETUGAS,
  kategori: KATEGORI,
  hariLibur: HARI_LIBUR,
  pengaturan: PENGATURAN,
  sistem: SISTEM,
  versiSop: VERSI_SOP,
  identitas: IDENTITAS,
} as const;

export type IdTab = keyof typeof DAFTAR;

export type IdKolom<T extends IdTab> = (typeof DAFTAR)[T]['kolom'][number]['id'];

/** The tabs that the office edits. */
export type IdTabAtur = 'sop' | 'petugas' | 'kategori' | 'hariLibur' | 'pengaturan';

export const TAB: Readonly<Record<IdTab, Tab>> = DAFTAR;

export const DAFTAR_TAB = Object.keys(DAFTAR) as readonly IdTab[];

/** The tabs of the spreadsheet Register Aduan, in their order; `identitas` stands elsewhere. */
export const TAB_REGISTER: readonly IdTab[] = DAFTAR_TAB.filter((id) => id !== 'identitas');

export const TAB_ATUR: readonly IdTabAtur[] = [
  'sop',
  'petugas',
  'kategori',
  'hariLibur',
  'pengaturan',
];

export const tabDariSheetId = (sheetId: number): IdTab | undefined =>
  DAFTAR_TAB.find((id) => TAB[id].sheetId === sheetId);
