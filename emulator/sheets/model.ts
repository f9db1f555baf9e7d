// SPDX-License-Identifier: Apache-2.0
// What a spreadsheet is made of in the emulator's state. All JSON; a cell and everything in it is
// immutable and replaced as a whole, so that a failed batch can be undone by putting old ones back.

export type Scalar = string | number | boolean;

export interface NumberFormat {
  readonly type: string;
  readonly pattern?: string;
}

/** Google's CellFormat; only the number format means anything to the engine. */
export interface CellFormat {
  readonly numberFormat?: NumberFormat;
  readonly [field: string]: unknown;
}

export interface Condition {
  readonly type: string;
  readonly values?: readonly { readonly userEnteredValue?: string }[];
}

export interface ValidationRule {
  readonly condition: Condition;
  readonly inputMessage?: string;
  readonly strict?: boolean;
  readonly showCustomUi?: boolean;
}

export interface Cell {
  readonly value?: Scalar;
  /** With its `=`. A cell has a value or a formula, never both. */
  readonly formula?: string;
  readonly format?: CellFormat;
  readonly validation?: ValidationRule;
  readonly note?: string;
  readonly textFormatRuns?: readonly object[];
}

export type Row = (Cell | null)[];

/** Half-open, 0-based; a missing bound is open, as in Google's GridRange. */
export interface GridRange {
  readonly sheetId?: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

/** A GridRange with every bound known. */
export interface Rect {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface ProtectedRange {
  readonly protectedRangeId: number;
  readonly range?: GridRange;
  readonly namedRangeId?: string;
  readonly description?: string;
  readonly warningOnly?: boolean;
  readonly unprotectedRanges?: readonly GridRange[];
  readonly editors?: {
    readonly users?: readonly string[];
    readonly groups?: readonly string[];
    readonly domainUsersCanEdit?: boolean;
  };
}

export interface GridProperties {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRowCount?: number;
  readonly frozenColumnCount?: number;
  readonly hideGridlines?: boolean;
}

/** Without `index`: a sheet's place in the list is its index. */
export interface SheetProperties {
  readonly sheetId: number;
  readonly title: string;
  readonly sheetType: 'GRID';
  readonly gridProperties: GridProperties;
  readonly hidden?: boolean;
  readonly [field: string]: unknown;
}

export interface DimensionProperties {
  readonly pixelSize?: number;
  readonly hiddenByUser?: boolean;
}

export interface EmbeddedChart {
  readonly chartId: number;
  readonly spec?: Readonly<Record<string, unknown>>;
  readonly position?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** An object with a range and an id: filter view, banding. */
export interface Ranged {
  readonly range?: GridRange;
  readonly [field: string]: unknown;
}

export interface Sheet {
  properties: SheetProperties;
  /** Sparse: rows never written are null or beyond the end. */
  rows: (Row | null)[];
  rowSizes: (DimensionProperties | null)[];
  columnSizes: (DimensionProperties | null)[];
  protectedRanges: readonly ProtectedRange[];
  charts: readonly EmbeddedChart[];
  merges: readonly GridRange[];
  conditionalFormats: readonly object[];
  bandedRanges: readonly Ranged[];
  filterViews: readonly Ranged[];
  basicFilter?: Ranged | undefined;
}

export interface NamedRange {
  readonly namedRangeId: string;
  readonly name: string;
  readonly range: GridRange;
}

export interface DeveloperMetadata {
  readonly metadataId: number;
  readonly metadataKey: string;
  readonly metadataValue?: string;
  readonly visibility: string;
  readonly location: {
    readonly spreadsheet?: boolean;
    readonly sheetId?: number;
    readonly dimensionRange?: DimensionRange;
  };
}

export interface DimensionRange {
  readonly sheetId?: number;
  readonly dimension?: string;
  readonly startIndex?: number;
  readonly endIndex?: number;
}

export interface SpreadsheetProperties {
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly autoRecalc: string;
  readonly [field: string]: unknown;
}

export interface Spreadsheet {
  readonly spreadsheetId: string;
  properties: SpreadsheetProperties;
  sheets: Sheet[];
  namedRanges: readonly NamedRange[];
  developerMetadata: readonly DeveloperMetadata[];
}

export interface SheetsState {
  readonly spreadsheets: Record<string, Spreadsheet>;
}

/** Who is writing: the owner of the file may edit whatever is protected. */
export interface Writer {
  readonly actor: string;
  readonly isOwner: boolean;
}

/** Cells in all grids of a spreadsheet, empty ones too. */
export const MAX_CELLS = 10_000_000;
export const MAX_CHARACTERS = 50_000;
export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;
