// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DriveError } from '../../emulator/drive/drive-error.ts';
import { parseQuery, type Searchable } from '../../emulator/drive/query.ts';

const file: Searchable = {
  name: "Rekap Pak Ja'far 2026-10",
  mimeType: 'application/pdf',
  trashed: false,
  starred: false,
  createdTime: Date.parse('2026-10-05T00:00:00Z'),
  modifiedTime: Date.parse('2026-10-06T00:00:00Z'),
  parents: ['arsip'],
  owners: ['a@x.example'],
  writers: ['a@x.example', 'b@x.example'],
  readers: ['a@x.example', 'b@x.example', 'c@x.example'],
  appProperties: { rekapKey: '2026-10' },
  properties: {},
};

/** Anything but a query or one of Drive's own errors fails the test. */
function outcomeOf(q: string): string {
  try {
    return typeof parseQuery(q).test === 'function' ? 'query' : 'nothing';
  } catch (error) {
    return error instanceof DriveError ? error.message : String(error);
  }
}

describe('files.list q', () => {
  it.each([
    ["name = 'Rekap Pak Ja\\'far 2026-10'", true],
    ["name contains 'rek'", true],
    ["name contains 'ekap'", false],
    ["mimeType = 'application/pdf' and trashed = false", true],
    ["mimeType != 'application/pdf'", false],
    ["'arsip' in parents and 'b@x.example' in writers", true],
    ["'c@x.example' in writers or 'c@x.example' in readers", true],
    ["not 'arsip' in parents", false],
    ["(trashed = true or starred = false) and name contains 'pak'", true],
    ["appProperties has { key='rekapKey' and value='2026-10' }", true],
    ["appProperties has {key='rekapKey' and value='2026-1'}", false],
    ["properties has { key='rekapKey' and value='2026-10' }", false],
    ["createdTime > '2026-10-04T23:59:59'", true],
    ["createdTime > '2026-10-05T07:00:00+07:00'", false],
    ["modifiedTime <= '2026-10-06T00:00:00Z'", true],
  ])('%s is %s', (q, expected) => {
    expect(parseQuery(q).test(file)).toBe(expected);
  });

  it.each(["fullText contains 'x'", 'sharedWithMe = true'])('says that %s is not emulated', (q) => {
    expect(() => parseQuery(q)).toThrow('Not emulated');
  });

  it('finds exactly the key and value that were put in, whatever they hold', () => {
    const quoted = (text: string) => text.replace(/[\\']/g, '\\$&');
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (key, value, other) => {
        const q = `appProperties has { key='${quoted(key)}' and value='${quoted(value)}' }`;
        const { test } = parseQuery(q);
        const withValue = (one: string) => ({ ...file, appProperties: { [key]: one } });
        expect(test(withValue(value))).toBe(true);
        expect(test(withValue(other))).toBe(other === value);
      }),
    );
  });

  it('answers any text with a query or with Invalid Value', () => {
    const words = [
      "'a'",
      'name',
      'in',
      'parents',
      '=',
      'and',
      'or',
      'not',
      '(',
      ')',
      '{',
      'has',
      '"',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 8 }), (parts) => {
        expect(outcomeOf(parts.join(' '))).toMatch(/^(query|Invalid Value)$/);
      }),
    );
  });
});
