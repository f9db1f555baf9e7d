// SPDX-License-Identifier: Apache-2.0
// Reads the style of a run from all its layers.

import { colorOf, highlightOf } from './docx-borders.ts';
import type { TextStyle } from './docx-model.ts';
import { attributeIn, isOnIn, pointsIn, strongest, type Layers } from './docx-styles.ts';
import { attributeOf } from './xml.ts';

/** Word's own size when nothing says another: 10 points. */
const DEFAULT_SIZE = 10;

export function readTextStyle(layers: Layers, link?: string): TextStyle {
  const underline = attributeIn(layers, 'w:u', 'w:val');
  const color = colorOf(attributeIn(layers, 'w:color', 'w:val'));
  const background =
    highlightOf(attributeIn(layers, 'w:highlight', 'w:val')) ??
    colorOf(attributeOf(strongest(layers, 'w:shd'), 'w:fill'));
  const script = scriptOf(attributeIn(layers, 'w:vertAlign', 'w:val'));
  return {
    bold: isOnIn(layers, 'w:b'),
    italic: isOnIn(layers, 'w:i'),
    underline: underline !== undefined && underline !== 'none',
    strike: isOnIn(layers, 'w:strike') || isOnIn(layers, 'w:dstrike'),
    caps: isOnIn(layers, 'w:caps'),
    size: pointsIn(layers, 'w:sz', 'w:val', 2) ?? DEFAULT_SIZE,
    font: attributeIn(layers, 'w:rFonts', 'w:ascii') ?? 'Arial',
    ...(color === undefined ? {} : { color }),
    ...(background === undefined ? {} : { background }),
    ...(script === undefined ? {} : { script }),
    ...(link === undefined ? {} : { link }),
  };
}

function scriptOf(value: string | undefined): TextStyle['script'] {
  return value === 'superscript' || value === 'subscript' ? value : undefined;
}
