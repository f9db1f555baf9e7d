// SPDX-License-Identifier: Apache-2.0
// One response to the form, as plain data: what intake decides by.

import type { Instan } from '../core/waktu.ts';
import type { Jawaban } from '../register/formulir.ts';

export interface Respons {
  readonly id: string;
  readonly dikirim: Instan;
  /** Read when asked for: most responses of the window have been registered already. */
  readonly jawaban: () => readonly Jawaban[];
}
