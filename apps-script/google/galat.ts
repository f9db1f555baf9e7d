// SPDX-License-Identifier: Apache-2.0
// Failures of Google's services, sorted by what may be done about them. Only entry points catch
// them (main.ts), and sending, where one bad address must not stop the others.

/**
 * `sibuk`: refused before anything was done (429), may be repeated · `tak_pasti`: it may or may not
 * have been done (5xx) · `kuota`: the day's allowance is used up · `lain`: repeating will not help.
 */
export type JenisGalat = 'sibuk' | 'tak_pasti' | 'kuota' | 'lain';

export class LayananError extends Error {
  readonly jenis: JenisGalat;
  readonly sebab: unknown;

  constructor(layanan: string, jenis: JenisGalat, sebab: unknown) {
    super(`${layanan}: ${pesanGalat(sebab)}`);
    this.name = 'LayananError';
    this.jenis = jenis;
    this.sebab = sebab;
  }
}

/** A stop that the person can resolve; the message is Indonesian and shown as it is. */
export class Ditolak extends Error {
  constructor(pesan: string) {
    super(pesan);
    this.name = 'Ditolak';
  }
}

/** A tab or its headers cannot be read: what is missing may be put back, else a person must. */
export class SusunanRusak extends Ditolak {
  constructor(pesan: string) {
    super(pesan);
    this.name = 'SusunanRusak';
  }
}

/** Rows or columns were moved between two reads: we hold the lock, so by a person. */
export class BarisBergerak extends Error {
  constructor() {
    super('Register sedang diubah orang selagi dibaca; dicoba lagi pada sapuan berikutnya.');
    this.name = 'BarisBergerak';
  }
}

/** Advanced services put Google's JSON error into `details`; other services have words only. */
export function jenisGalat(sebab: unknown): JenisGalat {
  const kode = kodeGalat(sebab);
  const pesan = pesanGalat(sebab);
  if (/for one day|daily limit/i.test(pesan)) return 'kuota';
  if (kode === 429 || /quota exceeded|rate limit|too many (requests|lockservice)/i.test(pesan)) {
    return 'sibuk';
  }
  if (kode !== undefined) return kode >= 500 ? 'tak_pasti' : 'lain';
  const ragu =
    /server error occurred|internal error|backend error|timed? ?out|try again|empty response/i;
  return ragu.test(pesan) ? 'tak_pasti' : 'lain';
}

/** Rows or columns were asked for that the sheet no longer has. */
export const isLewatKisi = (sebab: unknown): boolean =>
  sebab instanceof LayananError && /exceeds grid limits/i.test(sebab.message);

export function pesanGalat(sebab: unknown): string {
  return sebab instanceof Error ? sebab.message : String(sebab);
}

function kodeGalat(sebab: unknown): number | undefined {
  if (typeof sebab !== 'object' || sebab === null || !('details' in sebab)) return undefined;
  const { details } = sebab;
  if (typeof details !== 'object' || details === null || !('code' in details)) return undefined;
  return typeof details.code === 'number' ? details.code : undefined;
}
