// SPDX-License-Identifier: Apache-2.0
// The numbers of the tab Dasbor and its two charts. Cells have fixed places, because the charts look
// at them; the whole tab is the machine's.

import type { Sop } from '../../core/sop/sop.ts';
import { labelLangkah } from '../../core/aduan/status.ts';
import { formatSingkat, namaBulan } from '../../core/waktu/tanggal.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import { bulanDari } from '../ingatan/hitungan.ts';
import type { Konfigurasi } from '../atur/konfigurasi.ts';
import { tulisDi } from '../tab/permintaan.ts';
import { selAngka, selTeks } from '../tab/sel.ts';
import type { Permintaan, Sel } from '../tab/sheets-bentuk.ts';
import { sidik } from '../teks/sidik.ts';
import type { Sistem } from '../ingatan/sistem.ts';
import { TAB } from '../tab/tab.ts';

export interface AngkaDasbor {
  /** Open aduan past their limit, as the sweep counted them. */
  readonly terlambat: number;
  /** Open aduan that wait for the pelapor. */
  readonly menungguPelapor: number;
  /** Letters that wait in Kotak Keluar. */
  readonly suratTertunda: number;
}

/** 1-based row of the header of both tables. */
const BARIS_TABEL = 8;
const LANGKAH_MAKS = 40;
const BULAN_TAMPAK = 12;
const KOLOM_BULAN = 3;

export const GRAFIK = { langkah: 5001, bulan: 5002 } as const;

export interface IsiDasbor {
  readonly requests: readonly Permintaan[];
  /** Of the numbers, not of the time: the same numbers are not written again. */
  readonly sidik: string;
}

export function tulisDasbor(
  konfigurasi: Konfigurasi,
  sistem: Sistem,
  angka: AngkaDasbor,
  at: Instan,
): IsiDasbor {
  const zona = konfigurasi.konteks.kalender.data.zonaMenit;
  const langkah = barisLangkah(konfigurasi, sistem);
  const bulan = bulanTerakhir(bulanDari(zona, at)).map((b): [string, number, number] => [
    `${namaBulan(Number(b.slice(5)))} ${b.slice(0, 4)}`,
    sistem.hitungan[b]?.masuk ?? 0,
    sistem.hitungan[b]?.selesai ?? 0,
  ]);
  const ringkas: [string, number][] = [
    ['Aduan terbuka', sistem.terbuka],
    ['Terlambat', angka.terlambat],
    ['Menunggu pelapor', angka.menungguPelapor],
    ['Surat menunggu dikirim', angka.suratTertunda],
  ];
  const kosong = Array.from({ length: LANGKAH_MAKS - langkah.length }, () => [
    selTeks(''),
    selTeks(''),
  ]);
  const judul = `Dasbor per ${formatSingkat(zona, at)}`;
  return {
    requests: [
      tulisDi('dasbor', 1, 0, [[selTeks(judul)]], 'userEnteredValue'),
      tulisDi('dasbor', 3, 0, ringkas.map(selBaris)),
      tulisDi('dasbor', BARIS_TABEL + 1, 0, [...langkah.map(selBaris), ...kosong]),
      tulisDi('dasbor', BARIS_TABEL + 1, KOLOM_BULAN, bulan.map(selBaris)),
    ],
    sidik: sidik(JSON.stringify([langkah, bulan, ringkas])),
  };
}

/** The steps of the SOP in force, then those in which only aduan of earlier versions stand. */
function barisLangkah(
  { konteks, arsip }: Konfigurasi,
  { perLangkah, perVersi }: Sistem,
): readonly [string, number][] {
  const kini = langkahDasbor(konteks.sop);
  const dikenal = new Set(kini.map((l) => l.id));
  const lama = Object.keys(perVersi).flatMap((versi) => arsip.cari(versi)?.langkah ?? []);
  const hanyaLama = Object.keys(perLangkah).filter((id) => !dikenal.has(id));
  return [
    ...kini.map((l): [string, number] => [labelLangkah(l), perLangkah[l.id] ?? 0]),
    ...hanyaLama.map((id): [string, number] => {
      const langkah = lama.find((l) => l.id === id);
      const label = langkah === undefined ? id : labelLangkah(langkah);
      return [`${label} (SOP sebelumnya)`, perLangkah[id] ?? 0];
    }),
  ].slice(0, LANGKAH_MAKS);
}

