// SPDX-License-Identifier: Apache-2.0
// Setting up both spreadsheets: only what is missing is asked for, so running it twice changes
// nothing, and what the office has edited is never written over.

import type { Sop } from '../core/sop.ts';
import { GRAFIK, isiAwalDasbor, tambahGrafik } from './dasbor.ts';
import { type HariLibur, NAMA_JENIS_LIBUR } from './hari-libur.ts';
import { pengaturanKeBaris } from './pengaturan.ts';
import { lindungi } from './perlindungan.ts';
import { PERAN_KANTOR, type Petugas } from './petugas.ts';
import type { Permintaan, Sel } from './sheets-bentuk.ts';
import { BAGIAN, sopKeBaris } from './sop-tab.ts';
import { buatTab, daftarPilihan, selAwal } from './susunan-tab.ts';
import { type IdTab, TAB, TAB_REGISTER } from './tab.ts';
import { tambahPandangan, warnaiRegister } from './tampilan-register.ts';

export type { HariLibur } from './hari-libur.ts';

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

export const FIELDS_PENYEDIAAN =
  'properties(locale,timeZone),sheets(properties(sheetId,title),protectedRanges(protectedRangeId),' +
  'filterViews(filterViewId),charts(chartId))';

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
}

/** Only what is missing: run twice, the second answer is empty. */
export function penyediaanRegister(bahan: BahanPenyediaan): Permintaan[] {
  const { ada, sop } = bahan;
  const letak = bacaLetak(ada);
  const kurang = TAB_REGISTER.filter((id) => !letak.sheetId.has(TAB[id].sheetId));
  const isi = isiAwal(bahan);
  const grafik = tambahGrafik(sop);
  return [
    ...aturBerkas(ada, bahan.pengaturan['zona'] ?? sop.instansi.zona),
    ...kurang.flatMap((id) => [
      ...buatTab(id, {
        judul: judulBebas(TAB[id].judul, letak.judul),
        indeks: TAB_REGISTER.indexOf(id),
        isi: isi[id] ?? [],
      }),
      ...hiasan(id),
    ]),
    ...lindungi('register', letak.lindung, {
      pemilik: bahan.pemilik,
      penulisRekap: bahan.penulisRekap ?? [],
    }),
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
}): Permintaan[] {
  const letak = bacaLetak(bahan.ada);
  const kurang = !letak.sheetId.has(TAB.identitas.sheetId);
  const judul = judulBebas(TAB.identitas.judul, letak.judul);
  return [
    ...aturBerkas(bahan.ada, bahan.zona),
    ...(kurang ? buatTab('identitas', { judul, indeks: 0, isi: [] }) : []),
    ...lindungi('identitas', letak.lindung, { pemilik: bahan.pemilik, penulisRekap: [] }),
    ...hapusLembarAwal(bahan.ada, kurang),
  ];
}

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

function isiAwal(bahan: BahanPenyediaan): Partial<Record<IdTab, readonly (readonly Sel[])[]>> {
  const { sop } = bahan;
  const langkah = { red: 0.91, green: 0.94, blue: 0.97 };
  return {
    sop: sopKeBaris(sop).map((b) =>
      selAwal('sop', b, b.bagian === BAGIAN.langkah ? langkah : undefined),
    ),
    petugas: petugasAwal(bahan).map((p) =>
      selAwal('petugas', { ...p, aktif: p.aktif ? 'ya' : 'tidak' }),
    ),
    kategori: bahan.kategori.map((k) => selAwal('kategori', { ...k })),
    hariLibur: bahan.hariLibur.map((h) =>
      selAwal('hariLibur', { ...h, jenis: NAMA_JENIS_LIBUR[h.jenis] }),
    ),
    pengaturan: pengaturanKeBaris({ ...dariSop(sop), ...bahan.pengaturan }).map((p) =>
      selAwal('pengaturan', p),
    ),
  };
}

/** Each role gets a row, so that the office sees whose address is wanted. */
function petugasAwal(bahan: BahanPenyediaan): readonly Petugas[] {
  const ada = new Set(bahan.petugas.map((p) => p.peran));
  const peran = [
    ...PERAN_KANTOR.map((id) => ({ id, label: '' })),
    ...bahan.sop.pelaksana.filter((p) => p.jenis !== 'pelapor' && p.jenis !== 'luar'),
  ];
  const kosong = peran
    .filter((p, i) => !ada.has(p.id) && peran.findIndex((q) => q.id === p.id) === i)
    .map(({ id, label }) => ({ peran: id, jabatan: label, nama: '', surel: '', aktif: true }));
  return [...bahan.petugas, ...kosong];
}

function dariSop(sop: Sop): Readonly<Record<string, string>> {
  const { instansi } = sop;
  return {
    nama_instansi: instansi.nama,
    nama_induk: instansi.induk,
    alamat: instansi.alamat,
    kode_unit: instansi.kodeUnit,
    jabatan_pimpinan: instansi.jabatanPimpinan,
    zona: instansi.zona,
    ...(instansi.cutiBersama === undefined
      ? {}
      : { cuti_bersama: instansi.cutiBersama ? 'ya' : 'tidak' }),
  };
}

function hiasan(id: IdTab): Permintaan[] {
  switch (id) {
    case 'register':
      return warnaiRegister();
    case 'dasbor':
      return isiAwalDasbor();
    case 'sop':
      return [daftarPilihan('sop', 'bagian', Object.values(BAGIAN), false)];
    case 'petugas':
      return [daftarPilihan('petugas', 'aktif', ['ya', 'tidak'], true)];
    case 'hariLibur':
      return [daftarPilihan('hariLibur', 'jenis', Object.values(NAMA_JENIS_LIBUR), true)];
    default:
      return [];
  }
}
