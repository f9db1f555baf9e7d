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
  type Editor,
} from 'tabulator-tables';
import type { GridCell, SheetJson } from '../grid-json.ts';
import { columnName, paintCell, type Selection } from './sheet-cell.ts';
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
  let isEditing = false;
  /** What came while somebody was typing in a cell: drawn as soon as the cell is left. */
  let waiting: SheetJson | undefined;

  const edit: Editor = (cell, onRendered, _success, cancel) => {
    const first = typedFirst;
    typedFirst = undefined;
    isEditing = true;
    return openCellEditor(cellOf(cell), first, onRendered, (text) => {
      cancel();
      isEditing = false;
      if (waiting !== undefined) draw(waiting);
      if (text !== undefined) events.onType(rowOf(cell), columnOf(cell), [[text]]);
    });
  };

  function build(sheet: SheetJson, rows: readonly GridRow[]): void {
    table?.destroy();
    const columns = columnsOf(sheet, element.clientWidth, edit);
    table = new Tabulator(element, { ...OPTIONS, ...rowOptions(sheet), data: rows, columns });
    table.on('rangeChanged', () => select());
    table.on('rangeAdded', () => select());
  }

  function select(): void {
    const selection = readSelection(table);
    if (selection !== undefined) events.onSelect(selection);
  }

  function draw(sheet: SheetJson): void {
    waiting = undefined;
    const rows = sheet.rows.map((row) => toGridRow(row, sheet.columns.length));
    const { title, columns, frozenRows, frozenColumns } = sheet;
    const numbers = rows.map((row) => row.row);
    const next = JSON.stringify([title, columns, frozenRows, frozenColumns, numbers]);
    const changed = changedRows(shown, rows);
    if (table === undefined || next !== layout) build(sheet, rows);
    else if (changed.length > 0) void table.updateData(changed).then(select);
    layout = next;
    shown = rows;
  }

  return {
    element,
    // An open editor must not be drawn over: Tabulator would lose it, and the row with it.
    show(sheet) {
      if (isEditing) waiting = sheet;
      else draw(sheet);
    },
    selection: () => readSelection(table),
    startEditing(first) {
      typedFirst = first;
      const cell = table?.getRanges()[0]?.getStructuredCells()[0]?.[0];
      if (cell?.edit() === false) typedFirst = undefined;
    },
  };
}

const OPTIONS = {
  index: 'row',
  height: '100%',
  layout: 'fitData',
  rowHeader: {
    title: '',
    field: 'row',
    width: 46,
    resizable: false,
    frozen: true,
    hozAlign: 'center',
    cssClass: 'row-number',
  },
  selectableRange: 1,
  selectableRangeColumns: true,
  selectableRangeRows: true,
  editTriggerEvent: 'dblclick',
  placeholder: 'Lembar ini kosong.',
};

interface RowView {
  getData(): GridRow;
  getElement(): HTMLElement;
}

const rowOptions = (sheet: SheetJson): Record<string, unknown> => ({
  frozenRows: (row: RowView) => row.getData().row <= sheet.frozenRows,
  rowFormatter: (row: RowView) => {
    const { height } = row.getData();
    const element = row.getElement();
    element.classList.toggle('fixed', height !== undefined);
    element.style.setProperty('--row', `${height ?? 0}px`);
  },
});

function columnsOf(sheet: SheetJson, width: number, editor: Editor): ColumnDefinition[] {
  const frozen = countFrozen(sheet, width);
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
    editor,
  }));
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
