// SPDX-License-Identifier: Apache-2.0
// Whether a register is whole: what Riwayat gives when it is replayed stands in Register, each aduan
// once, and every tab has its columns. Read as the owner's API gives it, wherever columns stand.

import { expect } from 'vitest';
import { barisKeAduan } from '../../register/baris/baris-aduan.ts';
import { isTerisi } from '../../register/baca/baca-baris.ts';
import { petakanKepala, type Kepala } from '../../register/tab/kepala.ts';
import { kumpulkanLembar } from '../../register/tab/lembar.ts';
import { bacaRiwayatUtuh } from '../../register/baca/riwayat-utuh.ts';
import type { BarisMentah, RentangTerbaca } from '../../register/tab/sheets-bentuk.ts';
import { type IdTab, TAB, TAB_REGISTER } from '../../register/tab/tab.ts';
import type { Panggung } from '../skenario/_panggung.ts';

export interface IsiTab {
  readonly kepala: Kepala;
  readonly baris: ReadonlyMap<number, BarisMentah>;
}

export function bacaIsi({ kantor }: Panggung, tab: IdTab): IsiTab {
  const { sheetId } = TAB[tab];
  const body = {
    dataFilters: [{ gridRange: { sheetId } }],
    valueRenderOption: 'UNFORMATTED_VALUE',
  };
  const jawaban = kantor.emulator.sheets.call(
    'spreadsheets.values.batchGetByDataFilter',
    { spreadsheetId: kantor.registerId, body },
    { actor: kantor.pemilik, face: 'person' },
  ) as { valueRanges?: RentangTerbaca[] };
  const baris = kumpulkanLembar(jawaban.valueRanges ?? []).get(tab)?.baris ?? new Map();
  const kepala = petakanKepala(tab, baris.get(1) ?? []);
  if (!kepala.ok) throw new Error(kepala.galat.pesan);
  return { kepala: kepala.nilai, baris };
}

/** Serial numbers in the order of the rows. */
export function pastikanUtuh(p: Panggung): number[] {
  const riwayat = bacaIsi(p, 'riwayat');
  const { aduan, rusak, kelainan } = bacaRiwayatUtuh(riwayat.kepala, riwayat.baris);
  expect([...rusak, ...kelainan]).toEqual([]);
  const register = bacaIsi(p, 'register');
  const baris = [...register.baris]
    .filter(([ke, isi]) => ke > 1 && isTerisi(register.kepala, isi))
    .map(([ke, isi]) => {
      const hasil = barisKeAduan(register.kepala, ke, isi);
      if (!hasil.ok) throw new Error(hasil.galat.pesan);
      return hasil.nilai.aduan;
    });
  const urutkan = <T extends { readonly urut: number }>(daftar: readonly T[]): T[] =>
    [...daftar].sort((a, b) => a.urut - b.urut);
  expect(urutkan(baris)).toEqual(urutkan([...aduan.values()]));
  for (const tab of TAB_REGISTER) {
    if (tab === 'dasbor') continue;
    const { kepala } = bacaIsi(p, tab);
    expect(kepala.kelainan, tab).toEqual([]);
  }
  return baris.map(({ urut }) => urut);
}

export const urutan = (angka: readonly number[]): number[] => [...angka].sort((a, b) => a - b);
