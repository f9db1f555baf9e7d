// SPDX-License-Identifier: Apache-2.0
// Which responses are new: whatever order, doubling or lateness Google shows them in, each is taken
// exactly once, in the order in which they were sent.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Respons } from '../../apps-script/formulir/respons.ts';
import { BATAS_SEKALI, majuKursor, pilihTertunda } from '../../apps-script/putusan/intake.ts';
import type { KursorRespons } from '../../register/ingatan/sistem.ts';

const AWAL: KursorRespons = { sampai: 0, sudah: [] };
const MENIT = 60_000;

const respons = (id: string, dikirim: number): Respons => ({ id, dikirim, jawaban: () => [] });

/** What bacaRespons gives: sent at or after the cursor, in order. */
const terlihat = (semua: readonly Respons[], kursor: KursorRespons): Respons[] =>
  semua
    .filter((r) => r.dikirim >= kursor.sampai)
    .sort((a, b) => a.dikirim - b.dikirim || (a.id < b.id ? -1 : 1));

function jalan(semua: readonly Respons[], kursor: KursorRespons): [string[], KursorRespons] {
  const lihat = terlihat(semua, kursor);
  const { baru } = pilihTertunda(lihat, kursor);
  return [baru.map((r) => r.id), baru.length === 0 ? kursor : majuKursor(lihat, kursor, baru)];
}

describe('pending responses', () => {
  test('a second run finds nothing new', () => {
    const semua = [respons('a', MENIT), respons('b', 2 * MENIT)];
    const [pertama, kursor] = jalan(semua, AWAL);
    expect(pertama).toEqual(['a', 'b']);
    expect(jalan(semua, kursor)[0]).toEqual([]);
  });

  test('one that becomes visible after a later one is still taken', () => {
    const lambat = respons('lambat', 100 * MENIT - 29 * MENIT);
    const cepat = respons('cepat', 100 * MENIT);
    const [, kursor] = jalan([cepat], AWAL);
    expect(jalan([cepat, lambat], kursor)[0]).toEqual(['lambat']);
  });

  test('two in the same millisecond are two', () => {
    const semua = [respons('b', MENIT), respons('a', MENIT)];
    const [pertama, kursor] = jalan(semua, AWAL);
    expect(pertama).toEqual(['a', 'b']);
    expect(jalan(semua, kursor)[0]).toEqual([]);
  });

  test('a flood is taken in portions, and the cursor never passes one that waits', () => {
    const semua = Array.from({ length: 5 * BATAS_SEKALI + 7 }, (_, i) =>
      respons(`r${String(i).padStart(4, '0')}`, i * 100),
    );
    const diambil: string[] = [];
    let kursor = AWAL;
    for (let ke = 0; ke < 10; ke += 1) {
      const [baru, sesudah] = jalan(semua, kursor);
      expect(baru.length).toBeLessThanOrEqual(BATAS_SEKALI);
      diambil.push(...baru);
      kursor = sesudah;
    }
    expect(diambil).toEqual(semua.map((r) => r.id));
  });

  test('what the cursor remembers stays bounded', () => {
    const semua = Array.from({ length: 2600 }, (_, i) => respons(`r${i}`, i * 10));
    let kursor = AWAL;
    for (let ke = 0; ke < 30; ke += 1) kursor = jalan(semua, kursor)[1];
    expect(kursor.sudah.length).toBeLessThanOrEqual(2000);
    expect(jalan(semua, kursor)[0]).toEqual([]);
  });

  test('whatever comes in whatever order within the window, each is taken once', () => {
    const kedatangan = fc.array(
      fc.record({
        jeda: fc.integer({ min: 0, max: 5 * MENIT }),
        telat: fc.integer({ min: 0, max: 20 }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(kedatangan, (daftar) => {
        let waktu = 0;
        const semua = daftar.map(({ jeda, telat }, i) => {
          waktu += jeda;
          return { satu: respons(`r${i}`, waktu), tampak: waktu + telat * MENIT };
        });
        const diambil: string[] = [];
        let kursor = AWAL;
        for (const kini of [...semua.map((s) => s.tampak), waktu + 60 * MENIT].sort(
          (a, b) => a - b,
        )) {
          const kelihatan = semua.filter((s) => s.tampak <= kini).map((s) => s.satu);
          const [baru, sesudah] = jalan(kelihatan, kursor);
          diambil.push(...baru);
          kursor = sesudah;
        }
        expect([...diambil].sort()).toEqual(semua.map((s) => s.satu.id).sort());
      }),
      { numRuns: 60 },
    );
  });
});
