// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bacaTab } from '../../scripts/kantor/kantor.ts';
import { bukaKantorTersimpan } from '../../scripts/kantor/kantor-tersimpan.ts';
import { tanpaKemajuan } from '../../scripts/kantor/kemajuan.ts';

const KINI = Date.UTC(2026, 10, 22, 2);

it('kantor kosong tersimpan, dilanjutkan dengan jam yang sama, dan diulang bila diminta', async () => {
  const dir = join(mkdtempSync(join(tmpdir(), 'simpan-')), 'kentongan');
  const buka = (pilihan = {}) => bukaKantorTersimpan(dir, pilihan, KINI, tanpaKemajuan);
  const pertama = await buka({ kosong: true });
  expect(pertama.lanjutan).toBe(false);
  const { kantor } = pertama;
  expect(bacaTab(kantor, 'register', kantor.pemilik).baris.every(({ kosong }) => kosong)).toBe(
    true,
  );
  kantor.emulator.advanceTo(kantor.emulator.kernel.now() + 3_600_000);
  const jam = kantor.emulator.kernel.now();

  const kedua = await buka();
  expect(kedua.lanjutan).toBe(true);
  expect(kedua.kantor.registerId).toBe(kantor.registerId);
  expect(kedua.kantor.emulator.kernel.now()).toBe(jam);
  const petugas = bacaTab(kedua.kantor, 'petugas', kantor.pemilik).baris;
  expect(petugas).toEqual(expect.arrayContaining([expect.objectContaining({ kosong: false })]));
  // Sweeps go on after the restart, with the same trigger.
  expect(kedua.kantor.emulator.advanceTo(jam + 3_600_000)).toBe(2);

  const ketiga = await buka({ kosong: true, ulang: true });
  expect(ketiga.lanjutan).toBe(false);
  expect(ketiga.kantor.emulator.kernel.now()).toBeLessThan(jam);
  expect(existsSync(join(dir, 'baru'))).toBe(false);
});
