// SPDX-License-Identifier: Apache-2.0
// What stories about the digest share: an office whose roles have people, and its letters as read.

import { createKantor, JAM, PEMILIK, PETUGAS, type Kantor } from './_kantor.ts';

export const ATASAN = 'ppid.pelaksana@contoh.id';
export const CAMAT = 'camat@contoh.id';
export const HARI = 24 * JAM;

/** Row of the tab Petugas with this role. */
export const barisPetugas = (kantor: Kantor, peran: string): number =>
  Number(kantor.tab('petugas').find((r) => r['peran'] === peran)?.baris);

export function isiPetugas(kantor: Kantor, orang: Readonly<Record<string, string>>): void {
  for (const [peran, surel] of Object.entries(orang)) {
    kantor.ketik('petugas', barisPetugas(kantor, peran), 'surel', [[surel]], PEMILIK);
  }
}

export async function createKantorLengkap(): Promise<Kantor> {
  const kantor = await createKantor();
  isiPetugas(kantor, {
    'admin-website': PETUGAS,
    'pengelola-data': 'pengelola@contoh.id',
    'ppid-pelaksana': ATASAN,
    pimpinan: CAMAT,
  });
  return kantor;
}

/** The clock jumps, nothing fires on the way; then one sweep. */
export function sapuPada(kantor: Kantor, at: number): void {
  kantor.emulator.kernel.setNow(at);
  kantor.jalankan('runSweep');
}

export const ringkasan = (kantor: Kantor, kepada: string) =>
  kantor.surat(kepada).filter((s) => s.subject.includes('perlu perhatian hari ini'));

/** Numbers in the order of the letter; `*` = told before. */
export const isi = (teks: string): string[] =>
  teks.split('\n').flatMap((baris, i, semua) => {
    const nomor = /^\d+\. (\d{4})\//.exec(baris)?.[1];
    if (nomor === undefined) return [];
    return [`${nomor}${semua[i + 1]?.includes('sudah pernah') ? '*' : ''}`];
  });

export const gagal = ({ emulator }: Kantor): string[] =>
  emulator.scripts.executions().flatMap((e) => (e.status === 'COMPLETED' ? [] : [e.error ?? '']));
