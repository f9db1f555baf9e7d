// SPDX-License-Identifier: Apache-2.0
// Who had a digest when, as one note in Sistem, and whether that rules out another now. Pure.

import { hariDari } from '../../core/waktu/tanggal.ts';
import { MS_SEHARI, type Instan } from '../../core/waktu/waktu.ts';

export const KUNCI_CATATAN = 'ringkasan';

/** In an office that never closes the new date begins for people in the morning, not at midnight. */
const PAGI_MS = 6 * 3_600_000;
/** Only today counts; a note is kept a little longer for whoever looks for a fault. */
const SIMPAN_MS = 3 * MS_SEHARI;

/** By fingerprint of the person; the later one counts. */
export type CatatanRingkasan = ReadonlyMap<string, Instan>;

export function parseCatatan(teks: string): CatatanRingkasan {
  const hasil = new Map<string, Instan>();
  for (const bagian of teks.split(' ')) {
    const [tanda = '', pada = ''] = bagian.split('=');
    if (tanda !== '' && /^\d+$/.test(pada)) hasil.set(tanda, Number(pada));
  }
  return hasil;
}

export function formatCatatan(catatan: CatatanRingkasan, at: Instan): string {
  return [...catatan]
    .filter(([, pada]) => at - pada < SIMPAN_MS)
    .map(([tanda, pada]) => `${tanda}=${pada}`)
    .join(' ');
}

export function gabungCatatan(a: CatatanRingkasan, b: CatatanRingkasan): CatatanRingkasan {
  const hasil = new Map(a);
  for (const [tanda, pada] of b) hasil.set(tanda, Math.max(pada, hasil.get(tanda) ?? 0));
  return hasil;
}

/** At most one a local date; whoever had one the day before is let sleep until morning. */
export function isSudahRingkasan(
  terakhir: Instan | undefined,
  zonaMenit: number,
  at: Instan,
): boolean {
  if (terakhir === undefined) return false;
  const selang = hariDari(zonaMenit, at) - hariDari(zonaMenit, terakhir);
  const isDini = (at + zonaMenit * 60_000) % MS_SEHARI < PAGI_MS;
  return selang === 0 || (selang === 1 && isDini);
}
