// SPDX-License-Identifier: Apache-2.0
// The edit trigger of a new year's register, and the end of an old one's. Google may leave a trigger
// that a trigger run has made disabled: sweeps do its work then, and setup by a person makes it anew.

import { pesanGalat } from '../google/galat.ts';
import { KUNCI, type Properti } from '../google/kunci.ts';
import { daftarUid } from './pasang-pemicu.ts';
import { hapusProperti, simpanBanyak } from '../google/properti.ts';

/** A failure keeps nothing waiting: the next sweep tries again, and does the trigger's work meanwhile. */
export function pasangPemicuTertunda(properti: Properti): void {
  const id = properti[KUNCI.pemicuTertunda];
  if (id === undefined) return;
  try {
    const ada = milik(id).length > 0;
    const fungsi = ada ? undefined : fungsiSunting(properti);
    if (fungsi !== undefined) ScriptApp.newTrigger(fungsi).forSpreadsheet(id).onEdit().create();
    simpanBanyak({ [KUNCI.pemicu]: daftarUid().join(','), [KUNCI.pemicuSapuan]: id });
    hapusProperti([KUNCI.pemicuTertunda]);
  } catch (sebab) {
    console.warn(`pemicu register baru: ${pesanGalat(sebab)}`);
  }
}

/** Before setup by a person makes it: one that a sweep has made goes. */
export function hapusPemicuSapuan(properti: Properti): void {
  const id = properti[KUNCI.pemicuSapuan];
  if (id === undefined) return;
  hapusPemicu(id);
  hapusProperti([KUNCI.pemicuSapuan]);
}

export function hapusPemicu(registerId: string): void {
  for (const satu of milik(registerId)) ScriptApp.deleteTrigger(satu);
}

const milik = (id: string): GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((t) => (t.getTriggerSourceId() as string | null) === id);

/** The same function as that of Identitas Pelapor: only main.ts names entry points. */
const fungsiSunting = (properti: Properti): string | undefined =>
  milik(properti[KUNCI.identitasId] ?? '')[0]?.getHandlerFunction();
