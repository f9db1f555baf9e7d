// SPDX-License-Identifier: Apache-2.0
// What a run asks for in its one read. Only a count of all rows may need more than one.

import type { Kepala } from '../tab/kepala.ts';
import { permintaanKolom } from '../tab/lembar.ts';
import type { MauBaca } from './mau-baca.ts';
import { padatkan } from '../ingatan/petunjuk.ts';
import type { DataFilter, RentangGrid } from '../tab/sheets-bentuk.ts';
import { type IdTab, type IdTabAtur, TAB, TAB_ATUR } from '../tab/tab.ts';

export type TabBerkepala =
  | 'register'
  | 'riwayat'
  | 'kotakKeluar'
  | 'sistem'
  | 'versiSop'
  | IdTabAtur;

export const BERKEPALA: readonly TabBerkepala[] = [
  'register',
  'riwayat',
  'kotakKeluar',
  'sistem',
  'versiSop',
  ...TAB_ATUR,
];

/** Rows counted in one read: an answer of some 3 MB (decision 018). */
export const BARIS_PORSI = 5_000;

/** Beyond this a few closed rows are read along instead: cheaper than more filters. */
const RENTANG_MAKS = 5000;

/** The body's `dataFilters` for `values.batchGetByDataFilter` (UNFORMATTED_VALUE). */
export function permintaanBaca(mau: MauBaca): DataFilter[] {
  const { semuaKeadaan, kepala } = mau;
  return semuaKeadaan && kepala
    ? permintaanHitung({ ...mau, kepala }, 0).flat()
    : permintaanTetap(mau);
}

/**
 * The same for a count of all rows, in portions: one list of filters a read, to be parsed together. The
 * last portion is open at its end, for rows may stand below the `banyak` that are known.
 */
export function permintaanHitung(
  mau: MauBaca & { readonly kepala: Kepala },
  banyak: number,
): readonly DataFilter[][] {
  const akhir = Math.max(1, Math.ceil(banyak / BARIS_PORSI));
  return Array.from({ length: akhir }, (_, i) => {
    const dari = { startRowIndex: 1 + i * BARIS_PORSI };
    const sampai = i + 1 < akhir ? { endRowIndex: dari.startRowIndex + BARIS_PORSI } : {};
    const kolom = permintaanKolom(mau.kepala, ['nomor', 'keadaan'], { ...dari, ...sampai });
    return i === 0 ? [...permintaanTetap({ ...mau, semuaKeadaan: true }), ...kolom] : kolom;
  });
}

function permintaanTetap(mau: MauBaca): DataFilter[] {
  const utuh: readonly IdTab[] = [
    'sistem',
    'versiSop',
    ...TAB_ATUR,
    ...(mau.kotakKeluar ? (['kotakKeluar'] as const) : []),
    ...(mau.semuaKeadaan && !mau.kepala ? (['register'] as const) : []),
  ];
  const kepalaSaja = BERKEPALA.filter((tab) => !utuh.includes(tab));
  const terbuka = mau.terbuka ? padatkan(mau.petunjuk?.terbuka ?? [], RENTANG_MAKS) : [];
  const rentang = [...(mau.register ?? []), ...terbuka];
  return [
    ...kepalaSaja.map((tab) =>
      // Of Riwayat one row more: that it is not empty must be seen at once.
      saring(tab, { startRowIndex: 0, endRowIndex: tab === 'riwayat' ? 2 : 1 }),
    ),
    ...utuh.map((tab) => saring(tab, {})),
    ...(mau.petunjuk ? [saring('register', { startRowIndex: mau.petunjuk.barisAkhir - 1 })] : []),
    ...rentang.map(([dari, sampai]) =>
      saring('register', { startRowIndex: dari - 1, endRowIndex: sampai }),
    ),
  ];
}

function saring(tab: IdTab, rentang: Omit<RentangGrid, 'sheetId'>): DataFilter {
  return { gridRange: { sheetId: TAB[tab].sheetId, ...rentang } };
}
