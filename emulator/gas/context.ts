// SPDX-License-Identifier: Apache-2.0
// One fresh V8 context a run: Apps Script's globals and nothing else. It can be ended from outside
// so that neither `catch` nor `finally` in the script sees it.

import {
  constants,
  createContext,
  type Context,
  type RunningScriptOptions,
  type Script,
} from 'node:vm';
import type { BootConfig, EntryConfig } from './protocol.ts';
import { compileFile, entryScript } from './compiled.ts';
import type { ProjectFile } from './store.ts';

export type HostFunction = (request: string) => string;

export interface ScriptContext {
  /** Evaluates all files, as every execution does. */
  load(files: readonly ProjectFile[]): void;
  enter(config: EntryConfig): void;
  /** Names on the global that the files added. */
  addedGlobals(): { readonly name: string; readonly isFunction: boolean }[];
}

export interface ContextParts {
  readonly host: HostFunction;
  readonly boot: BootConfig;
  /** Real ms after which an endless loop is ended. */
  readonly loopGuardMs: number;
  readonly prelude: Script;
  /** Threads cannot be interrupted by a signal: there a run is ended by ending its thread. */
  readonly isThread?: boolean;
}

export function createScriptContext(parts: ContextParts): ScriptContext {
  // Without microtasks of its own a context could go on after the run was ended.
  const context: Context = createContext(constants.DONT_CONTEXTIFY, {
    codeGeneration: { strings: false, wasm: true },
    microtaskMode: 'afterEvaluate',
  });
  const start = parts.prelude.runInContext(context) as (
    host: HostFunction,
    config: string,
  ) => (entry: string) => (fn: unknown) => void;
  const enterWith = start(parts.host, JSON.stringify(parts.boot));
  const names = new Set(Object.getOwnPropertyNames(context));
  const options: RunningScriptOptions = {
    timeout: parts.loopGuardMs,
    ...(parts.isThread === true ? {} : { breakOnSigint: true }),
  };

  return {
    load(files) {
      for (const file of files) {
        if (file.type === 'SERVER_JS') compileFile(file).runInContext(context, options);
      }
    },
    enter(config) {
      const enter = enterWith(JSON.stringify(config));
      const once = (fn: unknown) => {
        delete context['__enter'];
        enter(fn);
      };
      Object.defineProperty(context, '__enter', { value: once, configurable: true });
      entryScript(config.functionName).runInContext(context, options);
    },
    addedGlobals: () =>
      Object.getOwnPropertyNames(context)
        .filter((name) => !names.has(name))
        .map((name) => ({ name, isFunction: typeof context[name] === 'function' })),
  };
}

/** How a run ended from outside, by the error that the vm throws for it; undefined: it did not. */
export function endedFromOutside(error: unknown): 'timeout' | 'interrupt' | undefined {
  // It may be an Error of the context's realm, so `instanceof` would not know it.
  const isObject = typeof error === 'object' && error !== null;
  const code = isObject && 'code' in error ? error.code : undefined;
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return 'timeout';
  return code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED' ? 'interrupt' : undefined;
}

/** Ends the run whose service call this is. Never returns. See facts: measured.md 5. */
export function endRun(): never {
  if (process.platform === 'win32') throw new Error('emulator: runs cannot be killed on Windows');
  process.kill(process.pid, 'SIGINT');
  for (;;);
}
