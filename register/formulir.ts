// SPDX-License-Identifier: Apache-2.0
// The form that citizens fill in, as data. Setup makes it with FormApp; jawaban.ts reads what comes.

import { JENIS_ADUAN } from './jawaban.ts';

export { JENIS_ADUAN, parseJawaban } from './jawaban.ts';
export type { Formulir, Jawaban, KeteranganRespons } from './jawaban.ts';

export interface Butir {
  readonly id: string;
  readonly judul: string;
  readonly jenis: 'teks' | 'paragraf' | 'pilihan' | 'daftar' | 'centang' | 'tanggal' | 'bagian';
  readonly wajib: boolean;
  readonly bantuan: string;
  readonly pilihan?: readonly string[];
  readonly periksa?: 'surel' | 'telepon' | 'nik';
}

/** A telephone keyboard is small: what the SOP needs comes first, everything else may stay blank. */
export function butirFormulir(
  kategori: readonly string[],
  jenis: readonly string[] = JENIS_ADUAN,
): readonly Butir[] {
  return [...butirAduan(kategori, jenis), ...butirPelapor(), ...butirSetuju()];
}

function butirAduan(kategori: readonly string[], jenis: readonly string[]): readonly Butir[] {
  return [
    {
      id: 'jenis',
      judul: 'Jenis',
      jenis: 'pilihan',
      wajib: true,
      bantuan: 'Pilih yang paling sesuai.',
      pilihan: jenis,
    },
    {
      id: 'kategori',
      judul: 'Kategori',
      jenis: 'daftar',
      wajib: false,
      bantuan: 'Boleh dikosongkan bila ragu; petugas akan menentukannya.',
      pilihan: kategori,
    },
    {
      id: 'isi',
      judul: 'Isi aduan',
      jenis: 'paragraf',
      wajib: true,
      bantuan:
        'Ceritakan apa yang terjadi, siapa yang terlibat, kapan, di mana, dan bagaimana. ' +
        'Mohon tidak menulis NIK atau nomor telepon di sini.',
    },
    {
      id: 'lokasi',
      judul: 'Lokasi kejadian',
      jenis: 'teks',
      wajib: false,
      bantuan: 'Nama jalan, dusun, desa, atau patokan yang mudah dikenali.',
    },
    {
      id: 'tanggalKejadian',
      judul: 'Tanggal kejadian',
      jenis: 'tanggal',
      wajib: false,
      bantuan: 'Perkiraan boleh.',
    },
    {
      id: 'harapan',
      judul: 'Penyelesaian yang diharapkan',
      jenis: 'paragraf',
      wajib: false,
      bantuan: 'Apa yang Bapak/Ibu harapkan dari kami?',
    },
  ];
}

function butirPelapor(): readonly Butir[] {
  return [
    {
      id: 'bagianPelapor',
      judul: 'Data pelapor',
      jenis: 'bagian',
      wajib: false,
      bantuan:
        'Data ini hanya dapat dibuka PPID dan dipakai untuk menindaklanjuti aduan ini. ' +
        'Nama Bapak/Ibu tidak tampil di register.',
    },
    {
      id: 'nama',
      judul: 'Nama lengkap',
      jenis: 'teks',
      wajib: true,
      bantuan: 'Sesuai identitas.',
    },
    {
      id: 'alamat',
      judul: 'Alamat',
      jenis: 'teks',
      wajib: true,
      bantuan: 'Dusun/jalan, RT/RW, desa/kelurahan, kecamatan.',
    },
    {
      id: 'telepon',
      judul: 'Nomor telepon/WhatsApp',
      jenis: 'teks',
      wajib: false,
      bantuan: 'Agar petugas dapat menghubungi bila perlu.',
      periksa: 'telepon',
    },
    {
      id: 'surel',
      judul: 'Alamat surel (email)',
      jenis: 'teks',
      wajib: false,
      bantuan: 'Tanda terima, tautan pelacakan, dan tanggapan dikirim ke alamat ini.',
      periksa: 'surel',
    },
    {
      id: 'nik',
      judul: 'NIK',
      jenis: 'teks',
      wajib: false,
      bantuan: 'Hanya bila diperlukan, misalnya untuk urusan kependudukan. Boleh dikosongkan.',
      periksa: 'nik',
    },
  ];
}

function butirSetuju(): readonly Butir[] {
  return [
    {
      id: 'rahasia',
      judul: 'Kerahasiaan',
      jenis: 'centang',
      wajib: false,
      bantuan: 'Centang bila nama Bapak/Ibu tidak boleh diketahui pihak yang diadukan.',
      pilihan: ['Rahasiakan identitas saya'],
    },
    {
      id: 'persetujuan',
      judul: 'Persetujuan',
      jenis: 'centang',
      wajib: true,
      bantuan: 'Menurut UU 27/2022 tentang Pelindungan Data Pribadi.',
      pilihan: ['Saya setuju data saya dipakai untuk menindaklanjuti aduan ini'],
    },
  ];
}
