// SPDX-License-Identifier: Apache-2.0
// What a test orders to go wrong: in a run, or with the firing of triggers. Orders are used up in
// turn; the random ones follow the kernel's seed.

import type { Kernel } from '../kernel.ts';
import type { Run } from './run.ts';

/**
 * When in a run: at its Nth call (from 1), which is meant for the next run to start and is forgotten
 * when that run is over; or at the first call of `Class.method`, in whatever run that comes.
 */
export interface CallSpot {
  readonly call?: number;
  readonly method?: string;
  /** Only in runs of this function. */
  readonly function?: string;
}

export interface KillOrder extends CallSpot {
  /** Before the call takes effect, or after it did but before the script learns of it. */
  readonly when: 'before' | 'after';
}

export interface FailOrder extends CallSpot {
  /** An ApiError, or any Error with Google's words. */
  readonly error: Error;
  /** After the effect: the script believes it failed, but it happened. */
  readonly when?: 'before' | 'after';
  /** Told in which run the order was used up. */
  readonly onFire?: (run: string) => void;
}

export interface DuringOrder extends CallSpot {
  /** Before that call; may start other runs, which then find this one's lock held. */
  readonly action: () => void;
}

export type FireFault =
  /** A second, true fire a moment later. */
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'late'; readonly ms: number }
  /** A second fire a moment later, whose event says nothing. */
  | { readonly kind: 'blank' }
  | { readonly kind: 'never' }
  /** Later than the events that follow within seconds. */
  | { readonly kind: 'reorder' };

/** Chances between 0 and 1: of each fire, or of each service call. */
export interface FaultRates {
  readonly duplicate?: number;
  readonly late?: number;
  /** The longest lateness, in ms; 10 minutes when absent. */
  readonly lateMs?: number;
  readonly blank?: number;
  readonly never?: number;
  readonly reorder?: number;
  readonly killPerCall?: number;
  /**
   * Of a trigger's fire: whatever else is due within `overlapMs` is under way at the same time, the
   * runs interleaved at every service call.
   */
  readonly overlap?: number;
  /** 10 s when absent. */
  readonly overlapMs?: number;
}

export interface Faults {
  kill(order: KillOrder): void;
  fail(order: FailOrder): void;
  during(order: DuringOrder): void;
  /** For the next fire (of this function) of an installable trigger. */
  nextFire(fault: FireFault, ofFunction?: string): void;
  random(rates: FaultRates): void;
  /** How many of the next attempts at a lock are refused, as if another run held it. */
  refuseLock: number;
  /**
   * Triggers created inside a trigger's run never fire (Google's issue 150756612, facts B).
   * True unless a test says otherwise.
   */
  disableNestedTriggers: boolean;
  clear(): void;
}

/** What the bridge and the queue ask; everything found is used up. */
export interface FaultBook extends Faults {
  /** From here to `end` the orders for the next run are this run's. */
  begin(run: Run): void;
  end(run: Run): void;
  takeAt(run: Run, name: string): TakenFaults;
  takeFire(functionName: string): FireFault | undefined;
  /** Within how many ms others join this fire; undefined: it is alone. */
  takeOverlap(): number | undefined;
}

export interface TakenFaults {
  readonly kill?: 'before' | 'after';
  readonly fail?: FailOrder;
  readonly during?: () => void;
}

type Order =
  | { readonly kind: 'kill'; readonly order: KillOrder }
  | { readonly kind: 'fail'; readonly order: FailOrder }
  | { readonly kind: 'during'; readonly order: DuringOrder };

export function createFaults(kernel: Kernel): FaultBook {
  let waiting: Order[] = [];
  let fires: { fault: FireFault; function?: string }[] = [];
  let rates: FaultRates = {};
  const ofRun = new Map<string, Order[]>();
  const chance = (rate: number | undefined) => rate !== undefined && kernel.random() < rate;

  function takeOrder<K extends Order['kind']>(kind: K, run: Run, name: string) {
    const isDue = (one: Order) => one.kind === kind && isAt(one.order, run, name);
    const found = take(ofRun.get(run.id) ?? [], isDue) ?? take(waiting, isDue);
    return found?.order as (Order & { kind: K })['order'] | undefined;
  }

  return {
    kill: (order) => void waiting.push({ kind: 'kill', order }),
    fail: (order) => void waiting.push({ kind: 'fail', order }),
    during: (order) => void waiting.push({ kind: 'during', order }),
    nextFire: (fault, ofFunction) =>
      void fires.push({ fault, ...(ofFunction === undefined ? {} : { function: ofFunction }) }),
    random: (next) => {
      rates = next;
    },
    refuseLock: 0,
    disableNestedTriggers: true,
    clear() {
      waiting = [];
      fires = [];
      rates = {};
      this.refuseLock = 0;
    },
    begin(run) {
      const isMeant = ({ order }: Order) => order.call !== undefined && isOf(order, run);
      ofRun.set(run.id, waiting.filter(isMeant));
      waiting = waiting.filter((one) => !isMeant(one));
    },
    end: (run) => void ofRun.delete(run.id),
    takeAt(run, name) {
      const during = takeOrder('during', run, name);
      const fail = takeOrder('fail', run, name);
      fail?.onFire?.(run.id);
      const kill = takeOrder('kill', run, name)?.when;
      const killed = kill ?? (chance(rates.killPerCall) ? coin(kernel) : undefined);
      return {
        ...(during === undefined ? {} : { during: during.action }),
        ...(fail === undefined ? {} : { fail }),
        ...(killed === undefined ? {} : { kill: killed }),
      };
    },
    takeFire(functionName) {
      const ordered = take(
        fires,
        (order) => order.function === undefined || order.function === functionName,
      );
      return ordered?.fault ?? randomFire(kernel, rates, chance);
    },
    takeOverlap: () => (chance(rates.overlap) ? (rates.overlapMs ?? 10_000) : undefined),
  };
}

function randomFire(
  kernel: Kernel,
  rates: FaultRates,
  chance: (rate: number | undefined) => boolean,
): FireFault | undefined {
  if (chance(rates.never)) return { kind: 'never' };
  if (chance(rates.late)) {
    return { kind: 'late', ms: Math.ceil(kernel.random() * (rates.lateMs ?? 600_000)) };
  }
  for (const kind of ['duplicate', 'blank', 'reorder'] as const) {
    if (chance(rates[kind])) return { kind };
  }
  return undefined;
}

function coin(kernel: Kernel): 'before' | 'after' {
  return kernel.random() < 0.5 ? 'before' : 'after';
}

function isAt(spot: CallSpot, run: Run, name: string): boolean {
  if (!isOf(spot, run)) return false;
  if (spot.method !== undefined && spot.method !== name) return false;
  return spot.call === undefined || spot.call === run.trace.length;
}

function isOf(spot: CallSpot, run: Run): boolean {
  return spot.function === undefined || spot.function === run.order.functionName;
}

function take<T>(orders: T[], matches: (order: T) => boolean): T | undefined {
  const index = orders.findIndex(matches);
  return index === -1 ? undefined : orders.splice(index, 1)[0];
}
