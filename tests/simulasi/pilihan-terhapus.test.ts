// SPDX-License-Identifier: Apache-2.0
// The owner deletes a row in which an act stands that no run has seen yet. The row comes back from Riwayat,
// the act cannot: it was lost by a hand, not by the machine. (Found with seed 1016 of lapor-magetan.)

import { expect, it } from 'vitest';
import { periksaSemua } from '../../scripts/simulasi/hukum/semua.ts';
import type { Rencana } from '../../scripts/simulasi/laku.ts';
import { bukti, dilanggar, rencanaUji } from './_permainan.ts';

const JAM = 3_600_000;

function rencana(hapus: boolean): Rencana {
  const dasar = rencanaUji();
  const kirim = dasar.laku.find((satu) => satu.jenis === 'kirim');
  if (kirim === undefined) throw new Error('nobody sends anything');
  const jam = (n: number) => ({ pada: dasar.mulai + n * JAM, benih: 1 });
  const { warga } = kirim;
  return {
    ...dasar,
    laku: [
      { ...kirim, ...jam(9) },
      { ...jam(10), id: 'X1', jenis: 'kuota_pemicu', jam: 3 },
      { ...jam(10.5), id: 'X2', jenis: 'tindak', warga, cara: 'benar', lewat: 'sel' },
      ...(hapus ? [{ ...jam(11), id: 'X3', jenis: 'hapus_baris', letak: 0 } as const] : []),
    ],
  };
}

it.each([false, true])('no law is broken (row deleted: %s)', async (hapus) => {
  const satu = await bukti(rencana(hapus));
  const { semua } = satu.saksi.pilihan;
  expect(semua.map(({ tertimpa = false }) => tertimpa)).toEqual([hapus]);
  expect(semua.map(({ usai }) => usai?.pesan.includes('tercatat') ?? false)).toEqual([!hapus]);
  expect(satu.register.map(({ tindakan }) => tindakan)).toEqual(['']);
  expect(dilanggar(periksaSemua(satu))).toEqual([]);
});
