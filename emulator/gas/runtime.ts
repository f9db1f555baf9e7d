// SPDX-License-Identifier: Apache-2.0
// Executes one run from its order to its line in the log: a fresh context, all files, one function.

import type { Kernel } from '../kernel.ts';
import type { Accounts } from '../accounts.ts';
import { RunEnded, type Bridge } from './bridge.ts';
import { runTogether, type RunOver } from './concurrent.ts';
import { createScriptContext, endedFromOutside, endRun } from './context.ts';
import { preludeScript } from './prelude-script.ts';
import type { BootConfig, EntryConfig, EntryEvent } from './protocol.ts';
import type { Projects } from './projects.ts';
import { toExecution, type Execution, type Run, type RunOrder } from './run.ts';
import type { Job } from './thread-protocol.ts';

export interface Runtime {
  execute(order: RunOrder): Execution;
  /** Under way at once, interleaved at every service call; one alone is simply executed. */
  executeTogether(orders: readonly RunOrder[]): readonly Execution[];
  executions(): readonly Execution[];
}

export interface RuntimeParts {
  readonly kernel: Kernel;
  readonly accounts: Accounts;
  readonly projects: Projects;
  readonly bridge: Bridge;
  readonly begin: (run: Run) => void;
  /** Frees what the run held: its locks. */
  readonly end: (run: Run) => void;
  /** Real ms after which an endless loop is ended. */
  readonly loopGuardMs: number;
}

const KEPT_EXECUTIONS = 20_000;
const OUT_OF_TIME = 'Exceeded maximum execution time';

export function createRuntime(parts: RuntimeParts): Runtime {
  const { kernel, accounts, projects } = parts;
  const log: Execution[] = [];

  function open(order: RunOrder, isThread: boolean): Run {
    if (accounts.get(order.user) === undefined) {
      throw new Error(`emulator: no account ${order.user}`);
    }
    const run = startRun(kernel, order, projects, isThread);
    if (isTriggered(order) && accounts.daily.left(order.user, 'triggerRuntime') <= 0) {
      run.status = 'FAILED';
      run.error = 'Service using too much computer time for one day';
    } else parts.begin(run);
    return run;
  }

  function close(run: Run): Execution {
    if (isTriggered(run.order)) spendRuntime(parts, run);
    const execution = toExecution(run, kernel.now());
    log.push(execution);
    if (log.length > KEPT_EXECUTIONS) log.shift();
    if (run.bug !== undefined) throw run.bug;
    return execution;
  }

  function execute(order: RunOrder): Execution {
    const run = open(order, false);
    if (run.status === 'RUNNING') {
      inZone(run.manifest.timeZone, () => perform(parts, run));
      parts.end(run);
    }
    return close(run);
  }

  return {
    executions: () => log,
    execute,
    executeTogether(orders) {
      const [first] = orders;
      if (first === undefined) return [];
      if (orders.length === 1) return [execute(first)];
      const done: Execution[] = [];
      const runs = orders.map((order) => open(order, true));
      for (const run of runs.filter(({ status }) => status !== 'RUNNING')) done.push(close(run));
      inZone(runs[0]?.manifest.timeZone ?? 'UTC', () =>
        runTogether(
          {
            kernel,
            bridge: parts.bridge,
            toJob: (run) => toJob(parts, run),
            over(run, how) {
              settle(run, how);
              parts.end(run);
              done.push(close(run));
            },
          },
          runs.filter(({ status }) => status === 'RUNNING'),
        ),
      );
      return done;
    },
  };
}

const isTriggered = ({ type }: RunOrder): boolean => type === 'TRIGGER' || type === 'TIME_DRIVEN';

function startRun(kernel: Kernel, order: RunOrder, projects: Projects, isThread: boolean): Run {
  return {
    id: kernel.newId(24),
    order,
    manifest: projects.manifestOf(order.files),
    startedAt: kernel.now(),
    status: 'RUNNING',
    logs: [],
    trace: [],
    shown: [],
    notEmulated: [],
    alertsAnswered: 0,
    canWait: isThread,
    end: isThread ? endInThread : endRun,
  };
}

