// SPDX-License-Identifier: Apache-2.0
// What can be asked of the domain, and what it answers: the shapes that `decide` takes and gives.

import type { Aduan } from './aduan.ts';
import type { Kalender } from '../waktu/kalender.ts';
import type { Peristiwa } from './peristiwa.ts';
import type { Sop } from '../sop/sop.ts';
import type { Instan } from '../waktu/waktu.ts';

export type Perintah =
  /** A form answer that has been read, masked and numbered. */
  | { readonly jenis: 'catat'; readonly masukan: Masukan }
  /** An officer's act in the register, on the page or in the sidebar. */
  | {
      readonly jenis: 'tindak';
      /** Id or label of the act. */
      readonly tindakan: string;
      readonly isian: string;
      readonly kategori: string;
      readonly oleh: string;
    }
  /**
   * Nothing but time has passed: reminders, escalations, silence. `tunda` names roles that have had
   * their digest today: a notice one of whose recipients is among them waits, unmarked, for tomorrow.
   */
  | { readonly jenis: 'waktu'; readonly tunda?: readonly string[] }
  /**
   * An open aduan is moved to the SOP of this context, explicitly. `keLangkah` is needed only when its
   * step is not in that SOP.
   */
  | { readonly jenis: 'pindah_sop'; readonly keLangkah?: string; readonly oleh: string }
  /** What the pelapor says on the tracking page: an act of a step that waits for them, or a verdict. */
  | { readonly jenis: 'balas'; readonly isian: string; readonly tindakan?: string }
  | { readonly jenis: 'nilai'; readonly penilaian: 'puas' | 'belum'; readonly isian: string };

/** An incoming aduan, masked, with its number; everything `dicatat` needs. */
export interface Masukan {
  readonly nomor: string;
  readonly urut: number;
  readonly tahun: number;
  readonly kunci: string;
  readonly responsId: string;
  readonly kanal: string;
  readonly jenis: string;
  readonly kategori: string;
  readonly lokasi: string;
  readonly isi: string;
  readonly rahasia: boolean;
  readonly adaSurel: boolean;
  readonly diterima: Instan;
  /** What is missing for the SOP's kelengkapan ("data pelapor lengkap dan aduan jelas"); often empty. */
  readonly kurang: readonly string[];
}

export interface Konteks {
  readonly sop: Sop;
  readonly sopVersi: string;
  readonly kalender: Kalender;
  /** Names of categories that may be chosen. */
  readonly kategori: readonly string[];
}

/** The new record, what happened, and what must be sent: as data. The shells do it. */
export interface Keputusan {
  readonly aduan: Aduan;
  readonly peristiwa: readonly Peristiwa[];
  readonly surat: readonly Surat[];
}

/** A letter for the outbox. It names its recipient by role, never by address. */
export interface Surat {
  /** `${nomor}#${ke}/${templat}/${kepada}`: the same letter has the same id, however often decided. */
  readonly id: string;
  readonly nomor: string;
  /** `pelapor`, `admin`, `pimpinan`, or a pelaksana id. */
  readonly kepada: string;
  /** File of templates/surel without extension: `tanda-terima`, `tugas`, `tanggapan`, `lengkapi`, … */
  readonly templat: string;
  /** Small values for the template (masked). */
  readonly data: Readonly<Record<string, string>>;
  /** The long text (summary or answer, masked); kept apart because a cell holds 50,000 characters. */
  readonly teks: string;
  /** 1 = receipts and answers to citizens, 2 = escalation, 3 = new work, 4 = reminders, digests. */
  readonly prioritas: 1 | 2 | 3 | 4;
  readonly dibuat: Instan;
}

/** Why an act was refused: `kode` for programs; the words for people are made in galat.ts. */
export interface Penolakan {
  readonly kode:
    | 'aduan_sudah_selesai'
    | 'tindakan_tidak_dikenal'
    | 'tindakan_bukan_untuk_langkah_ini'
    | 'isian_wajib'
    | 'isian_terlalu_panjang'
    | 'isian_memuat_data_pribadi'
    | 'kategori_wajib'
    | 'kategori_tidak_dikenal'
    | 'langkah_tidak_ada_di_sop'
    | 'bukan_giliran_pelapor'
    | 'batas_buka_kembali_lewat'
    | 'sudah_dinilai'
    | 'bahan_belum_ada'
    | 'bahasa_belum_baku'
    | 'batas_kali_tercapai'
    | 'belum_waktunya'
    | 'tenggat_sudah_lewat'
    | 'pelaksana_tidak_dikenal'
    | 'langkah_tujuan_perlu_dipilih';
  /** Facts for the message: step, act, allowed acts, …; never a person's data. */
  readonly fakta: Readonly<Record<string, string>>;
}
