// SPDX-License-Identifier: Apache-2.0
// What a commit rests on: that its answer shows what stands there afterwards, that a batch may be
// large, and that many marks are kept at once.

import { at, batch, enter, lines, rect, values } from './cells.ts';
import { google, type Json, type JsonObject } from './google.ts';
import { told } from './answer.ts';
import type { Bench, Tab } from './bench.ts';
import type { Probe } from './probe.ts';

const KEYS = 150;
const RANGES = 5000;

export const COMMIT: readonly Probe[] = [
  {
    id: 'balasan-komit',
    about: 'Balasan batchUpdate memuat sel sesudah permintaannya berlaku',
    observe(bench) {
      const tab = bench.tab();
      enter(tab, 'A1:A3', [['satu'], ['dua'], ['tiga']]);
      return told(bench, () => answerOf(tab, [at(tab, 'A1:A2')]));
    },
  },
  {
    id: 'balasan-rentang-salah',
    about: 'responseRanges dengan tab yang tidak ada: ditolak sebelum atau sesudah berlaku',
    observe(bench) {
      const tab = bench.tab();
      enter(tab, 'A1:A2', [['satu'], ['dua']]);
      const answer = told(bench, () => answerOf(tab, ['Tab yang tidak ada!A1']));
      return [typeof answer === 'string' && answer.startsWith('galat'), values(tab, 'A1:A2')];
    },
  },
  {
    id: 'tautan-sel',
    about: 'Tautan satu sel ditulis bersama isinya',
    observe(bench) {
      const tab = bench.tab();
      const format = { textFormat: { link: { uri: 'https://contoh.go.id/' } } };
      const cell = { userEnteredValue: { stringValue: 'Buka' }, userEnteredFormat: format };
      const range = rect(tab, [0, 1], [0, 1]);
      const fields = 'userEnteredValue,userEnteredFormat.textFormat.link';
      const request = { updateCells: { range, rows: [{ values: [cell] }], fields } };
      return [told(bench, () => void batch(tab, request)), values(tab, 'A1')];
    },
  },
  {
    id: 'pangkas-kisi',
    about: 'Baris dan kolom kosong di ujung kisi dihapus',
    observe(bench) {
      const tab = bench.tab();
      enter(tab, 'A1', [['x']]);
      const cut = (dimension: 'ROWS' | 'COLUMNS', from: number, to: number) => ({
        deleteDimension: { range: lines(tab, dimension, from, to) },
      });
      batch(tab, cut('ROWS', 10, 1000), cut('COLUMNS', 5, 26));
      return [gridOf(tab), values(tab, 'A1')];
    },
  },
  {
    id: 'rentang-banyak',
    about: `Satu bacaan dengan ${RANGES} rentang`,
    observe: (bench) => told(bench, () => manyRanges(bench)),
  },
  {
    id: 'properti-sekaligus',
    about: `setProperties dengan ${KEYS} kunci`,
    observe() {
      const store = google().PropertiesService.getScriptProperties();
      const keys = Array.from({ length: KEYS }, (_, i) => `uji.${i}`);
      store.setProperties(Object.fromEntries(keys.map((key) => [key, 'x'])));
      const kept = keys.filter((key) => store.getProperty(key) === 'x').length;
      for (const key of keys) store.deleteProperty(key);
      return kept;
    },
  },
];

interface Answer {
  readonly updatedSpreadsheet?: {
    readonly sheets?: readonly {
      readonly data?: readonly { readonly rowData?: readonly { readonly values?: Cell[] }[] }[];
    }[];
  };
}

interface Cell {
  readonly formattedValue?: string;
}

/** A row is put in above; the answer is asked for the cells of `responseRanges`. */
function answerOf(tab: Tab, responseRanges: readonly string[]): Json {
  const range = lines(tab, 'ROWS', 0, 1);
  const body = {
    requests: [{ insertDimension: { range, inheritFromBefore: false } }],
    includeSpreadsheetInResponse: true,
    responseIncludeGridData: true,
    responseRanges,
  };
  const answer = google().Sheets.Spreadsheets.batchUpdate(body, tab.bookId) as Answer;
  const sheets = answer.updatedSpreadsheet?.sheets ?? [];
  const rows = sheets.flatMap(({ data }) => data?.[0]?.rowData ?? []);
  return [sheets.length, ...rows.map((row) => row.values?.[0]?.formattedValue ?? '')];
}

function gridOf(tab: Tab): Json {
  const fields = 'sheets(properties(sheetId,gridProperties(rowCount,columnCount)))';
  const { sheets } = google().Sheets.Spreadsheets.get(tab.bookId, { fields });
  const all = sheets as unknown as {
    properties: { sheetId: number; gridProperties: JsonObject };
  }[];
  return (
    all.find(({ properties }) => properties.sheetId === tab.sheetId)?.properties.gridProperties ??
    ''
  );
}

function manyRanges(bench: Bench): Json {
  const tab = bench.tab();
  enter(tab, 'A1', [['x']]);
  const dataFilters = Array.from({ length: RANGES }, (_, i) => {
    const row = (2 * i) % 1000;
    return { gridRange: rect(tab, [row, row + 1], [0, 1]) };
  });
  const body = { dataFilters, valueRenderOption: 'UNFORMATTED_VALUE' };
  const read = google().Sheets.Spreadsheets.Values.batchGetByDataFilter(body, tab.bookId);
  return (read['valueRanges'] as unknown as Json[]).length;
}
