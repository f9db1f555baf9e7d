// SPDX-License-Identifier: Apache-2.0
// What every piece of the server's work is given: Google, the register, the moment, and where to log.

import type { Instan } from '../core/waktu/waktu.ts';
import type { Google } from './google.ts';

export interface Catat {
  info(pesan: string): void;
  warn(pesan: string): void;
}

export interface Pekerjaan {
  readonly google: Google;
  readonly registerId: string;
  readonly at: Instan;
  readonly log: Catat;
}
