// SPDX-License-Identifier: Apache-2.0
// Reads one `w:p`: its style from all layers, and its runs as inlines.

import { readBorders, shadingOf } from './docx-borders.ts';
import { readRuns } from './docx-runs.ts';
import type { LineHeight, Paragraph, ParagraphStyle, TabStop } from './docx-model.ts';
import type { Reader } from './docx-reader.ts';
import { attributeIn, isOnIn, pointsIn, strongest, type Layers } from './docx-styles.ts';
import { readTextStyle } from './docx-text-style.ts';
import { attributeOf, childOf, childrenOf, numberOf, valueOf, type Element } from './xml.ts';

export function readParagraph(reader: Reader, element: Element): Paragraph {
  const index = reader.paragraphs;
  reader.paragraphs += 1;
  const own = childOf(element, 'w:pPr');
  const styleId = valueOf(own, 'w:pStyle');
  const style = reader.styles.paragraph(styleId);
  const direct = own === undefined ? [] : [own];
  const numbering = findNumbering([...style.pPr, ...direct]);
  const level = numbering && reader.numbering.levelPPr(numbering.listId, numbering.level);
  const layers = [...style.pPr, ...(level ? [level] : []), ...direct];
  const marker = numbering && reader.numbering.next(numbering.listId, numbering.level);
  const mark = childOf(own, 'w:rPr');
  return {
    kind: 'paragraph',
    index,
    style: readStyle(layers, reader.styles.nameOf(styleId)),
    inlines: readRuns(reader, element, style.rPr),
    markStyle: readTextStyle([...style.rPr, ...(mark ? [mark] : [])]),
    ...(numbering && marker ? { list: { ...numbering, ...marker } } : {}),
  };
}

function findNumbering(layers: Layers): { listId: string; level: number } | undefined {
  const numbering = strongest(layers, 'w:numPr');
  const listId = valueOf(numbering, 'w:numId');
  // numId 0 takes a paragraph out of the list of its style.
  if (listId === undefined || listId === '0') return undefined;
  return { listId, level: Number(valueOf(numbering, 'w:ilvl') ?? 0) };
}

function readStyle(layers: Layers, name: string): ParagraphStyle {
  const shading = layers.map((layer) => shadingOf(layer)).findLast((one) => one !== undefined);
  const indent = (one: string, other: string) =>
    pointsIn(layers, 'w:ind', one) ?? pointsIn(layers, 'w:ind', other) ?? 0;
  const hanging = pointsIn(layers, 'w:ind', 'w:hanging');
  return {
    named: namedStyle(name),
    align: alignOf(attributeIn(layers, 'w:jc', 'w:val')),
    before: pointsIn(layers, 'w:spacing', 'w:before') ?? 0,
    after: pointsIn(layers, 'w:spacing', 'w:after') ?? 0,
    line: readLine(layers),
    indentLeft: indent('w:left', 'w:start'),
    indentRight: indent('w:right', 'w:end'),
    firstLine: hanging === undefined ? (pointsIn(layers, 'w:ind', 'w:firstLine') ?? 0) : -hanging,
    keepNext: isOnIn(layers, 'w:keepNext'),
    keepLines: isOnIn(layers, 'w:keepLines'),
    pageBreakBefore: isOnIn(layers, 'w:pageBreakBefore'),
    contextual: isOnIn(layers, 'w:contextualSpacing'),
    borders: readBorders(strongest(layers, 'w:pBdr')),
    ...(shading === undefined ? {} : { shading }),
    tabs: readTabs(layers),
  };
}

function readLine(layers: Layers): LineHeight {
  const line = pointsIn(layers, 'w:spacing', 'w:line', 1);
  const rule = attributeIn(layers, 'w:spacing', 'w:lineRule') ?? 'auto';
  if (line === undefined) return { rule: 'multiple', value: 1 };
  if (rule === 'auto') return { rule: 'multiple', value: line / 240 };
  return { rule: rule === 'exact' ? 'exact' : 'atLeast', value: line / 20 };
}

function readTabs(layers: Layers): TabStop[] {
  const stops = new Map<number, TabStop>();
  for (const layer of layers) {
    for (const tab of childrenOf(childOf(layer, 'w:tabs'), 'w:tab')) {
      const position = (numberOf(tab, 'w:pos') ?? 0) / 20;
      const kind = attributeOf(tab, 'w:val');
      if (kind === 'clear') stops.delete(position);
      else if (kind !== 'bar') stops.set(position, { position, align: tabAlign(kind) });
    }
  }
  return [...stops.values()].toSorted((a, b) => a.position - b.position);
}

function tabAlign(kind: string | undefined): TabStop['align'] {
  if (kind === 'center') return 'center';
  return kind === 'right' || kind === 'end' || kind === 'decimal' ? 'right' : 'left';
}

function alignOf(value: string | undefined): ParagraphStyle['align'] {
  switch (value) {
    case 'center':
      return 'center';
    case 'right':
    case 'end':
      return 'right';
    case 'both':
    case 'distribute':
      return 'justify';
    default:
      return 'left';
  }
}

function namedStyle(name: string): string {
  const heading = /^heading ([1-6])$/.exec(name)?.[1];
  if (heading !== undefined) return `HEADING_${heading}`;
  return name === 'title' || name === 'subtitle' ? name.toUpperCase() : 'NORMAL_TEXT';
}
