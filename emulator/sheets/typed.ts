// SPDX-License-Identifier: Apache-2.0
// What typing gives, and what it depends on.

import type { LocaleRules } from './locale.ts';
import type { NumberFormat, Scalar } from './model.ts';

export interface Typed {
  readonly value?: Scalar;
  readonly formula?: string;
  /** The format Sheets suggests for a cell that has none. */
  readonly numberFormat?: NumberFormat;
}

export interface TypingContext {
  readonly locale: LocaleRules;
  /** The cell is formatted as plain text (`@`): nothing is parsed. */
  readonly isText: boolean;
  readonly year: number;
}
