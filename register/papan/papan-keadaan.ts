// SPDX-License-Identifier: Apache-2.0
// The board "Keadaan Sistem" beside the settings in the tab Pengaturan: where it stands, what stands
// on it, and the requests that make it say something else. What it says is decided in temuan.ts.

import { rapikan } from '../../core/teks/samaran.ts';
import type { Lembar } from '../tab/lembar.ts';
import { tulisDi } from '../tab/permintaan.ts';
import { BATAS_SEL, bacaTeks, selTeks } from '../tab/sel.ts';
import type { BarisMentah, Permintaan, RentangTerbaca } from '../tab/sheets-bentuk.ts';
import { selKepala } from '../tab/susunan-tab.ts';
import { TAB } from '../tab/tab.ts';

/** One cell for each column of the board. */
export type BarisPapan = readonly [teks: string, sejak: string, saran: string];

export interface PapanTertulis {
  /** Zero-based first column: where it stands, or where there is room for it. */
  readonly kolom: number;
  /** Its headers are as they should be. */
  readonly utuh: boolean;
  /** Of the whole tab; Sheets refuses to write outside of it. */
  readonly grid: { readonly baris: number; readonly kolom: number };
  /** Row (1-based, from 2 on) → texts. */
  readonly isi: ReadonlyMap<number, readonly string[]>;
}

const PAPAN = TAB.pengaturan.papan ?? [];
const JUDUL = PAPAN.map(({ judul }) => judul);

/** Undefined when the size of the tab is not known: then nothing may be written. */
export function bacaPapan(
  lembar: Lembar | undefined,
  rentang: readonly RentangTerbaca[],
): PapanTertulis | undefined {
  const grid = ukuranGrid(rentang);
  if (grid === undefined) return undefined;
  const baris = lembar?.baris ?? new Map<number, BarisMentah>();
  const kepala = Array.from(baris.get(1) ?? [], (sel) => bacaTeks(sel).trim());
  const ada = cariPapan(kepala);
  const kolom = ada ?? kolomBebas(baris);
  const isi = new Map<number, readonly string[]>();
  for (const [nomor, sel] of baris) {
    const teks = JUDUL.map((_, i) => bacaTeks(sel[kolom + i]));
    if (nomor > 1 && teks.some((t) => t !== '')) isi.set(nomor, teks);
  }
  const utuh = JUDUL.every((judul, i) => kepala[kolom + i] === judul);
  return { kolom, utuh, grid, isi };
}

/** [] when the board says so already. What does not fit into the rows of the tab is left out. */
export function tulisPapan(papan: PapanTertulis, mau: readonly BarisPapan[]): Permintaan[] {
  const { kolom, utuh, grid, isi } = papan;
  const muat = mau.slice(0, grid.baris - 1);
  const akhir = Math.max(muat.length + 1, ...isi.keys());
  const baris = Array.from({ length: akhir - 1 }, (_, i) => muat[i] ?? (['', '', ''] as const));
  const sama = baris.every((satu, i) => isSama(satu, isi.get(i + 2)));
  if (utuh && sama) return [];
  const kurang = kolom + JUDUL.length - grid.kolom;
  return [
    ...(kurang > 0 ? [tambahKolom(kurang)] : []),
    ...(utuh ? [] : tulisKepala(kolom)),
    tulisBaris(kolom, baris),
  ];
}

/** Only the first row, and only where headers show the board; [] when it says so already. */
export function tulisBarisAtas(papan: PapanTertulis, atas: BarisPapan): Permintaan[] {
  const { kolom, utuh, grid, isi } = papan;
  if (!utuh || grid.baris < 2 || isSama(atas, isi.get(2))) return [];
  return [tulisBaris(kolom, [atas])];
}

const isSama = (mau: BarisPapan, kini: readonly string[] = []): boolean =>
  mau.every((teks, k) => rapikan(teks, BATAS_SEL) === (kini[k] ?? ''));

/** From the second row of the tab on. */
const tulisBaris = (kolom: number, baris: readonly BarisPapan[]): Permintaan =>
  tulisDi(
    'pengaturan',
    2,
    kolom,
    baris.map((satu) => satu.map((teks) => selTeks(teks, true))),
  );

/**
 * People move columns and rename headers: most of the headers, or one of them with nothing foreign
 * beside it, are enough. A place that may hold something of theirs is never taken for the board.
 */
function cariPapan(kepala: readonly string[]): number | undefined {
  const milikTab = new Set(TAB.pengaturan.kolom.map((k) => k.judul));
  let terbaik: { kolom: number; cocok: number } | undefined;
  for (let kolom = 0; kolom < kepala.length; kolom += 1) {
    const di = JUDUL.map((_, i) => kepala[kolom + i] ?? '');
    const cocok = di.filter((teks, i) => teks === JUDUL[i]).length;
    const asing = di.some((teks, i) => teks !== '' && teks !== JUDUL[i]);
    if (cocok === 0 || di.some((teks) => milikTab.has(teks))) continue;
    if (asing && cocok < 2) continue;
    if (terbaik === undefined || cocok > terbaik.cocok) terbaik = { kolom, cocok };
  }
  return terbaik?.kolom;
}

/** Right of everything that stands in the tab. */
const kolomBebas = (baris: ReadonlyMap<number, BarisMentah>): number =>
  Math.max(TAB.pengaturan.kolom.length, ...Array.from(baris.values(), (sel) => sel.length));

/** Google echoes a range clipped to the grid: `Pengaturan!A1:J80`. */
function ukuranGrid(rentang: readonly RentangTerbaca[]): PapanTertulis['grid'] | undefined {
  const { sheetId } = TAB.pengaturan;
  for (const satu of rentang) {
    if (satu.dataFilters?.[0]?.gridRange?.sheetId !== sheetId) continue;
    const cocok = /:\$?([A-Z]+)\$?(\d+)$/.exec(satu.valueRange?.range ?? '');
    if (cocok === null) continue;
    let kolom = 0;
    for (const h of cocok[1] ?? '') kolom = kolom * 26 + h.charCodeAt(0) - 64;
    return { baris: Number(cocok[2]), kolom };
  }
  return undefined;
}

const tambahKolom = (length: number): Permintaan => ({
  appendDimension: { sheetId: TAB.pengaturan.sheetId, dimension: 'COLUMNS', length },
});

function tulisKepala(kolom: number): Permintaan[] {
  const { sheetId } = TAB.pengaturan;
  return [
    tulisDi(
      'pengaturan',
      1,
      kolom,
      [PAPAN.map((k) => selKepala(k, false))],
      'userEnteredValue,userEnteredFormat,note',
    ),
    ...PAPAN.map(({ lebar }, i) => ({
      updateDimensionProperties: {
        range: {
          sheetId,
          dimension: 'COLUMNS',
          startIndex: kolom + i,
          endIndex: kolom + i + 1,
        },
        properties: { pixelSize: lebar },
        fields: 'pixelSize',
      },
    })),
  ];
}
