// SPDX-License-Identifier: Apache-2.0
// Setting up both spreadsheets: only what is missing is asked for, so running it twice changes
// nothing, and what the office has edited is never written over.

import type { BahanPenyediaan, BerkasAda, IsiTab } from './bahan-penyediaan.ts';
import { GRAFIK, isiAwalDasbor, tambahGrafik } from '../tulis/dasbor.ts';
import { NAMA_JENIS_LIBUR } from '../atur/hari-libur.ts';
import { isiAwal } from './isi-awal.ts';
import { isiKolom } from './isi-kolom.ts';
import { parseBarisAtur } from '../baris/baris-atur.ts';
import { bukaKolomStaf, lindungi } from './perlindungan.ts';
import { bacaTeks } from '../tab/sel.ts';
import type { Permintaan } from '../tab/sheets-bentuk.ts';
import { BAGIAN } from '../sop/sop-tab.ts';
import { buatTab, daftarPilihan } from '../tab/susunan-tab.ts';
import { type IdTab, TAB, TAB_REGISTER } from '../tab/tab.ts';
import { type KolomTab, tambahKolom } from '../tab/tambah-kolom.ts';
import { tambahPandangan, warnaiRegister } from './tampilan-register.ts';

export type { BahanPenyediaan, BerkasAda, IsiTab } from './bahan-penyediaan.ts';
export type { HariLibur } from '../atur/hari-libur.ts';

export const FIELDS_PENYEDIAAN =
  'properties(locale,timeZone),sheets(properties(sheetId,title),protectedRanges(protectedRangeId),' +
  'filterViews(filterViewId),charts(chartId))';

/** Only what is missing: run twice, the second answer is empty. */
export function penyediaanRegister(bahan: BahanPenyediaan): Permintaan[] {
  const { ada, sop } = bahan;
  const letak = bacaLetak(ada);
  const kurang = TAB_REGISTER.filter((id) => !letak.sheetId.has(TAB[id].sheetId));
  const isi = isiAwal(bahan);
  const grafik = tambahGrafik(sop);
  const kolom = kolomKurang(letak, bahan.isi);
  return [
    ...aturBerkas(ada, zonaKantor(bahan)),
    ...[...kolom].flatMap(([id, satu]) => [
      ...satu.requests,
      ...satu.baru.flatMap((k) => pilihanKolom(id, k, satu.letak[k])),
      ...isiKolom(id, satu, bahan.isi?.[id] ?? new Map(), bahan.baik ?? {}),
    ]),
    ...kurang.flatMap((id) => [
      ...buatTab(id, {
        judul: judulBebas(TAB[id].judul, letak.judul),
        indeks: TAB_REGISTER.indexOf(id),
        isi: isi[id] ?? [],
      }),
      ...hiasan(id),
    ]),
    ...bukaKolomStaf('register', letak.lindung, (id) => kolom.get(id)?.baru ?? [], di(kolom)),
    ...lindungi(
      'register',
      letak.lindung,
      { pemilik: bahan.pemilik, penulisRekap: bahan.penulisRekap ?? [] },
      di(kolom),
    ),
    ...tambahPandangan(letak.pandangan),
    ...Object.values(GRAFIK)
      .filter((id) => !letak.grafik.has(id))
      .flatMap((id) => (grafik[id] === undefined ? [] : [grafik[id]])),
    ...hapusLembarAwal(ada, kurang.length === TAB_REGISTER.length),
  ];
}

export function penyediaanIdentitas(bahan: {
  readonly ada: BerkasAda;
  readonly pemilik: string;
  readonly zona: string;
  readonly isi?: IsiTab;
}): Permintaan[] {
  const letak = bacaLetak(bahan.ada);
  const kolom = kolomKurang(letak, bahan.isi);
  const kurang = !letak.sheetId.has(TAB.identitas.sheetId);
  const judul = judulBebas(TAB.identitas.judul, letak.judul);
  return [
    ...aturBerkas(bahan.ada, bahan.zona),
    ...[...kolom.values()].flatMap(({ requests }) => requests),
    ...(kurang ? buatTab('identitas', { judul, indeks: 0, isi: [] }) : []),
    ...bukaKolomStaf('identitas', letak.lindung, (id) => kolom.get(id)?.baru ?? [], di(kolom)),
    ...lindungi(
      'identitas',
      letak.lindung,
      { pemilik: bahan.pemilik, penulisRekap: [] },
      di(kolom),
    ),
    ...hapusLembarAwal(bahan.ada, kurang),
  ];
}

