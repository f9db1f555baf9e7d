// SPDX-License-Identifier: Apache-2.0
// Spent quotas as trouble that lasts: never more than Google gives. (Found with seed 1019, banjir.)

import { expect, it } from 'vitest';
import { createEmulator } from '../../emulator/index.ts';
import { bacaNaskah } from '../../scripts/kantor/naskah.ts';
import { pasangKantor } from '../../scripts/kantor/pasang.ts';
import { createCuaca } from '../../scripts/simulasi/cuaca.ts';

const MULAI = Date.UTC(2026, 4, 11);
const JAM = 3_600_000;

it.each([
  { terpakai: 0, sisa: 2, ada: 2 },
  { terpakai: 70, sisa: 2, ada: 2 },
  { terpakai: 99, sisa: 2, ada: 1 },
  { terpakai: 100, sisa: 2, ada: 0 },
])('$terpakai spent, $sisa may be left: $ada', async ({ terpakai, sisa, ada }) => {
  const { sop, kalender } = bacaNaskah({}, MULAI);
  const kantor = await pasangKantor(createEmulator({ start: MULAI, seed: 1 }), sop, kalender);
  const { daily, quotaOf } = kantor.emulator.accounts;
  const sudah = quotaOf(kantor.pemilik).email - daily.left(kantor.pemilik, 'email');
  daily.use(kantor.pemilik, 'email', terpakai - sudah);
  const cuaca = createCuaca(kantor);
  cuaca.kuota('email', sisa, MULAI + JAM);
  expect(daily.left(kantor.pemilik, 'email')).toBe(ada);
  cuaca.akhiri(MULAI + JAM);
  expect(daily.left(kantor.pemilik, 'email')).toBe(100 - terpakai);
});
