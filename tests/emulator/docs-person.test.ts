// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { editXml } from '../../emulator/docs/document-edit.ts';
import { textOf } from '../../emulator/docs/run-surgery.ts';
import { asTyped } from '../../emulator/docs/typing.ts';
import type { BlockView } from '../../emulator/docs/service.ts';
import { descendantsOf, parseXml, rootOf, W } from '../../emulator/docs/xml.ts';
import { makeReport } from './_docs-fixture.ts';
import {
  createBench,
  errorOf,
  refusalOf,
  LEADER,
  OWNER,
  STRANGER,
  type Bench,
} from './_drive-fixture.ts';

let report: Uint8Array;
beforeAll(async () => {
  report = await makeReport({ rows: 2 });
});

const place = { table: 3, row: 0, column: 1 };

const tables = (blocks: readonly BlockView[]) =>
  blocks.flatMap((one) => (one.kind === 'table' ? [one] : []));

const cellText = (bench: Bench, id: string): string | undefined =>
  tables(bench.docs.view(id, OWNER).body)[3]?.rows[0]?.cells[1]?.text;

const allText = (bench: Bench, id: string): string => {
  const texts = (blocks: readonly BlockView[]): string[] =>
    blocks.flatMap((one) =>
      one.kind === 'paragraph'
        ? [one.text]
        : one.rows.flatMap((row) => row.cells.map((c) => c.text)),
    );
  return texts(bench.docs.view(id, OWNER).body).join('\n');
};

describe('a person at a document', () => {
  it('types into a cell, replaces, appends and ticks', () => {
    const bench = createBench();
    const id = bench.upload(report);
    const { person } = bench.docs;
    person.setCellText(id, place, 'Segera tindak lanjuti\npaling lambat Jumat', OWNER);
    expect(cellText(bench, id)).toBe('Segera tindak lanjuti\npaling lambat Jumat');
    expect(person.replaceText(id, 'Jalan berlubang', 'Jalan rusak', OWNER)).toBe(2);
    person.appendParagraph(id, 'Tembusan: arsip', OWNER);
    person.tickBox(id, 'Dikembalikan', OWNER);
    expect(allText(bench, id)).toContain('Jalan rusak di Desa Contoh RT 2');
    expect(allText(bench, id)).toContain('☐ Disetujui\t☑ Dikembalikan');
    expect(bench.docs.view(id, OWNER).body.at(-1)).toMatchObject({ text: 'Tembusan: arsip' });
  });

  it('keeps the look of what was there', () => {
    const bench = createBench();
    const id = bench.upload(report);
    const title = bench.docs
      .view(id, OWNER)
      .body.flatMap((one) =>
        one.kind === 'paragraph' && one.text.startsWith('REKAP') ? [one] : [],
      )[0];
    bench.docs.person.setParagraphText(id, title?.paragraph ?? -1, 'JUDUL BARU', OWNER);
    const after = bench.docs
      .view(id, OWNER)
      .body.find((one) => one.kind === 'paragraph' && one.text === 'JUDUL BARU');
    expect(after).toMatchObject({ align: 'center', pieces: [{ style: { bold: true, size: 12 } }] });
  });

  it.each([
    ['a stranger', STRANGER, undefined, 404],
    ['a reader', LEADER, 'reader', 403],
    ['a commenter', LEADER, 'commenter', 403],
    ['a writer', LEADER, 'writer', undefined],
  ])('is refused as %s, or not', (_who, actor, role, code) => {
    const bench = createBench();
    const id = bench.upload(report);
    if (role !== undefined) bench.share(id, actor, role);
    const type = () => bench.docs.person.setCellText(id, place, 'x', actor);
    expect(refusalOf(type)?.code).toBe(code);
    expect(cellText(bench, id)).toBe(code === undefined ? 'x' : '');
  });

  it('cannot write or suggest while the file is read-only, the owner included', () => {
    const bench = createBench();
    const id = bench.upload(report);
    const body = { contentRestrictions: [{ readOnly: true }] };
    bench.call('files.update', { fileId: id, body });
    for (const mode of ['edit', 'suggest'] as const) {
      const type = () => bench.docs.person.setCellText(id, place, 'x', OWNER, mode);
      expect(errorOf(type).code).toBe(403);
    }
    expect(bench.docs.view(id, OWNER)).toMatchObject({ canEdit: false, isReadOnly: true });
  });

  it('is told when a place is not there, and changes nothing', () => {
    const bench = createBench();
    const id = bench.upload(report);
    const before = bench.docs.view(id, OWNER);
    const { person } = bench.docs;
    for (const act of [
      () => person.setCellText(id, { table: 9, row: 0, column: 0 }, 'x', OWNER),
      () => person.setParagraphText(id, 999, 'x', OWNER),
      () => person.tickBox(id, 'Tidak ada', OWNER),
    ]) {
      expect(errorOf(act).code).toBe(400);
    }
    expect(bench.docs.view(id, OWNER)).toEqual(before);
  });

  it('leaves a trace in Drive: when, and by whom', () => {
    const bench = createBench();
    const id = bench.upload(report);
    bench.share(id, LEADER, 'writer');
    bench.kernel.setNow(Date.UTC(2026, 10, 3));
    bench.docs.person.setCellText(id, place, 'x', LEADER);
    const query = { fields: 'modifiedTime,lastModifyingUser/emailAddress' };
    expect(bench.call('files.get', { fileId: id, query })).toEqual({
      modifiedTime: '2026-11-03T00:00:00.000Z',
      lastModifyingUser: { emailAddress: LEADER },
    });
  });
});

