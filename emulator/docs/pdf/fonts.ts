// SPDX-License-Identifier: Apache-2.0
// The fonts of the PDF: Arimo, which has the widths of Arial, for every family; and the signs that
// Arimo lacks. Other families are not drawn as themselves.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfMake from 'pdfmake';
import type { TextStyle } from '../docx-model.ts';
import { readFontMetrics, type FontMetrics } from './font-metrics.ts';
import { createSymbolFont, SYMBOLS } from './symbol-font.ts';

export const TEXT_FONT = 'Arimo';
export const SYMBOL_FONT = 'Symbols';

/** Height of a line of Arial against its size, as Word and Docs count it. */
export const LINE_RATIO = (1854 + 434 + 67) / 2048;

/** The same as the PDF library counts it: without the gap. */
export const LIBRARY_LINE_RATIO = (1854 + 434) / 2048;

/** Tells pdfmake where the fonts are, once. It may read those files and fetch nothing. */
export function installFonts(): void {
  if (isInstalled) return;
  isInstalled = true;
  const files = { normal: '400Regular', bold: '700Bold', italics: '400Regular_Italic' };
  pdfMake.setFonts({
    [TEXT_FONT]: {
      normal: fontPath(files.normal),
      bold: fontPath(files.bold),
      italics: fontPath(files.italics),
      bolditalics: fontPath('700Bold_Italic'),
    },
    [SYMBOL_FONT]: { normal: SIGNS, bold: SIGNS, italics: SIGNS, bolditalics: SIGNS },
  });
  (pdfMake as typeof pdfMake & WithFiles).virtualfs.writeFileSync(SIGNS, createSymbolFont());
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy((path) => path.startsWith(FOLDER));
}

export const isSymbol = (character: string): boolean => SYMBOLS.includes(character);

export function widthOf(text: string, style: TextStyle): number {
  const metrics = style.bold ? metricsOf('700Bold') : metricsOf('400Regular');
  return metrics.widthOf(style.caps ? text.toUpperCase() : text, style.size);
}

const SIGNS = 'form-symbols.ttf';

/** pdfmake has files in memory too, but its types do not say so. */
interface WithFiles {
  readonly virtualfs: { writeFileSync(name: string, content: Buffer): void };
}

let isInstalled = false;

const FOLDER = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/arimo/package.json'),
);

const fontPath = (variant: string): string => join(FOLDER, variant, `Arimo_${variant}.ttf`);

const cache = new Map<string, FontMetrics>();

function metricsOf(variant: string): FontMetrics {
  const known = cache.get(variant) ?? readFontMetrics(fontPath(variant));
  cache.set(variant, known);
  return known;
}
