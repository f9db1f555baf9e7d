// SPDX-License-Identifier: Apache-2.0
// The modules that exist only in the bundle: the office's SOP and lists, the templates, and the
// document of the rekap. An esbuild plugin; each is made when the bundle is made.

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { sumberTemplat } from './bundel-templat.ts';

const AKAR = fileURLToPath(new URL('../', import.meta.url));

export interface ModulMaya {
  /** What `kentongan:bawaan` exports, as JSON values. */
  readonly bawaan: Readonly<Record<string, unknown>>;
  /** Base64 of the template document. */
  readonly rekapDocx: string;
}

export function modulMaya(isi: ModulMaya): Plugin {
  const sumber: Readonly<Record<string, () => string>> = {
    bawaan: () =>
      Object.entries(isi.bawaan)
        .map(([nama, nilai]) => `export const ${nama} = ${JSON.stringify(nilai)};`)
        .join('\n'),
    templat: sumberTemplat,
    'rekap-docx': () => `export const rekapDocx = ${JSON.stringify(isi.rekapDocx)};`,
  };
  return {
    name: 'kentongan',
    setup(build) {
      build.onResolve({ filter: /^kentongan:/ }, ({ path }) => ({ path, namespace: 'kentongan' }));
      build.onLoad({ filter: /.*/, namespace: 'kentongan' }, ({ path }) => {
        const buat = sumber[path.slice('kentongan:'.length)];
        if (buat === undefined) throw new Error(`scripts/bundel-maya.ts: no module ${path}`);
        return { contents: buat(), loader: 'js', resolveDir: AKAR };
      });
    },
  };
}
