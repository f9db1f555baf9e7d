// SPDX-License-Identifier: Apache-2.0
// The sources that must be bundled before a context can exist: the prelude, and the code of a thread.

import { buildSync, type BuildOptions } from 'esbuild';
import { fileURLToPath } from 'node:url';

let prelude: string | undefined;
let thread: string | undefined;

/** Its completion value is `boot`: nothing of it is left on the global. */
export function preludeSource(): string {
  prelude ??= bundle('./prelude/main.ts', {
    platform: 'neutral',
    banner: { js: '(function () { "use strict"; const module = { exports: {} };' },
    footer: { js: 'return module.exports.boot; })()' },
  });
  return prelude;
}

/** What a worker thread evaluates (thread-worker.ts): it may need Node, but no package. */
export function threadSource(): string {
  thread ??= bundle('./thread-worker.ts', { platform: 'node' });
  return thread;
}

function bundle(entry: string, options: BuildOptions): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'es2022',
    tsconfigRaw: '{}',
    ...options,
  });
  const text = outputFiles?.[0]?.text;
  if (text === undefined) throw new Error(`emulator: esbuild gave nothing for ${entry}`);
  return text;
}
