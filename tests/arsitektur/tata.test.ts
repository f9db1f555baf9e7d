// SPDX-License-Identifier: Apache-2.0
// The order of the house: sizes, headers, words, and nothing at the root that nobody named.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AKAR, bacaSumber } from './_sumber.ts';

const sumber = bacaSumber();
const terlacak = execFileSync('git', ['ls-files'], { cwd: AKAR, encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);

/** One concept, one word (docs/istilah.md). `pengaduan` and `laporan` stay in quotations of law. */
const KATA_TERLARANG = [
  /\btiket/i,
  /\bcomplaint[A-Z_]/,
  /\bdeadline[A-Z_(]/,
  /\bFIXME\b/,
  /\bTODO\b/,
];

describe('tata rumah', () => {
  it('setiap berkas menyebut lisensi dan gunanya', () => {
    const salah = sumber.filter(
      (b) => !/^\/\/ SPDX-License-Identifier: Apache-2\.0\n/.test(b.text),
    );
    expect(salah.map((b) => b.path)).toEqual([]);
  });

  it('tidak ada laci serbaguna', () => {
    const salah = sumber.filter((b) => /(utils?|helpers?|misc|common)\.ts$/.test(b.path));
    expect(salah.map((b) => b.path)).toEqual([]);
  });

  it('tidak ada kata terlarang di kode', () => {
    const salah = sumber
      .filter((b) => !b.path.startsWith('tests/arsitektur/'))
      .flatMap((b) =>
        KATA_TERLARANG.filter((kata) => kata.test(b.text)).map((kata) => `${b.path}: ${kata}`),
      );
    expect(salah).toEqual([]);
  });

  it('core tidak membaca jam dan tidak mengacak', () => {
    const salah = sumber.filter(
      (b) =>
        /^(core|register)\//.test(b.path) && /Date\.now|new Date\(\)|Math\.random/.test(b.text),
    );
    expect(salah.map((b) => b.path)).toEqual([]);
  });

  it('hanya server/google.ts yang membuka pintu googleapis', () => {
    const salah = sumber.filter(
      (b) =>
        b.path.startsWith('server/') &&
        b.path !== 'server/google.ts' &&
        /^import(?! type)[^;]*'googleapis/m.test(b.text),
    );
    expect(salah.map((b) => b.path)).toEqual([]);
  });

  it('akar hanya berisi yang disebut README', () => {
    const readme = readFileSync(join(AKAR, 'README.md'), 'utf8');
    const akar = [...new Set(terlacak.map((path) => path.split('/')[0] ?? path))];
    expect(akar.filter((nama) => !/^\.|^README/.test(nama) && !readme.includes(nama))).toEqual([]);
  });

  it('npm ci dapat memasang: setiap ketergantungan pilihan tercantum di berkas kunci', () => {
    const { packages } = JSON.parse(readFileSync(join(AKAR, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const hilang = Object.entries(packages).flatMap(([letak, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (nama) =>
          packages[`node_modules/${nama}`] === undefined &&
          packages[`${letak}/node_modules/${nama}`] === undefined,
      ),
    );
    expect(hilang).toEqual([]);
  });

  it('keputusan bernomor urut dan berisi empat judul', () => {
    const keputusan = terlacak.filter((path) => path.startsWith('docs/keputusan/'));
    expect(keputusan.length).toBeGreaterThan(0);
    for (const path of keputusan) {
      const judul = readFileSync(join(AKAR, path), 'utf8').match(/^## /gm) ?? [];
      expect([path, judul.length]).toEqual([path, 4]);
    }
  });
});
