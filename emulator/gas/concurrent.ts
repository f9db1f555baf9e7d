// SPDX-License-Identifier: Apache-2.0
// Several runs under way at once: at every service call of any of them the seed says whose call is
// served next. A run that waits for a lock stands still until it is free or its patience is over.

import type { Kernel } from '../kernel.ts';
import { LockWait, RunEnded, type Bridge } from './bridge.ts';
import type { Run } from './run.ts';
import { takeThread, type Thread } from './thread.ts';
import type { FromThread, Job } from './thread-protocol.ts';

export interface ConcurrentParts {
  readonly kernel: Kernel;
  readonly bridge: Bridge;
  readonly toJob: (run: Run) => Job;
  /** Called once for each run, when it is over. */
  readonly over: (run: Run, end: RunOver) => void;
}

export type RunOver =
  | { readonly kind: 'returned' }
  | { readonly kind: 'threw'; readonly error: string; readonly isTimeout: boolean }
  /** Killed, or out of simulated time: the bridge has noted which. */
  | { readonly kind: 'ended' };

interface Strand {
  readonly run: Run;
  readonly thread: Thread;
  /** The call it stands at. */
  request: string;
  /** Present while it waits for a lock: until when, in simulated time. */
  waitsUntil?: number;
}

export function runTogether(parts: ConcurrentParts, runs: readonly Run[]): void {
  const { kernel, bridge, toJob, over } = parts;
  const strands: Strand[] = [];

  /** Goes on to the next call; false when the run is over. */
  function advance(strand: Strand, message: FromThread): boolean {
    if (message.kind === 'call') {
      strand.request = message.request;
      return true;
    }
    strand.thread.free();
    const { error, isTimeout = false } = message;
    over(
      strand.run,
      error === undefined ? { kind: 'returned' } : { kind: 'threw', error, isTimeout },
    );
    return false;
  }

  function serve(strand: Strand): boolean {
    try {
      const isAgain = strand.waitsUntil !== undefined;
      const reply = bridge.answer(strand.run, strand.request, isAgain);
      delete strand.waitsUntil;
      strand.thread.reply(reply);
    } catch (error) {
      if (error instanceof LockWait) {
        strand.waitsUntil ??= error.until;
        return true;
      }
      if (!(error instanceof RunEnded)) throw error;
      strand.thread.end();
      over(strand.run, { kind: 'ended' });
      return false;
    }
    return advance(strand, strand.thread.next());
  }

  for (const run of runs) {
    const strand: Strand = { run, thread: takeThread(), request: '' };
    strand.thread.start(toJob(run));
    if (advance(strand, strand.thread.next())) strands.push(strand);
  }
  while (strands.length > 0) {
    const chosen = choose(kernel, bridge, strands);
    if (!serve(chosen)) strands.splice(strands.indexOf(chosen), 1);
  }
}

/** Whoever can go on; when all wait, time passes until the first of them has waited long enough. */
function choose(kernel: Kernel, bridge: Bridge, strands: readonly Strand[]): Strand {
  const ready = strands.filter(
    ({ run, waitsUntil }) =>
      waitsUntil === undefined || waitsUntil <= kernel.now() || bridge.isLockFree(run),
  );
  const pick = <T>(list: readonly T[]) => list[Math.floor(kernel.random() * list.length)];
  const chosen = pick(ready);
  if (chosen !== undefined) return chosen;
  const [first] = [...strands].sort((a, b) => (a.waitsUntil ?? 0) - (b.waitsUntil ?? 0));
  if (first === undefined) throw new Error('emulator: no run to go on with');
  kernel.setNow(first.waitsUntil ?? kernel.now());
  return first;
}
