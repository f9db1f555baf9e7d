// SPDX-License-Identifier: Apache-2.0
// Reads one `w:tbl`: grid, rows, cells, and which border each cell has after all is weighed.

import { readBorder, readBorders, shadingOf } from './docx-borders.ts';
import type { Borders, Edges, Table, TableCell, TableRow } from './docx-model.ts';
import type { Reader } from './docx-reader.ts';
import { strongest, type Layers } from './docx-styles.ts';
import { attributeOf, childOf, childrenOf, isOn, numberOf, pathOf, valueOf } from './xml.ts';
import type { Element } from './xml.ts';

export function readTable(reader: Reader, element: Element): Table {
  const index = reader.tables;
  reader.tables += 1;
  const own = childOf(element, 'w:tblPr');
  const style = reader.styles.table(valueOf(own, 'w:tblStyle'));
  const layers = own === undefined ? style.tblPr : [...style.tblPr, own];
  const rowElements = childrenOf(element, 'w:tr');
  const places = placeCells(rowElements);
  const grid = readGrid(element, places);
  const borders = strongest(layers, 'w:tblBorders');
  const margins = readMargins(strongest(layers, 'w:tblCellMar'), DEFAULT_MARGINS);
  const rows = rowElements.map((row, at): TableRow => {
    const properties = childOf(row, 'w:trPr');
    const cells = (places[at] ?? []).map((place): TableCell => {
      const edge = edgesOf(place, at, rowElements.length, grid.length);
      return readCell(reader, place, places, at, { borders, margins, edge });
    });
    return {
      cells,
      isHeader: isOn(childOf(properties, 'w:tblHeader')),
      cantSplit: isOn(childOf(properties, 'w:cantSplit')),
      height: (numberOf(childOf(properties, 'w:trHeight'), 'w:val') ?? 0) / 20,
    };
  });
  return { kind: 'table', index, grid, rows, indent: indentOf(layers), align: alignOf(layers) };
}

/** Docs' own cells have 5 points all round; Word's, and so an import's, none above and below. */
const DEFAULT_MARGINS: Edges = { top: 0, right: 5.4, bottom: 0, left: 5.4 };

interface Place {
  readonly element: Element;
  readonly column: number;
  readonly span: number;
  readonly merge: 'none' | 'restart' | 'continue';
}

function placeCells(rows: readonly Element[]): Place[][] {
  return rows.map((row) => {
    let column = Number(valueOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0);
    return childrenOf(row, 'w:tc').map((element): Place => {
      const properties = childOf(element, 'w:tcPr');
      const span = Math.max(1, Number(valueOf(properties, 'w:gridSpan') ?? 1));
      const vMerge = childOf(properties, 'w:vMerge');
      const merge =
        vMerge === undefined
          ? 'none'
          : attributeOf(vMerge, 'w:val') === 'restart'
            ? 'restart'
            : 'continue';
      const place: Place = { element, column, span, merge };
      column += span;
      return place;
    });
  });
}

/** The grid as declared; columns without a width share what the cells say, or 72 points. */
function readGrid(table: Element, places: readonly (readonly Place[])[]): number[] {
  const declared = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(
    (column) => (numberOf(column, 'w:w') ?? 0) / 20,
  );
  const count = Math.max(
    declared.length,
    ...places.map((row) => row.reduce((end, one) => Math.max(end, one.column + one.span), 0)),
  );
  // Programs that make DOCX often leave a token grid and put the widths into the cells.
  const fromCells = new Map<number, number>();
  for (const { element, column, span } of places.flat()) {
    const width = pathOf(element, 'w:tcPr', 'w:tcW');
    const isPoints = ['dxa', undefined].includes(attributeOf(width, 'w:type'));
    const points = isPoints ? (numberOf(width, 'w:w') ?? 0) / 20 : 0;
    if (span === 1 && points > 0 && !fromCells.has(column)) fromCells.set(column, points);
  }
  return Array.from({ length: count }, (_, at) => fromCells.get(at) ?? (declared[at] || 72));
}

