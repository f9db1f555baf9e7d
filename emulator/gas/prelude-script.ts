// SPDX-License-Identifier: Apache-2.0
// The prelude as one compiled script, made once a process, and the compiled files of projects.

import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type { ProjectFile } from './store.ts';

const ENTRY = fileURLToPath(new URL('./prelude/main.ts', import.meta.url));

let prelude: Script | undefined;

/** Its completion value is `boot`: nothing of it is left on the global. */
export function preludeScript(): Script {
  prelude ??= new Script(bundlePrelude(), { filename: 'apps-script-prelude.js' });
  return prelude;
}

function bundlePrelude(): string {
  const { outputFiles } = buildSync({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    target: 'es2022',
    tsconfigRaw: '{}',
    banner: { js: '(function () { "use strict"; const module = { exports: {} };' },
    footer: { js: 'return module.exports.boot; })()' },
  });
  const text = outputFiles[0]?.text;
  if (text === undefined) throw new Error('emulator: esbuild gave no prelude');
  return text;
}

const compiled = new Map<string, Script>();

/** Throws SyntaxError, as a push of such a file is refused. */
export function compileFile(file: ProjectFile): Script {
  const known = compiled.get(file.source);
  if (known !== undefined) return known;
  const script = new Script(file.source, { filename: `${file.name}.gs` });
  compiled.set(file.source, script);
  return script;
}

const lookups = new Map<string, Script>();

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/**
 * Hands the top-level function of this name to `__enter`. By name in a script, because top-level
 * `const` and `let` are no properties of the global.
 */
export function entryScript(functionName: string): Script {
  const known = lookups.get(functionName);
  if (known !== undefined) return known;
  const found = IDENTIFIER.test(functionName)
    ? `typeof ${functionName} === 'undefined' ? undefined : ${functionName}`
    : 'undefined';
  const script = new Script(`__enter(${found})`, { filename: 'entry.js' });
  lookups.set(functionName, script);
  return script;
}
