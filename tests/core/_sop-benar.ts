// SPDX-License-Identifier: Apache-2.0
// A small SOP about which the checks have nothing to say, and ways to spoil it: so that a test sees
// exactly the fault it made.

import { periksaSop } from '../../core/sop/sop-periksa.ts';
import type { Langkah, Sop, Tindakan } from '../../core/sop/sop.ts';

const terima: Langkah = {
  id: 'terima',
  nomor: '1',
  uraian: 'Menerima aduan',
  pelaksana: 'admin',
  kelengkapan: [],
  waktu: { maks: 30, satuan: 'menit' },
  output: 'Aduan',
  tindakan: [
    { id: 'lanjut', label: 'Lanjut', ke: 'olah', kelas: 'berat', berkasLengkap: true },
    { id: 'ringan', label: 'Ringan', ke: 'jawab', kelas: 'ringan' },
    {
      id: 'tanya',
      label: 'Tanya',
      ke: 'tanya',
      isian: 'Apa yang kurang',
      isianSebagai: 'pertanyaan',
      suratPelapor: 'lengkapi',
    },
  ],
};

const olah: Langkah = {
  id: 'olah',
  nomor: '2',
  uraian: 'Mengolah bersama',
  pelaksana: 'admin',
  kelengkapan: [],
  waktu: { maks: 5, satuan: 'hari_kerja' },
  output: 'Bahan',
  bersama: ['opd-a', 'opd-b'],
  tindakan: [
    {
      id: 'beri',
      label: 'Beri bahan',
      ke: 'jawab',
      isian: 'Bahan',
      isianSebagai: 'bahan',
      masingMasing: true,
    },
    {
      id: 'perpanjang',
      label: 'Perpanjang',
      ke: 'tetap',
      isian: 'Alasan',
      perpanjang: { untuk: 'langkah', waktu: { maks: 2, satuan: 'hari_kerja' } },
      maksKali: 1,
    },
  ],
};

const jawab: Langkah = {
  id: 'jawab',
  nomor: '3',
  uraian: 'Menjawab',
  pelaksana: 'kepala',
  kelengkapan: [],
  waktu: { maks: 2, satuan: 'hari_kerja' },
  output: 'Jawaban',
  tindakan: [
    {
      id: 'kirim',
      label: 'Kirim',
      ke: 'selesai',
      akhir: 'dijawab',
      isian: 'Jawaban',
      isianSebagai: 'tanggapan',
      suratPelapor: 'tanggapan',
      bahasaBaku: true,
    },
    {
      id: 'ulang',
      label: 'Kembalikan',
      ke: 'olah',
      kembali: true,
      isian: 'Alasan',
      pilih: true,
      maksKali: 2,
    },
  ],
};

const tanya: Langkah = {
  id: 'tanya',
  nomor: '',
  uraian: 'Melengkapi',
  pelaksana: 'warga',
  kelengkapan: [],
  output: '',
  jeda: true,
  tindakan: [
    { id: 'isi', label: 'Isi', ke: 'asal', isian: 'Tambahan', isianSebagai: 'tambahan' },
    {
      id: 'diam',
      label: 'Diam',
      ke: 'selesai',
      akhir: 'tidak_dilengkapi',
      suratPelapor: 'selesai-diam',
    },
  ],
  habisWaktu: { setelah: { maks: 14, satuan: 'hari_kalender' }, tindakan: 'diam' },
};

export const benar: Sop = {
  id: 'uji',
  nama: 'SOP Uji',
  instansi: {
    nama: 'Kantor',
    induk: '',
    alamat: '',
    kodeUnit: 'K',
    zona: 'Asia/Makassar',
    jabatanPimpinan: 'Kepala',
  },
  kendali: [{ label: 'Nomor SOP', isi: '1' }],
  dasarHukum: ['UU'],
  kualifikasi: [],
  keterkaitan: [],
  peralatan: [],
  peringatan: [],
  pencatatan: [],
  pelaksana: [
    { id: 'warga', label: 'Warga', jenis: 'pelapor' },
    { id: 'admin', label: 'Petugas', jenis: 'petugas', atasan: 'kepala' },
    { id: 'opd-a', label: 'OPD A', jenis: 'petugas', atasan: 'kepala' },
    { id: 'opd-b', label: 'OPD B', jenis: 'petugas', atasan: 'kepala' },
    { id: 'kepala', label: 'Kepala', jenis: 'pimpinan' },
  ],
  kelas: [
    { id: 'berat', label: 'Berat' },
    { id: 'ringan', label: 'Ringan' },
  ],
  langkah: [terima, olah, jawab, tanya],
  awal: 'terima',
  bilaKurang: 'tanya',
  pengingat: { sisaPersen: 25 },
  eskalasi: [
    { lewat: { maks: 0, satuan: 'menit' }, kepada: ['pelaksana'] },
    { lewat: { maks: 1, satuan: 'hari_kerja' }, kepada: ['atasan', 'pimpinan'] },
  ],
  tenggatProses: [{ waktu: { maks: 60, satuan: 'hari_kerja' }, sejak: 'lengkap', dasar: '-' }],
  penutupan: {
    penilaian: true,
    bukaKembali: {
      batas: { maks: 10, satuan: 'hari_kerja' },
      ke: 'jawab',
      maksKali: 1,
      kepada: ['kepala'],
    },
    dasar: '-',
  },
};

/** The SOP with one step changed; a key given as undefined is taken away. */
export const ubah = (id: string, baru: Ganti<Langkah>): Sop => ({
  ...benar,
  langkah: benar.langkah.map((l) => (l.id === id ? tanpaKosong({ ...l, ...baru }) : l)),
});

/** The same for one act of a step. */
export const ubahTindakan = (langkah: string, id: string, baru: Ganti<Tindakan>): Sop => ({
  ...benar,
  langkah: benar.langkah.map((l) =>
    l.id === langkah
      ? {
          ...l,
          tindakan: l.tindakan.map((t) => (t.id === id ? tanpaKosong({ ...t, ...baru }) : t)),
        }
      : l,
  ),
});

export const tambahTindakan = (langkah: string, tindakan: Tindakan): Sop => ({
  ...benar,
  langkah: benar.langkah.map((l) =>
    l.id === langkah ? { ...l, tindakan: [...l.tindakan, tindakan] } : l,
  ),
});

/** A step without acts of its own interest: reached from nowhere unless the caller sees to it. */
export const langkahLain = (id: string, baru: Partial<Langkah> = {}): Langkah => ({
  ...jawab,
  id,
  ...baru,
});

/** Everything the checks say, as `tingkat jalur`. */
export const temuan = (sop: Sop): readonly string[] =>
  periksaSop(sop).map((m) => `${m.tingkat} ${m.jalur}`);

type Ganti<T> = { readonly [K in keyof T]?: T[K] | undefined };

const tanpaKosong = <T extends object>(o: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(o).filter(([, nilai]) => nilai !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