interface CellContext {
  readonly borders: Element | undefined;
  readonly margins: Edges;
  readonly edge: Readonly<Record<'top' | 'right' | 'bottom' | 'left', boolean>>;
}

function readCell(
  reader: Reader,
  place: Place,
  places: readonly (readonly Place[])[],
  row: number,
  context: CellContext,
): TableCell {
  const properties = childOf(place.element, 'w:tcPr');
  const shading = shadingOf(properties);
  return {
    blocks: reader.readBlocks(place.element),
    column: place.column,
    span: place.span,
    rowSpan: place.merge === 'continue' ? 0 : countRows(place, places, row),
    borders: cellBorders(childOf(properties, 'w:tcBorders'), context),
    ...(shading === undefined ? {} : { shading }),
    margins: readMargins(childOf(properties, 'w:tcMar'), context.margins),
    vertical: verticalOf(valueOf(properties, 'w:vAlign')),
  };
}

function countRows(place: Place, places: readonly (readonly Place[])[], row: number): number {
  if (place.merge === 'none') return 1;
  let rows = 1;
  const goesOn = (at: number) =>
    places[at]?.some((one) => one.column === place.column && one.merge === 'continue') === true;
  while (goesOn(row + rows)) rows += 1;
  return rows;
}

/** A cell's own border counts, even `nil`; else the table's, outside or inside. */
function cellBorders(own: Element | undefined, { borders, edge }: CellContext): Borders {
  const direct = readBorders(own);
  const outer = readBorders(borders);
  const insideH = readBorder(childOf(borders, 'w:insideH'));
  const insideV = readBorder(childOf(borders, 'w:insideV'));
  const isSet = (...names: string[]) => names.some((name) => childOf(own, name) !== undefined);
  const top = isSet('w:top') ? direct.top : edge.top ? outer.top : insideH;
  const bottom = isSet('w:bottom') ? direct.bottom : edge.bottom ? outer.bottom : insideH;
  const left = isSet('w:left', 'w:start') ? direct.left : edge.left ? outer.left : insideV;
  const right = isSet('w:right', 'w:end') ? direct.right : edge.right ? outer.right : insideV;
  return {
    ...(top ? { top } : {}),
    ...(right ? { right } : {}),
    ...(bottom ? { bottom } : {}),
    ...(left ? { left } : {}),
  };
}

function edgesOf(place: Place, row: number, rows: number, columns: number): CellContext['edge'] {
  return {
    top: row === 0,
    bottom: row === rows - 1,
    left: place.column === 0,
    right: place.column + place.span >= columns,
  };
}

function readMargins(element: Element | undefined, otherwise: Edges): Edges {
  const points = (...names: string[]) => {
    const found = names.map((name) => childOf(element, name)).find((one) => one !== undefined);
    const width = numberOf(found, 'w:w');
    return width === undefined ? undefined : width / 20;
  };
  return {
    top: points('w:top') ?? otherwise.top,
    right: points('w:right', 'w:end') ?? otherwise.right,
    bottom: points('w:bottom') ?? otherwise.bottom,
    left: points('w:left', 'w:start') ?? otherwise.left,
  };
}

function indentOf(layers: Layers): number {
  const indent = strongest(layers, 'w:tblInd');
  return attributeOf(indent, 'w:type') === 'pct' ? 0 : (numberOf(indent, 'w:w') ?? 0) / 20;
}

function alignOf(layers: Layers): Table['align'] {
  const value = attributeOf(strongest(layers, 'w:jc'), 'w:val');
  if (value === 'center') return 'center';
  return value === 'right' || value === 'end' ? 'right' : 'left';
}

function verticalOf(value: string | undefined): TableCell['vertical'] {
  return value === 'center' || value === 'bottom' ? value : 'top';
}
