// SPDX-License-Identifier: Apache-2.0
// The form that citizens fill in, as data. Setup makes it with FormApp; jawaban.ts reads what comes.

import type { MasukanSop } from '../../core/sop/sop.ts';
import { JENIS_ADUAN, KANAL_FORMULIR } from './jawaban.ts';
import { pilihanWarga } from '../atur/kategori.ts';

export { JENIS_ADUAN, isTentangSurel, parseJawaban } from './jawaban.ts';
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

/**
 * A telephone keyboard is small: what the SOP needs comes first, everything else may stay blank.
 * `kategori`: the names that may be chosen, with their sub categories where the SOP asks for them.
 * `kanal`: the channels that the SOP treats in their own way (kanal.ts); asked for only then.
 */
export function butirFormulir(
  kategori: readonly string[],
  masukan: MasukanSop = {},
  kanal: readonly string[] = [],
): readonly Butir[] {
  return [
    ...butirAduan(kategori, masukan),
    ...butirPelapor(masukan),
    ...butirSetuju(),
    ...(kanal.length === 0 ? [] : [butirKanal(kanal)]),
  ];
}

/** Officers use the same form for what they are told at the counter or on the telephone. */
const butirKanal = (kanal: readonly string[]): Butir => ({
  id: 'kanal',
  judul: 'Disampaikan melalui',
  jenis: 'daftar',
  wajib: false,
  bantuan:
    'Diisi petugas bila mencatatkan aduan yang disampaikan dengan cara lain; selain itu kosongkan.',
  pilihan: [KANAL_FORMULIR, ...kanal],
});

function butirAduan(kategori: readonly string[], masukan: MasukanSop): readonly Butir[] {
  return [
    {
      id: 'jenis',
      judul: 'Jenis',
      jenis: 'pilihan',
      wajib: true,
      bantuan: 'Pilih yang paling sesuai.',
      pilihan: JENIS_ADUAN,
    },
    butirKategori(kategori, masukan),
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

function butirKategori(
  kategori: readonly string[],
  { wajibKategori = false, subKategori = false }: MasukanSop,
): Butir {
  return {
    id: 'kategori',
    judul: 'Kategori',
    jenis: 'daftar',
    wajib: wajibKategori,
    bantuan: wajibKategori
      ? 'Pilih yang paling mendekati; petugas memperbaikinya bila perlu.'
      : 'Boleh dikosongkan bila ragu; petugas akan menentukannya.',
    pilihan: subKategori ? pilihanWarga(kategori) : kategori,
  };
}

/** With an account the address is that of the account: it is not asked for once more. */
function butirPelapor({ akun = false }: MasukanSop): readonly Butir[] {
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
    ...(akun ? [] : [BUTIR_SUREL]),
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

export const BUTIR_SUREL: Butir = {
  id: 'surel',
  judul: 'Alamat surel (email)',
  jenis: 'teks',
  wajib: false,
  bantuan: 'Tanda terima, tautan pelacakan, dan tanggapan dikirim ke alamat ini.',
  periksa: 'surel',
};

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
