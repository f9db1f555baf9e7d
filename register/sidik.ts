// SPDX-License-Identifier: Apache-2.0
// A short fingerprint of text: tells whether something changed. Not for secrets.

/** FNV-1a over UTF-16 units, twice with different seeds: 16 hex digits. */
export function sidik(teks: string): string {
  return sidikPendek(teks) + putar(teks, 0x01234567);
}

/** The first 8 of the 16 digits, for half the time: every run hashes the whole SOP. */
export const sidikPendek = (teks: string): string => putar(teks, 0x811c9dc5);

function putar(teks: string, benih: number): string {
  let hash = benih >>> 0;
  for (let i = 0; i < teks.length; i += 1) {
    hash ^= teks.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  // The last bits of FNV are weak for short texts: mix once more.
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 0).toString(16).padStart(8, '0');
}
