// SPDX-License-Identifier: Apache-2.0
// Codes for what the paper table leaves without one: short, stable while the first words stay.

/** `Menerima aspirasi/aduan dari warga` → `menerima-aspirasi-aduan`; blank when nothing is left. */
export function kodeDari(teks: string, kata = 3): string {
  const daftar = teks
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((k) => k !== '');
  return daftar.slice(0, kata).join('-').slice(0, 40);
}

/** Such a code that is not among the codes in use; it is then in use too. */
export function kodeBebas(teks: string, terpakai: Set<string>, kata = 3): string {
  const kode = kodeDari(teks, kata);
  if (kode === '') return '';
  let bebas = kode;
  for (let i = 2; terpakai.has(bebas); i += 1) bebas = `${kode}-${i}`;
  terpakai.add(bebas);
  return bebas;
}
