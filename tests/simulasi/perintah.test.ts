// SPDX-License-Identifier: Apache-2.0
// The command itself on a plan that breaks a law: it says which, tells the shortest story, writes it
// down to be played again, and ends with 1.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Laku, Rencana } from '../../scripts/simulasi/laku.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'simulasi-'));
const AKAR = join(import.meta.dirname, '../..');
/** Monday, 00.00 WIB. */
const MULAI = Date.parse('2026-10-19T00:00:00+07:00');
const JAM = 3_600_000;

afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Isian is for hands: nothing refuses what is typed there, and the law is told that it must be. */
const TERBUKA: Laku = dasar('L2', 8, { jenis: 'ketik_terlindung', kolom: 'isian' });

const RENCANA: Rencana = {
  versi: 1,
  benih: 1,
  hari: 8.1 / 24,
  sop: 'kecamatan-jenawi',
  kantor: 'wajar',
  mulai: MULAI,
  laku: [dasar('L1', 8, { jenis: 'kirim', warga: 1, gaya: 'biasa' }), TERBUKA],
};

function dasar<T extends object>(id: string, jam: number, isi: T) {
  return { id, pada: MULAI + jam * JAM, benih: 1, ...isi };
}

it('tells the shortest story of a breach, keeps it, and ends with 1', { timeout: 120_000 }, () => {
  writeFileSync(join(FOLDER, 'rencana.json'), JSON.stringify(RENCANA));
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      ...['--import', 'tsx', join(AKAR, 'scripts/simulasi.ts')],
      ...['--rencana', join(FOLDER, 'rencana.json')],
      ...['--simpan', join(FOLDER, 'pendek.json')],
    ],
    { cwd: AKAR, encoding: 'utf8' },
  );
  expect(stdout).toContain('sel terlindung dapat diketik: isian');
  expect(stdout).toContain('Cerita terpendek yang ditemukan (1 dari 2 laku):');
  expect(stdout).toContain('--rencana ');
  expect(stdout.trim().split('\n').at(-1)).toBe('0 hilang, 0 ganda, 1 pelanggaran');
  const pendek = JSON.parse(readFileSync(join(FOLDER, 'pendek.json'), 'utf8')) as Rencana;
  expect(pendek.laku).toEqual([TERBUKA]);
  expect(status).toBe(1);
});