function endInThread(): never {
  throw new RunEnded();
}

function perform({ kernel, bridge, loopGuardMs }: RuntimeParts, run: Run): void {
  const { order } = run;
  try {
    const context = createScriptContext({
      host: (request) => bridge.answer(run, request),
      boot: toBoot(kernel, run),
      loopGuardMs,
      prelude: preludeScript(),
    });
    context.load(order.files);
    context.enter(toEntry(order));
    // An async function that never settles: nothing is left that could go on with it.
    if (run.status === 'RUNNING') run.status = 'COMPLETED';
  } catch (error) {
    endWith(run, error);
  }
}

function endWith(run: Run, error: unknown): void {
  switch (endedFromOutside(error)) {
    case 'interrupt':
      // The bridge has said why; otherwise somebody pressed Ctrl+C.
      if (run.status !== 'KILLED' && run.status !== 'TIMED_OUT') throw error;
      return;
    case 'timeout':
      run.status = 'TIMED_OUT';
      run.error = OUT_OF_TIME;
      return;
    default:
      run.status = 'FAILED';
      run.error = String(error);
  }
}

function toBoot(kernel: Kernel, { order, manifest }: Run): BootConfig {
  return {
    scriptId: order.project.scriptId,
    seed: seedOf(kernel.newId(16)),
    advancedServices: manifest.advancedServices,
  };
}

function toJob({ kernel, loopGuardMs }: RuntimeParts, run: Run): Job {
  return {
    kind: 'start',
    files: run.order.files,
    boot: toBoot(kernel, run),
    entry: toEntry(run.order),
    timeZone: run.manifest.timeZone,
    // It also counts the real time in which others were served.
    loopGuardMs: loopGuardMs * 10,
  };
}

function settle(run: Run, how: RunOver): void {
  switch (how.kind) {
    case 'ended':
      return;
    case 'returned':
      if (run.status === 'RUNNING') run.status = 'COMPLETED';
      return;
    case 'threw':
      run.status = how.isTimeout ? 'TIMED_OUT' : 'FAILED';
      run.error = how.isTimeout ? OUT_OF_TIME : how.error;
      return;
    default:
      return unknownEnd(how);
  }
}

function unknownEnd(how: never): never {
  throw new Error(`emulator: unexpected end ${JSON.stringify(how)}`);
}

function toEntry(order: RunOrder): EntryConfig {
  const { functionName, returns, args, event, authMode, triggerUid } = order;
  const spreadsheetId = order.sourceId ?? order.project.parentId;
  const isSpreadsheetEvent =
    event?.kind === 'edit' || event?.kind === 'open' || event?.kind === 'change';
  const framed: EntryEvent | undefined =
    event === undefined
      ? undefined
      : {
          ...event,
          authMode,
          ...(triggerUid === undefined ? {} : { triggerUid }),
          ...(isSpreadsheetEvent && spreadsheetId !== undefined ? { spreadsheetId } : {}),
        };
  return {
    functionName,
    returns,
    ...(framed === undefined ? {} : { event: framed }),
    ...(args === undefined ? {} : { args }),
  };
}

function seedOf(id: string): number {
  let hash = 0;
  for (const letter of id) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  return hash;
}

function spendRuntime({ kernel, accounts }: RuntimeParts, { order, startedAt }: Run): void {
  const left = accounts.daily.left(order.user, 'triggerRuntime');
  const spent = Math.min(kernel.now() - startedAt, left);
  if (spent > 0) accounts.daily.use(order.user, 'triggerRuntime', spent);
}

/** Local times inside a script are those of its manifest's zone. Node keeps one zone a process. */
function inZone(timeZone: string, action: () => void): void {
  const before = process.env['TZ'];
  if (before === timeZone) return action();
  process.env['TZ'] = timeZone;
  try {
    action();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
