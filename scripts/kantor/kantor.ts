// SPDX-License-Identifier: Apache-2.0
// The sample office as its people know it: which files there are, who works there, and how its
// tabs are read and typed into. Nobody here looks behind what a browser shows.

import type { Kalender } from '../../core/waktu/kalender.ts';
import type { Sop } from '../../core/sop/sop.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { Emulator } from '../../emulator/index.ts';
import type { CellView } from '../../emulator/sheets/service.ts';
import { type IdTab, TAB } from '../../register/tab/tab.ts';
import type { Petugas } from './orang.ts';

export interface AlamatKantor {
  readonly pemilik: string;
  readonly registerId: string;
  readonly formulirId: string;
  readonly scriptId: string;
}

export interface Kantor extends AlamatKantor {
  readonly emulator: Emulator;
  readonly sop: Sop;
  readonly kalender: Kalender;
  readonly petugas: readonly Petugas[];
}

/** One row below the header, as shown. */
export interface BarisTab {
  /** 1-based row of the sheet. */
  readonly baris: number;
  /** By header text; an empty cell when there is no such column. */
  readonly sel: (judul: string) => CellView;
  readonly kosong: boolean;
}

export interface IsiTab {
  /** 1-based column of each header. */
  readonly kolom: ReadonlyMap<string, number>;
  readonly baris: readonly BarisTab[];
  /** Down to the last row with a value, the header included. */
  readonly barisTerakhir: number;
}

const SEL_KOSONG: CellView = { text: '', editable: false };

/** Rows `dari` to `sampai` (1-based, both included; the whole tab without). */
export function bacaTab(
  kantor: Pick<Kantor, 'emulator' | 'registerId'>,
  tab: IdTab,
  sebagai: string,
  rentang: { readonly dari?: number; readonly sampai?: number } = {},
): IsiTab {
  const { sheetId } = TAB[tab];
  const lihat = (from: number, to: number) =>
    kantor.emulator.sheets.view(kantor.registerId, sebagai, { sheetId, from, to }).sheets[0];
  const kepala = lihat(0, 1);
  const barisTerakhir = kepala?.dataRows ?? 0;
  const judul = kepala?.rows[0]?.cells.map(({ text }) => text) ?? [];
  const dari = Math.max(2, rentang.dari ?? 2);
  const sampai = Math.min(barisTerakhir, rentang.sampai ?? barisTerakhir);
  const isi = sampai < dari ? [] : (lihat(dari - 1, sampai)?.rows ?? []);
  return {
    kolom: new Map(judul.map((satu, i) => [satu, i + 1] as const)),
    barisTerakhir,
    baris: isi.map(({ cells }, i) => ({
      baris: dari + i,
      sel: (nama) => cells[judul.indexOf(nama)] ?? SEL_KOSONG,
      kosong: cells.every(({ text }) => text === ''),
    })),
  };
}

/** Types a row of cells, as a person does; triggers have run when this returns. */
export function ketik(
  kantor: Pick<Kantor, 'emulator' | 'registerId'>,
  tab: IdTab,
  letak: { readonly baris: number; readonly kolom: number },
  nilai: readonly string[],
  sebagai: string,
): void {
  kantor.emulator.typeIn(
    {
      spreadsheetId: kantor.registerId,
      sheet: TAB[tab].judul,
      row: letak.baris,
      column: letak.kolom,
      values: [nilai],
    },
    sebagai,
  );
}

/** The header text of a column, by its id. */
export function judulKolom(tab: IdTab, id: string): string {
  return TAB[tab].kolom.find((kolom) => kolom.id === id)?.judul ?? id;
}

/** Moves the clock, never back: what becomes due on the way runs. */
export function maju(kantor: Pick<Kantor, 'emulator'>, at: Instan): void {
  if (at > kantor.emulator.kernel.now()) kantor.emulator.advanceTo(at);
}
