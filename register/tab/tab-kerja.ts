// SPDX-License-Identifier: Apache-2.0
// The tabs that are worked in or looked at: Register, Riwayat, Kotak Keluar, Rekap, Dasbor.
// The order of Register's columns is made for a phone: what is asked first, what is told after.

import type { Tab } from './tab-bentuk.ts';

export const REGISTER = {
  judul: 'Register',
  sheetId: 1001,
  barisAwal: 1000,
  // Four lines: one long aduan must not push the next off the screen; a tap shows all of it.
  tinggi: 84,
  kolom: [
    { id: 'nomor', judul: 'Nomor Register', lebar: 215 },
    { id: 'isi', judul: 'Isi Aduan', lebar: 360, bungkus: true },
    { id: 'langkah', judul: 'Langkah', lebar: 200, bungkus: true },
    { id: 'tenggat', judul: 'Tenggat', lebar: 140, bungkus: true },
    {
      id: 'isian',
      judul: 'Isian',
      lebar: 300,
      staf: true,
      bungkus: true,
      catatan:
        'Tulis di sini apa yang diminta oleh tindakan (misalnya tanggapan) SEBELUM memilih Tindakan.',
    },
    {
      id: 'tindakan',
      judul: 'Tindakan',
      lebar: 190,
      staf: true,
      catatan:
        'Pilih satu tindakan. Daftar hanya memuat yang diperbolehkan SOP untuk langkah ini. ' +
        'Sel dikosongkan kembali setelah tindakan diproses; hasilnya ada di kolom Pesan.',
    },
    { id: 'pesan', judul: 'Pesan', lebar: 280, bungkus: true },
    { id: 'status', judul: 'Status', lebar: 140 },
    { id: 'pelaksana', judul: 'Pelaksana', lebar: 180, bungkus: true },
    {
      id: 'kategori',
      judul: 'Kategori',
      lebar: 180,
      staf: true,
      catatan: 'Pilih dari daftar. Daftarnya diatur di lembar Kategori.',
    },
    { id: 'jenis', judul: 'Jenis', lebar: 130 },
    { id: 'kanal', judul: 'Kanal', lebar: 120 },
    { id: 'lokasi', judul: 'Lokasi Kejadian', lebar: 200, bungkus: true },
    { id: 'diterima', judul: 'Diterima', lebar: 130 },
    // Long answers are clipped: wrapped, they would make every row a screen high on a phone.
    { id: 'bahan', judul: 'Bahan Tanggapan', lebar: 300 },
    { id: 'pertanyaan', judul: 'Pertanyaan kepada Pelapor', lebar: 260 },
    { id: 'tanggapan', judul: 'Tanggapan', lebar: 360 },
    { id: 'ditanggapi', judul: 'Tanggal Tanggapan', lebar: 140 },
    { id: 'selesai', judul: 'Tanggal Selesai', lebar: 140 },
    {
      id: 'nomorLapor',
      judul: 'Nomor LAPOR!',
      lebar: 130,
      staf: true,
      catatan: 'Nomor laporan di SP4N-LAPOR! bila aduan ini juga dicatat di sana.',
    },
    {
      id: 'catatan',
      judul: 'Catatan',
      lebar: 260,
      staf: true,
      bungkus: true,
      catatan: 'Catatan bebas untuk petugas. Jangan menulis data pribadi pelapor.',
    },
    { id: 'keadaan', judul: 'Keadaan', lebar: 80, sembunyi: true },
  ],
} as const satisfies Tab;

export const RIWAYAT = {
  judul: 'Riwayat',
  sheetId: 1002,
  barisAwal: 1000,
  kolom: [
    { id: 'waktu', judul: 'Waktu', lebar: 130 },
    { id: 'nomor', judul: 'Nomor Register', lebar: 190 },
    { id: 'ke', judul: 'Ke', lebar: 50 },
    { id: 'peristiwa', judul: 'Peristiwa', lebar: 130 },
    { id: 'oleh', judul: 'Oleh', lebar: 200 },
    { id: 'keterangan', judul: 'Keterangan', lebar: 460, bungkus: true },
    { id: 'data', judul: 'Data', lebar: 80, sembunyi: true },
    { id: 'teks', judul: 'Teks', lebar: 360, bungkus: true },
  ],
} as const satisfies Tab;

