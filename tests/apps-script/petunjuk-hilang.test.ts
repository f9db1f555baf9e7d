// SPDX-License-Identifier: Apache-2.0
// The hint was not saved after a commit: the next run finds its rows by the one that the commit left in
// Sistem, and reads the whole register only when that is worth nothing either.

import { expect, test } from 'vitest';
import { createKantor, MENIT, PEMILIK, type Kantor } from './_kantor.ts';

const nomor = (kantor: Kantor) => kantor.tab('register').map((b) => b['nomor']?.slice(0, 4));

/** Whether the newest sweep had to read everything. */
function bacaSemua({ emulator }: Kantor): boolean {
  const sapuan = emulator.scripts.executions().filter((e) => e.functionName === 'runSweep');
  const { status, logs } = sapuan.at(-1) ?? { status: '', logs: [] };
  expect(status).toBe('COMPLETED');
  return logs.some(({ text }) => text.includes('seluruh register dibaca'));
}

async function kantorTerputus(): Promise<Kantor> {
  const kantor = await createKantor();
  kantor.kirim();
  const { faults } = kantor.emulator.scripts;
  const method = 'Sheets.spreadsheets.batchUpdate';
  faults.kill({ when: 'after', method, function: 'handleFormSubmit' });
  kantor.kirim();
  return kantor;
}

test('killed after its commit: the hint that went along does, without the whole register', async () => {
  const kantor = await kantorTerputus();
  kantor.maju(10 * MENIT);
  expect(bacaSemua(kantor)).toBe(false);
  expect(nomor(kantor)).toEqual(['0001', '0002']);
  kantor.kirim();
  expect(nomor(kantor)).toEqual(['0001', '0002', '0003']);
});

test.each(['"v1 2 rusak"', '"v1 1 2 2"', '', '7'])(
  'what stands in Sistem is %s: the register is counted anew',
  async (isi) => {
    const kantor = await kantorTerputus();
    const letak = kantor.tab('sistem').find((b) => b['kunci'] === 'petunjuk');
    expect(letak?.['nilai']).toMatch(/^"v1 \d+ 3 2-3"$/);
    kantor.ketik('sistem', Number(letak?.baris), 'nilai', [[isi]], PEMILIK);
    kantor.maju(10 * MENIT);
    expect(bacaSemua(kantor)).toBe(true);
    expect(nomor(kantor)).toEqual(['0001', '0002']);
  },
);
