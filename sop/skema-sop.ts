// SPDX-License-Identifier: Apache-2.0
// The form of a SOP file: which keys may be written, and how. A file may leave out what
// core/sop/sop-bawaan.ts knows a default for. Whether a SOP makes sense is core/sop/sop-periksa.ts.

import { z } from 'zod';
import { lengkapiSop } from '../core/sop/sop-bawaan.ts';
import type { DrafSop } from '../core/sop/sop-draf.ts';
import { kodeDari } from '../core/sop/sop-kode.ts';
import type { Sop } from '../core/sop/sop.ts';
import {
  angka,
  bentuk,
  daftarKode,
  daftarTeks,
  daftarWaktu,
  kali,
  opsi,
  satuAtauDaftar,
  syarat,
  teks,
  teksIsi,
  waktu,
  yaTidak,
} from './skema-isi.ts';

const MULAI = z.enum(['diterima', 'lengkap']);

const perpanjang = bentuk({ untuk: z.enum(['langkah', 'proses']), waktu });

const tindakan = bentuk({
  id: opsi(teksIsi),
  label: teksIsi,
  ke: teksIsi,
  isian: opsi(teksIsi),
  perluKategori: opsi(yaTidak),
  isianSebagai: opsi(z.enum(['tanggapan', 'bahan', 'pertanyaan', 'tambahan', 'catatan'])),
  suratPelapor: opsi(teksIsi),
  akhir: opsi(
    z.enum([
      'dijawab',
      'tanpa_konfirmasi',
      'tidak_dilengkapi',
      'bukan_wewenang',
      'ditarik',
      'informasi',
    ]),
  ),
  bila: opsi(syarat),
  setelah: opsi(waktu),
  maksKali: opsi(kali),
  kembali: opsi(yaTidak),
  kelas: opsi(teksIsi),
  berkasLengkap: opsi(yaTidak),
  perpanjang: opsi(perpanjang),
  pilih: opsi(yaTidak),
  masingMasing: opsi(yaTidak),
  isianDari: opsi(z.enum(['bahan'])),
  bahasaBaku: opsi(yaTidak),
});

const pengingat = bentuk({ sisaPersen: opsi(angka), sebelum: opsi(daftarWaktu) });
/** An empty list is a ladder without rungs; only a blank key is as good as none. */
const jenjang = z
  .preprocess(
    (nilai) => (nilai === null || nilai === '' ? undefined : nilai),
    z.array(bentuk({ lewat: waktu, kepada: daftarKode })).optional(),
  )
  .optional();

const langkah = bentuk({
  id: opsi(teksIsi),
  nomor: teks.optional(),
  uraian: teksIsi,
  pelaksana: teksIsi,
  keyakinan: opsi(z.enum(['tinggi', 'sedang', 'rendah'])),
  kelengkapan: opsi(daftarTeks),
  waktu: opsi(waktu),
  waktuBila: opsi(z.array(bentuk({ bila: syarat, waktu }))),
  waktuTertulis: opsi(teksIsi),
  output: teks.optional(),
  keterangan: opsi(teksIsi),
  dasar: opsi(teksIsi),
  berkala: opsi(z.enum(['mingguan', 'bulanan', 'triwulan', 'tahunan'])),
  bersama: opsi(daftarKode),
  jeda: opsi(yaTidak),
  pengingat: opsi(pengingat),
  eskalasi: jenjang,
  tindakan: opsi(z.array(tindakan)),
  habisWaktu: opsi(bentuk({ setelah: waktu, tindakan: teksIsi, dasar: opsi(teksIsi) })),
});

const instansi = bentuk({
  nama: teks.optional(),
  induk: teks.optional(),
  alamat: teks.optional(),
  kodeUnit: teks.optional(),
  zona: teks.optional(),
  jabatanPimpinan: teks.optional(),
  polaJam: opsi(teksIsi),
  cutiBersama: opsi(yaTidak),
});

/** `Camat` alone is a pelaksana by its label. */
const pelaksana = z.preprocess(
  (nilai) => (typeof nilai === 'string' ? { label: nilai } : nilai),
  bentuk({
    id: opsi(teksIsi),
    label: teksIsi,
    jenis: opsi(z.enum(['pelapor', 'petugas', 'kelompok', 'pimpinan', 'luar'])),
    atasan: opsi(teksIsi),
  }),
);

const kelas = z.preprocess(
  (nilai) => (typeof nilai === 'string' ? { id: kodeDari(nilai), label: nilai } : nilai),
  bentuk({ id: teksIsi, label: teksIsi }),
);

const tenggatProses = bentuk({
  bila: opsi(syarat),
  waktu,
  sejak: MULAI.default('diterima'),
  dasar: teks.default(''),
});

const batasProses = bentuk({
  waktu,
  sejak: opsi(MULAI),
  uraian: teksIsi,
  kepada: daftarKode,
  dasar: teks.default(''),
});

const penutupan = bentuk({
  penilaian: opsi(yaTidak),
  bukaKembali: opsi(
    bentuk({ batas: waktu, ke: teksIsi, maksKali: opsi(kali), kepada: opsi(daftarKode) }),
  ),
  dasar: teks.optional(),
});

/** Keys that are not known are refused: a misspelt key would otherwise be a rule that silently fails. */
export const skemaDraf: z.ZodType<DrafSop> = bentuk({
  id: opsi(teksIsi),
  nama: opsi(teksIsi),
  instansi: opsi(instansi),
  kendali: opsi(z.array(bentuk({ label: teksIsi, isi: teks.default('') }))),
  dasarHukum: opsi(daftarTeks),
  kualifikasi: opsi(daftarTeks),
  keterkaitan: opsi(daftarTeks),
  peralatan: opsi(daftarTeks),
  peringatan: opsi(daftarTeks),
  pencatatan: opsi(daftarTeks),
  pelaksana: opsi(z.array(pelaksana)),
  kelas: opsi(z.array(kelas)),
  masukan: opsi(
    bentuk({ wajibKategori: opsi(yaTidak), subKategori: opsi(yaTidak), akun: opsi(yaTidak) }),
  ),
  langkah: z.array(langkah).min(1),
  awal: opsi(teksIsi),
  awalBila: opsi(z.array(bentuk({ bila: syarat, ke: teksIsi }))),
  bilaKurang: opsi(teksIsi),
  pengingat: opsi(pengingat),
  eskalasi: jenjang,
  tenggatProses: opsi(satuAtauDaftar(tenggatProses, 'waktu')),
  batasProses: opsi(z.array(batasProses)),
  penutupan: opsi(penutupan),
});

/** With its defaults filled in, unsaid; periksaBerkasSop (berkas.ts) says them. */
export const skemaSop: z.ZodType<Sop> = skemaDraf.transform((draf) => lengkapiSop(draf).sop);
