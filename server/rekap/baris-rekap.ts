// SPDX-License-Identifier: Apache-2.0
// A row of the tab Rekap as a record, and back. The server is its only writer.

import { selDi } from '../../register/tab/kepala.ts';
import { bacaAngka, bacaTeks, selAngka, selTeks } from '../../register/tab/sel.ts';
import type { Sel } from '../../register/tab/sheets-bentuk.ts';
import { TAB } from '../../register/tab/tab.ts';
import type { Register } from '../baca-register.ts';
import type { Google } from '../google.ts';

/** Shown in the tab as it is. */
export type StatusRekap = 'dibuat' | 'menunggu disposisi' | 'disposisi dicatat' | 'diarsipkan';

export interface BarisRekap {
  /** 1-based row of the sheet. */
  readonly baris: number;
  readonly bulan: string;
  /** A StatusRekap, or one followed by what is missing. */
  readonly status: string;
  readonly dibuat: string;
  readonly dokumen: string;
  readonly dokumenId: string;
  readonly masuk: number;
  readonly selesai: number;
  readonly terbuka: number;
  readonly terlambat: number;
  readonly diberitahukan: string;
  readonly disposisi: string;
  readonly disposisiOleh: string;
  readonly disposisiKepada: string;
  readonly disposisiTanggal: string;
  readonly arsip: string;
  readonly arsipId: string;
  readonly sha256: string;
  readonly diarsipkan: string;
  /** A line for each monthly step of the SOP: when it began, its limit, when it was done. */
  readonly waktuSop: string;
}

const ANGKA = ['masuk', 'selesai', 'terbuka', 'terlambat'];
const BUNGKUS = ['disposisi', 'disposisiKepada', 'waktuSop'];

export function daftarBarisRekap(register: Register): BarisRekap[] {
  return register.barisRekap.flatMap((isi, i) => {
    const nilai = (id: string): string => bacaTeks(selDi(register.kepalaRekap, isi, id));
    if (nilai('bulan') === '') return [];
    const sel = TAB.rekap.kolom.map(({ id }) =>
      ANGKA.includes(id)
        ? [id, bacaAngka(selDi(register.kepalaRekap, isi, id)) ?? 0]
        : [id, nilai(id)],
    );
    return [{ ...(Object.fromEntries(sel) as Omit<BarisRekap, 'baris'>), baris: i + 2 }];
  });
}

/** The row of a month; a new one stands below the last that holds anything. */
export function barisUntukBulan(register: Register, bulan: string): BarisRekap {
  const ada = daftarBarisRekap(register).find((satu) => satu.bulan === bulan);
  if (ada !== undefined) return ada;
  const kosong = TAB.rekap.kolom.map(({ id }) => [id, ANGKA.includes(id) ? 0 : '']);
  return {
    ...(Object.fromEntries(kosong) as Omit<BarisRekap, 'baris'>),
    bulan,
    baris: register.barisRekap.length + 2,
  };
}

/** Writes the whole row, each value typed: doing it twice is the same as once. */
export async function tulisBarisRekap(
  google: Google,
  registerId: string,
  register: Register,
  baris: BarisRekap,
): Promise<void> {
  const { sheetId } = TAB.rekap;
  const requests = TAB.rekap.kolom.map(({ id }) => ({
    updateCells: {
      start: {
        sheetId,
        rowIndex: baris.baris - 1,
        columnIndex: register.kepalaRekap.kolom[id] ?? 0,
      },
      rows: [{ values: [selRekap(id, baris[id as keyof BarisRekap])] }],
      fields: 'userEnteredValue,userEnteredFormat',
    },
  }));
  await google.ulangi('Mencatat rekap', () =>
    google.sheets.spreadsheets.batchUpdate({
      spreadsheetId: registerId,
      requestBody: { requests },
    }),
  );
}

function selRekap(id: string, nilai: string | number): Sel {
  if (typeof nilai === 'number') return selAngka(nilai);
  return selTeks(nilai, BUNGKUS.includes(id));
}
