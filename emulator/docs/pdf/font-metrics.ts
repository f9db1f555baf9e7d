// SPDX-License-Identifier: Apache-2.0
// How wide a text runs and which characters a font has: read from the TrueType file itself. Needed
// for tab stops; wrapping is left to the PDF library.

import { readFileSync } from 'node:fs';

export interface FontMetrics {
  has(codePoint: number): boolean;
  /** Width of a text at a size, in the unit of the size; kerning aside. */
  widthOf(text: string, size: number): number;
}

export function readFontMetrics(path: string): FontMetrics {
  const bytes = readFileSync(path);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readDirectory(data);
  const unitsPerEm = data.getUint16(at(tables, 'head') + 18);
  const advances = readAdvances(data, at(tables, 'hhea'), at(tables, 'hmtx'));
  const glyphs = readCharacterMap(data, at(tables, 'cmap'));
  return {
    has: (codePoint) => glyphs.has(codePoint),
    widthOf(text, size) {
      let units = 0;
      for (const character of text) {
        const glyph = glyphs.get(character.codePointAt(0) ?? 0) ?? 0;
        units += advances[Math.min(glyph, advances.length - 1)] ?? 0;
      }
      return (units / unitsPerEm) * size;
    },
  };
}

function readDirectory(data: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  const count = data.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16;
    const tag = [0, 1, 2, 3].map((n) => String.fromCodePoint(data.getUint8(entry + n))).join('');
    tables.set(tag, data.getUint32(entry + 8));
  }
  return tables;
}

function at(tables: ReadonlyMap<string, number>, tag: string): number {
  const offset = tables.get(tag);
  if (offset === undefined) throw new Error(`emulator: a font without its ${tag} table`);
  return offset;
}

function readAdvances(data: DataView, hhea: number, hmtx: number): number[] {
  const count = data.getUint16(hhea + 34);
  return Array.from({ length: count }, (_, index) => data.getUint16(hmtx + index * 4));
}

/** Format 4 of `cmap`: the Basic Multilingual Plane, which is all that the font has. */
function readCharacterMap(data: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const count = data.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const table = cmap + data.getUint32(cmap + 4 + index * 8 + 4);
    if (data.getUint16(table) !== 4) continue;
    readSegments(data, table, glyphs);
    return glyphs;
  }
  throw new Error('emulator: a font without a character map of format 4');
}

function readSegments(data: DataView, table: number, glyphs: Map<number, number>): void {
  const segments = data.getUint16(table + 6) / 2;
  const ends = table + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const start = data.getUint16(starts + segment * 2);
    const end = data.getUint16(ends + segment * 2);
    const delta = data.getUint16(deltas + segment * 2);
    const place = offsets + segment * 2;
    const offset = data.getUint16(place);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const raw = offset === 0 ? code : data.getUint16(place + offset + (code - start) * 2);
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}
