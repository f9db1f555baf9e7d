// SPDX-License-Identifier: Apache-2.0
// What the parts of a plan are made of: its acts without their names, and moments of its days.

import type { Acak } from '../kantor/acak.ts';
import type { Laku, Suasana } from './laku.ts';

export interface PilihanRencana {
  readonly benih: number;
  readonly hari: number;
  readonly sop: string;
  readonly kantor: Suasana;
  /** First day, `2026-12-28`; without it the seed chooses. */
  readonly sejak?: string;
}

/** An act without its name; names are given when all are known, in order of time. */
export type Calon = Laku extends infer L ? (L extends Laku ? Omit<L, 'id'> : never) : never;

/** What the parts of a plan are made of. */
export interface Bahan extends PilihanRencana {
  readonly mulai: number;
  /** How much happens in a day, of what happens in one of a short plan. */
  readonly takar: number;
  readonly acak: Acak;
}

const JAM = 3_600_000;
export const HARI = 24 * JAM;

/** A moment of a day when offices are open, more or less; day 0 is the first. */
export const jamKantor = (mulai: number, hari: number, acak: Acak): number =>
  Math.floor(mulai + hari * HARI + acak.between(7.6, 15.8) * JAM);

/** A moment when people are awake. */
export const jamWarga = (mulai: number, hari: number, acak: Acak): number =>
  Math.floor(mulai + hari * HARI + acak.between(6, 22) * JAM);

export const benihBaru = (acak: Acak): number => 1 + Math.floor(acak.next() * 2 ** 31);

/** How often something that happens `rata` times on average happens: a whole number. */
export function berapa(rata: number, acak: Acak): number {
  const pasti = Math.floor(rata);
  return pasti + (acak.chance(rata - pasti) ? 1 : 0);
}
