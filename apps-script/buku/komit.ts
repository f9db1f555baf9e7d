// SPDX-License-Identifier: Apache-2.0
// The one write of a run. A refusal may be repeated; an unclear answer (5xx) may not, until the
// version in Sistem has told whether the write was done: a number must never be given twice.

import { parseBacaan } from '../../register/baca/baca.ts';
import { permintaanBaca } from '../../register/baca/permintaan-baca.ts';
import { kumpulkanLembar } from '../../register/tab/lembar.ts';
import { bacaJawaban, type Saksi } from '../../register/tulis/saksi.ts';
import type { Permintaan } from '../../register/tab/sheets-bentuk.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { LayananError } from '../google/galat.ts';
import { bacaRentang, tulisSekaligus } from '../google/sheets.ts';

const JEDA_MS = 2000;
const CADANGAN_MS = 10_000;

/** `bergeser`: it was written, but rows or columns had been moved since they were read. */
export type HasilKomit = 'sesuai' | 'bergeser';

/** `versi`: as read before; the write makes it one more, and we hold the lock. */
export function komit(
  anggaran: Anggaran,
  registerId: string,
  versi: number,
  requests: readonly Permintaan[],
  saksi?: Saksi,
): HasilKomit {
  let lihat = saksi?.ranges ?? [];
  for (;;) {
    try {
      const jawaban = tulisSekaligus(anggaran, registerId, requests, lihat);
      if (saksi === undefined || saksi.ranges.length === 0) return 'sesuai';
      const lembar = bacaJawaban(jawaban);
      if (lembar === undefined) return lihatSendiri(anggaran, registerId, saksi);
      return saksi.sesuai(lembar) ? 'sesuai' : 'bergeser';
    } catch (sebab) {
      if (!(sebab instanceof LayananError)) throw sebab;
      // A tab was renamed since it was read; whether the write was done before that was seen is not
      // promised.
      const gantiNama = lihat.length > 0 && /unable to parse range/i.test(sebab.message);
      if (sebab.jenis !== 'tak_pasti' && !gantiNama) throw sebab;
      if (versiKini(anggaran, registerId) !== versi) {
        return saksi === undefined ? 'sesuai' : lihatSendiri(anggaran, registerId, saksi);
      }
      if (anggaran.sisa() < CADANGAN_MS) throw sebab;
      if (gantiNama) lihat = [];
      else Utilities.sleep(JEDA_MS);
    }
  }
}

function lihatSendiri(anggaran: Anggaran, registerId: string, saksi: Saksi): HasilKomit {
  if (saksi.filters.length === 0) return 'sesuai';
  const terbaca = kumpulkanLembar(bacaRentang(anggaran, registerId, saksi.filters));
  const lembar = new Map([...terbaca].map(([tab, { baris }]) => [tab, baris] as const));
  return saksi.sesuai(lembar) ? 'sesuai' : 'bergeser';
}

function versiKini(anggaran: Anggaran, registerId: string): number {
  const rentang = bacaRentang(anggaran, registerId, permintaanBaca({}));
  const hasil = parseBacaan({}, rentang, Date.now());
  if (!hasil.ok) throw new Error(hasil.galat.pesan);
  return hasil.nilai.sistem.versi;
}
