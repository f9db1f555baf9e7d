// SPDX-License-Identifier: Apache-2.0
// One table as content of the PDF library: columns, merged cells, borders, repeated header rows.

import type {
  Content,
  ContentStack,
  ContentText,
  CustomTableLayout,
  TableCell as PdfCell,
} from 'pdfmake/interfaces.js';
import type { Block, Border, Edges, Side, Table, TableCell, TableRow } from '../docx-model.ts';
import { isTextNode, type Place } from './paragraph.ts';

/** Turns the blocks of a cell into content; given by blocks.ts, which knows tables in turn. */
export type CellWriter = (blocks: readonly Block[], place: Place) => Content[];

export function tableContent(table: Table, place: Place, writeCell: CellWriter): Content {
  const lines = measureLines(table);
  const headerRows = countHeaderRows(table);
  const total = table.grid.reduce((sum, width) => sum + width, 0);
  return {
    table: {
      widths: table.grid.map((width, at) =>
        Math.max(1, width - ((lines.vertical[at] ?? 0) + (lines.vertical[at + 1] ?? 0)) / 2),
      ),
      body: layOutRows(table, place, writeCell),
      headerRows,
      ...(headerRows > 0 ? { keepWithHeaderRows: 1 } : {}),
      dontBreakRows: table.rows.every((row) => row.cantSplit),
      heights: (row) => table.rows[row]?.height ?? 0,
    },
    layout: layoutOf(lines),
    margin: [leftOf(table, place.width, total), 0, 0, 0],
  };
}

/** A table of header rows only would repeat itself for ever. */
function countHeaderRows(table: Table): number {
  const firstBody = table.rows.findIndex((row) => !row.isHeader);
  return firstBody === -1 ? 0 : firstBody;
}

function leftOf(table: Table, width: number, total: number): number {
  if (table.align === 'center') return Math.max(0, (width - total) / 2);
  return table.align === 'right' ? Math.max(0, width - total) : table.indent;
}

/** A full grid: the library wants a place for every covered cell. */
function layOutRows(table: Table, place: Place, writeCell: CellWriter): PdfCell[][] {
  return table.rows.map((row, at) => {
    const cells: PdfCell[] = table.grid.map(() => ({ text: '', border: NO_BORDER }));
    for (const cell of row.cells) {
      if (cell.column >= cells.length) continue;
      for (let n = 1; n < cell.span; n += 1) cells[cell.column + n] = {};
      cells[cell.column] =
        cell.rowSpan === 0 ? {} : toCell(table, row, cell, at, { place, writeCell });
    }
    return cells;
  });
}

const NO_BORDER: [boolean, boolean, boolean, boolean] = [false, false, false, false];

interface Writing {
  readonly place: Place;
  readonly writeCell: CellWriter;
}

function toCell(
  table: Table,
  row: TableRow,
  cell: TableCell,
  at: number,
  { place, writeCell }: Writing,
): PdfCell {
  const { margins } = cell;
  const full = table.grid.slice(cell.column, cell.column + cell.span).reduce((a, b) => a + b, 0);
  const inner = { ...place, width: full - margins.left - margins.right, isTop: false };
  const sides = bordersOf(table, cell, at);
  const vertical = { top: 'top', center: 'middle', bottom: 'bottom' } as const;
  return {
    ...padded(writeCell(cell.blocks, inner), margins),
    border: SIDES.map((side) => sides[side] !== undefined) as [boolean, boolean, boolean, boolean],
    borderColor: SIDES.map((side) => sides[side]?.color ?? '#000000') as [
      string,
      string,
      string,
      string,
    ],
    ...(cell.span > 1 ? { colSpan: cell.span } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.shading === undefined ? {} : { fillColor: cell.shading }),
    ...(cell.vertical === 'top' || row.isHeader
      ? {}
      : { verticalAlignment: vertical[cell.vertical] }),
  };
}

/** The cell's margins; a lone text takes them itself. */
function padded(
  content: Content[],
  { left, top, right, bottom }: Edges,
): ContentText | ContentStack {
  const [first, second] = content;
  if (second !== undefined || !isTextNode(first)) {
    return { stack: content, margin: [left, top, right, bottom] };
  }
  const [l = 0, t = 0, r = 0, b = 0] = Array.isArray(first.margin) ? first.margin : [];
  return { ...first, margin: [left + l, top + t, right + r, bottom + b] };
}

/** The order in which the library lists the sides of a cell. */
const SIDES: readonly Side[] = ['left', 'top', 'right', 'bottom'];

/** The lower edge of a merged cell is that of the last cell it covers. */
function bordersOf(table: Table, cell: TableCell, at: number): TableCell['borders'] {
  if (cell.rowSpan <= 1) return cell.borders;
  const last = table.rows[at + cell.rowSpan - 1]?.cells.find((one) => one.column === cell.column);
  const { bottom: _own, ...others } = cell.borders;
  const bottom = last?.borders.bottom;
  return bottom === undefined ? others : { ...others, bottom };
}

interface Lines {
  /** Width of the line before each row, and of the last one; the widest border on it. */
  readonly horizontal: readonly number[];
  readonly vertical: readonly number[];
  readonly dashes: ReadonlyMap<number, Border['style']>;
}

function measureLines(table: Table): Lines {
  const horizontal = Array.from({ length: table.rows.length + 1 }, () => 0);
  const vertical = Array.from({ length: table.grid.length + 1 }, () => 0);
  const dashes = new Map<number, Border['style']>();
  const widen = (lines: number[], at: number, border: Border | undefined) => {
    lines[at] = Math.max(lines[at] ?? 0, border?.width ?? 0);
  };
  table.rows.forEach((row, at) => {
    for (const cell of row.cells) {
      widen(horizontal, at, cell.borders.top);
      widen(horizontal, at + 1, cell.borders.bottom);
      widen(vertical, cell.column, cell.borders.left);
      widen(vertical, cell.column + cell.span, cell.borders.right);
      if (cell.borders.bottom) dashes.set(at + 1, cell.borders.bottom.style);
      if (cell.borders.top) dashes.set(at, cell.borders.top.style);
    }
  });
  return { horizontal, vertical, dashes };
}

function layoutOf({ horizontal, vertical, dashes }: Lines): CustomTableLayout {
  const none = () => 0;
  return {
    hLineWidth: (line) => horizontal[line] ?? 0,
    vLineWidth: (line) => vertical[line] ?? 0,
    hLineStyle: (line) => {
      const style = dashes.get(line);
      if (style === 'dotted') return { dash: { length: 1, space: 2 } };
      return style === 'dashed' ? { dash: { length: 4, space: 3 } } : null;
    },
    paddingLeft: none,
    paddingRight: none,
    paddingTop: none,
    paddingBottom: none,
  };
}
