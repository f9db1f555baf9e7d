// SPDX-License-Identifier: Apache-2.0
// What makes the tab Register easy to look at: colours of late and closed rows, and filter views that
// staff can use although the tab is protected.

import { rentangKolom } from '../tab/susunan-tab.ts';
import type { Permintaan } from '../tab/sheets-bentuk.ts';
import { TAB } from '../tab/tab.ts';

const PANDANGAN = [
  { id: 4001, judul: 'Menunggu tindakan', kolom: 'status', jenis: 'TEXT_EQ', teks: 'Diproses' },
  { id: 4002, judul: 'Terlambat', kolom: 'tenggat', jenis: 'TEXT_CONTAINS', teks: '(terlambat)' },
  {
    id: 4003,
    judul: 'Menunggu pelapor',
    kolom: 'status',
    jenis: 'TEXT_EQ',
    teks: 'Menunggu pelapor',
  },
] as const;

export const tambahPandangan = (sudah: ReadonlySet<number>): Permintaan[] =>
  PANDANGAN.filter((p) => !sudah.has(p.id)).map((p) => ({
    addFilterView: {
      filter: {
        filterViewId: p.id,
        title: p.judul,
        range: {
          sheetId: TAB.register.sheetId,
          startRowIndex: 0,
          startColumnIndex: 0,
          endColumnIndex: TAB.register.kolom.length,
        },
        filterSpecs: [
          {
            columnIndex: rentangKolom('register', p.kolom).startColumnIndex,
            filterCriteria: {
              condition: { type: p.jenis, values: [{ userEnteredValue: p.teks }] },
            },
          },
        ],
      },
    },
  }));

/** Made with the tab. */
export const warnaiRegister = (): Permintaan[] => [
  aturan('tenggat', 'TEXT_CONTAINS', '(terlambat)', {
    backgroundColor: { red: 0.96, green: 0.8, blue: 0.8 },
  }),
  aturan('status', 'TEXT_STARTS_WITH', 'Selesai', {
    backgroundColor: { red: 0.85, green: 0.92, blue: 0.83 },
  }),
  aturan('status', 'TEXT_EQ', 'Menunggu pelapor', {
    backgroundColor: { red: 1, green: 0.95, blue: 0.8 },
  }),
];

function aturan(kolom: string, type: string, teks: string, format: object): Permintaan {
  return {
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges: [rentangKolom('register', kolom)],
        booleanRule: { condition: { type, values: [{ userEnteredValue: teks }] }, format },
      },
    },
  };
}
