// SPDX-License-Identifier: Apache-2.0
// Borders, shading and colours as DOCX writes them.

import type { Border, Borders } from './docx-model.ts';
import { attributeOf, childOf, numberOf, type Element } from './xml.ts';

export function readBorders(parent: Element | undefined): Borders {
  const top = readBorder(childOf(parent, 'w:top'));
  const right = readBorder(childOf(parent, 'w:right') ?? childOf(parent, 'w:end'));
  const bottom = readBorder(childOf(parent, 'w:bottom'));
  const left = readBorder(childOf(parent, 'w:left') ?? childOf(parent, 'w:start'));
  return {
    ...(top ? { top } : {}),
    ...(right ? { right } : {}),
    ...(bottom ? { bottom } : {}),
    ...(left ? { left } : {}),
  };
}

/** `undefined` when there is none, or when it is `nil`. */
export function readBorder(element: Element | undefined): Border | undefined {
  const value = attributeOf(element, 'w:val');
  if (value === undefined || value === 'nil' || value === 'none') return undefined;
  return {
    style: styleOf(value),
    // Eighths of a point. Google draws nothing thinner than a hairline.
    width: Math.max((numberOf(element, 'w:sz') ?? 4) / 8, 0.25),
    color: colorOf(attributeOf(element, 'w:color')) ?? '#000000',
    space: numberOf(element, 'w:space') ?? 0,
  };
}

function styleOf(value: string): Border['style'] {
  if (/^thickThin/.test(value)) return 'thickThin';
  if (/^thinThick/.test(value)) return 'thinThick';
  if (value === 'double' || value === 'triple') return 'double';
  if (/^dash|^dotDash/.test(value)) return 'dashed';
  return value === 'dotted' ? 'dotted' : 'single';
}

/** `#rrggbb`; undefined for `auto` and names that are no colour. */
export function colorOf(value: string | undefined): string | undefined {
  return value !== undefined && /^[0-9a-f]{6}$/i.test(value)
    ? `#${value.toLowerCase()}`
    : undefined;
}

export const shadingOf = (properties: Element | undefined): string | undefined =>
  colorOf(attributeOf(childOf(properties, 'w:shd'), 'w:fill'));

const HIGHLIGHTS: Readonly<Record<string, string>> = {
  yellow: '#ffff00',
  green: '#00ff00',
  cyan: '#00ffff',
  magenta: '#ff00ff',
  red: '#ff0000',
  blue: '#0000ff',
  lightGray: '#d3d3d3',
  darkGray: '#a9a9a9',
  darkYellow: '#808000',
};

export const highlightOf = (name: string | undefined): string | undefined => HIGHLIGHTS[name ?? ''];
