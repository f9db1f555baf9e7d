// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomOf, splitRuns } from '../../emulator/docs/split-runs.ts';
import { textOf } from '../../emulator/docs/run-surgery.ts';
import { descendantsOf, make, parseXml, rootOf, W, writeXml } from '../../emulator/docs/xml.ts';
import { makeReport } from './_docs-fixture.ts';
import { createBench, DOCX, errorOf, OWNER } from './_drive-fixture.ts';

let report: Uint8Array;
let template: Uint8Array;
beforeAll(async () => {
  report = await makeReport({ rows: 3 });
  template = await makeReport({ isTemplate: true });
});

const partsOf = (docx: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([path, b]) => [path, strFromU8(b)]));

const docx = { mimeType: DOCX };

const paragraphsOf = (xml: string): string[] =>
  descendantsOf(rootOf(parseXml(xml)), 'w:p').map((paragraph) => textOf(paragraph));

/** The same package with one part changed. */
function withPart(source: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const files = unzipSync(source);
  files[path] = strToU8(change(strFromU8(files[path] ?? new Uint8Array())));
  return zipSync(files);
}

describe('a DOCX that went through Docs', () => {
  it('keeps page, header, footer, page fields, header rows, pictures and text', async () => {
    const bench = createBench();
    const out = partsOf(await bench.bytes({ fileId: bench.upload(report), query: docx }));
    const body = out['word/document.xml'] ?? '';
    expect(body).toContain('w:w="12189"');
    expect(body).toContain('w:h="18709"');
    expect(body).toContain('<w:tblHeader');
    expect(body).toContain('descr="logo-daerah"');
    expect(body).toContain('Kabupaten Contoh'.toUpperCase());
    expect(body).toContain('terkait &amp; unit kerja');
    expect(out['word/footer1.xml']).toContain('NUMPAGES');
    expect(paragraphsOf(out['word/header1.xml'] ?? '')).toEqual(['Rekap Pengelolaan Aduan']);
    expect(paragraphsOf(body)).toEqual(paragraphsOf(partsOf(report)['word/document.xml'] ?? ''));
  });

  it('comes out with Google’s names and marks, and without what Docs does not know', async () => {
    const bench = createBench();
    const out = partsOf(await bench.bytes({ fileId: bench.upload(report), query: docx }));
    expect(Object.keys(out).filter((path) => /docProps|customXml|comments/.test(path))).toEqual([]);
    expect(Object.keys(out)).toContain('word/media/image1.png');
    expect(out['word/document.xml']).toContain('w:rsidDel="00000000"');
    expect(out['word/document.xml']).toContain('<w:rtl w:val="0"/>');
    expect(out['word/document.xml']).not.toContain('logo.png');
  });

  it('can be imported again, and says the same', async () => {
    const bench = createBench();
    const once = await bench.bytes({ fileId: bench.upload(report), query: docx });
    const twice = await bench.bytes({ fileId: bench.upload(once), query: docx });
    const text = (bytes: Uint8Array) => paragraphsOf(partsOf(bytes)['word/document.xml'] ?? '');
    expect(text(twice)).toEqual(text(once));
  });

  it.each([
    [
      'a content control',
      '<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>isi</w:t></w:r></w:p></w:sdtContent></w:sdt>',
      'isi',
      'w:sdt',
    ],
    [
      'a field that Docs lacks',
      '<w:p><w:fldSimple w:instr=" MERGEFIELD nama "><w:r><w:t>hasil</w:t></w:r>' +
        '</w:fldSimple></w:p>',
      'hasil',
      'MERGEFIELD',
    ],
    [
      'a complex field that Docs lacks',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText>' +
        '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>tanggal</w:t></w:r>' +
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      'tanggal',
      'DATE',
    ],
    [
      'a text box',
      '<w:p><w:r><mc:AlternateContent xmlns:mc="m"><w:t>kotak</w:t></mc:AlternateContent>' +
        '<w:t>luar</w:t></w:r></w:p>',
      'luar',
      'kotak',
    ],
  ])('opens or drops %s', async (_what, xml, kept, gone) => {
    const bench = createBench({ splitRuns: false });
    const source = withPart(report, 'word/document.xml', (text) =>
      text.replace('<w:body>', `<w:body>${xml}`),
    );
    const out = partsOf(await bench.bytes({ fileId: bench.upload(source), query: docx }));
    expect(paragraphsOf(out['word/document.xml'] ?? '')[0]).toBe(kept);
    expect(out['word/document.xml']).not.toContain(gone);
  });

  it.each([
    ['<w:t>  ujung </w:t>', 'ujung'],
    ['<w:t xml:space="preserve">  ujung </w:t>', '  ujung '],
    ['<w:t>baris satu\nbaris dua</w:t>', 'baris satu baris dua'],
    ['<w:t>satu</w:t><w:br/><w:t>dua</w:t>', 'satu\vdua'],
  ])('reads the white space of %s as Word does', async (run, text) => {
    const bench = createBench({ splitRuns: false });
    const source = withPart(report, 'word/document.xml', (xml) =>
      xml.replace('<w:body>', `<w:body><w:p><w:r>${run}</w:r></w:p>`),
    );
    const out = partsOf(await bench.bytes({ fileId: bench.upload(source), query: docx }));
    expect(paragraphsOf(out['word/document.xml'] ?? '')[0]).toBe(text);
  });

  it('is refused when a table cell holds no paragraph', () => {
    const broken = withPart(report, 'word/document.xml', (xml) =>
      xml.replace('<w:body>', '<w:body><w:tbl><w:tr><w:tc/></w:tr></w:tbl>'),
    );
    expect(errorOf(() => createBench().upload(broken)).message).toContain('table cell');
  });

  it('is refused when a part is not XML', () => {
    const broken = withPart(report, 'word/document.xml', (text) => text.slice(0, -20));
    expect(errorOf(() => createBench().upload(broken)).code).toBe(400);
  });

  it('is the same bytes each time', async () => {
    const bench = createBench();
    const fileId = bench.upload(report);
    const [a, b] = [
      await bench.bytes({ fileId, query: docx }),
      await bench.bytes({ fileId, query: docx }),
    ];
    expect(Buffer.compare(a, b)).toBe(0);
  });
});

