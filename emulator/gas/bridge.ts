// SPDX-License-Identifier: Apache-2.0
// The host's side of the one function: every service call of every run passes here, and here it is
// counted, refused, made to fail or made the last thing a run did.

import { ApiError } from '../api-error.ts';
import type { Kernel } from '../kernel.ts';
import { refusalOf } from './auth.ts';
import type { FaultBook } from './faults.ts';
import type { HostError, HostReply, HostRequest } from './protocol.ts';
import type { Run } from './run.ts';

/** One service: throws ApiError or Error with Google's words. */
export type ServiceHandler = (method: string, args: readonly unknown[], run: Run) => unknown;

export interface BridgeParts {
  readonly kernel: Kernel;
  readonly faults: FaultBook;
  readonly services: Readonly<Record<string, ServiceHandler>>;
  readonly isLockFree: (run: Run) => boolean;
  /** Simulated ms that a call takes. */
  readonly costMs: (call: { service: string; method: string; run: string }) => number;
}

export interface Bridge {
  /**
   * Throws RunEnded or LockWait for runs in threads only. `isAgain`: the call was made before and has
   * waited for a lock since; it is neither counted nor made to fail a second time.
   */
  answer(run: Run, request: string, isAgain?: boolean): string;
  isLockFree(run: Run): boolean;
  /** Lets simulated time pass inside a run; ends the run when its time is up. */
  pass(run: Run, ms: number): void;
}

/** A run in a thread was ended here: its thread must never be answered. */
export class RunEnded extends Error {}

/** A run in a thread waits for a lock until this moment at most. */
export class LockWait extends Error {
  readonly until: number;
  constructor(until: number) {
    super('emulator: waits for a lock');
    this.until = until;
  }
}

/** Bookkeeping of the context and pure functions: neither counted nor to be killed at. */
const UNCOUNTED = new Set(['runtime', 'Utilities']);

/** Services whose calls nobody else announces, by the name that observers know. */
const ANNOUNCED: Readonly<Record<string, string>> = {
  Lock: 'lock',
  Properties: 'properties',
  Cache: 'cache',
  ScriptApp: 'script',
  SpreadsheetApp: 'spreadsheet',
  Spreadsheet: 'spreadsheet',
  Sheet: 'spreadsheet',
  Range: 'spreadsheet',
};

const RUN_LIMIT_MS = 6 * 60_000;
const SIMPLE_LIMIT_MS = 30_000;

export function createBridge(parts: BridgeParts): Bridge {
  const { kernel, faults, services, costMs, isLockFree } = parts;
  function pass(run: Run, ms: number): void {
    const limit = run.order.type === 'SIMPLE_TRIGGER' ? SIMPLE_LIMIT_MS : RUN_LIMIT_MS;
    const end = run.startedAt + limit;
    kernel.setNow(Math.min(kernel.now() + ms, end));
    if (kernel.now() < end) return;
    run.error = 'Exceeded maximum execution time';
    stop(run, 'TIMED_OUT');
  }

  function serve(run: Run, { service, method, args }: HostRequest, isAgain: boolean): unknown {
    const handler = services[service];
    if (handler === undefined) throw new TypeError(`emulator: no service ${service}`);
    if (UNCOUNTED.has(service) || isAgain) return handler(method, args, run);
    const name = `${service}.${method}`;
    run.trace.push(name);
    const fault = faults.takeAt(run, name);
    fault.during?.();
    if (fault.kill === 'before') stop(run, 'KILLED');
    const cost = costMs({ service, method, run: run.id });
    if (cost > 0) pass(run, cost);
    if (fault.fail !== undefined && fault.fail.when !== 'after') throw fault.fail.error;
    check(run, service, method);
    const value = handler(method, args, run);
    if (fault.kill === 'after') stop(run, 'KILLED');
    if (fault.fail !== undefined) throw fault.fail.error;
    return value;
  }

  function check(run: Run, service: string, method: string): void {
    const refusal = refusalOf(run, service, method);
    if (refusal !== undefined) {
      const isApi = service === 'Sheets' || service === 'Drive';
      throw isApi ? new ApiError(403, 'PERMISSION_DENIED', refusal) : new Error(refusal);
    }
    const announced = ANNOUNCED[service];
    if (announced === undefined) return;
    const actor = run.order.user;
    kernel.announce({ service: announced, method, actor, face: 'gas', run: run.id });
  }

  return {
    pass,
    isLockFree,
    answer(run, request, isAgain = false) {
      const call = JSON.parse(request) as HostRequest;
      try {
        return reply({ value: serve(run, call, isAgain) });
      } catch (error) {
        if (error instanceof RunEnded || error instanceof LockWait) throw error;
        return reply({ error: toHostError(run, call, error) });
      }
    },
  };
}

/** Not a throw: nothing of the script runs after it. */
function stop(run: Run, status: 'KILLED' | 'TIMED_OUT'): never {
  run.status = status;
  return run.end();
}

function reply(content: HostReply): string {
  return JSON.stringify(content);
}

/** Mistakes of the emulator, not of Google: they must not pass for Google's errors. */
function isBug(error: unknown): boolean {
  const bugs = [TypeError, ReferenceError, RangeError, SyntaxError];
  return !(error instanceof Error) || bugs.some((bug) => error instanceof bug);
}

function toHostError(run: Run, { service, method }: HostRequest, error: unknown): HostError {
  if (isBug(error)) run.bug ??= error;
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('Not emulated: ')) {
    run.notEmulated.push(message.replace(/^Not emulated: (.*?)(?: \(see .*\))?$/, '$1'));
    return { name: 'Error', message };
  }
  if (service === 'Sheets' || service === 'Drive') {
    const code = error instanceof ApiError ? error.code : 500;
    return {
      name: 'GoogleJsonResponseException',
      message: `API call to ${service.toLowerCase()}.${method} failed with error: ${message}`,
      details: { code, message },
    };
  }
  return { name: 'Exception', message };
}
