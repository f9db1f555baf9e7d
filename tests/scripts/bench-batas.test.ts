// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { periksaBatas, type Apa, type Hasil } from '../../bench/batas.ts';
import type { Ukuran } from '../../bench/ukur.ts';
import { TAB } from '../../register/tab/tab.ts';

const BAIK: Ukuran = {
  run: 1,
  kunci: 1,
  bacaSheets: 1,
  tulisSheets: 2,
  selBaca: 800,
  selTulis: 90,
  kirimSurel: 2,
  surelSampai: 2,
  properti: 8,
  formulir: 3,
  lain: 0,
  ms: 10,
  cpuMs: 10,
};

const APA = ['pengiriman', 'tindakan', 'halaman', 'sapu'] as const;

const hasil = (ubah: Partial<Ukuran> = {}, salah: Apa = 'tindakan'): Hasil[] => [
  ...APA.map((apa) => ({ apa, baris: 10, terbuka: 8, ukuran: BAIK })),
  ...APA.map((apa) => ({
    apa,
    baris: 10_000,
    terbuka: 500,
    ukuran: apa === salah ? { ...BAIK, ...ubah } : BAIK,
  })),
];

describe('periksaBatas', () => {
  it('diam bila semua di dalam batas', () => expect(periksaBatas(hasil())).toEqual([]));

  it.each([
    [{ kunci: 2 }, 'tindakan pada 10000 baris: kunci 2, paling banyak 1'],
    [{ bacaSheets: 2 }, 'tindakan pada 10000 baris: bacaSheets 2, paling banyak 1'],
    [{ tulisSheets: 3 }, 'tindakan pada 10000 baris: tulisSheets 3, paling banyak 2'],
    [{ kirimSurel: 3 }, 'tindakan pada 10000 baris: 3 pengiriman untuk 2 surel'],
    [{ selBaca: 1200 }, 'tindakan: selBaca tumbuh dari 800 (10 baris) ke 1200 (10000 baris)'],
    [{ selTulis: 400 }, 'tindakan: selTulis tumbuh dari 90 (10 baris) ke 400 (10000 baris)'],
    [{ run: 0 }, 'tindakan pada 10000 baris: tidak ada yang berjalan, jadi tidak ada yang diukur'],
  ])('%j disebut', (ubah, pesan) => expect(periksaBatas(hasil(ubah))).toEqual([pesan]));

  it('halaman boleh mencari barisnya dahulu', () => {
    expect(periksaBatas(hasil({ bacaSheets: 2 }, 'halaman'))).toEqual([]);
  });

  it('sapuan boleh membaca semua kolom aduan terbuka, tidak lebih', () => {
    const paling = BAIK.selBaca + 500 * TAB.register.kolom.length;
    expect(periksaBatas(hasil({ selBaca: paling }, 'sapu'))).toEqual([]);
    expect(periksaBatas(hasil({ selBaca: paling + 1 }, 'sapu'))).toEqual([
      `sapu pada 10000 baris: selBaca ${paling + 1}, paling banyak ${paling}`,
    ]);
  });

  it('yang tidak diukur disebut', () => {
    const tidak = ['pengiriman', 'tindakan', 'halaman', 'sapu'];
    expect(periksaBatas([])).toEqual(tidak.map((apa) => `${apa}: tidak diukur`));
  });
});
