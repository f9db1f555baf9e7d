// SPDX-License-Identifier: Apache-2.0
// When a register of an earlier year is done with: nothing is open, nothing waits to be sent, and the
// time to reopen the last one is over. Then sweeps leave it alone; its links go on working.

import { jatuhTempo } from '../../core/waktu/kalender.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { Bacaan } from '../../register/baca/baca.ts';
import { konteksUntuk } from '../../register/atur/konfigurasi.ts';
import type { Buku } from '../buku/buku.ts';
import { CATATAN_TAHUN, daftarLama, tulisLama } from '../buku/daftar-register.ts';
import { KUNCI } from '../google/kunci.ts';
import { bacaProperti, dalamRegister, simpanBanyak } from '../google/properti.ts';

/** Notes that a register loses when something happens in it again. */
export const CATATAN_BUKA = {
  [CATATAN_TAHUN.kosongSejak]: '',
  [CATATAN_TAHUN.ditutup]: '',
} as const;

export const isDitutup = ({ sistem }: Bacaan): boolean =>
  sistem.catatan[CATATAN_TAHUN.ditutup] !== undefined;

/** At the end of a sweep through it: notes since when it has been empty, and at last that it is done. */
export function catatKosong(buku: Buku, suratMenunggu: number): void {
  const { sistem, baris } = buku.bacaan;
  const kosongSejak = sistem.catatan[CATATAN_TAHUN.kosongSejak];
  const terbuka = baris.some((b) => buku.aduanDi(b.baris)?.akhir === undefined);
  const sisa = suratMenunggu + buku.suratBaru().length + sistem.identitasTertunda.length;
  if (terbuka || sisa > 0) {
    if (kosongSejak !== undefined) buku.tx.sistem({ catatan: CATATAN_BUKA });
  } else if (kosongSejak === undefined) {
    buku.tx.sistem({ catatan: { [CATATAN_TAHUN.kosongSejak]: String(buku.at) } });
  } else if (!isDitutup(buku.bacaan) && buku.at > batasBuka(buku, Number(kosongSejak))) {
    buku.tx.sistem({ catatan: { [CATATAN_TAHUN.ditutup]: String(buku.at) } });
  }
}

/** Sweeps do not go there any more. */
export const lepaskan = (id: string): void => tandai(id, true);

/** Sweeps go there again: somebody has acted on an aduan in it. */
export const sapuLagi = (id: string): void => tandai(id, false);

/** By the most patient SOP under which an aduan of the register has run. */
function batasBuka({ bacaan, konteks }: Buku, sejak: Instan): Instan {
  const { konfigurasi, sistem } = bacaan;
  const versi = [konteks.sopVersi, ...Object.keys(sistem.versiTutup)];
  const batas = versi.flatMap((satu) => {
    const buka = konteksUntuk(konfigurasi, satu).sop.penutupan.bukaKembali;
    return buka === undefined ? [] : [jatuhTempo(konteks.kalender, sejak, buka.batas)];
  });
  return Math.max(sejak, ...batas);
}

function tandai(id: string, tutup: boolean): void {
  dalamRegister(undefined, () => {
    const daftar = daftarLama(bacaProperti());
    if (!daftar.some((satu) => satu.id === id && satu.tutup !== tutup)) return;
    const baru = daftar.map((satu) => (satu.id === id ? { ...satu, tutup } : satu));
    simpanBanyak({ [KUNCI.registerLama]: tulisLama(baru) });
  });
}
