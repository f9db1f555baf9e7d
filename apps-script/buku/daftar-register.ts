// SPDX-License-Identifier: Apache-2.0
// The registers of an installation: this year's, and those of earlier years as the script property
// `registerLama` lists them. A hint: the registers themselves are linked in Sistem. Pure.

import { KUNCI, type Properti } from '../google/kunci.ts';

/** Notes in Sistem by which registers know of each other, and of their year. */
export const CATATAN_TAHUN = {
  /** The year whose aduan the register takes in. */
  tahun: 'tahun',
  /** Id of the next year's register; while it stands here, this one takes no new aduan. */
  penerus: 'penerus',
  /** Id of the register before. */
  pendahulu: 'pendahulu',
  /** Since when no aduan has been open, as epoch ms. */
  kosongSejak: 'kosongSejak',
  /** Since when nothing can come back: sweeps leave it alone. */
  ditutup: 'ditutup',
  /** In a new register: with whom it could not be shared. */
  belumDibagikan: 'belumDibagikan',
} as const;

export interface RegisterLama {
  readonly id: string;
  readonly tahun: number;
  /** Nothing is open and nothing can be reopened: sweeps leave it alone. */
  readonly tutup: boolean;
}

/** The newest first. */
export function daftarLama(properti: Properti): readonly RegisterLama[] {
  const teks = properti[KUNCI.registerLama];
  if (teks === undefined || teks === '') return [];
  const isi = JSON.parse(teks) as readonly Partial<RegisterLama>[];
  return isi.flatMap(({ id, tahun, tutup }) =>
    typeof id === 'string' && id !== ''
      ? [{ id, tahun: Number(tahun ?? 0), tutup: tutup === true }]
      : [],
  );
}

export const tulisLama = (daftar: readonly RegisterLama[]): string => JSON.stringify(daftar);

/** Older registers that sweeps still go through. */
export const registerTerbuka = (properti: Properti): readonly string[] =>
  daftarLama(properti)
    .filter(({ tutup }) => !tutup)
    .map(({ id }) => id);

/**
 * Every register, the likeliest first: those whose year a number of an aduan names, then this year's.
 * `undefined` = this year's, as `dalamRegister` takes it.
 */
export function urutanRegister(properti: Properti, nomor = ''): readonly (string | undefined)[] {
  const lama = daftarLama(properti);
  const cocok = lama.filter(({ tahun }) => nomor.includes(String(tahun))).map(({ id }) => id);
  const lain = lama.map(({ id }) => id).filter((id) => !cocok.includes(id));
  return [...cocok, undefined, ...lain];
}
