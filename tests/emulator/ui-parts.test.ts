// SPDX-License-Identifier: Apache-2.0
// The small rules behind the pages: escaping, addresses, the clipboard, the clock's words.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv } from '../../emulator/ui/client/sheet-keys.ts';
import { html, jsonIsland } from '../../emulator/ui/html.ts';
import { rewriteLinks, toOwnPath } from '../../emulator/ui/links.ts';
import { asMailProgram } from '../../emulator/ui/mail-html.ts';
import { formatLong, parseLocalInput, toLocalInput } from '../../emulator/ui/moment.ts';

describe('html', () => {
  it('lets no text become markup', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { markup } = html`<p title="${text}">${text}</p>`;
        expect(markup.slice(3, -4).replace('>', '')).not.toMatch(/[<>]/);
        expect(markup.split('"').length).toBe(3);
      }),
    );
  });

  it('lets no JSON end its element', () => {
    const value = { text: '</script><script>alert(1)</script>' };
    const { markup } = jsonIsland('data', value);
    expect(markup.match(/<\/script>/g)).toHaveLength(1);
    const json = markup.slice(markup.indexOf('>') + 1, markup.lastIndexOf('<'));
    expect(JSON.parse(json)).toEqual(value);
  });
});

describe('toOwnPath', () => {
  it.each([
    ['https://docs.google.com/spreadsheets/d/x/edit#gid=0', '/spreadsheets/d/x#gid=0'],
    ['https://docs.google.com/forms/d/e/x/viewform?edit2=y', '/forms/d/e/x/viewform?edit2=y'],
    ['https://script.google.com/macros/s/x/exec?t=1', '/macros/s/x/exec?t=1'],
    ['https://docs.google.com/presentation/d/x', undefined],
    ['https://docs.google.com.example.com/spreadsheets/d/x', undefined],
    ['https://example.com/spreadsheets/d/x', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('%s', (address, path) => {
    expect(toOwnPath(address)).toBe(path);
  });

  it('turns addresses inside markup, escaped as they were', () => {
    const before = '<a href="https://script.google.com/macros/s/x/exec?a=1&amp;b=2">x</a>';
    expect(rewriteLinks(before, 'http://127.0.0.1:1')).toBe(
      '<a href="http://127.0.0.1:1/macros/s/x/exec?a=1&amp;b=2">x</a>',
    );
  });
});

describe('parseTsv', () => {
  it.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\r\nb\r\n', [['a'], ['b']]],
    ['"satu\ndua"\tx', [['satu\ndua', 'x']]],
    ['"kata ""ini"""', [['kata "ini"']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    [
      'a\tb\nc',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['', [['']]],
  ])('%j', (text, rows) => {
    expect(parseTsv(text)).toEqual(rows);
  });
});

describe('moments in WIB', () => {
  it('are written as people read them', () => {
    expect(formatLong(Date.UTC(2026, 2, 1, 17, 5))).toBe('Senin, 2 Maret 2026, 00.05 WIB');
  });

  it('come back from the input as they went in, to the minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000_000 }), (minutes) => {
        const at = minutes * 60_000;
        expect(parseLocalInput(toLocalInput(at))).toBe(at);
      }),
    );
  });

  it.each(['', 'besok', '2026-13-01T00:00', '2026-03-02'])('refuses %j', (value) => {
    expect(parseLocalInput(value)).toBeUndefined();
  });
});

describe('asMailProgram', () => {
  it.each([
    ['<p>a<script>alert("</p>")</script>b</p>', '<p>ab</p>'],
    ['<style>p{color:red}</style><p class="x" id="y">a</p>', '<p>a</p>'],
    ['<!doctype html><html><head><title>t</title></head><body>a</body></html>', 'a'],
    ['<p onclick="x()" style="color:red">a</p>', '<p style="color:red">a</p>'],
    ['<p style="background:url(https://x.id/p)">a</p>', '<p>a</p>'],
    ['<a href="javascript:x()">a</a>', '<a>a</a>'],
    ['<a href=" JavaScript:x()">a</a>', '<a>a</a>'],
    ['<a href="java&#115;cript:x()">a</a>', '<a>a</a>'],
    [
      `<a href='https://x.id/?a&#x3D;1&amp;b="2"'>a</a>`,
      '<a href="https://x.id/?a=1&amp;b=&quot;2&quot;">a</a>',
    ],
    ['<form action="/x"><input name="a">b</form>', 'b'],
    ['<img src="file:///etc/passwd" alt="a>b">', '<img alt="a&gt;b">'],
    ['1 < 2 <3 & <b>x', '1 &lt; 2 &lt;3 & <b>x'],
    ['<!-- <p>a</p> -->b', 'b'],
    ['<svg><a href="https://x.id">a</a></svg>b', 'b'],
  ])('sifts %s', (markup, seen) => {
    expect(asMailProgram(markup)).toBe(seen);
  });

  it('lets no element, handler or protocol through that it does not know', () => {
    const piece = fc.constantFrom(
      ...[
        '<script>',
        '</script>',
        '<scr',
        'ipt>',
        '<p',
        ' onload=x',
        ' style="',
        '"',
        "'",
        '>',
        '<',
      ],
      ...[
        '<a href="',
        'javascript:',
        'https://x.id',
        '<!--',
        '-->',
        '<style>',
        '</style>',
        'a',
        ' ',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const seen = asMailProgram(pieces.join(''));
        expect(seen).not.toMatch(/<(?:script|style|!)/i);
        expect(seen).not.toMatch(/<\w+(?: \w+="[^"]*")* on\w+=/i);
        expect(seen).not.toMatch(/<a(?: \w+="[^"]*")* href="javascript:/i);
      }),
      { numRuns: 2000 },
    );
  });
});
