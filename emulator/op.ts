// SPDX-License-Identifier: Apache-2.0
// One line of the journal.

/** One change of state. `args` is JSON and holds every generated id, so that replay is exact. */
export interface Op {
  readonly at: number;
  readonly service: string;
  readonly method: string;
  readonly args: unknown;
}
