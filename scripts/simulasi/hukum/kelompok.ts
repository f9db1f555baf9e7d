// SPDX-License-Identifier: Apache-2.0
// Puts what bears one key together, in the order in which it came.

export function kelompokkan<K, V>(pasangan: readonly (readonly [K, V])[]): Map<K, V[]> {
  const hasil = new Map<K, V[]>();
  for (const [kunci, nilai] of pasangan) {
    const milik = hasil.get(kunci);
    if (milik === undefined) hasil.set(kunci, [nilai]);
    else milik.push(nilai);
  }
  return hasil;
}
