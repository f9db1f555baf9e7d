// SPDX-License-Identifier: Apache-2.0
// A short fingerprint of text: tells whether something changed. Not for secrets.

const AWAL = 0x811c9dc5;
const AWAL_KEDUA = 0x01234567;
const PRIMA = 0x01000193;

/** FNV-1a over UTF-16 units, twice with different seeds: 16 hex digits. */
export function sidik(teks: string): string {
  let [satu, dua] = [AWAL | 0, AWAL_KEDUA | 0];
  for (let i = 0; i < teks.length; i += 1) {
    const kode = teks.charCodeAt(i);
    satu = Math.imul(satu ^ kode, PRIMA);
    dua = Math.imul(dua ^ kode, PRIMA);
  }
  return aduk(satu) + aduk(dua);
}

/** The first 8 of the 16 digits, for half the time: every run hashes the whole SOP. */
export function sidikPendek(teks: string): string {
  let hash = AWAL | 0;
  for (let i = 0; i < teks.length; i += 1) hash = Math.imul(hash ^ teks.charCodeAt(i), PRIMA);
  return aduk(hash);
}

/** The last bits of FNV are weak for short texts: mix once more. */
function aduk(hash: number): string {
  const akhir = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return akhir.toString(16).padStart(8, '0');
}
