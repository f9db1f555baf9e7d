// SPDX-License-Identifier: Apache-2.0
// How the Sheets API answers where its documentation is silent: edges of the grid, protections,
// sorting, and the words of its refusals.

import { at, batch, cells, enter, lines, rect, values } from './cells.ts';
import { google, type Json, type JsonObject } from './google.ts';
import { told } from './answer.ts';
import type { Probe } from './probe.ts';

const background = { userEnteredFormat: { backgroundColor: { red: 1 } } };

export const SHEETS: readonly Probe[] = [
  {
    id: 'baca-lewat-kisi',
    about: 'Membaca baris di luar kisi',
    observe(bench) {
      const tab = bench.tab();
      return [
        told(bench, () => values(tab, 'A1001')),
        told(bench, () => values(tab, 'A999:A2000')),
      ];
    },
  },
  {
    id: 'tulis-lewat',
    about: 'Menulis lebih banyak daripada rentangnya',
    observe(bench) {
      const tab = bench.tab();
      return [
        told(bench, () => enter(tab, 'A1:B1', [['a', 'b', 'c']])),
        told(bench, () => enter(tab, 'A1000', [['a'], ['b']])),
        told(bench, () => enter(tab, 'A1001', [['a']])),
      ];
    },
  },
  {
    id: 'judul-tab',
    about: 'Huruf besar dan kecil pada nama tab',
    observe(bench) {
      const tab = bench.tab();
      const title = tab.name.toUpperCase();
      return [
        told(bench, () => void batch(tab, { addSheet: { properties: { title } } })),
        told(bench, () => values({ ...tab, name: title }, 'A1')),
      ];
    },
  },
  {
    id: 'tambah-di-kosong',
    about: 'values.append pada sel kosong di dalam dan di luar tabel',
    observe(bench) {
      const tab = bench.tab();
      enter(tab, 'A1', [
        ['x', 'x', 'x'],
        ['x', 'y', 'z'],
        [],
        ['', 'x', 'x', 'y'],
        ['', 'x', 'y', 'z'],
      ]);
      return Object.fromEntries(
        ['C5:D5', 'E4', 'A4'].map((range) => {
          const options = { valueInputOption: 'RAW' };
          const body = { values: [['baru']] };
          const where = at(tab, range);
          const done = google().Sheets.Spreadsheets.Values.append(body, tab.bookId, where, options);
          const { updatedRange } = done['updates'] as unknown as { updatedRange: string };
          const table = (done['tableRange'] as string | undefined) ?? 'tidak ada';
          return [range, bench.anonymous(`tabel ${table}, ditulis di ${updatedRange}`)];
        }),
      );
    },
  },
  {
    id: 'lindung-tanpa-penyunting',
    about: 'Siapa penyunting perlindungan yang dibuat tanpa menyebut penyunting',
    observe(bench) {
      const tab = bench.tab();
      const protectedRange = { range: { sheetId: tab.sheetId } };
      const [reply] = batch(tab, { addProtectedRange: { protectedRange } });
      const made = reply?.['addProtectedRange'] as unknown as {
        protectedRange: { editors?: { users?: string[] }; requestingUserCanEdit?: boolean };
      };
      const { editors, requestingUserCanEdit } = made.protectedRange;
      const users = (editors?.users ?? []).map((user) => bench.anonymous(user));
      return { users, requestingUserCanEdit: requestingUserCanEdit ?? null };
    },
  },
  {
    id: 'urut-terbawa',
    about: 'Apa yang terbawa ketika baris diurutkan: catatan, format, metadata',
    observe(bench) {
      const tab = bench.tab();
      enter(tab, 'A1', [['c'], ['a'], ['b']]);
      const location = { dimensionRange: lines(tab, 'ROWS', 0, 1) };
      const meta = {
        metadataKey: 'uji',
        metadataValue: tab.name,
        visibility: 'DOCUMENT',
        location,
      };
      const range = rect(tab, [0, 1], [0, 1]);
      batch(
        tab,
        {
          repeatCell: {
            range,
            cell: { note: 'c', ...background },
            fields: 'note,userEnteredFormat',
          },
        },
        { createDeveloperMetadata: { developerMetadata: meta } },
        {
          sortRange: {
            range: rect(tab, [0, 3], [0, 1]),
            sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }],
          },
        },
      );
      const rows = cells(tab, 'A1:A3', 'formattedValue,note,userEnteredFormat.backgroundColor');
      return { sel: rows.map((row) => row[0] ?? null), metadata: markedRow(tab.bookId, tab.name) };
    },
  },
  {
    id: 'baris-baru',
    about: 'Format dan validasi baris baru: di ujung, dan disisipkan',
    observe(bench) {
      const tab = bench.tab();
      const rule = { condition: { type: 'BOOLEAN' } };
      const last = rect(tab, [999, 1000], [0, 1]);
      batch(
        tab,
        { repeatCell: { range: last, cell: background, fields: 'userEnteredFormat' } },
        { setDataValidation: { range: last, rule } },
        { appendDimension: { sheetId: tab.sheetId, dimension: 'ROWS', length: 1 } },
        { insertDimension: { range: lines(tab, 'ROWS', 1000, 1001), inheritFromBefore: true } },
      );
      const fields = 'userEnteredFormat.backgroundColor,dataValidation.condition.type';
      const rows = cells(tab, 'A1000:A1002', fields);
      return [0, 1, 2].map((row) => rows[row]?.[0] ?? {});
    },
  },
  {
    id: 'teks-kosong',
    about: 'Sel yang diisi teks kosong lewat updateCells',
    observe(bench) {
      const tab = bench.tab();
      const start = { sheetId: tab.sheetId, rowIndex: 0, columnIndex: 0 };
      const rows = [{ values: [{ userEnteredValue: { stringValue: '' } }] }];
      batch(tab, { updateCells: { start, rows, fields: 'userEnteredValue' } });
      return cells(tab, 'A1', 'userEnteredValue');
    },
  },
  {
    id: 'batas-50000',
    about: 'Batas 50.000 karakter dihitung dari apa (emoji = dua satuan)',
    observe(bench) {
      const tab = bench.tab();
      return [25_000, 25_001].map((count) =>
        told(bench, () => enter(tab, 'A1', [['😀'.repeat(count)]], 'RAW')),
      );
    },
  },
  {
    id: 'batas-kolom',
    about: 'Lembar dengan 18.279 kolom',
    observe(bench) {
      const tab = bench.tab();
      const add = (columnCount: number) => {
        const properties = {
          title: `${tab.name}-${columnCount}`,
          gridProperties: { rowCount: 1, columnCount },
        };
        batch(tab, { addSheet: { properties } });
      };
      return told(bench, () => add(18_279));
    },
  },
  {
    id: 'angka-dalam-petik',
    about: 'Permintaan dengan angka sebagai teks, dan satu isi untuk daftar',
    observe(bench) {
      const tab = bench.tab();
      const properties = { sheetId: String(tab.sheetId), title: `${tab.name}b` };
      const update = { updateSheetProperties: { properties, fields: 'title' } };
      const alone = { autoResizeDimensions: { dimensions: lines(tab, 'ROWS', 0, 1) } };
      const send = (requests: unknown) =>
        void google().Sheets.Spreadsheets.batchUpdate({ requests }, tab.bookId);
      return [told(bench, () => send([update])), told(bench, () => send(alone))];
    },
  },
  {
    id: 'kata-penolakan',
    about: 'Kata-kata penolakan Sheets yang jarang',
    observe(bench) {
      const tab = bench.tab();
      const refused = (request: object) => told(bench, () => void batch(tab, request));
      const { sheetId } = tab;
      return [
        refused({ addSheet: { properties: { sheetId, title: `${tab.name}c` } } }),
        refused({ addSheet: { properties: { title: tab.name } } }),
        refused({ deleteDimension: { range: lines(tab, 'ROWS', 0, 1000) } }),
        refused({ deleteDimension: { range: lines(tab, 'ROWS', 2000, 2001) } }),
        refused({
          updateSheetProperties: {
            properties: { sheetId, gridProperties: { frozenRowCount: 1000 } },
            fields: 'gridProperties.frozenRowCount',
          },
        }),
        refused({ addNamedRange: { namedRange: { name: '1 a', range: { sheetId } } } }),
        refused({ deleteSheet: { sheetId: 999_999_999 } }),
      ];
    },
  },
  {
    id: 'pindah-kolom-terlindung',
    about: 'Perlindungan ketika sebagian kolomnya dipindahkan',
    observe(bench) {
      const tab = bench.tab();
      const protectedRange = { range: rect(tab, [0, 5], [1, 3]), description: tab.name };
      batch(
        tab,
        { addProtectedRange: { protectedRange } },
        { moveDimension: { source: lines(tab, 'COLUMNS', 1, 2), destinationIndex: 6 } },
      );
      const fields = 'sheets(protectedRanges(description,range))';
      const { sheets } = google().Sheets.Spreadsheets.get(tab.bookId, { fields });
      const all = (sheets as unknown as { protectedRanges?: JsonObject[] }[]).flatMap(
        (sheet) => sheet.protectedRanges ?? [],
      );
      const own = all.filter(({ description }) => description === tab.name);
      return own.map(({ range }) => {
        const { startColumnIndex = null, endColumnIndex = null } = range as JsonObject;
        return [startColumnIndex, endColumnIndex];
      });
    },
  },
];

/** What stands in the row that carries the metadata. */
function markedRow(bookId: string, metadataValue: string): Json {
  const dataFilters = [{ developerMetadataLookup: { metadataKey: 'uji', metadataValue } }];
  const found = google().Sheets.Spreadsheets.Values.batchGetByDataFilter({ dataFilters }, bookId);
  const ranges = (found['valueRanges'] ?? []) as unknown as { valueRange: { values?: Json[][] } }[];
  return ranges.map(({ valueRange }) => valueRange.values?.[0]?.[0] ?? null);
}
