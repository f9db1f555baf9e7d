// SPDX-License-Identifier: Apache-2.0
// How a tab is made and looks: header, widths, formats of cells that people type in, first rows. All
// requests of one tab belong to one batch, so a tab that exists has everything.

import { tulisDi } from './permintaan.ts';
import { formatTeks, selTeks } from './sel.ts';
import type { Permintaan, RentangGrid, Sel } from './sheets-bentuk.ts';
import { type IdTab, type Kolom, TAB } from './tab.ts';

/** A spare column or two, so that a header that was deleted can be put back at the end. */
const KOLOM_CADANGAN = 3;
/** Empty cells count against Google's ten million, and Riwayat has the most rows of all. */
const KOLOM_CADANGAN_RIWAYAT = 1;

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
  const semua = denganPapan(id);
  const cadangan = id === 'riwayat' ? KOLOM_CADANGAN_RIWAYAT : KOLOM_CADANGAN;
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
            columnCount: semua.length + cadangan + (id === 'dasbor' ? 8 : 0),
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
            [semua.map((k) => selKepala(k, tab.kolom.includes(k) && isDiisiOrang(id, k)))],
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

/** Header, format and width of one column of a tab that stands already, at `indeks`. */
export function hiasKolom(id: IdTab, kolom: Kolom, indeks: number): Permintaan[] {
  const diisiOrang = isDiisiOrang(id, kolom);
  return [
    tulisDi(
      id,
      1,
      indeks,
      [[selKepala(kolom, diisiOrang)]],
      'userEnteredValue,userEnteredFormat,note',
    ),
    ...(diisiOrang ? [formatKolom(id, kolom, indeks)] : []),
    lebarSatu(id, kolom, indeks),
  ];
}

/** A list in the cells of a column below the header. */
export function daftarPilihan(
  id: IdTab,
  kolom: string,
  pilihan: readonly string[],
  strict: boolean,
  indeks?: number,
): Permintaan {
  return {
    setDataValidation: {
      range: rentangKolom(id, kolom, indeks),
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

/** A whole column below the header; without `indeks` at its place when the tab was made. */
export function rentangKolom(
  id: IdTab,
  kolom: string,
  indeks: number = TAB[id].kolom.findIndex((k) => k.id === kolom),
): RentangGrid {
  return {
    sheetId: TAB[id].sheetId,
    startRowIndex: 1,
    startColumnIndex: indeks,
    endColumnIndex: indeks + 1,
  };
}

/** The board beside a tab below the header, at its place when the tab was made. */
export function rentangPapan(id: IdTab): RentangGrid {
  const { sheetId, kolom } = TAB[id];
  return {
    sheetId,
    startRowIndex: 1,
    startColumnIndex: kolom.length,
    endColumnIndex: denganPapan(id).length,
  };
}

const isDiisiOrang = (id: IdTab, kolom: Kolom): boolean =>
  kolom.staf === true || (TAB[id].konfigurasi === true && kolom.id !== 'pemeriksaan');

const denganPapan = (id: IdTab): readonly Kolom[] => [...TAB[id].kolom, ...(TAB[id].papan ?? [])];

export function selKepala(kolom: Kolom, diisiOrang: boolean): Sel {
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

const lebarKolom = (id: IdTab): Permintaan[] => denganPapan(id).map((k, i) => lebarSatu(id, k, i));

function lebarSatu(
  id: IdTab,
  { lebar, sembunyi = false }: Pick<Kolom, 'lebar' | 'sembunyi'>,
  indeks: number,
): Permintaan {
  return {
    updateDimensionProperties: {
      range: {
        sheetId: TAB[id].sheetId,
        dimension: 'COLUMNS',
        startIndex: indeks,
        endIndex: indeks + 1,
      },
      properties: { pixelSize: lebar, hiddenByUser: sembunyi },
      fields: 'pixelSize,hiddenByUser',
    },
  };
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
