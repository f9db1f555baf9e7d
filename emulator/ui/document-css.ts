// SPDX-License-Identifier: Apache-2.0
// The lengths, borders and styles of a document as CSS declarations. Colours and fonts come from a
// file that anybody may have made, so each is checked before it becomes part of a style.

import type { Borders, PageSetup, Paragraph, TableCell, TextStyle } from '../docs/docx-model.ts';

/** Half an inch, as in Docs. */
const DEFAULT_TAB = 36;

/** CSS custom properties of one sheet of paper, in points. */
export function boxCss(page: PageSetup): string {
  const { width, height, margins } = page;
  return css({
    width: `${width}pt`,
    'min-height': `${height}pt`,
    padding: `${margins.top}pt ${margins.right}pt ${margins.bottom}pt ${margins.left}pt`,
    '--header': `${page.headerDistance}pt`,
    '--footer': `${page.footerDistance}pt`,
    '--side': `${margins.left}pt`,
    '--other-side': `${margins.right}pt`,
  });
}

export function paragraphCss(paragraph: Paragraph): string {
  const { style, list } = paragraph;
  const { line } = style;
  const height = line.rule === 'multiple' ? String(line.value * 1.17) : `${line.value}pt`;
  return css({
    'text-align': style.align,
    margin: `${style.before}pt ${style.indentRight}pt ${style.after}pt ${style.indentLeft}pt`,
    'text-indent': style.firstLine === 0 ? undefined : `${style.firstLine}pt`,
    'line-height': height,
    'font-size': `${paragraph.markStyle.size}pt`,
    'background-color': colorOf(style.shading),
    // One stop stands for all: the first one is what letterheads and "Nomor :" lines use.
    'tab-size': `${style.tabs[0]?.position ?? DEFAULT_TAB}pt`,
    '--marker': list === undefined ? undefined : `${Math.abs(style.firstLine) || 18}pt`,
    ...borderCss(style.borders),
  });
}

export function cellCss(cell: TableCell): string {
  const { margins } = cell;
  return css({
    padding: `${margins.top}pt ${margins.right}pt ${margins.bottom}pt ${margins.left}pt`,
    'vertical-align': cell.vertical === 'center' ? 'middle' : cell.vertical,
    'background-color': colorOf(cell.shading),
    ...borderCss(cell.borders),
  });
}

export function textCss(style: TextStyle): string {
  const lines = [style.underline && 'underline', style.strike && 'line-through'].filter(Boolean);
  return css({
    'font-family': fontOf(style.font),
    'font-size': `${style.script === undefined ? style.size : style.size * 0.65}pt`,
    'font-weight': style.bold ? '700' : undefined,
    'font-style': style.italic ? 'italic' : undefined,
    'text-decoration': lines.length > 0 ? lines.join(' ') : undefined,
    'text-transform': style.caps ? 'uppercase' : undefined,
    color: colorOf(style.color),
    'background-color': colorOf(style.background),
    'vertical-align': style.script === undefined ? undefined : style.script.slice(0, -6),
  });
}

function borderCss(borders: Borders): Record<string, string> {
  const lines: Record<string, string> = {};
  for (const [side, border] of Object.entries(borders)) {
    const isDouble = ['double', 'thickThin', 'thinThick'].includes(border.style);
    const kind = isDouble ? 'double' : border.style === 'single' ? 'solid' : border.style;
    const width = isDouble ? border.width * 3 : border.width;
    const color = colorOf(border.color) ?? '#000000';
    lines[`border-${side}`] = `${Math.max(width, 0.5)}pt ${kind} ${color}`;
    if (border.space > 0) lines[`padding-${side}`] = `${border.space}pt`;
  }
  return lines;
}

const colorOf = (color: string | undefined): string | undefined =>
  color !== undefined && /^#[0-9a-f]{6}$/i.test(color) ? color : undefined;

const fontOf = (font: string): string =>
  `'${font.replaceAll(/[^\w\s-]/g, '')}', Arimo, 'Liberation Sans', sans-serif`;

function css(declarations: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(declarations)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}
