// SPDX-License-Identifier: Apache-2.0
// One thing that is wrong with what an office wrote, and small makers of it.

export interface Masalah {
  /** Where: `langkah.klasifikasi.tindakan.lanjut.ke`. */
  readonly jalur: string;
  /** A `galat` is refused, a `peringatan` is only shown. */
  readonly tingkat: 'galat' | 'peringatan';
  readonly pesan: string;
}

export const galat = (jalur: string, pesan: string): Masalah => ({
  jalur,
  tingkat: 'galat',
  pesan,
});

export const peringatan = (jalur: string, pesan: string): Masalah => ({
  jalur,
  tingkat: 'peringatan',
  pesan,
});

/** Values that occur more than once, each once. */
export function ganda(daftar: readonly string[]): string[] {
  return [...new Set(daftar.filter((x, i) => daftar.indexOf(x) !== i))];
}
