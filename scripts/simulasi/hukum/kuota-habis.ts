// SPDX-License-Identifier: Apache-2.0
// Whether somebody else had spent what a run ran out of: by kind and by time, from what was ordered and
// what the emulator says has struck.

import type { Bukti } from '../bukti.ts';
import { akhirJendela } from '../laku.ts';
import type { Pelanggaran } from './bentuk.ts';

const MENIT = 60_000;

type Jalan = Bukti['eksekusi'][number];

/** A run that failed for a quota while nobody but the office itself had spent it. */
export function menabrak(bukti: Bukti, jalan: Jalan): Pelanggaran[] {
  const { startedAt: pada, functionName, error } = jalan;
  if (!/for one day|quota exceeded/i.test(error) || isHabisOlehLain(bukti, jalan)) return [];
  return [{ macam: 'lain', pada, pesan: `${functionName} kehabisan kuota: ${error}` }];
}

function isHabisOlehLain({ rencana: { laku }, saksi }: Bukti, jalan: Jalan): boolean {
  const { id, error } = jalan;
  if (/computer time for one day/i.test(error)) {
    return laku.some(
      (satu) => satu.jenis === 'kuota_pemicu' && isSelama(jalan, satu.pada, akhirJendela(satu)),
    );
  }
  if (/for one day/i.test(error)) {
    return (
      /: email/.test(error) &&
      laku.some(
        (satu) => satu.jenis === 'kuota_surel' && isSelama(jalan, satu.pada, akhirJendela(satu)),
      )
    );
  }
  if (/\(injected\)/.test(error)) {
    const kena = saksi.galat.filter(({ run }) => run === id).map((satu) => satu.laku);
    return laku.some(
      (satu) => satu.jenis === 'galat' && satu.kode === 429 && kena.includes(satu.id),
    );
  }
  // Google forgets after a minute what was spent.
  return laku.some(
    ({ jenis, pada }) => jenis === 'kuota_sheets' && isSelama(jalan, pada, pada + MENIT),
  );
}

const isSelama = ({ startedAt, endedAt }: Jalan, dari: number, sampai: number = dari): boolean =>
  startedAt <= sampai && endedAt >= dari;
