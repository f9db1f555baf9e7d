// SPDX-License-Identifier: Apache-2.0
// The people behind roles: a digest goes to a person, not to a role. In the register a person is a
// fingerprint; the address is found at sending, in Petugas. Pure.

import { sidik } from '../../register/teks/sidik.ts';
import type { Konfigurasi } from '../../register/atur/konfigurasi.ts';
import { alamatPeran, labelPeran, type Alamat } from './alamat.ts';

const AWALAN = 'petugas:';
/** More titles than these are not read. */
const JABATAN_DISEBUT = 2;

export interface Orang {
  /** `petugas:` and a fingerprint of the address. */
  readonly tanda: string;
  readonly surel: string;
  /** Roles whose letters go to this person, also in place of a role that nobody holds. */
  readonly peran: readonly string[];
}

export const isOrang = (kepada: string): boolean => kepada.startsWith(AWALAN);

/** Everybody to whom letters of these roles go, by their fingerprint. */
export function daftarOrang(
  peran: Iterable<string>,
  konfigurasi: Konfigurasi,
  pemilik: string,
): ReadonlyMap<string, Orang> {
  const hasil = new Map<string, Orang>();
  for (const satu of new Set(peran)) {
    for (const surel of alamatPeran(satu, konfigurasi, pemilik).ke) {
      const tanda = `${AWALAN}${sidik(surel)}`;
      const lama = hasil.get(tanda)?.peran ?? [];
      hasil.set(tanda, { tanda, surel, peran: [...lama, satu] });
    }
  }
  return hasil;
}

/** Undefined when this person has not all of these roles any more. */
export function alamatOrang(
  tanda: string,
  peran: readonly string[],
  konfigurasi: Konfigurasi,
  pemilik: string,
): Alamat | undefined {
  const orang = daftarOrang(peran, konfigurasi, pemilik).get(tanda);
  if (orang === undefined || orang.peran.length < new Set(peran).size) return undefined;
  const alamat = orang.peran.map((satu) => alamatPeran(satu, konfigurasi, pemilik));
  const jabatan = [...new Set(alamat.map((a) => a.jabatan))];
  const kosong = orang.peran.filter((_, i) => alamat[i]?.catatan !== undefined);
  return {
    ke: [orang.surel],
    jabatan: jabatan.length > JABATAN_DISEBUT ? 'Bapak/Ibu Petugas' : jabatan.join(' dan '),
    ...(kosong.length === 0 ? {} : { catatan: catatanKosong(kosong, konfigurasi) }),
  };
}

export const catatanKosong = (peran: readonly string[], konfigurasi: Konfigurasi): string =>
  `Sebagian dikirim kepada admin karena belum ada petugas aktif untuk peran: ${peran
    .map((satu) => labelPeran(satu, konfigurasi))
    .join(', ')}. Mohon lengkapi lembar Petugas.`;
