// SPDX-License-Identifier: Apache-2.0
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createSymbolFont } from '../../emulator/docs/pdf/symbol-font.ts';
import { placePieces } from '../../emulator/docs/pdf/tabs.ts';
import type { ParagraphStyle, TextStyle } from '../../emulator/docs/docx-model.ts';
import { makeReport } from './_docs-fixture.ts';
import { createBench, OWNER, PDF, type Bench } from './_drive-fixture.ts';

interface Page {
  readonly width: number;
  readonly height: number;
}

/** Sizes of the pages, in points, as the file says them. */
function pagesOf(pdf: Uint8Array): Page[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }));
}

/** How many pictures are drawn, over all pages. */
function drawnImages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1');
  let count = 0;
  for (const match of text.matchAll(/\/FlateDecode\n>>\nstream\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('\nendstream', start);
    try {
      const content = inflateSync(Buffer.from(pdf.slice(start, end))).toString('latin1');
      count += content.match(/\/I\d+ Do/g)?.length ?? 0;
    } catch {
      // A font or a picture: not a page.
    }
  }
  return count;
}

const exportPdf = (bench: Bench, fileId: string) =>
  bench.bytes({ fileId, query: { mimeType: PDF } });

describe('export as PDF', () => {
  it('has F4 pages, and more of them for more rows', async () => {
    const bench = createBench();
    const counts: number[] = [];
    for (const rows of [1, 60]) {
      const pages = pagesOf(await exportPdf(bench, bench.upload(await makeReport({ rows }))));
      counts.push(pages.length);
      for (const page of pages) {
        expect(page.width).toBeCloseTo(609.45, 1);
        expect(page.height).toBeCloseTo(935.45, 1);
      }
    }
    // One page of letter and table, and one after the page break; the rows need the rest.
    expect(counts[0]).toBe(2);
    expect(counts[1]).toBeGreaterThan(3);
  });

  it('is the same bytes at the same moment, whoever asks and however often', async () => {
    const report = await makeReport({ rows: 2 });
    const make = async () => {
      const bench = createBench();
      return exportPdf(bench, bench.upload(report));
    };
    expect(Buffer.compare(await make(), await make())).toBe(0);
  });

  it('draws the picture once, and none that is gone', async () => {
    const bench = createBench();
    const fileId = bench.upload(await makeReport({ rows: 1 }));
    expect(drawnImages(await exportPdf(bench, fileId))).toBe(1);
    bench.docs.person.setCellText(fileId, { table: 0, row: 0, column: 0 }, 'tanpa logo', OWNER);
    expect(drawnImages(await exportPdf(bench, fileId))).toBe(0);
  });

  it('is a PDF even of a blank document', async () => {
    const bench = createBench();
    const body = { mimeType: 'application/vnd.google-apps.document' };
    const pdf = await exportPdf(bench, bench.call('files.create', { body }).id);
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
    expect(pagesOf(pdf)).toEqual([{ width: 612, height: 792 }]);
  });
});

describe('tab stops', () => {
  const style: TextStyle = {
    ...{ bold: false, italic: false, underline: false, strike: false, caps: false },
    size: 10,
    font: 'Arial',
  };
  const paragraph = (tabs: ParagraphStyle['tabs'], more: Partial<ParagraphStyle> = {}) =>
    ({
      ...{ named: 'NORMAL_TEXT', align: 'left', before: 0, after: 0, borders: {} },
      line: { rule: 'multiple', value: 1 },
      ...{ indentLeft: 0, indentRight: 0, firstLine: 0, tabs },
      ...{ keepNext: false, keepLines: false, pageBreakBefore: false, contextual: false },
      ...more,
    }) satisfies ParagraphStyle;
  const starts = (text: string, of: ParagraphStyle) =>
    placePieces([{ text, style }], of, 400)?.map((piece) => piece.x);

  it('put what follows at, before or around the stop', () => {
    expect(starts('a\tb', paragraph([{ position: 100, align: 'left' }]))).toEqual([0, 100]);
    const [, right = 0] = starts('a\tbb', paragraph([{ position: 100, align: 'right' }])) ?? [];
    const [, centre = 0] = starts('a\tbb', paragraph([{ position: 100, align: 'center' }])) ?? [];
    expect(right).toBeLessThan(centre);
    expect(100 - right).toBeCloseTo(2 * (100 - centre));
  });

  it('stand every half inch when none is set, and at a hanging indent', () => {
    expect(starts('a\tb\tc', paragraph([]))).toEqual([0, 36, 72]);
    const hanging = { indentLeft: 50, firstLine: -20 };
    expect(starts('1.\tx', paragraph([], hanging))).toEqual([0, 20]);
  });

  it('are given up when there is no room', () => {
    const text = `${'x'.repeat(100)}\ty`;
    expect(starts(text, paragraph([]))).toBeUndefined();
  });
});

describe('the font of signs', () => {
  it('is a TrueType font whose tables lie inside it, on four bytes', () => {
    const font = createSymbolFont();
    const count = font.readUInt16BE(4);
    expect(count).toBe(9);
    for (let at = 12; at < 12 + count * 16; at += 16) {
      const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
      expect(offset % 4).toBe(0);
      expect(offset + length).toBeLessThanOrEqual(font.length);
    }
  });
});
