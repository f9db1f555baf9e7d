// SPDX-License-Identifier: Apache-2.0
// Laws of finding ways for arrows on a grid, for any grid: through no symbol, never along another
// arrow, and every way unbroken from gate to gate.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cariJalur, type Jaring } from '../../scripts/bagan/jalur.ts';
import { isMendatar, type ArahJalur, type PetaJalur } from '../../scripts/bagan/papan-jalur.ts';

const LEBAR = 14;
const TINGGI = 12;

function petaDari(halangan: readonly number[]): PetaJalur {
  const terhalang = new Uint8Array(LEBAR * TINGGI);
  for (const s of halangan) terhalang[s] = 1;
  return {
    x: Array.from({ length: LEBAR }, (_, i) => i * 5),
    y: Array.from({ length: TINGGI }, (_, i) => i * 5),
    terhalang,
    lajurX: new Uint8Array(LEBAR).fill(1),
    lajurY: new Uint8Array(TINGGI).fill(1),
  };
}

const gerbang = (simpul: number, arah: ArahJalur) => ({ simpul, arah, biaya: 0 });

const simpul = fc.nat(LEBAR * TINGGI - 1);
const arah = fc.constantFrom<ArahJalur>(0, 1, 2, 3);
const jaringSembarang = fc.array(fc.tuple(simpul, arah, simpul, arah), {
  minLength: 1,
  maxLength: 10,
});

describe('cariJalur', () => {
  it('tidak melewati simbol, tidak berimpit, tidak terputus', () => {
    fc.assert(
      fc.property(jaringSembarang, fc.array(simpul, { maxLength: 30 }), (ujung, halangan) => {
        const peta = petaDari(halangan);
        const jaring: Jaring[] = ujung.map(([a, arahA, b, arahB], i) => ({
          id: `p${i}`,
          dari: [[gerbang(a, arahA)]],
          ke: [[gerbang(b, arahB)]],
          tujuan: `p${i}`,
        }));
        const { jalan, gagal } = cariJalur(peta, jaring);
        const pemakai = new Map<string, string>();
        for (const j of jaring) {
          const semua = jalan.get(j.id) ?? [];
          expect(semua.length === 0).toBe(gagal.includes(j.id));
          for (const { keadaan, awal, akhir } of semua) {
            expect(awal).toEqual(j.dari[0]?.[0]);
            expect(akhir).toEqual(j.ke[0]?.[0]);
            keadaan.forEach((k, i) => {
              expect(peta.terhalang[k.simpul]).toBe(0);
              const kunci = `${k.simpul}/${isMendatar(k.arah)}`;
              expect(pemakai.get(kunci) ?? j.id).toBe(j.id);
              pemakai.set(kunci, j.id);
              const lalu = keadaan[i - 1];
              if (lalu === undefined) return;
              const geser = [1, LEBAR, -1, -LEBAR][k.arah];
              const isMaju = lalu.arah === k.arah && k.simpul - lalu.simpul === geser;
              const isBelok =
                lalu.simpul === k.simpul && isMendatar(lalu.arah) !== isMendatar(k.arah);
              expect(isMaju || isBelok).toBe(true);
            });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('menempuh jalan terpendek bila tidak ada yang menghalangi', () => {
    const peta = petaDari([]);
    const dari = 3 * LEBAR + 2;
    const ke = 9 * LEBAR + 2;
    const { jalan } = cariJalur(peta, [
      { id: 'a', dari: [[gerbang(dari, 1)]], ke: [[gerbang(ke, 1)]], tujuan: 'a' },
    ]);
    expect(jalan.get('a')?.[0]?.keadaan.map((k) => k.simpul)).toEqual(
      Array.from({ length: 7 }, (_, i) => dari + i * LEBAR),
    );
  });

  it('mengalirkan panah ke panah setujuan bila simbolnya tidak punya pintu lagi', () => {
    const peta = petaDari([]);
    const tujuan = [[gerbang(10 * LEBAR + 7, 1)]];
    const dari = (simpulAwal: number) => [[gerbang(simpulAwal, 1)]];
    const jaring = [
      { id: 'a', dari: dari(LEBAR + 2), ke: tujuan, tujuan: 'x' },
      { id: 'b', dari: dari(LEBAR + 11), ke: tujuan, tujuan: 'x' },
    ];
    const { jalan, gagal } = cariJalur(peta, jaring);
    expect(gagal).toEqual([]);
    const akhir = jaring.map((j) => jalan.get(j.id)?.[0]?.akhir);
    expect(akhir.filter((g) => g !== undefined)).toHaveLength(1);
    const terpisah = jaring.map((j, i) => ({ ...j, tujuan: `${i}` }));
    expect(cariJalur(peta, terpisah).gagal).toHaveLength(1);
  });
});
