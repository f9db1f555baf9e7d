// SPDX-License-Identifier: Apache-2.0
// SOPs of offices that do not exist, and a run of orders against one: for the laws of decide.

import fc from 'fast-check';
import type { Aduan } from '../../core/aduan/aduan.ts';
import { decide } from '../../core/decide/decide.ts';
import { createKalender, type Kalender } from '../../core/waktu/kalender.ts';
import type { Keputusan, Konteks, Masukan, Perintah } from '../../core/aduan/perintah.ts';
import { periksaSop } from '../../core/sop/sop-periksa.ts';
import type { Langkah, Sop, Tindakan } from '../../core/sop/sop.ts';
import type { Waktu } from '../../core/waktu/waktu.ts';
import { muatKalender } from '../../sop/muat.ts';
import { MENIT, wib } from './_kalender.ts';

export const kantor: Kalender = createKalender(muatKalender({ zona: 'Asia/Jakarta' }));
export const siaga: Kalender = createKalender(
  muatKalender({ zona: 'Asia/Jakarta', polaJam: '24_jam', cutiBersama: false }),
);

const waktu: fc.Arbitrary<Waktu> = fc.oneof(
  fc.record({ maks: fc.integer({ min: 1, max: 120 }), satuan: fc.constant('menit' as const) }),
  fc.record({
    maks: fc.integer({ min: 1, max: 5 }),
    satuan: fc.constantFrom('hari_kerja', 'hari_kalender', 'jam'),
  }),
  fc.record({
    min: fc.constant(1),
    maks: fc.integer({ min: 1, max: 5 }),
    satuan: fc.constant('hari_kerja' as const),
  }),
  fc.constant({ maks: 24, satuan: 'jam_kalender' as const }),
);

const tindakan = (jumlah: number, pelapor: boolean): fc.Arbitrary<Omit<Tindakan, 'id' | 'label'>> =>
  fc
    .record({
      ke: fc.oneof(
        fc.integer({ min: 0, max: jumlah - 1 }).map((n) => `l${n}`),
        fc.constantFrom('selesai', pelapor ? 'asal' : 'selesai'),
      ),
      isian: fc.option(fc.constant('Tulislah sesuatu'), { nil: undefined }),
      isianSebagai: fc.constantFrom('tanggapan', 'bahan', 'pertanyaan', 'tambahan', 'catatan'),
      perluKategori: fc.boolean(),
      suratPelapor: fc.option(fc.constantFrom('tanggapan', 'lengkapi'), { nil: undefined }),
    })
    .map(({ isian, suratPelapor, ...t }) => ({
      ...t,
      ...(isian === undefined ? {} : { isian }),
      ...(suratPelapor === undefined ? {} : { suratPelapor }),
      ...(t.ke === 'selesai' ? { akhir: 'dijawab' as const } : {}),
    }));

const langkah = (i: number, jumlah: number): fc.Arbitrary<Langkah> =>
  fc
    .constantFrom('p0', 'p1', 'grup', 'luar', ...(i === 0 ? [] : ['warga', 'warga']))
    .chain((pelaksana) =>
      fc
        .record({
          lain: fc.array(tindakan(jumlah, pelaksana === 'warga'), { maxLength: 2 }),
          waktu: fc.option(waktu, { nil: undefined }),
          habis: fc.option(waktu, { nil: undefined }),
          pilih: fc.nat(),
        })
        .map((r): Langkah => {
          const lanjut =
            i + 1 < jumlah ? { ke: `l${i + 1}` } : { ke: 'selesai', akhir: 'dijawab' as const };
          const daftar = [lanjut, ...r.lain].map((t, n): Tindakan => ({
            ...t,
            id: `t${n}`,
            label: `Tindakan ${n}`,
          }));
          return {
            id: `l${i}`,
            nomor: String(i + 1),
            uraian: `Langkah ke-${i}`,
            pelaksana,
            kelengkapan: [],
            output: '',
            tindakan: daftar,
            ...(r.waktu ? { waktu: r.waktu } : {}),
            ...(r.habis
              ? {
                  habisWaktu: {
                    setelah: { maks: r.habis.maks, satuan: r.habis.satuan },
                    tindakan: `t${r.pilih % daftar.length}`,
                  },
                }
              : {}),
          };
        }),
    );

/** Any SOP that the checks accept: loops, clock edges, outsiders, a pelapor anywhere but first. */
export const sopApaSaja: fc.Arbitrary<Sop> = fc
  .integer({ min: 1, max: 5 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => langkah(i, n))))
  .chain((daftar) =>
    fc.record({
      langkah: fc.constant(daftar),
      sisaPersen: fc.constantFrom(0, 25, 50, 100),
      eskalasi: fc.constantFrom<Sop['eskalasi']>(
        [],
        [{ lewat: { maks: 0, satuan: 'menit' }, kepada: ['pelaksana'] }],
        [
          { lewat: { maks: 0, satuan: 'menit' }, kepada: ['pelaksana', 'admin'] },
          { lewat: { maks: 60, satuan: 'menit' }, kepada: ['p1', 'admin'] },
          { lewat: { maks: 2, satuan: 'hari_kerja' }, kepada: ['pimpinan'] },
        ],
      ),
      bukaKembali: fc.boolean(),
      kurang: fc.boolean(),
      proses: fc.boolean(),
    }),
  )
  .map(({ langkah: daftar, sisaPersen, eskalasi, bukaKembali, kurang, proses }): Sop => ({
    ...KERANGKA,
    langkah: daftar,
    pengingat: { sisaPersen },
    eskalasi,
    ...(kurang ? { bilaKurang: 't0' } : {}),
    ...(proses
      ? {
          batasProses: [
            {
              waktu: { maks: 6, satuan: 'hari_kerja' },
              uraian: 'Lama sekali',
              kepada: ['admin'],
              dasar: '-',
            },
          ],
        }
      : {}),
    penutupan: {
      penilaian: true,
      dasar: '-',
      ...(bukaKembali
        ? { bukaKembali: { batas: { maks: 3, satuan: 'hari_kerja' as const }, ke: 'l0' } }
        : {}),
    },
  }))
  .filter((sop) => periksaSop(sop).every((m) => m.tingkat === 'peringatan'));

