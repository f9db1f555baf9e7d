// SPDX-License-Identifier: Apache-2.0
// What a run is: the order to start it, what is known while it lasts, what is kept of it.

import type { AuthMode, EventJson, MenuJson, PageJson } from './protocol.ts';
import type { Manifest } from './manifest.ts';
import type { Project, ProjectFile } from './store.ts';

/** Google's words for how a process was started (Apps Script API, ProcessType). */
export type RunType = 'TRIGGER' | 'TIME_DRIVEN' | 'SIMPLE_TRIGGER' | 'EDITOR' | 'WEBAPP' | 'MENU';

/** KILLED has no counterpart at Google: the process vanished, as a machine can. */
export type RunStatus = 'RUNNING' | 'COMPLETED' | 'FAILED' | 'TIMED_OUT' | 'KILLED';

export interface RunOrder {
  readonly project: Project;
  readonly files: readonly ProjectFile[];
  readonly functionName: string;
  readonly type: RunType;
  /** The account it runs as: whose rights and whose quotas. */
  readonly user: string;
  /** Who sits before it, as far as the script may know: '' when it may not. */
  readonly activeUser: string;
  readonly authMode: AuthMode;
  readonly event?: EventJson;
  readonly triggerUid?: string;
  /** The file whose event it is, when that is not the one the project is bound to. */
  readonly sourceId?: string;
  readonly args?: readonly unknown[];
  readonly returns: 'page' | 'json' | 'any';
  /** Whether somebody has the spreadsheet open who could see a menu or sidebar. */
  readonly hasUi: boolean;
  readonly activeCell?: ActiveCell;
  /** What that person presses in alerts and prompts, in order. */
  readonly answers?: readonly DialogAnswer[];
}

/** The button alone, or with what was typed into a prompt. */
export type DialogAnswer = string | { readonly button: string; readonly text: string };

/** The cell that is selected in the spreadsheet on the person's screen; 1-based. */
export interface ActiveCell {
  /** The title of the tab. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a person saw of a run. */
export type Shown =
  | { readonly kind: 'menu'; readonly menu: MenuJson }
  | { readonly kind: 'sidebar'; readonly page: PageJson }
  | {
      readonly kind: 'dialog';
      readonly title: string;
      readonly modal: boolean;
      readonly page: PageJson;
    }
  | {
      readonly kind: 'alert';
      readonly title: string;
      readonly prompt: string;
      readonly pressed: string;
    }
  | {
      readonly kind: 'prompt';
      readonly title: string;
      readonly prompt: string;
      readonly pressed: string;
      readonly text: string;
    }
  | { readonly kind: 'toast'; readonly title: string; readonly message: string };

export interface LogLine {
  readonly at: number;
  readonly severity: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';
  readonly text: string;
}

/** One line of the executions log. Times are epoch ms of the emulator's clock. */
export interface Execution {
  readonly id: string;
  readonly scriptId: string;
  readonly functionName: string;
  readonly type: RunType;
  readonly user: string;
  readonly triggerUid?: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly status: RunStatus;
  /** As the log shows it: `Exception: …`. */
  readonly error?: string;
  readonly stack?: string;
  readonly logs: readonly LogLine[];
  /** How many service calls were made; `trace` names them in order, `Lock.tryLock`. */
  readonly calls: number;
  readonly trace: readonly string[];
  readonly shown: readonly Shown[];
  /** Names of what the script reached for and the emulator has not, even if it caught the error. */
  readonly notEmulated: readonly string[];
  /** What the function returned, as JSON. */
  readonly result?: unknown;
}

/** A run while it lasts. */
export interface Run {
  readonly id: string;
  readonly order: RunOrder;
  readonly manifest: Manifest;
  readonly startedAt: number;
  status: RunStatus;
  error?: string;
  stack?: string;
  result?: unknown;
  readonly logs: LogLine[];
  readonly trace: string[];
  readonly shown: Shown[];
  readonly notEmulated: string[];
  /** An error of the emulator itself: rethrown when the run is over, never hidden in a log. */
  bug?: unknown;
  alertsAnswered: number;
  /** Ends it at the service call it stands at; never returns. */
  readonly end: () => never;
  /** It is in a thread, so it can wait for a lock that another run holds. */
  readonly canWait: boolean;
  /** Until when it waits for the lock it stands at. */
  lockUntil?: number;
}

export function toExecution(run: Run, endedAt: number): Execution {
  const { order } = run;
  return {
    id: run.id,
    scriptId: order.project.scriptId,
    functionName: order.functionName,
    type: order.type,
    user: order.user,
    ...(order.triggerUid === undefined ? {} : { triggerUid: order.triggerUid }),
    startedAt: run.startedAt,
    endedAt,
    status: run.status,
    ...(run.error === undefined ? {} : { error: run.error }),
    ...(run.stack === undefined ? {} : { stack: run.stack }),
    logs: run.logs,
    calls: run.trace.length,
    trace: run.trace,
    shown: run.shown,
    notEmulated: run.notEmulated,
    ...(run.result === undefined ? {} : { result: run.result }),
  };
}
