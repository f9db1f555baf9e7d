// SPDX-License-Identifier: Apache-2.0
// Lists: which level a paragraph is on, what its marker reads, and how far it is indented.

import { attributeOf, childOf, childrenOf, valueOf, type Element } from './xml.ts';

export interface Numbering {
  /** Properties of the level: indents come from here unless the paragraph has its own. */
  levelPPr(listId: string, level: number): Element | undefined;
  /** Counts one item and tells its marker. Call once for each paragraph, in document order. */
  next(
    listId: string,
    level: number,
  ): { readonly marker: string; readonly isBullet: boolean } | undefined;
}

export function readNumbering(root: Element | undefined): Numbering {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((one) => [attributeOf(one, 'w:abstractNumId'), one]),
  );
  const lists = new Map(childrenOf(root, 'w:num').map((one) => [attributeOf(one, 'w:numId'), one]));
  const counters = new Map<string, number[]>();

  const levelOf = (listId: string, level: number): Element | undefined => {
    const list = lists.get(listId);
    const at = String(level);
    const override = childrenOf(list, 'w:lvlOverride').find(
      (one) => attributeOf(one, 'w:ilvl') === at,
    );
    const own = childOf(override, 'w:lvl');
    if (own !== undefined) return own;
    const abstract = abstracts.get(valueOf(list, 'w:abstractNumId'));
    return childrenOf(abstract, 'w:lvl').find((one) => attributeOf(one, 'w:ilvl') === at);
  };
  const startOf = (listId: string, level: number): number => {
    const override = childrenOf(lists.get(listId), 'w:lvlOverride').find(
      (one) => attributeOf(one, 'w:ilvl') === String(level),
    );
    const start =
      valueOf(override, 'w:startOverride') ?? valueOf(levelOf(listId, level), 'w:start');
    return Number(start ?? 1);
  };

  return {
    levelPPr: (listId, level) => childOf(levelOf(listId, level), 'w:pPr'),
    next(listId, level) {
      const definition = levelOf(listId, level);
      if (definition === undefined) return undefined;
      const counts = counters.get(listId) ?? [];
      counters.set(listId, counts);
      counts[level] = (counts[level] ?? startOf(listId, level) - 1) + 1;
      counts.length = level + 1;
      const text = valueOf(definition, 'w:lvlText') ?? '';
      const format = valueOf(definition, 'w:numFmt') ?? 'decimal';
      if (format === 'bullet') return { marker: bulletOf(text), isBullet: true };
      const marker = text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const numFmt = valueOf(levelOf(listId, at), 'w:numFmt') ?? 'decimal';
        return formatNumber(counts[at] ?? startOf(listId, at), numFmt);
      });
      return { marker, isBullet: false };
    },
  };
}

/** Word's bullets stand in fonts of symbols; these are the characters that look like them. */
function bulletOf(text: string): string {
  const known: Readonly<Record<string, string>> = {
    '\uF0B7': '•',
    '\uF0A7': '▪',
    o: '○',
    '\uF0D8': '►',
    '\uF0FC': '√',
  };
  return known[text] ?? text;
}

function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** a … z, aa, bb, …: Word repeats the letter. */
function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [amount, sign] of ROMAN) {
    while (rest >= amount) {
      text += sign;
      rest -= amount;
    }
  }
  return text;
}
