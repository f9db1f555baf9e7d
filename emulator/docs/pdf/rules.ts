// SPDX-License-Identifier: Apache-2.0
// Borders of a paragraph as lines across the page: what a letterhead ends with.

import type { Content, ContentCanvas } from 'pdfmake/interfaces.js';
import type { Border } from '../docx-model.ts';

/** A border above or below a text of this width; a double one is two lines with a gap between. */
export function rule(border: Border, width: number, side: 'top' | 'bottom'): ContentCanvas {
  const lines = linesOf(border);
  const canvas = lines.map(({ y, lineWidth }) => ({
    type: 'line' as const,
    ...{ x1: 0, x2: width, y1: y, y2: y },
    lineWidth,
    lineColor: border.color,
    ...dashOf(border),
  }));
  const gap = Math.max(border.space, 0.5);
  const margin: [number, number, number, number] = side === 'top' ? [0, 0, 0, gap] : [0, gap, 0, 1];
  return { canvas, margin };
}

/** Left and right borders and shading need a frame around the text. */
export function frame(content: Content, color: string | undefined, sides: Frame): Content {
  const width = (border: Border | undefined) => border?.width ?? 0;
  return {
    table: {
      widths: ['*'],
      body: [[{ stack: [content], ...(color === undefined ? {} : { fillColor: color }) }]],
    },
    layout: {
      hLineWidth: (line) => width(line === 0 ? sides.top : sides.bottom),
      vLineWidth: (line) => width(line === 0 ? sides.left : sides.right),
      hLineColor: (line) => (line === 0 ? sides.top : sides.bottom)?.color ?? '#000000',
      vLineColor: (line) => (line === 0 ? sides.left : sides.right)?.color ?? '#000000',
      paddingLeft: () => sides.left?.space ?? 0,
      paddingRight: () => sides.right?.space ?? 0,
      paddingTop: () => sides.top?.space ?? 0,
      paddingBottom: () => sides.bottom?.space ?? 0,
    },
  };
}

export type Frame = Readonly<
  Partial<Record<'top' | 'right' | 'bottom' | 'left', Border | undefined>>
>;

/** Word's thick line is three times the thin one, and the gap as wide as the thin one. */
function linesOf({ style, width }: Border): { y: number; lineWidth: number }[] {
  const single = (lineWidth: number, from: number) => ({ y: from + lineWidth / 2, lineWidth });
  const thick = Math.max(width, 1);
  const thin = Math.max(width / 3, 0.5);
  switch (style) {
    case 'double':
      return [single(width, 0), single(width, width + Math.max(width, 1))];
    case 'thickThin':
      return [single(thick, 0), single(thin, thick + 1)];
    case 'thinThick':
      return [single(thin, 0), single(thick, thin + 1)];
    default:
      return [single(width, 0)];
  }
}

function dashOf({ style, width }: Border): { dash?: { length: number; space: number } } {
  if (style === 'dashed') return { dash: { length: 4, space: 3 } };
  return style === 'dotted' ? { dash: { length: width, space: width * 2 } } : {};
}