describe('typing', () => {
  it.each([
    ['"kata"', '“kata”'],
    ["Ja'far", 'Ja’far'],
    ['a "b" c', 'a “b” c'],
    ['satu\u0000\u0007dua\uE000', 'satudua'],
    ['a\r\nb', 'a\nb'],
  ])('%j becomes %j', (typed, kept) => {
    expect(asTyped(typed)).toBe(kept);
  });
});

describe('find and replace', () => {
  const paragraphOf = (runs: readonly string[]) =>
    `<w:document xmlns:w="${W}"><w:body><w:p>${runs
      .map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`)
      .join('')}</w:p></w:body></w:document>`;

  it('does to the runs what replaceAll does to their text', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    const needle = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(letters), needle, letters, (runs, find, replace) => {
        const { xml, changes } = editXml(
          paragraphOf(runs),
          { kind: 'replace', find, replace },
          undefined,
        );
        const text = runs.join('');
        const [paragraph] = descendantsOf(rootOf(parseXml(xml)), 'w:p');
        expect(paragraph && textOf(paragraph)).toBe(text.replaceAll(find, replace));
        expect(changes).toBe(text.split(find).length - 1);
      }),
    );
  });

  it('as a suggestion gives either text back, whichever way it is resolved', () => {
    const mark = { id: '1', author: 'x', date: '2026-11-02T00:00:00Z' };
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(fc.array(letters), letters, fc.boolean(), (runs, replace, accept) => {
        const start = paragraphOf(runs);
        const { xml } = editXml(start, { kind: 'replace', find: 'ab', replace }, mark);
        const resolved = editXml(xml, { kind: 'resolve', accept }, undefined).xml;
        const [paragraph] = descendantsOf(rootOf(parseXml(resolved)), 'w:p');
        const text = runs.join('');
        expect(paragraph && textOf(paragraph)).toBe(accept ? text.replaceAll('ab', replace) : text);
      }),
    );
  });
});

describe('the journal', () => {
  it('gives back files, permissions and documents as they were', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'drive-'));
    try {
      const first = createBench({ dir });
      const id = first.upload(report);
      first.share(id, LEADER, 'writer');
      first.docs.person.setCellText(id, place, 'Segera', LEADER);
      first.docs.person.appendParagraph(id, 'usul', LEADER, 'suggest');
      const copy = first.call('files.copy', { fileId: id, body: { appProperties: { k: 'v' } } }).id;
      first.call('files.update', {
        fileId: id,
        body: { contentRestrictions: [{ readOnly: true }] },
      });
      const second = createBench({ dir });
      for (const actor of [OWNER, LEADER]) {
        expect(second.drive.view(actor)).toEqual(first.drive.view(actor));
      }
      const query = { fields: '*' };
      for (const fileId of [id, copy]) {
        expect(second.docs.view(fileId, OWNER)).toEqual(first.docs.view(fileId, OWNER));
        const file = (bench: Bench) => bench.call('files.get', { fileId, query });
        expect(file(second)).toEqual(file(first));
      }
      expect(second.call('files.create', { body: {} }).id).not.toBe(copy);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
