// SPDX-License-Identifier: Apache-2.0
// A citizen submits while two responses before it were lost: their run registers three, writes three
// identities and sends six letters. It is killed before and after each of its calls.

import { beforeAll, expect, test } from 'vitest';
import { buktikanDuaKali } from './_dua-kali.ts';
import { kirim, tanpaPemicu, usaikan } from './_kerja.ts';
import { buktikan, type Alur } from './_putus.ts';
import { siapkanTahap, wib, LAMA_MS, type Tahap } from './_tahap.ts';

let tahap: Tahap;

beforeAll(async () => {
  tahap = await siapkanTahap((p) => {
    p.kantor.emulator.kernel.setNow(wib('2026-10-19T18.01'));
    kirim(p, 1);
    usaikan(p);
    tanpaPemicu(p, () => kirim(p, 2, 'rumus'));
    tanpaPemicu(p, () => kirim(p, 3, 'sisipan'));
  });
});

const masuk = (): Alur => ({
  nama: 'masuk',
  tahap,
  fungsi: 'handleFormSubmit',
  picu(p) {
    kirim(p, 4);
    usaikan(p);
  },
});

test(
  'masuk',
  async () => {
    const hasil = await buktikan(masuk());
    expect(hasil.panggilan).toBeGreaterThan(25);
    expect(hasil.kiriman).toBe(6);
  },
  LAMA_MS,
);

test(
  'masuk, lalu sapuannya',
  async () => {
    await buktikanDuaKali(masuk(), { benih: 4, pasangan: 12 });
  },
  LAMA_MS,
);
