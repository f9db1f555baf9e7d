// SPDX-License-Identifier: Apache-2.0
// Which letters leave for what is left of the quota: order, reserves, what goes together, what waits.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BATAS_HEMAT,
  rencanakanKirim,
  type Keadaan,
} from '../../apps-script/surat/rencana-kirim.ts';
import type { Surat } from '../../core/aduan/perintah.ts';

const JAM = 3_600_000;
const KINI = Date.UTC(2026, 9, 19, 3, 0);
const ORANG: Readonly<Record<string, readonly string[]>> = {
  pelapor: ['warga'],
  admin: ['a'],
  loket: ['b'],
  seksi: ['b'],
  ppid: ['b', 'c'],
  'petugas:9': ['a'],
};

let urut = 0;
const surat = (isi: Partial<Surat> & { jam?: number }): Surat => {
  urut += 1;
  const { jam = 2, ...lain } = isi;
  const id = `s${String(urut).padStart(4, '0')}`;
  const kepada = lain.kepada ?? 'pelapor';
  const bawaan = { templat: kepada === 'pelapor' ? 'tanda-terima' : 'tugas' };
  const prioritas = kepada === 'pelapor' ? 1 : 3;
  const dibuat = KINI - jam * JAM;
  return { ...bawaan, id, kepada, prioritas, dibuat, nomor: id, data: {}, teks: '', ...lain };
};

const banyak = (n: number, isi: Parameters<typeof surat>[0]): Surat[] =>
  Array.from({ length: n }, () => surat(isi));

const keadaan = (kuota: number, lain: Partial<Keadaan> = {}): Keadaan => ({
  kuota,
  at: KINI,
  tujuan({ kepada, id }) {
    const ke = ORANG[kepada] ?? [];
    return { jumlah: ke.length, kunci: kepada === 'pelapor' ? id : ke.join(' ') };
  },
  sendiri: new Set(),
  mungkinSudah: new Set(),
  sisakan: 0,
  ...lain,
});

/** `loket 3` = one mail to that role's people with three letters. */
const ringkas = (antrean: readonly Surat[], k: Keadaan): string[] => {
  const jumlah = new Map<string, number>();
  return rencanakanKirim(antrean, k).kiriman.flatMap(({ surat: [satu, ...sisa] }) => {
    const kata = `${satu.kepada} ${sisa.length + 1}`;
    jumlah.set(kata, (jumlah.get(kata) ?? 0) + 1);
    return jumlah.get(kata) === 1 ? [kata] : [];
  });
};

describe('laws', () => {
  const satu = fc
    .record({
      kepada: fc.constantFrom(...Object.keys(ORANG)),
      jam: fc.constantFrom(0, 0.5, 2, 4, 20),
      prioritas: fc.constantFrom<2 | 3 | 4>(2, 3, 4),
      templat: fc.constantFrom('tugas', 'galat', 'tanpa-surel', 'berkala'),
    })
    .map(({ prioritas, templat, ...lain }) =>
      surat(lain.kepada === 'pelapor' ? lain : { ...lain, prioritas, templat }),
    );
  const antreanAcak = fc.array(satu, { maxLength: 120 });
  const kuotaAcak = fc.integer({ min: 0, max: 120 });

  test('each letter is in one place, within the quota, the most urgent first', () => {
    fc.assert(
      fc.property(antreanAcak, kuotaAcak, fc.constantFrom(0, 6), (antrean, kuota, sisakan) => {
        const { kiriman, tertahan, ditunggu } = rencanakanKirim(
          antrean,
          keadaan(kuota, { sisakan }),
        );
        const semua = [...kiriman.flatMap((k) => k.surat), ...tertahan, ...ditunggu];
        expect(semua.map((s) => s.id).sort()).toEqual(antrean.map((s) => s.id).sort());
        const jumlah = kiriman.reduce((n, k) => n + k.penerima, 0);
        expect(jumlah).toBeLessThanOrEqual(Math.max(0, kuota - sisakan));
        const prioritas = kiriman.map((k) => k.surat[0].prioritas);
        expect(prioritas).toEqual([...prioritas].sort((a, b) => a - b));
      }),
    );
  });

  test('together are only letters to the very same people, of one urgency, and none to citizens', () => {
    fc.assert(
      fc.property(antreanAcak, kuotaAcak, (antrean, kuota) => {
        for (const { surat: bersama } of rencanakanKirim(antrean, keadaan(kuota)).kiriman) {
          if (bersama.length === 1) continue;
          expect(new Set(bersama.map((s) => ORANG[s.kepada]?.join())).size).toBe(1);
          expect(new Set(bersama.map((s) => s.prioritas)).size).toBe(1);
          expect(bersama.every((s) => /tugas|galat|tanpa-surel/.test(s.templat))).toBe(true);
          expect(bersama.some((s) => /pelapor|petugas:/.test(s.kepada))).toBe(false);
        }
      }),
    );
  });

  test('while a receipt waits, nothing of the quota is left unused', () => {
    fc.assert(
      fc.property(antreanAcak, kuotaAcak, (antrean, kuota) => {
        const { kiriman, tertahan } = rencanakanKirim(antrean, keadaan(kuota));
        if (!tertahan.some((s) => s.kepada === 'pelapor')) return;
        expect(kiriman.reduce((n, k) => n + k.penerima, 0)).toBe(kuota);
      }),
    );
  });
});

