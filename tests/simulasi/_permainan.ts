// SPDX-License-Identifier: Apache-2.0
// A small play that everybody may doctor: two working days of a small office, nothing going wrong but
// what the plan says. Played once for a test file.

import { beforeAll, vi } from 'vitest';
import { tanpaKemajuan } from '../../scripts/kantor/kemajuan.ts';
import type { PilihanRencana } from '../../scripts/simulasi/bahan.ts';
import { kumpulkanBukti, type Bukti } from '../../scripts/simulasi/bukti.ts';
import { periksaSemua, type Putusan } from '../../scripts/simulasi/hukum/semua.ts';
import { mainkan } from '../../scripts/simulasi/jalan.ts';
import type { Rencana } from '../../scripts/simulasi/laku.ts';
import { createRencana } from '../../scripts/simulasi/rencana.ts';

// A play is long, and the machine may be busy with others.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

export const rencanaUji = (pilihan: Partial<PilihanRencana> = {}): Rencana =>
  createRencana({ benih: 1, hari: 2, sop: 'kecamatan-jenawi', kantor: 'wajar', ...pilihan });

export const bukti = async (rencana: Rencana, ubah?: (kode: string) => string): Promise<Bukti> =>
  kumpulkanBukti(await mainkan(rencana, tanpaKemajuan, ubah));

/** Asked for in tests, when it has been played. */
export function mainkanSekali(rencana: Rencana): () => Bukti {
  let hasil: Bukti | undefined;
  beforeAll(async () => {
    hasil = await bukti(rencana);
  });
  return () => {
    if (hasil === undefined) throw new Error('not played yet');
    return hasil;
  };
}

/** In the words that a person would read. */
export const dilanggar = (putusan: readonly Putusan[]): string[] =>
  putusan.flatMap(({ hukum, pelanggaran }) =>
    pelanggaran.map(({ nomor = '', pesan }) => `${hukum.id}: ${nomor} ${pesan}`),
  );

export const hukumDilanggar = (satu: Bukti): string[] =>
  periksaSemua(satu).flatMap(({ hukum, pelanggaran }) =>
    pelanggaran.length === 0 ? [] : [hukum.id],
  );
