// SPDX-License-Identifier: Apache-2.0
// Builds the probe's one Code.js, with the emulator's own answers inside: it is first built without
// them and run in the emulator. Entry points are the exports of main.ts.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { answersOfEmulator, type ProbeFile } from './emulated.ts';
import type { Json } from './google.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

export async function buildProbe(): Promise<readonly ProbeFile[]> {
  const bare = await bundle({});
  return bundle(answersOfEmulator(bare));
}

/** Under the names that clasp pushes. */
export function writeProbe(files: readonly ProbeFile[], outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  for (const { name, type, source } of files) {
    writeFileSync(`${outDir}/${name}.${type === 'JSON' ? 'json' : 'js'}`, source);
  }
}

async function bundle(expected: Readonly<Record<string, Json>>): Promise<readonly ProbeFile[]> {
  const main = readFileSync(`${HERE}main.ts`, 'utf8');
  const entries = [...main.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name);
  const { outputFiles } = await build({
    absWorkingDir: HERE,
    entryPoints: ['main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Probe',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    define: { EXPECTED: JSON.stringify(expected) },
    // Google finds functions by reading, not by running: each must stand at the top of the file.
    footer: {
      js: entries.map((name) => `function ${name}(e) { return Probe.${name}(e); }`).join('\n'),
    },
    logLevel: 'silent',
  });
  return [
    { name: 'appsscript', type: 'JSON', source: readFileSync(`${HERE}appsscript.json`, 'utf8') },
    { name: 'Code', type: 'SERVER_JS', source: outputFiles[0]?.text ?? '' },
  ];
}
