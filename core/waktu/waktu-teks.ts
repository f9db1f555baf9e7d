// SPDX-License-Identifier: Apache-2.0
// A time limit as Indonesian SOPs print it, and back: `10 menit`, `1-3 hari kerja`, `2 x 24 jam`. What
// cannot be understood is refused; what could be meant otherwise is read with a note for people.

import { type Hasil, berhasil, gagal } from '../hasil.ts';
import type { Satuan, Waktu } from './waktu.ts';

export interface WaktuTerbaca {
  readonly waktu: Waktu;
  /** How it was read, where the text could mean something else. */
  readonly catatan?: string;
}

export function formatWaktuSop(waktu: Waktu): string {
  const rentang = waktu.min === undefined ? '' : `${formatAngka(waktu.min)}-`;
  return `${rentang}${formatAngka(waktu.maks)} ${TULIS[waktu.satuan]}`;
}

/** The error is for people. */
export function parseWaktuSop(teks: string): Hasil<Waktu, string> {
  const hasil = bacaWaktuSop(teks);
  return hasil.ok ? berhasil(hasil.nilai.waktu) : hasil;
}

/** With the note; the error is for people. */
export function bacaWaktuSop(teks: string): Hasil<WaktuTerbaca, string> {
  const asli = teks.trim().replace(/\s+/g, ' ').slice(0, 40);
  const bersih = bersihkan(teks);
  const hasil = jamMenit(bersih) ?? kaliJam(bersih) ?? biasa(bersih);
  if (hasil === undefined) return gagal(`Waktu “${asli}” belum dapat dibaca. ${CONTOH}`);
  const { min, maks, satuan, catatan } = hasil;
  if (min !== undefined && min > maks) {
    return gagal(`Waktu “${asli}”: batas bawahnya melebihi batas atasnya.`);
  }
  const waktu: Waktu = min === undefined ? { maks, satuan } : { min, maks, satuan };
  if (catatan === undefined) return berhasil({ waktu });
  return berhasil({
    waktu,
    catatan: `Waktu “${asli}” dibaca ${formatWaktuSop(waktu)}: ${catatan}`,
  });
}

/** Several notices as one cell: `7 hari kerja; 5 hari kerja`, or `7, 5, 3 hari kerja`. */
export const formatDaftarWaktu = (daftar: readonly Waktu[]): string =>
  daftar.map(formatWaktuSop).join('; ');

export function bacaDaftarWaktu(teks: string): Hasil<readonly WaktuTerbaca[], string> {
  const bagian = teks
    .split(/[;\n]|,(?!\d)|\bdan\b/i)
    .map((t) => t.trim())
    .filter((t) => t !== '');
  const satuan = /[^\d\s.,].*$/.exec(bagian[bagian.length - 1] ?? '')?.[0] ?? '';
  const hasil: WaktuTerbaca[] = [];
  for (const satu of bagian) {
    const terbaca = bacaWaktuSop(/^[\d.,]+$/.test(satu) ? `${satu} ${satuan}` : satu);
    if (!terbaca.ok) return terbaca;
    hasil.push(terbaca.nilai);
  }
  return berhasil(hasil);
}

const CONTOH =
  'Tulislah misalnya: 10 menit, 2 jam, 1 hari kerja, 1-3 hari kerja, 1 x 24 jam, ' +
  'atau 14 hari kalender.';

const TULIS: Readonly<Record<Satuan, string>> = {
  menit: 'menit',
  jam: 'jam',
  hari_kerja: 'hari kerja',
  hari_kalender: 'hari kalender',
  jam_kalender: 'jam kalender',
};

interface Ukuran {
  readonly satuan: Satuan;
  readonly kali?: number;
  readonly catatan?: string;
}

const MENIT: Ukuran = { satuan: 'menit' };
const MENIT_PETIK: Ukuran = { satuan: 'menit', catatan: 'tanda " dibaca menit, bukan detik.' };
const JAM: Ukuran = { satuan: 'jam' };
const HARI: Ukuran = {
  satuan: 'hari_kerja',
  catatan: 'bila hari libur ikut dihitung, tulislah hari kalender.',
};
const HARI_KERJA: Ukuran = { satuan: 'hari_kerja' };
const HARI_KALENDER: Ukuran = { satuan: 'hari_kalender' };
const JAM_KALENDER: Ukuran = { satuan: 'jam_kalender' };
const MINGGU: Ukuran = {
  satuan: 'hari_kalender',
  kali: 7,
  catatan: 'bila yang dimaksud hari kerja, tulislah misalnya 5 hari kerja.',
};
const BULAN: Ukuran = {
  satuan: 'hari_kalender',
  kali: 30,
  catatan: 'sebulan dihitung 30 hari kalender.',
};

