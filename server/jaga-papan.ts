// SPDX-License-Identifier: Apache-2.0
// The server's word on the board beside Pengaturan: that nobody sweeps. One row, for what the last sweep
// had found stays true below it; the next sweep finds the row changed, and puts its own there.

import { tulisBarisAtas } from '../register/papan/papan-keadaan.ts';
import { barisBerhenti } from '../register/papan/temuan.ts';
import type { Denyut } from './jaga-baca.ts';
import type { Pekerjaan } from './pekerjaan.ts';

/**
 * Holds no lock, so it writes right after the read and does not try again later. A sweep that commits in
 * between leaves a row that is wrong for one interval: the next sweep compares the whole board. Against
 * a person who moves columns in between it is as defenceless as every write by position, and it is three
 * cells of the second row. The letter goes whatever happens here.
 */
export async function katakanDiPapan({ google, log }: Pekerjaan, denyut: Denyut): Promise<void> {
  const { papan, pada, registerId, zonaMenit } = denyut;
  if (papan?.utuh !== true) {
    log.warn('jaga: papan Keadaan Sistem tidak ditemukan di lembar Pengaturan');
    return;
  }
  const requests = tulisBarisAtas(papan, barisBerhenti(pada, zonaMenit));
  if (requests.length === 0) return;
  try {
    await google.sekali('Menulis papan keadaan', () =>
      google.sheets.spreadsheets.batchUpdate({
        spreadsheetId: registerId,
        requestBody: { requests },
      }),
    );
  } catch (galat) {
    log.warn(`jaga: ${galat instanceof Error ? galat.message : String(galat)}`);
  }
}
