// SPDX-License-Identifier: Apache-2.0
// Working time on the dates an office would check by hand.

import { describe, expect, it } from 'vitest';
import {
  addHariKerja,
  addMenitKerja,
  awalHari,
  createKalender,
  hariKerjaAntara,
  isJamKerja,
  jatuhTempo,
  menitKerjaAntara,
  mulaiKerja,
  tahunKurang,
  tanggalDi,
} from '../../core/waktu/kalender.ts';
import type { Waktu } from '../../core/waktu/waktu.ts';
import { muatKalender } from '../../sop/muat.ts';
import { limaHari, polos, wib } from './_kalender.ts';

const jawa = { zona: 'Asia/Jakarta' };
const kantor = createKalender(muatKalender(jawa));
const enamHari = createKalender(muatKalender({ ...jawa, polaJam: 'enam_hari' }));
const tanpaCuti = createKalender(muatKalender({ ...jawa, cutiBersama: false }));
const siaga = createKalender(muatKalender({ ...jawa, polaJam: '24_jam', cutiBersama: false }));

describe('jatuhTempo', () => {
  const hk = (maks: number): Waktu => ({ maks, satuan: 'hari_kerja' });
  const mnt = (maks: number): Waktu => ({ maks, satuan: 'menit' });
  const tabel: [string, typeof kantor, string, Waktu, string][] = [
    ['ten minutes within the morning', kantor, '2026-10-19 09:15', mnt(10), '2026-10-19 09:25'],
    ['the last minute before lunch', kantor, '2026-10-19 11:50', mnt(10), '2026-10-19 12:00'],
    ['across the lunch break', kantor, '2026-10-19 11:55', mnt(10), '2026-10-19 13:05'],
    ['received in the lunch break', kantor, '2026-10-19 12:30', mnt(10), '2026-10-19 13:10'],
    ['received at 22:00', kantor, '2026-10-19 22:00', mnt(5), '2026-10-20 07:35'],
    ['across the longer Friday break', kantor, '2026-10-23 11:25', mnt(10), '2026-10-23 13:05'],
    ['Friday closes at 16:30', kantor, '2026-10-23 16:25', mnt(10), '2026-10-26 07:35'],
    ['received on Saturday', kantor, '2026-10-24 10:00', mnt(5), '2026-10-26 07:35'],
    ['received on a holiday', kantor, '2026-08-17 10:00', mnt(60), '2026-08-18 08:30'],
    [
      'two hours in Ramadan cross a short break',
      kantor,
      '2026-02-23 11:30',
      { maks: 2, satuan: 'jam' },
      '2026-02-23 14:00',
    ],
    [
      'across Lebaran 2026 with cuti bersama',
      kantor,
      '2026-03-17 14:55',
      mnt(10),
      '2026-03-25 07:35',
    ],
    [
      'across Lebaran 2026 without cuti bersama',
      tanpaCuti,
      '2026-03-17 14:55',
      mnt(10),
      '2026-03-18 08:05',
    ],
    ['across the year end', kantor, '2026-12-31 15:55', mnt(10), '2027-01-01 07:35'],
    ['one working day', kantor, '2026-10-19 09:15', hk(1), '2026-10-20 16:00'],
    [
      'one working day from 22:00 counts that date as day zero',
      kantor,
      '2026-10-19 22:00',
      hk(1),
      '2026-10-20 16:00',
    ],
    ['one working day before opening', kantor, '2026-10-19 06:00', hk(1), '2026-10-20 16:00'],
    ['one working day ending on Friday', kantor, '2026-10-22 09:00', hk(1), '2026-10-23 16:30'],
    ['one working day from Friday', kantor, '2026-10-23 09:00', hk(1), '2026-10-26 16:00'],
    [
      'received on Sunday: Monday is day one',
      kantor,
      '2026-10-25 10:00',
      hk(1),
      '2026-10-26 16:00',
    ],
    [
      'received on a holiday: the next working day is day one',
      kantor,
      '2026-08-17 10:00',
      hk(1),
      '2026-08-18 16:00',
    ],
    ['three working days across Lebaran', kantor, '2026-03-17 09:00', hk(3), '2026-03-27 16:30'],
    [
      'three working days across Lebaran without cuti bersama',
      tanpaCuti,
      '2026-03-17 09:00',
      hk(3),
      '2026-03-23 16:00',
    ],
    [
      'a working day in Ramadan ends at its hour',
      kantor,
      '2026-02-23 09:00',
      hk(1),
      '2026-02-24 15:00',
    ],
    ['ten working days', kantor, '2026-10-01 09:00', hk(10), '2026-10-15 16:00'],
    [
      'sixty working days into a year without list',
      kantor,
      '2026-12-01 09:00',
      hk(60),
      '2027-02-25 16:00',
    ],
    ['six days: Saturday counts', enamHari, '2026-10-23 09:00', hk(1), '2026-10-24 14:30'],
    ['six days: Sunday does not', enamHari, '2026-10-24 09:00', hk(1), '2026-10-26 15:00'],
    ['day and night across midnight', siaga, '2026-10-24 23:55', mnt(10), '2026-10-25 00:05'],
    ['day and night on a holiday', siaga, '2026-08-17 10:00', mnt(60), '2026-08-17 11:00'],
    [
      'a working day that never closes ends at 23:59',
      siaga,
      '2026-10-19 09:00',
      hk(1),
      '2026-10-20 23:59',
    ],
    [
      '1 x 24 hours',
      kantor,
      '2026-10-23 16:00',
      { maks: 24, satuan: 'jam_kalender' },
      '2026-10-24 16:00',
    ],
    [
      'thirty calendar days',
      kantor,
      '2026-10-01 22:00',
      { maks: 30, satuan: 'hari_kalender' },
      '2026-10-31 23:59',
    ],
    ['nothing is at once', kantor, '2026-10-24 10:00', hk(0), '2026-10-24 10:00'],
  ];
  it.each(tabel)('%s', (_, k, dari, waktu, hingga) => {
    expect(new Date(jatuhTempo(k, wib(dari), waktu)).toISOString()).toBe(
      new Date(wib(hingga)).toISOString(),
    );
  });

  it('takes the lower end of a range when asked', () => {
    const waktu: Waktu = { min: 1, maks: 3, satuan: 'hari_kerja' };
    const dari = wib('2026-10-19 09:00');
    expect(jatuhTempo(kantor, dari, waktu, 'min')).toBe(wib('2026-10-20 16:00'));
    expect(jatuhTempo(kantor, dari, waktu)).toBe(wib('2026-10-22 16:00'));
    expect(jatuhTempo(kantor, dari, { maks: 3, satuan: 'hari_kerja' }, 'min')).toBe(
      wib('2026-10-22 16:00'),
    );
  });

  it('follows the zone of the office', () => {
    const makassar = createKalender(polos({ zonaMenit: 480 }));
    const at = Date.parse('2026-10-19T16:30:00Z');
    expect(tanggalDi(makassar, at)).toBe('2026-10-20');
    expect(addHariKerja(makassar, at, 1)).toBe(Date.parse('2026-10-21T16:00:00+08:00'));
    expect(addHariKerja(kantor, at, 1)).toBe(wib('2026-10-20 16:00'));
  });
});

