// SPDX-License-Identifier: Apache-2.0
// The HTML of a message as a strict mail program shows it: known elements and attributes with inline
// styles, and nothing else. The frame around it lets nothing run anyway; this is about what is seen.

import { escapeHtml } from './html.ts';

const ELEMENTS = new Set(
  (
    'a abbr b big blockquote br center cite code div em font h1 h2 h3 h4 h5 h6 hr i img li ol p pre ' +
    's small span strike strong sub sup table tbody td tfoot th thead tr u ul'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'align alt bgcolor border cellpadding cellspacing color colspan dir face height href lang role ' +
    'rowspan size src style title valign width'
  ).split(' '),
);
/** Elements that go with everything inside them. */
const DROPPED = /<(script|style|title|head|iframe|object|svg|template)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
const COMMENT = /<!--[\s\S]*?(?:-->|$)|<![^>]*>/g;
const TAG = /<(\/?)([a-z][a-z0-9]*)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ATTRIBUTE = /([a-z-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi;
const BAD_STYLE = /url\s*\(|expression|@import|position\s*:|behavior\s*:/i;

export function asMailProgram(markup: string): string {
  const source = markup.replace(COMMENT, '').replace(DROPPED, '');
  let seen = '';
  let from = 0;
  for (const match of source.matchAll(TAG)) {
    const [tag, slash, name = '', rest = ''] = match;
    seen += textOf(source.slice(from, match.index));
    from = match.index + tag.length;
    const element = name.toLowerCase();
    if (!ELEMENTS.has(element)) continue;
    seen += slash === '/' ? `</${element}>` : `<${element}${attributesOf(rest)}>`;
  }
  return seen + textOf(source.slice(from));
}

/** What is left of an unclosed tag is text. */
const textOf = (source: string): string => source.replaceAll('<', '&lt;');

function attributesOf(rest: string): string {
  let kept = '';
  for (const [, name = '', quoted = ''] of rest.matchAll(ATTRIBUTE)) {
    const attribute = name.toLowerCase();
    const value = decode(/^["']/.test(quoted) ? quoted.slice(1, -1) : quoted);
    if (!ATTRIBUTES.has(attribute) || !isHarmless(attribute, value)) continue;
    kept += ` ${attribute}="${escapeHtml(value)}"`;
  }
  return kept;
}

function isHarmless(attribute: string, value: string): boolean {
  if (attribute === 'style') return !BAD_STYLE.test(value);
  if (attribute === 'href') return /^(https?:|mailto:|tel:)/i.test(value.trim());
  if (attribute === 'src') return /^(https?:|cid:|data:image\/)/i.test(value.trim());
  return true;
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decode(value: string): string {
  return value.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (all, hex, decimal, name) => {
      if (typeof name === 'string') return NAMED.get(name.toLowerCase()) ?? all;
      const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
