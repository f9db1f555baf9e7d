// SPDX-License-Identifier: Apache-2.0
// What came in, went out and stayed: open at start + in + reopened − closed = open at end.

import type { Aduan } from '../aduan/aduan.ts';
import type { Peristiwa } from '../aduan/peristiwa.ts';
import { terapkan } from '../aduan/terapkan.ts';
import type { Instan } from '../waktu/waktu.ts';

export interface Arus {
  readonly terbukaAwal: number;
  readonly masuk: number;
  readonly dibukaKembali: number;
  /** Closings, not aduan: one that was closed, reopened and closed again counts twice. */
  readonly selesai: number;
  readonly terbukaAkhir: number;
  /** The record at each closing, in order. */
  readonly ditutup: readonly Aduan[];
}

/** Counts what happened in [awal, akhir). @throws when the figures do not reconcile. */
export function hitungArus(riwayat: readonly Peristiwa[], awal: Instan, akhir: Instan): Arus {
  const keadaan = new Map<string, Aduan>();
  const ditutup: Aduan[] = [];
  const hitung = { terbukaAwal: 0, masuk: 0, dibukaKembali: 0, terbukaAkhir: 0 };
  for (const peristiwa of riwayat) {
    const pada = peristiwa.jenis === 'dicatat' ? peristiwa.aduan.diterima : peristiwa.pada;
    if (pada >= akhir) continue;
    const sebelum = keadaan.get(peristiwa.nomor);
    const sesudah = terapkan(sebelum, peristiwa);
    keadaan.set(peristiwa.nomor, sesudah);
    const geser = Number(isTerbuka(sesudah)) - Number(sebelum !== undefined && isTerbuka(sebelum));
    hitung.terbukaAkhir += geser;
    if (pada < awal) hitung.terbukaAwal += geser;
    else if (peristiwa.jenis === 'dicatat') hitung.masuk += 1;
    else if (geser > 0) hitung.dibukaKembali += 1;
    if (pada >= awal && geser < 0) ditutup.push(sesudah);
  }
  const arus = { ...hitung, selesai: ditutup.length, ditutup };
  assertCocok(arus);
  return arus;
}

const isTerbuka = (aduan: Aduan): boolean => aduan.langkah !== undefined;

function assertCocok(arus: Arus): void {
  const jumlah = arus.terbukaAwal + arus.masuk + arus.dibukaKembali - arus.selesai;
  if (jumlah !== arus.terbukaAkhir) {
    throw new Error(`Rekap tidak cocok: ${jumlah} dihitung, ${arus.terbukaAkhir} terbuka`);
  }
}
