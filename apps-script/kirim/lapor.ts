// SPDX-License-Identifier: Apache-2.0
// Letters to the admin about something that needs a person, the same thing not more often than
// once in its interval. Pure; for failures of the run itself see galat-lapor.ts.

import { MS_SEHARI } from '../../core/waktu/waktu.ts';
import { sidik } from '../../register/teks/sidik.ts';
import type { Buku } from '../buku/buku.ts';
import { suratAdmin } from './surat-admin.ts';

export interface Laporan {
  /** What makes two reports the same. */
  readonly kunci: string;
  readonly perihal: string;
  readonly bagian: string;
  /** Masked; no personal data. */
  readonly teks: string;
  readonly saran?: string;
  readonly nomor?: string;
  /** Milliseconds; an hour when absent. */
  readonly selangMs?: number;
}

const SATU_JAM_MS = 3_600_000;

/** Notes older than this are dropped, so that Sistem does not grow. */
const INGAT_MS = 60 * MS_SEHARI;

export function laporAdmin(buku: Buku, laporan: Laporan): void {
  const { sistem } = buku.bacaan;
  const tanda = sidik(laporan.kunci);
  const kunci = `lapor.${tanda}`;
  const dulu = Number(sistem.catatan[kunci] ?? '0');
  if (dulu > 0 && buku.at - dulu < (laporan.selangMs ?? SATU_JAM_MS)) return;
  const usang = Object.entries(sistem.catatan)
    .filter(([k, v]) => k.startsWith('lapor.') && buku.at - Number(v) > INGAT_MS)
    .map(([k]) => [k, ''] as const);
  buku.tx.sistem({ catatan: { ...Object.fromEntries(usang), [kunci]: String(buku.at) } });
  const { perihal, bagian, teks, saran = '', nomor = '' } = laporan;
  suratAdmin(buku, {
    id: `galat#${tanda}/${Math.floor(buku.at / SATU_JAM_MS)}`,
    nomor,
    templat: 'galat',
    data: { perihal, bagian, saran },
    teks,
  });
}
