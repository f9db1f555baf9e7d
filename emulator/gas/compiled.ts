// SPDX-License-Identifier: Apache-2.0
// Compiled scripts, kept: the files of projects, and the little script that finds one function.

import { Script } from 'node:vm';
import type { ProjectFile } from './store.ts';

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
