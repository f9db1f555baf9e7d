// SPDX-License-Identifier: Apache-2.0
// A TrueType font with the four signs that forms need and Arimo lacks: ☐ ☑ ☒ ✓. Drawn here, so that
// a ticked box is a ticked box in the PDF, to the eye and to a text search.

export const SYMBOLS = '☐☑☒✓';

type Point = readonly [x: number, y: number];

/** A closed outline; outer ones run clockwise, holes the other way. */
type Contour = readonly Point[];

const UNITS = 1000;
const ADVANCE = 780;
/** As Arimo's, so that a sign does not change the height of its line. */
const ASCENT = 906;
const DESCENT = -212;

const BOX: readonly Contour[] = [
  [
    [70, 0],
    [70, 640],
    [710, 640],
    [710, 0],
  ],
  [
    [125, 55],
    [655, 55],
    [655, 585],
    [125, 585],
  ],
];
const TICK: Contour = [
  [200, 330],
  [250, 385],
  [350, 270],
  [560, 530],
  [615, 480],
  [355, 155],
];
const CROSS: readonly Contour[] = [
  [
    [195, 170],
    [545, 520],
    [585, 470],
    [235, 120],
  ],
  [
    [235, 520],
    [585, 170],
    [545, 120],
    [195, 470],
  ],
];

const GLYPHS: readonly { readonly code?: number; readonly contours: readonly Contour[] }[] = [
  { contours: BOX },
  { code: 0x2610, contours: BOX },
  { code: 0x2611, contours: [...BOX, TICK] },
  { code: 0x2612, contours: [...BOX, ...CROSS] },
  { code: 0x2713, contours: [TICK] },
];

export function createSymbolFont(): Buffer {
  const glyphs = GLYPHS.map(({ contours }) => glyphBytes(contours));
  const offsets = glyphs.map((_, at) => sum(glyphs.slice(0, at).map((one) => one.length)));
  const tables: Record<string, Buffer> = {
    cmap: characterMap(),
    glyf: Buffer.concat(glyphs),
    head: headTable(),
    hhea: words(
      1,
      0,
      ASCENT,
      DESCENT,
      0,
      ADVANCE,
      70,
      70,
      710,
      1,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      GLYPHS.length,
    ),
    hmtx: words(...GLYPHS.flatMap(() => [ADVANCE, 70])),
    loca: longs(...offsets, sum(glyphs.map((one) => one.length))),
    maxp: words(1, 0, GLYPHS.length, 24, 4, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
    name: nameTable(),
    post: Buffer.concat([longs(0x00030000, 0), words(-75, 50), longs(0, 0, 0, 0, 0)]),
  };
  return assemble(tables);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function words(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => buffer.writeUInt16BE(value & 0xffff, at * 2));
  return buffer;
}

function longs(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => buffer.writeUInt32BE(value >>> 0, at * 4));
  return buffer;
}

/** All points on the curve, coordinates as 16-bit steps. */
function glyphBytes(contours: readonly Contour[]): Buffer {
  const points = contours.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  let last = -1;
  const ends = contours.map((contour) => (last += contour.length));
  const steps = (values: readonly number[]) =>
    values.map((value, at) => value - (values[at - 1] ?? 0));
  const bytes = Buffer.concat([
    words(contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)),
    words(...ends, 0),
    Buffer.alloc(points.length, 0x01),
    words(...steps(xs), ...steps(ys)),
  ]);
  return padded(bytes);
}

function headTable(): Buffer {
  return Buffer.concat([
    longs(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    words(0, UNITS),
    longs(0, 0, 0, 0),
    words(70, 0, 710, 640, 0, 8, 2, 1, 0),
  ]);
}

/** Format 4 with one segment a character, and the closing one that the format wants. */
function characterMap(): Buffer {
  const codes = GLYPHS.flatMap(({ code }, glyph) => (code === undefined ? [] : [{ code, glyph }]));
  const ends = [...codes.map((one) => one.code), 0xffff];
  const deltas = [...codes.map((one) => one.glyph - one.code), 1];
  const count = ends.length;
  const body = words(
    ...[count * 2, 8, 2, count * 2 - 8],
    ...[...ends, 0, ...ends, ...deltas],
    ...ends.map(() => 0),
  );
  const header = words(4, body.length + 6, 0);
  return Buffer.concat([words(0, 1, 3, 1), longs(12), header, body]);
}

function nameTable(): Buffer {
  const name = Buffer.from('FormSymbols', 'utf16le').swap16();
  const ids = [1, 4, 6];
  const records = ids.map((id) => words(3, 1, 0x409, id, name.length, 0));
  return Buffer.concat([words(0, ids.length, 6 + ids.length * 12), ...records, name]);
}

const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** Checksums are left at 0: readers of embedded fonts do not look at them. */
function assemble(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables);
  let offset = 12 + entries.length * 16;
  const directory = entries.map(([tag, bytes]) => {
    const entry = Buffer.concat([Buffer.from(tag), longs(0, offset, bytes.length)]);
    offset += padded(bytes).length;
    return entry;
  });
  const header = Buffer.concat([longs(0x00010000), words(entries.length, 128, 3, 16)]);
  return Buffer.concat([header, ...directory, ...entries.map(([, bytes]) => padded(bytes))]);
}
