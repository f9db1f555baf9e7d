// SPDX-License-Identifier: Apache-2.0
// How long answers took, in working minutes, and whether every step on the way, and the process, kept
// its time.

import type { Aduan } from '../aduan/aduan.ts';
import { menitKerjaAntara } from '../waktu/kalender.ts';
import type { Konteks } from '../aduan/perintah.ts';
import type { Peristiwa } from '../aduan/peristiwa.ts';
import { isAduanTerlambat } from '../tenggat/tenggat.ts';
import { terapkan } from '../aduan/terapkan.ts';
import type { Instan } from '../waktu/waktu.ts';

export interface WaktuTanggapan {
  /** Aduan first answered in the month. */
  readonly jumlah: number;
  /** Working minutes from receipt to the first answer; undefined when nothing was answered. */
  readonly rataMenit?: number;
  readonly medianMenit?: number;
  /** Those of which nothing until the answer was done after the limit of its step or of the process. */
  readonly tepatWaktu: number;
}

export function hitungTanggapan(
  konteks: Konteks,
  konteksUntuk: (aduan: Aduan) => Konteks,
  riwayat: readonly Peristiwa[],
  awal: Instan,
  akhir: Instan,
): WaktuTanggapan {
  const keadaan = new Map<string, Aduan>();
  const pernahTerlambat = new Set<string>();
  const lama: number[] = [];
  let tepatWaktu = 0;
  for (const peristiwa of riwayat) {
    const sebelum = keadaan.get(peristiwa.nomor);
    if (sebelum !== undefined && isTerlambatSaat(konteksUntuk(sebelum), sebelum, peristiwa)) {
      pernahTerlambat.add(peristiwa.nomor);
    }
    const sesudah = terapkan(sebelum, peristiwa);
    keadaan.set(peristiwa.nomor, sesudah);
    const baru = sesudah.ditanggapi !== undefined && sebelum?.ditanggapi === undefined;
    if (!baru || peristiwa.pada < awal || peristiwa.pada >= akhir) continue;
    lama.push(menitKerjaAntara(konteks.kalender, sesudah.diterima, peristiwa.pada));
    if (!pernahTerlambat.has(peristiwa.nomor)) tepatWaktu += 1;
  }
  if (lama.length === 0) return { jumlah: 0, tepatWaktu: 0 };
  const jumlahMenit = lama.reduce((a, b) => a + b, 0);
  return {
    jumlah: lama.length,
    rataMenit: Math.round(jumlahMenit / lama.length),
    medianMenit: median(lama),
    tepatWaktu,
  };
}

/** Only acts end a step; a reminder during it says nothing about when it was done. */
const isTerlambatSaat = (konteks: Konteks, aduan: Aduan, peristiwa: Peristiwa): boolean =>
  peristiwa.jenis === 'ditindak' && isAduanTerlambat(konteks, aduan, peristiwa.pada);

function median(angka: readonly number[]): number {
  const urut = [...angka].sort((a, b) => a - b);
  const tengah = Math.floor(urut.length / 2);
  const atas = urut[tengah] ?? 0;
  return urut.length % 2 === 1 ? atas : Math.round(((urut[tengah - 1] ?? 0) + atas) / 2);
}