export const KERANGKA = {
  id: 'kantor-khayal',
  nama: 'SOP Khayal',
  instansi: {
    nama: 'Kantor',
    induk: '',
    alamat: '',
    kodeUnit: 'K',
    zona: 'Asia/Jakarta',
    jabatanPimpinan: 'Kepala',
  },
  kendali: [],
  dasarHukum: ['-'],
  kualifikasi: [],
  keterkaitan: [],
  peralatan: [],
  peringatan: [],
  pencatatan: [],
  awal: 'l0',
  pelaksana: [
    { id: 'p0', label: 'Petugas', jenis: 'petugas' },
    { id: 'p1', label: 'Penyelia', jenis: 'petugas' },
    { id: 'grup', label: 'Grup', jenis: 'kelompok' },
    { id: 'luar', label: 'Instansi lain', jenis: 'luar' },
    { id: 'warga', label: 'Warga', jenis: 'pelapor' },
  ],
} as const;

export const konteksUntuk = (sop: Sop, kalender: Kalender = kantor): Konteks => ({
  sop,
  sopVersi: 'v1',
  kalender,
  kategori: ['Jalan', 'Lainnya'],
});

export const masukan = (ubah: Partial<Masukan> = {}): Masukan => ({
  nomor: '0001/ADU/2026',
  urut: 1,
  tahun: 2026,
  kunci: 'k1',
  responsId: 'r1',
  kanal: 'Google Form',
  jenis: 'pengaduan',
  kategori: '',
  lokasi: 'Balong',
  isi: 'Jalan berlubang di depan balai desa.',
  rahasia: false,
  adaSurel: true,
  diterima: wib('2026-10-19 08:00'),
  kurang: [],
  ...ubah,
});

export interface Pesanan {
  readonly perintah: Perintah;
  /** Minutes since the order before. */
  readonly jeda: number;
}

const pesanan: fc.Arbitrary<Pesanan> = fc.record({
  jeda: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 5000 })),
  perintah: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Perintah>({ jenis: 'waktu' }) },
    {
      weight: 4,
      arbitrary: fc.record({
        jenis: fc.constant('tindak' as const),
        tindakan: fc.constantFrom('t0', 't1', 't2', 'Tindakan 1', 'tak ada', ''),
        isian: fc.constantFrom('', 'Sudah kami periksa.', 'NIK 3313050505900001'),
        kategori: fc.constantFrom('', 'jalan', 'Entah'),
        oleh: fc.constant('petugas@contoh.go.id'),
      }),
    },
    fc.record({
      jenis: fc.constant('balas' as const),
      isian: fc.constantFrom('', 'Ini tambahannya.'),
    }),
    fc.record({
      jenis: fc.constant('nilai' as const),
      penilaian: fc.constantFrom('puas' as const, 'belum' as const),
      isian: fc.constantFrom('', 'Belum ada perubahan.'),
    }),
  ),
});

export const cerita = fc.record({
  sop: sopApaSaja,
  masukan: fc.record({
    rahasia: fc.boolean(),
    adaSurel: fc.boolean(),
    kurang: fc.constantFrom([], ['Alamat belum lengkap']),
  }),
  pesanan: fc.array(pesanan, { maxLength: 25 }),
});

export interface Babak {
  readonly perintah: Perintah;
  readonly at: number;
  readonly sebelum: Aduan | undefined;
  /** Undefined when it was refused. */
  readonly keputusan: Keputusan | undefined;
}

/** Plays orders in turn; every record handed in is frozen, so a change in place would throw. */
export function mainkan(konteks: Konteks, awal: Masukan, daftar: readonly Pesanan[]): Babak[] {
  let at = awal.diterima + 2 * MENIT;
  let aduan: Aduan | undefined;
  const babak: Babak[] = [];
  for (const { perintah, jeda } of [
    { perintah: { jenis: 'catat', masukan: awal } as const, jeda: 0 },
    ...daftar,
  ]) {
    at += jeda * MENIT;
    const hasil = decide(konteks, beku(aduan), perintah, at);
    babak.push({ perintah, at, sebelum: aduan, keputusan: hasil.ok ? hasil.nilai : undefined });
    if (hasil.ok) aduan = hasil.nilai.aduan;
  }
  return babak;
}

function beku<T>(nilai: T): T {
  if (typeof nilai === 'object' && nilai !== null) {
    for (const isi of Object.values(nilai)) beku(isi);
    Object.freeze(nilai);
  }
  return nilai;
}
