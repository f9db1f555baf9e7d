// SPDX-License-Identifier: Apache-2.0
// Rows of the tab SOP → a SOP, or everything that is wrong with it, each beside its row. Rows may
// stand in any order, but what belongs to a step stands below it.

import { type Hasil, berhasil, gagal } from '../../core/hasil.ts';
import { lengkapiSop } from '../../core/sop/sop-bawaan.ts';
import type { DrafPelaksana, DrafSop } from '../../core/sop/sop-draf.ts';
import { periksaSop } from '../../core/sop/sop-periksa.ts';
import type { Instansi, MasukanSop, Sop } from '../../core/sop/sop.ts';
import { type BarisAtur, type MasalahSel, teksAtur } from '../baris/baris-atur.ts';
import { tanpaKosong } from '../teks/objek.ts';
import { PISAH_KODE, bacaEskalasi, bacaLangkah, bacaPengingat } from './sop-baca-langkah.ts';
import { type SusunanSop, susunBarisSop } from './sop-baris.ts';
import { barisJalur } from './sop-letak-baris.ts';
import { type PembacaSop, createPembacaSop } from './sop-pembaca.ts';
import { DAFTAR_TEKS, INSTANSI, MASUKAN } from './sop-tab.ts';

const JENIS_PELAKSANA = ['pelapor', 'petugas', 'kelompok', 'pimpinan', 'luar'] as const;
const MULAI = ['diterima', 'lengkap'] as const;

/** The shape only; whether the SOP makes sense is `periksaSopTab`'s. */
export function barisKeSop(baris: readonly BarisAtur[]): Hasil<Sop, readonly MasalahSel[]> {
  const { sop, masalah } = bacaTab(baris);
  return sop === undefined ? gagal(masalah) : berhasil(sop);
}

/** Shape and sense together: the SOP when it may be used, and every message beside its row. */
export function periksaSopTab(baris: readonly BarisAtur[]): {
  readonly sop?: Sop;
  readonly masalah: readonly MasalahSel[];
} {
  const { sop, masalah: bentuk, letak } = bacaTab(baris);
  if (sop === undefined) return { masalah: bentuk };
  const masalah = [
    ...bentuk,
    ...periksaSop(sop).map((m) => ({
      baris: letak(m.jalur),
      tingkat: m.tingkat,
      pesan: m.pesan,
    })),
  ];
  return masalah.some((m) => m.tingkat === 'galat') ? { masalah } : { sop, masalah };
}

/** The SOP is absent when its shape is wrong; defaults and unclear times are warned about. */
function bacaTab(baris: readonly BarisAtur[]): {
  readonly sop?: Sop;
  readonly masalah: readonly MasalahSel[];
  readonly letak: (jalur: string) => number;
} {
  const baca = createPembacaSop();
  const susunan = susunBarisSop(baca, baris);
  const ujung: BarisAtur = { baris: baris[0]?.baris ?? 2, sel: {} };
  if (susunan.langkah.length === 0) baca.galat(ujung, 'Belum ada baris Langkah.');
  const draf = bacaDraf(baca, susunan);
  if (baca.masalah.some((m) => m.tingkat === 'galat')) {
    return { masalah: baca.masalah, letak: () => ujung.baris };
  }
  const { sop, masalah } = lengkapiSop(draf);
  const letak = (jalur: string): number => barisJalur(sop, susunan, jalur) ?? ujung.baris;
  const bawaan = masalah.map(({ jalur, tingkat, pesan }) => ({
    baris: letak(jalur),
    tingkat,
    pesan,
  }));
  return { sop, masalah: [...baca.masalah, ...bawaan], letak };
}

function bacaDraf(baca: PembacaSop, { kepala, langkah }: SusunanSop): DrafSop {
  const [identitas] = kepala.identitas;
  const alur = (kode: string): string | undefined => {
    const b = kepala.alur.find((x) => teksAtur(x, 'kode').toLowerCase() === kode.toLowerCase());
    return (b && teksAtur(b, 'ke')) || undefined;
  };
  const teks = (d: (typeof DAFTAR_TEKS)[number]): readonly string[] =>
    kepala[d].map((b) => baca.wajib(b, 'uraian'));
  return tanpaKosong({
    id: (identitas && teksAtur(identitas, 'kode')) || undefined,
    nama: (identitas && teksAtur(identitas, 'uraian')) || undefined,
    instansi: bacaInstansi(baca, kepala.instansi),
    kendali: kepala.kendali.map((b) => ({
      label: baca.wajib(b, 'kode'),
      isi: teksAtur(b, 'uraian'),
    })),
    dasarHukum: teks('dasarHukum'),
    kualifikasi: teks('kualifikasi'),
    keterkaitan: teks('keterkaitan'),
    peralatan: teks('peralatan'),
    peringatan: teks('peringatan'),
    pencatatan: teks('pencatatan'),
    pelaksana: kepala.pelaksana.map((b) => bacaPelaksana(baca, b)),
    kelas: tanpaIsi(
      kepala.kelas.map((b) => {
        const label = baca.wajib(b, 'uraian');
        return { id: baca.kode(b, 'kode') ?? baca.wajib(b, 'kode'), label };
      }),
    ),
    masukan: bacaMasukan(baca, kepala.masukan),
    awal: alur('awal'),
    awalBila: tanpaIsi(
      kepala.awalBila.map((b) => ({ bila: baca.syarat(b) ?? {}, ke: baca.wajib(b, 'ke') })),
    ),
    bilaKurang: alur('bilaKurang'),
    langkah: langkah.map((l) => bacaLangkah(baca, l)),
    pengingat: bacaPengingat(baca, kepala.pengingat),
    eskalasi: bacaEskalasi(baca, kepala.eskalasi),
    tenggatProses: tanpaIsi(kepala.tenggatProses.map((b) => bacaTenggat(baca, b))),
    batasProses: tanpaIsi(
      kepala.batasProses.map((b) => ({
        waktu: baca.wajibWaktu(b, 'waktu'),
        uraian: baca.wajib(b, 'uraian'),
        kepada: baca.daftar(b, 'pelaksana', PISAH_KODE),
        dasar: teksAtur(b, 'dasar'),
        ...tanpaKosong({ sejak: baca.pilihan(b, 'jenis', MULAI) }),
      })),
    ),
    penutupan: bacaPenutupan(baca, kepala.penutupan),
  } satisfies { [K in keyof Required<DrafSop>]: DrafSop[K] | undefined });
}

