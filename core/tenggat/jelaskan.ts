// SPDX-License-Identifier: Apache-2.0
// A deadline explains itself in one Indonesian sentence: when it began, why this limit, what it was
// given and passed over, when it ends. It computes no deadline.

import { hariPekan } from '../waktu/jumlah-harian.ts';
import { hariKerjaAntara, type Kalender } from '../waktu/kalender.ts';
import type { Sop, Syarat } from '../sop/sop.ts';
import { kategoriInduk } from '../sop/kategori.ts';
import type { Dinilai } from '../aduan/syarat.ts';
import {
  formatBatas,
  formatTanggal,
  formatWaktu,
  hariDari,
  hariKeTanggal,
} from '../waktu/tanggal.ts';
import type { Instan, Satuan, Waktu } from '../waktu/waktu.ts';

/** Longest list of holidays that is still a sentence. */
const LIBUR_DISEBUT = 6;

export interface Rentang {
  /** When the step was entered, and when its clock began to run. */
  readonly sejak: Instan;
  readonly mulai: Instan;
  readonly jatuhTempo: Instan;
  /** Why this limit and no other, from jelaskanSyarat; '' = it is everybody's. */
  readonly untuk?: string;
  /** How long the clock stood still, in its own unit (lamaDalam). */
  readonly henti?: number;
  /** `menunggu pelapor` when absent. */
  readonly hentiKarena?: string;
  readonly perpanjangan?: readonly Waktu[];
}

/** `Mulai …, batas 1 hari kerja, ditambah …, diperpanjang …, melewati …, jatuh tempo …` */
export function jelaskanRentang(k: Kalender, batas: Waktu, r: Rentang): string {
  const tulis = (at: Instan): string => formatWaktu(k.data.zonaMenit, at);
  const luarJam = r.mulai > r.sejak ? ` (masuk ${tulis(r.sejak)}, di luar jam kerja)` : '';
  return `${[
    `Mulai ${tulis(r.mulai)}${luarJam}`,
    `batas ${formatBatas(batas)}${r.untuk ? ` untuk ${r.untuk}` : ''}`,
    ...ditambah(batas.satuan, r.henti ?? 0, r.hentiKarena ?? 'menunggu pelapor'),
    ...(r.perpanjangan ?? []).map((waktu) => `diperpanjang ${formatBatas(waktu)}`),
    ...(isJamKantor(batas.satuan) ? melewati(k, r) : ['hari libur ikut dihitung']),
    `jatuh tempo ${tulis(r.jatuhTempo)}`,
  ].join(', ')}.`;
}

/** Whether a unit counts office time only. */
export function isJamKantor(satuan: Satuan): boolean {
  return satuan !== 'hari_kalender' && satuan !== 'jam_kalender';
}

/** What of the aduan chose a limit: `kelas Berat`, `jenis pengaduan dan kanal Tatap muka`. */
export function jelaskanSyarat(sop: Sop, syarat: Syarat | undefined, aduan: Dinilai): string {
  if (syarat === undefined) return '';
  const kelas = sop.kelas?.find(({ id }) => id === aduan.kelas)?.label ?? aduan.kelas ?? '';
  return daftar([
    ...(syarat.kelas ? [`kelas ${kelas}`] : []),
    ...(syarat.jenis ? [`jenis ${aduan.jenis}`] : []),
    ...(syarat.kategori ? [`kategori ${kategoriInduk(aduan.kategori)}`] : []),
    ...(syarat.kanal ? [`kanal ${aduan.kanal}`] : []),
  ]);
}

/** A pause shorter than the unit of the limit adds nothing to it. */
function ditambah(satuan: Satuan, henti: number, karena: string): string[] {
  const menit = Math.round(henti / 60_000);
  const lama = {
    menit: jamMenit(menit, ' kerja'),
    jam: jamMenit(menit, ' kerja'),
    hari_kerja: `${henti} hari kerja`,
    hari_kalender: `${henti} hari kalender`,
    jam_kalender: jamMenit(menit, ' berturut-turut'),
  }[satuan];
  const isNol = satuan === 'hari_kerja' || satuan === 'hari_kalender' ? henti <= 0 : menit <= 0;
  return isNol ? [] : [`ditambah ${lama} selama ${karena}`];
}

function jamMenit(menit: number, macam: string): string {
  const [jam, sisa] = [Math.floor(menit / 60), menit % 60];
  const bagian = [...(jam > 0 ? [`${jam} jam`] : []), ...(sisa > 0 ? [`${sisa} menit`] : [])];
  return `${bagian.join(' ')}${macam}`;
}

function melewati(k: Kalender, r: Rentang): string[] {
  const lewat = yangDilewati(k, r.mulai, r.jatuhTempo);
  return [
    ...jamRamadan(k, r.mulai, r.jatuhTempo),
    ...(lewat.length === 0 ? [] : [`melewati ${daftar(lewat)}`]),
  ];
}

/** Days without office hours after the first day and up to the last, holidays by name. */
function yangDilewati(k: Kalender, mulai: Instan, jatuh: Instan): string[] {
  const zona = k.data.zonaMenit;
  const [awal, akhir] = [hariDari(zona, mulai), hariDari(zona, jatuh)];
  const libur = [...k.tutup]
    .filter(([hari]) => hari > awal && hari <= akhir && isHariBiasaBuka(k, hari))
    .sort(([a], [b]) => a - b);
  const mingguan = akhir - awal - hariKerjaAntara(k, mulai, jatuh) - libur.length;
  const disebut = libur
    .slice(0, LIBUR_DISEBUT)
    .map(([hari, nama]) => `${nama} (${formatTanggal(hariKeTanggal(hari))})`);
  const sisa = libur.length - disebut.length;
  return [
    ...(mingguan > 0 ? [`${mingguan} hari libur mingguan`] : []),
    ...disebut,
    ...(sisa > 0 ? [`${sisa} hari libur lain`] : []),
  ];
}

const isHariBiasaBuka = (k: Kalender, hari: number): boolean =>
  (k.data.mingguan[hariPekan(hari)] ?? []).length > 0;

function jamRamadan(k: Kalender, mulai: Instan, jatuh: Instan): string[] {
  const zona = k.data.zonaMenit;
  const [awal, akhir] = [hariDari(zona, mulai), hariDari(zona, jatuh)];
  const kena = k.ramadan.some(([a, b]) => awal <= b && akhir >= a);
  return kena ? ['dengan jam kerja Ramadan'] : [];
}

function daftar(butir: readonly string[]): string {
  if (butir.length < 2) return butir.join('');
  return `${butir.slice(0, -1).join(', ')} dan ${butir[butir.length - 1] ?? ''}`;
}
