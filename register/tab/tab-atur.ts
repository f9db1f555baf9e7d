// SPDX-License-Identifier: Apache-2.0
// The tabs that the office edits (SOP, Petugas, Kategori, Hari Libur, Pengaturan), and the script's own
// memory: Sistem, and every version of the SOP that an aduan may still run under.

import type { Kolom, Tab } from './tab-bentuk.ts';

const PEMERIKSAAN = {
  id: 'pemeriksaan',
  judul: 'Pemeriksaan',
  lebar: 360,
  bungkus: true,
  catatan: 'Diisi oleh sistem. Bila ada pesan di sini, perubahan di baris itu belum berlaku.',
} as const satisfies Kolom;

export const SOP = {
  judul: 'SOP',
  sheetId: 1006,
  barisAwal: 200,
  konfigurasi: true,
  kolom: [
    {
      id: 'bagian',
      judul: 'Bagian',
      lebar: 120,
      catatan:
        'Jenis baris: Identitas, Instansi, Kendali, …, Pelaksana, Langkah, Tindakan. ' +
        'Baris kosong yang punya Uraian dianggap Langkah.',
    },
    {
      id: 'kode',
      judul: 'Kode',
      lebar: 140,
      catatan: 'Nama singkat, tanpa spasi. Jangan diganti selagi dipakai.',
    },
    { id: 'nomor', judul: 'No.', lebar: 50 },
    { id: 'uraian', judul: 'Uraian', lebar: 360, bungkus: true },
    {
      id: 'pelaksana',
      judul: 'Pelaksana',
      lebar: 150,
      bungkus: true,
      catatan: 'Kode atau nama pelaksana. Pada baris Eskalasi boleh beberapa, dipisah koma.',
    },
    { id: 'kelengkapan', judul: 'Kelengkapan', lebar: 180, bungkus: true },
    {
      id: 'waktu',
      judul: 'Waktu',
      lebar: 130,
      catatan:
        'Contoh: 10 menit; 2 jam; 1 hari kerja; 1-3 hari kerja; 14 hari kalender; 1 x 24 jam.',
    },
    { id: 'output', judul: 'Output', lebar: 180, bungkus: true },
    { id: 'keterangan', judul: 'Keterangan', lebar: 200, bungkus: true },
    {
      id: 'ke',
      judul: 'Menuju',
      lebar: 140,
      catatan:
        'Kode atau nomor langkah berikutnya; "asal" = kembali ke langkah yang bertanya; ' +
        '"tetap" = tidak berpindah; "selesai" = aduan ditutup.',
    },
    {
      id: 'isian',
      judul: 'Isian',
      lebar: 180,
      bungkus: true,
      catatan: 'Yang harus ditulis petugas pada tindakan ini; kosong = tidak menulis apa-apa.',
    },
    {
      id: 'jenis',
      judul: 'Jenis',
      lebar: 120,
      catatan:
        'Pelaksana: pelapor, petugas, kelompok, pimpinan, luar. ' +
        'Tindakan: tanggapan, bahan, pertanyaan, tambahan, catatan. ' +
        'Tenggat proses dan Batas proses: diterima atau lengkap.',
    },
    { id: 'kategori', judul: 'Perlu Kategori', lebar: 110 },
    { id: 'surat', judul: 'Surat ke Pelapor', lebar: 130 },
    { id: 'akhir', judul: 'Akhir', lebar: 140 },
    {
      id: 'bila',
      judul: 'Bila',
      lebar: 200,
      bungkus: true,
      catatan:
        'Hanya untuk aduan tertentu. Contoh: jenis: pengaduan; kanal: WhatsApp, telepon; ' +
        'kelas: berat.',
    },
    {
      id: 'sifat',
      judul: 'Sifat',
      lebar: 150,
      bungkus: true,
      catatan:
        'Dipisah koma. Tindakan: kembali, berkas lengkap, pilih, masing-masing, dari bahan, ' +
        'bahasa baku. Langkah: jeda.',
    },
    {
      id: 'kelas',
      judul: 'Kelas',
      lebar: 110,
      catatan: 'Kelas yang diberikan tindakan ini kepada aduan.',
    },
    {
      id: 'setelah',
      judul: 'Setelah',
      lebar: 120,
      catatan: 'Tindakan baru boleh setelah selama ini sejak aduan diterima.',
    },
    {
      id: 'maksKali',
      judul: 'Paling Banyak',
      lebar: 100,
      catatan: 'Berapa kali paling banyak untuk satu aduan. Contoh: 1',
    },
    {
      id: 'perpanjang',
      judul: 'Perpanjang',
      lebar: 150,
      catatan: 'Tambahan waktu. Contoh: langkah 3 hari kerja; proses 7 hari kerja.',
    },
    {
      id: 'bersama',
      judul: 'Bersama',
      lebar: 150,
      bungkus: true,
      catatan: 'Langkah yang dikerjakan beberapa pelaksana sekaligus, dipisah koma.',
    },
    {
      id: 'atasan',
      judul: 'Atasan',
      lebar: 120,
      catatan: 'Pada baris Pelaksana: atasannya.',
    },
    { id: 'habisWaktu', judul: 'Bila Diam', lebar: 130 },
    { id: 'habisTindakan', judul: 'Tindakan Bila Diam', lebar: 150 },
    { id: 'habisDasar', judul: 'Dasar Bila Diam', lebar: 200, bungkus: true },
    { id: 'waktuTertulis', judul: 'Waktu Tertulis', lebar: 130 },
    {
      id: 'berkala',
      judul: 'Berkala',
      lebar: 90,
      catatan: 'mingguan, bulanan, triwulan, atau tahunan; kosong = untuk setiap aduan.',
    },
    { id: 'dasar', judul: 'Dasar', lebar: 220, bungkus: true },
    { id: 'keyakinan', judul: 'Keyakinan', lebar: 100 },
    PEMERIKSAAN,
  ],
} as const satisfies Tab;

