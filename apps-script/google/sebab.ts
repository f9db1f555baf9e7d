// SPDX-License-Identifier: Apache-2.0
// Failures that a person can mend, in plain words: access that was taken away, a spreadsheet that is
// full, a register that cannot be understood. Pure.

import { MS_SEHARI } from '../../core/waktu/waktu.ts';
import { Ditolak, LayananError, pesanGalat } from './galat.ts';

export interface Sebab {
  readonly jenis: 'izin' | 'penuh' | 'ditolak' | 'lain';
  /** Whose fault is the same fault: one letter for all runs that meet it. */
  readonly kunci: string;
  readonly teks: string;
  readonly saran: string;
  /** Letters come at least so many ms apart. */
  readonly selangMs: number;
}

const SATU_JAM_MS = 3_600_000;

/** Google's words of Sheets, Drive and FormApp for a file that is gone or closed to us. */
const TERKUNCI =
  /does not have permission|do not have permission|requested entity was not found|file not found|no item with the given id/i;
const PENUH = /above the limit of \d+ cells/i;

const TETAP_AMAN =
  'Tidak ada aduan yang hilang: jawaban warga tersimpan di formulir, dan dicatat begitu ' +
  'kendala ini selesai.';

/** `pemilik`: the account that the triggers run as. */
export function jelaskanSebab(bagian: string, sebab: unknown, pemilik: string): Sebab {
  const pesan = pesanGalat(sebab);
  if (sebab instanceof Ditolak) {
    return { jenis: 'ditolak', kunci: pesan, teks: pesan, saran: '', selangMs: MS_SEHARI };
  }
  if (PENUH.test(pesan)) {
    return {
      jenis: 'penuh',
      kunci: 'penuh',
      teks:
        'Spreadsheet sudah mencapai batas Google, 10 juta sel (baris kali kolom semua lembarnya, ' +
        `termasuk yang kosong), sehingga tidak ada yang dapat dicatat. ${TETAP_AMAN}`,
      saran:
        'Hapus lembar salinan yang tidak dipakai, atau hapus baris dan kolom kosong di kanan dan ' +
        'bawah lembar yang besar. Sistem memotong sendiri baris kosong pada lembarnya.',
      selangMs: MS_SEHARI,
    };
  }
  if (isTerkunci(sebab)) {
    const berkas = namaBerkas(sebab);
    return {
      jenis: 'izin',
      kunci: `izin ${berkas}`,
      teks: kataTerkunci(berkas, { pemilik }),
      saran: saranTerkunci(berkas, { pemilik }),
      selangMs: MS_SEHARI,
    };
  }
  return {
    jenis: 'lain',
    // Numbers differ from time to time (row, version); the fault is the same.
    kunci: `${bagian}:${pesan.replace(/\d+/g, '0')}`,
    teks: pesan,
    saran:
      'Buka menu Kentongan, pilih Periksa. Bila berulang, teruskan surel ini kepada pengelola teknis.',
    selangMs: SATU_JAM_MS,
  };
}

export const isTerkunci = (sebab: unknown): boolean => TERKUNCI.test(pesanGalat(sebab));

export const kataTerkunci = (berkas: string, { pemilik }: Pemilik): string =>
  `Akun pemilik sistem (${pemilik}) tidak lagi dapat membuka ${berkas}. ${TETAP_AMAN}`;

export const saranTerkunci = (berkas: string, { pemilik }: Pemilik): string =>
  `Mohon bagikan kembali ${berkas} kepada akun ${pemilik} sebagai editor, atau pulihkan dari Sampah ` +
  'bila terhapus. Sesudah itu sistem melanjutkan sendiri.';

interface Pemilik {
  /** The account that the triggers run as. */
  readonly pemilik: string;
}

function namaBerkas(sebab: unknown): string {
  const dari = sebab instanceof LayananError ? sebab.message : '';
  if (dari.startsWith('Formulir')) return 'Formulir Aduan';
  return dari.startsWith('Sheets') ? 'Register Aduan' : 'berkas yang diperlukan';
}
