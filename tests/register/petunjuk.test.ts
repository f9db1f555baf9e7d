// SPDX-License-Identifier: Apache-2.0
// The hint: ranges of rows that cover every open row, small enough for a script property.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAwalA1 } from '../../register/tab/lembar.ts';
import {
  BATAS_PETUNJUK,
  type Petunjuk,
  type RentangBaris,
  createDalam,
  formatPetunjuk,
  padatkan,
  parsePetunjuk,
  rentangDariBaris,
  ubahRentang,
} from '../../register/ingatan/petunjuk.ts';
import { formatPadat, parsePadat } from '../../register/ingatan/petunjuk-padat.ts';

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

  it('5.000 baris yang terpencar di antara 100.000 muat, tanpa satu baris pun yang lain', () => {
    const terpencar = Array.from({ length: 5000 }, (_, i) => 2 + i * 20 + ((i * 7919) % 20));
    const asli = petunjuk(rentangDariBaris(terpencar));
    const teks = formatPetunjuk(asli);
    expect(teks).toMatch(/^v2 /);
    expect(teks.length).toBeLessThan(6000);
    expect(parsePetunjuk(teks)).toEqual(asli);
  });

  it('bila tetap terlalu panjang, rentang digabung: semuanya masih tercakup', () => {
    const terpencar = Array.from({ length: 30_000 }, (_, i) => 2 + i * 3 + (i % 2));
    const teks = formatPetunjuk(petunjuk(rentangDariBaris(terpencar)));
    expect(teks.length).toBeLessThanOrEqual(BATAS_PETUNJUK);
    const kembali = new Set(isi(parsePetunjuk(teks)?.terbuka ?? []));
    expect(terpencar.every((b) => kembali.has(b))).toBe(true);
  });

  it('bentuk padat: rentang → teks → rentang, juga dengan celah dan rentang yang panjang', () => {
    const celah = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 300_000 }));
    const panjang = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 50_000 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(celah, panjang), { maxLength: 80 }), (bagian) => {
        let akhir = 0;
        const rentang = bagian.map(([c, p]): RentangBaris => {
          const dari = akhir + c + 1;
          akhir = dari + p;
          return [dari, akhir];
        });
        expect(parsePadat(formatPadat(rentang))).toEqual(rentang);
      }),
    );
  });

  it.each(['', '1.0.0', '1.0.0 ', '9.3.0 AAAA', '2.24.24 AAAAAA', 'x.1.1 A', '1.0.0 *'])(
    'bentuk padat yang rusak (%s) dianggap tidak ada',
    (teks) => expect(parsePadat(teks)).toBeUndefined(),
  );

  it('createDalam sama dengan menelusuri rentangnya', () => {
    fc.assert(
      fc.property(baris, (b) => {
        const dalam = createDalam(rentangDariBaris(b).reverse());
        const ada = new Set(b);
        for (let n = 1; n <= 202; n += 1) expect(dalam(n)).toBe(ada.has(n));
      }),
    );
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
