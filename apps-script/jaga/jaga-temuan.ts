// SPDX-License-Identifier: Apache-2.0
// The findings that the register itself gives away: what the office edits, the shape of the tabs,
// missing holidays and people, runs that failed. For the board, the letters, and Periksa alike. Pure.

import { tahunKurang, tanggalDi } from '../../core/waktu/kalender.ts';
import { MS_SEHARI, type Instan } from '../../core/waktu/waktu.ts';
import type { Bacaan } from '../../register/baca/baca.ts';
import type { Konfigurasi } from '../../register/atur/konfigurasi.ts';
import { peranKosong } from '../../register/atur/petugas.ts';
import { TAB } from '../../register/tab/tab.ts';
import type { Temuan } from '../../register/papan/temuan.ts';
import { daftarGalat } from './galat-lapor.ts';
import { temuanTahun } from '../tahun/kabar-tahun.ts';
import type { Properti } from '../google/kunci.ts';
import { temuanDiikuti } from './temuan-diikuti.ts';
import { KUNCI_KUOTA } from '../kirim/temuan-kuota.ts';

const SEPEKAN_MS = 7 * MS_SEHARI;
const BARIS_MAKS = 5;

export interface BahanTemuan {
  readonly bacaan: Bacaan;
  readonly at: Instan;
  readonly properti: Properti;
  /** Of the web app; '' while it is not deployed. */
  readonly alamatWeb: string;
}

export function temuanRegister({ bacaan, at, properti, alamatWeb }: BahanTemuan): Temuan[] {
  const { konfigurasi } = bacaan;
  return [
    ...temuanGalat(properti, at),
    ...temuanTahun(properti),
    ...bacaan.kelainan.map(({ tab, kode, baris, pesan }) => ({
      kunci: `kelainan ${tab} ${kode} ${baris ?? 0} ${pesan.replace(/:/g, ' ')}`,
      perihal: 'susunan register berubah',
      teks: pesan,
      saran: 'Mohon tidak mengubah baris judul dan kolom yang diisi sistem.',
      selangMs: MS_SEHARI,
    })),
    ...temuanLibur(konfigurasi, at),
    ...temuanSurat(bacaan, at),
    ...temuanAturan(konfigurasi),
    ...temuanPeran(konfigurasi),
    ...temuanWeb(alamatWeb),
    ...temuanSelang(konfigurasi, properti),
    ...temuanDiikuti(bacaan),
  ];
}

/** Failures were written about when they happened (galat-lapor.ts); here they are only shown. */
function temuanGalat(properti: Properti, at: Instan): Temuan[] {
  return daftarGalat(properti)
    .filter(({ pada }) => at - pada < MS_SEHARI)
    .map(({ kunci, bagian, pesan, saran }) => ({
      kunci,
      perihal: `${bagian} pernah gagal`,
      teks: `${bagian} pernah gagal dalam 24 jam terakhir: ${pesan}`,
      saran:
        saran === ''
          ? 'Yang tertunda sudah dikerjakan kembali. Bila berulang, hubungi pengelola teknis.'
          : saran,
    }));
}

function temuanLibur({ konteks }: Konfigurasi, at: Instan): Temuan[] {
  const kurang = tahunKurang(konteks.kalender, at);
  if (kurang.length === 0) return [];
  const tahun = kurang.join(', ');
  return [
    {
      kunci: `libur:${tahun}`,
      perihal: `daftar hari libur ${tahun} belum lengkap`,
      teks: `Daftar hari libur tahun ${tahun} belum lengkap, sehingga tenggat dapat keliru.`,
      saran: 'Mohon lengkapi lembar Hari Libur sesuai SKB tiga menteri, termasuk cuti bersama.',
      selangMs: MS_SEHARI,
    },
  ];
}

/** Whoever looks ahead at the day's quota notes the day, and writes about it (temuan-kuota.ts). */
function temuanSurat({ sistem, kotak, konfigurasi }: Bacaan, at: Instan): Temuan[] {
  const hari = tanggalDi(konfigurasi.konteks.kalender, at);
  if (kotak.length === 0 || sistem.catatan[KUNCI_KUOTA] !== hari) return [];
  return [
    {
      kunci: 'kuota',
      perihal: 'kuota surel hari ini tidak cukup',
      teks:
        'Kuota surel hari ini tidak cukup untuk semua surat. Tidak ada yang hilang: surat untuk ' +
        'pelapor dan yang mendesak didahulukan, sisanya berangkat begitu kuota pulih.',
      saran: 'Bila sering terjadi, pakailah akun Google Workspace: kuotanya 1.500 penerima sehari.',
    },
  ];
}

/** One a tab: which rows are meant stands beside them. */
function temuanAturan({ masalah }: Konfigurasi): Temuan[] {
  const galat = masalah.filter((m) => m.tingkat === 'galat');
  return [...new Set(galat.map((m) => m.tab))].map((tab) => {
    const milik = galat.filter((m) => m.tab === tab);
    const lebih = milik.length - BARIS_MAKS;
    const { judul } = TAB[tab];
    return {
      kunci: `atur ${tab}`,
      perihal: `perubahan lembar ${judul} belum berlaku`,
      teks: [
        ...milik.slice(0, BARIS_MAKS).map((m) => `Lembar ${judul}, baris ${m.baris}: ${m.pesan}`),
        ...(lebih > 0 ? [`… dan ${lebih} hal lain di lembar itu.`] : []),
      ].join('\n'),
      saran:
        'Mohon perbaiki baris itu; sebabnya tertulis di kolom Pemeriksaan. Sementara itu yang ' +
        'berlaku adalah pengaturan terakhir yang benar.',
      selangMs: MS_SEHARI,
    };
  });
}

/** Not urgent, for the admin gets their letters meanwhile. */
function temuanPeran({ petugas, konteks }: Konfigurasi): Temuan[] {
  const kosong = peranKosong(konteks.sop, petugas);
  if (kosong.length === 0) return [];
  const nama = kosong.map(({ label, untuk }) => `untuk peran "${label}" (${untuk})`).join(', ');
  return [
    {
      kunci: `peran:${kosong.map(({ id }) => id).join(',')}`,
      perihal: `${kosong.length} peran belum ada petugasnya`,
      teks: `Belum ada petugas aktif dengan surel ${nama}; suratnya dikirim kepada admin.`,
      saran: 'Mohon lengkapi surel petugas untuk peran itu pada lembar Petugas.',
      selangMs: SEPEKAN_MS,
      jamKerja: true,
    },
  ];
}

function temuanWeb(alamatWeb: string): Temuan[] {
  if (alamatWeb !== '') return [];
  return [
    {
      kunci: 'web',
      perihal: 'aplikasi web belum diterapkan',
      teks: 'Aplikasi web belum diterapkan (Deploy), sehingga surel belum memuat tautan pelacakan.',
      saran: 'Ikuti langkah 5 pada panduan admin, lalu pilih Pasang/Perbarui.',
    },
  ];
}

function temuanSelang({ pengaturan }: Konfigurasi, { sapuMenit }: Properti): Temuan[] {
  if (sapuMenit === String(pengaturan.selangSapu)) return [];
  return [
    {
      kunci: 'selang',
      perihal: 'selang sapuan belum diterapkan',
      teks: 'Selang sapuan pada Pengaturan belum diterapkan.',
      saran: 'Pemilik berkas memilih menu Kentongan, Pasang/Perbarui.',
    },
  ];
}
