// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKalender, isJamKerja } from '../../core/waktu/kalender.ts';
import { createAcak } from '../../scripts/kantor/acak.ts';
import { batasBulan, bulanLalu, parseBulan } from '../../scripts/kantor/bulan.ts';
import { createJadwal } from '../../scripts/kantor/jadwal.ts';
import { createRencana } from '../../scripts/kantor/rencana.ts';
import { kapanBertindak } from '../../scripts/kantor/tempo.ts';
import { muatKalender } from '../../sop/muat.ts';

const kalender = createKalender(muatKalender({ zona: 'Asia/Jakarta' }));

describe('bulan', () => {
  it.each([
    '2026-13',
    '2026-00',
    '2026-1',
    '26-10',
    'oktober',
    '',
    '2026-10-01',
    '1999-12',
    '2100-01',
  ])('menolak %j dengan kata-kata', (teks) => expect(() => parseBulan(teks)).toThrow(/^--bulan /));

  it('bulan lalu dihitung di zona kantor, juga pada pergantian tahun', () => {
    // 00.30 on 1 January in Jakarta is still December in UTC.
    expect(bulanLalu(kalender, Date.UTC(2025, 11, 31, 17, 30))).toBe('2025-12');
    expect(bulanLalu(kalender, Date.UTC(2025, 11, 31, 16, 30))).toBe('2025-11');
  });
});

describe('createRencana', () => {
  it('sama untuk benih yang sama, urut, di dalam bulan, siang dan malam', () => {
    const buat = () => createRencana(kalender, batasBulan(kalender, '2026-10'), 60, createAcak(7));
    const rencana = buat();
    const [awal, akhir] = batasBulan(kalender, '2026-10');
    expect(rencana).toEqual(buat());
    expect(rencana).toHaveLength(60);
    expect(rencana).toEqual([...rencana].sort((a, b) => a - b));
    expect(rencana.every((pada) => pada > awal && pada < akhir)).toBe(true);
    const dalamJam = rencana.filter((pada) => isJamKerja(kalender, pada)).length;
    expect(dalamJam).toBeGreaterThan(10);
    expect(dalamJam).toBeLessThan(50);
  });

  it('seperlima datang dalam tiga jam pada satu hari hujan', () => {
    const rencana = createRencana(kalender, batasBulan(kalender, '2026-10'), 60, createAcak(7));
    const terbanyak = Math.max(
      ...rencana.map((a) => rencana.filter((b) => b >= a && b <= a + 3 * 3_600_000).length),
    );
    expect(terbanyak).toBeGreaterThanOrEqual(12);
  });

  it('menerima bulan tanpa aduan', () => {
    expect(createRencana(kalender, batasBulan(kalender, '2026-02'), 0, createAcak(1))).toEqual([]);
  });
});

describe('kapanBertindak', () => {
  it('selalu pada jam kantor dan tidak sebelum langkah dimulai, untuk semua satuan', () => {
    const satuan = fc.constantFrom(
      'menit' as const,
      'jam' as const,
      'hari_kerja' as const,
      'hari_kalender' as const,
      'jam_kalender' as const,
    );
    const [awal, akhir] = batasBulan(kalender, '2026-10');
    fc.assert(
      fc.property(
        fc.record({ maks: fc.integer({ min: 1, max: 30 }), satuan }),
        fc.integer({ min: awal, max: akhir }),
        fc.integer(),
        (waktu, sejak, benih) => {
          const pada = kapanBertindak(kalender, waktu, sejak, createAcak(benih));
          expect(pada).toBeGreaterThanOrEqual(sejak);
          // The closing minute is still the officer's.
          expect(isJamKerja(kalender, pada) || isJamKerja(kalender, pada - 60_000)).toBe(true);
        },
      ),
    );
  });
});

describe('createJadwal', () => {
  it('mengeluarkan menurut waktu, yang bersamaan menurut urutan, dan tidak melewati batas', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (waktu) => {
        const jadwal = createJadwal();
        const keluar: number[] = [];
        waktu.forEach((pada, i) => jadwal.tambah({ pada, lakukan: () => void keluar.push(i) }));
        for (let a = jadwal.ambil(4); a !== undefined; a = jadwal.ambil(4)) void a.lakukan();
        const benar = waktu
          .map((pada, i) => ({ pada, i }))
          .filter(({ pada }) => pada < 4)
          .sort((a, b) => a.pada - b.pada || a.i - b.i);
        expect(keluar).toEqual(benar.map(({ i }) => i));
        expect(jadwal.sisa).toBe(waktu.length - keluar.length);
      }),
    );
  });
});
