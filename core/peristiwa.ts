// SPDX-License-Identifier: Apache-2.0
// What can happen to an aduan. `Riwayat` is these, one a row, in order; applying them in order
// gives the register back.

import type { Aduan } from './aduan.ts';
import type { Akhir, JenisIsian } from './sop.ts';
import type { Instan } from './waktu.ts';

interface Dasar {
  readonly nomor: string;
  /** 1, 2, 3 … within the aduan. */
  readonly ke: number;
  readonly pada: Instan;
  /** `pelapor`, `sistem`, a pelaksana id, or an officer's address as Google reported it. */
  readonly oleh: string;
}

export type Peristiwa =
  | (Dasar & { readonly jenis: 'dicatat'; readonly aduan: Aduan })
  | (Dasar & {
      readonly jenis: 'ditindak';
      /** Id of the act and of the step in which it was done. */
      readonly tindakan: string;
      readonly langkah: string;
      /** The step entered; absent when the aduan was closed by it. */
      readonly keLangkah?: string;
      readonly asal?: string;
      readonly akhir?: Akhir;
      readonly kategori?: string;
      /** What was typed, masked, and what it is kept as. */
      readonly isian?: string;
      readonly isianSebagai?: JenisIsian;
      /** True when the clock did it (habisWaktu). */
      readonly olehWaktu?: true;
    })
  | (Dasar & {
      readonly jenis: 'diberitahu';
      /** `ingat`, `e0`, `e1`, …: several at once when a sweep came late. */
      readonly tanda: readonly string[];
      readonly langkah: string;
    })
  | (Dasar & {
      readonly jenis: 'dinilai';
      readonly penilaian: 'puas' | 'belum';
      readonly isian?: string;
    })
  | (Dasar & {
      readonly jenis: 'dibuka_kembali';
      readonly keLangkah: string;
      readonly isian?: string;
    })
  /** Facts about letters and corrections: they change nothing in the record but its count. */
  | (Dasar & { readonly jenis: 'surat'; readonly surat: string; readonly hasil: string });