test('with enough for all and half a day besides, every letter goes alone', () => {
  const antrean = [...banyak(10, {}), ...banyak(10, { kepada: 'loket', jam: 0 })];
  expect(ringkas(antrean, keadaan(20 + BATAS_HEMAT))).toEqual(['pelapor 1', 'loket 1']);
  expect(ringkas(antrean, keadaan(1500))).toEqual(['pelapor 1', 'loket 1']);
  expect(ringkas(antrean, keadaan(19 + BATAS_HEMAT))).toEqual(['pelapor 1']);
});

test('two roles of the same person share a mail; a role with another person besides does not', () => {
  const antrean = ['loket', 'seksi', 'ppid', 'ppid', 'loket'].map((kepada) => surat({ kepada }));
  const { kiriman } = rencanakanKirim(antrean, keadaan(45));
  expect(kiriman.map((k) => [k.surat.map((s) => s.kepada).join(), k.penerima])).toEqual([
    ['loket,seksi,loket', 1],
    ['ppid,ppid', 2],
  ]);
});

test.each([
  ['plenty', 50, 0.9, []],
  ['plenty', 50, 1, ['loket 5']],
  ['little', 35, 2.9, []],
  ['little', 35, 3, ['loket 5']],
  ['next to nothing', 11, 5, ['loket 5']],
  ['only what urgent ones need', 10, 5, []],
  ['but owed after half a day', 10, 12, ['loket 5']],
  ['nothing', 0, 20, []],
])('a task waits for others: %s left (%i), %f hours old', (_, kuota, jam, harapan) => {
  expect(ringkas(banyak(5, { kepada: 'loket', jam }), keadaan(kuota))).toEqual(harapan);
});

test('a flood of receipts leaves the office its share, at most half', () => {
  const antrean = [
    ...banyak(300, {}),
    ...banyak(200, { kepada: 'loket', jam: 13 }),
    surat({ kepada: 'petugas:9', templat: 'ringkasan', prioritas: 2, jam: 0 }),
    surat({ kepada: 'admin', templat: 'kuota', prioritas: 1, jam: 0 }),
  ];
  const { kiriman } = rencanakanKirim(antrean, keadaan(100));
  const ke = (kepada: string) => kiriman.filter((k) => k.surat[0].kepada === kepada);
  expect(ke('pelapor')).toHaveLength(96);
  expect(ke('loket').map((k) => k.surat.length)).toEqual([150, 50]);
  expect(ke('petugas:9')).toHaveLength(1);
  expect(ke('admin')).toHaveLength(1);
  const mendesak = banyak(90, { kepada: 'petugas:9', templat: 'ringkasan', prioritas: 2 });
  const bagi = rencanakanKirim([...banyak(300, {}), ...mendesak], keadaan(100)).kiriman;
  expect(bagi.filter((k) => k.surat[0].kepada === 'pelapor')).toHaveLength(50);
});

test('what failed before goes alone, and what may have left already goes apart', () => {
  const [a, b, c, d, e] = banyak(5, { kepada: 'loket' }).map((s) => s.id);
  const antrean = [a, b, c, d, e].map((id = '') => surat({ id, kepada: 'loket' }));
  const k = keadaan(45, {
    sendiri: new Set([a ?? '']),
    mungkinSudah: new Set([b ?? '', c ?? '']),
  });
  expect(rencanakanKirim(antrean, k).kiriman.map((x) => x.surat.map((s) => s.id))).toEqual([
    [a],
    [b, c],
    [d, e],
  ]);
});
