// SPDX-License-Identifier: Apache-2.0
// Rows of steps, with their acts and times below them → steps as drafted. What is blank stays absent:
// core/sop/sop-bawaan.ts decides what that means.

import type { DrafLangkah, DrafTindakan } from '../../core/sop/sop-draf.ts';
import type { Jenjang, Pengingat, Perpanjangan, Tindakan } from '../../core/sop/sop.ts';
import { bacaWaktuSop } from '../../core/waktu/waktu-teks.ts';
import { type BarisAtur, teksAtur } from '../baris/baris-atur.ts';
import { AKHIR } from '../baris/keadaan.ts';
import { tanpaKosong } from '../teks/objek.ts';
import type { BarisLangkah } from './sop-baris.ts';
import type { PembacaSop } from './sop-pembaca.ts';
import { SIFAT_LANGKAH, SIFAT_TINDAKAN } from './sop-sifat.ts';
import { TANPA } from './sop-tab.ts';

const SEBAGAI = ['tanggapan', 'bahan', 'pertanyaan', 'tambahan', 'catatan'] as const;
const BERKALA = ['mingguan', 'bulanan', 'triwulan', 'tahunan'] as const;
export const PISAH_KODE = /[,;\n]/;

export function bacaLangkah(baca: PembacaSop, bahan: BarisLangkah): DrafLangkah {
  const { baris: b, anak, tempelan } = bahan;
  const kode = baca.kode(b, 'kode');
  const nomor = teksAtur(b, 'nomor');
  const bersama = baca.daftar(b, 'bersama', PISAH_KODE);
  return tanpaKosong({
    id: kode,
    // A printed table without numbers is numbered by its order; a blank beside a code is meant.
    nomor: tempelan && nomor === '' ? undefined : nomor,
    uraian: baca.wajib(b, 'uraian'),
    pelaksana: baca.wajib(b, 'pelaksana').replace(/\s+/g, ' '),
    keyakinan: baca.pilihan(b, 'keyakinan', ['tinggi', 'sedang', 'rendah'] as const),
    kelengkapan: baca.daftar(b, 'kelengkapan', /\n/),
    waktu: baca.waktu(b, 'waktu'),
    waktuBila:
      anak.waktuBila.length === 0
        ? undefined
        : anak.waktuBila.map((w) => ({
            bila: baca.syarat(w) ?? {},
            waktu: baca.wajibWaktu(w, 'waktu'),
          })),
    waktuTertulis: teksAtur(b, 'waktuTertulis') || undefined,
    output: teksAtur(b, 'output'),
    keterangan: teksAtur(b, 'keterangan') || undefined,
    dasar: teksAtur(b, 'dasar') || undefined,
    berkala: baca.pilihan(b, 'berkala', BERKALA),
    bersama: bersama.length === 0 ? undefined : bersama,
    jeda: baca.sifat(b, SIFAT_LANGKAH).jeda,
    pengingat: bacaPengingat(baca, anak.pengingatLangkah),
    eskalasi: bacaEskalasi(baca, anak.eskalasiLangkah),
    tindakan: anak.tindakan.map((t) => bacaTindakan(baca, t)),
    habisWaktu: bacaHabisWaktu(baca, b),
  } satisfies { [K in keyof Required<DrafLangkah>]: DrafLangkah[K] | undefined });
}

/** Undefined when the SOP says nothing of reminders. */
export function bacaPengingat(
  baca: PembacaSop,
  daftar: readonly BarisAtur[],
): Partial<Pengingat> | undefined {
  if (daftar.length === 0) return undefined;
  const isSebelum = (b: BarisAtur): boolean => {
    const kode = teksAtur(b, 'kode').toLowerCase();
    return kode === 'sebelum' || (kode === '' && teksAtur(b, 'waktu') !== '');
  };
  const sebelum = daftar.filter(isSebelum);
  const persen = daftar.find((b) => !isSebelum(b));
  return tanpaKosong({
    sisaPersen: persen && bacaPersen(baca, persen),
    sebelum:
      sebelum.length === 0 ? undefined : sebelum.flatMap((b) => baca.daftarWaktu(b, 'waktu')),
  });
}

