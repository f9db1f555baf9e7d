// SPDX-License-Identifier: Apache-2.0
// What setting up a register is made from: what stands there already, and what the office begins with.

import type { Sop } from '../../core/sop/sop.ts';
import type { HariLibur } from '../atur/hari-libur.ts';
import type { Petugas } from '../atur/petugas.ts';
import type { BarisMentah } from '../tab/sheets-bentuk.ts';
import type { KonfigurasiBaik } from '../ingatan/sistem.ts';
import type { IdTab } from '../tab/tab.ts';

/** The answer of `spreadsheets.get` with `fields: FIELDS_PENYEDIAAN`; loose, for it is from outside. */
export interface BerkasAda {
  readonly properties?: {
    readonly locale?: string | null;
    readonly timeZone?: string | null;
  } | null;
  readonly sheets?:
    | readonly {
        readonly properties?: {
          readonly sheetId?: number | null;
          readonly title?: string | null;
        } | null;
        readonly protectedRanges?: readonly { readonly protectedRangeId?: number | null }[] | null;
        readonly filterViews?: readonly { readonly filterViewId?: number | null }[] | null;
        readonly charts?: readonly { readonly chartId?: number | null }[] | null;
      }[]
    | null;
}

export interface BahanPenyediaan {
  readonly ada: BerkasAda;
  readonly sop: Sop;
  /** By key of Pengaturan, as text (`jam_kerja_senin`: `07.30-12.00, 13.00-16.00`); others default. */
  readonly pengaturan: Readonly<Record<string, string>>;
  readonly kategori: readonly { readonly nama: string; readonly contoh: string }[];
  readonly hariLibur: readonly HariLibur[];
  readonly petugas: readonly Petugas[];
  /** Address of the account that owns the spreadsheet and the triggers. */
  readonly pemilik: string;
  /** Other accounts that write the tab Rekap: the server's. */
  readonly penulisRekap?: readonly string[];
  /** Rows as they stand (the first is the header); a tab that is not here is not looked into. */
  readonly isi?: IsiTab;
  /** What Sistem remembers as good: a tab that is made anew begins with it. */
  readonly baik?: KonfigurasiBaik;
}

export type IsiTab = Readonly<Partial<Record<IdTab, ReadonlyMap<number, BarisMentah>>>>;