export const KOTAK_KELUAR = {
  judul: 'Kotak Keluar',
  sheetId: 1003,
  barisAwal: 200,
  kolom: [
    { id: 'id', judul: 'Id', lebar: 260 },
    { id: 'dibuat', judul: 'Dibuat', lebar: 130 },
    { id: 'prioritas', judul: 'Prioritas', lebar: 80 },
    { id: 'kepada', judul: 'Kepada', lebar: 140 },
    { id: 'templat', judul: 'Templat', lebar: 140 },
    { id: 'nomor', judul: 'Nomor Register', lebar: 190 },
    { id: 'data', judul: 'Data', lebar: 80, sembunyi: true },
    { id: 'teks', judul: 'Teks', lebar: 360, bungkus: true },
    { id: 'percobaan', judul: 'Percobaan', lebar: 90 },
    { id: 'pesan', judul: 'Pesan', lebar: 280, bungkus: true },
  ],
} as const satisfies Tab;

export const REKAP = {
  judul: 'Rekap',
  sheetId: 1004,
  barisAwal: 60,
  kolom: [
    { id: 'bulan', judul: 'Bulan', lebar: 90 },
    { id: 'status', judul: 'Status', lebar: 140 },
    { id: 'dibuat', judul: 'Dibuat', lebar: 130 },
    { id: 'dokumen', judul: 'Dokumen', lebar: 240 },
    { id: 'dokumenId', judul: 'Id Dokumen', lebar: 100, sembunyi: true },
    { id: 'masuk', judul: 'Masuk', lebar: 80 },
    { id: 'selesai', judul: 'Selesai', lebar: 80 },
    { id: 'terbuka', judul: 'Terbuka', lebar: 80 },
    { id: 'terlambat', judul: 'Terlambat', lebar: 90 },
    { id: 'diberitahukan', judul: 'Diberitahukan', lebar: 130 },
    { id: 'disposisi', judul: 'Disposisi', lebar: 360, bungkus: true },
    { id: 'disposisiOleh', judul: 'Disposisi Oleh', lebar: 180 },
    { id: 'disposisiKepada', judul: 'Diteruskan Kepada', lebar: 180, bungkus: true },
    { id: 'disposisiTanggal', judul: 'Tanggal Disposisi', lebar: 130 },
    { id: 'arsip', judul: 'Arsip', lebar: 240 },
    { id: 'arsipId', judul: 'Id Arsip', lebar: 100, sembunyi: true },
    { id: 'sha256', judul: 'SHA-256', lebar: 200 },
    { id: 'diarsipkan', judul: 'Diarsipkan', lebar: 130 },
    { id: 'waktuSop', judul: 'Waktu Menurut SOP', lebar: 360, bungkus: true },
  ],
} as const satisfies Tab;

export const DASBOR = {
  judul: 'Dasbor',
  sheetId: 1005,
  barisAwal: 80,
  kolom: [
    { id: 'langkah', judul: 'Langkah', lebar: 300 },
    { id: 'terbuka', judul: 'Terbuka', lebar: 100 },
    { id: 'antara', judul: '', lebar: 40 },
    { id: 'bulan', judul: 'Bulan', lebar: 140 },
    { id: 'masuk', judul: 'Masuk', lebar: 100 },
    { id: 'selesai', judul: 'Selesai', lebar: 100 },
  ],
} as const satisfies Tab;

/** Stands in a spreadsheet of its own, which only the PPID can open. */
export const IDENTITAS = {
  judul: 'Identitas',
  sheetId: 2001,
  barisAwal: 1000,
  kolom: [
    { id: 'nomor', judul: 'Nomor Register', lebar: 190 },
    { id: 'kunci', judul: 'Kunci', lebar: 140 },
    { id: 'diterima', judul: 'Diterima', lebar: 130 },
    { id: 'nama', judul: 'Nama', lebar: 200, staf: true },
    { id: 'alamat', judul: 'Alamat', lebar: 260, staf: true, bungkus: true },
    { id: 'telepon', judul: 'Telepon', lebar: 140, staf: true },
    {
      id: 'surel',
      judul: 'Surel',
      lebar: 220,
      staf: true,
      catatan: 'Bila dibetulkan di sini, surat berikutnya memakai alamat yang baru.',
    },
    { id: 'nik', judul: 'NIK', lebar: 150, staf: true },
    { id: 'rahasia', judul: 'Identitas Dirahasiakan', lebar: 110 },
    { id: 'isiAsli', judul: 'Isi Asli', lebar: 420, bungkus: true },
    { id: 'isiLanjutan', judul: 'Isi Lanjutan', lebar: 200 },
    { id: 'data', judul: 'Data', lebar: 80, sembunyi: true },
  ],
} as const satisfies Tab;
