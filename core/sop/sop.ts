// SPDX-License-Identifier: Apache-2.0
// The shape of a SOP as data: what the paper table says, and where each outcome leads. No step,
// actor, time or branch of any office stands in code. Checks are in sop-periksa.ts.

import type { Waktu } from '../waktu/waktu.ts';

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
  /** Classes (grading, klasifikasi) that acts may give an aduan; times may depend on them. */
  readonly kelas?: readonly Kelas[];
  /** What the intake form must ask for because this SOP says so. */
  readonly masukan?: MasukanSop;
  /** The step that an aduan enters when its form has arrived and it has its nomor register. */
  readonly awal: string;
  /** Another first step for some aduan (a channel of its own); the first that matches counts. */
  readonly awalBila?: readonly AwalBila[];
  /** Id of an act of the `awal` step that the system does when a form came in incomplete. */
  readonly bilaKurang?: string;
  readonly pengingat: Pengingat;
  /** Rungs of the ladder, each once a visit of a step, in order of `lewat`. */
  readonly eskalasi: readonly Jenjang[];
  /** The deadline of the whole process, besides or instead of step times; the first that matches. */
  readonly tenggatProses?: readonly TenggatProses[];
  /** Milestones of the whole process, each told once an aduan; they make nothing late. */
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

export interface Kelas {
  readonly id: string;
  readonly label: string;
}

export interface MasukanSop {
  /** The pelapor must choose a category, instead of may. */
  readonly wajibKategori?: boolean;
  /** Categories are offered with their sub categories: `Jalan & jembatan – Jalan berlubang`. */
  readonly subKategori?: boolean;
  /** The pelapor registers and logs in: the form takes only answers with a verified Google account. */
  readonly akun?: boolean;
}

/**
 * Conditions on an aduan: every key given must match, and a list means any of. `kategori` matches a
 * whole name, or the name before its sub category. Letter case and blanks around do not matter.
 */
export interface Syarat {
  readonly jenis?: readonly string[];
  /** Ids of `kelas`. */
  readonly kelas?: readonly string[];
  readonly kategori?: readonly string[];
  readonly kanal?: readonly string[];
}

export interface AwalBila {
  readonly bila: Syarat;
  readonly ke: string;
}

export interface WaktuBila {
  readonly bila: Syarat;
  readonly waktu: Waktu;
}

/** From when a limit of the whole process counts: receipt, or an act marked `berkasLengkap`. */
export type MulaiProses = 'diterima' | 'lengkap';

export interface TenggatProses {
  readonly bila?: Syarat;
  readonly waktu: Waktu;
  /** `lengkap`: no deadline runs until the file is complete. */
  readonly sejak: MulaiProses;
  readonly dasar: string;
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
  /** Id of the pelaksana above; a rung of the ladder may name `atasan`. */
  readonly atasan?: string;
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
  /** Other times for some aduan (by class, jenis, kanal); the first that matches replaces `waktu`. */
  readonly waktuBila?: readonly WaktuBila[];
  /** The cell "Waktu" as printed, when it says more than `waktu` can. */
  readonly waktuTertulis?: string;
  readonly output: string;
  readonly keterangan?: string;
  /** Where this row is from, when it is not a printed row of the table. */
  readonly dasar?: string;
  /** Done by the month (rekap, arsip), not for each aduan: no aduan ever enters it. */
  readonly berkala?: Berkala;
  /**
   * Pelaksana of whom several may have this step at once (several OPD on one aduan). The act that
   * leads here asks all of them, or those its isian names (`pilih`); acts marked `masingMasing` are
   * done by each, and the step is over when all who were asked have done one.
   */
  readonly bersama?: readonly string[];
  /** While an aduan waits here, the clocks of the step that asked and of the process stand still. */
  readonly jeda?: boolean;
  /** Instead of the SOP's own. */
  readonly pengingat?: Pengingat;
  readonly eskalasi?: readonly Jenjang[];
  readonly tindakan: readonly Tindakan[];
  /** What happens by itself when nobody acts for so long (silent pelapor, silent WA group). */
  readonly habisWaktu?: HabisWaktu;
}

export type Berkala = 'mingguan' | 'bulanan' | 'triwulan' | 'tahunan';

/** One outcome of a step: an act in the `Tindakan` dropdown, and where it leads. */
export interface Tindakan {
  readonly id: string;
  /** As shown in the dropdown: `Klasifikasikan`. Unique within the step. */
  readonly label: string;
  /**
   * Id of a step; `asal` = back to the step that asked the pelapor; `tetap` = stays in this step, its
   * clock goes on; `selesai` = closed.
   */
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
  /** Offered only for such aduan. */
  readonly bila?: Syarat;
  /** Offered only this long after receipt (to the Ombudsman after 60 hari kerja). */
  readonly setelah?: Waktu;
  /** How often at most it may be done for one aduan (an extension once, no endless sending back). */
  readonly maksKali?: number;
  /** Sends the aduan back to who sent it: counted as a hop, and told so. */
  readonly kembali?: boolean;
  /** Id of the class that this act gives the aduan. */
  readonly kelas?: string;
  /** From this act on the file is complete; the first time counts. */
  readonly berkasLengkap?: boolean;
  /** Adds time to the running deadline; with `ke: tetap`, and only before that deadline has passed. */
  readonly perpanjang?: Perpanjangan;
  /** The isian names which of the next step's `bersama` are asked, by label or id, in its first line. */
  readonly pilih?: boolean;
  /** In a step with `bersama`: done by each who was asked; `ke` is followed after the last. */
  readonly masingMasing?: boolean;
  /** The text of this act is the bahan kept so far (an answer approved as it was drafted). */
  readonly isianDari?: 'bahan';
  /** Refuses abbreviations and shouting: "bahasa Indonesia yang baik dan benar". */
  readonly bahasaBaku?: boolean;
}

export interface Perpanjangan {
  readonly untuk: 'langkah' | 'proses';
  readonly waktu: Waktu;
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
  /** `diterima` when absent. */
  readonly sejak?: MulaiProses;
  /** What it means, as told to staff: `Dapat diteruskan ke Ombudsman`. */
  readonly uraian: string;
  readonly kepada: readonly string[];
  readonly dasar: string;
}

export interface Pengingat {
  /** Remind when this share of a step's time is left, in per cent of its working minutes. */
  readonly sisaPersen: number;
  /** Fixed notices before the limit instead (`7, 5, 3 hari kerja`), in any order. */
  readonly sebelum?: readonly Waktu[];
}

export interface Jenjang {
  /** How long past the limit; `maks: 0` = at the limit. */
  readonly lewat: Waktu;
  /**
   * Ids of pelaksana, `pelaksana` = whoever has the step, `atasan` = who stands above them, or the
   * roles `admin`, `pimpinan`.
   */
  readonly kepada: readonly string[];
}

export interface Penutupan {
  /** Ask the pelapor "puas / belum" when closed. */
  readonly penilaian: boolean;
  /** "Belum" within this time reopens at that step; absent = never. */
  readonly bukaKembali?: BukaKembali;
  /** Where this rule is from; says so when it is the office's own addition to the SOP. */
  readonly dasar: string;
}

export interface BukaKembali {
  readonly batas: Waktu;
  readonly ke: string;
  /** How often one aduan may be reopened; absent = as often as the pelapor says so in time. */
  readonly maksKali?: number;
  /** Who is told besides whoever has the step (`pimpinan`). */
  readonly kepada?: readonly string[];
}
