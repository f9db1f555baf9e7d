// SPDX-License-Identifier: Apache-2.0
// What the witness keeps of a play, as types: what was really sent, typed, queued and mailed.

import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import type { Surat } from '../../core/aduan/perintah.ts';
import type { Sop } from '../../core/sop/sop.ts';
import type { Petugas } from '../../register/atur/petugas.ts';
import type { BarisRiwayat } from './baca.ts';
import type { IsiDokumen } from './isi-berkas.ts';
import type { GayaTeks } from './laku.ts';
import type { PantauPilihan } from './pantau-pilihan.ts';
import type { PantauSel } from './pantau-sel.ts';
import type { Jalan } from './serap-jalan.ts';

/** What a citizen really sent. */
export interface Kiriman {
  readonly warga: number;
  readonly responsId: string;
  readonly pada: number;
  readonly gaya: GayaTeks;
  readonly surel: string;
  /** What was typed and chosen, by id of the question; '' and absent alike: nothing. */
  readonly diketik: Readonly<Record<string, string>>;
}

/** What a citizen pressed on the page of their link. */
export interface Balasan {
  readonly id: string;
  readonly warga: number;
  readonly nomor: string;
  readonly pada: number;
  /** Id of the act, or the verdict. */
  readonly apa: string;
  readonly jenis: 'balas' | 'nilai';
  /** Typed with it and found nowhere else; '' when the page asked for nothing. */
  readonly tanda: string;
  /** When the page came back, what it said, and whether it said that it was recorded. */
  readonly usai: { readonly pada: number; readonly pesan: string; readonly ok?: boolean };
}

/** When and where an event was committed. */
export interface Komit {
  readonly pada: number;
  readonly buku: string;
}

export interface Terkirim {
  readonly pada: number;
  readonly run: string;
  readonly kepada: readonly string[];
  readonly surelId: string;
}

/** The life of one letter of the outbox. */
export interface JejakSurat {
  readonly surat: Surat;
  readonly masuk: number;
  /** The run that wrote it there. */
  readonly oleh: string;
  /** Id of the register whose outbox it stood in. */
  readonly buku?: string;
  /** When it left the outbox. */
  keluar?: number;
  readonly kirim: Terkirim[];
  /** When the mark said that it was sent. */
  readonly tanda: number[];
  /** When a failure was noted beside it. */
  readonly gagal: number[];
}

/** An ordered fault that really struck a run. */
export interface GalatKena {
  /** Of the act that ordered it. */
  readonly laku: string;
  readonly pada: number;
  readonly run: string;
}

export interface SurelLain {
  readonly pada: number;
  /** The server sends through the Gmail API, which has an allowance of its own. */
  readonly oleh: 'skrip' | 'server';
  readonly kepada: readonly string[];
  readonly surelId: string;
}

export interface Saksi {
  readonly kiriman: Kiriman[];
  readonly pilihan: PantauPilihan;
  readonly balasan: Balasan[];
  /** Words of the form to whoever it did not let through. */
  readonly ditolakFormulir: string[];
  /** What a page said when what was pressed did not come to an end. */
  readonly halamanGagal: string[];
  /** Rows of Riwayat in the order in which they came. */
  readonly riwayat: BarisRiwayat[];
  /** Rows that changed or vanished after they were written. */
  readonly riwayatRusak: string[];
  /** Events by number of their aduan, and numbers by response. */
  readonly menurutNomor: Map<string, Peristiwa[]>;
  readonly nomorRespons: Map<string, string>;
  /** By `nomor ke`. */
  readonly komit: Map<string, Komit>;
  readonly surat: Map<string, JejakSurat>;
  /** Ids of letters that stand in the outbox now. */
  menunggu: ReadonlySet<string>;
  /** Documents as they read when a PDF of them was put away; a PDF itself is not read. */
  readonly diarsipkan: IsiDokumen[];
  readonly eksekusi: Jalan[];
  readonly galat: GalatKena[];
  /** Mails that belong to no letter of the outbox: of failed runs, of the server, of shares. */
  readonly surelLain: SurelLain[];
  readonly petugas: { readonly sejak: number; readonly daftar: readonly Petugas[] }[];
  readonly versi: Map<string, Sop>;
  /** The version in force in a register since when, in the order of time. */
  readonly versiBerlaku: {
    readonly sejak: number;
    readonly buku: string;
    readonly sopVersi: string;
  }[];
  /** Formulas that stood there before anybody came, by tab. */
  readonly rumusAwal: ReadonlySet<string>;
  /** What was ever written into cells. */
  readonly sel: PantauSel;
  /** Everything that ever was a script property. */
  readonly properti: Set<string>;
  /** What people were told when they typed where they must not: '' = nothing stopped them. */
  readonly terlindung: { readonly pada: number; readonly apa: string; readonly jawab: string }[];
  /** By service and method, of runs of the script and of the server. */
  readonly panggilan: Map<string, number>;
  readonly server: {
    selesai: number;
    gagal: number;
    /** When it last ran to its end. */
    selesaiPada?: number;
    readonly log: string[];
  };
  /** When the owner called Sheets, refused calls too, for the quota by the minute. */
  readonly sheets: { readonly baca: number[]; readonly tulis: number[] };
  /** Takes in the executions since the last time; often enough that none has left the log. */
  serap(): void;
  /** Compares all of Riwayat with what was seen of it. */
  bandingkanRiwayat(): void;
  tutup(): void;
}
