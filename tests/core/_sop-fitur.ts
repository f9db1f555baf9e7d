// SPDX-License-Identifier: Apache-2.0
// SOPs that use everything the format has, of offices that do not exist: for the laws of acts and
// the fold. They are valid by construction.

import fc from 'fast-check';
import type { Langkah, Perpanjangan, Sop, Syarat, Tindakan } from '../../core/sop/sop.ts';
import type { Waktu } from '../../core/waktu/waktu.ts';
import { KERANGKA } from './_sop.ts';

export const OPD = ['opd-a', 'opd-b', 'opd-c'] as const;

export const KERANGKA_FITUR = {
  ...KERANGKA,
  kelas: [
    { id: 'ringan', label: 'Ringan' },
    { id: 'berat', label: 'Berat' },
  ],
  pelaksana: [
    ...KERANGKA.pelaksana,
    { id: 'opd-a', label: 'DPUPR', jenis: 'petugas' },
    { id: 'opd-b', label: 'Dinas Lingkungan, Bidang Sampah', jenis: 'petugas' },
    { id: 'opd-c', label: 'PLN', jenis: 'luar' },
  ],
} as const;

const waktu: fc.Arbitrary<Waktu> = fc.oneof(
  fc.record({ maks: fc.integer({ min: 20, max: 300 }), satuan: fc.constant('menit' as const) }),
  fc.record({
    maks: fc.integer({ min: 1, max: 4 }),
    satuan: fc.constantFrom('hari_kerja', 'hari_kalender', 'jam'),
  }),
  fc.constant({ maks: 24, satuan: 'jam_kalender' as const }),
);
const syarat: fc.Arbitrary<Syarat> = fc.constantFrom<Syarat>(
  { jenis: ['pengaduan'] },
  { jenis: ['informasi'] },
  { kelas: ['berat'] },
  { kanal: ['WA'] },
);
const mungkin = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arb, { nil: undefined, freq: 2 });

/** What any act may have besides where it leads. */
const sifat = fc
  .record({
    isian: mungkin(fc.constant('Tulislah sesuatu')),
    isianSebagai: fc.constantFrom('tanggapan', 'bahan', 'pertanyaan', 'tambahan', 'catatan'),
    suratPelapor: mungkin(fc.constantFrom('tanggapan', 'lengkapi')),
    bila: mungkin(syarat),
    setelah: mungkin(waktu),
    maksKali: mungkin(fc.integer({ min: 1, max: 2 })),
    kembali: fc.boolean(),
    kelas: mungkin(fc.constantFrom('ringan', 'berat')),
    berkasLengkap: fc.boolean(),
    bahasaBaku: fc.boolean(),
    isianDari: mungkin(fc.constant('bahan' as const)),
    pilih: fc.boolean(),
  })
  .map(tanpaKosong);

const tetap: fc.Arbitrary<Omit<Tindakan, 'id' | 'label'>> = fc
  .record({
    perpanjang: mungkin(
      fc.record<Perpanjangan>({ untuk: fc.constantFrom('langkah', 'proses'), waktu }),
    ),
    maksKali: mungkin(fc.integer({ min: 1, max: 2 })),
  })
  .map((t) => ({ ...tanpaKosong(t), ke: 'tetap' }));

const tindakan = (jumlah: number, sela: boolean): fc.Arbitrary<Omit<Tindakan, 'id' | 'label'>> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(tujuan(jumlah, sela), sifat).map(([t, s]) => ({ ...s, ...t })),
    },
    { weight: 1, arbitrary: tetap },
  );

const tujuan = (jumlah: number, sela: boolean): fc.Arbitrary<Pick<Tindakan, 'ke' | 'akhir'>> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: jumlah - 1 }).map((n) => ({ ke: `l${n}` })) },
    { weight: 1, arbitrary: fc.constant({ ke: 'selesai', akhir: 'dijawab' as const }) },
    { weight: sela ? 4 : 0, arbitrary: fc.constant({ ke: 'asal' }) },
  );

type Jenis = 'biasa' | 'bersama' | 'pelapor' | 'jeda';

