// SPDX-License-Identifier: Apache-2.0
// Makers of the requests of `spreadsheets.batchUpdate` that the register uses. They know cells and
// rows, not what stands in them. Rows are 1-based as people see them, columns zero-based.

import type { Kepala } from './kepala.ts';
import type { Permintaan, Sel } from './sheets-bentuk.ts';
import { type IdTab, TAB } from './tab.ts';

/** Values, and only those formats that keep text text: colours that staff chose stay. */
export const FIELDS_ISI =
  'userEnteredValue,userEnteredFormat.numberFormat,userEnteredFormat.wrapStrategy,' +
  'userEnteredFormat.verticalAlignment';

/** The given cells of one row; neighbouring columns go in one request, others are not touched. */
export function tulisSel(
  kepala: Kepala,
  baris: number,
  sel: Readonly<Record<string, Sel>>,
  fields: string = FIELDS_ISI,
): Permintaan[] {
  const urut = Object.entries(sel)
    .flatMap(([id, isi]) => {
      const kolom = kepala.kolom[id];
      return kolom === undefined ? [] : [{ kolom, isi }];
    })
    .sort((a, b) => a.kolom - b.kolom);
  const runtun: { mulai: number; values: Sel[] }[] = [];
  for (const { kolom, isi } of urut) {
    const akhir = runtun[runtun.length - 1];
    if (akhir !== undefined && kolom === akhir.mulai + akhir.values.length) akhir.values.push(isi);
    else runtun.push({ mulai: kolom, values: [isi] });
  }
  return runtun.map(({ mulai, values }) => tulisDi(kepala.tab, baris, mulai, [values], fields));
}

export function tulisDi(
  tab: IdTab,
  baris: number,
  kolom: number,
  rows: readonly (readonly Sel[])[],
  fields: string = FIELDS_ISI,
): Permintaan {
  return {
    updateCells: {
      start: { sheetId: TAB[tab].sheetId, rowIndex: baris - 1, columnIndex: kolom },
      rows: rows.map((values) => ({ values })),
      fields,
    },
  };
}

/** New rows below the last row with data; columns of staff between ours stay blank. */
export function tambahBaris(
  kepala: Kepala,
  rows: readonly Readonly<Record<string, Sel>>[],
  fields: string = FIELDS_ISI,
): Permintaan[] {
  if (rows.length === 0) return [];
  const lebar = Math.max(...Object.values(kepala.kolom)) + 1;
  return [
    {
      appendCells: {
        sheetId: TAB[kepala.tab].sheetId,
        rows: rows.map((sel) => {
          const values: Sel[] = Array.from({ length: lebar }, () => ({}));
          for (const [id, isi] of Object.entries(sel)) {
            const kolom = kepala.kolom[id];
            if (kolom !== undefined) values[kolom] = isi;
          }
          return { values };
        }),
        fields,
      },
    },
  ];
}

/**
 * Deletes rows bottom up. As many are added at the end first: Sheets refuses to delete the last row
 * that is not frozen, and a tab that only loses rows would come to that.
 */
export function hapusBaris(tab: IdTab, baris: readonly number[]): Permintaan[] {
  const urut = [...new Set(baris)].sort((a, b) => b - a);
  if (urut.length === 0) return [];
  const { sheetId } = TAB[tab];
  const runtun: { dari: number; sampai: number }[] = [];
  for (const b of urut) {
    const akhir = runtun[runtun.length - 1];
    if (akhir !== undefined && b === akhir.dari - 1) akhir.dari = b;
    else runtun.push({ dari: b, sampai: b });
  }
  return [
    { appendDimension: { sheetId, dimension: 'ROWS', length: urut.length } },
    ...runtun.map(({ dari, sampai }) => ({
      deleteDimension: {
        range: { sheetId, dimension: 'ROWS', startIndex: dari - 1, endIndex: sampai },
      },
    })),
  ];
}
