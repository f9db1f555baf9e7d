// SPDX-License-Identifier: Apache-2.0
// Texts of a paragraph as spans of the PDF library: style, signs, page numbers. Not their place.

import type { ContentText } from 'pdfmake/interfaces.js';
import type { Inline, TextStyle } from '../docx-model.ts';
import { isSymbol, SYMBOL_FONT, TEXT_FONT, widthOf } from './fonts.ts';

/** The page that is being drawn; undefined in the body, where a page field shows nothing. */
export interface PageNumbers {
  readonly page: number;
  readonly pages: number;
}

/** A text with one style, as it will be printed. */
export interface Span {
  readonly text: string;
  readonly style: TextStyle;
  readonly insertion?: string;
  readonly deletion?: string;
}

export function toSpans(inlines: readonly Inline[], numbers: PageNumbers | undefined): Span[] {
  return inlines.flatMap((inline): Span[] => {
    if (inline.kind === 'text') return [inline];
    if (inline.kind !== 'field' || numbers === undefined) return [];
    const text = String(inline.field === 'page' ? numbers.page : numbers.pages);
    return [{ text, style: inline.style }];
  });
}

/** Pending suggestions are printed as they show on the screen: green and underlined, or struck. */
export function toText(spans: readonly Span[], width: number): ContentText[] {
  return joinSpaces(spans).flatMap((span) => {
    const properties = textProperties(span);
    const printed = (span.style.caps ? span.text.toUpperCase() : span.text).replaceAll('\v', '\n');
    return breakLongWords(printed, span.style, width)
      .split(SIGN_BOUNDARY)
      .map((piece) => {
        const font = isSymbol(piece.charAt(0)) ? SYMBOL_FONT : TEXT_FONT;
        return { text: piece, font, ...properties };
      });
  });
}

/**
 * The library stretches a space that begins a span as if it were a word; so it ends the one
 * before.
 */
function joinSpaces(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const spaces = /^ +/.exec(span.text)?.[0] ?? '';
    if (before === undefined || spaces === '' || /\s$/.test(before.text)) joined.push(span);
    else {
      joined[joined.length - 1] = { ...before, text: before.text + spaces };
      joined.push({ ...span, text: span.text.slice(spaces.length) });
    }
  }
  return joined;
}

/** A number such as ADU-2026-0001 in a narrow column breaks after a hyphen, not anywhere. */
function breakLongWords(text: string, style: TextStyle, width: number): string {
  return text.replace(/\S+/g, (word) =>
    widthOf(word, style) <= width ? word : word.replace(/([-/_@.])(?=\S)/g, '$1\u200B'),
  );
}

const SIGN_BOUNDARY = /(?<=[☐☑☒✓])|(?=[☐☑☒✓])/;

const SUGGESTED = '#188038';

function textProperties({ style, insertion, deletion }: Span): Omit<ContentText, 'text'> {
  const isSuggested = insertion !== undefined || deletion !== undefined;
  const color = isSuggested ? SUGGESTED : style.color;
  const decorations = [
    ...(style.underline || insertion !== undefined ? (['underline'] as const) : []),
    ...(style.strike || deletion !== undefined ? (['lineThrough'] as const) : []),
  ];
  return {
    fontSize: style.size,
    bold: style.bold,
    italics: style.italic,
    ...(color === undefined ? {} : { color }),
    ...(style.background === undefined ? {} : { background: style.background }),
    ...(decorations.length === 0 ? {} : { decoration: decorations }),
    ...(style.script === 'superscript' ? { sup: true } : {}),
    ...(style.script === 'subscript' ? { sub: true } : {}),
    ...(style.link === undefined ? {} : { link: style.link }),
  };
}