const tanpaIsi = <T>(daftar: readonly T[]): readonly T[] | undefined =>
  daftar.length === 0 ? undefined : daftar;

function bacaInstansi(baca: PembacaSop, daftar: readonly BarisAtur[]): Partial<Instansi> {
  const nilai = new Map<string, string>();
  const cuti = daftar.find((b) => teksAtur(b, 'kode').toLowerCase() === 'cutibersama');
  for (const b of daftar) {
    const kode = teksAtur(b, 'kode');
    const kunci = INSTANSI.find((k) => k.toLowerCase() === kode.toLowerCase());
    if (kunci !== undefined) nilai.set(kunci, teksAtur(b, 'uraian'));
  }
  return tanpaKosong({
    nama: nilai.get('nama'),
    induk: nilai.get('induk'),
    alamat: nilai.get('alamat'),
    kodeUnit: nilai.get('kodeUnit'),
    zona: nilai.get('zona'),
    jabatanPimpinan: nilai.get('jabatanPimpinan'),
    polaJam: nilai.get('polaJam') || undefined,
    cutiBersama: cuti && baca.yaTidak(cuti, 'uraian'),
  } satisfies { [K in keyof Required<Instansi>]: Instansi[K] | undefined });
}

function bacaPelaksana(baca: PembacaSop, b: BarisAtur): DrafPelaksana {
  return tanpaKosong({
    id: baca.kode(b, 'kode'),
    label: baca.wajib(b, 'uraian'),
    jenis: baca.pilihan(b, 'jenis', JENIS_PELAKSANA),
    atasan: teksAtur(b, 'atasan') || undefined,
  });
}

function bacaMasukan(baca: PembacaSop, daftar: readonly BarisAtur[]): MasukanSop | undefined {
  if (daftar.length === 0) return undefined;
  const hasil: { -readonly [K in keyof MasukanSop]: boolean } = {};
  for (const b of daftar) {
    const kode = teksAtur(b, 'kode');
    const kunci = MASUKAN.find((k) => k.toLowerCase() === kode.toLowerCase());
    const nilai = baca.yaTidak(b, 'uraian');
    if (kunci !== undefined && nilai !== undefined) hasil[kunci] = nilai;
  }
  return hasil;
}

function bacaTenggat(baca: PembacaSop, b: BarisAtur): NonNullable<Sop['tenggatProses']>[number] {
  return tanpaKosong({
    bila: baca.syarat(b),
    waktu: baca.wajibWaktu(b, 'waktu'),
    sejak: baca.pilihan(b, 'jenis', MULAI) ?? 'diterima',
    dasar: teksAtur(b, 'dasar'),
  });
}

function bacaPenutupan(baca: PembacaSop, daftar: readonly BarisAtur[]): DrafSop['penutupan'] {
  if (daftar.length === 0) return undefined;
  const cari = (kode: string): BarisAtur | undefined =>
    daftar.find((b) => teksAtur(b, 'kode').toLowerCase() === kode.toLowerCase());
  const [penilaian, buka, dasar] = ['penilaian', 'bukaKembali', 'dasar'].map(cari);
  const kepada = buka === undefined ? [] : baca.daftar(buka, 'pelaksana', PISAH_KODE);
  return tanpaKosong({
    penilaian: penilaian && baca.yaTidak(penilaian, 'uraian'),
    bukaKembali: buka && {
      batas: baca.wajibWaktu(buka, 'waktu'),
      ke: baca.wajib(buka, 'ke'),
      ...tanpaKosong({
        maksKali: baca.kali(buka, 'maksKali'),
        kepada: kepada.length === 0 ? undefined : kepada,
      }),
    },
    dasar: dasar && teksAtur(dasar, 'uraian'),
  });
}
