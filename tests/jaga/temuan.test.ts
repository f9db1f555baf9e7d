// SPDX-License-Identifier: Apache-2.0
// Findings over time, as rules: how long they are remembered, how often they are written about, and
// that what is kept in Sistem stays small whatever is found.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  barisPapan,
  formatTemuan,
  gabungTemuan,
  parseTemuan,
  suratJaga,
  type Temuan,
  type TemuanDiingat,
} from '../../register/papan/temuan.ts';

const JAM = 3_600_000;
const HARI = 24 * JAM;
const temuan = (kunci: string, lain: Partial<Temuan> = {}): Temuan => ({
  kunci,
  perihal: `hal ${kunci}`,
  teks: `teks ${kunci}`,
  saran: '',
  selangMs: HARI,
  ...lain,
});

/** Runs sweeps every ten minutes; answers when letters were written about each finding. */
function sapu(hari: number, ada: (at: number) => readonly Temuan[]): Map<string, number[]> {
  let ingatan: readonly TemuanDiingat[] = [];
  const surat = new Map<string, number[]>();
  for (let at = HARI; at < HARI * (1 + hari); at += JAM / 6) {
    ingatan = gabungTemuan(parseTemuan(formatTemuan(ingatan)), ada(at), at);
    const jadi = suratJaga(ingatan, at, false);
    for (const { kunci } of jadi?.baru ?? []) surat.set(kunci, [...(surat.get(kunci) ?? []), at]);
    ingatan = jadi?.sesudah ?? ingatan;
  }
  return surat;
}

describe('letters', () => {
  test('about a finding that stays: once a day', () => {
    const { length } = sapu(5, () => [temuan('a')]).get('a') ?? [];
    expect(length).toBe(5);
  });

  test('about one that comes and goes with every sweep: not more than once a day either', () => {
    const kali = sapu(5, (at) => ((at / (JAM / 6)) % 2 === 0 ? [temuan('a')] : [])).get('a') ?? [];
    expect(kali.length).toBeLessThanOrEqual(5);
  });

  test('shown only, or for office hours: none at night', () => {
    const { selangMs: _tanpa, ...diam } = temuan('a');
    expect(sapu(2, () => [diam, temuan('b', { jamKerja: true })]).size).toBe(0);
  });

  test('good news only about what was told and stood for an hour', () => {
    const a = { ...temuan('a'), sejak: 0, disurati: 0 };
    const cari = (lama: TemuanDiingat, at: number) =>
      suratJaga(gabungTemuan([lama], [], at), at, true)?.beres.map(({ kunci }) => kunci);
    expect(cari(a, 2 * JAM)).toEqual(['a']);
    expect(cari(a, JAM / 2)).toBeUndefined();
    const { disurati: _belum, ...diam } = a;
    expect(cari(diam, 2 * JAM)).toBeUndefined();
  });

  test('law: of one finding never two within its interval halved, whatever comes and goes', () => {
    const peristiwa = fc.array(fc.subarray(['a', 'b', 'c', 'd']), { maxLength: 60 });
    fc.assert(
      fc.property(peristiwa, (daftar) => {
        const surat = sapu(2, (at) =>
          (daftar[Math.floor(at / JAM) % Math.max(1, daftar.length)] ?? []).map((k) => temuan(k)),
        );
        const jarak = [...surat.values()].flatMap((kali) =>
          kali.slice(1).map((at, i) => at - (kali[i] ?? 0)),
        );
        expect(Math.min(HARI, ...jarak)).toBeGreaterThanOrEqual(HARI / 2);
      }),
      { numRuns: 40 },
    );
  });
});

describe('memory', () => {
  test('since when is kept while it stands, and begins anew when it comes back', () => {
    const satu = gabungTemuan([], [temuan('a')], 10);
    const dua = gabungTemuan(satu, [temuan('a', { teks: 'lain' })], 20);
    expect(dua[0]).toMatchObject({ sejak: 10, teks: 'lain' });
    const usai = gabungTemuan(dua, [], 30);
    expect(usai[0]).toMatchObject({ sejak: 10, usai: 30 });
    expect(gabungTemuan(usai, [temuan('a')], 40)[0]).toEqual({ ...temuan('a'), sejak: 40 });
    expect(gabungTemuan(usai, [], 30 + HARI)).toEqual([]);
  });

  test('what follows upon another is not the end of it', () => {
    const dulu = [{ ...temuan('sel:70'), sejak: 0, disurati: 0 }];
    const kini = gabungTemuan(dulu, [temuan('sel:90')], 5 * JAM);
    expect(kini.map(({ kunci }) => kunci)).toEqual(['sel:90']);
    expect(suratJaga(kini, 5 * JAM, true)).toMatchObject({
      baru: [{ kunci: 'sel:90' }],
      beres: [],
    });
  });

  test('hundreds of findings stay small, and say that there are more', () => {
    const banyak = Array.from({ length: 400 }, (_, i) =>
      temuan(`k${i}`, { teks: 'x'.repeat(9000) }),
    );
    let ingatan = gabungTemuan([], banyak, 1);
    ingatan = gabungTemuan(ingatan, banyak.slice(200), 2);
    expect(formatTemuan(ingatan).length).toBeLessThan(40_000);
    expect(barisPapan(ingatan, 1, 420).map(([teks]) => teks)).toContain(
      'Masih ada hal lain yang tidak muat di sini.',
    );
  });

  test.each(['', '{', '[1,null]', '[{"kunci":1}]', '{"a":1}'])('damaged: %s is nothing', (teks) => {
    expect(parseTemuan(teks)).toEqual([]);
  });
});
