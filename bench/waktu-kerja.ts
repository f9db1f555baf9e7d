// SPDX-License-Identifier: Apache-2.0
// Working time beside two libraries of npm: the same inputs; where all agree that is told, where one
// is wrong it is listed with what the minute-by-minute oracle of the tests says. Times are ratios
// within this run and judge nothing.

import type { DataKalender } from '../core/waktu/kalender.ts';
import { muatKalender } from '../sop/muat.ts';
import { createOracle, type Oracle } from '../tests/core/_kalender.ts';
import { ukurNano } from './ukur-nano.ts';
import {
  dayjsBusinessTime,
  kentongan,
  momentBusinessTime,
  type BuatPustaka,
  type Pustaka,
} from './waktu-pustaka.ts';

const MENIT = 60_000;
const TAHUN = Date.UTC(2026, 0, 1);
const BATAS_MENIT = [5, 10, 30, 60, 240, 450, 900, 2250, 4500];
/** 30 and 60 days in minutes: the others take their time over them. */
const BATAS_JAUH = [13_500, 27_000];
const BATAS_HARI = [1, 2, 3, 5, 7, 10, 14, 30, 60];
const CONTOH = 2;
const SEMUA: readonly BuatPustaka[] = [kentongan, dayjsBusinessTime, momentBusinessTime];

export interface Golongan {
  readonly nama: string;
  readonly data: DataKalender;
  readonly kasus: readonly (readonly [number, number])[];
  readonly hitung: (p: Pustaka, dari: number, n: number) => number;
  readonly oracle: (o: Oracle, dari: number, n: number) => number;
  /** A result that is a number of minutes, not a moment. */
  readonly isLama?: true;
}

export function bandingkanWaktuKerja(): void {
  const hasil = nilaiWaktuKerja();
  console.log('\nWaktu kerja dibanding dua pustaka npm (masukan sama, diperiksa oracle per menit)');
  console.table(
    hasil.flatMap(({ g, nilai }) =>
      nilai.map(({ nama, benar, salah }) => ({
        golongan: g.nama,
        pustaka: nama,
        kasus: g.kasus.length,
        benar,
        salah: salah.length,
      })),
    ),
  );
  for (const { g, nilai } of hasil) for (const satu of nilai) tulisSalah(g, satu);
  tulisKecepatan();
}

/** At most `paling` cases of each group. */
export function nilaiWaktuKerja(
  paling = Number.POSITIVE_INFINITY,
): { readonly g: Golongan; readonly nilai: readonly Nilai[] }[] {
  return daftarGolongan()
    .map((g) => ({ ...g, kasus: g.kasus.slice(0, paling) }))
    .map((g) => ({ g, nilai: nilaiGolongan(g) }));
}

export interface Nilai {
  readonly nama: string;
  readonly benar: number;
  readonly salah: readonly { dari: number; n: number; jawab: number | string; harap: number }[];
}

/** Ours is checked by the oracle like the others. */
function nilaiGolongan(g: Golongan): Nilai[] {
  const oracle = createOracle(g.data);
  const harap = g.kasus.map(([dari, n]) => g.oracle(oracle, dari, n));
  return SEMUA.map((buat) => {
    const p = buat(g.data);
    const salah = g.kasus.flatMap(([dari, n], i) => {
      const benar = harap[i] ?? Number.NaN;
      const jawab = cobaHitung(() => g.hitung(p, dari, n));
      return jawab === benar ? [] : [{ dari, n, jawab, harap: benar }];
    });
    return { nama: p.nama, benar: g.kasus.length - salah.length, salah };
  });
}

function cobaHitung(hitung: () => number): number | string {
  try {
    return hitung();
  } catch (galat) {
    return galat instanceof Error ? `galat: ${galat.message}` : 'galat';
  }
}

function tulisSalah(g: Golongan, { nama, salah }: Nilai): void {
  for (const { dari, n, jawab, harap } of salah.slice(0, CONTOH)) {
    const tulis = (nilai: number | string): string =>
      typeof nilai === 'string' || g.isLama ? String(nilai) : teksLokal(g.data, nilai);
    console.log(
      `SALAH ${nama} · ${g.nama}: ${teksLokal(g.data, dari)}, ${n} → ${tulis(jawab)}; ` +
        `menurut oracle (dan kentongan) ${tulis(harap)}`,
    );
  }
  if (salah.length > CONTOH) console.log(`      … dan ${salah.length - CONTOH} kasus lain`);
}

/** Seconds are told only when there are any. */
function teksLokal(data: DataKalender, at: number): string {
  const iso = new Date(at + data.zonaMenit * MENIT).toISOString().replace('T', ' ');
  return iso.slice(17, 19) === '00' ? iso.slice(0, 16) : iso.slice(0, 19);
}

