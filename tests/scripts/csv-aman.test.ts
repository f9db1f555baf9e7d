// SPDX-License-Identifier: Apache-2.0
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amankanSel, formatCsv, pulihkanSel } from '../../scripts/kantor/csv-aman.ts';

describe('amankanSel', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+628123', "'+628123"],
    ['-5', "'-5"],
    ['@cmd', "'@cmd"],
    ['\tteks', "'\tteks"],
    ['\r=1', "'\r=1"],
    ['  =1+1', "'  =1+1"],
    ['＝1+1', "'＝1+1"],
    ["'sudah berpetik", "''sudah berpetik"],
    ['Jalan rusak', 'Jalan rusak'],
    ['0012/ADU/KEC.JNW/X/2026', '0012/ADU/KEC.JNW/X/2026'],
    ['', ''],
  ])('%j menjadi %j', (teks, aman) => {
    expect(amankanSel(teks)).toBe(aman);
    expect(pulihkanSel(aman)).toBe(teks);
  });
});

describe('formatCsv', () => {
  it('kembali utuh, apa pun isinya, dan tidak pernah memuat sel berumus', () => {
    const sel = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=A1', '-1', "'", '"', 'a,b', 'a\r\nb', '@', '\n'),
    );
    const tabel = fc.integer({ min: 1, max: 5 }).chain((lebar) =>
      fc.array(fc.array(sel, { minLength: lebar, maxLength: lebar }), {
        minLength: 1,
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(tabel, (baris) => {
        const terbaca = parse(formatCsv(baris), { bom: true, relax_column_count: false });
        expect(terbaca.map((satu) => satu.map(pulihkanSel))).toEqual(baris);
        for (const satu of terbaca.flat()) expect(satu).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});
