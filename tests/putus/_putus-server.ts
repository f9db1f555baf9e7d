// SPDX-License-Identifier: Apache-2.0
// The server's run abandoned before and after each of its requests: nothing of it reaches Google from
// there on. Then the clock and the next day's run go on, and the laws and the end are asked.

import { expect } from 'vitest';
import type { Panggung } from '../../scripts/simulasi/panggung.ts';
import { createGoogle } from '../../server/google.ts';
import { jalankan } from '../../server/jalan.ts';
import { lihatAkhir, type Akhir } from './_akhir.ts';
import { keluhkan, rekam } from './_putus.ts';
import { MENIT, type Tahap } from './_tahap.ts';

export interface AlurServer {
  readonly nama: string;
  readonly tahap: Tahap;
  /** Letters that the run sends. */
  readonly kiriman: number;
}

/**
 * Prints the count, and fails when a point broke a law or the enumeration was empty. Of the points
 * that leave the same behind, which the run without a kill shows beforehand, the first is played.
 */
export async function buktikanServer({ nama, tahap, kiriman }: AlurServer): Promise<number> {
  const { metode, sebelum, akhir: harap } = await jalanUtuh(tahap);
  const keluhan = harap.pelanggaran.map((satu) => `utuh: ${satu}`);
  const dikenal = new Map<string, Akhir>();
  let [terbunuh, ganda] = [0, 0];
  for (let ke = 1; ke <= metode.length; ke += 1) {
    for (const when of ['before', 'after'] as const) {
      const jejak = sebelum[when === 'before' ? ke - 1 : ke] ?? '';
      const lama = dikenal.get(jejak);
      ganda += lama?.ganda ?? 0;
      if (lama !== undefined) continue;
      const titik = `${nama} ${when} ${ke} ${metode[ke - 1] ?? ''}`;
      const p = await tahap.buka();
      const rekaman = rekam(p.kantor.emulator);
      if (!(await jalanPutus(p, ke, when))) terbunuh += 1;
      if (rekaman() !== jejak) keluhan.push(`${titik}: meninggalkan hal lain`);
      const akhir = await selesaikan(p);
      dikenal.set(jejak, akhir);
      ganda += akhir.ganda;
      keluhan.push(...keluhkan(titik, akhir, harap));
    }
  }
  const titik = metode.length * 2;
  const rincian = `${metode.length} permintaan × 2; ${dikenal.size} keadaan yang berbeda`;
  console.log(`titik putus: ${nama} ${titik} (${rincian})`);
  expect(keluhan).toEqual([]);
  expect(titik).toBeGreaterThan(0);
  expect(terbunuh).toBe(dikenal.size);
  // A letter leaves twice only when killed after it was sent or before it was noted.
  expect(ganda).toBeLessThanOrEqual(2 * kiriman);
  return metode.length;
}

/** `sebelum`: what stood written before each request, and after the last one. */
async function jalanUtuh(tahap: Tahap) {
  const p = await tahap.buka();
  const { emulator } = p.kantor;
  const rekaman = rekam(emulator);
  const [metode, sebelum]: [string[], string[]] = [[], []];
  emulator.fetch.fault = ({ method }) => {
    metode.push(method);
    sebelum.push(rekaman());
    return undefined;
  };
  expect(await jalanServer(p)).toBe(true);
  sebelum.push(rekaman());
  return { metode, sebelum, akhir: await selesaikan(p) };
}

async function jalanPutus(p: Panggung, putus: number, when: 'before' | 'after'): Promise<boolean> {
  let ke = 0;
  p.kantor.emulator.fetch.fault = () => {
    ke += 1;
    if (ke < putus) return undefined;
    return ke === putus && when === 'after' ? 'lose-response' : 'lose-request';
  };
  return jalanServer(p);
}

/** False when it did not come to its end. */
export async function jalanServer({ kantor, saksi }: Panggung): Promise<boolean> {
  const { emulator, pemilik, registerId } = kantor;
  const google = createGoogle({
    accessToken: `emulated:${pemilik}`,
    fetchImplementation: emulator.fetch,
    jedaMs: [],
  });
  const catat = (teks: string): void => void saksi.server.log.push(teks);
  const at = emulator.kernel.now();
  try {
    await jalankan({ google, registerId, at, log: { info: catat, warn: catat } });
    saksi.server.selesaiPada = at;
    return true;
  } catch (galat) {
    catat(galat instanceof Error ? galat.message : String(galat));
    return false;
  } finally {
    emulator.fetch.fault = undefined;
  }
}

/** Sweeps, the server's next run, sweeps. */
async function selesaikan(p: Panggung): Promise<Akhir> {
  const { emulator } = p.kantor;
  const sejak = emulator.kernel.now();
  const maju = (): void => void emulator.advanceTo(emulator.kernel.now() + 11 * MENIT);
  maju();
  expect(await jalanServer(p)).toBe(true);
  maju();
  return lihatAkhir(p, sejak);
}
