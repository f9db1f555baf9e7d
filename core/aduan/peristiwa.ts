// SPDX-License-Identifier: Apache-2.0
// What can happen to an aduan. `Riwayat` is these, one a row, in order; applying them in order
// gives the register back.

import type { Aduan } from './aduan.ts';
import type { Akhir, JenisIsian, Perpanjangan } from '../sop/sop.ts';
import type { Instan } from '../waktu/waktu.ts';

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
      /** The aduan stays in its step and the clock goes on (`ke: tetap`, or others must answer still). */
      readonly tetap?: true;
      /** In whose name, in a step with `bersama`; and who has still to answer after this event. */
      readonly atasNama?: string;
      readonly menunggu?: readonly string[];
      readonly kelas?: string;
      readonly berkasLengkap?: true;
      readonly perpanjang?: Perpanjangan;
      /** Clocks stand still from this event on, or run again. */
      readonly jeda?: 'mulai' | 'selesai';
      /** Key in `Aduan.kali` that this act counts under. */
      readonly hitung?: string;
      readonly kembali?: true;
      /** The how manieth sending back of this aduan it was; with `kembali`. */
      readonly kembaliKe?: number;
      /** What was typed besides, where the text of the act was the bahan kept (`isianDari`); masked. */
      readonly catatan?: string;
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
  /** Moved to another version of the SOP; the clock of its step goes on. */
  | (Dasar & {
      readonly jenis: 'sop_dipindah';
      readonly dariVersi: string;
      readonly sopVersi: string;
      /** Only when it had to enter another step; `asal` and `jeda` only with it. */
      readonly keLangkah?: string;
      readonly asal?: string;
      readonly jeda?: 'mulai' | 'selesai';
      /** Who has still to answer, where this version says otherwise; empty = nobody. */
      readonly menunggu?: readonly string[];
      /** Notices that stand, when others come again because the deadline moved away. */
      readonly diberitahu?: readonly string[];
    })
  | (Dasar & {
      readonly jenis: 'dibuka_kembali';
      readonly keLangkah: string;
      readonly menunggu?: readonly string[];
      readonly jeda?: 'mulai';
      readonly isian?: string;
    })
  /** Facts about letters and corrections: they change nothing in the record but its count. */
  | (Dasar & { readonly jenis: 'surat'; readonly surat: string; readonly hasil: string });
