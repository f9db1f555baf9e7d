// SPDX-License-Identifier: Apache-2.0
// What the people of the sample month type, by how an act ends or what its text is kept as, then by
// category. The words stand in scripts/contoh/isian.yaml.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Tindakan } from '../../core/sop.ts';

type Daftar = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Isian {
  /** '' when the act asks for nothing. */
  untuk(tindakan: Tindakan, kategori: string): string;
  /** The general words under a key. */
  kalimat(kunci: string): string;
}

export function muatIsian(): Isian {
  const daftar = parse(
    readFileSync(new URL('../contoh/isian.yaml', import.meta.url), 'utf8'),
  ) as Daftar;
  return {
    untuk(tindakan, kategori) {
      if (tindakan.isian === undefined) return '';
      const menurutAkhir = tindakan.akhir === undefined ? undefined : daftar[tindakan.akhir];
      const jenis = menurutAkhir ?? daftar[tindakan.isianSebagai ?? 'catatan'] ?? {};
      return jenis[kategori] ?? jenis['bawaan'] ?? 'Sudah dikoordinasikan.';
    },
    kalimat: (kunci) => daftar[kunci]?.['bawaan'] ?? '',
  };
}