/** The columns that tabs lack, by tab, with where all of them stand afterwards. */
function kolomKurang(letak: Letak, isi: IsiTab = {}): ReadonlyMap<IdTab, KolomTab> {
  const hasil = new Map<IdTab, KolomTab>();
  for (const id of Object.keys(isi) as IdTab[]) {
    const baris = isi[id];
    if (id === 'dasbor' || baris === undefined || !letak.sheetId.has(TAB[id].sheetId)) continue;
    hasil.set(id, tambahKolom(id, baris));
  }
  return hasil;
}

const di =
  (kolom: ReadonlyMap<IdTab, KolomTab>) =>
  (id: IdTab, satu: string): number | undefined =>
    kolom.get(id)?.letak[satu];

interface Letak {
  readonly sheetId: ReadonlySet<number>;
  readonly judul: ReadonlySet<string>;
  readonly lindung: ReadonlySet<number>;
  readonly pandangan: ReadonlySet<number>;
  readonly grafik: ReadonlySet<number>;
}

function bacaLetak(ada: BerkasAda): Letak {
  const lembar = ada.sheets ?? [];
  const angka = (daftar: readonly (number | null | undefined)[]): ReadonlySet<number> =>
    new Set(daftar.filter((n): n is number => typeof n === 'number'));
  return {
    sheetId: angka(lembar.map((l) => l.properties?.sheetId)),
    judul: new Set(lembar.map((l) => l.properties?.title ?? '')),
    lindung: angka(lembar.flatMap((l) => (l.protectedRanges ?? []).map((p) => p.protectedRangeId))),
    pandangan: angka(lembar.flatMap((l) => (l.filterViews ?? []).map((f) => f.filterViewId))),
    grafik: angka(lembar.flatMap((l) => (l.charts ?? []).map((c) => c.chartId))),
  };
}

/** As the office has set it, else as the SOP has it. */
function zonaKantor({ baik = {}, pengaturan, sop }: BahanPenyediaan): string {
  const diatur = parseBarisAtur(baik.pengaturan)?.find(({ sel }) => sel['kunci'] === 'zona');
  const teks = bacaTeks(diatur?.sel['nilai']);
  return teks.startsWith('Asia/') ? teks : (pengaturan['zona'] ?? sop.instansi.zona);
}

/** `in_ID` and `id_ID` are the same language by its old and its new code. */
function aturBerkas(ada: BerkasAda, zona: string): Permintaan[] {
  const { locale, timeZone } = ada.properties ?? {};
  if ((locale === 'in_ID' || locale === 'id_ID') && timeZone === zona) return [];
  return [
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'in_ID', timeZone: zona },
        fields: 'locale,timeZone',
      },
    },
  ];
}

/** A tab of this name that is not ours is somebody's: ours takes another name, it is found by id. */
function judulBebas(judul: string, terpakai: ReadonlySet<string>): string {
  if (!terpakai.has(judul)) return judul;
  for (let i = 2; ; i += 1) if (!terpakai.has(`${judul} ${i}`)) return `${judul} ${i}`;
}

/** The blank sheet that a new spreadsheet comes with; nothing that people made is deleted. */
function hapusLembarAwal(ada: BerkasAda, baru: boolean): Permintaan[] {
  const [satu, lain] = ada.sheets ?? [];
  const judul = satu?.properties?.title ?? '';
  const sheetId = satu?.properties?.sheetId ?? 0;
  const bawaan = /^(Sheet|Lembar) ?1$/i.test(judul);
  return baru && lain === undefined && satu !== undefined && bawaan
    ? [{ deleteSheet: { sheetId } }]
    : [];
}

function hiasan(id: IdTab): Permintaan[] {
  switch (id) {
    case 'register':
      return warnaiRegister();
    case 'dasbor':
      return isiAwalDasbor();
    default:
      return TAB[id].kolom.flatMap((k) => pilihanKolom(id, k.id));
  }
}

/** The list in the cells of a column, where it has one for the whole column. */
function pilihanKolom(id: IdTab, kolom: string, indeks?: number): Permintaan[] {
  switch (`${id}.${kolom}`) {
    case 'sop.bagian':
      return [daftarPilihan(id, kolom, Object.values(BAGIAN), false, indeks)];
    case 'petugas.aktif':
      return [daftarPilihan(id, kolom, ['ya', 'tidak'], true, indeks)];
    case 'hariLibur.jenis':
      return [daftarPilihan(id, kolom, Object.values(NAMA_JENIS_LIBUR), true, indeks)];
    default:
      return [];
  }
}
