// SPDX-License-Identifier: Apache-2.0
// Working time against an oracle that walks minute by minute: several segments a day, Friday,
// Ramadan, five and six days, day and night, both switches, local holidays, all zones.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tempoJam } from '../../core/tenggat/jam-tenggat.ts';
import {
  addHariKerja,
  addMenitKerja,
  bukaHariKerjaSebelum,
  createKalender,
  hariKerjaAntara,
  isJamKerja,
  menitKerjaAntara,
  mulaiKerja,
  sebelumTempo,
  subtractMenitKerja,
} from '../../core/waktu/kalender.ts';
import type { Waktu } from '../../core/waktu/waktu.ts';
import { dataKalender, hentiSejak, saat } from './_kalender-acak.ts';
import { createOracle, MENIT, SEHARI } from './_kalender.ts';

const opsi = { numRuns: 150 };

describe('forwards', () => {
  it('adds minutes', () => {
    fc.assert(
      fc.property(dataKalender, saat, fc.integer({ min: 1, max: 6000 }), (d, dari, n) => {
        expect(addMenitKerja(createKalender(d), dari, n)).toBe(createOracle(d).addMenit(dari, n));
      }),
      opsi,
    );
  });

  it('counts minutes', () => {
    fc.assert(
      fc.property(dataKalender, saat, fc.integer({ min: 0, max: 20_000 }), (d, a, n) => {
        const b = a + n * MENIT;
        const k = createKalender(d);
        expect(menitKerjaAntara(k, a, b)).toBe(createOracle(d).menitAntara(a, b));
        expect(menitKerjaAntara(k, b, a) + menitKerjaAntara(k, a, b)).toBe(0);
      }),
      opsi,
    );
  });

  it('adds working days, up to the 60 of the law', () => {
    fc.assert(
      fc.property(dataKalender, saat, fc.integer({ min: 1, max: 60 }), (d, dari, n) => {
        const k = createKalender(d);
        const jatuh = addHariKerja(k, dari, n);
        expect(jatuh).toBe(createOracle(d).addHari(dari, n));
        expect(hariKerjaAntara(k, dari, jatuh)).toBe(n);
      }),
      opsi,
    );
  });

  it('knows when the office is open, and when next', () => {
    fc.assert(
      fc.property(dataKalender, saat, (d, at) => {
        const k = createKalender(d);
        const oracle = createOracle(d);
        let buka = at;
        while (!oracle.buka(buka)) buka += MENIT;
        expect(isJamKerja(k, at)).toBe(oracle.buka(at));
        expect(mulaiKerja(k, at)).toBe(buka);
      }),
      opsi,
    );
  });

  it('keeps seconds', () => {
    fc.assert(
      fc.property(dataKalender, saat, fc.integer({ min: 0, max: 59_999 }), (d, at, ms) => {
        const k = createKalender(d);
        const jatuh = addMenitKerja(k, at + ms, 7);
        expect(jatuh).toBeGreaterThan(at + ms);
        expect(menitKerjaAntara(k, at + ms, jatuh)).toBe(7);
        expect(menitKerjaAntara(k, at + ms, jatuh - 1)).toBe(6);
      }),
      opsi,
    );
  });
});

describe('backwards', () => {
  it('subtracts minutes', () => {
    fc.assert(
      fc.property(dataKalender, saat, fc.integer({ min: 1, max: 6000 }), (d, dari, n) => {
        const k = createKalender(d);
        const awal = subtractMenitKerja(k, dari, n);
        expect(awal).toBe(createOracle(d).subtractMenit(dari, n));
        expect(isJamKerja(k, awal)).toBe(true);
        expect(menitKerjaAntara(k, awal, dari)).toBe(n);
      }),
      opsi,
    );
  });

  it('finds the opening of the n-th working day before', () => {
    fc.assert(
      fc.property(dataKalender, saat, fc.integer({ min: 1, max: 30 }), (d, dari, n) => {
        const k = createKalender(d);
        const buka = bukaHariKerjaSebelum(k, dari, n);
        expect(buka).toBe(createOracle(d).bukaHariSebelum(dari, n));
        expect(isJamKerja(k, buka)).toBe(true);
      }),
      opsi,
    );
  });

  it('gives the minutes back that were added', () => {
    fc.assert(
      fc.property(dataKalender, saat, fc.integer({ min: 1, max: 6000 }), (d, dari, n) => {
        const k = createKalender(d);
        expect(subtractMenitKerja(k, addMenitKerja(k, dari, n), n)).toBe(mulaiKerja(k, dari));
      }),
      opsi,
    );
  });

  it('puts notices one after the other, never after the limit', () => {
    const satuan = fc.constantFrom<Waktu['satuan']>(
      'menit',
      'jam',
      'hari_kerja',
      'hari_kalender',
      'jam_kalender',
    );
    fc.assert(
      fc.property(dataKalender, saat, satuan, fc.nat({ max: 20 }), (d, tempo, unit, n) => {
        const k = createKalender(d);
        const pada = (maks: number): number => sebelumTempo(k, tempo, { maks, satuan: unit });
        expect(pada(n + 2)).toBeLessThan(pada(n + 1));
        expect(pada(1)).toBeLessThanOrEqual(pada(0));
        expect(pada(0)).toBeLessThanOrEqual(tempo);
      }),
      opsi,
    );
  });
});

describe('with pauses', () => {
  const kasus = fc
    .tuple(dataKalender, saat)
    .chain(([d, dari]) => fc.tuple(fc.constant(d), fc.constant(dari), hentiSejak(dari)));

  it('counts exactly the minutes in which the clock ran', () => {
    fc.assert(
      fc.property(kasus, fc.integer({ min: 1, max: 3000 }), ([d, dari, henti], n) => {
        const batas: Waktu = { maks: n, satuan: 'menit' };
        const jam = { sejak: dari, batas, henti, perpanjangan: [] };
        expect(tempoJam(createKalender(d), jam)).toBe(
          createOracle(d).addMenitBerhenti(dari, n, henti),
        );
      }),
      opsi,
    );
  });

  it('counts exactly the days that began while the clock ran', () => {
    fc.assert(
      fc.property(kasus, fc.integer({ min: 1, max: 20 }), ([d, dari, henti], n) => {
        const batas: Waktu = { maks: n, satuan: 'hari_kerja' };
        const jam = { sejak: dari, batas, henti, perpanjangan: [] };
        expect(tempoJam(createKalender(d), jam)).toBe(
          createOracle(d).addHariBerhenti(dari, n, henti),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('gives calendar time back to the millisecond and by dates', () => {
    fc.assert(
      fc.property(kasus, fc.integer({ min: 1, max: 20 }), ([d, dari, henti], n) => {
        const k = createKalender(d);
        const lama = (satuan: Waktu['satuan'], h: typeof henti): number =>
          tempoJam(k, { sejak: dari, batas: { maks: n, satuan }, henti: h, perpanjangan: [] });
        const [pertama] = henti;
        if (pertama === undefined || pertama.dari >= lama('jam_kalender', [])) return;
        const satu = [pertama];
        expect(lama('jam_kalender', satu) - lama('jam_kalender', [])).toBe(
          pertama.sampai - pertama.dari,
        );
        const tengahMalam = (at: number): number => Math.floor((at + d.zonaMenit * MENIT) / SEHARI);
        expect(lama('hari_kalender', satu) - lama('hari_kalender', [])).toBe(
          (tengahMalam(pertama.sampai) - tengahMalam(pertama.dari)) * SEHARI,
        );
      }),
      opsi,
    );
  });
});