/** Undefined when the SOP says nothing of lateness; a row with the code `tanpa` is an empty ladder. */
export function bacaEskalasi(
  baca: PembacaSop,
  daftar: readonly BarisAtur[],
): readonly Jenjang[] | undefined {
  if (daftar.length === 0) return undefined;
  return barisJenjang(daftar).map((b) => ({
    lewat: baca.wajibWaktu(b, 'waktu'),
    kepada: baca.daftar(b, 'pelaksana', PISAH_KODE),
  }));
}

export const barisJenjang = (daftar: readonly BarisAtur[]): readonly BarisAtur[] =>
  daftar.filter((b) => teksAtur(b, 'kode').toLowerCase() !== TANPA);

function bacaHabisWaktu(baca: PembacaSop, b: BarisAtur): DrafLangkah['habisWaktu'] {
  const setelah = baca.waktu(b, 'habisWaktu');
  const tindakan = teksAtur(b, 'habisTindakan');
  if ((teksAtur(b, 'habisWaktu') === '') !== (tindakan === '')) {
    baca.galat(b, 'Kolom Bila Diam dan Tindakan Bila Diam harus diisi keduanya atau dikosongkan.');
  }
  return (
    setelah && {
      setelah,
      tindakan,
      ...tanpaKosong({ dasar: teksAtur(b, 'habisDasar') || undefined }),
    }
  );
}

function bacaTindakan(baca: PembacaSop, b: BarisAtur): DrafTindakan {
  const label = baca.wajib(b, 'uraian');
  // Sheets reads the entries of a dropdown as if typed: these would become formulas.
  if (/^[=+]/.test(label)) baca.galat(b, 'Uraian tindakan tidak boleh diawali “=” atau “+”.');
  const surat = teksAtur(b, 'surat')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const { isianDari, ...sifat } = baca.sifat(b, SIFAT_TINDAKAN);
  return tanpaKosong({
    id: baca.kode(b, 'kode'),
    label,
    ke: baca.wajib(b, 'ke'),
    isian: teksAtur(b, 'isian') || undefined,
    perluKategori: baca.yaTidak(b, 'kategori'),
    isianSebagai: baca.pilihan(b, 'jenis', SEBAGAI),
    suratPelapor: surat || undefined,
    akhir: baca.pilihan(b, 'akhir', AKHIR),
    bila: baca.syarat(b),
    setelah: baca.waktu(b, 'setelah'),
    maksKali: baca.kali(b, 'maksKali'),
    kembali: sifat.kembali,
    kelas: teksAtur(b, 'kelas') || undefined,
    berkasLengkap: sifat.berkasLengkap,
    perpanjang: bacaPerpanjang(baca, b),
    pilih: sifat.pilih,
    masingMasing: sifat.masingMasing,
    isianDari: isianDari === true ? ('bahan' as const) : undefined,
    bahasaBaku: sifat.bahasaBaku,
  } satisfies { [K in keyof Required<Tindakan>]: Tindakan[K] | undefined });
}

function bacaPerpanjang(baca: PembacaSop, b: BarisAtur): Perpanjangan | undefined {
  const teks = teksAtur(b, 'perpanjang');
  if (teks === '') return undefined;
  const cocok = /^(langkah|proses)\s*:?\s+(.+)$/is.exec(teks);
  const waktu = bacaWaktuSop(cocok?.[2] ?? '');
  const untuk = cocok?.[1]?.toLowerCase() === 'proses' ? 'proses' : 'langkah';
  if (cocok !== null && waktu.ok) {
    if (waktu.nilai.catatan !== undefined) baca.peringatan(b, waktu.nilai.catatan);
    return { untuk, waktu: waktu.nilai.waktu };
  }
  const contoh = 'Tulislah misalnya: langkah 3 hari kerja, atau proses 7 hari kerja.';
  baca.galat(b, `Perpanjang “${teks.slice(0, 40)}” belum dapat dibaca. ${contoh}`);
  return undefined;
}

function bacaPersen(baca: PembacaSop, b: BarisAtur): number {
  const persen = Number(teksAtur(b, 'uraian').replace('%', '').replace(',', '.').trim() || 'x');
  if (persen >= 0 && persen <= 100) return persen;
  baca.galat(b, 'Sisa waktu pengingat harus angka 0 sampai 100 (persen).');
  return 0;
}
