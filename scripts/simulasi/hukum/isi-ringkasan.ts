// SPDX-License-Identifier: Apache-2.0
// What a digest says, read from the outbox as anybody could read it.

import type { Surat } from '../../../core/aduan/perintah.ts';

export interface Baris {
  readonly nomor: string;
  readonly peran: string;
  /** A notice is marked as told by this line. */
  readonly baru: boolean;
  readonly kunjungan: number;
  /** Of a milestone of the whole process; often ''. */
  readonly uraian: string;
}

export const isRingkasan = ({ templat }: Surat): boolean => templat === 'ringkasan';

const terbaca = new WeakMap<Surat, readonly Baris[]>();

export function barisRingkasan(surat: Surat): readonly Baris[] {
  const baris = terbaca.get(surat) ?? bacaBaris(surat);
  terbaca.set(surat, baris);
  return baris;
}

const bacaBaris = ({ teks }: Surat): readonly Baris[] =>
  teks.split('\n').flatMap((satu) => {
    try {
      return [JSON.parse(satu) as Baris];
    } catch {
      return [];
    }
  });

/** It names the aduan, or counts more than it shows. */
export const isMenyebut = (surat: Surat, nomor: string): boolean =>
  (surat.data['sisa'] ?? '') !== '' || barisRingkasan(surat).some((b) => b.nomor === nomor);

/** Roles in whose name its reader is written to. */
export const peranRingkasan = ({ data }: Surat): readonly string[] =>
  (data['peran'] ?? '').split(',').filter((satu) => satu !== '');