const langkah = (i: number, jumlah: number): fc.Arbitrary<Langkah> =>
  fc
    .constantFrom<Jenis>(
      'biasa',
      'biasa',
      'bersama',
      ...(i === 0 ? [] : (['pelapor', 'jeda'] as const)),
    )
    .chain((jenis) => {
      const sela = jenis === 'pelapor' || jenis === 'jeda';
      return fc.record({
        jenis: fc.constant(jenis),
        lain: fc.array(tindakan(jumlah, sela), { minLength: 1, maxLength: 4 }),
        bersama: fc.subarray([...OPD], { minLength: 1 }),
        waktu: mungkin(waktu),
        waktuBila: mungkin(fc.tuple(syarat, waktu)),
        habis: mungkin(fc.tuple(waktu, fc.nat())),
      });
    })
    .map((r): Langkah => {
      const lanjut =
        i + 1 < jumlah ? { ke: `l${i + 1}` } : { ke: 'selesai', akhir: 'dijawab' as const };
      const masing =
        r.jenis === 'bersama' ? [{ ...lanjut, masingMasing: true, isian: 'Jawaban' }] : [];
      const daftar = [lanjut, ...r.lain, ...masing].map((t, n): Tindakan => ({
        ...t,
        id: `t${n}`,
        label: `Tindakan ${n}`,
      }));
      const sela = r.jenis === 'pelapor' || r.jenis === 'jeda';
      return {
        id: `l${i}`,
        nomor: String(i + 1),
        uraian: `Langkah ke-${i}`,
        pelaksana: sela ? 'warga' : i % 2 === 0 ? 'p0' : 'p1',
        kelengkapan: [],
        output: '',
        tindakan: daftar,
        ...(r.jenis === 'bersama' ? { bersama: r.bersama } : {}),
        ...(r.jenis === 'jeda' ? { jeda: true } : {}),
        ...(r.waktu ? { waktu: r.waktu } : {}),
        ...(r.waktuBila ? { waktuBila: [{ bila: r.waktuBila[0], waktu: r.waktuBila[1] }] } : {}),
        ...(r.habis
          ? { habisWaktu: { setelah: r.habis[0], tindakan: `t${r.habis[1] % daftar.length}` } }
          : {}),
      };
    });

export const sopFitur: fc.Arbitrary<Sop> = fc
  .integer({ min: 2, max: 5 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => langkah(i, n))))
  .chain((daftar) =>
    fc.record({
      daftar: fc.constant(daftar),
      awal: fc.nat({ max: daftar.length - 1 }),
      proses: mungkin(
        fc.record({ waktu, sejak: fc.constantFrom('diterima' as const, 'lengkap' as const) }),
      ),
      maksBuka: mungkin(fc.integer({ min: 1, max: 2 })),
      sebelum: fc.boolean(),
    }),
  )
  .map(({ daftar, awal, proses, maksBuka, sebelum }): Sop => {
    const pelapor = daftar[awal]?.pelaksana === 'warga';
    return {
      ...KERANGKA_FITUR,
      langkah: daftar,
      ...(pelapor ? {} : { awalBila: [{ bila: { kanal: ['WA'] }, ke: `l${awal}` }] }),
      ...(proses ? { tenggatProses: [{ ...proses, dasar: '-' }] } : {}),
      pengingat: {
        sisaPersen: 50,
        ...(sebelum ? { sebelum: [{ maks: 30, satuan: 'menit' as const }] } : {}),
      },
      eskalasi: [
        { lewat: { maks: 0, satuan: 'menit' }, kepada: ['pelaksana'] },
        { lewat: { maks: 1, satuan: 'hari_kerja' }, kepada: ['pimpinan'] },
      ],
      penutupan: {
        penilaian: true,
        dasar: '-',
        bukaKembali: {
          batas: { maks: 3, satuan: 'hari_kerja' },
          ke: 'l0',
          kepada: ['pimpinan'],
          ...(maksBuka === undefined ? {} : { maksKali: maksBuka }),
        },
      },
    };
  });

function tanpaKosong<T extends object>(o: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(o).filter(([, nilai]) => nilai !== undefined && nilai !== false),
  ) as { [K in keyof T]: Exclude<T[K], undefined> };
}
