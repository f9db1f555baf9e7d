// SPDX-License-Identifier: Apache-2.0
// What the server tells the browser about one sheet of a spreadsheet. Types only: both the server
// and the client code import this file.

export interface GridJson {
  readonly spreadsheetId: string;
  readonly title: string;
  /** Visible sheets in order. */
  readonly tabs: readonly string[];
  readonly sheet: SheetJson;
  readonly canWrite: boolean;
  readonly charts: readonly ChartJson[];
}

export interface SheetJson {
  readonly title: string;
  readonly rowCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columns: readonly ColumnJson[];
  readonly rows: readonly RowJson[];
}

export interface ColumnJson {
  /** Pixels. */
  readonly width: number;
  readonly hidden: boolean;
}

export interface RowJson {
  /** 1-based. */
  readonly row: number;
  /** Pixels; absent: as high as the text needs. */
  readonly height?: number | undefined;
  /** By column from 0; a missing one is empty and open to be typed in. */
  readonly cells: Readonly<Record<number, GridCell>>;
}

export interface GridCell {
  readonly text: string;
  /** What the person edits, when it is not the text itself (a formula, a full number). */
  readonly typed?: string | undefined;
  readonly locked?: boolean | undefined;
  readonly note?: string | undefined;
  /** The values that a dropdown offers. */
  readonly options?: readonly string[] | undefined;
  readonly checkbox?: boolean | undefined;
  readonly help?: string | undefined;
  readonly style?: CellStyle | undefined;
  /** Address on this machine, or elsewhere. */
  readonly link?: string | undefined;
}

export interface CellStyle {
  readonly background?: string | undefined;
  readonly color?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly strike?: boolean | undefined;
  readonly size?: number | undefined;
  readonly align?: 'left' | 'center' | 'right' | undefined;
  readonly wrap?: boolean | undefined;
}

export interface ChartJson {
  readonly title: string;
  readonly kind: 'bar' | 'column' | 'line' | 'area' | 'pie';
  readonly stacked: boolean;
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
  }[];
}

export interface MenuEntry {
  readonly caption: string;
  /** Name of the function behind it; absent for a separator or a submenu. */
  readonly run?: string | undefined;
  readonly items?: readonly MenuEntry[] | undefined;
}

/** What a script shows beside the grid or over it; the page is loaded from `source`. */
export interface PanelJson {
  readonly kind: 'sidebar' | 'dialog' | 'alert' | 'toast';
  readonly title: string;
  readonly text?: string | undefined;
  readonly source?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}
