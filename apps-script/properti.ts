// SPDX-License-Identifier: Apache-2.0
// Reads and writes the script properties. Their names are in kunci.ts.

import type { KunciProperti, Properti } from './kunci.ts';

/** One call for all of them: reads count against a daily quota. */
export function bacaProperti(): Properti {
  return PropertiesService.getScriptProperties().getProperties();
}

export function simpanProperti(kunci: string, nilai: string): void {
  PropertiesService.getScriptProperties().setProperty(kunci, nilai);
}

/** One call; the other properties stay. */
export function simpanBanyak(nilai: Properti): void {
  PropertiesService.getScriptProperties().setProperties({ ...nilai });
}

/** Writes only what differs: writes are counted by the day. */
export function simpanYangBeda(nilai: Properti, lama: Properti = bacaProperti()): void {
  const beda = Object.entries(nilai).filter(([kunci, satu]) => lama[kunci] !== satu);
  if (beda.length > 0) simpanBanyak(Object.fromEntries(beda));
}

export function hapusProperti(kunci: readonly string[]): void {
  const toko = PropertiesService.getScriptProperties();
  for (const satu of kunci) toko.deleteProperty(satu);
}

/** Throws in words for people when setup has not been run. */
export function wajibProperti(properti: Properti, kunci: KunciProperti): string {
  const nilai = properti[kunci];
  if (nilai === undefined || nilai === '') {
    throw new Error(
      `Kentongan belum dipasang lengkap (${kunci}). Buka menu Kentongan, pilih Pasang/Perbarui.`,
    );
  }
  return nilai;
}
