// SPDX-License-Identifier: Apache-2.0
// Wrong edits of the calendar, each found at its place.

import { describe, expect, it } from 'vitest';
import type { DataKalender } from '../../core/waktu/kalender.ts';
import { periksaKalender } from '../../core/waktu/kalender-periksa.ts';
import { polos } from './_kalender.ts';

describe('periksaKalender', () => {
  it('accepts a calendar that is right', () => {
    expect(periksaKalender(polos())).toEqual([]);
  });

  const senin = (...jam: [number, number][]): Partial<DataKalender> => ({ mingguan: [jam] });
  it.each<[string, Partial<DataKalender>, string]>([
    ['no hours at all', { mingguan: [[], []] }, 'mingguan'],
    ['eight days', { mingguan: Array.from({ length: 8 }, () => [[1, 2]] as const) }, 'mingguan'],
    ['hours that overlap', senin([450, 720], [700, 960]), 'mingguan.0'],
    ['closing before opening', senin([960, 450]), 'mingguan.0'],
    ['hours after midnight', senin([450, 1500]), 'mingguan.0'],
    ['half minutes', senin([450.5, 720]), 'mingguan.0'],
    [
      'a date that does not exist',
      { libur: [{ tanggal: '2026-02-30', nama: 'x', jenis: 'libur_lokal' }] },
      'libur.0',
    ],
    [
      'a year that is a slip',
      { libur: [{ tanggal: '0206-02-03', nama: 'x', jenis: 'libur_lokal' }] },
      'libur.0',
    ],
    [
      'Ramadan backwards',
      { ramadan: { mingguan: polos().mingguan, rentang: [['2026-03-20', '2026-02-19']] } },
      'ramadan.rentang.0',
    ],
    [
      'Ramadan without hours',
      { ramadan: { mingguan: [], rentang: [['2026-02-19', '2026-03-20']] } },
      'ramadan.mingguan',
    ],
    ['a zone that is none', { zonaMenit: 7000 }, 'zonaMenit'],
    ['a year of nowhere', { tahunLengkap: [26] }, 'tahunLengkap'],
  ])('finds %s', (_, ubah, jalur) => {
    const masalah = periksaKalender(polos(ubah));
    expect(masalah.map((m) => m.jalur)).toContain(jalur);
    for (const m of masalah)
      expect(m).toMatchObject({ tingkat: 'galat', pesan: expect.stringMatching(/^[A-Z].*\.$/) });
  });
});
