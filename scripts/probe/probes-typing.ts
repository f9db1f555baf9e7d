// SPDX-License-Identifier: Apache-2.0
// What Sheets makes of what is typed, by locale.

import { cells, enter, rect, typed, batch } from './cells.ts';
import { google } from './google.ts';
import type { Probe } from './probe.ts';

const COMMON = ['0050', "'0812", '-5', '@nama', 'TRUE', '12%', '2026-11-22', '31/02/2026', ' 7 '];

export const TYPING: readonly Probe[] = [
  {
    id: 'ketik-tanda',
    about: 'Teks yang diawali tanda + atau - (nomor telepon, daftar)',
    observe: (bench) =>
      typed(bench, 'in_ID', [
        '+62 812-3456',
        '+628123456789',
        '- jalan rusak',
        '-jalan',
        '=',
        '=1',
      ]),
  },
  {
    id: 'ketik-umum',
    about: 'Nol di depan, tanda petik, persen, tanggal ISO',
    observe: (bench) => typed(bench, 'in_ID', COMMON),
  },
  {
    id: 'ketik-angka-id',
    about: 'Angka dan rupiah pada spreadsheet berbahasa Indonesia',
    observe: (bench) =>
      typed(bench, 'in_ID', [
        '1.500',
        '1,5',
        '1.5',
        '1.500,25',
        '1,500.25',
        'Rp1.500',
        '12E3',
        '$5',
      ]),
  },
  {
    id: 'ketik-tanggal-id',
    about: 'Tanggal dan jam pada spreadsheet berbahasa Indonesia',
    observe: (bench) =>
      typed(bench, 'in_ID', [
        ...['31/12/2026', '12/31/2026', '03/05', '12/2026', '5 Maret 2026', '17 Agt 2026'],
        ...['14:30', '14.30', '22/11/2026 14:30', '1/1/29', '1/1/30'],
      ]),
  },
  {
    id: 'ketik-us',
    about: 'Angka dan tanggal pada spreadsheet berbahasa Inggris (AS)',
    observe: (bench) =>
      typed(bench, 'en_US', [
        ...['1.500', '1,5', '1,500.25', '$1,500', 'Rp1.500', '03/05'],
        ...['12/31/2026', '31/12/2026', '2:30 pm', '5 Maret 2026'],
      ]),
  },
  {
    id: 'locale-id_ID',
    about: 'Apakah id_ID diterima dan sama dengan in_ID',
    observe: (bench) => {
      const { properties } = google().Sheets.Spreadsheets.get(bench.book('id_ID'), {
        fields: 'properties.locale',
      });
      return {
        properties: properties ?? null,
        ...object(typed(bench, 'id_ID', ['1.500', '5 Maret 2026'])),
      };
    },
  },
  {
    id: 'nik-16-angka',
    about: 'NIK 16 angka yang diketik sebagai angka',
    observe: (bench) => typed(bench, 'in_ID', ['9171011506900003', '3313011506900003']),
  },
  {
    id: 'format-teks',
    about: 'Format teks biasa sebelum dan sesudah diketik',
    observe(bench) {
      const tab = bench.tab();
      const asText = (column: number) => ({
        repeatCell: {
          range: rect(tab, [0, 3], [column, column + 1]),
          cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' } } },
          fields: 'userEnteredFormat.numberFormat',
        },
      });
      batch(tab, asText(0));
      enter(tab, 'A1', [
        ['0050', '0050'],
        ['=1+1', '31/12/2026'],
        ['9171011506900003', 'TRUE'],
      ]);
      batch(tab, asText(1));
      return cells(tab, 'A1:B3', 'userEnteredValue');
    },
  },
];

const object = (value: unknown): Record<string, string> => value as Record<string, string>;
