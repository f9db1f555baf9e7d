// SPDX-License-Identifier: Apache-2.0
// Dates and spans as Indonesian offices write them.

import { describe, expect, it } from 'vitest';
import {
  bulanRomawi,
  formatBatas,
  formatLama,
  formatSingkat,
  formatTanggal,
  formatWaktu,
  hariKeTanggal,
  namaBulan,
  namaZona,
  tanggalKeHari,
  zonaMenitDari,
} from '../../core/waktu/tanggal.ts';
import { wib } from './_kalender.ts';

describe('formatWaktu', () => {
  it.each([
    [420, '2026-10-19 09:15', 'Senin, 19 Oktober 2026 pukul 09.15 WIB'],
    [480, '2026-10-19 09:15', 'Senin, 19 Oktober 2026 pukul 10.15 WITA'],
    [540, '2026-10-25 23:15', 'Senin, 26 Oktober 2026 pukul 01.15 WIT'],
    [420, '2027-01-01 00:00', 'Jumat, 1 Januari 2027 pukul 00.00 WIB'],
    [420, '1969-12-31 23:59', 'Rabu, 31 Desember 1969 pukul 23.59 WIB'],
  ])('zone %i, %s', (zona, at, harap) => {
    expect(formatWaktu(zona, wib(at))).toBe(harap);
  });
});

describe('formatLama', () => {
  it.each([
    [0, '0 menit'],
    [59, '59 menit'],
    [60, '1 jam'],
    [90, '1 jam 30 menit'],
    [450, '1 hari kerja'],
    [480, '1 hari kerja 30 menit'],
    [1000, '2 hari kerja 1 jam 40 menit'],
    [-5, '0 menit'],
  ])('%i', (menit, harap) => {
    expect(formatLama(menit)).toBe(harap);
  });
});

describe('formatBatas', () => {
  it.each([
    [{ maks: 5, satuan: 'menit' }, '5 menit kerja'],
    [{ maks: 1.5, satuan: 'jam' }, '1,5 jam kerja'],
    [{ min: 1, maks: 3, satuan: 'hari_kerja' }, '1–3 hari kerja'],
    [{ maks: 30, satuan: 'hari_kalender' }, '30 hari kalender'],
    [{ maks: 24, satuan: 'jam_kalender' }, '24 jam berturut-turut'],
  ] as const)('%o', (waktu, harap) => {
    expect(formatBatas(waktu)).toBe(harap);
  });
});

it('small words', () => {
  expect(formatSingkat(420, wib('2026-01-02 03:04'))).toBe('02-01-2026 03.04');
  expect(formatTanggal('2026-03-02')).toBe('2 Maret 2026');
  expect([namaBulan(1), namaBulan(12), namaBulan(13)]).toEqual(['Januari', 'Desember', '']);
  expect([bulanRomawi(1), bulanRomawi(4), bulanRomawi(12)]).toEqual(['I', 'IV', 'XII']);
  expect([namaZona(420), namaZona(330), namaZona(-180)]).toEqual(['WIB', 'UTC+5.30', 'UTC-3']);
  expect([zonaMenitDari('Asia/Jayapura'), zonaMenitDari('Europe/Paris')]).toEqual([540, undefined]);
});

it.each(['2026-02-29', '2026-13-01', '2026-00-01', '26-01-01', '2026-1-1', '', '2026-04-31'])(
  'there is no date %j',
  (t) => {
    expect(tanggalKeHari(t)).toBeUndefined();
  },
);

it('dates and epoch days are each other', () => {
  for (const t of ['1970-01-01', '2024-02-29', '2026-12-31', '1899-12-31', '2100-03-01']) {
    const hari = tanggalKeHari(t);
    expect(hari === undefined ? '' : hariKeTanggal(hari)).toBe(t);
  }
});
