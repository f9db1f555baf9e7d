// SPDX-License-Identifier: Apache-2.0
// What a spreadsheet is made of, read through the REST door of Sheets.

import type { SheetsEngine } from '../engines.ts';

export interface SpreadsheetInfo {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly sheets: readonly SheetInfo[];
}

export interface SheetInfo {
  readonly sheetId: number;
  readonly title: string;
  /** 1-based, as Sheet.getIndex has it. */
  readonly index: number;
  readonly rows: number;
  readonly columns: number;
}

interface SpreadsheetResource {
  readonly spreadsheetId: string;
  readonly spreadsheetUrl: string;
  readonly properties: {
    readonly title: string;
    readonly timeZone: string;
    readonly locale: string;
  };
  readonly sheets?: readonly {
    readonly properties: {
      readonly sheetId?: number;
      readonly title: string;
      readonly index?: number;
      readonly gridProperties?: { readonly rowCount?: number; readonly columnCount?: number };
    };
  }[];
}

const FIELDS =
  'spreadsheetId,spreadsheetUrl,properties(title,timeZone,locale),sheets.properties' +
  '(sheetId,title,index,gridProperties(rowCount,columnCount))';

export function describeSpreadsheet(
  sheets: SheetsEngine,
  spreadsheetId: string,
  actor: string,
): SpreadsheetInfo {
  const params = { spreadsheetId, query: { fields: FIELDS } };
  const resource = sheets.callInside('spreadsheets.get', params, actor) as SpreadsheetResource;
  return {
    id: resource.spreadsheetId,
    name: resource.properties.title,
    url: resource.spreadsheetUrl,
    timeZone: resource.properties.timeZone,
    locale: resource.properties.locale,
    sheets: (resource.sheets ?? []).map(({ properties }) => ({
      sheetId: properties.sheetId ?? 0,
      title: properties.title,
      index: (properties.index ?? 0) + 1,
      rows: properties.gridProperties?.rowCount ?? 0,
      columns: properties.gridProperties?.columnCount ?? 0,
    })),
  };
}

export function findSheet(
  sheets: SheetsEngine,
  spreadsheetId: string,
  sheetId: number,
  actor: string,
): SheetInfo {
  const info = describeSpreadsheet(sheets, spreadsheetId, actor);
  const found = info.sheets.find((sheet) => sheet.sheetId === sheetId);
  if (found === undefined) throw new Error(`Sheet ${sheetId} not found`);
  return found;
}
