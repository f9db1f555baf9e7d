// SPDX-License-Identifier: Apache-2.0
// Finds the columns of a tab by their headers, however staff have moved or renamed them. It never
// guesses: where more than one reading is possible it refuses in plain words, and nothing is written.

import { type Hasil, berhasil, gagal } from '../../core/hasil.ts';
import type { Kelainan } from './kelainan.ts';
import { bacaTeks } from './sel.ts';
import type { BarisMentah, NilaiSel } from './sheets-bentuk.ts';
import { type IdTab, TAB } from './tab.ts';

export interface Kepala {
  readonly tab: IdTab;
  /** Title of the tab as it stands now; staff may have renamed it. */
  readonly judulTab: string;
  /** Zero-based index of each column. */
  readonly kolom: Readonly<Record<string, number>>;
  readonly kelainan: readonly Kelainan[];
  /** Headers to put back in the next commit. */
  readonly pulihkan: readonly { readonly kolom: number; readonly judul: string }[];
}

/** The headers cannot be understood: everything waits until a person puts them right. */
export interface KepalaRusak {
  readonly kode: 'kepala_rusak';
  readonly tab: IdTab;
  readonly pesan: string;
}

/** Moved columns are followed; one renamed or cleared header is found by elimination. */
export function petakanKepala(
  tab: IdTab,
  baris: BarisMentah,
  judulTab: string = TAB[tab].judul,
): Hasil<Kepala, KepalaRusak> {
  const kolom: Record<string, number> = {};
  const terpakai = new Set<number>();
  const hilang: string[] = [];
  const judulBaris = Array.from(baris, (sel) => sederhana(bacaTeks(sel)));
  for (const { id, judul } of TAB[tab].kolom) {
    if (judul === '') continue;
    const letak = indeksDari(judulBaris, judul);
    if (letak.length > 1) return rusak(tab, `judul kolom “${judul}” ada lebih dari satu`);
    const [satu] = letak;
    if (satu === undefined) hilang.push(id);
    else {
      kolom[id] = satu;
      terpakai.add(satu);
    }
  }
  const [id] = hilang;
  if (id === undefined) return berhasil({ tab, judulTab, kolom, kelainan: [], pulihkan: [] });
  if (hilang.length > 1) {
    return rusak(
      tab,
      `judul kolom ${hilang.map((h) => `“${judulDari(tab, h)}”`).join(', ')} hilang`,
    );
  }
  // The board beside a tab is nobody's column.
  for (const { judul } of TAB[tab].papan ?? []) {
    for (const i of indeksDari(judulBaris, judul)) terpakai.add(i);
  }
  const tempat = cariTempat(tab, id, baris, kolom, terpakai);
  if (tempat === undefined) return rusak(tab, `judul kolom “${judulDari(tab, id)}” hilang`);
  return berhasil({
    ...dikembalikan(tab, id, tempat, baris),
    judulTab,
    kolom: { ...kolom, [id]: tempat },
  });
}

/** The row's cell under a column; undefined when the row is shorter. */
export const selDi = (kepala: Kepala, baris: BarisMentah, id: string): NilaiSel =>
  baris[kepala.kolom[id] ?? -1];

function indeksDari(judulBaris: readonly string[], judul: string): number[] {
  const dicari = sederhana(judul);
  const letak: number[] = [];
  judulBaris.forEach((satu, i) => {
    if (satu === dicari) letak.push(i);
  });
  return letak;
}

/** Case, spaces and punctuation at the ends do not make another column. */
const sederhana = (teks: string): string =>
  teks
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s.:!]+|[\s.:!]+$/g, '');

function cariTempat(
  tab: IdTab,
  id: string,
  baris: BarisMentah,
  kolom: Readonly<Record<string, number>>,
  terpakai: ReadonlySet<number>,
): number | undefined {
  const semua = TAB[tab].kolom;
  const bebas: number[] = [];
  for (let i = 0; i < Math.max(baris.length, semua.length); i += 1) {
    if (!terpakai.has(i)) bebas.push(i);
  }
  const [satu] = bebas;
  // One past the end is none: the column was deleted, and is put back in its place (tambah-kolom.ts).
  if (bebas.length === 1 && satu !== undefined && satu < baris.length) return satu;
  // Staff have columns of their own as well: look only between the neighbours.
  const ke = semua.findIndex((k) => k.id === id);
  const kiri = kolom[semua[ke - 1]?.id ?? ''] ?? -1;
  const kanan = kolom[semua[ke + 1]?.id ?? ''] ?? Number.POSITIVE_INFINITY;
  const diAntara = bebas.filter((i) => i > kiri && i < kanan);
  return diAntara.length === 1 ? diAntara[0] : undefined;
}

function dikembalikan(
  tab: IdTab,
  id: string,
  tempat: number,
  baris: BarisMentah,
): Pick<Kepala, 'tab' | 'kelainan' | 'pulihkan'> {
  const judul = judulDari(tab, id);
  const kini = bacaTeks(baris[tempat]).trim();
  const pesan =
    kini === ''
      ? `Judul kolom “${judul}” di lembar ${TAB[tab].judul} kosong; sistem menuliskannya kembali.`
      : `Judul kolom “${judul}” di lembar ${TAB[tab].judul} diganti menjadi “${kini.slice(0, 60)}”; ` +
        'sistem mengembalikannya.';
  return {
    tab,
    kelainan: [{ tab, baris: 1, kode: kini === '' ? 'kepala_hilang' : 'kepala_diganti', pesan }],
    pulihkan: [{ kolom: tempat, judul }],
  };
}

const judulDari = (tab: IdTab, id: string): string =>
  TAB[tab].kolom.find((k) => k.id === id)?.judul ?? id;

function rusak(tab: IdTab, sebab: string): Hasil<never, KepalaRusak> {
  return gagal({
    kode: 'kepala_rusak',
    tab,
    pesan:
      `Lembar ${TAB[tab].judul} belum dapat dibaca: ${sebab}. Mohon kembalikan baris judulnya ` +
      '(menu Edit > Urungkan, atau Riwayat versi). Tidak ada data yang hilang; ' +
      'aduan yang masuk akan dicatat setelah judulnya benar.',
  });
}
