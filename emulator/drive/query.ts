// SPDX-License-Identifier: Apache-2.0
// The search language of files.list (`q`): parsed to a test on a file. Terms that Drive knows and
// we do not are refused by name; anything else is Google's "Invalid Value".

import { notEmulated } from '../api-error.ts';
import { invalidValue } from './drive-error.ts';

/** What a query can look at. */
export interface Searchable {
  readonly name: string;
  readonly mimeType: string;
  readonly trashed: boolean;
  readonly starred: boolean;
  /** Epoch ms. */
  readonly createdTime: number;
  readonly modifiedTime: number;
  readonly parents: readonly string[];
  readonly owners: readonly string[];
  readonly writers: readonly string[];
  readonly readers: readonly string[];
  readonly appProperties: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
}

export type FileTest = (file: Searchable) => boolean;

/** Also reports the folders named by `'id' in parents`, which have to exist. */
export interface Query {
  readonly test: FileTest;
  readonly parents: readonly string[];
}

export function parseQuery(q: string): Query {
  const parser: Parser = { tokens: tokenize(q), at: 0, parents: [] };
  if (parser.tokens.length === 0) return { test: () => true, parents: [] };
  const test = parseOr(parser);
  if (parser.at !== parser.tokens.length) throw invalidValue('q');
  return { test, parents: parser.parents };
}

interface Token {
  readonly kind: 'word' | 'text' | 'sign';
  readonly value: string;
}

interface Parser {
  readonly tokens: readonly Token[];
  at: number;
  readonly parents: string[];
}

function tokenize(q: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /\s*(?:'((?:[^'\\]|\\.)*)'|([A-Za-z]+)|(<=|>=|!=|[=<>(){}]))/gy;
  let end = 0;
  for (let match = pattern.exec(q); match !== null; match = pattern.exec(q)) {
    end = pattern.lastIndex;
    const [, text, word, sign] = match;
    if (text !== undefined) tokens.push({ kind: 'text', value: text.replace(/\\(.)/g, '$1') });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word });
    else tokens.push({ kind: 'sign', value: sign ?? '' });
  }
  if (q.slice(end).trim() !== '') throw invalidValue('q');
  return tokens;
}

function parseOr(parser: Parser): FileTest {
  const tests = [parseAnd(parser)];
  while (takeWord(parser, 'or')) tests.push(parseAnd(parser));
  return (file) => tests.some((test) => test(file));
}

function parseAnd(parser: Parser): FileTest {
  const tests = [parseTerm(parser)];
  while (takeWord(parser, 'and')) tests.push(parseTerm(parser));
  return (file) => tests.every((test) => test(file));
}

function parseTerm(parser: Parser): FileTest {
  if (takeWord(parser, 'not')) {
    const test = parseTerm(parser);
    return (file) => !test(file);
  }
  const token = take(parser);
  if (token.kind === 'sign' && token.value === '(') {
    const test = parseOr(parser);
    expect(parser, 'sign', ')');
    return test;
  }
  if (token.kind === 'text') return parseMembership(parser, token.value);
  if (token.kind !== 'word') throw invalidValue('q');
  return parseComparison(parser, token.value);
}

/** `'id' in parents`, `'x@y' in owners` */
function parseMembership(parser: Parser, value: string): FileTest {
  expect(parser, 'word', 'in');
  const field = take(parser).value;
  switch (field) {
    case 'parents':
      parser.parents.push(value);
      return (file) => file.parents.includes(value);
    case 'owners':
    case 'writers':
    case 'readers':
      return (file) => file[field].includes(value.toLowerCase());
    default:
      throw invalidValue('q');
  }
}

function parseComparison(parser: Parser, field: string): FileTest {
  const operator = take(parser).value;
  switch (field) {
    case 'name':
    case 'mimeType':
      return compareText(field, operator, expect(parser, 'text').value);
    case 'trashed':
    case 'starred':
      return compareFlag(field, operator, expect(parser, 'word').value);
    case 'createdTime':
    case 'modifiedTime':
      return compareTime(field, operator, expect(parser, 'text').value);
    case 'appProperties':
    case 'properties':
      return parseHas(parser, field, operator);
    case 'fullText':
    case 'sharedWithMe':
    case 'viewedByMeTime':
    case 'sharedWithMeTime':
    case 'visibility':
    case 'shortcutDetails':
    case 'labels':
      throw notEmulated(`drive files.list q ${field}`);
    default:
      throw invalidValue('q');
  }
}

function compareText(field: 'name' | 'mimeType', operator: string, text: string): FileTest {
  switch (operator) {
    case '=':
      return (file) => file[field] === text;
    case '!=':
      return (file) => file[field] !== text;
    case 'contains':
      // Guide "Search query terms": for a name only beginnings of words count.
      return field === 'mimeType'
        ? (file) => file.mimeType.includes(text)
        : (file) => startsWord(file.name.toLowerCase(), text.toLowerCase());
    default:
      throw invalidValue('q');
  }
}

const startsWord = (name: string, text: string): boolean =>
  name.startsWith(text) || name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(text));

function compareFlag(field: 'trashed' | 'starred', operator: string, value: string): FileTest {
  if (!['true', 'false'].includes(value) || !['=', '!='].includes(operator)) {
    throw invalidValue('q');
  }
  const wanted = (value === 'true') === (operator === '=');
  return (file) => file[field] === wanted;
}

function compareTime(
  field: 'createdTime' | 'modifiedTime',
  operator: string,
  text: string,
): FileTest {
  // RFC 3339, UTC when no zone is given.
  const at = Date.parse(
    /(Z|[+-]\d\d:\d\d)$/i.test(text) || !text.includes('T') ? text : `${text}Z`,
  );
  if (Number.isNaN(at)) throw invalidValue('q');
  const tests: Record<string, FileTest> = {
    '<': (file) => file[field] < at,
    '<=': (file) => file[field] <= at,
    '=': (file) => file[field] === at,
    '!=': (file) => file[field] !== at,
    '>': (file) => file[field] > at,
    '>=': (file) => file[field] >= at,
  };
  const test = tests[operator];
  if (test === undefined) throw invalidValue('q');
  return test;
}

/** `appProperties has { key='a' and value='b' }` */
function parseHas(
  parser: Parser,
  field: 'appProperties' | 'properties',
  operator: string,
): FileTest {
  if (operator !== 'has') throw invalidValue('q');
  expect(parser, 'sign', '{');
  expect(parser, 'word', 'key');
  expect(parser, 'sign', '=');
  const key = expect(parser, 'text').value;
  expect(parser, 'word', 'and');
  expect(parser, 'word', 'value');
  expect(parser, 'sign', '=');
  const value = expect(parser, 'text').value;
  expect(parser, 'sign', '}');
  return (file) => file[field][key] === value;
}

function take(parser: Parser): Token {
  const token = parser.tokens[parser.at];
  if (token === undefined) throw invalidValue('q');
  parser.at += 1;
  return token;
}

function takeWord(parser: Parser, word: string): boolean {
  const token = parser.tokens[parser.at];
  if (token?.kind !== 'word' || token.value !== word) return false;
  parser.at += 1;
  return true;
}

function expect(parser: Parser, kind: Token['kind'], value?: string): Token {
  const token = take(parser);
  if (token.kind !== kind || (value !== undefined && token.value !== value)) {
    throw invalidValue('q');
  }
  return token;
}
