// SPDX-License-Identifier: Apache-2.0
// The shrinker: it finds the few that matter among many, never gives a list that was not tried, and
// stops when time is up.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kecilkan } from '../../scripts/simulasi/kecilkan.ts';
import type { Rencana } from '../../scripts/simulasi/laku.ts';
import { pendekkan } from '../../scripts/simulasi/pendekkan.ts';
import { rencanaUji } from './_permainan.ts';

const selalu = (): boolean => true;

describe('kecilkan', () => {
  it('menyisakan tepat yang menyebabkan', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 120 }),
        fc.array(fc.nat(119), { minLength: 1, maxLength: 4 }),
        async (banyak, letak) => {
          const sebab = new Set(letak.map((satu) => satu % banyak));
          const semua = Array.from({ length: banyak }, (_, i) => i);
          const masih = async (sisa: readonly number[]) =>
            [...sebab].every((satu) => sisa.includes(satu));
          const hasil = await kecilkan({ semua, masih, lanjut: selalu });
          expect([...hasil]).toEqual([...sebab].sort((a, b) => a - b));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('berhenti bila waktunya habis, dengan yang sudah terbukti', async () => {
    let kali = 0;
    const semua = Array.from({ length: 64 }, (_, i) => i);
    const hasil = await kecilkan({
      semua,
      masih: async (sisa) => sisa.includes(0),
      lanjut: () => (kali += 1) <= 4,
    });
    expect(hasil).toContain(0);
    expect(hasil.length).toBeLessThan(64);
  });

  it('memberi semuanya kembali bila tidak ada yang dapat ditinggalkan', async () => {
    const semua = [1, 2, 3, 4, 5];
    const masih = async (sisa: readonly number[]) => sisa.length === semua.length;
    expect(await kecilkan({ semua, masih, lanjut: selalu })).toEqual(semua);
  });
});

describe('pendekkan', () => {
  const rencana = rencanaUji({ hari: 12 });

  /** An artificial breach: it needs one kill, and one act on the aduan of one citizen. */
  const sebab = (satu: Rencana) => {
    const kirim = satu.laku.find((l) => l.jenis === 'kirim' && l.warga === 4);
    const bunuh = satu.laku.find((l) => l.jenis === 'bunuh' && l.fungsi === 'runSweep');
    return kirim === undefined || bunuh === undefined ? [] : [kirim, bunuh];
  };

  it.each([4, undefined])('menyisakan cerita terpendek (pokok: warga %s)', async (pokok) => {
    const masih = async (satu: Rencana) => sebab(satu).length === 2;
    const hasil = await pendekkan(rencana, { pokok, masih, lanjut: selalu });
    expect(hasil.laku).toHaveLength(2);
    expect(hasil.laku.map((satu) => satu.jenis).sort()).toEqual(['bunuh', 'kirim']);
    expect(hasil.hari).toBeLessThan(rencana.hari);
  });

  it('tidak mengubah laku yang tinggal', async () => {
    const masih = async (satu: Rencana) => sebab(satu).length === 2;
    const { laku } = await pendekkan(rencana, { pokok: 4, masih, lanjut: selalu });
    for (const satu of laku) expect(rencana.laku).toContainEqual(satu);
  });
});
