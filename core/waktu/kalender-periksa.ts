// SPDX-License-Identifier: Apache-2.0
// What is wrong with a calendar that staff edited, in words they can act on. createKalender trusts
// data that passed here.

import type { DataKalender, JamSehari } from './kalender.ts';
import { galat, type Masalah } from '../masalah.ts';
import { namaHari, tanggalKeHari } from './tanggal.ts';

/** Epoch day of a Monday: names of weekdays come from tanggal.ts. */
const SEBUAH_SENIN = 4;

export function periksaKalender(data: DataKalender): readonly Masalah[] {
  return [
    ...periksaZona(data.zonaMenit),
    ...periksaPekan('mingguan', data.mingguan, true),
    ...periksaPekan('ramadan.mingguan', data.ramadan.mingguan, data.ramadan.rentang.length > 0),
    ...data.ramadan.rentang.flatMap(([a, b], i) => periksaRentang(`ramadan.rentang.${i}`, a, b)),
    ...data.libur.flatMap(({ tanggal, nama }, i) =>
      periksaTanggal(`libur.${i}`, tanggal, `Hari libur "${nama}"`),
    ),
    ...data.tahunLengkap
      .filter((t) => !Number.isInteger(t) || t < 2000 || t > 2100)
      .map((t) => galat('tahunLengkap', `Tahun ${t} di luar 2000–2100.`)),
  ];
}

function periksaZona(zonaMenit: number): Masalah[] {
  const sah = Number.isInteger(zonaMenit) && Math.abs(zonaMenit) <= 14 * 60;
  return sah ? [] : [galat('zonaMenit', `Zona waktu ${zonaMenit} menit tidak dikenal.`)];
}

function periksaPekan(jalur: string, pekan: readonly JamSehari[], perlu: boolean): Masalah[] {
  if (perlu && !pekan.some((hari) => hari.length > 0)) {
    return [galat(jalur, 'Belum ada jam kerja pada hari apa pun. Isilah sedikitnya satu hari.')];
  }
  if (pekan.length > 7) return [galat(jalur, 'Sepekan hanya tujuh hari.')];
  return pekan.flatMap((jam, i) => periksaJam(`${jalur}.${i}`, namaHari(SEBUAH_SENIN + i), jam));
}

function periksaJam(jalur: string, hari: string, jam: JamSehari): Masalah[] {
  const masalah: Masalah[] = [];
  let sebelumnya = 0;
  for (const [buka, tutup] of jam) {
    const bulat = Number.isInteger(buka) && Number.isInteger(tutup);
    if (!bulat || buka < sebelumnya || tutup <= buka || tutup > 1440) {
      masalah.push(
        galat(
          jalur,
          `Jam kerja hari ${hari} harus berurutan, tidak tumpang tindih, dan tutup setelah buka.`,
        ),
      );
    }
    sebelumnya = tutup;
  }
  return masalah;
}

function periksaRentang(jalur: string, awal: string, akhir: string): Masalah[] {
  const salah = [
    ...periksaTanggal(jalur, awal, 'Awal Ramadan'),
    ...periksaTanggal(jalur, akhir, 'Akhir Ramadan'),
  ];
  if (salah.length > 0) return salah;
  return akhir < awal ? [galat(jalur, `Ramadan berakhir (${akhir}) sebelum mulai (${awal}).`)] : [];
}

function periksaTanggal(jalur: string, tanggal: string, apa: string): Masalah[] {
  const tahun = Number(tanggal.slice(0, 4));
  if (tanggalKeHari(tanggal) !== undefined && tahun >= 2000 && tahun <= 2100) return [];
  return [galat(jalur, `${apa}: tanggal "${tanggal}" tidak ada. Tulislah seperti 2026-03-19.`)];
}
