// SPDX-License-Identifier: Apache-2.0
// Civil dates and the Indonesian way to write dates, times and spans. It knows no holidays and no
// office hours; those are in kalender.ts.

import { MS_SEHARI, type Instan, type Tanggal, type Waktu } from './waktu.ts';

const NAMA_HARI = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];
const NAMA_BULAN =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  );
const ROMAWI = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
/** Minutes east of UTC; no zone of Indonesia has summer time. */
const ZONA: Readonly<Record<string, number>> = {
  'Asia/Jakarta': 420,
  'Asia/Pontianak': 420,
  'Asia/Makassar': 480,
  'Asia/Jayapura': 540,
};

/** `Senin, 19 Oktober 2026 pukul 09.15 WIB` */
export function formatWaktu(zonaMenit: number, at: Instan): string {
  const hari = hariDari(zonaMenit, at);
  return `${namaHari(hari)}, ${formatTanggal(hariKeTanggal(hari))} pukul ${jam(zonaMenit, at)} ${namaZona(zonaMenit)}`;
}

/** `19-10-2026 09.15` */
export function formatSingkat(zonaMenit: number, at: Instan): string {
  const [tahun, bulan, tanggal] = hariKeTanggal(hariDari(zonaMenit, at)).split('-');
  return `${tanggal}-${bulan}-${tahun} ${jam(zonaMenit, at)}`;
}

/** `19 Oktober 2026` */
export function formatTanggal(tanggal: Tanggal): string {
  const [tahun, bulan, hari] = tanggal.split('-');
  return `${Number(hari)} ${namaBulan(Number(bulan))} ${tahun}`;
}

/** 1 = Januari */
export function namaBulan(bulan: number): string {
  return NAMA_BULAN[bulan - 1] ?? '';
}

/** 1 = I */
export function bulanRomawi(bulan: number): string {
  return ROMAWI[bulan - 1] ?? '';
}

/** WIB, WITA or WIT; another offset is written as `UTC+5.30`. */
export function namaZona(zonaMenit: number): string {
  if (zonaMenit === 420) return 'WIB';
  if (zonaMenit === 480) return 'WITA';
  if (zonaMenit === 540) return 'WIT';
  const mutlak = Math.abs(zonaMenit);
  const menit = mutlak % 60 === 0 ? '' : `.${duaAngka(mutlak % 60)}`;
  return `UTC${zonaMenit < 0 ? '-' : '+'}${Math.floor(mutlak / 60)}${menit}`;
}

/** Offset of one of Indonesia's IANA zones; undefined for any other. */
export function zonaMenitDari(iana: string): number | undefined {
  return ZONA[iana];
}

/**
 * Office minutes as people say them: `1 hari kerja 30 menit`. A working day is 450 minutes unless
 * told otherwise (37 h 30 m in five days, Perpres 21/2023, as reported by the press).
 */
export function formatLama(menit: number, menitSehari = 450): string {
  const bulat = Math.max(0, Math.round(menit));
  const bagian: string[] = [];
  const hari = Math.floor(bulat / menitSehari);
  const sisa = bulat - hari * menitSehari;
  if (hari > 0) bagian.push(`${hari} hari kerja`);
  if (sisa >= 60) bagian.push(`${Math.floor(sisa / 60)} jam`);
  if (sisa % 60 > 0 || bulat === 0) bagian.push(`${sisa % 60} menit`);
  return bagian.join(' ');
}

/** A limit as a SOP says it: `1–3 hari kerja`, `10 menit`, `24 jam (jam kalender)`. */
export function formatBatas(waktu: Waktu): string {
  const angka =
    waktu.min === undefined
      ? formatAngka(waktu.maks)
      : `${formatAngka(waktu.min)}–${formatAngka(waktu.maks)}`;
  switch (waktu.satuan) {
    case 'menit':
      return `${angka} menit kerja`;
    case 'jam':
      return `${angka} jam kerja`;
    case 'hari_kerja':
      return `${angka} hari kerja`;
    case 'hari_kalender':
      return `${angka} hari kalender`;
    case 'jam_kalender':
      return `${angka} jam berturut-turut`;
  }
}

/** Epoch day of the local date at a moment. */
export function hariDari(zonaMenit: number, at: Instan): number {
  return Math.floor((at + zonaMenit * 60_000) / MS_SEHARI);
}

/** Epoch day of `2026-03-02`; undefined when it is not a date that exists. */
export function tanggalKeHari(tanggal: Tanggal): number | undefined {
  const cocok = /^(\d{4})-(\d{2})-(\d{2})$/.exec(tanggal);
  if (!cocok) return undefined;
  const [tahun, bulan, tgl] = [Number(cocok[1]), Number(cocok[2]), Number(cocok[3])];
  const ms = Date.UTC(tahun, bulan - 1, tgl);
  // 30 February would silently become 2 March.
  const d = new Date(ms);
  const sama = d.getUTCMonth() === bulan - 1 && d.getUTCDate() === tgl;
  return sama ? ms / MS_SEHARI : undefined;
}

export function hariKeTanggal(hari: number): Tanggal {
  const d = new Date(hari * MS_SEHARI);
  return `${String(d.getUTCFullYear()).padStart(4, '0')}-${duaAngka(d.getUTCMonth() + 1)}-${duaAngka(d.getUTCDate())}`;
}

export function namaHari(hari: number): string {
  return NAMA_HARI[(((hari + 3) % 7) + 7) % 7] ?? '';
}

function jam(zonaMenit: number, at: Instan): string {
  const menit = Math.floor((at + zonaMenit * 60_000) / 60_000);
  const dalamHari = ((menit % 1440) + 1440) % 1440;
  return `${duaAngka(Math.floor(dalamHari / 60))}.${duaAngka(dalamHari % 60)}`;
}

const duaAngka = (n: number): string => String(n).padStart(2, '0');

const formatAngka = (n: number): string => String(n).replace('.', ',');
