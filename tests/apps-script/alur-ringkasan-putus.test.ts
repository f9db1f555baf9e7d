// SPDX-License-Identifier: Apache-2.0
// A sweep that is killed at any call while digests are decided, written and sent: everybody is told,
// and nobody twice, but for the one write between sending a letter and marking it.

import { expect, test } from 'vitest';
import { MENIT, siapkanPanggung, wib, type Panggung } from '../skenario/_panggung.ts';

const KAMIS = wib('2026-10-22T08.00');

/** Two aduan come in on Monday; nobody acts and nothing runs until Thursday. */
const buka = siapkanPanggung(wib('2026-10-19T07.30'), (p) => {
  p.kirim();
  p.kirim({ 'Isi aduan': 'Lampu jalan di simpang tiga mati sejak seminggu yang lalu.' });
  p.sepi(KAMIS - MENIT);
});

const PERAN = ['admin-website', 'ppid-pelaksana', 'pimpinan'];

const sapu = (p: Panggung, at: number): void => {
  p.kantor.emulator.kernel.setNow(at);
  p.kantor.emulator.scripts.run(p.kantor.scriptId, 'runSweep', { as: p.kantor.pemilik });
};

const ringkasan = (p: Panggung, peran: string): string[] =>
  p
    .surat(p.surelPeran(peran))
    .filter((s) => s.subject.includes('perlu perhatian hari ini'))
    .map((s) => s.text);

const jalan = (p: Panggung) =>
  p.kantor.emulator.scripts.executions().filter((e) => e.functionName === 'runSweep');

function periksa(p: Panggung, mati: string): number {
  let ulang = 0;
  for (const peran of PERAN) {
    const surat = ringkasan(p, peran);
    const lagi = surat.filter((teks) => teks.includes('mungkin sudah diterima'));
    expect(surat.length, `${peran}, ${mati}`).toBeGreaterThanOrEqual(1);
    expect(surat.length - lagi.length, `${peran}, ${mati}`).toBeLessThanOrEqual(1);
    for (const teks of surat) {
      expect(teks, mati).toContain('1. 0001/');
      expect(teks, mati).toContain('2. 0002/');
    }
    ulang += lagi.length;
  }
  const diberitahu = p.tab('riwayat').filter((r) => r['peristiwa'] === 'Diberitahu');
  expect(diberitahu, mati).toHaveLength(2);
  expect(p.tab('kotakKeluar'), mati).toEqual([]);
  return ulang;
}

test.each(['before', 'after'] as const)(
  'killed %s each of its calls',
  (when) => {
    const utuh = buka();
    sapu(utuh, KAMIS);
    const panggilan = jalan(utuh).at(-1)?.trace.length ?? 0;
    expect(panggilan).toBeGreaterThan(15);
    sapu(utuh, KAMIS + 10 * MENIT);
    expect(periksa(utuh, 'not killed')).toBe(0);

    let ulang = 0;
    for (let call = 1; call <= panggilan; call += 1) {
      const p = buka();
      const { faults } = p.kantor.emulator.scripts;
      faults.kill({ call, when, function: 'runSweep' });
      sapu(p, KAMIS);
      faults.clear();
      expect(jalan(p).at(-1)?.status).toBe('KILLED');
      for (const menit of [10, 20, 120]) sapu(p, KAMIS + menit * MENIT);
      const kini = periksa(p, `call ${call}`);
      // One letter at most was in the window.
      expect(kini).toBeLessThanOrEqual(1);
      ulang += kini;
    }
    expect(ulang).toBeGreaterThan(0);
    expect(ulang).toBeLessThanOrEqual(2 * PERAN.length);
  },
  120_000,
);
