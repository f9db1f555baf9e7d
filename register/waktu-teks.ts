// SPDX-License-Identifier: Apache-2.0
// A time limit as staff write it in the SOP tab, and back: `10 menit`, `1-3 hari kerja`. What cannot
// be understood is refused; nothing is guessed but that `hari` in an office means working days.

import { type Hasil, berhasil, gagal } from '../core/hasil.ts';
import type { Satuan, Waktu } from '../core/waktu.ts';

const TULIS: Readonly<Record<Satuan, string>> = {
  menit: 'menit',
  jam: 'jam',
  hari_kerja: 'hari kerja',
  hari_kalender: 'hari kalender',
  jam_kalender: 'jam kalender',
};

const BACA: Readonly<Record<string, Satuan>> = {
  menit: 'menit',
  mnt: 'menit',
  'menit kerja': 'menit',
  jam: 'jam',
  'jam kerja': 'jam',
  hari: 'hari_kerja',
  hk: 'hari_kerja',
  'hari kerja': 'hari_kerja',
  'hari kalender': 'hari_kalender',
  'jam kalender': 'jam_kalender',
  'jam berturut-turut': 'jam_kalender',
};

export function formatWaktuSop(waktu: Waktu): string {
  const angka = (n: number): string => String(n).replace('.', ',');
  const rentang = waktu.min === undefined ? '' : `${angka(waktu.min)}-`;
  return `${rentang}${angka(waktu.maks)} ${TULIS[waktu.satuan]}`;
}

/** The error is for people. */
export function parseWaktuSop(teks: string): Hasil<Waktu, string> {
  const bersih = teks.trim().toLowerCase().replace(/\s+/g, ' ');
  const cocok =
    /^(\d{1,6}(?:[.,]\d+)?)(?: ?(?:-|–|s\.d\.?|s\/d|sd|sampai) ?(\d{1,6}(?:[.,]\d+)?))? ?([a-z -]+?)\.?$/.exec(
      bersih,
    );
  const satuan = BACA[cocok?.[3] ?? ''];
  if (cocok === null || satuan === undefined) {
    return gagal(
      `Waktu “${teks.trim().slice(0, 40)}” belum dapat dibaca. Tulislah misalnya: 10 menit, 2 jam, ` +
        '1 hari kerja, 1-3 hari kerja, atau 10 hari kalender.',
    );
  }
  const angka = (t: string | undefined): number => Number((t ?? '').replace(',', '.'));
  if (cocok[2] === undefined) return berhasil({ maks: angka(cocok[1]), satuan });
  const [min, maks] = [angka(cocok[1]), angka(cocok[2])];
  if (min > maks) return gagal(`Waktu “${teks.trim()}”: batas bawahnya melebihi batas atasnya.`);
  return berhasil({ min, maks, satuan });
}
