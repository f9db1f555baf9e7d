// SPDX-License-Identifier: Apache-2.0
// Two deaths in a row: the run of a flow is killed, and the sweep that was to make it good is killed
// too. Which calls they are is drawn from a fixed seed.

import { expect } from 'vitest';
import { createAcak } from '../../scripts/kantor/acak.ts';
import { lihatAkhir, tenangkan } from './_akhir.ts';
import { jalanTerakhir, sapu } from './_kerja.ts';
import { keluhkan, type Alur } from './_putus.ts';

const SAPUAN = 'runSweep';
/** The sweep that follows has so many calls at most; draws beyond its end are drawn again. */
const PALING_PANJANG = 40;
const PALING_SERING = 5;

/** Prints how many pairs there were; fails when one of them broke a law or ended otherwise. */
export async function buktikanDuaKali(
  alur: Alur,
  { benih, pasangan }: { readonly benih: number; readonly pasangan: number },
): Promise<void> {
  const { tahap, fungsi, picu } = alur;
  const utuh = await tahap.buka();
  picu(utuh);
  const panggilan = jalanTerakhir(utuh.kantor.emulator, fungsi)?.trace.length ?? 0;
  tenangkan(utuh);
  const harap = lihatAkhir(utuh, utuh.kantor.emulator.kernel.now());
  const acak = createAcak(benih);
  const pilih = (n: number): number => 1 + Math.floor(acak.next() * n);
  const kapan = (): 'before' | 'after' => (acak.chance(0.5) ? 'before' : 'after');
  const keluhan: string[] = [];
  let ada = 0;
  for (let i = 0; ada < pasangan && i < pasangan * PALING_SERING; i += 1) {
    const pertama = { call: pilih(panggilan), when: kapan(), function: fungsi };
    const kedua = { call: pilih(PALING_PANJANG), when: kapan(), function: SAPUAN };
    const p = await tahap.buka();
    const { emulator } = p.kantor;
    emulator.scripts.faults.kill(pertama);
    picu(p);
    emulator.scripts.faults.kill(kedua);
    sapu(p);
    emulator.scripts.faults.clear();
    const mati = [fungsi, SAPUAN].map((nama) => jalanTerakhir(emulator, nama)?.status);
    if (mati[1] !== 'KILLED') continue;
    ada += 1;
    if (mati[0] !== 'KILLED') keluhan.push(`${fungsi} was not killed at ${pertama.call}`);
    const sejak = emulator.kernel.now();
    tenangkan(p);
    const titik = `${pertama.when} ${pertama.call}, lalu ${kedua.when} ${kedua.call}`;
    keluhan.push(...keluhkan(`${alur.nama} ${titik}`, lihatAkhir(p, sejak, 2), harap));
  }
  console.log(`titik putus: ${alur.nama}, lalu sapuannya ${ada} pasang (benih ${benih})`);
  expect(keluhan).toEqual([]);
  expect(ada).toBe(pasangan);
}
