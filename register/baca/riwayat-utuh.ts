// SPDX-License-Identifier: Apache-2.0
// The whole of Riwayat at once: its events, the records they give, and what is wrong with it. Only the
// exceptional look at all of it needs this.

import type { Aduan } from '../../core/aduan/aduan.ts';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import { terapkan } from '../../core/aduan/terapkan.ts';
import { hitung } from '../ingatan/hitungan.ts';
import type { Kelainan } from '../tab/kelainan.ts';
import type { Kepala } from '../tab/kepala.ts';
import { barisKePeristiwa, putarUlang } from '../baris/riwayat.ts';
import { bacaTeks } from '../tab/sel.ts';
import type { BarisMentah } from '../tab/sheets-bentuk.ts';
import { SISTEM_AWAL, type Sistem } from '../ingatan/sistem.ts';

export interface RiwayatUtuh {
  readonly peristiwa: readonly Peristiwa[];
  readonly aduan: ReadonlyMap<string, Aduan>;
  /** Aduan whose history has a gap. */
  readonly rusak: ReadonlyMap<string, string>;
  /** Rows that cannot be read. */
  readonly kelainan: readonly Kelainan[];
  /** It holds rows, and not one of them can be used any more: a column was emptied or deleted. */
  readonly hancur: boolean;
}

export function bacaRiwayatUtuh(
  kepala: Kepala,
  baris: ReadonlyMap<number, BarisMentah>,
): RiwayatUtuh {
  const peristiwa: Peristiwa[] = [];
  const kelainan: Kelainan[] = [];
  for (const [nomor, isi] of [...baris].sort((a, b) => a[0] - b[0])) {
    if (nomor === 1 || isi.every((sel) => bacaTeks(sel) === '')) continue;
    const hasil = barisKePeristiwa(kepala, nomor, isi);
    if (hasil.ok) peristiwa.push(hasil.nilai);
    else kelainan.push(hasil.galat);
  }
  // The owner may have sorted the tab: within one aduan the events number themselves.
  const urut = [...peristiwa].sort((a, b) => a.ke - b.ke);
  const dicatat = peristiwa.flatMap((p) => (p.jenis === 'dicatat' ? [p.aduan.isi] : []));
  return {
    peristiwa,
    ...putarUlang(urut),
    kelainan,
    hancur: kelainan.length > 0 || dicatat.length > 0 ? dicatat.every((isi) => isi === '') : false,
  };
}

/** The months' counts from all events; where a history has a gap, those before it. */
export function hitungPeristiwa(
  daftar: readonly Peristiwa[],
  zonaMenit: number,
): Sistem['hitungan'] {
  const kini = new Map<string, Aduan>();
  let hasil: Parameters<typeof hitung>[0] = SISTEM_AWAL;
  for (const p of [...daftar].sort((a, b) => a.pada - b.pada || a.ke - b.ke)) {
    const lama = kini.get(p.nomor);
    if ((lama === undefined) !== (p.jenis === 'dicatat')) continue;
    if (lama !== undefined && p.ke !== lama.peristiwa + 1) continue;
    const baru = terapkan(lama, p);
    kini.set(p.nomor, baru);
    const perubahan = lama === undefined ? { baru, dicatat: true } : { lama, baru };
    hasil = hitung(hasil, [perubahan], zonaMenit, p.pada);
  }
  return hasil.hitungan;
}
