// SPDX-License-Identifier: Apache-2.0
// What is noted in Sistem about damage that hands have done: that a look is wanted, and what the last
// look had to leave as it is. Pure.

import type { Instan } from '../../core/waktu/waktu.ts';
import type { Kelainan } from '../../register/tab/kelainan.ts';
import { isObjek, parseJson } from '../../register/teks/objek.ts';

export const CATATAN_PULIH = {
  /** A run saw that rows are missing, and had no time for it. */
  perlu: 'pulih.perlu',
  /** What was left, and why it was looked for. */
  sisa: 'pulih.sisa',
  /** The day on which tabs, columns and protections were last looked over. */
  susunan: 'pulih.susunan',
} as const;

export interface Sisa {
  readonly sidik: string;
  readonly pada: Instan;
  readonly kelainan: readonly Kelainan[];
}

/** More would not be read. */
const PALING_BANYAK = 5;

export const tulisSisa = ({ sidik, pada, kelainan }: Sisa): string =>
  JSON.stringify({ sidik, pada, kelainan: kelainan.slice(0, PALING_BANYAK) });

export function bacaSisa(catatan: Readonly<Record<string, string>>): Sisa {
  const o = parseJson(catatan[CATATAN_PULIH.sisa] ?? '');
  if (!isObjek(o) || !Array.isArray(o['kelainan'])) return { sidik: '', pada: 0, kelainan: [] };
  const daftar = (o['kelainan'] as readonly unknown[]).filter(isObjek);
  return {
    sidik: String(o['sidik'] ?? ''),
    pada: Number(o['pada'] ?? 0),
    kelainan: daftar.map((k) => ({
      tab: String(k['tab']) as Kelainan['tab'],
      kode: String(k['kode']) as Kelainan['kode'],
      ...(typeof k['baris'] === 'number' ? { baris: k['baris'] } : {}),
      pesan: String(k['pesan']),
    })),
  };
}
