// SPDX-License-Identifier: Apache-2.0
// Where the address of a letter's pelapor is to be looked up, from the row of the aduan. It reads
// no address itself.

import type { Surat } from '../../core/aduan/perintah.ts';
import type { Bacaan } from '../../register/baca/baca.ts';
import { rentangDariBaris } from '../../register/ingatan/petunjuk.ts';
import type { LetakAlamat } from './alamat-pelapor.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { bacaRegister } from '../buku/baca-register.ts';
import type { Buku } from '../buku/buku.ts';
import { barisSurat } from '../surat/surat.ts';
import type { Kantor } from '../google/kantor.ts';

/** Letters about rows that were not read (closed, left over from a full quota): one more read. */
export function createPencari(
  buku: Buku,
  antrean: readonly Surat[],
  kantor: Kantor,
  anggaran: Anggaran,
): (nomor: string) => LetakAlamat {
  let tambahan: Bacaan | undefined;
  const diBacaan = (bacaan: Bacaan, nomor: string): LetakAlamat | undefined => {
    const ada = bacaan.baris.find((b) => b.aduan.nomor === nomor);
    if (ada === undefined) return undefined;
    const { responsId } = ada.aduan;
    return { responsId, ...(ada.kontak === undefined ? {} : { kontak: ada.kontak }) };
  };
  return (nomor) => {
    const ada = diBacaan(buku.bacaan, nomor);
    if (ada !== undefined) return ada;
    tambahan ??= bacaRegister(anggaran, kantor.registerId, buku.at, {
      petunjuk: buku.tx.petunjuk(),
      register: rentangDariBaris(antrean.map(barisSurat).filter((b) => b > 0)),
    });
    return diBacaan(tambahan, nomor) ?? { responsId: '' };
  };
}
