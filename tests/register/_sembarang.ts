// SPDX-License-Identifier: Apache-2.0
// Arbitrary texts, records and events, for the laws of the register.

import fc from 'fast-check';
import type { Aduan, Jeda } from '../../core/aduan/aduan.ts';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import { rapikan } from '../../core/teks/samaran.ts';
import type { Perpanjangan } from '../../core/sop/sop.ts';
import type { Waktu } from '../../core/waktu/waktu.ts';
import { AKHIR } from '../../register/baris/keadaan.ts';
import { tanpaKosong } from '../../register/teks/objek.ts';

/** Text as core hands it over: tidied, but otherwise anything that a hostile pelapor may send. */
export const teks = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ maxLength: 60 }),
    fc.constantFrom(
      '=1+1',
      "'0081",
      '3/5',
      '+6281234567890',
      '"',
      '\\n{"v":1}',
      '🏠 warga\nbaris dua',
      '-',
      '@x',
      'TRUE',
      '007',
    ),
  )
  .map((t) => rapikan(t, 45_000));

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const instan = fc.integer({ min: 1_600_000_000_000, max: 2_000_000_000_000 });
const mungkin = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arb, { nil: undefined });

const ids = fc.array(id, { maxLength: 3 });
const waktu = fc
  .record({
    min: mungkin(fc.integer({ min: 0, max: 3 })),
    maks: fc.integer({ min: 3, max: 60 }),
    satuan: fc.constantFrom<Waktu['satuan']>(
      'menit',
      'jam',
      'hari_kerja',
      'hari_kalender',
      'jam_kalender',
    ),
  })
  .map((w) => tanpaKosong(w) as Waktu);
const perpanjangan: fc.Arbitrary<Perpanjangan> = fc.record({
  untuk: fc.constantFrom('langkah' as const, 'proses' as const),
  waktu,
});
const jeda: fc.Arbitrary<Jeda> = fc
  .record({ dari: instan, sampai: mungkin(instan) })
  .map((j) => tanpaKosong(j) as Jeda);
const tanda = fc.array(fc.constantFrom('ingat', 's1', 'e0', 'e1', 'p0', 't-ingat', 'te0'), {
  maxLength: 4,
});
const asalJam = fc
  .record({
    sejak: instan,
    diberitahu: tanda,
    perpanjangan: mungkin(fc.array(perpanjangan, { minLength: 1, maxLength: 2 })),
  })
  .map((j) => tanpaKosong(j) as NonNullable<Aduan['asalJam']>);

export const aduanSembarang: fc.Arbitrary<Aduan> = fc
  .record({
    nomor: fc.stringMatching(/^[0-9]{4}\/ADU\/[A-Z.]{2,8}\/X\/2026$/),
    urut: fc.integer({ min: 1, max: 9999 }),
    tahun: fc.integer({ min: 2024, max: 2099 }),
    kunci: id,
    responsId: fc.oneof(fc.constant(''), fc.string({ maxLength: 40 })),
    kanal: teks,
    jenis: teks,
    kategori: teks,
    lokasi: teks,
    isi: teks,
    rahasia: fc.boolean(),
    adaSurel: fc.boolean(),
    diterima: instan,
    dicatat: instan,
    sopVersi: id,
    langkah: mungkin(id),
    sejak: instan,
    asal: mungkin(id),
    asalJam: mungkin(asalJam),
    asalMenunggu: mungkin(ids),
    jeda: mungkin(fc.array(jeda, { maxLength: 3 })),
    perpanjangan: mungkin(fc.array(perpanjangan, { maxLength: 3 })),
    menunggu: mungkin(ids),
    kelas: mungkin(id),
    lengkap: mungkin(instan),
    kali: mungkin(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,5}\.[a-z]{1,5}(@[a-z]{1,5})?$/), fc.nat()),
    ),
    dikembalikan: mungkin(fc.nat()),
    kunjungan: fc.integer({ min: 0, max: 50 }),
    diberitahu: tanda,
    bahan: mungkin(teks),
    pertanyaan: mungkin(teks),
    tanggapan: mungkin(teks),
    ditanggapi: mungkin(instan),
    akhir: mungkin(fc.constantFrom(...AKHIR)),
    selesai: mungkin(instan),
    penilaian: mungkin(fc.constantFrom('puas' as const, 'belum' as const)),
    peristiwa: fc.integer({ min: 1, max: 999 }),
  })
  .filter((a) => a.langkah !== undefined || a.akhir !== undefined)
  .map((a) => tanpaKosong(a) as Aduan);

const dasar = {
  nomor: fc.stringMatching(/^[0-9]{4}\/ADU\/2026$/),
  ke: fc.integer({ min: 1, max: 999 }),
  pada: instan,
  oleh: fc.constantFrom('pelapor', 'sistem', 'admin', 'petugas@contoh.go.id'),
};

export const peristiwaSembarang: fc.Arbitrary<Peristiwa> = fc
  .oneof(
    fc.record({ ...dasar, jenis: fc.constant('dicatat' as const), aduan: aduanSembarang }),
    fc.record({
      ...dasar,
      jenis: fc.constant('ditindak' as const),
      tindakan: id,
      langkah: id,
      keLangkah: mungkin(id),
      asal: mungkin(id),
      akhir: mungkin(fc.constantFrom(...AKHIR)),
      kategori: mungkin(teks),
      isian: mungkin(teks),
      isianSebagai: mungkin(
        fc.constantFrom('tanggapan' as const, 'bahan' as const, 'catatan' as const),
      ),
      olehWaktu: mungkin(fc.constant(true as const)),
      tetap: mungkin(fc.constant(true as const)),
      atasNama: mungkin(id),
      menunggu: mungkin(ids),
      kelas: mungkin(id),
      berkasLengkap: mungkin(fc.constant(true as const)),
      perpanjang: mungkin(perpanjangan),
      jeda: mungkin(fc.constantFrom('mulai' as const, 'selesai' as const)),
      hitung: mungkin(id),
      kembali: mungkin(fc.constant(true as const)),
      kembaliKe: mungkin(fc.nat()),
      catatan: mungkin(teks),
    }),
    fc.record({
      ...dasar,
      jenis: fc.constant('diberitahu' as const),
      tanda: fc.array(fc.constantFrom('ingat', 'e0', 'p1'), { maxLength: 3 }),
      langkah: id,
    }),
    fc.record({
      ...dasar,
      jenis: fc.constant('dinilai' as const),
      penilaian: fc.constantFrom('puas' as const, 'belum' as const),
      isian: mungkin(teks),
    }),
    fc.record({
      ...dasar,
      jenis: fc.constant('dibuka_kembali' as const),
      keLangkah: id,
      menunggu: mungkin(ids),
      jeda: mungkin(fc.constant('mulai' as const)),
      isian: mungkin(teks),
    }),
    fc.record({
      ...dasar,
      jenis: fc.constant('sop_dipindah' as const),
      dariVersi: id,
      sopVersi: id,
      keLangkah: mungkin(id),
      asal: mungkin(id),
      jeda: mungkin(fc.constantFrom('mulai' as const, 'selesai' as const)),
      menunggu: mungkin(ids),
      diberitahu: mungkin(tanda),
    }),
    fc.record({ ...dasar, jenis: fc.constant('surat' as const), surat: teks, hasil: teks }),
  )
  .map((p) => tanpaKosong(p) as Peristiwa);
