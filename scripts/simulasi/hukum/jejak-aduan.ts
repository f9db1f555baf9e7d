// SPDX-License-Identifier: Apache-2.0
// What every aduan was at every moment, folded from Riwayat. It judges nothing.

import type { Aduan } from '../../../core/aduan/aduan.ts';
import { isTandaProses } from '../../../core/aduan/jam-langkah.ts';
import type { Peristiwa } from '../../../core/aduan/peristiwa.ts';
import { terapkan } from '../../../core/aduan/terapkan.ts';
import { kelompokkan } from './kelompok.ts';

export interface Saat {
  readonly pada: number;
  readonly aduan: Aduan;
  /** Notices told in this visit of its step, and all of the process: also those an extension has undone. */
  readonly tanda: ReadonlySet<string>;
}

export type Perjalanan = ReadonlyMap<string, readonly Saat[]>;

/** By number; a history that cannot be folded ends where it breaks, which is another law's. */
export function susunPerjalanan(peristiwa: readonly Peristiwa[]): Perjalanan {
  const hasil = new Map<string, Saat[]>();
  for (const [nomor, daftar] of kelompokkan(peristiwa.map((p) => [p.nomor, p] as const))) {
    hasil.set(nomor, susun(daftar));
  }
  return hasil;
}

function susun(daftar: readonly Peristiwa[]): Saat[] {
  const saat: Saat[] = [];
  let aduan: Aduan | undefined;
  for (const p of daftar) {
    try {
      aduan = terapkan(aduan, p);
    } catch {
      return saat;
    }
    // Written when the mark is read, with the moment of the sending: no step hangs on it.
    if (p.jenis === 'surat') continue;
    saat.push({ pada: p.pada, aduan, tanda: tandaKini(saat.at(-1), aduan) });
  }
  return saat;
}

function tandaKini(lama: Saat | undefined, aduan: Aduan): Set<string> {
  const tetap = [...(lama?.tanda ?? [])].filter(
    (tanda) => isTandaProses(tanda) || lama?.aduan.kunjungan === aduan.kunjungan,
  );
  return new Set([...tetap, ...aduan.diberitahu]);
}

/** As it was just before, and everything that it became at that moment. */
export function saatPada(perjalanan: Perjalanan, nomor: string, at: number): readonly Saat[] {
  const daftar = perjalanan.get(nomor) ?? [];
  const sesudah = daftar.findIndex(({ pada }) => pada > at);
  const hingga = sesudah === -1 ? daftar.length : sesudah;
  const awal = daftar.findIndex(({ pada }) => pada >= at);
  const dari = awal === -1 || awal > hingga ? hingga : awal;
  return daftar.slice(Math.max(0, dari - 1), hingga);
}
