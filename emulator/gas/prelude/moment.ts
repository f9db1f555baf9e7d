// SPDX-License-Identifier: Apache-2.0
// Time and chance inside the context: both follow the emulator, so that a run can be repeated.

import { call } from './host-call.ts';

export function installMoment(seed: number): void {
  const now = () => call<number>('runtime', 'now');
  globalThis.Date = emulatedDate(globalThis.Date, now);
  Object.defineProperty(globalThis, 'Date', { enumerable: false });
  Math.random = createRandom(seed);
}

/** The same prototype as the real Date, so that `instanceof` and every method hold. */
function emulatedDate(real: DateConstructor, now: () => number): DateConstructor {
  function EmulatedDate(...args: readonly []): unknown {
    if (new.target === undefined) return new real(now()).toString();
    const target = new.target === EmulatedDate ? real : new.target;
    return Reflect.construct(real, args.length === 0 ? [now()] : args, target);
  }
  Object.defineProperty(EmulatedDate, 'name', { value: 'Date' });
  Object.defineProperty(EmulatedDate, 'length', { value: 7 });
  EmulatedDate.prototype = real.prototype;
  Object.defineProperty(real.prototype, 'constructor', { value: EmulatedDate, writable: true });
  return Object.assign(EmulatedDate, { now, parse: real.parse, UTC: real.UTC }) as typeof Date;
}

/** xorshift32: quick, seeded by the host, different in each run. */
function createRandom(seed: number): () => number {
  let x = (seed | 0) === 0 ? 0x9e3779b9 : seed | 0;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 4294967296;
  };
}
