// SPDX-License-Identifier: Apache-2.0
// Reads the runs of a paragraph as inlines: text, breaks, images, page fields, suggestions.

import { fieldName } from './docx-clean.ts';
import type { ImageOffset, Inline, InlineImage, Suggestion, TextStyle } from './docx-model.ts';
import type { Reader } from './docx-reader.ts';
import type { Layers } from './docx-styles.ts';
import { readTextStyle } from './docx-text-style.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, numberOf, pathOf } from './xml.ts';
import { valueOf, type Element } from './xml.ts';

/** Neighbouring texts of one style are one inline, as Docs has them. */
export function readRuns(reader: Reader, paragraph: Element, layers: Layers): Inline[] {
  const scan: Scan = { reader, layers, inlines: [], field: undefined };
  readChildren(scan, paragraph, {}, undefined);
  return scan.inlines;
}

interface Scan {
  readonly reader: Reader;
  readonly layers: Layers;
  readonly inlines: Inline[];
  /** A complex field that has begun: its instruction so far, and whether its result runs now. */
  field: { name: string; isResult: boolean } | undefined;
}

function readChildren(
  scan: Scan,
  parent: Element,
  suggestion: Suggestion,
  link: string | undefined,
): void {
  for (const child of childrenOf(parent)) {
    switch (child.nodeName) {
      case 'w:r':
        readRun(scan, child, suggestion, link);
        break;
      case 'w:hyperlink': {
        const target = scan.reader.relations.get(attributeOf(child, 'r:id') ?? '')?.target;
        readChildren(scan, child, suggestion, target);
        break;
      }
      case 'w:ins':
        readChildren(scan, child, { ...suggestion, insertion: suggestionId(child) }, link);
        break;
      case 'w:del':
        readChildren(scan, child, { ...suggestion, deletion: suggestionId(child) }, link);
        break;
      default:
    }
  }
}

export const suggestionId = (change: Element): string =>
  `suggest.${attributeOf(change, 'w:id') ?? ''}`;

function readRun(scan: Scan, run: Element, suggestion: Suggestion, link: string | undefined): void {
  const own = childOf(run, 'w:rPr');
  const layers = [
    ...scan.layers,
    ...scan.reader.styles.character(valueOf(own, 'w:rStyle')),
    ...(own === undefined ? [] : [own]),
  ];
  const style = readTextStyle(layers, link);
  for (const part of childrenOf(run)) {
    if (part.nodeName === 'w:fldChar' || part.nodeName === 'w:instrText') {
      readField(scan, part, style);
    } else if (scan.field?.isResult !== true) readPart(scan, part, style, suggestion);
  }
}

/** The stored result of a page field is skipped: the field itself stands for it. */
function readField(scan: Scan, part: Element, style: TextStyle): void {
  const type = attributeOf(part, 'w:fldCharType');
  if (part.nodeName === 'w:instrText') {
    if (scan.field !== undefined) scan.field.name += part.textContent ?? '';
  } else if (type === 'begin') scan.field = { name: '', isResult: false };
  else if (type === 'separate' && scan.field !== undefined) scan.field.isResult = true;
  else if (type === 'end' && scan.field !== undefined) {
    const field = fieldName(scan.field.name) === 'NUMPAGES' ? 'pages' : 'page';
    scan.inlines.push({ kind: 'field', field, style });
    scan.field = undefined;
  }
}

function readPart(scan: Scan, part: Element, style: TextStyle, suggestion: Suggestion): void {
  switch (part.nodeName) {
    case 'w:t':
    case 'w:delText':
      return addText(scan, part.textContent ?? '', style, suggestion);
    case 'w:tab':
      return addText(scan, '\t', style, suggestion);
    case 'w:br':
      if (attributeOf(part, 'w:type') === 'page') scan.inlines.push({ kind: 'pageBreak', style });
      else addText(scan, '\v', style, suggestion);
      return;
    case 'w:cr':
      return addText(scan, '\v', style, suggestion);
    case 'w:noBreakHyphen':
      return addText(scan, '\u2011', style, suggestion);
    case 'w:softHyphen':
      return addText(scan, '\u00AD', style, suggestion);
    case 'w:sym':
      return addText(scan, symbolOf(part), style, suggestion);
    case 'w:drawing': {
      const image = readImage(scan.reader, part);
      if (image !== undefined) scan.inlines.push({ kind: 'image', image, style, ...suggestion });
      return;
    }
    default:
  }
}

function addText(scan: Scan, text: string, style: TextStyle, suggestion: Suggestion): void {
  if (text === '') return;
  const last = scan.inlines.at(-1);
  const next: Inline = { kind: 'text', text, style, ...suggestion };
  if (last?.kind === 'text' && isSame(last, next)) {
    scan.inlines[scan.inlines.length - 1] = { ...last, text: last.text + text };
  } else scan.inlines.push(next);
}

const isSame = (a: Inline & { kind: 'text' }, b: Inline & { kind: 'text' }): boolean =>
  a.insertion === b.insertion &&
  a.deletion === b.deletion &&
  JSON.stringify(a.style) === JSON.stringify(b.style);

/** Symbols of the fonts Symbol and Wingdings that forms use; others become a bullet. */
function symbolOf(part: Element): string {
  const known: Readonly<Record<string, string>> = {
    F0A8: '☐',
    F06F: '☐',
    F0FE: '☑',
    F0FD: '☒',
    F0FC: '✓',
    F0B7: '•',
  };
  return known[attributeOf(part, 'w:char')?.toUpperCase() ?? ''] ?? '•';
}

/** English metric units to points. */
const EMU = 12700;

function readImage(reader: Reader, drawing: Element): InlineImage | undefined {
  const frame = childOf(drawing, 'wp:inline') ?? childOf(drawing, 'wp:anchor');
  const blip = descendantsOf(frame, 'a:blip')[0];
  const path = reader.relations.get(attributeOf(blip, 'r:embed') ?? '')?.target;
  const extent = childOf(frame, 'wp:extent');
  if (path === undefined) return undefined;
  return {
    path,
    width: (numberOf(extent, 'cx') ?? 0) / EMU,
    height: (numberOf(extent, 'cy') ?? 0) / EMU,
    description: attributeOf(childOf(frame, 'wp:docPr'), 'descr') ?? '',
    ...(frame?.nodeName === 'wp:anchor' ? { offset: readOffset(frame) } : {}),
  };
}

/** Alignment instead of an offset is taken as 0. */
function readOffset(anchor: Element): ImageOffset {
  const offset = (name: string) =>
    Number(pathOf(anchor, name, 'wp:posOffset')?.textContent ?? 0) / EMU;
  const isFromPage = (name: string) =>
    attributeOf(childOf(anchor, name), 'relativeFrom') === 'page';
  return {
    x: offset('wp:positionH'),
    y: offset('wp:positionV'),
    isFromPageX: isFromPage('wp:positionH'),
    isFromPageY: isFromPage('wp:positionV'),
  };
}
