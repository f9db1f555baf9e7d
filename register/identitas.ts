// SPDX-License-Identifier: Apache-2.0
// Who complained, with the text as it was sent: rows of the spreadsheet Identitas Pelapor, which only
// the PPID can open. Nothing of this may be written anywhere else.

import { type Hasil, berhasil } from '../core/hasil.ts';
import { rapikan } from '../core/samaran.ts';
import { formatSingkat } from '../core/tanggal.ts';
import type { Instan } from '../core/waktu.ts';
import { parseYaTidak } from './baris-atur.ts';
import { type Kepala, type KepalaRusak, petakanKepala, selDi } from './kepala.ts';
import { kumpulkanLembar } from './lembar.ts';
import { parseObjek } from './objek.ts';
import { tambahBaris } from './permintaan.ts';
import { BATAS_SEL, bacaTeks, selMesin, selTeks } from './sel.ts';
import type { BarisMentah, DataFilter, Permintaan, RentangTerbaca, Sel } from './sheets-bentuk.ts';
import { TAB } from './tab.ts';

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

/** One `appendCells` for the new rows, at the columns' places when the tab was made. */
export function permintaanIdentitas(daftar: readonly Identitas[], zonaMenit: number): Permintaan[] {
  return tambahBaris(
    KEPALA_AWAL,
    daftar.map((i) => identitasKeBaris(i, zonaMenit)),
  );
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

/** Rows without a number are left out; the last row of a number counts. */
export function parseIdentitas(
  rentang: readonly RentangTerbaca[],
): Hasil<readonly Identitas[], KepalaRusak> {
  const lembar = kumpulkanLembar(rentang).get('identitas');
  const kepala = petakanKepala('identitas', lembar?.baris.get(1) ?? [], lembar?.judul);
  if (!kepala.ok) return kepala;
  const hasil = new Map<string, Identitas>();
  for (const [nomor, isi] of lembar?.baris ?? []) {
    if (nomor === 1) continue;
    const identitas = barisKeIdentitas(kepala.nilai, isi);
    if (identitas.nomor !== '') hasil.set(identitas.nomor, identitas);
  }
  return berhasil([...hasil.values()]);
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

const KEPALA_AWAL: Kepala = {
  tab: 'identitas',
  judulTab: TAB.identitas.judul,
  kolom: Object.fromEntries(TAB.identitas.kolom.map((k, i) => [k.id, i])),
  kelainan: [],
  pulihkan: [],
};
