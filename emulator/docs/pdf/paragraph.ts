// SPDX-License-Identifier: Apache-2.0
// One paragraph as content of the PDF library: indents, spacing, lists, tabs, images, borders.

import type { Column, Content, ContentText } from 'pdfmake/interfaces.js';
import type { Inline, InlineImage, Paragraph, ParagraphStyle } from '../docx-model.ts';
import { LIBRARY_LINE_RATIO, LINE_RATIO, widthOf } from './fonts.ts';
import { frame, rule } from './rules.ts';
import { placePieces, type Piece } from './tabs.ts';
import { toSpans, toText, type PageNumbers, type Span } from './spans.ts';

export interface Place {
  /** Between the margins, or of the cell. */
  readonly width: number;
  /** Left margin of the page: some floating images are placed from its edge. */
  readonly left: number;
  readonly numbers?: PageNumbers;
  /** Path of an image part → data URL; undefined for a part that cannot be drawn. */
  readonly imageUrl: (path: string) => string | undefined;
  /** At the top level of the body, where a paragraph can be kept with the next one. */
  readonly isTop: boolean;
}

/** What the neighbours take from its spacing and borders. */
export interface Neighbours {
  readonly before: number;
  readonly after: number;
  readonly hidesTop: boolean;
  readonly hidesBottom: boolean;
}

/** `'before'` on all but the first piece of a paragraph with page breaks in it. */
export function paragraphContent(
  paragraph: Paragraph,
  place: Place,
  neighbours: Neighbours,
): Content[] {
  const pieces = splitAtPageBreaks(paragraph.inlines);
  return pieces.map((inlines, index) => {
    const isLast = index === pieces.length - 1;
    const breaks = index > 0 || (paragraph.style.pageBreakBefore && place.isTop);
    const spacing = {
      before: index === 0 ? neighbours.before : 0,
      after: isLast ? neighbours.after : 0,
    };
    // The mark of a paragraph that ends with a page break stays before the break.
    if (index > 0 && isLast && inlines.length === 0)
      return { text: '', fontSize: 0.1, pageBreak: 'before' };
    const content = framed(paragraph, bodyOf(paragraph, inlines, place), place, neighbours);
    return spaced(content, {
      ...spacing,
      ...(breaks ? { pageBreak: 'before' as const } : {}),
      ...(paragraph.style.keepLines ? { unbreakable: true } : {}),
    });
  });
}

/** A node of the library that is a text, which can carry more properties by itself. */
export const isTextNode = (content: Content | undefined): content is ContentText =>
  typeof content === 'object' && !Array.isArray(content) && 'text' in content;

interface Spacing {
  readonly before: number;
  readonly after: number;
  readonly pageBreak?: 'before';
  readonly unbreakable?: boolean;
}

/** A lone text takes the spacing itself: a wrapper around each would double the layout's work. */
function spaced(content: Content[], { before, after, ...more }: Spacing): Content {
  const [first, second] = content;
  if (second === undefined && isTextNode(first)) {
    const [left = 0, , right = 0] = Array.isArray(first.margin) ? first.margin : [];
    return { ...first, ...more, margin: [left, before, right, after] };
  }
  return { stack: content, margin: [0, before, 0, after], ...more };
}

function splitAtPageBreaks(inlines: readonly Inline[]): Inline[][] {
  const pieces: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'pageBreak') pieces.push([]);
    else pieces.at(-1)?.push(inline);
  }
  return pieces;
}

function bodyOf(paragraph: Paragraph, inlines: readonly Inline[], place: Place): Content[] {
  const { style } = paragraph;
  const images = inlines.flatMap((one) => (one.kind === 'image' ? [one.image] : []));
  const floating = images.flatMap((image) => floatingImage(image, place));
  const standing = images.filter((image) => image.offset === undefined);
  const spans = toSpans(inlines, place.numbers);
  const hasText = spans.some((span) => span.text.trim() !== '');
  const content: Content[] = [...floating];
  if (standing.length > 0) content.push(imageLine(standing, style, place));
  if (hasText || standing.length === 0) content.push(textLine(paragraph, spans, place));
  return content;
}

/** An image placed from the edges of the page, or from where its paragraph stands. */
function floatingImage(image: InlineImage, place: Place): Content[] {
  const url = place.imageUrl(image.path);
  const { width, height, offset } = image;
  if (url === undefined || offset === undefined) return [];
  const fromText = offset.isFromPageX ? offset.x - place.left : offset.x;
  if (!offset.isFromPageY) {
    return [{ image: url, width, height, relativePosition: { x: fromText, y: offset.y } }];
  }
  return [
    { image: url, width, height, absolutePosition: { x: place.left + fromText, y: offset.y } },
  ];
}

