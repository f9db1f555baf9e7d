// SPDX-License-Identifier: Apache-2.0
// How a tab is made and looks: header, widths, formats of cells that people type in, first rows. All
// requests of one tab belong to one batch, so a tab that exists has everything.

import { tulisDi } from './permintaan.ts';
import { formatTeks, selTeks } from './sel.ts';
import type { Permintaan, RentangGrid, Sel } from './sheets-bentuk.ts';
import { type IdTab, type Kolom, TAB } from './tab.ts';

/** A spare column or two, so that a header that was deleted can be put back at the end. */
const KOLOM_CADANGAN = 3;

const WARNA = {
  mesin: { red: 0.16, green: 0.33, blue: 0.45 },
  staf: { red: 0.71, green: 0.4, blue: 0.05 },
  putih: { red: 1, green: 1, blue: 1 },
} as const;

export interface PilihanTab {
  readonly judul: string;
  readonly indeks: number;
  readonly isi: readonly (readonly Sel[])[];
}

export function buatTab(id: IdTab, pilihan: PilihanTab): Permintaan[] {
  const tab = TAB[id];
  return [
    {
      addSheet: {
        properties: {
          sheetId: tab.sheetId,
          title: pilihan.judul,
          index: pilihan.indeks,
          hidden: tab.sembunyi ?? false,
          gridProperties: {
            rowCount: Math.max(tab.barisAwal, pilihan.isi.length + 50),
            columnCount: tab.kolom.length + KOLOM_CADANGAN + (id === 'dasbor' ? 8 : 0),
            ...(id === 'dasbor' ? {} : { frozenRowCount: 1, frozenColumnCount: 1 }),
          },
        },
      },
    },
    ...(id === 'dasbor'
      ? []
      : [
          tulisDi(
            id,
            1,
            0,
            [tab.kolom.map((k) => selKepala(k, isDiisiOrang(id, k)))],
            'userEnteredValue,userEnteredFormat,note',
          ),
        ]),
    ...tab.kolom.flatMap((k, i) => (isDiisiOrang(id, k) ? [formatKolom(id, k, i)] : [])),
    ...lebarKolom(id),
    ...tinggiBaris(id),
    ...(pilihan.isi.length > 0
      ? [tulisDi(id, 2, 0, pilihan.isi, 'userEnteredValue,userEnteredFormat')]
      : []),
  ];
}

/** Cells of first rows, by column id. */
export function selAwal(
  id: IdTab,
  baris: Readonly<Record<string, string | undefined>>,
  latar?: Readonly<Record<string, number>>,
): Sel[] {
  return TAB[id].kolom.map((k) => {
    const sel = selTeks(baris[k.id] ?? '', k.bungkus ?? false);
    return latar === undefined
      ? sel
      : {
          ...sel,
          userEnteredFormat: {
            ...sel.userEnteredFormat,
            backgroundColor: latar,
            textFormat: { bold: true },
          },
        };
  });
}

/** A list in the cells of a column below the header. */
export function daftarPilihan(
  id: IdTab,
  kolom: string,
  pilihan: readonly string[],
  strict: boolean,
): Permintaan {
  return {
    setDataValidation: {
      range: rentangKolom(id, kolom),
      rule: {
        condition: {
          type: 'ONE_OF_LIST',
          values: pilihan.map((userEnteredValue) => ({ userEnteredValue })),
        },
        strict,
        showCustomUi: true,
      },
    },
  };
}

/** A whole column below the header, at its place when the tab was made. */
export function rentangKolom(id: IdTab, kolom: string): RentangGrid {
  const indeks = TAB[id].kolom.findIndex((k) => k.id === kolom);
  return {
    sheetId: TAB[id].sheetId,
    startRowIndex: 1,
    startColumnIndex: indeks,
    endColumnIndex: indeks + 1,
  };
}

const isDiisiOrang = (id: IdTab, kolom: Kolom): boolean =>
  kolom.staf === true || (TAB[id].konfigurasi === true && kolom.id !== 'pemeriksaan');

function selKepala(kolom: Kolom, diisiOrang: boolean): Sel {
  return {
    userEnteredValue: { stringValue: kolom.judul },
    userEnteredFormat: {
      backgroundColor: diisiOrang ? WARNA.staf : WARNA.mesin,
      textFormat: { bold: true, foregroundColor: WARNA.putih },
      wrapStrategy: 'WRAP',
      verticalAlignment: 'MIDDLE',
    },
    ...(kolom.catatan === undefined ? {} : { note: kolom.catatan }),
  };
}

/** TEXT before anybody types: afterwards it would be too late for a leading zero. */
function formatKolom(id: IdTab, kolom: Kolom, indeks: number): Permintaan {
  return {
    repeatCell: {
      range: {
        sheetId: TAB[id].sheetId,
        startRowIndex: 1,
        startColumnIndex: indeks,
        endColumnIndex: indeks + 1,
      },
      cell: { userEnteredFormat: formatTeks(kolom.bungkus ?? false) },
      fields: 'userEnteredFormat(numberFormat,wrapStrategy,verticalAlignment)',
    },
  };
}

function lebarKolom(id: IdTab): Permintaan[] {
  return TAB[id].kolom.map((k, i) => ({
    updateDimensionProperties: {
      range: {
        sheetId: TAB[id].sheetId,
        dimension: 'COLUMNS',
        startIndex: i,
        endIndex: i + 1,
      },
      properties: { pixelSize: k.lebar, hiddenByUser: k.sembunyi ?? false },
      fields: 'pixelSize,hiddenByUser',
    },
  }));
}

function tinggiBaris(id: IdTab): Permintaan[] {
  const { sheetId, barisAwal, tinggi } = TAB[id];
  if (tinggi === undefined) return [];
  return [
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: barisAwal },
        properties: { pixelSize: tinggi },
        fields: 'pixelSize',
      },
    },
  ];
}
