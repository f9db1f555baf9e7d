// SPDX-License-Identifier: Apache-2.0
// Who complained, with the text as it was sent: rows of the spreadsheet Identitas Pelapor, which only
// the PPID can open. Nothing of this may be written anywhere else.

import { type Hasil, berhasil } from '../../core/hasil.ts';
import { rapikan } from '../../core/teks/samaran.ts';
import { formatSingkat } from '../../core/waktu/tanggal.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import { parseYaTidak } from './baris-atur.ts';
import { type Kepala, type KepalaRusak, petakanKepala, selDi } from '../tab/kepala.ts';
import { kumpulkanLembar } from '../tab/lembar.ts';
import { parseObjek } from '../teks/objek.ts';
import { tambahBaris } from '../tab/permintaan.ts';
import { tulisSalahLetak } from '../tab/salah-letak.ts';
import { BATAS_SEL, bacaTeks, selMesin, selTeks } from '../tab/sel.ts';
import type {
  BarisMentah,
  DataFilter,
  Permintaan,
  RentangTerbaca,
  Sel,
} from '../tab/sheets-bentuk.ts';
import { TAB } from '../tab/tab.ts';

export interface Identitas {
  readonly nomor: string;
  readonly kunci: string;
  readonly diterima: Instan;
  readonly nama: string;
  readonly alamat: string;
  readonly telepon: string;
  readonly surel: string;
  readonly nik: string;
  readonly rahasia: boolean;
  /** Up to 100,000 characters: kept in two cells. */
  readonly isi: string;
}

export const BATAS_ISI_ASLI = 2 * BATAS_SEL;

/** One `appendCells` for the new rows, at the places where the columns stood when last seen. */
export function permintaanIdentitas(
  daftar: readonly Identitas[],
  zonaMenit: number,
  kepala: Kepala = KEPALA_AWAL,
): Permintaan[] {
  return tambahBaris(
    kepala,
    daftar.map((i) => identitasKeBaris(i, zonaMenit)),
  );
}

/**
 * Rows of `daftar` that stand in the columns of `lama` are put into those of `kini`, and those that
 * stand nowhere are added. [] = all of them stand where they should.
 */
export const permintaanBetulkan = (
  daftar: readonly Identitas[],
  zonaMenit: number,
  lama: Kepala,
  { kepala: kini, baris }: TabIdentitas,
): Permintaan[] =>
  tulisSalahLetak({
    lama,
    kini,
    baris,
    rows: daftar.map((satu) => identitasKeBaris(satu, zonaMenit)),
    kunci: ['nomor', 'kunci'],
  });

export interface TabIdentitas {
  readonly kepala: Kepala;
  readonly baris: ReadonlyMap<number, BarisMentah>;
}

export function parseTabIdentitas(
  rentang: readonly RentangTerbaca[],
): Hasil<TabIdentitas, KepalaRusak> {
  const lembar = kumpulkanLembar(rentang).get('identitas');
  const baris = lembar?.baris ?? new Map<number, BarisMentah>();
  const kepala = petakanKepala('identitas', baris.get(1) ?? [], lembar?.judul);
  return kepala.ok ? berhasil({ kepala: kepala.nilai, baris }) : kepala;
}

export function identitasKeBaris(
  identitas: Identitas,
  zonaMenit: number,
): Readonly<Record<string, Sel>> {
  const [isiAsli, isiLanjutan] = belah(rapikan(identitas.isi, BATAS_ISI_ASLI));
  return {
    nomor: selTeks(identitas.nomor),
    kunci: selTeks(identitas.kunci),
    diterima: selTeks(formatSingkat(zonaMenit, identitas.diterima)),
    nama: selTeks(identitas.nama),
    alamat: selTeks(identitas.alamat, true),
    telepon: selTeks(identitas.telepon),
    surel: selTeks(identitas.surel),
    nik: selTeks(identitas.nik),
    rahasia: selTeks(identitas.rahasia ? 'ya' : 'tidak'),
    isiAsli: selMesin(isiAsli),
    isiLanjutan: selMesin(isiLanjutan),
    data: selMesin(JSON.stringify({ v: 1, diterima: identitas.diterima })),
  };
}

/** Reads the whole tab (exceptional: PPID corrected a contact, or a run was killed half-way). */
export const permintaanBacaIdentitas = (): DataFilter[] => [
  { gridRange: { sheetId: TAB.identitas.sheetId } },
];

export function parseIdentitas(
  rentang: readonly RentangTerbaca[],
): Hasil<readonly Identitas[], KepalaRusak> {
  const tab = parseTabIdentitas(rentang);
  return tab.ok ? berhasil(daftarIdentitas(tab.nilai)) : tab;
}

/** Rows without a number are left out; the last row of a number counts. */
export function daftarIdentitas({ kepala, baris }: TabIdentitas): readonly Identitas[] {
  const hasil = new Map<string, Identitas>();
  for (const [nomor, isi] of baris) {
    if (nomor === 1) continue;
    const identitas = barisKeIdentitas(kepala, isi);
    if (identitas.nomor !== '') hasil.set(identitas.nomor, identitas);
  }
  return [...hasil.values()];
}

function barisKeIdentitas(kepala: Kepala, baris: BarisMentah): Identitas {
  const teks = (id: string): string => bacaTeks(selDi(kepala, baris, id));
  const diterima = parseObjek(teks('data'))?.['diterima'];
  return {
    nomor: teks('nomor').trim(),
    kunci: teks('kunci'),
    diterima: typeof diterima === 'number' ? diterima : 0,
    nama: teks('nama').trim(),
    alamat: teks('alamat').trim(),
    telepon: teks('telepon').trim(),
    surel: teks('surel').trim(),
    nik: teks('nik').trim(),
    rahasia: parseYaTidak(teks('rahasia')) ?? true,
    isi: teks('isiAsli') + teks('isiLanjutan'),
  };
}

/** Two cells; a pair of surrogates stays together. */
function belah(teks: string): readonly [string, string] {
  if (teks.length <= BATAS_SEL) return [teks, ''];
  const kode = teks.charCodeAt(BATAS_SEL - 1);
  const di = kode >= 0xd800 && kode <= 0xdbff ? BATAS_SEL - 1 : BATAS_SEL;
  return [teks.slice(0, di), teks.slice(di)];
}

/** Where the columns stood when the tab was made. */
export const KEPALA_AWAL: Kepala = {
  tab: 'identitas',
  judulTab: TAB.identitas.judul,
  kolom: Object.fromEntries(TAB.identitas.kolom.map((k, i) => [k.id, i])),
  kelainan: [],
  pulihkan: [],
};
