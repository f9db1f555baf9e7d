// SPDX-License-Identifier: Apache-2.0
// There is one place to change settings: this year's register. Those of earlier years follow it, so
// that their open aduan have the officers, holidays and rules of today.

import type { Konfigurasi } from '../../register/atur/konfigurasi.ts';
import { permintaanTab } from '../../register/tab/lembar.ts';
import { FIELDS_KISI, salinTab, type Kisi } from '../../register/atur/salin-atur.ts';
import { sidik } from '../../register/teks/sidik.ts';
import { TAB_ATUR } from '../../register/tab/tab.ts';
import { BOLEH_BACA, cobaUlang, type Anggaran } from '../google/anggaran.ts';
import { namaLama, simpanProperti } from '../google/properti.ts';
import type { Properti } from '../google/kunci.ts';
import { bacaMetadata, bacaRentang, tulisSekaligus } from '../google/sheets.ts';

/** Changes when anything does that the office has set. */
export const sidikAtur = ({ konteks, pengaturan, petugas }: Konfigurasi): string =>
  sidik(
    JSON.stringify([
      konteks.sopVersi,
      konteks.kategori,
      konteks.kalender.data,
      pengaturan,
      petugas,
    ]),
  );

/** Copies the settings of `dari` into the older register `ke`, when they have changed since. */
export function cerminkanAtur(
  anggaran: Anggaran,
  properti: Properti,
  dari: { readonly id: string; readonly sidik: string },
  ke: string,
): void {
  const kunci = namaLama(ke, 'atur');
  if (properti[kunci] === dari.sidik) return;
  const tab = permintaanTab(TAB_ATUR);
  const isi = bacaRentang(anggaran, dari.id, tab);
  const sasaran = {
    isi: bacaRentang(anggaran, ke, tab),
    kisi: bacaMetadata(anggaran, ke, FIELDS_KISI) as Kisi,
  };
  const requests = salinTab(TAB_ATUR, isi, sasaran);
  cobaUlang('Pengaturan register lama', anggaran, BOLEH_BACA, () =>
    tulisSekaligus(anggaran, ke, requests),
  );
  simpanProperti(kunci, dari.sidik);
}
