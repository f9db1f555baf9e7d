// SPDX-License-Identifier: Apache-2.0
// A plan of the simulation as data: who does what when, and what goes wrong. Each act stands alone:
// leaving one out leaves the others as they are. It plays nothing.

import type { RestFault } from '../../emulator/rest/fault.ts';

export type Suasana = 'wajar' | 'banjir';

export interface Rencana {
  readonly versi: 1;
  readonly benih: number;
  readonly hari: number;
  /** Id of a SOP of the kit, or a file. */
  readonly sop: string;
  readonly kantor: Suasana;
  /** First moment of the first day, epoch ms. */
  readonly mulai: number;
  /** Minutes between sweeps, as the office has set it; 10 when absent. */
  readonly sapuMenit?: 10 | 30;
  readonly laku: readonly Laku[];
}

/** Minutes between sweeps. */
export const selangSapu = ({ sapuMenit = 10 }: Pick<Rencana, 'sapuMenit'>): number => sapuMenit;

export type Laku = LakuWarga | LakuPetugas | LakuKantor | Gangguan;

interface Dasar {
  /** Unique in the plan; short, for it is typed into texts to find them again. */
  readonly id: string;
  /** Epoch ms. */
  readonly pada: number;
  /** Feeds the choices that are made when it is played; independent of every other act. */
  readonly benih: number;
}

/** What kind of text a citizen types: teks-aneh.ts. */
export type GayaTeks = (typeof GAYA)[number];

export const GAYA = [
  'biasa',
  'singkat',
  'rumus',
  'emoji',
  'identitas',
  'panjang',
  'kendali',
  'angka',
  'sisipan',
] as const;

export type LakuWarga = Dasar &
  (
    | {
        readonly jenis: 'kirim';
        /** Which citizen: everything about them follows from it (pelapor.ts). */
        readonly warga: number;
        readonly gaya: GayaTeks;
        /** Leaves every question blank that may be. */
        readonly hemat?: boolean;
      }
    /** Opens the tracking page of their newest letter and does what it offers. */
    | { readonly jenis: 'kunjung'; readonly warga: number }
  );

/** `benar`: what the row offers, with what it asks for. The others must be refused. */
export type CaraTindak = 'benar' | 'tanpa_isian' | 'asing' | 'langkah_lain';

export type LakuPetugas = Dasar &
  (
    | {
        readonly jenis: 'tindak';
        /** The aduan that this citizen sent. */
        readonly warga: number;
        readonly cara: CaraTindak;
        readonly lewat: 'sel' | 'halaman';
      }
    /** Acts pasted over rows that stand one under another, beginning with this citizen's. */
    | { readonly jenis: 'tempel'; readonly warga: number; readonly baris: number }
    /** Two accounts choose for the same row in the same second. */
    | { readonly jenis: 'berdua'; readonly warga: number }
  );

export type LakuKantor = Dasar &
  (
    | { readonly jenis: 'urutkan'; readonly kolom: string; readonly turun: boolean }
    /** Blank rows put into Register; `letak` is a share of its length. */
    | { readonly jenis: 'sisip'; readonly letak: number; readonly jumlah: number }
    | { readonly jenis: 'buang_kosong' }
    /** A row with an aduan in it; `letak` as above. */
    | { readonly jenis: 'hapus_baris'; readonly letak: number }
    | { readonly jenis: 'ketik_terlindung'; readonly kolom: string }
    | { readonly jenis: 'ubah_sop'; readonly cara: 'sah' | 'salah' | 'pulih' }
    | { readonly jenis: 'ubah_petugas'; readonly cara: 'ganti' | 'salah' | 'pulih' }
    | { readonly jenis: 'menu'; readonly fungsi: 'runSweep' | 'checkInstallation' | 'setup' }
    | { readonly jenis: 'server'; readonly galat: readonly GalatRest[] }
    | { readonly jenis: 'disposisi' }
  );

/** What happens to the nth REST call of the server's run; `sapu`: sweeps run meanwhile. */
export interface GalatRest {
  readonly ke: number;
  readonly apa: RestFault | 'sapu';
}

export type NamaFungsi = 'handleFormSubmit' | 'handleEdit' | 'runSweep';

/** Orders for the next run or the next fire, or windows of time; never a running chance. */
export type Gangguan = Dasar &
  (
    | {
        readonly jenis: 'pemicu';
        readonly apa: 'hilang' | 'ganda' | 'telat' | 'kosong' | 'belakangan';
        readonly fungsi: NamaFungsi;
        /** Only of `telat`. */
        readonly ms?: number;
      }
    | {
        readonly jenis: 'bunuh';
        readonly fungsi?: NamaFungsi;
        readonly panggilan: number;
        readonly kapan: 'before' | 'after';
      }
    | {
        readonly jenis: 'galat';
        readonly kode: 429 | 500 | 503;
        readonly metode: MetodeGalat;
        readonly kapan: 'before' | 'after';
      }
    | { readonly jenis: 'kunci'; readonly kali: number }
    /** While the next run of this function is under way, at its nth call, somebody does something. */
    | {
        readonly jenis: 'sela';
        readonly fungsi: NamaFungsi;
        readonly panggilan: number;
        readonly warga: number;
        readonly apa: 'tindak' | 'kirim' | 'urutkan' | 'sisip';
      }
    | { readonly jenis: 'kuota_sheets' }
    | { readonly jenis: 'kuota_surel'; readonly jam: number; readonly sisa: number }
    | { readonly jenis: 'kuota_pemicu'; readonly jam: number }
    | { readonly jenis: 'pemicu_mati'; readonly jam: number }
    /** What fires within `ms` of one another is under way at once. */
    | { readonly jenis: 'tumpang'; readonly menit: number; readonly ms: number }
  );

export const METODE_GALAT = [
  'Sheets.spreadsheets.values.batchGetByDataFilter',
  'Sheets.spreadsheets.batchUpdate',
  'Form.getResponses',
  'FormApp.openById',
  'MailApp.sendEmail',
  'Properties.getProperties',
  'Properties.setProperty',
  'Properties.setProperties',
] as const;

export type MetodeGalat = (typeof METODE_GALAT)[number];

const JENIS_GANGGUAN: readonly string[] = [
  'pemicu',
  'bunuh',
  'galat',
  'kunci',
  'sela',
  'kuota_sheets',
  'kuota_surel',
  'kuota_pemicu',
  'pemicu_mati',
  'tumpang',
] satisfies readonly Gangguan['jenis'][];

export const isGangguan = (laku: Laku): laku is Gangguan => JENIS_GANGGUAN.includes(laku.jenis);

/** Until when a window lasts; undefined for what is over at once. */
export function akhirJendela(laku: Laku): number | undefined {
  switch (laku.jenis) {
    case 'kuota_surel':
    case 'kuota_pemicu':
    case 'pemicu_mati':
      return laku.pada + laku.jam * 3_600_000;
    case 'tumpang':
      return laku.pada + laku.menit * 60_000;
    default:
      return undefined;
  }
}