export const PETUGAS = {
  judul: 'Petugas',
  sheetId: 1007,
  barisAwal: 100,
  konfigurasi: true,
  kolom: [
    {
      id: 'peran',
      judul: 'Peran',
      lebar: 180,
      catatan: 'Kode pelaksana dari lembar SOP, atau: admin, pimpinan, ppid.',
    },
    { id: 'jabatan', judul: 'Jabatan', lebar: 220 },
    { id: 'nama', judul: 'Nama', lebar: 220 },
    { id: 'surel', judul: 'Surel', lebar: 240 },
    { id: 'aktif', judul: 'Aktif', lebar: 80, catatan: 'ya atau tidak' },
    PEMERIKSAAN,
  ],
} as const satisfies Tab;

export const KATEGORI = {
  judul: 'Kategori',
  sheetId: 1008,
  barisAwal: 100,
  konfigurasi: true,
  kolom: [
    { id: 'nama', judul: 'Nama Kategori', lebar: 260 },
    {
      id: 'contoh',
      judul: 'Sub Kategori',
      lebar: 420,
      bungkus: true,
      catatan:
        'Pisahkan dengan koma atau titik koma. Ditawarkan pada formulir hanya bila SOP memintanya; ' +
        'selain itu menjadi contoh isi kategorinya.',
    },
    PEMERIKSAAN,
  ],
} as const satisfies Tab;

export const HARI_LIBUR = {
  judul: 'Hari Libur',
  sheetId: 1009,
  barisAwal: 300,
  konfigurasi: true,
  kolom: [
    { id: 'tanggal', judul: 'Tanggal', lebar: 120, catatan: 'Contoh: 2026-08-17 atau 17-8-2026' },
    { id: 'nama', judul: 'Nama', lebar: 300 },
    {
      id: 'jenis',
      judul: 'Jenis',
      lebar: 150,
      catatan: 'libur nasional, cuti bersama, atau libur lokal',
    },
    { id: 'dasar', judul: 'Dasar', lebar: 300, bungkus: true },
    PEMERIKSAAN,
  ],
} as const satisfies Tab;

export const PENGATURAN = {
  judul: 'Pengaturan',
  sheetId: 1010,
  barisAwal: 80,
  konfigurasi: true,
  kolom: [
    { id: 'kunci', judul: 'Kunci', lebar: 180 },
    { id: 'nilai', judul: 'Nilai', lebar: 240, bungkus: true },
    { id: 'penjelasan', judul: 'Penjelasan', lebar: 300, bungkus: true },
    { ...PEMERIKSAAN, lebar: 220 },
  ],
  papan: [
    {
      id: 'keadaan',
      judul: 'Keadaan Sistem',
      lebar: 360,
      bungkus: true,
      catatan:
        'Diisi oleh sistem paling lambat setiap jam. Bila waktu berlakunya sudah lewat, ' +
        'pemicu tidak berjalan: pemilik berkas memilih menu Kentongan, Pasang/Perbarui.',
    },
    { id: 'sejak', judul: 'Sejak', lebar: 130, bungkus: true },
    { id: 'saran', judul: 'Yang Dapat Dilakukan', lebar: 320, bungkus: true },
  ],
} as const satisfies Tab;

export const SISTEM = {
  judul: 'Sistem',
  sheetId: 1011,
  barisAwal: 60,
  sembunyi: true,
  kolom: [
    { id: 'kunci', judul: 'Kunci', lebar: 180 },
    { id: 'nilai', judul: 'Nilai', lebar: 400 },
    // A cell holds 50,000 characters; a long SOP goes on in the next cells.
    { id: 'lanjutan', judul: 'Lanjutan', lebar: 100 },
    { id: 'lanjutan2', judul: 'Lanjutan 2', lebar: 100 },
  ],
} as const satisfies Tab;

export const VERSI_SOP = {
  judul: 'Versi SOP',
  sheetId: 1012,
  barisAwal: 40,
  sembunyi: true,
  kolom: [
    { id: 'versi', judul: 'Versi', lebar: 100 },
    { id: 'pada', judul: 'Berlaku Sejak', lebar: 130 },
    { id: 'nomor', judul: 'Nomor SOP', lebar: 200 },
    { id: 'nama', judul: 'Nama SOP', lebar: 300 },
    { id: 'isi', judul: 'Isi', lebar: 200 },
    // A cell holds 50,000 characters; a long SOP goes on in the next cells.
    { id: 'lanjutan', judul: 'Lanjutan', lebar: 100 },
    { id: 'lanjutan2', judul: 'Lanjutan 2', lebar: 100 },
    { id: 'lanjutan3', judul: 'Lanjutan 3', lebar: 100 },
  ],
} as const satisfies Tab;
