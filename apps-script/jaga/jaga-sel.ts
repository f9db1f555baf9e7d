// SPDX-License-Identifier: Apache-2.0
// How full a spreadsheet is: Google counts every cell of the grid, also empty ones, and refuses to
// write beyond ten million. Blank rows and columns at the end of our own tabs are cut off in time.

import { MS_SEHARI } from '../../core/waktu/waktu.ts';
import { TAB, tabDariSheetId } from '../../register/tab/tab.ts';
import type { Permintaan } from '../../register/tab/sheets-bentuk.ts';
import type { Temuan } from '../../register/papan/temuan.ts';
import { createAnggaran } from '../google/anggaran.ts';
import { amati } from '../google/amati.ts';
import { bacaMetadata, tulisSekaligus } from '../google/sheets.ts';
import type { Kantor } from '../google/kantor.ts';

/** Google's limit for one spreadsheet (facts: workspace A). */
const BATAS_SEL = 10_000_000;
const PENUH = 0.9;
const MENIPIS = 0.7;
/** Rows that stay free below the last one that holds something: somebody may be typing there. */
const BARIS_CADANGAN = 500;
const KOLOM_CADANGAN = 3;
/** Smaller tabs are not worth naming. */
const SEBUT_SEL = 100_000;
const BATAS_MS = 20_000;
const FIELDS = 'sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)))';

interface Kisi {
  readonly sheetId: number;
  readonly judul: string;
  readonly baris: number;
  readonly kolom: number;
}

export function temuanSel(berkas: string, id: string, kantor: Kantor, perbaiki: boolean): Temuan[] {
  return amati(berkas, kantor, () => {
    let kisi = bacaKisi(id);
    let dipotong = 0;
    if (perbaiki && jumlahSel(kisi) >= MENIPIS * BATAS_SEL) {
      dipotong = potongKosong(id, kisi);
      if (dipotong > 0) kisi = bacaKisi(id);
    }
    return susunTemuan(berkas, kisi, dipotong);
  });
}

/** After a write was refused because the spreadsheet is full. How many cells were given back. */
export const longgarkan = (id: string): number => potongKosong(id, bacaKisi(id));

function susunTemuan(berkas: string, kisi: readonly Kisi[], dipotong: number): Temuan[] {
  const bagian = jumlahSel(kisi) / BATAS_SEL;
  const potongan =
    dipotong === 0 ? '' : ` Sistem sudah memotong ${juta(dipotong)} juta sel kosong.`;
  if (bagian < MENIPIS) {
    if (dipotong === 0) return [];
    return [
      {
        kunci: `sel ${berkas}:potong`,
        perihal: `${berkas} hampir penuh, sudah dilonggarkan`,
        teks: `Spreadsheet ${berkas} hampir penuh oleh baris atau kolom kosong.${potongan}`,
        saran: '',
        selangMs: MS_SEHARI,
      },
    ];
  }
  const terbesar = [...kisi]
    .filter((satu) => luas(satu) >= SEBUT_SEL)
    .sort((a, b) => luas(b) - luas(a))
    .slice(0, 3);
  const persen = Math.floor(bagian * 10) * 10;
  return [
    {
      // By tens of a percent: it is told anew when it has become worse.
      kunci: `sel ${berkas}:${persen}`,
      perihal: `${berkas} sudah terisi ${persen}% lebih`,
      teks:
        `Spreadsheet ${berkas} sudah memakai lebih dari ${persen}% dari batas Google, 10 juta sel ` +
        `(yang kosong ikut dihitung). Lembar terbesar: ${terbesar.map(sebut).join('; ')}.` +
        `${potongan}${bagian >= PENUH ? ' Bila penuh, aduan baru menunggu di formulir dan belum dapat dicatat.' : ''}`,
      saran:
        'Hapus lembar salinan yang tidak dipakai, serta baris dan kolom kosong di kanan dan bawah ' +
        'lembar yang besar. Register tahun baru dimulai dengan spreadsheet yang baru.',
      selangMs: MS_SEHARI,
    },
  ];
}

function bacaKisi(id: string): Kisi[] {
  const jawaban = bacaMetadata(createAnggaran(BATAS_MS), id, FIELDS) as {
    readonly sheets?: readonly {
      readonly properties?: {
        readonly sheetId?: number;
        readonly title?: string;
        readonly gridProperties?: { readonly rowCount?: number; readonly columnCount?: number };
      };
    }[];
  };
  return (jawaban.sheets ?? []).map(({ properties = {} }) => ({
    sheetId: properties.sheetId ?? 0,
    judul: properties.title ?? '',
    baris: properties.gridProperties?.rowCount ?? 0,
    kolom: properties.gridProperties?.columnCount ?? 0,
  }));
}

/**
 * Only tabs of ours, only behind the last cell with content in any row or column, and never below the
 * size with which a tab is made. Dasbor is left out: its charts float over blank cells.
 */
function potongKosong(id: string, kisi: readonly Kisi[]): number {
  const lembar = SpreadsheetApp.openById(id).getSheets();
  let dipotong = 0;
  const requests = kisi.flatMap((satu): Permintaan[] => {
    const tab = tabDariSheetId(satu.sheetId);
    const asli = lembar.find((l) => l.getSheetId() === satu.sheetId);
    if (tab === undefined || tab === 'dasbor' || asli === undefined) return [];
    const { barisAwal, kolom: milik, papan = [] } = TAB[tab];
    const lebar = milik.length + papan.length;
    const baris = Math.max(barisAwal, asli.getLastRow() + BARIS_CADANGAN);
    const kolom = Math.max(lebar, asli.getLastColumn()) + KOLOM_CADANGAN;
    const sisa = Math.min(baris, satu.baris) * Math.min(kolom, satu.kolom);
    dipotong += luas(satu) - sisa;
    return [
      ...hapus(satu.sheetId, 'ROWS', baris, satu.baris),
      ...hapus(satu.sheetId, 'COLUMNS', kolom, satu.kolom),
    ];
  });
  if (requests.length > 0) tulisSekaligus(createAnggaran(BATAS_MS), id, requests);
  return dipotong;
}

function hapus(
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  startIndex: number,
  endIndex: number,
): Permintaan[] {
  if (endIndex <= startIndex) return [];
  return [{ deleteDimension: { range: { sheetId, dimension, startIndex, endIndex } } }];
}

const luas = ({ baris, kolom }: Kisi): number => baris * kolom;

const jumlahSel = (kisi: readonly Kisi[]): number => kisi.reduce((n, satu) => n + luas(satu), 0);

const juta = (sel: number): string => (sel / 1_000_000).toFixed(1).replace('.', ',');

const sebut = (satu: Kisi): string => `${satu.judul} ${juta(luas(satu))} juta`;
