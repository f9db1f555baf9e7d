// SPDX-License-Identifier: Apache-2.0
// What passes between the main thread and a thread that holds one run. Types and indices only.

import type { MessagePort } from 'node:worker_threads';
import type { BootConfig, EntryConfig } from './protocol.ts';
import type { ProjectFile } from './store.ts';

/** Counts of messages sent; a side that finds none waits until the count moves. */
export const TO_MAIN = 0;
export const TO_THREAD = 1;

export interface ThreadData {
  readonly port: MessagePort;
  readonly signal: Int32Array;
  readonly prelude: string;
}

export interface Job {
  readonly kind: 'start';
  readonly files: readonly ProjectFile[];
  readonly boot: BootConfig;
  readonly entry: EntryConfig;
  readonly timeZone: string;
  readonly loopGuardMs: number;
}

export type ToThread = Job | { readonly kind: 'reply'; readonly text: string };

export type FromThread =
  | { readonly kind: 'call'; readonly request: string }
  /** The function has returned, or thrown past every catch. */
  | { readonly kind: 'over'; readonly error?: string; readonly isTimeout?: boolean };
