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
    const jalan = new Map(sumber.map((berkas) => [berkas.path, berkas.imports]));
    expect(findCircles(jalan)).toEqual([]);
  });

  it('bilik di dalam core, register, dan apps-script bertumpuk: juga di antaranya tidak ada lingkaran', () => {
    const jalan = new Map<string, Set<string>>();
    for (const { path, imports } of sumber.filter(({ path }) => isBerbilik(path))) {
      const dari = bilikDari(path);
      const ke = jalan.get(dari) ?? new Set();
      for (const tujuan of imports.filter(isBerbilik).map(bilikDari))
        if (tujuan !== dari) ke.add(tujuan);
      jalan.set(dari, ke);
    }
    expect(jalan.size).toBeGreaterThan(30);
    expect(findCircles(jalan)).toEqual([]);
  });
});

const isBerbilik = (path: string): boolean => /^(core|register|apps-script)\//.test(path);

/** The folder of a file; a file at the top of its room counts by itself. */
const bilikDari = (path: string): string => /^[^/]+\/[^/]+/.exec(path)?.[0] ?? path;

function findCircles(jalan: ReadonlyMap<string, Iterable<string>>): string[] {
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
