// SPDX-License-Identifier: Apache-2.0
// The settings of the office, one key a row. A wrong value is refused beside its cell, and for that
// key alone the last good value is used; a missing key has its default.

import type { JamSehari } from '../../core/waktu/kalender.ts';
import type { Tanggal } from '../../core/waktu/waktu.ts';
import { type BarisAtur, type MasalahSel, teksAtur } from '../baris/baris-atur.ts';
import { BUTIR_PENGATURAN, type KunciPengaturan, MILIK } from './pengaturan-butir.ts';
import type { PermintaanPindah } from './pindah-atur.ts';

export interface Pengaturan {
  readonly namaInstansi: string;
  readonly namaInduk: string;
  readonly alamat: string;
  readonly kodeUnit: string;
  readonly jabatanPimpinan: string;
  readonly polaNomor: string;
  /** IANA. */
  readonly zona: string;
  readonly zonaMenit: number;
  /** Index 0 = Senin … 6 = Minggu. */
  readonly jamKerja: readonly JamSehari[];
  readonly jamRamadan: readonly JamSehari[];
  readonly ramadan: readonly (readonly [Tanggal, Tanggal])[];
  readonly cutiBersama: boolean;
  readonly liburNasional: boolean;
  readonly surelAdmin: string;
  /** Minutes between sweeps. */
  readonly selangSapu: 5 | 10 | 15 | 30;
  readonly kertas: 'F4' | 'A4';
  /** Present while the office orders the move of open aduan to the newest SOP. */
  readonly pindahkan?: PermintaanPindah;
}

export interface PengaturanTerbaca {
  readonly pengaturan: Pengaturan;
  /** The text in force of every key but orders: what is remembered as good. */
  readonly berlaku: Readonly<Record<string, string>>;
  readonly masalah: readonly MasalahSel[];
}

/** `baik`: the rows of the last good version. */
export function parsePengaturan(
  baris: readonly BarisAtur[],
  baik: readonly BarisAtur[],
): PengaturanTerbaca {
  const masalah: MasalahSel[] = [];
  const nilai = new Map<string, string>();
  const sudah = new Set<string>();
  const tolak = (b: BarisAtur, pesan: string): void => {
    masalah.push({ baris: b.baris, tingkat: 'galat', pesan });
  };
  for (const b of baris) {
    const kunci = teksAtur(b, 'kunci').toLowerCase();
    const butir = BUTIR_PENGATURAN.find((p) => p.kunci === kunci);
    if (butir === undefined) {
      const pesan = `Kunci “${kunci}” tidak dikenal dan tidak dipakai.`;
      masalah.push({ baris: b.baris, tingkat: 'peringatan', pesan });
    } else if (sudah.has(kunci)) {
      tolak(b, `Kunci “${kunci}” ada dua kali; yang dipakai baris yang pertama.`);
    } else {
      sudah.add(kunci);
      const sebab = butir.periksa(teksAtur(b, 'nilai'));
      if (sebab === undefined) nilai.set(kunci, teksAtur(b, 'nilai'));
      else if (butir.perintah) tolak(b, sebab);
      else tolak(b, `${sebab} Nilai sebelumnya tetap dipakai.`);
    }
  }
  for (const jenis of ['jam_kerja', 'jam_ramadan'] as const) {
    const pertama = baris.find((b) => teksAtur(b, 'kunci') === `${jenis}_senin`);
    if (pertama === undefined || !semuaTutup(nilai, jenis)) continue;
    for (const kunci of nilai.keys()) if (kunci.startsWith(`${jenis}_`)) nilai.delete(kunci);
    tolak(pertama, 'Sedikitnya satu hari harus punya jam kerja. Jam sebelumnya tetap dipakai.');
  }
  const berlaku: Record<string, string> = {};
  for (const { kunci, perintah } of BUTIR_PENGATURAN) {
    if (perintah !== true) berlaku[kunci] = nilai.get(kunci) ?? nilaiBaik(baik, kunci);
  }
  const pengaturan = susun((kunci) => berlaku[kunci] ?? '');
  const pindahkan = MILIK.pindah(nilai.get('pindahkan_ke_sop_terbaru') ?? '');
  return {
    pengaturan: pindahkan === undefined ? pengaturan : { ...pengaturan, pindahkan },
    berlaku,
    masalah,
  };
}

/** The first rows of the tab: given values, or those of the table. */
export function pengaturanKeBaris(nilai: Readonly<Record<string, string>>): {
  readonly kunci: string;
  readonly nilai: string;
  readonly penjelasan: string;
}[] {
  return BUTIR_PENGATURAN.map(({ kunci, awal, penjelasan }) => ({
    kunci,
    nilai: nilai[kunci] ?? awal,
    penjelasan,
  }));
}

function semuaTutup(nilai: ReadonlyMap<string, string>, jenis: string): boolean {
  const jam = [...nilai].filter(([kunci]) => kunci.startsWith(`${jenis}_`));
  return jam.length === 7 && jam.every(([, teks]) => MILIK.jam(teks).length === 0);
}

function nilaiBaik(baik: readonly BarisAtur[], kunci: string): string {
  const butir = BUTIR_PENGATURAN.find((p) => p.kunci === kunci);
  const b = baik.find((satu) => teksAtur(satu, 'kunci').toLowerCase() === kunci);
  const teks = b === undefined ? undefined : teksAtur(b, 'nilai');
  return teks !== undefined && butir?.periksa(teks) === undefined ? teks : (butir?.awal ?? '');
}

function susun(nilai: (kunci: KunciPengaturan) => string): Pengaturan {
  const zona = MILIK.zona(nilai('zona'));
  return {
    namaInstansi: nilai('nama_instansi'),
    namaInduk: nilai('nama_induk'),
    alamat: nilai('alamat'),
    kodeUnit: nilai('kode_unit'),
    jabatanPimpinan: nilai('jabatan_pimpinan'),
    polaNomor: nilai('pola_nomor'),
    zona: zona.iana,
    zonaMenit: zona.menit,
    jamKerja: pekan('jam_kerja', nilai),
    jamRamadan: pekan('jam_ramadan', nilai),
    ramadan: MILIK.rentang(nilai('ramadan')),
    cutiBersama: MILIK.yaTidak(nilai('cuti_bersama')),
    liburNasional: MILIK.yaTidak(nilai('libur_nasional')),
    surelAdmin: nilai('surel_admin'),
    selangSapu: MILIK.selang(nilai('selang_sapu')),
    kertas: MILIK.kertas(nilai('kertas')),
  };
}

/** An office without any hours would never answer: then the table's hours are used. */
function pekan(
  jenis: 'jam_kerja' | 'jam_ramadan',
  nilai: (kunci: KunciPengaturan) => string,
): readonly JamSehari[] {
  const jam = MILIK.hari.map((h) => MILIK.jam(nilai(`${jenis}_${h}`)));
  if (jam.some((j) => j.length > 0)) return jam;
  return MILIK.hari.map((h) =>
    MILIK.jam(BUTIR_PENGATURAN.find((b) => b.kunci === `${jenis}_${h}`)?.awal ?? ''),
  );
}
