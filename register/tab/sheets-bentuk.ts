// SPDX-License-Identifier: Apache-2.0
// The few shapes of the Sheets API v4 that the register speaks: plain data, the same for REST and for
// the advanced service of Apps Script. No Google types, so that both shells can use them.

/** A cell as `UNFORMATTED_VALUE` gives it; trailing blanks of a row and blank rows are absent. */
export type NilaiSel = string | number | boolean | null | undefined;

/** A row as read: ragged. */
export type BarisMentah = readonly NilaiSel[];

/** `CellData`, as far as we write it. */
export interface Sel {
  readonly userEnteredValue?: { readonly stringValue: string } | { readonly numberValue: number };
  readonly userEnteredFormat?: Readonly<Record<string, unknown>>;
  readonly dataValidation?: Readonly<Record<string, unknown>>;
  readonly note?: string;
}

export interface BarisSel {
  readonly values: readonly Sel[];
}

/** Half-open, zero-based, as `GridRange`. */
export interface RentangGrid {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

/** One request of `spreadsheets.batchUpdate`: exactly one key, the name of the request. */
export type Permintaan = Readonly<Record<string, unknown>>;

/** One filter of `values.batchGetByDataFilter`. */
export interface DataFilter {
  readonly gridRange: RentangGrid;
}

/** One element of `valueRanges` in the answer. Loose, because it comes from outside. */
export interface RentangTerbaca {
  readonly valueRange?: {
    readonly range?: string | null;
    readonly values?: readonly (readonly unknown[])[] | null;
  } | null;
  readonly dataFilters?:
    | readonly {
        readonly gridRange?: { readonly sheetId?: number | null } | null;
      }[]
    | null;
}
