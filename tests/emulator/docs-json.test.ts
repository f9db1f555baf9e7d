// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, it } from 'vitest';
import { checkAgainst } from '../../emulator/schema/google-schema.ts';
import { makeReport } from './_docs-fixture.ts';
import { createBench, DOCUMENT, errorOf, LEADER, OWNER, STRANGER } from './_drive-fixture.ts';
import type { Bench } from './_drive-fixture.ts';

let report: Uint8Array;
beforeAll(async () => {
  report = await makeReport({ rows: 2 });
});

interface Indexed {
  readonly startIndex?: number;
  readonly endIndex: number;
}
interface TextRun {
  readonly content: string;
  readonly suggestedInsertionIds?: string[];
  readonly suggestedDeletionIds?: string[];
}
interface Element extends Indexed {
  readonly textRun?: TextRun;
  readonly autoText?: { readonly type: string };
}
interface Structural extends Indexed {
  readonly paragraph?: { readonly elements: Element[] };
  readonly table?: { readonly tableRows: (Indexed & { tableCells: (Indexed & Content)[] })[] };
  readonly sectionBreak?: object;
}
interface Content {
  readonly content: Structural[];
}
interface DocumentJson {
  readonly title: string;
  readonly body: Content;
  readonly headers: Record<string, Content>;
  readonly footers: Record<string, Content>;
  readonly documentStyle: {
    readonly pageSize: { height: { magnitude: number }; width: { magnitude: number } };
    readonly defaultHeaderId: string;
    readonly defaultFooterId: string;
  };
  readonly revisionId?: string;
  readonly suggestionsViewMode: string;
  readonly tabs?: { readonly documentTab: { readonly body: Content } }[];
}

const get = (bench: Bench, documentId: string, query: object = {}, actor = OWNER): DocumentJson =>
  bench.docs.call(
    'documents.get',
    { documentId, query: { ...query } },
    { actor, face: 'rest' },
  ) as DocumentJson;

const elementsOf = (content: Structural[]): Element[] =>
  content.flatMap(({ paragraph, table }) => [
    ...(paragraph?.elements ?? []),
    ...(table?.tableRows ?? []).flatMap((row) =>
      row.tableCells.flatMap((one) => elementsOf(one.content)),
    ),
  ]);

const textIn = (content: Structural[]): string =>
  elementsOf(content)
    .map((one) => one.textRun?.content ?? '')
    .join('');

