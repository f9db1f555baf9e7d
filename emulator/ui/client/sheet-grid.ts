// SPDX-License-Identifier: Apache-2.0
// One sheet as a Tabulator grid. It shows and tells what the person wants to type where; whether
// that is allowed is for the server to say.

import {
  EditModule,
  FormatModule,
  FrozenColumnsModule,
  FrozenRowsModule,
  InteractionModule,
  KeybindingsModule,
  ResizeColumnsModule,
  SelectRangeModule,
  Tabulator,
  type CellComponent,
  type ColumnDefinition,
} from 'tabulator-tables';
import type { GridCell, SheetJson } from '../grid-json.ts';
import { columnName, paintCell } from './sheet-cell.ts';
import { openCellEditor } from './sheet-editor.ts';

Tabulator.registerModule([
  EditModule,
  FormatModule,
  FrozenColumnsModule,
  FrozenRowsModule,
  InteractionModule,
  KeybindingsModule,
  ResizeColumnsModule,
  SelectRangeModule,
]);

/** 1-based, both ends included. */
export interface Selection {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly cell: GridCell | undefined;
  /** Texts of the selected cells, row by row. */
  readonly texts: readonly (readonly string[])[];
}

export interface Grid {
  show(sheet: SheetJson): void;
  selection(): Selection | undefined;
  /** Opens the editor of the selected cell, with the first typed character if there is one. */
  startEditing(first?: string): void;
  readonly element: HTMLElement;
}

export interface GridEvents {
  onSelect(selection: Selection): void;
  onType(row: number, column: number, values: readonly (readonly string[])[]): void;
}

type GridRow = Record<string, unknown> & {
  readonly row: number;
  readonly height?: number | undefined;
};

export function createGrid(element: HTMLElement, events: GridEvents): Grid {
  let table: Tabulator | undefined;
  let layout = '';
  let shown: readonly GridRow[] = [];
  let typedFirst: string | undefined;

  function columnsOf(sheet: SheetJson): ColumnDefinition[] {
    const frozen = countFrozen(sheet, element.clientWidth);
    return sheet.columns.map((column, index) => ({
      title: columnName(index),
      field: `c${index}`,
      width: column.width,
      minWidth: 24,
      visible: !column.hidden,
      frozen: index < frozen,
      resizable: 'header',
      headerHozAlign: 'center',
      formatter: (cell) => paintCell(cell.getElement(), cellOf(cell)),
      editable: (cell) => cellOf(cell)?.locked !== true,
      editor: (cell, onRendered, _success, cancel) => {
        const first = typedFirst;
        typedFirst = undefined;
        const done = (text: string | undefined): void => {
          cancel();
          if (text !== undefined) events.onType(rowOf(cell), columnOf(cell), [[text]]);
        };
        return openCellEditor(cellOf(cell), first, onRendered, done);
      },
    }));
  }

  function build(sheet: SheetJson, rows: readonly GridRow[]): void {
    table?.destroy();
    table = new Tabulator(element, {
      data: rows,
      index: 'row',
      height: '100%',
      layout: 'fitData',
      renderHorizontal: 'basic',
      rowHeader: {
        title: '',
        field: 'row',
        width: 46,
        resizable: false,
        frozen: true,
        hozAlign: 'center',
        cssClass: 'row-number',
      },
      columns: columnsOf(sheet),
      frozenRows: (row: { getData(): GridRow }) => row.getData().row <= sheet.frozenRows,
      selectableRange: 1,
      selectableRangeColumns: true,
      selectableRangeRows: true,
      editTriggerEvent: 'dblclick',
      rowFormatter: (row: { getData(): GridRow; getElement(): HTMLElement }) => {
        const { height } = row.getData();
        row.getElement().style.maxHeight = height === undefined ? '' : `${height}px`;
      },
      placeholder: 'Lembar ini kosong.',
    });
    table.on('rangeChanged', () => select());
    table.on('rangeAdded', () => select());
  }

  function select(): void {
    const selection = readSelection(table);
    if (selection !== undefined) events.onSelect(selection);
  }

  return {
    element,
    show(sheet) {
      const rows = sheet.rows.map((row) => toGridRow(row, sheet.columns.length));
      const { title, columns, frozenRows, frozenColumns } = sheet;
      const numbers = rows.map((row) => row.row);
      const next = JSON.stringify([title, columns, frozenRows, frozenColumns, numbers]);
      const changed = changedRows(shown, rows);
      if (table === undefined || next !== layout) build(sheet, rows);
      else if (changed.length > 0) void table.updateData(changed).then(select);
      layout = next;
      shown = rows;
    },
    selection: () => readSelection(table),
    startEditing(first) {
      typedFirst = first;
      const cell = table?.getRanges()[0]?.getStructuredCells()[0]?.[0];
      if (cell?.edit() === false) typedFirst = undefined;
    },
  };
}

/** Every column is named: an update leaves out nothing, so a cleared cell becomes empty. */
function toGridRow(row: SheetJson['rows'][number], columns: number): GridRow {
  const cells = Array.from({ length: columns }, (_, index) => [`c${index}`, row.cells[index]]);
  return { ...Object.fromEntries(cells), row: row.row, height: row.height };
}

/** Only these are drawn anew: what is selected or being typed in elsewhere stays as it is. */
const changedRows = (before: readonly GridRow[], after: readonly GridRow[]): GridRow[] =>
  after.filter((row, index) => JSON.stringify(row) !== JSON.stringify(before[index]));

/** Like Sheets, frozen columns may not take most of a narrow window. */
function countFrozen(sheet: SheetJson, width: number): number {
  const frozen = sheet.columns.slice(0, sheet.frozenColumns).filter((column) => !column.hidden);
  const pixels = frozen.reduce((sum, column) => sum + column.width, 46);
  return pixels > width * 0.6 ? 0 : sheet.frozenColumns;
}

function readSelection(table: Tabulator | undefined): Selection | undefined {
  const cells = table?.getRanges()[0]?.getStructuredCells();
  const first = cells?.[0]?.[0];
  if (cells === undefined || first === undefined) return undefined;
  return {
    row: rowOf(first),
    column: columnOf(first),
    rows: cells.length,
    columns: cells[0]?.length ?? 0,
    cell: cellOf(first),
    texts: cells.map((row) => row.map((cell) => cellOf(cell)?.text ?? '')),
  };
}

const rowOf = (cell: CellComponent): number => Number(cell.getRow().getData()['row']);

const columnOf = (cell: CellComponent): number => Number(cell.getColumn().getField()?.slice(1)) + 1;

const cellOf = (cell: CellComponent): GridCell | undefined =>
  cell.getValue() as GridCell | undefined;
