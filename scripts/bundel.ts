// SPDX-License-Identifier: Apache-2.0
// Builds what Apps Script runs: Code.js, the manifest and the sidebar. Entry points are the exported
// functions of apps-script/main.ts, and nowhere named a second time.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Sop } from '../core/sop/sop.ts';
import { muatBawaan } from './bundel-bawaan.ts';
import { modulMaya } from './bundel-maya.ts';

export interface BerkasBundel {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

export interface Bundel {
  readonly files: readonly BerkasBundel[];
}

const AKAR = fileURLToPath(new URL('../', import.meta.url));

/**
 * With `outDir` the files are also written there, under the names that clasp pushes. Names in
 * `files` carry no extension, as the Apps Script API has them.
 */
export async function buildBundle(opsi: { sop: Sop; outDir?: string }): Promise<Bundel> {
  const files: readonly BerkasBundel[] = [
    { name: 'appsscript', type: 'JSON', source: baca('appsscript.json') },
    { name: 'Code', type: 'SERVER_JS', source: await buatCode(opsi.sop) },
    { name: 'bilah', type: 'HTML', source: baca('templates/halaman/bilah.html') },
  ];
  if (opsi.outDir !== undefined) tulis(opsi.outDir, files);
  return { files };
}

/** The functions that Google may call: `export function x` in apps-script/main.ts. */
export function titikMasuk(): string[] {
  const sumber = baca('apps-script/main.ts');
  return [...sumber.matchAll(/^export function (\w+)/gm)].map((m) => m[1] ?? '');
}

async function buatCode(sop: Sop): Promise<string> {
  const hasil = await build({
    absWorkingDir: AKAR,
    entryPoints: ['apps-script/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'App',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    footer: { js: titikMasuk().map(fungsiLuar).join('\n') },
    plugins: [modulMaya(await muatBawaan(sop))],
    logLevel: 'silent',
  });
  return hasil.outputFiles[0]?.text ?? '';
}

/** Google finds functions by reading, not by running: each must stand at the top of the file. */
const fungsiLuar = (nama: string): string =>
  `function ${nama}() { return App.${nama}.apply(this, arguments); }`;

function baca(jalur: string): string {
  return readFileSync(new URL(`../${jalur}`, import.meta.url), 'utf8');
}

const AKHIRAN = { SERVER_JS: 'js', HTML: 'html', JSON: 'json' } as const;

function tulis(outDir: string, files: readonly BerkasBundel[]): void {
  mkdirSync(outDir, { recursive: true });
  for (const { name, type, source } of files) {
    writeFileSync(`${outDir}/${name}.${AKHIRAN[type]}`, source);
  }
}
