// SPDX-License-Identifier: Apache-2.0
// What a run wants to read.

import type { Kepala } from '../tab/kepala.ts';
import type { Petunjuk, RentangBaris } from '../ingatan/petunjuk.ts';

/** What a run wants to read besides headers, config tabs, Sistem and the end of Register. */
export interface MauBaca {
  /** The hint from the Script Property; undefined = never saved or lost. */
  readonly petunjuk?: Petunjuk;
  /** Rows of Register, e.g. the edited ones. */
  readonly register?: readonly RentangBaris[];
  /** Also every open row by the hint (sweep). */
  readonly terbuka?: boolean;
  /** All of Kotak Keluar (sweep). */
  readonly kotakKeluar?: boolean;
  /** The exceptional read: the whole of Register, to rebuild the hint. */
  readonly semuaKeadaan?: boolean;
  /** With `semuaKeadaan`: where the columns stand, so that two of them are enough. */
  readonly kepala?: Kepala;
  /** Checks the SOP although its tab has not changed: after an update of the program. */
  readonly periksaUlang?: boolean;
}