describe('muatKalender', () => {
  // Counted by hand from the decrees as reported: Monday to Friday less both kinds of holiday.
  it.each([
    [2024, 238],
    [2025, 237],
    [2026, 240],
  ])('%i has %i working days', (tahun, hari) => {
    const a = awalHari(kantor, `${tahun - 1}-12-31`);
    expect(hariKerjaAntara(kantor, a, awalHari(kantor, `${tahun}-12-31`))).toBe(hari);
  });

  it.each([
    [kantor, '2026-10-19', '2026-10-26', 2250],
    [enamHari, '2026-10-19', '2026-10-26', 2250],
    [kantor, '2026-02-23', '2026-03-02', 1950],
    [enamHari, '2026-02-23', '2026-03-02', 1950],
    [siaga, '2026-03-16', '2026-03-23', 7 * 1440],
  ])('a week has the hours of the Perpres', (k, a, b, menit) => {
    expect(menitKerjaAntara(k, awalHari(k, a), awalHari(k, b))).toBe(menit);
  });
});

describe('isJamKerja and mulaiKerja', () => {
  it.each([
    ['2026-10-19 07:29', false, '2026-10-19 07:30'],
    ['2026-10-19 07:30', true, '2026-10-19 07:30'],
    ['2026-10-19 11:59', true, '2026-10-19 11:59'],
    ['2026-10-19 12:00', false, '2026-10-19 13:00'],
    ['2026-10-19 15:59', true, '2026-10-19 15:59'],
    ['2026-10-19 16:00', false, '2026-10-20 07:30'],
    ['2026-10-23 11:30', false, '2026-10-23 13:00'],
    ['2026-10-23 16:29', true, '2026-10-23 16:29'],
    ['2026-10-23 16:30', false, '2026-10-26 07:30'],
    ['2026-03-18 10:00', false, '2026-03-25 07:30'],
  ])('at %s open is %s', (at, buka, mulai) => {
    expect(isJamKerja(kantor, wib(at))).toBe(buka);
    expect(mulaiKerja(kantor, wib(at))).toBe(wib(mulai));
  });
});

describe('tahunKurang', () => {
  it.each([
    ['2026-10-19 09:00', []],
    ['2026-12-01 09:00', [2027]],
    ['2027-01-04 09:00', [2027]],
    ['2023-06-01 09:00', [2023]],
  ])('at %s', (at, tahun) => {
    expect(tahunKurang(kantor, wib(at))).toEqual(tahun);
  });

  it('asks nothing of an office that is never closed by the list', () => {
    expect(tahunKurang(siaga, wib('2027-06-01 09:00'))).toEqual([]);
  });
});

describe('createKalender', () => {
  it('refuses an office that never opens', () => {
    expect(() => createKalender(polos({ mingguan: [[], [], [], [], [], [], []] }))).toThrow(
      /office hours/,
    );
  });

  it('refuses a date that does not exist', () => {
    const libur = [{ tanggal: '2026-02-30', nama: 'x', jenis: 'libur_lokal' as const }];
    expect(() => createKalender(polos({ libur }))).toThrow(/2026-02-30/);
  });

  it('is right without any list at all', () => {
    const k = createKalender(polos({ tahunLengkap: [] }));
    expect(addHariKerja(k, wib('2031-01-03 09:00'), 5)).toBe(wib('2031-01-10 16:30'));
    expect(addMenitKerja(k, wib('1960-01-04 09:00'), 450 * 5)).toBe(wib('1960-01-11 09:00'));
  });
});

it('the weekly hours of the tests are those of the Perpres', () => {
  expect(limaHari.flat().reduce((n, [a, b]) => n + b - a, 0)).toBe(37.5 * 60);
});
