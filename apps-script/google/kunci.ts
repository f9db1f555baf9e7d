// SPDX-License-Identifier: Apache-2.0
// The names of the script properties: ids of what setup made, the hint of where things stand, marks
// of letters. They are hints and marks only; what is true of an aduan stands in the register.

export const KUNCI = {
  pemilik: 'pemilik',
  rahasia: 'rahasia',
  /** This year's register. */
  registerId: 'registerId',
  /** Those of earlier years: daftar-register.ts. */
  registerLama: 'registerLama',
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
  /** Setup has put columns back: every row of Register is to be written anew. */
  cocokkan: 'cocokkan',
  /** How often the long look was begun and not ended, and when last: percobaan.ts. */
  cocokTerputus: 'cocokTerputus',
  /** Where the columns of Identitas Pelapor stood when last seen: kolom-identitas.ts. */
  kolomIdentitas: 'kolomIdentitas',
  /** Copies from Pengaturan, for when the register cannot be read. */
  surelAdmin: 'surelAdmin',
  namaInstansi: 'namaInstansi',
  pemicu: 'pemicu',
  /** Those of them that a trigger run has made and that have not fired yet. */
  pemicuRapuh: 'pemicuRapuh',
  /** When the clock's trigger last swept (epoch ms), noted about once an hour. */
  denyut: 'denyut',
  /** Register whose edit trigger is still to be made. */
  pemicuTertunda: 'pemicuTertunda',
  /** Register whose edit trigger was made by a trigger run: setup by a person makes it anew. */
  pemicuSapuan: 'pemicuSapuan',
  /** Why the new year's register could not be made, in words for people. */
  tahunGagal: 'tahunGagal',
} as const;

export type KunciProperti = (typeof KUNCI)[keyof typeof KUNCI];

export const AWALAN = { kirim: 'kirim.', gagal: 'gagal.', galat: 'galat.' } as const;

const MILIK_REGISTER: readonly string[] = [
  KUNCI.petunjuk,
  KUNCI.kolomStaf,
  KUNCI.identitasBeres,
  KUNCI.cocokTerputus,
];

/** What is kept for each register by itself, marks of its letters included; see properti.ts. */
export const isMilikRegister = (kunci: string): boolean =>
  MILIK_REGISTER.includes(kunci) ||
  kunci.startsWith(AWALAN.kirim) ||
  kunci.startsWith(AWALAN.gagal);

export type Properti = Readonly<Record<string, string>>;
