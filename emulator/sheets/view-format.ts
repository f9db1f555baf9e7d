// SPDX-License-Identifier: Apache-2.0
// A cell's format as a browser draws it, and what a person finds in the cell when opening it.

import type { LocaleRules } from './locale.ts';
import type { Cell, CellFormat } from './model.ts';
import { displayed } from './render.ts';
import { parseTyped } from './typed-value.ts';

export interface FormatView {
  /** `#rrggbb` */
  readonly background?: string;
  /** `#rrggbb` */
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  /** Points. */
  readonly fontSize?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly link?: string;
}

interface Color {
  readonly red?: number;
  readonly green?: number;
  readonly blue?: number;
}

interface ColorStyle {
  readonly rgbColor?: Color;
}

interface TextFormat {
  readonly foregroundColor?: Color;
  readonly foregroundColorStyle?: ColorStyle;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly link?: { readonly uri?: string };
}

interface Format extends CellFormat {
  readonly backgroundColor?: Color;
  readonly backgroundColorStyle?: ColorStyle;
  readonly textFormat?: TextFormat;
  readonly horizontalAlignment?: string;
  readonly wrapStrategy?: string;
}

const ALIGN: Readonly<Record<string, 'left' | 'center' | 'right'>> = {
  LEFT: 'left',
  CENTER: 'center',
  RIGHT: 'right',
};

export function viewFormat(format: CellFormat | undefined): FormatView {
  if (format === undefined) return {};
  const { backgroundColor, backgroundColorStyle, textFormat, ...rest }: Format = format;
  const text = textFormat ?? {};
  const background = backgroundColorStyle?.rgbColor ?? backgroundColor;
  const color = text.foregroundColorStyle?.rgbColor ?? text.foregroundColor;
  const align = ALIGN[rest.horizontalAlignment ?? ''];
  return {
    ...(background === undefined ? {} : { background: toHex(background) }),
    ...(color === undefined ? {} : { color: toHex(color) }),
    ...(text.bold === true ? { bold: true } : {}),
    ...(text.italic === true ? { italic: true } : {}),
    ...(text.strikethrough === true ? { strikethrough: true } : {}),
    ...(text.fontSize === undefined ? {} : { fontSize: text.fontSize }),
    ...(align === undefined ? {} : { align }),
    ...(rest.wrapStrategy === 'WRAP' ? { wrap: true } : {}),
    ...(text.link?.uri === undefined ? {} : { link: text.link.uri }),
  };
}

/**
 * What stands in the formula bar, when it is not what the cell shows: a formula, or text that would
 * be taken for something else if it were typed anew (`'0812`).
 */
export function typedText(cell: Cell, locale: LocaleRules): string | undefined {
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value !== 'string' || cell.format?.numberFormat?.type === 'TEXT')
    return undefined;
  const again = parseTyped(cell.value, { locale, isText: false, year: 1970 });
  return again.value === displayed(cell, locale) ? undefined : `'${cell.value}`;
}

const toHex = ({ red = 0, green = 0, blue = 0 }: Color): string =>
  `#${[red, green, blue]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
