// SPDX-License-Identifier: Apache-2.0
// SOPs with every key that the format has, in any combination that has a form; whether one makes
// sense does not matter to the laws of writing and reading.

import fc from 'fast-check';
import type { Langkah, Sop, Syarat, Tindakan } from '../../core/sop/sop.ts';
import type { Waktu } from '../../core/waktu/waktu.ts';

const rapi = (teks: string): string =>
  teks
    .replace(/\p{C}|\p{Z}/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** One line, as a person may have typed it: signs, quotes, other scripts. */
export const teks = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 24 }),
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    fc.constantFrom(
      'Camat',
      '1.',
      'ya',
      'null',
      '~',
      '007',
      'a: b',
      '- x',
      '#',
      '"',
      '5 hari',
      '{}',
    ),
  )
  .map(rapi)
  .filter((t) => t !== '');

const boleh = fc.boolean();
const benar = fc.constantFrom(true, false);
const angka = fc.oneof(fc.integer({ min: 0, max: 999_999 }), fc.constantFrom(0.5, 1.25, 2.125));

export const waktu: fc.Arbitrary<Waktu> = fc
  .record({
    a: angka,
    b: angka,
    adaMin: boleh,
    satuan: fc.constantFrom('menit', 'jam', 'hari_kerja', 'hari_kalender', 'jam_kalender'),
  })
  .map(({ a, b, adaMin, satuan }) => ({
    ...(adaMin ? { min: Math.min(a, b) } : {}),
    maks: Math.max(a, b),
    satuan,
  }));

interface Rujukan {
  readonly pelaksana: readonly string[];
  readonly kelas: readonly string[];
  readonly langkah: readonly string[];
}

const nilaiSyarat = fc.uniqueArray(teks, { minLength: 1, maxLength: 3 });

const syarat = (r: Rujukan): fc.Arbitrary<Syarat> =>
  fc.record(
    {
      jenis: nilaiSyarat,
      kategori: nilaiSyarat,
      kanal: nilaiSyarat,
      ...(r.kelas.length > 0
        ? { kelas: fc.uniqueArray(fc.constantFrom(...r.kelas), { minLength: 1 }) }
        : {}),
    },
    { requiredKeys: ['jenis'] },
  );

const tindakan = (r: Rujukan, id: string): fc.Arbitrary<Tindakan> =>
  fc.record(
    {
      id: fc.constant(id),
      label: teks.filter((t) => !/^[=+]/.test(t)),
      ke: fc.constantFrom(...r.langkah, 'selesai', 'asal', 'tetap'),
      isian: teks,
      perluKategori: benar,
      isianSebagai: fc.constantFrom('tanggapan', 'bahan', 'pertanyaan', 'tambahan', 'catatan'),
      suratPelapor: fc.constantFrom('tanggapan', 'lengkapi', 'selesai-diam', 'tanda-terima'),
      akhir: fc.constantFrom('dijawab', 'tanpa_konfirmasi', 'bukan_wewenang', 'informasi'),
      bila: syarat(r),
      setelah: waktu,
      maksKali: fc.integer({ min: 1, max: 99 }),
      kembali: benar,
      ...(r.kelas.length > 0 ? { kelas: fc.constantFrom(...r.kelas) } : {}),
      berkasLengkap: benar,
      perpanjang: fc.record({ untuk: fc.constantFrom('langkah', 'proses'), waktu }),
      pilih: benar,
      masingMasing: benar,
      isianDari: fc.constant('bahan' as const),
      bahasaBaku: benar,
    },
    { requiredKeys: ['id', 'label', 'ke'] },
  );

const kepada = (r: Rujukan): fc.Arbitrary<readonly string[]> =>
  fc.uniqueArray(fc.constantFrom(...r.pelaksana, 'pelaksana', 'atasan', 'admin', 'pimpinan'), {
    minLength: 1,
    maxLength: 3,
  });

const eskalasi = (r: Rujukan) =>
  fc.array(fc.record({ lewat: waktu, kepada: kepada(r) }), { maxLength: 3 });

const pengingat = fc.record(
  {
    sisaPersen: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant(12.5)),
    sebelum: fc.array(waktu, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['sisaPersen'] },
);

const langkah = (r: Rujukan, id: string): fc.Arbitrary<Langkah> =>
  fc.integer({ min: 1, max: 3 }).chain((n) => {
    const ids = Array.from({ length: n }, (_, i) => `t${i}`);
    return fc.record(
      {
        id: fc.constant(id),
        nomor: fc.oneof(fc.constantFrom('', '1', '2a', '3.'), teks),
        uraian: teks,
        pelaksana: fc.constantFrom(...r.pelaksana),
        keyakinan: fc.constantFrom('tinggi', 'sedang', 'rendah'),
        kelengkapan: fc.array(teks, { maxLength: 3 }),
        waktu,
        waktuBila: fc.array(fc.record({ bila: syarat(r), waktu }), { minLength: 1, maxLength: 2 }),
        waktuTertulis: teks,
        output: fc.oneof(fc.constant(''), teks),
        keterangan: teks,
        dasar: teks,
        berkala: fc.constantFrom('mingguan', 'bulanan', 'triwulan', 'tahunan'),
        bersama: fc.uniqueArray(fc.constantFrom(...r.pelaksana), { minLength: 1 }),
        jeda: benar,
        pengingat,
        eskalasi: eskalasi(r),
        tindakan: fc.tuple(...ids.map((t) => tindakan(r, t))),
        habisWaktu: fc.record(
          { setelah: waktu, tindakan: fc.constantFrom(...ids), dasar: teks },
          { requiredKeys: ['setelah', 'tindakan'] },
        ),
      },
      {
        requiredKeys: ['id', 'nomor', 'uraian', 'pelaksana', 'kelengkapan', 'output', 'tindakan'],
      },
    );
  });

