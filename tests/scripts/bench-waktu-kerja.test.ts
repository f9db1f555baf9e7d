// SPDX-License-Identifier: Apache-2.0
// What the bench says of working time: ours is never wrong, and the others are fed well enough to be
// right where they can be.

import { expect, it } from 'vitest';
import { nilaiWaktuKerja } from '../../bench/waktu-kerja.ts';

it('kentongan agrees with the oracle in every group, the others in what they know', () => {
  const hasil = nilaiWaktuKerja(6);
  const salah = (pustaka: string): string[] =>
    hasil.flatMap(({ g, nilai }) =>
      nilai.filter((n) => n.nama === pustaka && n.salah.length > 0).map(() => g.nama),
    );
  expect(hasil.every(({ g, nilai }) => g.kasus.length > 0 && nilai.length === 3)).toBe(true);
  expect(salah('kentongan')).toEqual([]);
  for (const pustaka of ['dayjs-business-time', 'moment-business-time']) {
    expect(salah(pustaka)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(menit kerja|hari kerja|mundur)/)]),
    );
    expect(salah(pustaka)).toEqual(expect.arrayContaining([expect.stringMatching(/^Ramadan/)]));
  }
});