/** Title and headers at setup. */
export const isiAwalDasbor = (): Permintaan[] => [
  tulisDi('dasbor', 1, 0, [[selTebal('Dasbor aduan', 14)]], 'userEnteredValue,userEnteredFormat'),
  tulisDi(
    'dasbor',
    BARIS_TABEL,
    0,
    [['Langkah', 'Terbuka', '', 'Bulan', 'Masuk', 'Selesai'].map((teks) => selTebal(teks, 10))],
    'userEnteredValue,userEnteredFormat',
  ),
];

export const tambahGrafik = (sop: Sop): Readonly<Record<number, Permintaan>> => ({
  [GRAFIK.langkah]: grafik(GRAFIK.langkah, specLangkah(sop), 0),
  [GRAFIK.bulan]: grafik(
    GRAFIK.bulan,
    spec(
      'Aduan masuk dan selesai per bulan',
      KOLOM_BULAN,
      [KOLOM_BULAN + 1, KOLOM_BULAN + 2],
      BULAN_TAMPAK,
    ),
    19,
  ),
});

/** Steps that an aduan can stand in; those of the monthly rekap have none. */
const langkahDasbor = (sop: Sop): Sop['langkah'] =>
  sop.langkah.filter((l) => l.berkala === undefined).slice(0, LANGKAH_MAKS);

/**
 * As many rows as the SOP has steps at setup. Commits do not touch the charts: one that the owner
 * deleted would make the whole batch fail.
 */
const specLangkah = (sop: Sop): object =>
  spec('Aduan terbuka per langkah', 0, [1], langkahDasbor(sop).length, 'BAR');

/** Lying bars leave room for the names of steps. */
function spec(
  title: string,
  domain: number,
  seri: readonly number[],
  baris: number,
  chartType: 'BAR' | 'COLUMN' = 'COLUMN',
): object {
  const targetAxis = chartType === 'BAR' ? 'BOTTOM_AXIS' : 'LEFT_AXIS';
  const sumber = (kolom: number): object => ({
    sourceRange: {
      sources: [
        {
          sheetId: TAB.dasbor.sheetId,
          startRowIndex: BARIS_TABEL - 1,
          endRowIndex: BARIS_TABEL + baris,
          startColumnIndex: kolom,
          endColumnIndex: kolom + 1,
        },
      ],
    },
  });
  return {
    title,
    basicChart: {
      chartType,
      legendPosition: seri.length > 1 ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
      domains: [{ domain: sumber(domain) }],
      series: seri.map((kolom) => ({ series: sumber(kolom), targetAxis })),
      headerCount: 1,
    },
  };
}

function grafik(chartId: number, isi: object, baris: number): Permintaan {
  const anchorCell = { sheetId: TAB.dasbor.sheetId, rowIndex: baris, columnIndex: 7 };
  const overlayPosition = { anchorCell, widthPixels: 640, heightPixels: 360 };
  return { addChart: { chart: { chartId, spec: isi, position: { overlayPosition } } } };
}

function bulanTerakhir(kini: string): string[] {
  const nomor = Number(kini.slice(0, 4)) * 12 + Number(kini.slice(5)) - 1;
  return Array.from({ length: BULAN_TAMPAK }, (_, i) => {
    const n = nomor - BULAN_TAMPAK + 1 + i;
    return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
  });
}

const selBaris = (isi: readonly (string | number)[]): Sel[] =>
  isi.map((nilai) => (typeof nilai === 'number' ? selAngka(nilai) : selTeks(nilai, true)));

const selTebal = (teks: string, fontSize: number): Sel => ({
  ...selTeks(teks),
  userEnteredFormat: { textFormat: { bold: true, fontSize } },
});
