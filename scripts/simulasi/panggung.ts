// SPDX-License-Identifier: Apache-2.0
// What everybody who acts in a play has at hand. It does nothing.

import type { Kantor } from '../kantor/kantor.ts';
import type { Cuaca } from './cuaca.ts';
import type { Saksi } from './jejak.ts';
import type { Rencana } from './laku.ts';

export interface Panggung {
  readonly rencana: Rencana;
  readonly kantor: Kantor;
  readonly saksi: Saksi;
  readonly cuaca: Cuaca;
}
