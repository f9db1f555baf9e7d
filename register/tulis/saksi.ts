// SPDX-License-Identifier: Apache-2.0
// Whether a commit has met the rows it was meant for. Rows are written by number, and nothing in Sheets
// refuses a write because the owner has sorted, inserted or deleted rows since they were read: so the
// answer of the same call is asked for what stands there now.

import type { Bacaan } from '../baca/baca.ts';
import type { TabBerkepala } from '../baca/permintaan-baca.ts';
import type { Isi } from './isi-komit.ts';
import { petakanKepala } from '../tab/kepala.ts';
import { isObjek } from '../teks/objek.ts';
import { rentangDariBaris } from '../ingatan/petunjuk.ts';
import { bacaTeks } from '../tab/sel.ts';
import type { BarisMentah, DataFilter, NilaiSel } from '../tab/sheets-bentuk.ts';
import { type IdTab, TAB, tabDariSheetId } from '../tab/tab.ts';
import { hurufKolom, judulA1 } from './tulis-register.ts';

export interface Saksi {
  /** For `responseRanges`; [] = the commit wrote nothing by row number. */
  readonly ranges: readonly string[];
  /** The same, to be read when the answer was lost. */
  readonly filters: readonly DataFilter[];
  readonly sesuai: (lembar: ReadonlyMap<IdTab, ReadonlyMap<number, BarisMentah>>) => boolean;
}

interface Rentang {
  readonly tab: TabBerkepala;
  /** 1-based, both included; the last absent = to the end. */
  readonly baris: readonly [number, number?];
  /** Zero-based, both included. */
  readonly kolom: readonly [number, number];
}

export function createSaksi(bacaan: Bacaan, isi: Isi): Saksi {
  const nomor = nomorTertulis(bacaan, isi);
  const id = isi.hapus.size === 0 ? undefined : idSesudah(bacaan, isi);
  const tabs: TabBerkepala[] = [
    ...(nomor.size > 0 || isi.baru.length > 0 ? (['register'] as const) : []),
    ...(isi.peristiwa.length > 0 ? (['riwayat'] as const) : []),
    ...(id !== undefined || isi.surat.size > 0 ? (['kotakKeluar'] as const) : []),
  ];
  const kolomNomor = bacaan.kepala.register.kolom['nomor'] ?? 0;
  const kolomId = bacaan.kepala.kotakKeluar.kolom['id'] ?? 0;
  const rentang: Rentang[] = [
    ...tabs.map((tab) => kepalaDari(bacaan, tab)),
    ...rentangDariBaris([...nomor.keys()]).map((baris): Rentang => ({
      tab: 'register',
      baris,
      kolom: [kolomNomor, kolomNomor],
    })),
    ...(id === undefined
      ? []
      : [{ tab: 'kotakKeluar', baris: [2], kolom: [kolomId, kolomId] } satisfies Rentang]),
  ];
  return {
    ranges: rentang.map((satu) => keA1(bacaan, satu)),
    filters: rentang.map(keFilter),
    sesuai(lembar) {
      const baris = (tab: IdTab, ke: number): BarisMentah => lembar.get(tab)?.get(ke) ?? [];
      const kepalaSama = tabs.every((tab) => {
        const kini = petakanKepala(tab, baris(tab, 1));
        const dulu = Object.entries(bacaan.kepala[tab].kolom);
        return kini.ok && dulu.every(([k, di]) => kini.nilai.kolom[k] === di);
      });
      return (
        kepalaSama &&
        [...nomor].every(([ke, n]) => bacaTeks(baris('register', ke)[kolomNomor]).trim() === n) &&
        (id === undefined || samaId(id, lembar.get('kotakKeluar') ?? new Map(), kolomId))
      );
    },
  };
}

