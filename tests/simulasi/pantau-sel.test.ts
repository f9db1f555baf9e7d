// SPDX-License-Identifier: Apache-2.0
// What the witness keeps of a write: words and formulas, also those that will not stand there for long.

import { beforeEach, describe, expect, it } from 'vitest';
import type { Op } from '../../emulator/op.ts';
import { lihatSel, type PantauSel } from '../../scripts/simulasi/pantau-sel.ts';

let pantau: PantauSel;

beforeEach(() => {
  pantau = { identitasId: 'identitas', kata: new Map(), rumus: new Map() };
});

const tulis = (args: object): Op => ({ at: 0, service: 'sheets', method: 'x', args });

const denganNilai = (userEnteredValue: object, spreadsheetId = 'register'): Op =>
  tulis({
    spreadsheetId,
    requests: [{ appendCells: { rows: [{ values: [{ userEnteredValue }] }] } }],
  });

describe('pantau-sel', () => {
  it('keeps words and long rows of digits, also those within JSON within a cell', () => {
    const dalam = JSON.stringify({ isi: 'awal\nRahasianya 081234567890' });
    lihatSel(pantau, denganNilai({ stringValue: dalam }), 'Riwayat');
    expect(pantau.kata.get('rahasianya')).toBe('Riwayat');
    expect(pantau.kata.get('081234567890')).toBe('Riwayat');
  });

  it('keeps no words of Identitas Pelapor, but its formulas', () => {
    lihatSel(pantau, denganNilai({ formulaValue: '="Rahasianya"' }, 'identitas'), 'Identitas');
    expect([...pantau.kata]).toEqual([]);
    expect([...pantau.rumus]).toEqual([['="Rahasianya"', 'Identitas']]);
  });

  it('knows what Sheets takes for a formula, but for the hands of people', () => {
    const blocks = [{ sheetId: 1, values: [['=1+1', 'biasa', 7]] }];
    lihatSel(pantau, tulis({ option: 'RAW', blocks }), 'Register');
    lihatSel(pantau, tulis({ option: 'USER_ENTERED', byHand: true, blocks }), 'Register');
    expect([...pantau.rumus]).toEqual([]);
    lihatSel(pantau, tulis({ option: 'USER_ENTERED', blocks }), 'Register');
    expect([...pantau.rumus.keys()]).toEqual(['=1+1']);
  });
});
