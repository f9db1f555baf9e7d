// SPDX-License-Identifier: Apache-2.0
// Reads and writes the script properties. Their names are in kunci.ts. What is kept for each register
// by itself goes by its plain name for this year's, and by a prefix for those of earlier years.

import { sidik } from '../../register/teks/sidik.ts';
import { isMilikRegister, KUNCI, type KunciProperti, type Properti } from './kunci.ts';

/** Id of the older register that this run is at work on; every run of Google starts afresh. */
let lingkup: string | undefined;

/** Whatever is read and written meanwhile is that register's; undefined = this year's. */
export function dalamRegister<T>(id: string | undefined, kerja: () => T): T {
  const luar = lingkup;
  lingkup = id;
  try {
    return kerja();
  } finally {
    lingkup = luar;
  }
}

/** One call for all of them: reads count against a daily quota. */
export function bacaProperti(): Properti {
  const semua = PropertiesService.getScriptProperties().getProperties();
  return lingkup === undefined ? semua : propertiLama(semua, lingkup);
}

export function simpanProperti(kunci: string, nilai: string): void {
  PropertiesService.getScriptProperties().setProperty(namaKini(kunci), nilai);
}

/** One call; the other properties stay. */
export function simpanBanyak(nilai: Properti): void {
  const bernama = Object.entries(nilai).map(([kunci, satu]) => [namaKini(kunci), satu]);
  PropertiesService.getScriptProperties().setProperties(Object.fromEntries(bernama));
}

/** Writes only what differs: writes are counted by the day. */
export function simpanYangBeda(nilai: Properti, lama: Properti = bacaProperti()): void {
  const beda = Object.entries(nilai).filter(([kunci, satu]) => lama[kunci] !== satu);
  if (beda.length > 0) simpanBanyak(Object.fromEntries(beda));
}

export function hapusProperti(kunci: readonly string[]): void {
  const toko = PropertiesService.getScriptProperties();
  for (const satu of kunci) toko.deleteProperty(namaKini(satu));
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

/** All properties as a run at work on an older register sees them. */
export function propertiLama(semua: Properti, id: string): Properti {
  const awalan = namaLama(id, '');
  const bersama = Object.entries(semua).filter(([kunci]) => !isMilikRegister(kunci));
  const milik = Object.entries(semua)
    .filter(([kunci]) => kunci.startsWith(awalan))
    .map(([kunci, nilai]) => [kunci.slice(awalan.length), nilai]);
  return { ...Object.fromEntries([...bersama, ...milik]), [KUNCI.registerId]: id };
}

/** The name under which a property of an older register is kept. */
export const namaLama = (id: string, kunci: string): string => `lama.${sidik(id)}.${kunci}`;

const namaKini = (kunci: string): string =>
  lingkup !== undefined && isMilikRegister(kunci) ? namaLama(lingkup, kunci) : kunci;