/** Images that stand in a line by themselves, side by side. */
function imageLine(images: readonly InlineImage[], style: ParagraphStyle, place: Place): Content {
  const columns = images.flatMap((image) => {
    const url = place.imageUrl(image.path);
    const scale = Math.min(1, place.width / Math.max(image.width, 1));
    const size = { width: image.width * scale, height: image.height * scale };
    return url === undefined ? [] : [{ image: url, ...size }];
  });
  const filler = { text: '', width: '*' };
  const before = style.align === 'center' || style.align === 'right' ? [filler] : [];
  const after = style.align === 'right' ? [] : [filler];
  return { columns: [...before, ...columns, ...after], margin: [style.indentLeft, 0, 0, 0] };
}

function textLine(paragraph: Paragraph, spans: readonly Span[], place: Place): Content {
  const { style, list } = paragraph;
  if (list !== undefined) return listLine(paragraph, spans, list.marker, place);
  const left = style.indentLeft + Math.min(0, style.firstLine);
  const margin: [number, number, number, number] = [left, 0, style.indentRight, 0];
  if (spans.some((span) => span.text.includes('\t'))) {
    const width = place.width - left - style.indentRight;
    const pieces = placePieces(spans, style, width);
    if (pieces !== undefined) return { ...tabbedLine(paragraph, pieces, width), margin };
  }
  // A hanging indent without a tab: the first line begins to the left of the others.
  const leadingIndent = style.firstLine;
  const room = place.width - Math.max(left, style.indentLeft) - style.indentRight;
  const text = textContent(paragraph, spans, room, place.isTop);
  if (leadingIndent >= 0) return { ...text, leadingIndent, margin };
  return { ...text, margin: [style.indentLeft, 0, style.indentRight, 0], leadingIndent };
}

function listLine(
  paragraph: Paragraph,
  spans: readonly Span[],
  marker: string,
  place: Place,
): Content {
  const { style } = paragraph;
  const hanging = Math.max(-style.firstLine, widthOf(`${marker} `, paragraph.markStyle), 12);
  const markerStyle = spans[0]?.style ?? paragraph.markStyle;
  const own = { text: marker, style: { ...markerStyle, underline: false } };
  const room = place.width - style.indentLeft - style.indentRight;
  return {
    columns: [
      { width: hanging, ...textContent(paragraph, [own], hanging), alignment: 'left' },
      { width: '*', ...textContent(paragraph, spans, room) },
    ],
    margin: [Math.max(0, style.indentLeft - hanging), 0, style.indentRight, 0],
  };
}

function tabbedLine(paragraph: Paragraph, pieces: readonly Piece[], width: number) {
  const columns: Column[] = [];
  let end = 0;
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (piece.x > end) columns.push({ text: '', width: piece.x - end });
    const right = next?.x ?? width;
    const room = Math.max(right - piece.x, piece.width + 1);
    columns.push({ ...textContent(paragraph, piece.spans, room), width: room, alignment: 'left' });
    end = piece.x + room;
  }
  return { columns, columnGap: 0 };
}

/** An empty paragraph still has the height of a line. */
function textContent(
  paragraph: Paragraph,
  spans: readonly Span[],
  width: number,
  canKeep = false,
): ContentText {
  const { style, markStyle } = paragraph;
  const isEmpty = spans.every((span) => span.text === '');
  const text = toText(isEmpty ? [{ text: ' ', style: markStyle }] : spans, width);
  const size = Math.max(
    ...(isEmpty ? [markStyle] : spans.map((span) => span.style)).map((one) => one.size),
  );
  return {
    text,
    alignment: style.align,
    lineHeight: lineHeight(style, size),
    preserveLeadingSpaces: true,
    ...(canKeep && style.keepNext ? { headlineLevel: 1 } : {}),
  };
}

function lineHeight({ line }: ParagraphStyle, size: number): number {
  const natural = LINE_RATIO / LIBRARY_LINE_RATIO;
  switch (line.rule) {
    case 'multiple':
      return natural * line.value;
    case 'exact':
      return line.value / (size * LIBRARY_LINE_RATIO);
    default:
      return Math.max(natural, line.value / (size * LIBRARY_LINE_RATIO));
  }
}

function framed(
  paragraph: Paragraph,
  content: Content[],
  place: Place,
  neighbours: Neighbours,
): Content[] {
  const { borders, shading, indentLeft, indentRight } = paragraph.style;
  const top = neighbours.hidesTop ? undefined : borders.top;
  const bottom = neighbours.hidesBottom ? undefined : borders.bottom;
  if (shading !== undefined || borders.left || borders.right) {
    const { left, right } = borders;
    return [frame({ stack: content }, shading, { top, bottom, left, right })];
  }
  const width = place.width - indentLeft - indentRight;
  return [
    ...(top === undefined ? [] : [rule(top, width, 'top')]),
    ...content,
    ...(bottom === undefined ? [] : [rule(bottom, width, 'bottom')]),
  ];
}
