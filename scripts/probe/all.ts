// SPDX-License-Identifier: Apache-2.0
// Every probe, in the order in which they are made. Pure data: Node reads the ids from here too.

import { CLOCK } from './clock.ts';
import type { Probe } from './probe.ts';
import { COMMIT } from './probes-commit.ts';
import { FILES } from './probes-files.ts';
import { SCRIPT } from './probes-script.ts';
import { SHEETS } from './probes-sheets.ts';
import { TYPING } from './probes-typing.ts';

/** Those that are made at once; the clock's come when it has beaten often enough. */
export const QUICK: readonly Probe[] = [...TYPING, ...SHEETS, ...SCRIPT, ...COMMIT, ...FILES];

export const ALL: readonly Probe[] = [...QUICK, ...CLOCK];
