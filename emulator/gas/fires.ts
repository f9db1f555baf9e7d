// SPDX-License-Identifier: Apache-2.0
// The queue of what is about to fire, and the walk of the clock from one due moment to the next.
// Here fires are lost, doubled, delayed and reordered as ordered.

import type { Kernel } from '../kernel.ts';
import { clockFields, nextDue } from './clock.ts';
import type { FaultBook, FireFault } from './faults.ts';
import type { EventJson } from './protocol.ts';
import type { ScriptStore, Trigger } from './store.ts';

export interface Fires {
  /** An event happened that this trigger waits for: it fires a moment from now. */
  trigger(trigger: Trigger, event: EventJson): void;
  /** Something that Google does a moment later and never loses: simple triggers. */
  soon(action: () => void): void;
  /** Moves the clock to `at`, firing on the way what becomes due; answers how many fires. */
  advanceTo(at: number): number;
  /** Fires what events have brought about, moving the clock by the seconds that takes. */
  settle(): number;
  /** When the next thing is due, if anything is. */
  nextAt(): number | undefined;
}

export interface FireParts {
  readonly kernel: Kernel;
  readonly store: ScriptStore;
  readonly faults: FaultBook;
  /** Runs the functions of these triggers now, all under way at once. */
  readonly run: (list: readonly Fire[]) => void;
}

export interface Fire {
  readonly trigger: Trigger;
  readonly event: EventJson;
}

interface Pending {
  readonly at: number;
  readonly action: () => void;
  /** What a trigger's fire will run; undefined when the trigger is gone by then. */
  readonly fire?: () => Fire | undefined;
}

/** Google fires within seconds (ASSUMED: 1 to 3); a second fire comes seconds after the first. */
const DELAY_MS = { least: 1_000, spread: 2_000 };
const SIMPLE_DELAY_MS = 500;
const REORDERED_MS = 9_000;
/** How far `settle` looks ahead: beyond every delay above, short of ordered lateness. */
const SETTLE_MS = 15_000;

export function createFires(parts: FireParts): Fires {
  const { kernel, store } = parts;
  const queue = createQueue();
  const alarms = createAlarms(kernel, store);
  const schedule = createScheduler(parts, queue);

  /** A clock trigger that is due joins the queue, where the faults of its fire are decided. */
  function next(): (Pending & { readonly fires: number }) | undefined {
    const clock = alarms.first();
    const event = queue.first();
    if (event !== undefined && (clock === undefined || event.at <= clock.at)) {
      return { at: event.at, action: () => fireNext(parts, queue, ring), fires: 1 };
    }
    if (clock === undefined) return undefined;
    return { at: clock.at, action: () => ring(clock.at), fires: 0 };
  }

  /** Clock triggers that are due until then join the queue. */
  function ring(until: number): void {
    for (let one = alarms.first(); one !== undefined && one.at <= until; one = alarms.first()) {
      alarms.passed(one);
      schedule(one.trigger, { kind: 'clock', fields: {} }, one.at);
    }
  }

  function advanceTo(limit: number): number {
    let fired = 0;
    for (let step = next(); step !== undefined && step.at <= limit; step = next()) {
      kernel.setNow(step.at);
      step.action();
      fired += step.fires;
    }
    kernel.setNow(limit);
    return fired;
  }

  return {
    trigger: (trigger, event) => schedule(trigger, event, kernel.now() + delay(kernel)),
    soon: (action) => queue.add(kernel.now() + SIMPLE_DELAY_MS, action),
    advanceTo,
    settle() {
      let fired = 0;
      const horizon = kernel.now() + SETTLE_MS;
      for (let first = queue.first(); first !== undefined; first = queue.first()) {
        if (first.at > horizon) break;
        fired += advanceTo(Math.max(first.at, kernel.now()));
      }
      return fired;
    },
    nextAt: () => next()?.at,
  };
}

