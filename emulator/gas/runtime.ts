// SPDX-License-Identifier: Apache-2.0
// Executes one run from its order to its line in the log: a fresh context, all files, one function.

import type { Kernel } from '../kernel.ts';
import type { Accounts } from '../accounts.ts';
import type { Bridge } from './bridge.ts';
import { createScriptContext, endedFromOutside } from './context.ts';
import type { EntryConfig, EntryEvent } from './protocol.ts';
import type { Projects } from './projects.ts';
import { toExecution, type Execution, type Run, type RunOrder } from './run.ts';

export interface Runtime {
  execute(order: RunOrder): Execution;
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

  return {
    executions: () => log,
    execute(order) {
      if (accounts.get(order.user) === undefined) {
        throw new Error(`emulator: no account ${order.user}`);
      }
      const run = startRun(kernel, order, projects);
      const isTriggered = order.type === 'TRIGGER' || order.type === 'TIME_DRIVEN';
      if (isTriggered && accounts.daily.left(order.user, 'triggerRuntime') <= 0) {
        run.status = 'FAILED';
        run.error = 'Service using too much computer time for one day';
      } else {
        parts.begin(run);
        inZone(run.manifest.timeZone, () => perform(parts, run));
        parts.end(run);
      }
      if (isTriggered) spendRuntime(parts, run);
      const execution = toExecution(run, kernel.now());
      log.push(execution);
      if (log.length > KEPT_EXECUTIONS) log.shift();
      if (run.bug !== undefined) throw run.bug;
      return execution;
    },
  };
}

function startRun(kernel: Kernel, order: RunOrder, projects: Projects): Run {
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
  };
}

function perform({ kernel, bridge, loopGuardMs }: RuntimeParts, run: Run): void {
  const { order, manifest } = run;
  try {
    const context = createScriptContext(
      (request) => bridge.answer(run, request),
      {
        scriptId: order.project.scriptId,
        seed: seedOf(kernel.newId(16)),
        advancedServices: manifest.advancedServices,
      },
      loopGuardMs,
    );
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
