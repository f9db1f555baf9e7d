// SPDX-License-Identifier: Apache-2.0
// The only door to spreadsheets: one read and one all-or-nothing write, repeated when Google says
// it is busy. What is asked and written is decided in register/.

import { kumpulkanLembar, permintaanTab } from '../../register/tab/lembar.ts';
import type { DataFilter, Permintaan, RentangTerbaca } from '../../register/tab/sheets-bentuk.ts';
import type { IdTab } from '../../register/tab/tab.ts';
import { BOLEH_BACA, BOLEH_TULIS, cobaUlang, type Anggaran } from './anggaran.ts';

export function bacaRentang(
  anggaran: Anggaran,
  id: string,
  dataFilters: readonly DataFilter[],
): readonly RentangTerbaca[] {
  const jawaban = cobaUlang('Sheets (baca)', anggaran, BOLEH_BACA, () =>
    spreadsheets().Values?.batchGetByDataFilter(
      { dataFilters: [...dataFilters], valueRenderOption: 'UNFORMATTED_VALUE' },
      id,
    ),
  );
  return (jawaban.valueRanges ?? []) as readonly RentangTerbaca[];
}

/** All of these tabs. */
export const bacaUtuh = (
  anggaran: Anggaran,
  id: string,
  tab: readonly IdTab[],
): ReturnType<typeof kumpulkanLembar> =>
  kumpulkanLembar(bacaRentang(anggaran, id, permintaanTab(tab)));

/**
 * After `tak_pasti` the caller must look whether it was done before asking again. Answers what Google
 * answers; with `lihat` (ranges in A1 notation) that includes those cells as they stand afterwards. No
 * `fields` with it: the method takes none from a script.
 */
export function tulisSekaligus(
  anggaran: Anggaran,
  id: string,
  requests: readonly Permintaan[],
  lihat: readonly string[] = [],
): unknown {
  const body =
    lihat.length === 0
      ? { requests: [...requests] }
      : {
          requests: [...requests],
          includeSpreadsheetInResponse: true,
          responseIncludeGridData: true,
          responseRanges: [...lihat],
        };
  return cobaUlang('Sheets (tulis)', anggaran, BOLEH_TULIS, () =>
    spreadsheets().batchUpdate(body, id),
  );
}

export function bacaMetadata(anggaran: Anggaran, id: string, fields: string): unknown {
  return cobaUlang('Sheets (susunan)', anggaran, BOLEH_BACA, () =>
    spreadsheets().get(id, { fields }),
  );
}

/** A new spreadsheet's id. */
export function buatLembar(nama: string): string {
  const { spreadsheetId } = spreadsheets().create({ properties: { title: nama } });
  if (spreadsheetId === undefined) throw new Error(`Sheets: no id for ${nama}`);
  return spreadsheetId;
}

function spreadsheets(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  if (Sheets === undefined) throw new Error('appsscript.json: the advanced service Sheets is off');
  return Sheets.Spreadsheets;
}
