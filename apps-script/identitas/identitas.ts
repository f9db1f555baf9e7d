// SPDX-License-Identifier: Apache-2.0
// Names and contacts go to Identitas Pelapor, after the register has its rows. Sistem remembers
// whose are on the way, so that a run killed in between is made good by the next one.

import { daftarIdentitas, type Identitas } from '../../register/baris/identitas.ts';
import { sidik } from '../../register/teks/sidik.ts';
import type { Anggaran } from '../google/anggaran.ts';
import type { Buku } from '../buku/buku.ts';
import { bacaSatuRespons } from '../formulir/formulir.ts';
import { LayananError, SusunanRusak } from '../google/galat.ts';
import { bacaFormulir } from '../putusan/intake.ts';
import { bacaTabIdentitas, tambahIdentitas } from './kolom-identitas.ts';
import type { Kantor } from '../google/kantor.ts';

/** The mark in the script properties that says: these have been written. */
export const sidikTertunda = (tertunda: readonly string[]): string => sidik(tertunda.join('\n'));

export function tulisIdentitas(
  anggaran: Anggaran,
  identitasId: string,
  daftar: readonly Identitas[],
  zonaMenit: number,
): void {
  if (daftar.length === 0) return;
  tambahIdentitas(anggaran, identitasId, daftar, zonaMenit);
}

/** False when its tab cannot be used: Sistem keeps the list, the next run tells and tries again. */
export function cobaTulisIdentitas(...bahan: Parameters<typeof tulisIdentitas>): boolean {
  try {
    tulisIdentitas(...bahan);
    return true;
  } catch (sebab) {
    if (!(sebab instanceof SusunanRusak)) throw sebab;
    console.warn(sebab.message);
    return false;
  }
}

/**
 * Writes those of `tertunda` that are not there yet. Throws when it cannot; nothing is lost then,
 * because Sistem keeps the list.
 */
export function susulkanIdentitas(buku: Buku, anggaran: Anggaran, kantor: Kantor): void {
  console.warn('identitas tertunda: Identitas Pelapor diperiksa');
  const nomorAda = new Set(bacaIdentitas(anggaran, kantor).map((i) => i.nomor));
  const kurang = buku.bacaan.sistem.identitasTertunda
    .map((satu) => satu.split('\t'))
    .filter(([, nomor = '']) => !nomorAda.has(nomor))
    .flatMap(([responsId = '', nomor = '']) => susun(buku, anggaran, kantor, responsId, nomor));
  tulisIdentitas(anggaran, kantor.identitasId, kurang, zonaMenit(buku));
}

/** Keys of all responses that were ever registered. Exceptional: reads the whole tab. */
export function kunciTercatat(anggaran: Anggaran, kantor: Kantor): ReadonlySet<string> {
  return new Set(bacaIdentitas(anggaran, kantor).map((i) => i.kunci));
}

const bacaIdentitas = (anggaran: Anggaran, { identitasId }: Kantor): readonly Identitas[] =>
  daftarIdentitas(bacaTabIdentitas(anggaran, identitasId));

/** Nothing when the owner deleted the response meanwhile. */
function susun(
  buku: Buku,
  anggaran: Anggaran,
  kantor: Kantor,
  responsId: string,
  nomor: string,
): Identitas[] {
  try {
    const respons = bacaSatuRespons(anggaran, kantor.formulirId, responsId);
    return [{ ...bacaFormulir(buku, respons).identitas, nomor }];
  } catch (sebab) {
    if (sebab instanceof LayananError && sebab.jenis === 'lain') return [];
    throw sebab;
  }
}

const zonaMenit = (buku: Buku): number => buku.konteks.kalender.data.zonaMenit;
