// SPDX-License-Identifier: Apache-2.0
// The script lock: one run of a project at a time may hold it, whoever the run belongs to. It is
// free again when that run is over, however it ended.

import { notEmulated } from '../../api-error.ts';
import { LockWait, type ServiceHandler } from '../bridge.ts';
import type { FaultBook } from '../faults.ts';
import type { Run } from '../run.ts';

export interface LockService {
  readonly handle: ServiceHandler;
  releaseAll(run: Run): void;
  isFree(run: Run): boolean;
}

/** Google's text, from Lock.waitLock (emulator/BATAS.md). */
const TIMED_OUT = 'Lock timeout: another process was holding the lock for too long.';

export function createLockService(
  faults: FaultBook,
  pass: (run: Run, ms: number) => void,
  now: () => number,
): LockService {
  /** By script: the id of the run that holds the lock. */
  const holders = new Map<string, string>();

  function tryLock(run: Run, ms: number): boolean {
    const { scriptId } = run.order.project;
    const holder = holders.get(scriptId);
    if (holder === run.id) return true;
    if (faults.refuseLock > 0) faults.refuseLock -= 1;
    else if (holder === undefined && ms >= 0) {
      holders.set(scriptId, run.id);
      delete run.lockUntil;
      return true;
    } else if (run.canWait && ms > 0) return wait(run, ms);
    // A run outside threads does not overlap others in time: what is held now stays held.
    if (ms > 0) pass(run, ms);
    return false;
  }

  /** Stands still, to be asked again; refused when its patience is over. */
  function wait(run: Run, ms: number): false {
    run.lockUntil ??= now() + ms;
    if (now() < run.lockUntil) throw new LockWait(run.lockUntil);
    delete run.lockUntil;
    pass(run, 0);
    return false;
  }

  function release(run: Run): void {
    const { scriptId } = run.order.project;
    if (holders.get(scriptId) === run.id) holders.delete(scriptId);
  }

  return {
    releaseAll: release,
    isFree: (run) => holders.get(run.order.project.scriptId) === undefined,
    handle(method, args, run) {
      const ms = Number(args[0]);
      switch (method) {
        case 'tryLock':
          return tryLock(run, ms);
        case 'waitLock':
          if (!(ms >= 0)) throw new Error('Invalid argument: timeoutInMillis');
          if (!tryLock(run, ms)) throw new Error(TIMED_OUT);
          return undefined;
        case 'releaseLock':
          return release(run);
        case 'hasLock':
          return holders.get(run.order.project.scriptId) === run.id;
        default:
          throw notEmulated(`Lock.${method}`);
      }
    },
  };
}
