// SPDX-License-Identifier: Apache-2.0
// The record of one aduan as the office may see it: no name, no contact, text already masked.
// It is the fold of its events (peristiwa.ts); lateness is derived, never stored.

import type { Akhir, Perpanjangan } from '../sop/sop.ts';
import type { Instan } from '../waktu/waktu.ts';

export interface Aduan {
  /** Nomor register, as printed on the receipt: `0012/ADU/KEC.JNW/X/2026`. */
  readonly nomor: string;
  /** 1, 2, 3 … within `tahun`, without gaps, never reused. */
  readonly urut: number;
  readonly tahun: number;
  /** Short hash of the form response; ties the register to the identity without naming anybody. */
  readonly kunci: string;
  /** Id of the form response, where the pelapor's address is looked up at sending; '' = not a form. */
  readonly responsId: string;
  readonly kanal: string;
  readonly jenis: string;
  readonly kategori: string;
  readonly lokasi: string;
  /** Masked and cut to what a cell holds. */
  readonly isi: string;
  readonly rahasia: boolean;
  /** Whether the pelapor left an address that letters can go to. */
  readonly adaSurel: boolean;
  /** When the pelapor sent it; when it got its nomor. The law's clock runs from `diterima`. */
  readonly diterima: Instan;
  readonly dicatat: Instan;
  /** Version of the SOP it runs under: that in force when it came in, until it is moved explicitly. */
  readonly sopVersi: string;
  /** Current step; undefined when closed. */
  readonly langkah?: string;
  /** When the current step's clock started. */
  readonly sejak: Instan;
  /** The step to come back to, while the pelapor is asked. */
  readonly asal?: string;
  /** The clock of `asal` as it stood when the aduan left for a step with `jeda`; taken up again there. */
  readonly asalJam?: JamLangkah;
  /** Who had not answered in `asal` when the aduan left it; asked there again when it comes back. */
  readonly asalMenunggu?: readonly string[];
  /**
   * Stretches in which no clock runs, in order; the last may be open: the pelapor was waited for in a
   * step with `jeda`, or the aduan was closed until the pelapor had it opened again.
   */
  readonly jeda?: readonly Jeda[];
  /** Extensions granted to the current step, and to the process. */
  readonly perpanjangan?: readonly Perpanjangan[];
  /** In a step with `bersama`: who has not answered yet; absent when nobody is waited for. */
  readonly menunggu?: readonly string[];
  /** Id of the class an act gave it. */
  readonly kelas?: string;
  /** When its file was complete (the first act marked `berkasLengkap`). */
  readonly lengkap?: Instan;
  /** How often acts with `maksKali` were done, by `langkah.tindakan`, and `bukaKembali`. */
  readonly kali?: Readonly<Record<string, number>>;
  /** How often it was sent back (acts marked `kembali`). */
  readonly dikembalikan?: number;
  /** How many steps have been entered: makes the ids of notices unique across loops. */
  readonly kunjungan: number;
  /**
   * Notices of the clock given: `ingat`, `s0`, …, `e0`, … of this visit; `p0`, … (milestones) and
   * `t-ingat`, `ts0`, …, `te0`, … (deadline) of the whole process, kept when a step is entered.
   */
  readonly diberitahu: readonly string[];
  /** Material for the answer, given by the one with the authority. */
  readonly bahan?: string;
  /** What the pelapor was last asked; present while the current step waits for the pelapor. */
  readonly pertanyaan?: string;
  readonly tanggapan?: string;
  readonly ditanggapi?: Instan;
  readonly akhir?: Akhir;
  readonly selesai?: Instan;
  readonly penilaian?: 'puas' | 'belum';
  /** How many events it has had; the next event is `peristiwa + 1`. */
  readonly peristiwa: number;
}

export interface Jeda {
  readonly dari: Instan;
  readonly sampai?: Instan;
}

export interface JamLangkah {
  readonly sejak: Instan;
  readonly diberitahu: readonly string[];
  readonly perpanjangan?: readonly Perpanjangan[];
}
