// SPDX-License-Identifier: Apache-2.0
// Steps that recur by the week: their pelaksana is reminded once, when the office first opens in it.

import { describe, expect, test } from 'vitest';
import { createKantor, JAM, MENIT, PEMILIK, SENIN_PAGI, type Kantor } from './_kantor.ts';
import { HARI, sapuPada } from './_ringkasan.ts';

describe('steps that recur', () => {
  const berkala = (kantor: Kantor) =>
    kantor.emulator.mail.all().filter((s) => s.subject.startsWith('Pekerjaan mingguan'));

  /** Monday 19 October 2026; the step is done by the pimpinan of this office's SOP. */
  async function createKantorMingguan(): Promise<Kantor> {
    const kantor = await createKantor({ sop: 'diskominfo-karanganyar' });
    const langkah = kantor.tab('sop').find((r) => r['berkala'] === 'bulanan');
    kantor.ketik('sop', Number(langkah?.baris), 'berkala', [['mingguan']], PEMILIK);
    return kantor;
  }

  test('its pelaksana gets one letter when the office first opens in the week', async () => {
    const kantor = await createKantorMingguan();
    // In force since this morning, the first working day: told at once.
    for (const jam of [0, 1, 26, 50]) sapuPada(kantor, SENIN_PAGI + jam * JAM);
    expect(berkala(kantor)).toHaveLength(1);
    for (const jam of [-1, 16, 23, 24, 30]) sapuPada(kantor, SENIN_PAGI + 6 * HARI + jam * JAM);
    expect(berkala(kantor)).toHaveLength(2);
    expect(new Date(berkala(kantor)[0]?.date ?? 0).toISOString()).toContain('2026-10-26T01:00');
    expect(kantor.tab('kotakKeluar').filter((r) => r['templat'] === 'berkala')).toEqual([]);
  });

  test('once, also when the sweep comes late in the week, and after a kill', async () => {
    const kantor = await createKantorMingguan();
    sapuPada(kantor, SENIN_PAGI + JAM);
    const rabu = SENIN_PAGI + 9 * HARI;
    for (const call of [4, 8, 10, 12]) {
      kantor.emulator.scripts.faults.kill({ call, when: 'after', function: 'runSweep' });
      sapuPada(kantor, rabu + call * MENIT);
    }
    kantor.emulator.scripts.faults.clear();
    for (const jam of [1, 2, 26]) sapuPada(kantor, rabu + jam * JAM);
    expect(berkala(kantor)).toHaveLength(2);
  });

  test('a step that came into the SOP within a week waits for the next', async () => {
    const kantor = await createKantor({ sop: 'diskominfo-karanganyar' });
    kantor.emulator.kernel.setNow(SENIN_PAGI + 2 * HARI);
    const langkah = kantor.tab('sop').find((r) => r['berkala'] === 'bulanan');
    kantor.ketik('sop', Number(langkah?.baris), 'berkala', [['mingguan']], PEMILIK);
    sapuPada(kantor, SENIN_PAGI + 2 * HARI + JAM);
    expect(berkala(kantor)).toEqual([]);
    sapuPada(kantor, SENIN_PAGI + 7 * HARI);
    expect(berkala(kantor)).toHaveLength(1);
  });
});
