// SPDX-License-Identifier: Apache-2.0
// What a project's files do when they are merely loaded, as they are on every execution: which
// functions they define, and which services they touch (they should touch none).

import { createScriptContext, endedFromOutside } from './context.ts';
import { compileFile } from './compiled.ts';
import { preludeScript } from './prelude-script.ts';
import type { HostRequest } from './protocol.ts';
import type { ProjectFile } from './store.ts';

export interface ScriptInspection {
  /** Top-level function declarations and `var` functions, in order. */
  readonly functions: readonly string[];
  /** Other names that the files put on the global. */
  readonly otherGlobals: readonly string[];
  /** Service calls while loading, `Class.method`: such a script cannot have simple triggers. */
  readonly calls: readonly string[];
  /** What loading threw, if it did. */
  readonly error?: string;
}

const LOAD_GUARD_MS = 10_000;

/** Loads files (or one script's text) with Apps Script's globals and no services behind them. */
export function inspectScript(
  files: string | readonly ProjectFile[],
  advancedServices: readonly string[] = ['Sheets', 'Drive'],
): ScriptInspection {
  const calls: string[] = [];
  const context = createScriptContext({
    host: (request) => inert(JSON.parse(request) as HostRequest, calls),
    boot: { scriptId: 'inspected', seed: 1, advancedServices },
    loopGuardMs: LOAD_GUARD_MS,
    prelude: preludeScript(),
  });
  const list: readonly ProjectFile[] =
    typeof files === 'string' ? [{ name: 'Code', type: 'SERVER_JS', source: files }] : files;
  let error: string | undefined;
  try {
    context.load(list);
  } catch (thrown) {
    if (endedFromOutside(thrown) === 'interrupt') throw thrown;
    error = String(thrown);
  }
  const added = context.addedGlobals();
  return {
    functions: added.filter(({ isFunction }) => isFunction).map(({ name }) => name),
    otherGlobals: added.filter(({ isFunction }) => !isFunction).map(({ name }) => name),
    calls,
    ...(error === undefined ? {} : { error }),
  };
}

const known = new WeakMap<readonly ProjectFile[], ScriptInspection>();

/** Whether a simple trigger of this name exists; assumed when the files cannot even be loaded. */
export function definesFunction(files: readonly ProjectFile[], name: string): boolean {
  const inspection = known.get(files) ?? inspectScript(files);
  known.set(files, inspection);
  return inspection.error !== undefined || inspection.functions.includes(name);
}

/** Throws SyntaxError for a file that Google would not take. */
export function checkSyntax(files: readonly ProjectFile[]): void {
  for (const file of files) if (file.type === 'SERVER_JS') compileFile(file);
}

function inert({ service, method }: HostRequest, calls: string[]): string {
  if (service === 'runtime') return JSON.stringify({ value: method === 'now' ? Date.now() : null });
  calls.push(`${service}.${method}`);
  const message = `${service}.${method} was called while the script was being loaded`;
  return JSON.stringify({ error: { name: 'Exception', message } });
}
