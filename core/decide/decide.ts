// SPDX-License-Identifier: Apache-2.0
// The one door of the domain: what an order does to an aduan at a moment, as data, or why it is
// refused. It sends nothing, stores nothing and reads no clock.

import type { Aduan } from '../aduan/aduan.ts';
import { decideBalas } from './decide-balas.ts';
import { decideCatat } from './decide-catat.ts';
import { decideNilai } from './decide-nilai.ts';
import { decidePindah } from './decide-pindah.ts';
import { decideTindak } from './decide-tindak.ts';
import { decideWaktu } from './decide-waktu.ts';
import { assertNever, berhasil, type Hasil } from '../hasil.ts';
import { keputusanAwal } from './keputusan.ts';
import type { Keputusan, Konteks, Penolakan, Perintah } from '../aduan/perintah.ts';
import type { Instan } from '../waktu/waktu.ts';

/**
 * An aduan that is recorded already is not recorded again: the same answer of a form may be read
 * twice. Any other order without a record is a programmer's mistake and throws.
 */
export function decide(
  konteks: Konteks,
  aduan: Aduan | undefined,
  perintah: Perintah,
  at: Instan,
): Hasil<Keputusan, Penolakan> {
  if (perintah.jenis === 'catat') {
    return berhasil(aduan ? keputusanAwal(aduan) : decideCatat(konteks, perintah.masukan, at));
  }
  if (!aduan) throw new Error(`decide: ${perintah.jenis} without an aduan`);
  switch (perintah.jenis) {
    case 'tindak':
      return decideTindak(konteks, aduan, perintah, at);
    case 'waktu':
      return decideWaktu(konteks, aduan, at, perintah.tunda);
    case 'pindah_sop':
      return decidePindah(konteks, aduan, perintah, at);
    case 'balas':
      return decideBalas(konteks, aduan, perintah, at);
    case 'nilai':
      return decideNilai(konteks, aduan, perintah, at);
    default:
      return assertNever(perintah);
  }
}
