// SPDX-License-Identifier: Apache-2.0
// Putting a row right reads all of Riwayat, and a run may die of that. It may not die of it for ever: the
// aduan of today are worth more than the row that is gone.

import { expect, test } from 'vitest';
import {
  createTangan,
  gagal,
  JAM,
  kabar,
  MENIT,
  papanKini,
  sapu,
  siapkanTangan,
  type Panggung,
} from './_tangan.ts';
import { pastikanUtuh, urutan } from './_utuh.ts';

const buka = siapkanTangan();
const UTUH = 'Sheets.spreadsheets.values.batchGetByDataFilter';

const sapuan = (p: Panggung) =>
  p.kantor.emulator.scripts.executions().filter((e) => e.functionName === 'runSweep');

/** At which call of a sweep the whole of Riwayat is read. */
function panggilanUtuh(): number {
  const p = buka();
  createTangan(p).hapusBaris('register', 2);
  sapu(p, 65);
  const trace = sapuan(p).find(({ logs }) =>
    logs.some(({ text }) => text.includes('dibaca seluruhnya')),
  )?.trace;
  const tanda = trace?.indexOf('Properties.setProperty') ?? -1;
  expect(trace?.[tanda + 1]).toBe(UTUH);
  return tanda + 2;
}

test('pembetulan yang selalu memutus sapuan ditinggalkan sehari, dan dikatakan', () => {
  const call = panggilanUtuh();
  const p = buka();
  createTangan(p).hapusBaris('register', 2);
  const sebelum = sapuan(p).length;
  for (let i = 0; i < 3; i += 1) {
    p.kantor.emulator.scripts.faults.kill({ call, function: 'runSweep', when: 'after' });
    const berikut = p.kantor.emulator.scripts.nextAt() ?? 0;
    p.sampai(berikut + MENIT);
  }
  expect(
    sapuan(p)
      .slice(sebelum)
      .map(({ status }) => status),
  ).toEqual(['KILLED', 'KILLED', 'KILLED']);
  p.kirim({ 'Isi aduan': 'Lampu jalan mati.' });
  sapu(p, 65);
  expect(gagal(p)).toHaveLength(3);
  expect(p.tab('register').map((b) => b['nomor']?.slice(0, 4))).toEqual([
    '0002',
    '0003',
    '0004',
    '0005',
  ]);
  expect(papanKini(p).temuan.join('\n')).toContain('terputus 3 kali');
  expect(kabar(p)).toContain('terputus 3 kali');
  sapu(p, (25 * JAM) / MENIT);
  expect(urutan(pastikanUtuh(p))).toEqual([1, 2, 3, 4, 5]);
  expect(papanKini(p).temuan.join('\n')).not.toContain('terputus 3 kali');
});
