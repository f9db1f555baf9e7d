// SPDX-License-Identifier: Apache-2.0
// Styles in the words of the Docs API. Only what differs from nothing is written, as Google does.

import type {
  Border,
  HeaderPart,
  ParagraphStyle,
  Section,
  Table,
  TableCell,
  TableRow,
  TextStyle,
} from './docx-model.ts';

export const points = (magnitude: number): object =>
  magnitude === 0 ? { unit: 'PT' } : { magnitude, unit: 'PT' };

export function textStyle(style: TextStyle): object {
  return {
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.strike ? { strikethrough: true } : {}),
    ...(style.background === undefined ? {} : { backgroundColor: color(style.background) }),
    ...(style.color === undefined ? {} : { foregroundColor: color(style.color) }),
    ...(style.script === undefined ? {} : { baselineOffset: style.script.toUpperCase() }),
    fontSize: points(style.size),
    weightedFontFamily: { fontFamily: style.font, weight: 400 },
    ...(style.link === undefined ? {} : { link: { url: style.link } }),
  };
}

const ALIGNMENTS = { left: 'START', center: 'CENTER', right: 'END', justify: 'JUSTIFIED' } as const;

export function paragraphStyle(style: ParagraphStyle): object {
  const { line, indentLeft, firstLine, borders } = style;
  return {
    namedStyleType: style.named,
    alignment: ALIGNMENTS[style.align],
    direction: 'LEFT_TO_RIGHT',
    ...(line.rule === 'multiple' ? { lineSpacing: Math.round(line.value * 1000) / 10 } : {}),
    spaceAbove: points(style.before),
    spaceBelow: points(style.after),
    indentFirstLine: points(indentLeft + firstLine),
    indentStart: points(indentLeft),
    indentEnd: points(style.indentRight),
    ...(style.keepLines ? { keepLinesTogether: true } : {}),
    ...(style.keepNext ? { keepWithNext: true } : {}),
    ...(style.pageBreakBefore ? { pageBreakBefore: true } : {}),
    ...(borders.top ? { borderTop: border(borders.top) } : {}),
    ...(borders.bottom ? { borderBottom: border(borders.bottom) } : {}),
    ...(borders.left ? { borderLeft: border(borders.left) } : {}),
    ...(borders.right ? { borderRight: border(borders.right) } : {}),
    ...(style.shading === undefined ? {} : { shading: { backgroundColor: color(style.shading) } }),
  };
}

export function documentStyle(section: Section, idOf: (part: HeaderPart) => string): object {
  const { page, headers, footers } = section;
  const id = (name: string, part: HeaderPart | undefined) =>
    part === undefined ? {} : { [name]: idOf(part) };
  return {
    background: { color: {} },
    pageNumberStart: 1,
    documentFormat: { documentMode: 'PAGES' },
    pageSize: { height: points(page.height), width: points(page.width) },
    marginTop: points(page.margins.top),
    marginBottom: points(page.margins.bottom),
    marginRight: points(page.margins.right),
    marginLeft: points(page.margins.left),
    marginHeader: points(page.headerDistance),
    marginFooter: points(page.footerDistance),
    useCustomHeaderFooterMargins: true,
    ...(section.hasTitlePage ? { useFirstPageHeaderFooter: true } : {}),
    ...id('defaultHeaderId', headers.default),
    ...id('defaultFooterId', footers.default),
    ...id('firstPageHeaderId', headers.first),
    ...id('firstPageFooterId', footers.first),
    ...id('evenPageHeaderId', headers.even),
    ...id('evenPageFooterId', footers.even),
  };
}

export function cellStyle(cell: TableCell): object {
  const { borders, margins } = cell;
  const vertical = { top: 'TOP', center: 'MIDDLE', bottom: 'BOTTOM' } as const;
  return {
    rowSpan: Math.max(1, cell.rowSpan),
    columnSpan: cell.span,
    backgroundColor: cell.shading === undefined ? {} : color(cell.shading),
    borderTop: cellBorder(borders.top),
    borderRight: cellBorder(borders.right),
    borderBottom: cellBorder(borders.bottom),
    borderLeft: cellBorder(borders.left),
    paddingLeft: points(margins.left),
    paddingRight: points(margins.right),
    paddingTop: points(margins.top),
    paddingBottom: points(margins.bottom),
    contentAlignment: vertical[cell.vertical],
  };
}

export const rowStyle = (row: TableRow): object => ({
  minRowHeight: points(row.height),
  ...(row.isHeader ? { tableHeader: true } : {}),
  ...(row.cantSplit ? { preventOverflow: true } : {}),
});

export const columnProperties = (table: Table): object[] =>
  table.grid.map((width) => ({ widthType: 'FIXED_WIDTH', width: points(width) }));

/** Docs has no double lines: an import makes one line of them. */
function cellBorder(line: Border | undefined): object {
  if (line === undefined) return { color: color('#000000'), width: points(0), dashStyle: 'SOLID' };
  const dashStyle = line.style === 'dotted' ? 'DOT' : line.style === 'dashed' ? 'DASH' : 'SOLID';
  return { color: color(line.color), width: points(line.width), dashStyle };
}

/** A paragraph's border also says how far it is from the text. */
const border = (line: Border): object => ({ ...cellBorder(line), padding: points(line.space) });

/** Components of 0 are left out. */
function color(hex: string): object {
  const component = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  const rgbColor = Object.fromEntries(
    (['red', 'green', 'blue'] as const)
      .map((name, index) => [name, component(1 + index * 2)] as const)
      .filter(([, value]) => value > 0),
  ) as object;
  return { color: { rgbColor } };
}
