// SPDX-License-Identifier: Apache-2.0
// What a probe is, and what is written down of it. Types only.

import type { Bench } from './bench.ts';
import type { Json } from './google.ts';

export interface Probe {
  /** As emulator/BATAS.md names it. */
  readonly id: string;
  /** One line in Indonesian: what an office reads. */
  readonly about: string;
  observe(bench: Bench): Json;
}

/** One line of the result. */
export interface Result {
  readonly id: string;
  readonly about: string;
  /** What the emulator answers; undefined when this bundle was built without it. */
  readonly expected?: Json;
  readonly observed: Json;
  /** Undefined when there is nothing to compare with: not emulated. */
  readonly same?: boolean;
}
