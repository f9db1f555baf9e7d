// SPDX-License-Identifier: Apache-2.0
// Where letters to a pelapor go: the answer in the form, or, when the PPID corrected it or the form
// no longer has it, Identitas Pelapor. Addresses are looked up at sending and kept nowhere.

import type { Identitas } from '../../register/baris/identitas.ts';
import { parseIdentitas, permintaanBacaIdentitas } from '../../register/baris/identitas.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { identitasRespons } from './identitas-respons.ts';
import { bacaRentang } from '../google/sheets.ts';

export interface SumberAlamat {
  readonly formulirId: string;
  readonly identitasId: string;
}

/** Where the register says that the address of an aduan's pelapor is. */
export interface LetakAlamat {
  readonly responsId: string;
  readonly kontak?: 'identitas';
}

/** undefined when no address is known. `baru`: identities that this run has just read. */
export function createAlamatPelapor(
  sumber: SumberAlamat,
  anggaran: Anggaran,
  baru: readonly Identitas[],
): (nomor: string, letak: () => LetakAlamat) => string | undefined {
  let semua: ReadonlyMap<string, string> | undefined;
  const segar = new Map(baru.map((i) => [i.nomor, i.surel]));
  const dariIdentitas = (nomor: string): string | undefined => {
    semua ??= bacaSurel(anggaran, sumber.identitasId);
    return semua.get(nomor);
  };
  return (nomor, letak) => {
    const langsung = segar.get(nomor);
    if (langsung !== undefined) return isi(langsung);
    const { responsId, kontak } = letak();
    if (kontak === 'identitas' || responsId === '') return isi(dariIdentitas(nomor));
    // A response that the owner deleted is no reason to stop: Identitas still has the address.
    const surel = identitasRespons(anggaran, sumber.formulirId, responsId)?.surel;
    return isi(surel) ?? isi(dariIdentitas(nomor));
  };
}

const isi = (surel: string | undefined): string | undefined => (surel === '' ? undefined : surel);

function bacaSurel(anggaran: Anggaran, identitasId: string): ReadonlyMap<string, string> {
  const daftar = parseIdentitas(bacaRentang(anggaran, identitasId, permintaanBacaIdentitas()));
  if (!daftar.ok) throw new Error(daftar.galat.pesan);
  return new Map(daftar.nilai.map((i) => [i.nomor, i.surel]));
}
