// SPDX-License-Identifier: Apache-2.0
// From a seed to a plan: the acts of some days of an office and its troubles, as data. The same seed
// gives the same plan; whether the office survives it is not its business.

import { createAcak } from '../kantor/acak.ts';
import { HARI, type Bahan, type Calon, type PilihanRencana } from './bahan.ts';
import type { Rencana } from './laku.ts';
import { rencanaGangguan } from './rencana-gangguan.ts';
import { rencanaKantor } from './rencana-kantor.ts';
import { rencanaWarga } from './rencana-warga.ts';

/** Mondays: before Lebaran, among long weekends, plain, at the turn of months, and of the year. */
const SENIN = ['2026-03-09', '2026-05-11', '2026-08-10', '2026-10-19', '2026-12-28'];
/** For what lasts longer than the weeks around those. */
const AWAL_TAHUN = '2026-01-05';
const HARI_PENDEK = 40;
/** A year shall have some 800 aduan, not 3,000: what takes long in it is its length. */
const TAKAR_PANJANG = 0.3;

export function createRencana(pilihan: PilihanRencana): Rencana {
  const { benih, hari, sop, kantor } = pilihan;
  const mulai = hariMulai(benih, hari, pilihan.sejak);
  const isPanjang = hari > HARI_PENDEK;
  const bahan = (bagian: number): Bahan => ({
    ...pilihan,
    mulai,
    takar: isPanjang ? TAKAR_PANJANG : 1,
    // Each part has a stream of its own: another kind of trouble does not change the complaints.
    acak: createAcak(campur(benih, bagian)),
  });
  const warga = rencanaWarga(bahan(1));
  const calon: readonly Calon[] = [
    ...warga,
    ...rencanaKantor(bahan(2)),
    ...rencanaGangguan(bahan(3)),
  ];
  const laku = calon
    .filter(({ pada }) => pada < mulai + hari * HARI)
    .sort((a, b) => a.pada - b.pada)
    .map((satu, i) => ({ ...satu, id: `L${String(i + 1).padStart(4, '0')}` }));
  return { versi: 1, benih, hari, sop, kantor, mulai, sapuMenit: isPanjang ? 30 : 10, laku };
}

/** Seeds that differ little must not begin alike. */
function campur(benih: number, bagian: number): number {
  let n = Math.imul(benih ^ 0x5bd1e995, 0x9e3779b1) + Math.imul(bagian, 0x85ebca6b);
  n = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d);
  return (n ^ (n >>> 13)) >>> 0;
}

function hariMulai(benih: number, hari: number, sejak: string | undefined): number {
  const bawaan = hari > HARI_PENDEK ? AWAL_TAHUN : (SENIN[benih % SENIN.length] ?? AWAL_TAHUN);
  return Date.parse(`${sejak ?? bawaan}T00:00:00+07:00`);
}
