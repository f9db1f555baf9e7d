// SPDX-License-Identifier: Apache-2.0
// When the clock's trigger is gone or silent, whatever else still comes in does its work: the sweep,
// which then makes the trigger anew and tells of it.

import { BATAS_DENYUT_MS } from '../../register/papan/temuan.ts';
import { KUNCI, type Properti } from '../google/kunci.ts';
import { isDenyutLama, type NamaPemicu } from '../pasang/pasang-pemicu.ts';
import { simpanProperti } from '../google/properti.ts';
import { tugasSapu } from './tugas.ts';

/** In a flood not every submission sweeps. */
const JEDA_MS = 30 * 60_000;

/** `properti`: as they were when the event came in; costs nothing while the heartbeat is fresh. */
export function gantikanSapuan(properti: Properti | undefined, nama: NamaPemicu): void {
  const kini = Date.now();
  if (properti === undefined || !isDenyutLama(properti, kini)) return;
  simpanProperti(KUNCI.denyut, String(kini - BATAS_DENYUT_MS + JEDA_MS));
  tugasSapu(nama, true);
}
