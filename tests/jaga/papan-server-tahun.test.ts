// SPDX-License-Identifier: Apache-2.0
// The server's watch over the change of the year: told of the old register it speaks on the board of
// this year's, and leaves the old one as it is.

import { expect, test } from 'vitest';
import { siapkanPanggung, wib } from '../skenario/_panggung.ts';
import { dalam, TAHUN_BARU } from '../tahun/_tahun.ts';
import { hapusPemicu, jagaServer, papan, teksPapan } from './_jaga.ts';

const buka = siapkanPanggung(wib('2026-12-30T09.00'), (p) => {
  p.kirim();
  p.sepi(TAHUN_BARU + 8 * 3_600_000);
  p.kirim();
  const { emulator, registerId, pemilik } = p.kantor;
  emulator.scripts.clickMenu(registerId, 'setup', pemilik);
  p.sampai(emulator.kernel.now() + 2 * 3_600_000);
});

test('the board of the old register is left alone', async () => {
  const p = buka();
  const [lama, baru] = [dalam(p, 0), dalam(p, 1)];
  hapusPemicu(p);
  p.sampai(p.kantor.emulator.kernel.now() + 26 * 3_600_000);
  const sebelum = papan(lama);
  expect(teksPapan(lama)).toContain('Ini register tahun 2026');
  const hasil = await jagaServer(lama);
  expect(hasil.disurati).toHaveLength(1);
  expect(papan(lama)).toEqual(sebelum);
  expect(papan(baru)[0]?.[0]).toMatch(/^Sistem berhenti: .* sejak Jumat, 1 Januari 2027/);
});
