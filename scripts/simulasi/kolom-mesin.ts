// SPDX-License-Identifier: Apache-2.0
// The columns of Register that only the machine writes: what a hand must be kept out of.

import { TAB } from '../../register/tab/tab.ts';

export const KOLOM_MESIN: readonly string[] = TAB.register.kolom
  .filter((kolom) => kolom.staf !== true)
  .map(({ id }) => id);