/** From the answer of `spreadsheets.batchUpdate`; undefined when it says nothing of the cells. */
export function bacaJawaban(
  jawaban: unknown,
): ReadonlyMap<IdTab, ReadonlyMap<number, BarisMentah>> | undefined {
  const berkas = isObjek(jawaban) ? jawaban['updatedSpreadsheet'] : undefined;
  if (!isObjek(berkas)) return undefined;
  const hasil = new Map<IdTab, Map<number, NilaiSel[]>>();
  for (const lembar of daftar(berkas['sheets'])) {
    const sifat = lembar['properties'];
    const tab = tabDariSheetId(Number(isObjek(sifat) ? sifat['sheetId'] : -1));
    if (tab === undefined) continue;
    const isi = hasil.get(tab) ?? new Map<number, NilaiSel[]>();
    hasil.set(tab, isi);
    for (const data of daftar(lembar['data'])) masukkan(isi, data);
  }
  return hasil;
}

function masukkan(isi: Map<number, NilaiSel[]>, data: Readonly<Record<string, unknown>>): void {
  const [awalBaris, awalKolom] = [Number(data['startRow'] ?? 0), Number(data['startColumn'] ?? 0)];
  daftar(data['rowData']).forEach((baris, i) => {
    const sel = isi.get(awalBaris + i + 1) ?? [];
    isi.set(awalBaris + i + 1, sel);
    daftar(baris['values']).forEach((satu, j) => {
      const nilai = satu['userEnteredValue'];
      const teks = isObjek(nilai) ? (nilai['stringValue'] ?? nilai['numberValue']) : undefined;
      if (typeof teks === 'string' || typeof teks === 'number') sel[awalKolom + j] = teks;
    });
  });
}

const daftar = (nilai: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(nilai) ? nilai.map((satu: unknown) => (isObjek(satu) ? satu : {})) : [];

/** Row → the number that must stand in it. */
function nomorTertulis(bacaan: Bacaan, isi: Isi): ReadonlyMap<number, string> {
  const lama = new Map(bacaan.baris.map((b) => [b.baris, b.aduan.nomor]));
  const hasil = new Map<number, string>();
  for (const baris of [...isi.ubahan.keys(), ...isi.tolakan.keys()]) {
    const nomor = lama.get(baris);
    if (nomor !== undefined) hasil.set(baris, nomor);
  }
  return hasil;
}

/** Ids that must stand in the outbox afterwards. */
export const idSesudah = (bacaan: Bacaan, isi: Isi): ReadonlySet<string> =>
  new Set([
    ...bacaan.kotak.filter(({ baris }) => !isi.hapus.has(baris)).map(({ surat }) => surat.id),
    ...isi.surat.keys(),
  ]);

function samaId(
  mau: ReadonlySet<string>,
  ada: ReadonlyMap<number, BarisMentah>,
  kolom: number,
): boolean {
  const kini = new Set<string>();
  for (const [ke, sel] of ada) {
    const id = bacaTeks(sel[kolom]);
    if (ke > 1 && id !== '') kini.add(id);
  }
  return [...mau].every((id) => kini.has(id)) && kini.size <= mau.size;
}

function kepalaDari(bacaan: Bacaan, tab: TabBerkepala): Rentang {
  return { tab, baris: [1, 1], kolom: [0, Math.max(...Object.values(bacaan.kepala[tab].kolom))] };
}

function keA1(bacaan: Bacaan, { tab, baris: [dari, sampai], kolom: [kiri, kanan] }: Rentang) {
  const judul = judulA1(bacaan.kepala[tab]);
  return `${judul}!${hurufKolom(kiri)}${dari}:${hurufKolom(kanan)}${sampai ?? ''}`;
}

const keFilter = ({ tab, baris: [dari, sampai], kolom: [kiri, kanan] }: Rentang): DataFilter => ({
  gridRange: {
    sheetId: TAB[tab].sheetId,
    startRowIndex: dari - 1,
    ...(sampai === undefined ? {} : { endRowIndex: sampai }),
    startColumnIndex: kiri,
    endColumnIndex: kanan + 1,
  },
});