interface Span {
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Where everything must lie when each UTF-16 unit, object, table, row and cell counts once, beside
 * where the JSON says that it lies.
 */
function measure(
  content: Structural[],
  from: number,
): { counted: Span[]; said: Span[]; end: number } {
  const counted: Span[] = [];
  const said: Span[] = [];
  const note = (what: string, start: number, end: number, one: Indexed) => {
    counted.push({ what, start, end });
    said.push({ what, start: one.startIndex ?? 0, end: one.endIndex });
  };
  let at = from;
  for (const one of content) {
    const start = at;
    at += one.sectionBreak === undefined ? 0 : 1;
    for (const element of one.paragraph?.elements ?? []) {
      const length = element.textRun?.content.length ?? 1;
      note('element', at, at + length, element);
      at += length;
    }
    at += one.table === undefined ? 0 : 1;
    for (const row of one.table?.tableRows ?? []) {
      const rowStart = at;
      at += 1;
      for (const cell of row.tableCells) {
        const inner = measure(cell.content, at + 1);
        note('cell', at, inner.end, cell);
        counted.push(...inner.counted);
        said.push(...inner.said);
        at = inner.end;
      }
      note('row', rowStart, at, row);
    }
    at += one.table === undefined ? 0 : 1;
    note('block', start, at, one);
  }
  return { counted, said, end: at };
}

describe('documents.get', () => {
  it('counts every UTF-16 unit once, in the body and in each header and footer', () => {
    const bench = createBench();
    const id = bench.upload(report);
    bench.docs.person.setCellText(id, { table: 3, row: 0, column: 1 }, '🙂 ya\ndan tidak', OWNER);
    const json = get(bench, id);
    const parts = [json.body, ...Object.values(json.headers), ...Object.values(json.footers)];
    expect(parts).toHaveLength(3);
    for (const part of parts) {
      const { counted, said } = measure(part.content, 0);
      expect(said).toEqual(counted);
    }
  });

  it('ends every paragraph with its newline', () => {
    const bench = createBench();
    const json = get(bench, bench.upload(report));
    const paragraphs = json.body.content.flatMap((one) => one.paragraph ?? []);
    expect(paragraphs.length).toBeGreaterThan(10);
    const ends = paragraphs.map((one) => one.elements.at(-1)?.textRun?.content.at(-1));
    expect(new Set(ends)).toEqual(new Set(['\n']));
  });

  it('is a Document in the words of Google’s schema', () => {
    const bench = createBench();
    const id = bench.upload(report);
    bench.docs.person.setCellText(id, { table: 3, row: 0, column: 1 }, 'x', OWNER, 'suggest');
    expect(checkAgainst('docs', 'Document', get(bench, id))).toBeUndefined();
    const withTabs = get(bench, id, { includeTabsContent: 'true' });
    expect(checkAgainst('docs', 'Document', withTabs)).toBeUndefined();
  });

  it('tells the page in points, and page numbers as auto text', () => {
    const bench = createBench();
    const json = get(bench, bench.upload(report));
    expect(json.documentStyle.pageSize.width.magnitude).toBeCloseTo(609.45);
    expect(json.documentStyle.pageSize.height.magnitude).toBeCloseTo(935.45);
    const footer = json.footers[json.documentStyle.defaultFooterId]?.content ?? [];
    const types = elementsOf(footer).flatMap((one) => one.autoText?.type ?? []);
    expect(types).toEqual(['PAGE_NUMBER', 'PAGE_COUNT']);
    expect(textIn(footer)).toBe('Dokumen internal\tHalaman  dari \n');
  });

  it('of a blank document is a section break and an empty paragraph', () => {
    const bench = createBench();
    const { id } = bench.call('files.create', { body: { name: 'Kosong', mimeType: DOCUMENT } });
    const { title, body } = get(bench, id);
    expect(title).toBe('Kosong');
    expect(body.content).toMatchObject([
      { endIndex: 1, sectionBreak: {} },
      { startIndex: 1, endIndex: 2, paragraph: { elements: [{ textRun: { content: '\n' } }] } },
    ]);
    expect(body.content[0]).not.toHaveProperty('startIndex');
  });

  it('puts the content under tabs when asked, by name or by mask', () => {
    const bench = createBench();
    const id = bench.upload(report);
    for (const query of [{ includeTabsContent: 'true' }, { fields: 'tabs(documentTab(body))' }]) {
      const json = get(bench, id, query);
      expect(json).not.toHaveProperty('body');
      expect(textIn(json.tabs?.[0]?.documentTab.body.content ?? [])).toContain('REKAPITULASI');
    }
    expect(Object.keys(get(bench, id, { fields: 'title,body/content/paragraph' }))).toEqual([
      'title',
      'body',
    ]);
  });

  it('refuses an unknown view, an unknown document, and one that is not shared', () => {
    const bench = createBench();
    const id = bench.upload(report);
    expect(errorOf(() => get(bench, id, { suggestionsViewMode: 'ALLE' })).code).toBe(400);
    expect(errorOf(() => get(bench, 'tiada')).code).toBe(404);
    expect(errorOf(() => get(bench, id, {}, STRANGER)).code).toBe(404);
    const blob = bench.call('files.create', { body: { name: 'x' } }).id;
    expect(errorOf(() => get(bench, blob)).code).toBe(400);
  });
});

describe('pending suggestions', () => {
  const place = { table: 3, row: 0, column: 1 };

  function suggested() {
    const bench = createBench();
    const id = bench.upload(report);
    bench.docs.person.setCellText(id, place, 'semula', OWNER);
    bench.share(id, LEADER, 'commenter');
    bench.docs.person.setCellText(id, place, 'baru', LEADER, 'suggest');
    return { bench, id };
  }

  it('are marked for those who may edit, and not there for those who may not', () => {
    const { bench, id } = suggested();
    const runs = elementsOf(get(bench, id).body.content).flatMap((one) => one.textRun ?? []);
    const find = (text: string) => runs.find((one) => one.content === text);
    expect(find('semula')?.suggestedDeletionIds).toHaveLength(1);
    expect(find('baru')?.suggestedInsertionIds).toEqual(find('semula')?.suggestedDeletionIds);
    const reader = get(bench, id, {}, LEADER);
    expect(reader.suggestionsViewMode).toBe('PREVIEW_WITHOUT_SUGGESTIONS');
    expect(reader).not.toHaveProperty('revisionId');
    expect(textIn(reader.body.content)).toContain('semula');
    expect(textIn(reader.body.content)).not.toContain('baru');
    expect(
      errorOf(() => get(bench, id, { suggestionsViewMode: 'SUGGESTIONS_INLINE' }, LEADER)).code,
    ).toBe(403);
  });

  it.each([
    [true, 'baru', 'semula'],
    [false, 'semula', 'baru'],
  ])('accepted (%s) become %s, and %s is gone', (accept, kept, gone) => {
    const { bench, id } = suggested();
    const suggestionsViewMode = accept
      ? 'PREVIEW_SUGGESTIONS_ACCEPTED'
      : 'PREVIEW_WITHOUT_SUGGESTIONS';
    const preview = textIn(get(bench, id, { suggestionsViewMode }).body.content);
    expect(preview).toContain(kept);
    expect(preview).not.toContain(gone);
    expect(bench.docs.person.resolveSuggestions(id, accept, OWNER)).toBe(2);
    const text = textIn(get(bench, id).body.content);
    expect(text).toContain(kept);
    expect(text).not.toContain(gone);
  });
});
