// SPDX-License-Identifier: Apache-2.0
// emulator/BATAS.md keeps its word: each test and each probe that it names is there, every ASSUMED line
// says how it can be checked, and every probe is asked for by some line.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ALL } from '../../scripts/probe/all.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const batas = readFileSync(new URL('../../emulator/BATAS.md', import.meta.url), 'utf8');
const ids = new Set(ALL.map(({ id }) => id));

const TAG = /\[(probe|no probe): ([^\]]+)\]/;

/** The bullets under `### ASSUMED`, and the cells of the table that are assumed. */
function assumed(): string[] {
  const sections = batas.split(/^(?=#{2,3} )/m).filter((part) => part.startsWith('### ASSUMED'));
  const bullets = sections.flatMap((part) => part.split(/^(?=- )/m).slice(1));
  const cells = rows().flatMap(({ test }) =>
    test.split(' · ').filter((one) => /^ASSUMED/.test(one)),
  );
  return [...bullets, ...cells];
}

interface Row {
  readonly fact: string;
  readonly source: string;
  readonly test: string;
}

function rows(): Row[] {
  const table = batas.slice(batas.indexOf('## Facts and their tests'));
  return [...table.matchAll(/^\|([^|\n]+)\|([^|\n]+)\|([^|\n]+)\|$/gm)]
    .map(([, fact = '', source = '', test = '']) => ({
      fact: fact.trim(),
      source: source.trim(),
      test: test.trim(),
    }))
    .filter(({ fact }) => fact !== 'fact' && !/^[-: ]+$/.test(fact));
}

/** `file: “part of a title”` */
const NAMED = /([\w-]+): “([^”]+)”/g;

function named(): (readonly [file: string, title: string])[] {
  return rows().flatMap(({ test }) =>
    [...test.matchAll(NAMED)].map(([, file = '', title = '']) => [file, title] as const),
  );
}

/** As the source has it: quotes may be escaped, a long title may be broken over lines. */
const plain = (text: string): string => text.replaceAll(/\\(['"`])/g, '$1').replaceAll(/\s+/g, ' ');

describe('the table of facts', () => {
  it('holds the facts of all three sections, each with a source and something that stands for it', () => {
    expect(rows().length).toBeGreaterThan(90);
    const empty = rows().filter(
      ({ source, test }) => source === '' || !/“|^ASSUMED|^NOT EMULATED: ./.test(test),
    );
    expect(empty).toEqual([]);
  });

  it('names tests that are there', () => {
    const files = new Set(readdirSync(HERE));
    expect(named().length).toBeGreaterThan(90);
    const missing = named().filter(([file, title]) => {
      if (!files.has(`${file}.test.ts`)) return true;
      return !plain(readFileSync(`${HERE}${file}.test.ts`, 'utf8')).includes(title);
    });
    expect(missing).toEqual([]);
  });

  it('leaves out no test of the facts', () => {
    const facts = readdirSync(HERE).flatMap((file) => {
      const [, name = ''] = /^(fakta-.*)\.test\.ts$/.exec(file) ?? [];
      return name === '' || name === 'fakta-batas' ? [] : [name];
    });
    const titles = facts.flatMap((file) => {
      const source = plain(readFileSync(`${HERE}${file}.test.ts`, 'utf8'));
      const found = source.matchAll(
        /\bit(?:\.each)?\((?:\[.*?\](?: as const)?,? ?\)\( ?)?(['"])(.*?)\1,/g,
      );
      return [...found].map(([, , title = '']) => [file, title] as const);
    });
    expect(titles.length).toBeGreaterThan(40);
    const claimed = named();
    const unnamed = titles.filter(
      ([file, title]) => !claimed.some(([of, part]) => of === file && title.includes(part)),
    );
    expect(unnamed).toEqual([]);
  });
});

describe('what is assumed', () => {
  it('says how it can be checked: by a probe, or why by none', () => {
    expect(assumed().length).toBeGreaterThan(90);
    expect(assumed().filter((line) => !TAG.test(line))).toEqual([]);
  });

  it('and every probe of the script belong together', () => {
    const asked = assumed().flatMap((line) => {
      const [, kind, list = ''] = TAG.exec(line) ?? [];
      return kind === 'probe' ? (list.split(';')[0] ?? '').split(/,\s+/) : [];
    });
    expect(asked.filter((id) => !ids.has(id))).toEqual([]);
    expect([...ids].filter((id) => !asked.includes(id))).toEqual([]);
  });
});
