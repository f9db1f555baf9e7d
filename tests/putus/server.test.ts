// SPDX-License-Identifier: Apache-2.0
// The server's daily run: the rekap of last month with its letter, the leader's disposisi read back,
// recorded and archived, and the reminder of one that was not written; each broken off at every
// request.

import { beforeAll, expect, test } from 'vitest';
import { bacaTab, judulKolom } from '../../scripts/kantor/kantor.ts';
import { tulisDisposisi } from '../../scripts/kantor/pimpinan.ts';
import type { Laku } from '../../scripts/simulasi/laku.ts';
import type { Panggung } from '../../scripts/simulasi/panggung.ts';
import { kirim, lompat, usaikan } from './_kerja.ts';
import { buktikanServer, jalanServer } from './_putus-server.ts';
import { siapkanTahap, wib, LAMA_MS, type Tahap } from './_tahap.ts';

/** Wednesday. */
const MULAI = wib('2026-10-28T00.00');
/** Monday, the first working day of the month. */
const HARI_PERTAMA = wib('2026-11-02T10.00');
const HARI_MS = 86_400_000;

/** Nothing fires in between: the laws must know that, for deadlines pass meanwhile. */
const MATI: Laku = { id: 'mati', jenis: 'pemicu_mati', benih: 1, pada: MULAI, jam: 14 * 24 };

const buat = (lanjut: (p: Panggung) => void | Promise<void>): Promise<Tahap> =>
  siapkanTahap(
    async (p) => {
      lompat(p, wib('2026-10-28T18.00'));
      for (const warga of [1, 2, 3]) {
        kirim(p, warga);
        usaikan(p);
      }
      lompat(p, HARI_PERTAMA);
      await lanjut(p);
    },
    { mulai: MULAI, laku: [MATI] },
  );

function dokumenRekap({ kantor }: Panggung): string {
  const [satu] = bacaTab(kantor, 'rekap', kantor.pemilik).baris;
  return satu?.sel(judulKolom('rekap', 'dokumenId')).text ?? '';
}

let rekap: Tahap;
let disposisi: Tahap;
let pengingat: Tahap;

beforeAll(async () => {
  rekap = await buat(() => undefined);
  disposisi = await buat(async (p) => {
    await jalanServer(p);
    lompat(p, HARI_PERTAMA + 3_600_000);
    tulisDisposisi(p.kantor, dokumenRekap(p));
  });
  pengingat = await buat(async (p) => {
    await jalanServer(p);
    lompat(p, HARI_PERTAMA + 4 * HARI_MS);
  });
});

test(
  'rekap bulanan',
  async () => {
    expect(await buktikanServer({ nama: 'rekap', tahap: rekap, kiriman: 1 })).toBeGreaterThan(7);
  },
  LAMA_MS,
);

test(
  'disposisi dan arsip',
  async () => {
    const alur = { nama: 'disposisi dan arsip', tahap: disposisi, kiriman: 0 };
    expect(await buktikanServer(alur)).toBeGreaterThan(7);
  },
  LAMA_MS,
);

test(
  'pengingat disposisi',
  async () => {
    const alur = { nama: 'pengingat disposisi', tahap: pengingat, kiriman: 1 };
    expect(await buktikanServer(alur)).toBeGreaterThan(4);
  },
  LAMA_MS,
);