const instansi = fc.record(
  {
    nama: teks,
    induk: fc.oneof(fc.constant(''), teks),
    alamat: fc.oneof(fc.constant(''), teks),
    kodeUnit: teks,
    zona: fc.constantFrom('Asia/Jakarta', 'Asia/Makassar'),
    jabatanPimpinan: teks,
    polaJam: fc.constantFrom('lima_hari', '24_jam'),
    cutiBersama: benar,
  },
  { requiredKeys: ['nama', 'induk', 'alamat', 'kodeUnit', 'zona', 'jabatanPimpinan'] },
);

const daftar = fc.array(teks, { maxLength: 2 });
const kode = (awalan: string, paling: number): fc.Arbitrary<string[]> =>
  fc
    .integer({ min: paling, max: 4 })
    .map((n) => Array.from({ length: n }, (_, i) => `${awalan}-${i}`));

const WAJIB = [
  'id',
  'nama',
  'instansi',
  'kendali',
  'dasarHukum',
  'kualifikasi',
  'keterkaitan',
  'peralatan',
  'peringatan',
  'pencatatan',
  'pelaksana',
  'langkah',
  'awal',
  'pengingat',
  'eskalasi',
  'penutupan',
] as const;

/** Every key present or absent, every list and choice. */
export const sopLengkap: fc.Arbitrary<Sop> = fc
  .record({ pelaksana: kode('p', 1), kelas: kode('k', 0), langkah: kode('l', 1) })
  .chain((r) =>
    fc.record(
      {
        id: fc.constant('kantor-khayal'),
        nama: teks,
        instansi,
        kendali: fc.array(fc.record({ label: teks, isi: fc.oneof(fc.constant(''), teks) }), {
          maxLength: 3,
        }),
        dasarHukum: daftar,
        kualifikasi: daftar,
        keterkaitan: daftar,
        peralatan: daftar,
        peringatan: daftar,
        pencatatan: daftar,
        pelaksana: fc.tuple(
          ...r.pelaksana.map((id) =>
            fc.record(
              {
                id: fc.constant(id),
                label: teks,
                jenis: fc.constantFrom('pelapor', 'petugas', 'kelompok', 'pimpinan', 'luar'),
                atasan: fc.constantFrom(...r.pelaksana),
              },
              { requiredKeys: ['id', 'label', 'jenis'] },
            ),
          ),
        ),
        langkah: fc.tuple(...r.langkah.map((id) => langkah(r, id))),
        ...(r.kelas.length > 0
          ? {
              kelas: fc.tuple(
                ...r.kelas.map((id) => fc.record({ id: fc.constant(id), label: teks })),
              ),
            }
          : {}),
        masukan: fc.record(
          { wajibKategori: benar, subKategori: benar, akun: benar },
          { requiredKeys: ['akun'] },
        ),
        awal: fc.constantFrom(...r.langkah),
        awalBila: fc.array(fc.record({ bila: syarat(r), ke: fc.constantFrom(...r.langkah) }), {
          minLength: 1,
          maxLength: 2,
        }),
        bilaKurang: fc.constant('t0'),
        pengingat,
        eskalasi: eskalasi(r),
        tenggatProses: fc.array(
          fc.record(
            {
              bila: syarat(r),
              waktu,
              sejak: fc.constantFrom('diterima', 'lengkap'),
              dasar: fc.oneof(fc.constant(''), teks),
            },
            { requiredKeys: ['waktu', 'sejak', 'dasar'] },
          ),
          { minLength: 1, maxLength: 2 },
        ),
        batasProses: fc.array(
          fc.record(
            {
              waktu,
              sejak: fc.constantFrom('diterima', 'lengkap'),
              uraian: teks,
              kepada: kepada(r),
              dasar: fc.oneof(fc.constant(''), teks),
            },
            { requiredKeys: ['waktu', 'uraian', 'kepada', 'dasar'] },
          ),
          { minLength: 1, maxLength: 2 },
        ),
        penutupan: fc.record(
          {
            penilaian: benar,
            bukaKembali: fc.record(
              {
                batas: waktu,
                ke: fc.constantFrom(...r.langkah),
                maksKali: fc.integer({ min: 1, max: 9 }),
                kepada: kepada(r),
              },
              { requiredKeys: ['batas', 'ke'] },
            ),
            dasar: fc.oneof(fc.constant(''), teks),
          },
          { requiredKeys: ['penilaian', 'dasar'] },
        ),
      },
      { requiredKeys: [...WAJIB, ...(r.kelas.length > 0 ? (['kelas'] as const) : [])] },
    ),
  ) as fc.Arbitrary<Sop>;

/** How another hand writes the same: capitals, blanks; texts of the SOP only get blanks around. */
export const tulisanTangan: fc.Arbitrary<(teks: string, berkode: boolean) => string> = fc
  .array(fc.nat(7), { minLength: 16, maxLength: 16 })
  .map((acak) => {
    let i = 0;
    const lain = (): number => acak[(i += 1) % acak.length] ?? 0;
    return (isi, berkode) => {
      if (isi === '') return isi;
      const huruf = berkode
        ? Array.from(isi, (h) =>
            h === ' ' ? ' '.repeat(1 + (lain() % 2)) : lain() % 3 ? h : h.toUpperCase(),
          )
        : [isi];
      return `${' '.repeat(lain() % 3)}${huruf.join('')}${' '.repeat(lain() % 3)}`;
    };
  });
