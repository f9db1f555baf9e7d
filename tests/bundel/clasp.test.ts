// SPDX-License-Identifier: Apache-2.0
// What the real clasp would push, asked of clasp itself: offline and without an account, in a
// project that is set up as the guide says (.clasp.json.example).

import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBundle } from '../../scripts/bundel.ts';
import { muatSop } from '../../sop/muat.ts';

const akar = fileURLToPath(new URL('../../', import.meta.url));
const CLASP = join(akar, 'node_modules/@google/clasp/build/src/index.js');
const ROOT_DIR = 'build/apps-script';

let proyek = '';

beforeAll(async () => {
  proyek = mkdtempSync(join(tmpdir(), 'kentongan-clasp-'));
  copyFileSync(join(akar, '.clasp.json.example'), join(proyek, '.clasp.json'));
  await buildBundle({ sop: muatSop('kecamatan-jenawi'), outDir: join(proyek, ROOT_DIR) });
});

afterAll(() => rmSync(proyek, { recursive: true, force: true }));

interface Status {
  readonly filesToPush: readonly string[];
  readonly untrackedFiles: readonly string[];
}

/** With a home of its own, so that nobody's credentials or settings play a part. */
async function status(): Promise<Status> {
  const argumen = [CLASP, 'show-file-status', '--json'];
  const env = { PATH: process.env['PATH'], HOME: proyek, USERPROFILE: proyek };
  const { stdout } = await promisify(execFile)(process.execPath, argumen, { cwd: proyek, env });
  return JSON.parse(stdout) as Status;
}

const UTUH = ['Code.js', 'appsscript.json', 'bilah.html'].map((nama) => `${ROOT_DIR}/${nama}`);

test('the script, the manifest and the page, and nothing else', async () => {
  const { filesToPush, untrackedFiles } = await status();
  expect([...filesToPush].sort()).toEqual(UTUH);
  expect(untrackedFiles).toEqual([]);
});

test('what lies beside the bundle stays at home', async () => {
  mkdirSync(join(proyek, 'core'));
  const lain = [
    'package.json',
    'core/aduan.ts',
    'core/rahasia.js',
    `${ROOT_DIR}/Code.js.map`,
    `${ROOT_DIR}/.env`,
  ];
  for (const nama of lain) writeFileSync(join(proyek, nama), '{}');
  const { filesToPush } = await status();
  expect([...filesToPush].sort()).toEqual(UTUH);
});
