// SPDX-License-Identifier: Apache-2.0
// What a law is: a pure function over the evidence of a play. And what counts as a breach.

import type { Bukti } from '../bukti.ts';

export interface Pelanggaran {
  /** `hilang` and `ganda` are counted by themselves in the last line. */
  readonly macam: 'hilang' | 'ganda' | 'lain';
  /** Of the aduan; absent when it is about none. */
  readonly nomor?: string;
  /** Epoch ms, where there is a moment. */
  readonly pada?: number;
  readonly pesan: string;
}

export interface HasilHukum {
  /** How many things were looked at; a law that looked at nothing has proven nothing. */
  readonly diperiksa: number;
  readonly pelanggaran: readonly Pelanggaran[];
}

export interface Hukum {
  readonly id: string;
  /** One line, as it is printed. */
  readonly bunyi: string;
  readonly periksa: (bukti: Bukti) => HasilHukum;
}
