// SPDX-License-Identifier: Apache-2.0
// Bundles the client code and styles into memory, once a process. Nothing is fetched from a CDN and
// nothing is written to disk.

import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

export interface Asset {
  readonly contentType: string;
  readonly text: string;
}

const CLIENT = fileURLToPath(new URL('./client/', import.meta.url));
const ENTRIES = ['bar', 'form', 'sheet', 'document', 'mail', 'web-app', 'frame', 'style'];

let bundled: Promise<Map<string, Asset>> | undefined;

/** The file behind `/assets/<name>`, or undefined. */
export async function readAsset(name: string): Promise<Asset | undefined> {
  bundled ??= bundle();
  return (await bundled).get(name);
}

async function bundle(): Promise<Map<string, Asset>> {
  const entryPoints = ENTRIES.map((name) => ({
    in: `${CLIENT}${name}.${name === 'style' ? 'css' : 'ts'}`,
    out: name,
  }));
  const result = await build({
    entryPoints,
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    outdir: '/assets',
    logLevel: 'silent',
  });
  return new Map(
    result.outputFiles.map((file) => {
      const name = file.path.slice(file.path.lastIndexOf('/') + 1);
      const kind = name.endsWith('.css') ? 'text/css' : 'text/javascript';
      return [name, { contentType: `${kind}; charset=utf-8`, text: file.text }];
    }),
  );
}