describe('runs broken up', () => {
  it('tears the tags of a template apart unless it is switched off', async () => {
    const bench = createBench();
    const fileId = bench.upload(template);
    const tag = '{{nomorRegister}}';
    const body = async () =>
      partsOf(await bench.bytes({ fileId, query: docx }))['word/document.xml'] ?? '';
    expect(await body()).not.toContain(tag);
    expect(paragraphsOf(await body())).toContain(tag);
    bench.docs.setRunSplitting(false);
    expect(await body()).toContain(tag);
  });

  it('never changes the text, nor cuts a pair of surrogates', () => {
    const text = fc.array(fc.constantFrom('{{', 'nama', '}}', '🙂', ' ', '&', '<', 'é', '"'));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), fc.string(), (runs, seed) => {
        const document = parseXml(`<w:p xmlns:w="${W}"/>`);
        const paragraph = rootOf(document);
        for (const pieces of runs) {
          const t = make(document, 'w:t', {}, document.createTextNode(pieces.join('')));
          paragraph.appendChild(make(document, 'w:r', {}, t));
        }
        const before = textOf(paragraph);
        splitRuns(paragraph, randomOf(seed));
        const again = rootOf(parseXml(writeXml(document)));
        expect(textOf(again)).toBe(before);
        for (const t of descendantsOf(again, 'w:t')) {
          // A lone half of a pair.
          expect(t.textContent).not.toMatch(/\p{Surrogate}/u);
          expect(t.textContent).not.toMatch(/\{\{nama\}\}/);
        }
      }),
    );
  });
});

describe('other formats', () => {
  it('gives plain text with a byte order mark and CRLF', async () => {
    const bench = createBench();
    const query = { mimeType: 'text/plain' };
    const text = Buffer.from(await bench.bytes({ fileId: bench.upload(report), query })).toString();
    expect(text.startsWith('\uFEFFPEMERINTAH') || text.startsWith('\uFEFF\r\nPEMERINTAH')).toBe(
      true,
    );
    expect(text).toContain('Nomor\t: 400.14/123/2026\r\n');
  });

  it('copies a document, which then lives on its own', () => {
    const bench = createBench();
    const fileId = bench.upload(report);
    const copy = bench.call('files.copy', { fileId, body: { name: 'Salinan' } }).id;
    bench.docs.person.setCellText(copy, { table: 3, row: 0, column: 1 }, 'baru', OWNER);
    const cell = (id: string) =>
      bench.docs
        .view(id, OWNER)
        .body.flatMap((one) => (one.kind === 'table' ? [one] : []))
        .at(-1)?.rows[0]?.cells[1]?.text;
    expect(cell(copy)).toBe('baru');
    expect(cell(fileId)).toBe('');
  });
});
