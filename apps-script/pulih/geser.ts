// SPDX-License-Identifier: Apache-2.0
// The owner moved rows while a run was between its read and its write. Still under the lock, the run
// puts right at once what it has written into other rows, before anything is decided upon them.

import type { Instan } from '../../core/waktu/waktu.ts';
import type { Bacaan } from '../../register/baca/baca.ts';
import { isPindah, susunGeser, susunSalahLetak } from '../../register/tulis/susun-geser.ts';
import { denganVersi } from '../../register/tulis/susun-komit.ts';
import type { Transaksi } from '../../register/tulis/transaksi.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { bacaRegister } from '../buku/baca-register.ts';
import { cocokkanSemua } from './cocokkan-register.ts';
import { komit } from '../buku/komit.ts';
import { KUNCI } from '../google/kunci.ts';
import { hapusProperti } from '../google/properti.ts';
import { bacaUtuh } from '../google/sheets.ts';

/** `bacaan` and `tx`: of the commit that met other rows. */
export function betulkanGeser(
  anggaran: Anggaran,
  registerId: string,
  at: Instan,
  { bacaan: lama, tx }: { readonly bacaan: Bacaan; readonly tx: Transaksi },
): void {
  console.warn('register diubah susunannya selagi ditulis: dibetulkan sekarang');
  // A run that is killed from here on leaves no hint: the next one looks at everything.
  hapusProperti([KUNCI.petunjuk]);
  const isi = tx.isi();
  const baca = (): Bacaan => bacaRegister(anggaran, registerId, at, { kotakKeluar: true });
  let kini = baca();
  const tambahan = () => bacaUtuh(anggaran, registerId, ['register', 'riwayat', 'kotakKeluar']);
  const requests = susunSalahLetak({ lama, isi, kini }, tambahan);
  if (requests.length > 0) {
    komit(anggaran, registerId, kini.sistem.versi, denganVersi(kini, requests, ''));
    kini = baca();
  }
  cocokkanSemua({ anggaran, registerId, at }, kini, {
    sebab: '',
    semua: isPindah(lama, kini, 'register'),
    juga: (letak) => susunGeser({ lama, isi, kini, letak }),
  });
}
