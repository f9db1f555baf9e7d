// SPDX-License-Identifier: Apache-2.0
// Office hours, dates and ranges as staff write them in Pengaturan and Hari Libur, and back. Text
// that cannot be understood is undefined; nothing is guessed.

import type { JamSehari } from '../../core/waktu/kalender.ts';
import { hariKeTanggal, tanggalKeHari } from '../../core/waktu/tanggal.ts';
import type { Tanggal } from '../../core/waktu/waktu.ts';
import type { NilaiSel } from '../tab/sheets-bentuk.ts';

const BULAN =
  'januari februari maret april mei juni juli agustus september oktober november desember'.split(
    ' ',
  );
/** Sheets counts days from 1899-12-30. */
const HARI_NOL_SHEETS = 25_569;

/** `07.30-12.00, 13.00-16.00`, `tutup`, `24 jam`. */
export function parseJamSehari(teks: string): JamSehari | undefined {
  const bersih = teks.trim().toLowerCase();
  if (['', '-', 'tutup', 'libur'].includes(bersih)) return [];
  if (bersih === '24 jam') return [[0, 1440]];
  const hasil: [number, number][] = [];
  for (const bagian of bersih.split(/[,;\n]|\bdan\b/)) {
    const [buka, tutup, lebih] = bagian.split(/-|–|s\.d\.?|s\/d|\bsampai\b/).map(parseJam);
    if (buka === undefined || tutup === undefined || lebih !== undefined) return undefined;
    const akhir = hasil[hasil.length - 1]?.[1] ?? 0;
    if (buka < akhir || tutup <= buka) return undefined;
    hasil.push([buka, tutup]);
  }
  return hasil;
}

export const formatJamSehari = (jam: JamSehari): string =>
  jam.length === 0
    ? 'tutup'
    : jam.map(([buka, tutup]) => `${formatJam(buka)}-${formatJam(tutup)}`).join(', ');

/** `2026-08-17`, `17-8-2026`, `17/08/2026`, `17 Agustus 2026`, or a serial number of Sheets. */
export function parseTanggal(nilai: NilaiSel): Tanggal | undefined {
  if (typeof nilai === 'number') {
    const sah = Number.isInteger(nilai) && nilai > HARI_NOL_SHEETS && nilai < 100_000;
    return sah ? hariKeTanggal(nilai - HARI_NOL_SHEETS) : undefined;
  }
  if (typeof nilai !== 'string') return undefined;
  const teks = nilai.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(teks);
  if (iso) return tanggalAda(iso[1], iso[2], iso[3]);
  const biasa = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(teks);
  if (biasa) return tanggalAda(biasa[3], biasa[2], biasa[1]);
  const nama = /^(?:[a-z]+, )?(\d{1,2}) ([a-z]+) (\d{4})$/.exec(teks);
  const bulan = BULAN.indexOf(nama?.[2] ?? '') + 1;
  return nama && bulan > 0 ? tanggalAda(nama[3], String(bulan), nama[1]) : undefined;
}

/** `2026-02-19 s.d. 2026-03-20; 2027-02-08 s.d. 2027-03-09`; blank = none. */
export function parseRentangTanggal(
  teks: string,
): readonly (readonly [Tanggal, Tanggal])[] | undefined {
  const hasil: (readonly [Tanggal, Tanggal])[] = [];
  for (const bagian of teks.split(/[;\n]/).filter((b) => b.trim() !== '')) {
    const [a, b, lebih] = bagian
      .split(/\ss\.d\.?\s|\ss\/d\s|\ssampai\s|\s[-–]\s/)
      .map(parseTanggal);
    if (a === undefined || b === undefined || lebih !== undefined || b < a) return undefined;
    if (a < '2000' || b > '2101') return undefined;
    hasil.push([a, b]);
  }
  return hasil;
}

export const formatRentangTanggal = (rentang: readonly (readonly [Tanggal, Tanggal])[]): string =>
  rentang.map(([a, b]) => `${a} s.d. ${b}`).join('; ');

/** Minutes after midnight. */
function parseJam(teks: string): number | undefined {
  const cocok = /^\s*(\d{1,2})(?:[.:](\d{2}))?\s*$/.exec(teks);
  if (cocok === null) return undefined;
  const [jam, menit] = [Number(cocok[1]), Number(cocok[2] ?? '0')];
  return jam <= 24 && menit < 60 && jam * 60 + menit <= 1440 ? jam * 60 + menit : undefined;
}

const formatJam = (menit: number): string =>
  `${String(Math.floor(menit / 60)).padStart(2, '0')}.${String(menit % 60).padStart(2, '0')}`;

function tanggalAda(
  tahun: string | undefined,
  bulan: string | undefined,
  hari: string | undefined,
): Tanggal | undefined {
  const tanggal = [tahun ?? '', (bulan ?? '').padStart(2, '0'), (hari ?? '').padStart(2, '0')].join(
    '-',
  );
  return tanggalKeHari(tanggal) === undefined ? undefined : tanggal;
}
