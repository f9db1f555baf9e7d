// SPDX-License-Identifier: Apache-2.0
// An act of a plan as one Indonesian sentence: what is left of a story when it was made short.

import { assertNever } from '../../core/hasil.ts';
import type { Gangguan, Laku, LakuKantor, LakuPetugas, LakuWarga } from './laku.ts';
import { isGangguan } from './laku.ts';

/** `L0012 Sel 12 Mei 09.41.07: …`, by the clock of western Indonesia. */
export const ceritakan = (laku: Laku): string =>
  `${laku.id} ${formatJam(laku.pada)}: ${isGangguan(laku) ? gangguan(laku) : kerja(laku)}`;

const WIB = { timeZone: 'Asia/Jakarta', day: 'numeric' } as const;
const HARI = new Intl.DateTimeFormat('id-ID', { ...WIB, weekday: 'short', month: 'short' });
const LENGKAP = new Intl.DateTimeFormat('id-ID', {
  ...WIB,
  weekday: 'long',
  month: 'long',
  year: 'numeric',
});
const JAM = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'Asia/Jakarta',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `Sel 12 Mei 09.41.07` */
export const formatJam = (pada: number): string =>
  `${HARI.format(pada).replaceAll(',', '')} ${JAM.format(pada)}`;

/** `Selasa, 12 Mei 2026` */
export const formatTanggal = (pada: number): string => LENGKAP.format(pada);

function kerja(laku: LakuWarga | LakuPetugas | LakuKantor): string {
  switch (laku.jenis) {
    case 'kirim': {
      const hemat = laku.hemat === true ? ', yang tidak wajib dikosongkan' : '';
      return `warga ${laku.warga} mengirim aduan (${laku.gaya}${hemat})`;
    }
    case 'kunjung':
      return `warga ${laku.warga} membuka tautan suratnya dan menjawab`;
    case 'tindak':
      return `petugas memilih tindakan untuk aduan warga ${laku.warga} (${CARA[laku.cara]}, lewat ${laku.lewat})`;
    case 'tempel':
      return `petugas menempel tindakan pada ${laku.baris} baris sejak aduan warga ${laku.warga}`;
    case 'berdua':
      return `dua akun sekaligus memilih tindakan untuk aduan warga ${laku.warga}`;
    case 'urutkan':
      return `register diurutkan menurut ${laku.kolom}${laku.turun ? ', menurun' : ''}`;
    case 'sisip':
      return `${laku.jumlah} baris kosong disisipkan di register`;
    case 'buang_kosong':
      return 'satu baris kosong dihapus dari register';
    case 'hapus_baris':
      return 'satu baris yang berisi aduan dihapus dari register';
    case 'ketik_terlindung':
      return `petugas mengetik di kolom terlindung ${laku.kolom}`;
    case 'ubah_sop':
      return `waktu satu langkah di lembar SOP diubah (${laku.cara})`;
    case 'ubah_petugas':
      return `satu surel di lembar Petugas diubah (${laku.cara})`;
    case 'menu':
      return `pemilik memilih menu ${laku.fungsi}`;
    case 'server': {
      const galat = laku.galat.map(({ ke, apa }) => `${apa} pada panggilan ${ke}`);
      return `server berjalan${galat.length === 0 ? '' : ` dengan ${galat.join(', ')}`}`;
    }
    case 'disposisi':
      return 'pimpinan menulis disposisi pada rekap terbaru';
    default:
      return assertNever(laku);
  }
}

const CARA = {
  benar: 'yang ditawarkan',
  tanpa_isian: 'lupa mengisi',
  asing: 'yang tidak dikenal',
  langkah_lain: 'milik langkah lain',
} as const;

function gangguan(laku: Gangguan): string {
  switch (laku.jenis) {
    case 'pemicu': {
      const lama = laku.ms === undefined ? '' : ` ${Math.round(laku.ms / 60_000)} menit`;
      return `pemicu ${laku.fungsi} berikutnya ${PEMICU[laku.apa]}${lama}`;
    }
    case 'bunuh': {
      const letak = laku.kapan === 'before' ? 'sebelum' : 'sesudah';
      return `jalan ${laku.fungsi ?? 'apa pun'} berikutnya terputus ${letak} panggilan ke-${laku.panggilan}`;
    }
    case 'galat': {
      const letak = laku.kapan === 'before' ? 'sebelum' : 'sesudah';
      return `${laku.metode} berikutnya gagal ${laku.kode} ${letak} berlaku`;
    }
    case 'kunci':
      return `kunci ditolak ${laku.kali} kali`;
    case 'sela':
      return `di tengah jalan ${laku.fungsi} berikutnya (panggilan ke-${laku.panggilan}) ${SELA[laku.apa]} (warga ${laku.warga})`;
    case 'kuota_sheets':
      return 'kuota Sheets semenit habis';
    case 'kuota_surel':
      return `kuota surel tinggal ${laku.sisa} selama ${laku.jam} jam`;
    case 'kuota_pemicu':
      return `kuota waktu pemicu habis selama ${laku.jam} jam`;
    case 'pemicu_mati':
      return `semua pemicu mati selama ${laku.jam} jam`;
    case 'tumpang':
      return `selama ${laku.menit} menit, pemicu yang berdekatan ${Math.round(laku.ms / 1000)} detik berjalan bersamaan`;
    default:
      return assertNever(laku);
  }
}

const PEMICU = {
  hilang: 'hilang',
  ganda: 'datang dua kali',
  telat: 'terlambat',
  kosong: 'disusul pemicu kosong',
  belakangan: 'datang sesudah yang menyusulnya',
} as const;

const SELA = {
  tindak: 'petugas memilih tindakan',
  kirim: 'seorang warga mengirim aduan',
  urutkan: 'register diurutkan',
  sisip: 'sebuah baris disisipkan',
} as const;