function daftarGolongan(): Golongan[] {
  const lengkap = muatKalender({ zona: 'Asia/Jakarta' });
  const kantor = { ...lengkap, ramadan: { ...lengkap.ramadan, rentang: [] } };
  const siaga = muatKalender({ zona: 'Asia/Jakarta', polaJam: '24_jam', cutiBersama: false });
  const acak = createAcak(2026);
  const saat = (banyak: number, dari = TAHUN, hari = 364): number[] =>
    Array.from({ length: banyak }, () => dari + Math.floor(acak() * hari * 1440) * MENIT);
  const silang = (awal: readonly number[], n: readonly number[]) =>
    awal.flatMap((dari) => n.map((satu) => [dari, satu] as const));
  const menit = {
    hitung: (p: Pustaka, dari: number, n: number) => p.addMenit(dari, n),
    oracle: (o: Oracle, dari: number, n: number) => o.addMenit(dari, n),
  };
  return [
    { nama: 'menit kerja', data: kantor, kasus: silang(saat(60), BATAS_MENIT), ...menit },
    {
      nama: 'menit kerja, 30 dan 60 hari',
      data: kantor,
      kasus: silang(saat(6), BATAS_JAUH),
      ...menit,
    },
    {
      nama: 'hari kerja',
      data: kantor,
      kasus: silang(saat(60), BATAS_HARI),
      hitung: (p, dari, n) => p.addHari(dari, n),
      oracle: (o, dari, n) => o.addHari(dari, n),
    },
    {
      nama: 'mundur, menit kerja',
      data: kantor,
      kasus: silang(saat(60), BATAS_MENIT),
      hitung: (p, dari, n) => p.subtractMenit(dari, n),
      oracle: (o, dari, n) => o.subtractMenit(dari, n),
    },
    {
      nama: 'menit antara dua saat',
      data: kantor,
      kasus: silang(saat(60), [60, 480, 1440, 10_080, 43_200]),
      hitung: (p, dari, n) => p.menitAntara(dari, dari + n * MENIT),
      oracle: (o, dari, n) => o.menitAntara(dari, dari + n * MENIT),
      isLama: true,
    },
    {
      nama: 'mulai pada detik, bukan menit bulat',
      data: kantor,
      kasus: silang(saat(60), [1, 5, 30, 270]).map(([at, n]) => [at + 20_000, n] as const),
      hitung: menit.hitung,
      oracle: (o, dari, n) => maju(o, dari, n),
    },
    {
      nama: 'Ramadan (tidak dikenal keduanya)',
      data: lengkap,
      kasus: silang(saat(60, Date.UTC(2026, 1, 18), 30), [60, 450, 2250]),
      ...menit,
    },
    { nama: 'siaga 24 jam', data: siaga, kasus: silang(saat(60), [10, 1440, 10_080]), ...menit },
  ];
}

/** Second by second: office time may begin and end within the minute that a clock started in. */
function maju(o: Oracle, dari: number, menit: number): number {
  let at = dari;
  for (let sisa = menit * 60; sisa > 0; at += 1000) if (o.buka(at)) sisa -= 1;
  return at;
}

function tulisKecepatan(): void {
  const lengkap = muatKalender({ zona: 'Asia/Jakarta' });
  const kantor = { ...lengkap, ramadan: { ...lengkap.ramadan, rentang: [] } };
  const acak = createAcak(7);
  const awal = Array.from({ length: 64 }, () => TAHUN + Math.floor(acak() * 300 * 1440) * MENIT);
  const ukur = (buat: BuatPustaka, hitung: (p: Pustaka, dari: number) => number): number => {
    const p = buat(kantor);
    return ukurNano((i) => hitung(p, awal[i % awal.length] ?? TAHUN));
  };
  const baris = (apa: string, hitung: (p: Pustaka, dari: number) => number) => {
    const [kita = 1, dayjsNs = 1, momentNs = 1] = SEMUA.map((buat) => ukur(buat, hitung));
    return {
      apa,
      'kentongan µs': Number((kita / 1000).toFixed(2)),
      'dayjs-business-time': `${(dayjsNs / kita).toFixed(1)}x`,
      'moment-business-time': `${(momentNs / kita).toFixed(1)}x`,
    };
  };
  console.table([
    baris('10 menit kerja', (p, dari) => p.addMenit(dari, 10)),
    baris('450 menit kerja (1 hari)', (p, dari) => p.addMenit(dari, 450)),
    baris('4.500 menit kerja (10 hari)', (p, dari) => p.addMenit(dari, 4500)),
    baris('27.000 menit kerja (60 hari)', (p, dari) => p.addMenit(dari, 27_000)),
    baris('1 hari kerja', (p, dari) => p.addHari(dari, 1)),
    baris('60 hari kerja', (p, dari) => p.addHari(dari, 60)),
    baris('menit antara, 30 hari', (p, dari) => p.menitAntara(dari, dari + 43_200 * MENIT)),
  ]);
  const sekali = ukurNano(() => kentongan(kantor).addMenit(TAHUN, 10));
  console.log(
    `menyiapkan kalender (${lengkap.tahunLengkap.length} tahun) dan satu tenggat: ` +
      `${(sekali / 1000).toFixed(0)} µs, sekali setiap jalan`,
  );
}

/** The same numbers at every run. */
function createAcak(benih: number): () => number {
  let s = benih;
  return () => {
    s = (Math.imul(s, 1_664_525) + 1_013_904_223) >>> 0;
    return s / 2 ** 32;
  };
}
