// SPDX-License-Identifier: Apache-2.0
// The hint: ranges of rows that cover every open row, small enough for a script property.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAwalA1 } from '../../register/lembar.ts';
import {
  BATAS_PETUNJUK,
  type Petunjuk,
  type RentangBaris,
  formatPetunjuk,
  padatkan,
  parsePetunjuk,
  rentangDariBaris,
  ubahRentang,
} from '../../register/petunjuk.ts';

const baris = fc.uniqueArray(fc.integer({ min: 2, max: 200 }), { maxLength: 60 });
const isi = (rentang: readonly RentangBaris[]): number[] =>
  rentang.flatMap(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i));
const petunjuk = (terbuka: readonly RentangBaris[]): Petunjuk => ({
  versi: 12,
  barisAkhir: 9000,
  barisBerikut: 9001,
  terbuka,
});

describe('petunjuk', () => {
  it('baris → rentang → baris', () => {
    fc.assert(
      fc.property(baris, (b) => {
        expect(isi(rentangDariBaris(b))).toEqual([...b].sort((x, y) => x - y));
      }),
    );
  });

  it('menutup dan membuka baris sama dengan himpunan', () => {
    fc.assert(
      fc.property(baris, baris, baris, (awal, tutup, buka) => {
        const mau = new Set(awal);
        for (const b of tutup) mau.delete(b);
        for (const b of buka) mau.add(b);
        const hasil = ubahRentang(rentangDariBaris(awal), tutup, buka);
        expect(isi(hasil)).toEqual([...mau].sort((x, y) => x - y));
        for (let i = 1; i < hasil.length; i += 1) {
          expect(hasil[i]?.[0]).toBeGreaterThan((hasil[i - 1]?.[1] ?? 0) + 1);
        }
      }),
    );
  });

  it('memadatkan hanya menambah, sampai sebanyak yang boleh', () => {
    fc.assert(
      fc.property(baris, fc.integer({ min: 1, max: 20 }), (b, maks) => {
        const hasil = padatkan(rentangDariBaris(b), maks);
        expect(hasil.length).toBeLessThanOrEqual(maks);
        expect(isi(hasil)).toEqual(expect.arrayContaining(b));
      }),
    );
  });

  it('teks ↔ petunjuk', () => {
    fc.assert(
      fc.property(baris, (b) => {
        const asli = petunjuk(rentangDariBaris(b));
        expect(parsePetunjuk(formatPetunjuk(asli))).toEqual(asli);
      }),
    );
  });

  it('5.000 baris yang terpencar muat, dan tetap mencakup semuanya', () => {
    const terpencar = Array.from({ length: 5000 }, (_, i) => 2 + i * 3 + (i % 2));
    const teks = formatPetunjuk(petunjuk(rentangDariBaris(terpencar)));
    expect(teks.length).toBeLessThanOrEqual(BATAS_PETUNJUK);
    const kembali = new Set(isi(parsePetunjuk(teks)?.terbuka ?? []));
    expect(terpencar.every((b) => kembali.has(b))).toBe(true);
  });

  it.each([
    '',
    'v2 1 1 ',
    '{}',
    'v1 1',
    'v1 a 1 ',
    'v1 1 1 5-3',
    'v1 1 1 x',
    'v1 1 1 0',
    undefined,
    null,
  ])('yang rusak (%s) dianggap tidak ada', (teks) => {
    expect(parsePetunjuk(teks)).toBeUndefined();
  });
});

describe('parseAwalA1', () => {
  it.each([
    ["'Kotak Keluar'!A2:J200", { judul: 'Kotak Keluar', baris: 2, kolom: 0 }],
    ['Register!AB5', { judul: 'Register', baris: 5, kolom: 27 }],
    ["'Pak ''Lurah'''!C:D", { judul: "Pak 'Lurah'", baris: 1, kolom: 2 }],
    ['Sistem', { judul: 'Sistem', baris: 1, kolom: 0 }],
    ['Sistem!3:9', { judul: 'Sistem', baris: 3, kolom: 0 }],
    ['', undefined],
  ])('%s', (a1, letak) => {
    expect(parseAwalA1(a1)).toEqual(letak);
  });
});
