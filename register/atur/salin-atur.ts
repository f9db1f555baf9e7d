// SPDX-License-Identifier: Apache-2.0
// What the office has set, carried from one register to another: at New Year into the new one, and
// after that from the new one into those whose aduan are still open. Cells go as they are.

import { type Kepala, petakanKepala, selDi } from '../tab/kepala.ts';
import { type Lembar, kumpulkanLembar } from '../tab/lembar.ts';
import { tulisSel } from '../tab/permintaan.ts';
import { formatTeks } from '../tab/sel.ts';
import type {
  BarisMentah,
  NilaiSel,
  Permintaan,
  RentangTerbaca,
  Sel,
} from '../tab/sheets-bentuk.ts';
import { type IdTab, TAB } from '../tab/tab.ts';

/** How many rows each grid has; the answer of `spreadsheets.get` with `fields: FIELDS_KISI`. */
export const FIELDS_KISI = 'sheets(properties(sheetId,gridProperties(rowCount)))';

/** Loose, for it is from outside. */
export interface Kisi {
  readonly sheets?:
    | readonly {
        readonly properties?: {
          readonly sheetId?: number | null;
          readonly gridProperties?: { readonly rowCount?: number | null } | null;
        } | null;
      }[]
    | null;
}

/** Where is written: tabs as read, and how many rows their grids have. */
export interface SasaranSalin {
  readonly isi: readonly RentangTerbaca[];
  readonly kisi: Kisi;
}

/** Rows of `dari` in place of those of `ke`; the script's own column Pemeriksaan is left blank. */
export function salinTab(
  tab: readonly IdTab[],
  dari: readonly RentangTerbaca[],
  ke: SasaranSalin,
): Permintaan[] {
  const asal = kumpulkanLembar(dari);
  const tujuan = kumpulkanLembar(ke.isi);
  return tab.flatMap((id) => {
    const kepala = kepalaTab(id, asal.get(id));
    const rows = barisIsi(asal.get(id)).map((isi) => selBaris(kepala, isi));
    return gantiBaris(kepalaTab(id, tujuan.get(id)), rows, ke.kisi);
  });
}

/** All rows below the header are emptied, and these stand in their place. */
export function gantiBaris(
  kepala: Kepala,
  rows: readonly Readonly<Record<string, Sel>>[],
  kisi: Kisi,
): Permintaan[] {
  const { sheetId } = TAB[kepala.tab];
  const punya = kisi.sheets?.find((s) => s.properties?.sheetId === sheetId)?.properties;
  const kurang = rows.length + 1 - (punya?.gridProperties?.rowCount ?? 0);
  const kosongkan = Object.values(kepala.kolom).map((kolom) => ({
    repeatCell: {
      range: { sheetId, startRowIndex: 1, startColumnIndex: kolom, endColumnIndex: kolom + 1 },
      cell: {},
      fields: 'userEnteredValue',
    },
  }));
  return [
    ...kosongkan,
    ...(kurang > 0 ? [{ appendDimension: { sheetId, dimension: 'ROWS', length: kurang } }] : []),
    ...rows.flatMap((sel, i) => tulisSel(kepala, i + 2, sel)),
  ];
}

/** @throws Error in words for people when the headers cannot be understood. */
export function kepalaTab(id: IdTab, lembar: Lembar | undefined): Kepala {
  const kepala = petakanKepala(id, lembar?.baris.get(1) ?? [], lembar?.judul);
  if (!kepala.ok) throw new Error(kepala.galat.pesan);
  return kepala.nilai;
}

const barisIsi = (lembar: Lembar | undefined): readonly BarisMentah[] =>
  [...(lembar?.baris ?? [])]
    .filter(([nomor]) => nomor > 1)
    .sort((a, b) => a[0] - b[0])
    .map(([, isi]) => isi);

function selBaris(kepala: Kepala, isi: BarisMentah): Readonly<Record<string, Sel>> {
  const kolom = TAB[kepala.tab].kolom.filter(({ id }) => id !== 'pemeriksaan');
  return Object.fromEntries(
    kolom.map(({ id, bungkus }) => [id, selNilai(selDi(kepala, isi, id), bungkus ?? false)]),
  );
}

/** Text stays text, whatever it looks like; a number that somebody typed stays one. */
function selNilai(nilai: NilaiSel, bungkus: boolean): Sel {
  const userEnteredFormat = formatTeks(bungkus);
  if (typeof nilai === 'number') return { userEnteredValue: { numberValue: nilai } };
  const teks = typeof nilai === 'boolean' ? (nilai ? 'ya' : 'tidak') : (nilai ?? '');
  if (teks === '') return { userEnteredFormat };
  return { userEnteredValue: { stringValue: teks }, userEnteredFormat };
}