/** Puts a fire into the queue as often and as late as the faults of the moment say. */
function createScheduler({ kernel, store, faults, run }: FireParts, queue: Queue) {
  /** The trigger may be gone by the time its fire arrives. */
  function fire(trigger: Trigger, event: EventJson, moment: number): void {
    const toFire = (): Fire | undefined =>
      store.state().triggers[trigger.uid] === undefined
        ? undefined
        : { trigger, event: event.kind === 'clock' ? clockEvent(event, kernel.now()) : event };
    const action = () => {
      const one = toFire();
      if (one !== undefined) run([one]);
    };
    queue.add(moment, action, toFire);
  }

  return (trigger: Trigger, event: EventJson, moment: number): void => {
    if (trigger.disabled) return;
    const fault = faults.takeFire(trigger.handler);
    if (fault?.kind === 'never') return;
    const first = moment + latenessOf(fault);
    fire(trigger, event, first);
    if (fault?.kind === 'duplicate') fire(trigger, event, first + delay(kernel));
    if (fault?.kind === 'blank') fire(trigger, blankOf(event), first + delay(kernel));
  };
}

function delay(kernel: Kernel): number {
  return DELAY_MS.least + Math.floor(kernel.random() * DELAY_MS.spread);
}

/** The next of the queue, with those that by chance are under way at the same time. */
function fireNext({ faults, run }: FireParts, queue: Queue, ring: (until: number) => void): void {
  const first = queue.take();
  if (first === undefined) return;
  const spread = first.fire === undefined ? undefined : faults.takeOverlap();
  if (spread === undefined) return first.action();
  ring(first.at + spread);
  const list = [first];
  for (;;) {
    const following = queue.first();
    if (following?.fire === undefined || following.at > first.at + spread) break;
    list.push(following);
    queue.take();
  }
  run(list.flatMap((one) => one.fire?.() ?? []));
}

interface Queue {
  add(at: number, action: () => void, fire?: Pending['fire']): void;
  first(): Pending | undefined;
  take(): Pending | undefined;
}

/** By moment; what was added first goes first. */
function createQueue(): Queue {
  const pending: Pending[] = [];
  return {
    add(at, action, fire) {
      const place = pending.findIndex((other) => other.at > at);
      const one = { at, action, ...(fire === undefined ? {} : { fire }) };
      pending.splice(place === -1 ? pending.length : place, 0, one);
    },
    first: () => pending[0],
    take: () => pending.shift(),
  };
}

interface Alarm {
  readonly trigger: Trigger;
  readonly at: number;
}

interface Alarms {
  first(): Alarm | undefined;
  /** A trigger that is behind because the clock jumped fires once, not once for each period. */
  passed(alarm: Alarm): void;
}

/** Due moments are not kept: after a restart they are found anew from the clock. */
function createAlarms(kernel: Kernel, store: ScriptStore): Alarms {
  const due = new Map<string, number>();
  return {
    first() {
      let first: Alarm | undefined;
      for (const trigger of Object.values(store.state().triggers)) {
        if (trigger.clock === undefined || trigger.disabled) continue;
        const at = due.get(trigger.uid) ?? nextDue(trigger.clock, trigger, kernel.now());
        due.set(trigger.uid, at);
        if (first === undefined || at < first.at) first = { trigger, at };
      }
      return first;
    },
    passed({ trigger, at }) {
      if (trigger.clock === undefined) return;
      const following = nextDue(trigger.clock, trigger, at);
      const isBehind = following < kernel.now();
      const next = isBehind ? nextDue(trigger.clock, trigger, kernel.now()) : following;
      due.set(trigger.uid, next);
    },
  };
}

function latenessOf(fault: FireFault | undefined): number {
  if (fault?.kind === 'late') return fault.ms;
  return fault?.kind === 'reorder' ? REORDERED_MS : 0;
}

/** Only an event that was not blanked has fields; they are those of the moment it fires. */
function clockEvent(event: EventJson & { kind: 'clock' }, at: number): EventJson {
  return event.fields['blank'] === 1
    ? { kind: 'clock', fields: {} }
    : { ...event, fields: clockFields(at) };
}

function blankOf(event: EventJson): EventJson {
  switch (event.kind) {
    case 'form':
      return { ...event, responseId: undefined };
    case 'edit':
      return { kind: 'edit', range: undefined, user: event.user };
    case 'clock':
      return { kind: 'clock', fields: { blank: 1 } };
    case 'change':
    case 'open':
    case 'get':
      return event;
    default:
      return unknownKind(event);
  }
}

function unknownKind(event: never): never {
  throw new Error(`emulator: unexpected event ${JSON.stringify(event)}`);
}
