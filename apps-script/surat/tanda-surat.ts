// SPDX-License-Identifier: Apache-2.0
// The marks of letters in the script properties: on the way, sent, failed. Pure.

import { assertNever } from '../../core/hasil.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import { AWALAN, type Properti } from '../google/kunci.ts';

export type Tanda =
  | { readonly hasil: 'akan'; readonly baris: number }
  | { readonly hasil: 'terkirim'; readonly baris: number; readonly pada: Instan }
  | {
      readonly hasil: 'gagal';
      readonly baris: number;
      /** Repeating will not help (a wrong address). */
      readonly tetap: boolean;
      readonly pesan: string;
    };

/** `terkirim` is an ISO moment, so that a person reading the properties understands it. */
export function formatTanda(tanda: Tanda): string {
  switch (tanda.hasil) {
    case 'akan':
      return `akan|${tanda.baris}`;
    case 'terkirim':
      return `${new Date(tanda.pada).toISOString()}|${tanda.baris}`;
    case 'gagal':
      return `${tanda.tetap ? 'tetap' : 'sementara'}|${tanda.baris}|${tanda.pesan}`;
    default:
      return assertNever(tanda);
  }
}

export function parseTanda(teks: string): Tanda | undefined {
  const [kepala = '', nomorBaris = '0', ...sisa] = teks.split('|');
  const baris = Number(nomorBaris) || 0;
  if (kepala === 'akan') return { hasil: 'akan', baris };
  if (kepala === 'tetap' || kepala === 'sementara') {
    return { hasil: 'gagal', baris, tetap: kepala === 'tetap', pesan: sisa.join('|') };
  }
  const pada = Date.parse(kepala);
  return Number.isNaN(pada) ? undefined : { hasil: 'terkirim', baris, pada };
}

export interface TandaSurat {
  readonly kirim: ReadonlyMap<string, Tanda>;
  readonly gagal: ReadonlyMap<string, Tanda>;
}

/** By id of the letter. */
export function bacaTanda(properti: Properti): TandaSurat {
  return { kirim: pilih(properti, AWALAN.kirim), gagal: pilih(properti, AWALAN.gagal) };
}

/** Rows of Register whose letters have news: the sweep reads them too, closed ones included. */
export function barisBertanda({ kirim, gagal }: TandaSurat): number[] {
  const semua = [...kirim.values(), ...gagal.values()].map((t) => t.baris);
  return [...new Set(semua)].filter((b) => b > 0).sort((a, b) => a - b);
}

function pilih(properti: Properti, awalan: string): Map<string, Tanda> {
  const hasil = new Map<string, Tanda>();
  for (const [kunci, teks] of Object.entries(properti)) {
    if (!kunci.startsWith(awalan)) continue;
    const tanda = parseTanda(teks);
    if (tanda !== undefined) hasil.set(kunci.slice(awalan.length), tanda);
  }
  return hasil;
}
