// SPDX-License-Identifier: Apache-2.0
// Where the pieces of a tabbed line stand. The PDF library has no tabs: pieces become columns.

import type { ParagraphStyle, TabStop } from '../docx-model.ts';
import { widthOf } from './fonts.ts';
import type { Span } from './spans.ts';

export interface Piece {
  readonly spans: readonly Span[];
  /** Left edge, from the paragraph's left edge. */
  readonly x: number;
  /** Natural width. */
  readonly width: number;
}

/** Docs and Word set a stop every half inch beyond the last one that is set. */
const DEFAULT_STOP = 36;

/**
 * Undefined when a piece finds no stop before the right edge: then tabs are no better than spaces.
 */
export function placePieces(
  spans: readonly Span[],
  style: ParagraphStyle,
  width: number,
): Piece[] | undefined {
  const stops = stopsOf(style);
  const pieces: Piece[] = [];
  let end = Math.max(0, style.firstLine);
  for (const [index, piece] of splitAtTabs(spans).entries()) {
    const natural = piece.reduce((sum, span) => sum + widthOf(span.text, span.style), 0);
    let x = end;
    if (index > 0) {
      const stop = nextStop(stops, end);
      if (stop.position > width + 1) return undefined;
      x = Math.max(end, stop.position - shift(stop, natural));
    }
    pieces.push({ spans: piece, x, width: natural });
    end = x + natural;
  }
  return pieces;
}

/** Stops from the paragraph's left edge; a hanging indent is a stop too. */
function stopsOf({ tabs, indentLeft, firstLine }: ParagraphStyle): TabStop[] {
  const left = indentLeft + Math.min(0, firstLine);
  const stops = tabs.map((stop) => ({ ...stop, position: stop.position - left }));
  if (firstLine < 0) stops.push({ position: -firstLine, align: 'left' });
  return stops.filter((stop) => stop.position > 0).toSorted((a, b) => a.position - b.position);
}

function nextStop(stops: readonly TabStop[], end: number): TabStop {
  const found = stops.find((stop) => stop.position > end + 0.5);
  if (found !== undefined) return found;
  return { position: (Math.floor((end + 0.5) / DEFAULT_STOP) + 1) * DEFAULT_STOP, align: 'left' };
}

function shift(stop: TabStop, natural: number): number {
  if (stop.align === 'left') return 0;
  return stop.align === 'center' ? natural / 2 : natural;
}

function splitAtTabs(spans: readonly Span[]): Span[][] {
  const pieces: Span[][] = [[]];
  for (const span of spans) {
    const [first = '', ...others] = span.text.split('\t');
    if (first !== '') pieces.at(-1)?.push({ ...span, text: first });
    for (const text of others) pieces.push(text === '' ? [] : [{ ...span, text }]);
  }
  return pieces;
}
