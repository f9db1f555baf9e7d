// SPDX-License-Identifier: Apache-2.0
// The names of the script properties: ids of what setup made, the hint of where things stand, marks
// of letters. They are hints and marks only; what is true of an aduan stands in the register.

export const KUNCI = {
  pemilik: 'pemilik',
  rahasia: 'rahasia',
  registerId: 'registerId',
  identitasId: 'identitasId',
  formulirId: 'formulirId',
  formulirSiap: 'formulirSiap',
  /** What the SOP asked of the form when the form was last made to follow it. */
  formulirMasukan: 'formulirMasukan',
  folderUtama: 'folderUtama',
  folderRekap: 'folderRekap',
  folderArsip: 'folderArsip',
  folderTemplat: 'folderTemplat',
  folderIdentitas: 'folderIdentitas',
  templatId: 'templatId',
  sapuMenit: 'sapuMenit',
  petunjuk: 'petunjuk',
  kolomStaf: 'kolomStaf',
  identitasBeres: 'identitasBeres',
  /** Copies from Pengaturan, for when the register cannot be read. */
  surelAdmin: 'surelAdmin',
  namaInstansi: 'namaInstansi',
  pemicu: 'pemicu',
} as const;

export type KunciProperti = (typeof KUNCI)[keyof typeof KUNCI];

export const AWALAN = { kirim: 'kirim.', gagal: 'gagal.', galat: 'galat.' } as const;

export type Properti = Readonly<Record<string, string>>;
