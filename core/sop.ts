// SPDX-License-Identifier: Apache-2.0
// The shape of a SOP as data: what the paper table says, and where each outcome leads. No step,
// actor, time or branch of any office stands in code. Checks are in sop-periksa.ts.

import type { Waktu } from './waktu.ts';

export interface Sop {
  /** `kecamatan-jenawi` */
  readonly id: string;
  readonly nama: string;
  readonly instansi: Instansi;
  /** The head of the printed SOP in its printed order; `isi` may be blank, which is warned about. */
  readonly kendali: readonly ButirKendali[];
  readonly dasarHukum: readonly string[];
  readonly kualifikasi: readonly string[];
  readonly keterkaitan: readonly string[];
  readonly peralatan: readonly string[];
  readonly peringatan: readonly string[];
  readonly pencatatan: readonly string[];
  readonly pelaksana: readonly Pelaksana[];
  readonly langkah: readonly Langkah[];
  /** The step that an aduan enters when its form has arrived and it has its nomor register. */
  readonly awal: string;
  /** Id of an act of the `awal` step that the system does when a form came in incomplete. */
  readonly bilaKurang?: string;
  readonly pengingat: Pengingat;
  /** Rungs of the ladder, each once a visit of a step, in order of `lewat`. */
  readonly eskalasi: readonly Jenjang[];
  /** Limits of the whole process, each told once an aduan, counted from `diterima`. */
  readonly batasProses?: readonly BatasProses[];
  readonly penutupan: Penutupan;
}

/** Defaults that `setup` puts into Pengaturan, where the office changes them. */
export interface Instansi {
  readonly nama: string;
  readonly induk: string;
  readonly alamat: string;
  readonly kodeUnit: string;
  /** IANA name: Asia/Jakarta, Asia/Pontianak, Asia/Makassar or Asia/Jayapura. */
  readonly zona: string;
  readonly jabatanPimpinan: string;
  /** Key of sop/jam-kerja.yaml: `lima_hari`, `enam_hari`, `24_jam`. */
  readonly polaJam?: string;
  /** Whether cuti bersama closes the office; units serving the public directly stay open. */
  readonly cutiBersama?: boolean;
}

export interface ButirKendali {
  readonly label: string;
  readonly isi: string;
}

/**
 * Who does steps. `pelapor` is the citizen; `luar` is outside the office and can only be recorded
 * and reminded; `kelompok` is a group (a WhatsApp group) rather than a person.
 */
export interface Pelaksana {
  readonly id: string;
  /** As printed in the SOP; may be edited without touching the id. */
  readonly label: string;
  readonly jenis: 'pelapor' | 'petugas' | 'kelompok' | 'pimpinan' | 'luar';
}

export interface Langkah {
  readonly id: string;
  /** As printed: `1`, `7`, or blank. */
  readonly nomor: string;
  readonly uraian: string;
  /** Who does it. The flowchart that said so is lost in the scans: `keyakinan` says how sure we are. */
  readonly pelaksana: string;
  readonly keyakinan?: 'tinggi' | 'sedang' | 'rendah';
  readonly kelengkapan: readonly string[];
  readonly waktu?: Waktu;
  /** The cell "Waktu" as printed, when it says more than `waktu` can. */
  readonly waktuTertulis?: string;
  readonly output: string;
  readonly keterangan?: string;
  /** Where this row is from, when it is not a printed row of the table. */
  readonly dasar?: string;
  /** Done by the month (rekap, arsip), not for each aduan: no aduan ever enters it. */
  readonly berkala?: 'bulanan';
  readonly tindakan: readonly Tindakan[];
  /** What happens by itself when nobody acts for so long (silent pelapor, silent WA group). */
  readonly habisWaktu?: HabisWaktu;
}

/** One outcome of a step: an act in the `Tindakan` dropdown, and where it leads. */
export interface Tindakan {
  readonly id: string;
  /** As shown in the dropdown: `Klasifikasikan`. Unique within the step. */
  readonly label: string;
  /** Id of a step; `asal` = back to the step that asked the pelapor; `selesai` = closed. */
  readonly ke: string;
  /** What must be typed into the cell `Isian` for this act, as shown to staff; absent = nothing. */
  readonly isian?: string;
  /** The cell `Kategori` must hold a known category. */
  readonly perluKategori?: boolean;
  /** What the typed text is kept as; `catatan` when absent. */
  readonly isianSebagai?: JenisIsian;
  /** Template of the letter that goes to the pelapor with this act: `tanggapan`, `lengkapi`, … */
  readonly suratPelapor?: string;
  /** How the aduan ended; required when `ke` is `selesai`. */
  readonly akhir?: Akhir;
}

/**
 * `tanggapan` = the answer to the pelapor, `bahan` = material for it, `pertanyaan` = what the pelapor
 * is asked, `tambahan` = what the pelapor adds to the aduan, `catatan` = a note.
 */
export type JenisIsian = 'tanggapan' | 'bahan' | 'pertanyaan' | 'tambahan' | 'catatan';

export type Akhir =
  | 'dijawab'
  | 'tanpa_konfirmasi'
  | 'tidak_dilengkapi'
  | 'bukan_wewenang'
  | 'ditarik'
  | 'informasi';

export interface HabisWaktu {
  readonly setelah: Waktu;
  /** Id of the act of the same step that is then done in the name of the clock. */
  readonly tindakan: string;
  readonly dasar?: string;
}

export interface BatasProses {
  readonly waktu: Waktu;
  /** What it means, as told to staff: `Dapat diteruskan ke Ombudsman`. */
  readonly uraian: string;
  readonly kepada: readonly string[];
  readonly dasar: string;
}

export interface Pengingat {
  /** Remind when this share of a step's time is left, in per cent of its working minutes. */
  readonly sisaPersen: number;
}

export interface Jenjang {
  /** How long past the limit; `maks: 0` = at the limit. */
  readonly lewat: Waktu;
  /** Ids of pelaksana, `pelaksana` = whoever has the step, or the roles `admin`, `pimpinan`. */
  readonly kepada: readonly string[];
}

export interface Penutupan {
  /** Ask the pelapor "puas / belum" when closed. */
  readonly penilaian: boolean;
  /** "Belum" within this time reopens at that step; absent = never. */
  readonly bukaKembali?: { readonly batas: Waktu; readonly ke: string };
  /** Where this rule is from; says so when it is the office's own addition to the SOP. */
  readonly dasar: string;
}
