// SPDX-License-Identifier: Apache-2.0
// The arrows of the house: which room may import which. A wrong one fails here and says what to do.

import { describe, expect, it } from 'vitest';
import { RUANG, bacaSumber, ruangDari } from './_sumber.ts';

const BOLEH: Record<string, readonly string[]> = {
  core: [],
  sop: ['core'],
  register: ['core'],
  'apps-script': ['core', 'register', 'sop', 'templates'],
  server: ['core', 'register', 'sop', 'templates'],
  templates: [],
  emulator: [],
  tests: RUANG,
  scripts: RUANG,
  bench: RUANG,
};

/** Packages a room may use. Rooms that run inside Google use none: they are bundled for it. */
const PAKET: Record<string, RegExp> = {
  core: /^$/,
  register: /^$/,
  sop: /^(node:.*|zod|yaml)$/,
  'apps-script': /^(kentongan:.*|handlebars\/.*)$/,
  templates: /^(node:.*|handlebars|docx)$/,
};

const sumber = bacaSumber();

describe('panah antarruang', () => {
  it('membaca semua berkas, bukan hanya sebagian', () => {
    expect(sumber.length).toBeGreaterThan(80);
    for (const ruang of RUANG) {
      expect(sumber.some((berkas) => ruangDari(berkas.path) === ruang)).toBe(true);
    }
  });

  it('hanya panah yang ada di design.md', () => {
    const salah = sumber.flatMap((berkas) =>
      berkas.imports
        .filter((tujuan) => tujuan.includes('/') && RUANG.some((r) => tujuan.startsWith(`${r}/`)))
        .filter((tujuan) => ruangDari(tujuan) !== ruangDari(berkas.path))
        .filter((tujuan) => !BOLEH[ruangDari(berkas.path)]?.includes(ruangDari(tujuan)))
        .map(
          (tujuan) =>
            `${berkas.path} → ${tujuan}: ${ruangDari(berkas.path)} may import only ` +
            `[${BOLEH[ruangDari(berkas.path)]?.join(', ')}]. Move the shared part down into core ` +
            `(rules) or register (how they stand in Sheets), or hand the value over as a parameter.`,
        ),
    );
    expect(salah).toEqual([]);
  });

  it('hanya paket yang boleh di ruang itu', () => {
    const salah = sumber.flatMap((berkas) => {
      const boleh = PAKET[ruangDari(berkas.path)];
      if (boleh === undefined) return [];
      return berkas.imports
        .filter((tujuan) => !RUANG.some((r) => tujuan.startsWith(`${r}/`)))
        .filter((tujuan) => !boleh.test(tujuan))
        .map((tujuan) => `${berkas.path} uses the package ${tujuan}, which its room may not`);
    });
    expect(salah).toEqual([]);
  });

  it('tidak ada lingkaran', () => {
    expect(findCircles()).toEqual([]);
  });
});

function findCircles(): string[] {
  const jalan = new Map(sumber.map((berkas) => [berkas.path, berkas.imports]));
  const selesai = new Set<string>();
  const lingkaran: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (selesai.has(path)) return;
    const at = trail.indexOf(path);
    if (at >= 0) {
      lingkaran.push([...trail.slice(at), path].join(' → '));
      return;
    }
    for (const next of jalan.get(path) ?? []) if (jalan.has(next)) visit(next, [...trail, path]);
    selesai.add(path);
  };
  for (const path of jalan.keys()) visit(path, []);
  return lingkaran;
}