const BACA: Readonly<Record<string, Ukuran>> = {
  menit: MENIT,
  mnt: MENIT,
  'menit kerja': MENIT,
  "'": MENIT,
  '"': MENIT_PETIK,
  jam: JAM,
  'jam kerja': JAM,
  hari: HARI,
  hr: HARI,
  hk: HARI_KERJA,
  'hari kerja': HARI_KERJA,
  'hari kalender': HARI_KALENDER,
  'hari kalendar': HARI_KALENDER,
  'jam kalender': JAM_KALENDER,
  'jam berturut-turut': JAM_KALENDER,
  minggu: MINGGU,
  pekan: MINGGU,
  bulan: BULAN,
  bln: BULAN,
};

/** Words that say "at most" or "about": a limit is the most that is allowed, so they add nothing. */
const AWALAN =
  /^(?:±|\+\/-|\+-|≤|<|maksimal|maksimum|maks\.?|max\.?|paling lama|paling lambat|selambat-lambatnya|selama-lamanya|kurang lebih|lebih kurang|sekitar|dalam waktu|selama|dalam)\s*:?\s*/;

/** `1 (satu) hari`: the number is written once more in words. */
const TERBILANG =
  /\(\s*(?:(?:nol|koma|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|seratus|ratus|seribu|ribu|setengah)\s*)+\)/g;

const ANGKA = String.raw`(\d{1,6}(?:[.,]\d+)?)`;
const SAMPAI = String.raw`(?:-|–|—|s\.d\.?|s\/d|sd|sampai dengan|sampai)`;
const UNIT = `(${Object.keys(BACA)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const POLA_KALI = new RegExp(`^${ANGKA}(?: ?${SAMPAI} ?${ANGKA})? ?[x×*] ?24 ?jam(?: kalender)?$`);
const POLA_BIASA = new RegExp(`^${ANGKA}(?: ?${UNIT}?\\.? ?${SAMPAI} ?${ANGKA})? ?${UNIT}$`);

function bersihkan(teks: string): string {
  let bersih = teks
    .trim()
    .toLowerCase()
    .replace(/[’‘′`]/g, "'")
    .replace(/[”“″]|''/g, '"')
    .replace(TERBILANG, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;]$/, '')
    .trim();
  while (AWALAN.test(bersih)) bersih = bersih.replace(AWALAN, '');
  return bersih;
}

type Terukur = Waktu & { readonly catatan?: string };

function jamMenit(teks: string): Terukur | undefined {
  const cocok = /^(\d{1,4}) ?jam,? (?:dan )?(\d{1,4}) ?(?:menit|mnt)$/.exec(teks);
  if (cocok === null) return undefined;
  return { maks: Number(cocok[1]) * 60 + Number(cocok[2]), satuan: 'menit' };
}

/** `1 x 24 jam` means day and night, as distinct from office hours. */
function kaliJam(teks: string): Terukur | undefined {
  const cocok = POLA_KALI.exec(teks);
  if (cocok === null) return undefined;
  const catatan = 'malam dan hari libur ikut dihitung.';
  return ukur(cocok[1], cocok[2], { ...JAM_KALENDER, kali: 24, catatan });
}

function biasa(teks: string): Terukur | undefined {
  const cocok = POLA_BIASA.exec(teks);
  if (cocok === null) return undefined;
  const [, pertama, satuanAwal, kedua, satuan = ''] = cocok;
  const ukuran = BACA[satuan];
  // `5 menit - 3 hari`: two units in one range are somebody's slip.
  if (ukuran === undefined || (satuanAwal ?? satuan) !== satuan) return undefined;
  const hasil = ukur(pertama, kedua, ukuran);
  const sehari = ukuran === JAM && hasil.maks >= 24 && hasil.maks % 24 === 0;
  if (!sehari) return hasil;
  const catatan = `jam kantor. Bila siang malam, tulislah ${hasil.maks / 24} x 24 jam.`;
  return { ...hasil, catatan };
}

function ukur(pertama: string | undefined, kedua: string | undefined, ukuran: Ukuran): Terukur {
  const angka = (teks: string | undefined): number => parseAngka(teks ?? '') * (ukuran.kali ?? 1);
  const { satuan, catatan } = ukuran;
  const waktu: Waktu =
    kedua === undefined
      ? { maks: angka(pertama), satuan }
      : { min: angka(pertama), maks: angka(kedua), satuan };
  return catatan === undefined ? waktu : { ...waktu, catatan };
}

/** In Indonesian a dot before three digits groups thousands; any other dot is taken as a comma. */
const parseAngka = (teks: string): number =>
  Number(/^\d{1,3}\.\d{3}$/.test(teks) ? teks.replace('.', '') : teks.replace(',', '.'));

const formatAngka = (n: number): string => String(n).replace('.', ',');
