// SPDX-License-Identifier: Apache-2.0
// Reads the register behind everybody's back: no quota is spent and nothing is announced. It gives
// what stands there and judges nothing.

import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import { parseBacaan, type Bacaan } from '../../register/baca/baca.ts';
import { permintaanBaca } from '../../register/baca/permintaan-baca.ts';
import { petakanKepala, selDi, type Kepala } from '../../register/tab/kepala.ts';
import { kumpulkanLembar, type Lembar } from '../../register/tab/lembar.ts';
import { barisKePeristiwa } from '../../register/baris/riwayat.ts';
import type { BarisMentah, DataFilter, RentangTerbaca } from '../../register/tab/sheets-bentuk.ts';
import { TAB, type IdTab } from '../../register/tab/tab.ts';
import type { Kantor } from '../kantor/kantor.ts';

type Buku = Pick<Kantor, 'emulator' | 'pemilik' | 'registerId'>;

/** Rows `dari` (1-based) and below; the header is always read too. */
export function bacaLembar(
  { emulator, pemilik, registerId }: Buku,
  tab: IdTab,
  dari = 1,
  spreadsheetId = registerId,
): { readonly kepala: Kepala; readonly baris: Lembar['baris'] } {
  const { sheetId } = TAB[tab];
  const dataFilters: DataFilter[] = [
    { gridRange: { sheetId, startRowIndex: 0, endRowIndex: 1 } },
    { gridRange: { sheetId, startRowIndex: Math.max(0, dari - 1) } },
  ];
  const lembar = kumpulkanLembar(ambil(emulator, pemilik, spreadsheetId, dataFilters)).get(tab);
  const kepala = petakanKepala(tab, lembar?.baris.get(1) ?? [], lembar?.judul);
  if (!kepala.ok) throw new Error(`simulasi: ${kepala.galat.pesan}`);
  const isi = new Map([...(lembar?.baris ?? [])].filter(([nomor]) => nomor > 1));
  return { kepala: kepala.nilai, baris: isi };
}

/** Some columns of all rows: the whole register is long. */
export function bacaKolom(
  { emulator, pemilik, registerId }: Buku,
  tab: IdTab,
  kolom: readonly string[],
): { readonly kepala: Kepala; readonly baris: Lembar['baris'] } {
  const { sheetId } = TAB[tab];
  const kepala = bacaKepala({ emulator, pemilik, registerId }, tab);
  const dataFilters = kolom.map((id): DataFilter => {
    const letak = kepala.kolom[id] ?? 0;
    const rentang = { startColumnIndex: letak, endColumnIndex: letak + 1 };
    return { gridRange: { sheetId, startRowIndex: 1, ...rentang } };
  });
  const lembar = kumpulkanLembar(ambil(emulator, pemilik, registerId, dataFilters)).get(tab);
  return { kepala, baris: lembar?.baris ?? new Map() };
}

/** False while it is being set up: its tabs come one after another. */
export function isRegisterUtuh(buku: Buku): boolean {
  const tab: readonly IdTab[] = ['register', 'riwayat', 'kotakKeluar', 'rekap', 'sistem'];
  try {
    for (const satu of tab) bacaKepala(buku, satu);
    return true;
  } catch {
    return false;
  }
}

function bacaKepala({ emulator, pemilik, registerId }: Buku, tab: IdTab): Kepala {
  const { sheetId } = TAB[tab];
  const satu: DataFilter = { gridRange: { sheetId, startRowIndex: 0, endRowIndex: 1 } };
  const lembar = kumpulkanLembar(ambil(emulator, pemilik, registerId, [satu])).get(tab);
  const kepala = petakanKepala(tab, lembar?.baris.get(1) ?? [], lembar?.judul);
  if (!kepala.ok) throw new Error(`simulasi: ${kepala.galat.pesan}`);
  return kepala.nilai;
}

/** Settings, SOP versions, outbox and counters, as the product itself understands them. */
export function bacaAturan({ emulator, pemilik, registerId }: Buku): Bacaan {
  const mau = { kotakKeluar: true };
  const rentang = ambil(emulator, pemilik, registerId, permintaanBaca(mau));
  const hasil = parseBacaan(mau, rentang, emulator.kernel.now());
  if (!hasil.ok) throw new Error(`simulasi: ${hasil.galat.pesan}`);
  return hasil.nilai;
}

export interface BarisRiwayat {
  /** Id of the register in which it stands. */
  readonly buku: string;
  readonly baris: number;
  /** Undefined when it cannot be understood. */
  readonly peristiwa: Peristiwa | undefined;
  /** All its cells: to see whether it is still the same. */
  readonly mentah: string;
}

export function bacaRiwayat(buku: Buku, dari = 2): BarisRiwayat[] {
  const { kepala, baris } = bacaLembar(buku, 'riwayat', dari);
  return terisi(baris, dari).map(([nomor, isi]) => {
    const hasil = barisKePeristiwa(kepala, nomor, isi);
    const peristiwa = hasil.ok ? hasil.nilai : undefined;
    return { buku: buku.registerId, baris: nomor, peristiwa, mentah: JSON.stringify(isi) };
  });
}

/** `BarisRiwayat.mentah` of every row, without understanding any: a year has many. */
export const mentahRiwayat = (buku: Buku): string[] =>
  terisi(bacaLembar(buku, 'riwayat').baris, 2).map(([, isi]) => JSON.stringify(isi));

const terisi = (baris: Lembar['baris'], dari: number): (readonly [number, BarisMentah])[] =>
  [...baris].filter(
    ([nomor, isi]) => nomor >= dari && isi.some((sel) => sel !== undefined && sel !== ''),
  );

export const teksSel = (kepala: Kepala, baris: BarisMentah, kolom: string): string =>
  String(selDi(kepala, baris, kolom) ?? '');

function ambil(
  emulator: Buku['emulator'],
  pemilik: string,
  spreadsheetId: string,
  dataFilters: readonly DataFilter[],
): readonly RentangTerbaca[] {
  const params = {
    spreadsheetId,
    query: {},
    body: { dataFilters, valueRenderOption: 'UNFORMATTED_VALUE' },
  };
  const jawab = emulator.sheets.callInside(
    'spreadsheets.values.batchGetByDataFilter',
    params,
    pemilik,
  );
  return (jawab as { readonly valueRanges?: readonly RentangTerbaca[] }).valueRanges ?? [];
}
