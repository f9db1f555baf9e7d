// SPDX-License-Identifier: Apache-2.0
// Hands at the register: one cell after another with a breath between, or several accounts in the
// same second. What a sheet refuses is remembered in its words.

import { ApiError } from '../../emulator/api-error.ts';
import { TAB, type IdTab } from '../../register/tab/tab.ts';
import { bacaTab, judulKolom, type Kantor } from '../kantor/kantor.ts';
import type { Panggung } from './panggung.ts';

export interface Ketukan {
  readonly tab?: IdTab;
  readonly kolom: string;
  /** 1-based. */
  readonly baris: number;
  /** One cell, or a block that is pasted. */
  readonly nilai: string | readonly (readonly string[])[];
  readonly oleh: string;
}

/** Seconds between two cells: longer than a trigger needs to fire. */
const JEDA_MS = 5_000;

export function ketikPelan({ kantor }: Panggung, ketukan: readonly Ketukan[]): void {
  const { emulator } = kantor;
  for (const satu of ketukan) {
    ketikSatu(kantor, satu);
    emulator.advanceTo(emulator.kernel.now() + JEDA_MS);
  }
}

/** The words of the refusal; undefined when it went through. */
export function ketikSatu(kantor: Kantor, ketukan: Ketukan): string | undefined {
  const { emulator, registerId } = kantor;
  const { tab = 'register', kolom, baris, nilai, oleh } = ketukan;
  const column = bacaTab(kantor, tab, kantor.pemilik, { dari: 2, sampai: 1 }).kolom.get(
    judulKolom(tab, kolom),
  );
  if (column === undefined) throw new Error(`simulasi: ${tab} has no column ${kolom}`);
  const values = typeof nilai === 'string' ? [[nilai]] : nilai;
  const edit = { spreadsheetId: registerId, sheet: TAB[tab].judul, row: baris, column, values };
  try {
    const hasil = emulator.sheets.edit(edit, oleh);
    emulator.scripts.edited(registerId, hasil, oleh);
    return undefined;
  } catch (galat) {
    if (galat instanceof ApiError) return galat.message;
    throw galat;
  }
}
