// SPDX-License-Identifier: Apache-2.0
// The pieces of the router: path templates, and multipart uploads byte for byte.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMultipartRelated } from '../../emulator/rest/multipart.ts';
import { matchPath, parseTemplate } from '../../emulator/rest/path.ts';

describe('matchPath', () => {
  const values = '/v4/spreadsheets/{spreadsheetId}/values/{range}';
  it.each([
    [
      `${values}:append`,
      '/v4/spreadsheets/x/values/A1:append',
      { spreadsheetId: 'x', range: 'A1' },
    ],
    [`${values}:append`, '/v4/spreadsheets/x/values/A1%3Aappend', undefined],
    [values, '/v4/spreadsheets/x/values/A%2FB%21A%3AZ', { spreadsheetId: 'x', range: 'A/B!A:Z' }],
    [values, '/v4/spreadsheets/x/values/A1:B2', { spreadsheetId: 'x', range: 'A1:B2' }],
    [
      values,
      "/v4/spreadsheets/x/values/'Buku%20Besar'!A1",
      { spreadsheetId: 'x', range: "'Buku Besar'!A1" },
    ],
    [values, '/v4/spreadsheets/x/values/a+b', { spreadsheetId: 'x', range: 'a+b' }],
    [values, '/v4/spreadsheets/x/values/', undefined],
    [values, '/v4/spreadsheets/x/values', undefined],
    [values, '/v4/spreadsheets/x/values/a/b', undefined],
    ['/v4/spreadsheets/{id}:batchUpdate', '/v4/spreadsheets/x:batchUpdate', { id: 'x' }],
    ['/v4/spreadsheets/{id}:batchUpdate', '/v4/spreadsheets/:batchUpdate', undefined],
  ])('%s with %s', (template, path, expected) => {
    expect(matchPath(parseTemplate(template), path)).toEqual(expected);
  });

  it('gives back any name that was encoded as one segment', () => {
    const template = parseTemplate('/x/{name}:append');
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        const path = `/x/${encodeURIComponent(name)}:append`;
        expect(matchPath(template, path)).toEqual({ name });
      }),
    );
  });
});

describe('parseMultipartRelated', () => {
  const build = (metadata: string, media: Uint8Array, boundary: string): Buffer =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-type: application/json\r\n\r\n${metadata}\r\n`),
      Buffer.from(`--${boundary}\r\ncontent-type: image/png\r\n\r\n`),
      media,
      Buffer.from(`\r\n--${boundary}--`),
    ]);

  it('gives back any bytes unchanged', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const body = build('{"name":"é"}', bytes, 'batas-1');
        const parsed = parseMultipartRelated('multipart/related; boundary=batas-1', body);
        expect(parsed.metadata).toEqual({ name: 'é' });
        expect(parsed.media.mimeType).toBe('image/png');
        expect([...parsed.media.bytes]).toEqual([...bytes]);
      }),
    );
  });

  it('keeps line ends and dashes that look like a boundary', () => {
    const bytes = Buffer.from('\r\n--batas\n--bata\r\n\r\n-- --\r\n');
    const parsed = parseMultipartRelated(
      'multipart/related; boundary="b-9"',
      build('{}', bytes, 'b-9'),
    );
    expect(Buffer.from(parsed.media.bytes).toString()).toBe(bytes.toString());
  });

  it.each([
    ['no boundary', 'multipart/related', build('{}', new Uint8Array(), 'b')],
    ['one part', 'multipart/related; boundary=b', Buffer.from('--b\r\n\r\n{}\r\n--b--')],
    ['no end', 'multipart/related; boundary=b', Buffer.from('--b\r\n\r\n{}\r\n--b\r\n\r\nx')],
    [
      'metadata that is no JSON',
      'multipart/related; boundary=b',
      build('{', new Uint8Array(), 'b'),
    ],
  ])('refuses %s', (_name, contentType, body) => {
    expect(() => parseMultipartRelated(contentType, body)).toThrow(/multipart|JSON/);
  });
});
