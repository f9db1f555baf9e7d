// SPDX-License-Identifier: Apache-2.0
// Puts the ranges of an answer together into tabs: row number → cells, wherever a range began and in
// whatever order they came. It understands no content.

import type { Kepala } from './kepala.ts';
import type {
  BarisMentah,
  DataFilter,
  NilaiSel,
  RentangGrid,
  RentangTerbaca,
} from './sheets-bentuk.ts';
import { DAFTAR_TAB, type IdTab, TAB, tabDariSheetId } from './tab.ts';

export interface Lembar {
  /** The title as it stands now. */
  readonly judul: string;
  /** 1-based row → cells; only rows that hold something. */
  readonly baris: ReadonlyMap<number, BarisMentah>;
}

/** Whole tabs, for `values.batchGetByDataFilter`. */
export const permintaanTab = (tab: readonly IdTab[]): DataFilter[] =>
  tab.map((id) => ({ gridRange: { sheetId: TAB[id].sheetId } }));

/** Columns of one tab by their ids, wherever they stand now; rows as the API counts them. */
export const permintaanKolom = (
  { tab, kolom }: Kepala,
  id: readonly string[],
  baris: Pick<RentangGrid, 'startRowIndex' | 'endRowIndex'>,
): DataFilter[] =>
  id.map((satu) => {
    const startColumnIndex = kolom[satu] ?? 0;
    const letak = { startColumnIndex, endColumnIndex: startColumnIndex + 1 };
    return { gridRange: { sheetId: TAB[tab].sheetId, ...baris, ...letak } };
  });

export function kumpulkanLembar(rentang: readonly RentangTerbaca[]): ReadonlyMap<IdTab, Lembar> {
  const hasil = new Map<IdTab, { judul: string; baris: Map<number, NilaiSel[]> }>();
  for (const satu of rentang) {
    const letak = letakAwal(satu);
    if (letak === undefined) continue;
    const lembar = hasil.get(letak.tab) ?? { judul: letak.judul, baris: new Map() };
    hasil.set(letak.tab, lembar);
    (satu.valueRange?.values ?? []).forEach((sel, i) => {
      if (!Array.isArray(sel) || sel.length === 0) return;
      const nomor = letak.baris + i;
      const isi = lembar.baris.get(nomor) ?? [];
      lembar.baris.set(nomor, isi);
      sel.forEach((nilai, j) => {
        isi[letak.kolom + j] = keNilai(nilai);
      });
    });
  }
  return hasil;
}

/** `'Kotak Keluar'!C5:J90` → title, 1-based row, zero-based column. */
export function parseAwalA1(
  a1: string,
): { judul: string; baris: number; kolom: number } | undefined {
  const cocok = /^(?:'((?:[^']|'')*)'|([^'!]+))(?:!\$?([A-Z]*)\$?(\d*)(?::.*)?)?$/.exec(a1);
  if (cocok === null) return undefined;
  const huruf = cocok[3] ?? '';
  let kolom = 0;
  for (const h of huruf) kolom = kolom * 26 + h.charCodeAt(0) - 64;
  return {
    judul: (cocok[1] ?? cocok[2] ?? '').replace(/''/g, "'"),
    baris: cocok[4] ? Number(cocok[4]) : 1,
    kolom: huruf === '' ? 0 : kolom - 1,
  };
}

/** The title may have been changed by staff: the sheet id of the filter is what counts. */
function letakAwal(
  satu: RentangTerbaca,
): { tab: IdTab; judul: string; baris: number; kolom: number } | undefined {
  const awal = parseAwalA1(satu.valueRange?.range ?? '');
  if (awal === undefined) return undefined;
  const sheetId = satu.dataFilters?.[0]?.gridRange?.sheetId;
  const tab =
    typeof sheetId === 'number'
      ? tabDariSheetId(sheetId)
      : DAFTAR_TAB.find((id) => TAB[id].judul === awal.judul);
  return tab === undefined ? undefined : { ...awal, tab };
}

const keNilai = (nilai: unknown): NilaiSel =>
  typeof nilai === 'string' || typeof nilai === 'number' || typeof nilai === 'boolean'
    ? nilai
    : undefined;
