// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dariFolder, folderPemanggil, letakSop } from '../../scripts/kantor/letak.ts';

const folder = mkdtempSync(join(tmpdir(), 'letak-'));
mkdirSync(join(folder, 'sop'));
writeFileSync(join(folder, 'sop', 'kami.yaml'), '');

describe('folderPemanggil', () => {
  it('percaya kepada npm hanya untuk program yang dijalankannya sendiri', () => {
    const npm = { npm_lifecycle_event: 'demo', INIT_CWD: '/di/mana' };
    expect(folderPemanggil('demo', npm)).toBe('/di/mana');
    expect(folderPemanggil('start', npm)).toBe(process.cwd());
    expect(folderPemanggil('demo', {})).toBe(process.cwd());
  });
});

describe('letakSop', () => {
  it('id bawaan tetap; berkas dicari dari tempat pemanggil, lalu dari akar', () => {
    expect(letakSop('kecamatan-jenawi', folder)).toBe('kecamatan-jenawi');
    expect(letakSop('sop/kami.yaml', folder)).toBe(join(folder, 'sop', 'kami.yaml'));
    expect(letakSop('sop/kategori.yaml', folder)).toBe(resolve('sop/kategori.yaml'));
    expect(letakSop('./tiada.csv', folder)).toBe(join(folder, 'tiada.csv'));
  });

  it('pilihan yang tidak diberikan tetap tidak ada', () => {
    expect(dariFolder({}, folder)).toEqual({});
    expect(dariFolder({ sop: 'sop/kami.yaml', aduan: 'a.csv' }, folder)).toEqual({
      sop: join(folder, 'sop', 'kami.yaml'),
      aduan: join(folder, 'a.csv'),
    });
  });
});
