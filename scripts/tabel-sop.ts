// SPDX-License-Identifier: Apache-2.0
// A SOP's table as CSV or TSV → rows of the tab SOP, by the headers of the tab or of a printed table,
// in any order. It knows headers; what the rows mean is register/sop/sop-baca.ts.

import { CsvError, parse } from 'csv-parse/sync';
import { type Hasil, berhasil, gagal } from '../core/hasil.ts';
import type { BarisAtur, MasalahSel } from '../register/baris/baris-atur.ts';
import { TAB } from '../register/tab/tab.ts';

export interface TabelSop {
  /** `baris` is the line of the file on which the row begins. */
  readonly baris: readonly BarisAtur[];
  readonly masalah: readonly MasalahSel[];
}

/** The error is for people. */
export function parseTabelSop(isi: string): Hasil<TabelSop, string> {
  const semua = belah(isi.replace(/\r\n?/g, '\n'));
  if (typeof semua === 'string') return gagal(semua);
  const kepala = bacaKepala(semua);
  if (kepala === undefined) {
    return gagal(
      'Baris judul tidak ditemukan. Tulislah judul kolomnya pada baris pertama, misalnya: ' +
        'No, Uraian Kegiatan, Pelaksana, Kelengkapan, Waktu, Output, Keterangan.',
    );
  }
  const masalah: MasalahSel[] = [];
  const catat = (baris: number, pesan: string): void => {
    masalah.push({ baris, tingkat: 'peringatan', pesan });
  };
  const { peta, lain } = kepala;
  const berlambang = peta.has('pelaksana') ? [] : lain;
  if (berlambang.length === 0) {
    for (const { judul } of lain) {
      catat(kepala.baris, `Kolom “${judul}” tidak dikenal, jadi tidak dibaca.`);
    }
  }
  const baris = semua.slice(kepala.isi).flatMap((satu): BarisAtur[] => {
    const sel = Object.fromEntries(
      [...peta].flatMap(([id, i]) => {
        const teks = (satu.sel[i] ?? '').trim();
        return teks === '' ? [] : [[id, teks] as const];
      }),
    );
    const pelaksana = bacaLambang(berlambang, satu, catat);
    if (pelaksana !== undefined) sel['pelaksana'] = pelaksana;
    return Object.keys(sel).length === 0 ? [] : [{ baris: satu.baris, sel }];
  });
  return berhasil({ baris, masalah });
}

interface Judul {
  readonly judul: string;
  readonly letak: number;
}

interface Kepala {
  readonly baris: number;
  readonly peta: ReadonlyMap<string, number>;
  /** Columns with a header that the tab does not have. */
  readonly lain: readonly Judul[];
  /** Index of the first row below. */
  readonly isi: number;
}

/** Printed tables have two rows of headers: Pelaksana above the actors, Mutu Baku above the rest. */
function bacaKepala(semua: readonly BarisCsv[]): Kepala | undefined {
  const letak = semua.findIndex(({ sel }) => petakan(sel).has('uraian'));
  const satu = semua[letak];
  if (satu === undefined) return undefined;
  const bawah = petakan(semua[letak + 1]?.sel ?? []);
  const dua = ['kelengkapan', 'waktu', 'output'].filter((id) => bawah.has(id)).length >= 2;
  const anak = dua ? (semua[letak + 1]?.sel ?? []) : [];
  const judul = Array.from({ length: Math.max(satu.sel.length, anak.length) }, (_, i) => {
    const teks = (anak[i] ?? '').trim();
    return teks === '' ? (satu.sel[i] ?? '').trim() : teks;
  });
  const peta = petakan(judul);
  const dikenal = new Set(peta.values());
  const lain = judul.flatMap((teks, i) =>
    teks === '' || dikenal.has(i) ? [] : [{ judul: teks, letak: i }],
  );
  return { baris: satu.baris, peta, lain, isi: letak + (dua ? 2 : 1) };
}

/** A table with a column for each actor: whose column is marked does the step. */
function bacaLambang(
  kolom: readonly Judul[],
  { baris, sel }: BarisCsv,
  catat: (baris: number, pesan: string) => void,
): string | undefined {
  const terisi = kolom.filter(({ letak }) => (sel[letak] ?? '').trim() !== '');
  // A capsule "Mulai" or "Selesai" says where the drawing begins, not who works.
  const kerja = terisi.filter(
    ({ letak }) => !/^(?:mulai|selesai)$/i.test((sel[letak] ?? '').trim()),
  );
  const [satu] = kerja.length > 0 ? kerja : terisi;
  if (satu === undefined) return undefined;
  if (kerja.length > 1) {
    const nama = kerja.map(({ judul }) => `“${judul}”`).join(', ');
    catat(baris, `Kolom ${nama} bertanda semua; dipakai “${satu.judul}”.`);
  }
  return satu.judul;
}

/** What printed tables call the columns, beside the headers of the tab. */
const NAMA_LAIN: Readonly<Record<string, string>> = {
  no: 'nomor',
  nomor: 'nomor',
  'uraian kegiatan': 'uraian',
  'uraian prosedur': 'uraian',
  kegiatan: 'uraian',
  aktivitas: 'uraian',
  prosedur: 'uraian',
  'penanggung jawab': 'pelaksana',
  persyaratan: 'kelengkapan',
  'persyaratan/kelengkapan': 'kelengkapan',
  'persyaratan/perlengkapan': 'kelengkapan',
  'mutu baku kelengkapan': 'kelengkapan',
  'mutu baku waktu': 'waktu',
  'mutu baku output': 'output',
  keluaran: 'output',
  hasil: 'output',
  ket: 'keterangan',
};

interface BarisCsv {
  readonly baris: number;
  readonly sel: readonly string[];
}

/** Rows with the line on which each begins, or what is wrong. */
function belah(isi: string): readonly BarisCsv[] | string {
  try {
    let awal = 1;
    const hasil: BarisCsv[] = [];
    parse(isi, {
      bom: true,
      delimiter: pemisah(isi),
      relax_column_count: true,
      relax_quotes: true,
      on_record: (sel: string[], { lines }) => {
        hasil.push({ baris: awal, sel });
        awal = lines + 1;
        return null;
      },
    });
    return hasil;
  } catch (salah) {
    if (!(salah instanceof CsvError)) throw salah;
    const di = typeof salah['lines'] === 'number' ? ` di sekitar baris ${salah['lines']}` : '';
    return `Tabel belum dapat dibaca${di}: ada tanda kutip yang tidak ditutup.`;
  }
}

/** Whatever the first lines use most: Excel in Indonesia writes semicolons. */
function pemisah(isi: string): string {
  const contoh = isi.split('\n').slice(0, 5).join('\n');
  const jumlah = (tanda: string): number => contoh.split(tanda).length;
  return ['\t', ';', ','].reduce((a, b) => (jumlah(b) > jumlah(a) ? b : a));
}

/** Column id → its place; the first of two columns with one name counts. */
function petakan(judul: readonly string[]): ReadonlyMap<string, number> {
  const peta = new Map<string, number>();
  judul.forEach((teks, i) => {
    const dicari = samakan(teks);
    const satu = TAB.sop.kolom.find((k) => samakan(k.judul) === dicari || samakan(k.id) === dicari);
    const id = satu?.id ?? NAMA_LAIN[dicari];
    if (id !== undefined && id !== 'pemeriksaan' && !peta.has(id)) peta.set(id, i);
  });
  return peta;
}

const samakan = (teks: string): string =>
  teks
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/^[\s.:]+|[\s.:]+$/g, '');
