// SPDX-License-Identifier: Apache-2.0
// Any calendar: offices as they are (patterns, zones, switches, lists of the kit) and weeks that no
// office has, with moments around what is special in them.

import fc from 'fast-check';
import type { DataKalender, JamSehari } from '../../core/waktu/kalender.ts';
import { muatKalender } from '../../sop/muat.ts';
import { MENIT, type Henti } from './_kalender.ts';

const segmen: fc.Arbitrary<JamSehari> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 8 })
  .map((titik) => {
    const urut = titik.toSorted((a, b) => a - b);
    return Array.from(
      { length: Math.floor(urut.length / 2) },
      (_, i) => [urut[2 * i] ?? 0, urut[2 * i + 1] ?? 0] as const,
    );
  });
const sehari = fc.oneof(segmen, fc.constant([]), fc.constant([[0, 1440]] as const));
const pekan = fc.tuple(segmen, sehari, sehari, sehari, sehari, sehari, sehari);
const tanggalMaret = fc
  .integer({ min: 1, max: 28 })
  .map((h) => `2026-03-${String(h).padStart(2, '0')}`);
const jenisLibur = fc.constantFrom(
  'libur_nasional' as const,
  'cuti_bersama' as const,
  'libur_lokal' as const,
);

const sembarang: fc.Arbitrary<DataKalender> = fc.record({
  zonaMenit: fc.constantFrom(420, 480, 540, 330, -210, 0),
  mingguan: pekan,
  ramadan: fc.record({
    mingguan: pekan,
    rentang: fc.array(
      fc.tuple(tanggalMaret, tanggalMaret).filter(([a, b]) => a <= b),
      { maxLength: 2 },
    ),
  }),
  libur: fc.array(
    fc.record({ tanggal: tanggalMaret, nama: fc.constant('libur'), jenis: jenisLibur }),
    { maxLength: 8 },
  ),
  cutiBersama: fc.boolean(),
  liburNasional: fc.boolean(),
  tahunLengkap: fc.constantFrom([], [2026]),
});

const dimuat = new Map<string, DataKalender>();
const seperti = fc
  .record({
    zona: fc.constantFrom('Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'),
    polaJam: fc.constantFrom('lima_hari', 'enam_hari', '24_jam'),
    cutiBersama: fc.boolean(),
    lokal: fc.array(tanggalMaret, { maxLength: 2 }),
  })
  .map(({ lokal, ...kantor }): DataKalender => {
    const kunci = JSON.stringify(kantor);
    const data = dimuat.get(kunci) ?? muatKalender(kantor);
    dimuat.set(kunci, data);
    const libur = lokal.map((tanggal) => ({
      tanggal,
      nama: 'Hari jadi',
      jenis: 'libur_lokal' as const,
    }));
    return { ...data, libur: [...data.libur, ...libur] };
  });

export const dataKalender: fc.Arbitrary<DataKalender> = fc.oneof(sembarang, seperti);

/** Around Ramadan and Lebaran 2026, and around both ends of the table. */
export const saat: fc.Arbitrary<number> = fc
  .tuple(
    fc.constantFrom('2026-03-10', '2026-02-17', '2026-01-01', '2026-12-31'),
    fc.integer({ min: -15_000, max: 15_000 }),
  )
  .map(([t, m]) => Date.parse(t) + m * MENIT);

/** Stretches one after the other from a moment on, some of them before a clock of the test begins. */
export const hentiSejak = (dari: number): fc.Arbitrary<readonly Henti[]> =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 2500 }), fc.integer({ min: 1, max: 6000 })), {
      maxLength: 3,
    })
    .map((daftar) => {
      let at = dari;
      return daftar.map(([sela, lama]) => {
        const mulai = at + sela * MENIT;
        at = mulai + lama * MENIT;
        return { dari: mulai, sampai: at };
      });
    });
