// SPDX-License-Identifier: Apache-2.0
// The column Sifat: traits of an act or a step as a comma list in words of an office, and back.

export const SIFAT_TINDAKAN = {
  kembali: 'kembali',
  berkasLengkap: 'berkas lengkap',
  pilih: 'pilih',
  masingMasing: 'masing-masing',
  isianDari: 'dari bahan',
  bahasaBaku: 'bahasa baku',
} as const;

export const SIFAT_LANGKAH = { jeda: 'jeda' } as const;

/** `dari bahan` stands for `isianDari: 'bahan'`. */
export type BacaanSifat<K extends string> = { readonly [S in K]?: boolean };

export function formatSifat<K extends string>(
  daftar: Readonly<Record<K, string>>,
  dari: { readonly [S in NoInfer<K>]?: unknown },
): string {
  return (Object.keys(daftar) as K[])
    .flatMap((kunci) => {
      const nilai = dari[kunci];
      if (nilai === undefined) return [];
      return [nilai === false ? `tidak ${daftar[kunci]}` : daftar[kunci]];
    })
    .join(', ');
}

/** Words that are no trait come back in `asing`. */
export function parseSifat<K extends string>(
  daftar: Readonly<Record<K, string>>,
  teks: string,
): { readonly sifat: BacaanSifat<K>; readonly asing: readonly string[] } {
  const sifat: { [S in K]?: boolean } = {};
  const asing: string[] = [];
  for (const bagian of teks.split(/[,;\n]/)) {
    const kata = samakan(bagian);
    if (kata === '') continue;
    const tidak = /^tidak\s/.test(kata);
    const dicari = tidak ? kata.replace(/^tidak\s+/, '') : kata;
    const kunci = (Object.keys(daftar) as K[]).find((k) => samakan(daftar[k]) === dicari);
    if (kunci === undefined) asing.push(bagian.trim());
    else sifat[kunci] = !tidak;
  }
  return { sifat, asing };
}

const samakan = (teks: string): string =>
  teks
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
