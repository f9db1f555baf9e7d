// SPDX-License-Identifier: Apache-2.0
// The ground of the emulator: one state, one movable clock, one journal, one place where calls are
// counted and faults are injected. It knows services only by name and nothing of what they mean.

import { appendToJournal, readJournal } from './journal.ts';
import type { Op } from './op.ts';

export type { Op } from './op.ts';

/**
 * How a service changes its own part of the state. A handler validates first and then mutates:
 * when it throws, the state must be as it was. `state` must stay JSON-serialisable.
 */
export type OpHandler<S> = (state: S, args: never, op: Op) => unknown;

/** A call of a Google service, as it is seen by counters, faults and the kill switch. */
export interface ServiceCall {
  /** `sheets`, `drive`, `docs`, `gmail`, `forms`, `mail`, `lock`, `properties`, `script`, … */
  readonly service: string;
  /** `spreadsheets.batchUpdate`, `waitLock`, `sendEmail`, … */
  readonly method: string;
  /** The account on whose behalf and quota the call is made. */
  readonly actor: string;
  /** `rest` (googleapis) or `gas` (inside an Apps Script run; `run` then tells which). */
  readonly face: 'rest' | 'gas' | 'person';
  readonly run?: string;
  cellsRead?: number;
  cellsWritten?: number;
}

/** Sees each call before it takes effect; may throw an ApiError, kill the run, or only count. */
export type CallObserver = (call: ServiceCall) => void;

export interface Kernel {
  now(): number;
  /** Moves the clock; it never goes back. Firing what became due is the scheduler's work. */
  setNow(at: number): void;
  /** Registers a service: its first state and the handlers of its ops. Once, before `open`. */
  define<S>(service: string, init: () => S, handlers: Record<string, OpHandler<S>>): () => S;
  /** Replays the journal. Call once, after every service is defined. */
  open(): void;
  /** Applies one op, then journals it. What the handler returns is returned. */
  commit(service: string, method: string, args: unknown): unknown;
  /** A new id that looks like Google's (44 characters by default), from the seed, never repeated. */
  newId(length?: number): string;
  /** Seeded uniform number in [0, 1): for jitter and faults, never for product logic. */
  random(): number;
  /** To be called by every service before a call takes effect. */
  announce(call: ServiceCall): void;
  observe(observer: CallObserver): () => void;
  /** Runs after each commit: the browser pages use it to refresh. */
  onCommit(listener: (op: Op) => void): () => void;
}

export interface KernelOptions {
  /** Where the journal is kept; absent = memory only. */
  readonly dir?: string | undefined;
  /** First moment of the clock (epoch ms) when there is no journal yet. */
  readonly start: number;
  readonly seed?: number;
}

export function createKernel(options: KernelOptions): Kernel {
  const states = new Map<string, unknown>();
  const handlers = new Map<string, OpHandler<never>>();
  const observers = createListeners<ServiceCall>();
  const listeners = createListeners<Op>();
  const own = { now: options.start };
  let randomIds = createRandom(options.seed ?? 1);
  const randomFaults = createRandom((options.seed ?? 1) ^ 0x5bd1e995);
  const journal = options.dir === undefined ? undefined : appendToJournal(options.dir);

  function apply(op: Op): unknown {
    own.now = Math.max(own.now, op.at);
    if (op.service === 'kernel') return undefined;
    const handler = handlers.get(`${op.service}.${op.method}`);
    if (handler === undefined) throw new Error(`emulator: no op ${op.service}.${op.method}`);
    return handler(states.get(op.service) as never, op.args as never, op);
  }

  function record(op: Op): void {
    journal?.(op);
    listeners.tell(op);
  }

  return {
    now: () => own.now,
    setNow(at) {
      if (at <= own.now) return;
      own.now = at;
      record({ at, service: 'kernel', method: 'clock', args: undefined });
    },
    define<S>(service: string, init: () => S, ops: Record<string, OpHandler<S>>) {
      states.set(service, init());
      for (const [method, handler] of Object.entries(ops)) {
        handlers.set(`${service}.${method}`, handler);
      }
      return () => states.get(service) as S;
    },
    open() {
      if (options.dir === undefined) return;
      const ops = readJournal(options.dir);
      for (const op of ops) apply(op);
      // Another stream of ids from here: those already given must not be given again.
      if (ops.length > 0) randomIds = createRandom((options.seed ?? 1) + ops.length * 7919);
    },
    commit(service, method, args) {
      const op: Op = { at: own.now, service, method, args };
      const result = apply(op);
      record(op);
      return result;
    },
    newId(length = 44) {
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
      let id = '1';
      while (id.length < length) id += alphabet[Math.floor(randomIds() * alphabet.length)];
      return id;
    },
    random: randomFaults,
    announce: observers.tell,
    observe: observers.add,
    onCommit: listeners.add,
  };
}

interface Listeners<T> {
  tell(event: T): void;
  /** Answers how to stop listening. */
  add(listener: (event: T) => void): () => void;
}

function createListeners<T>(): Listeners<T> {
  const all = new Set<(event: T) => void>();
  return {
    tell(event) {
      for (const listener of all) listener(event);
    },
    add(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
  };
}

/** mulberry32: small, seeded, good enough for ids and faults. */
function createRandom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
