// SPDX-License-Identifier: Apache-2.0
// What the people of the sample month type, by how an act ends or what its text is kept as, then by
// category. The words stand in scripts/contoh/isian.yaml.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Sop, Tindakan } from '../../core/sop/sop.ts';
import { kategoriInduk } from '../../core/sop/kategori.ts';
import type { Acak } from './acak.ts';

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
      const jenis = daftar[kunciIsian(tindakan, daftar)] ?? {};
      return jenis[kategori] ?? jenis[kategoriInduk(kategori)] ?? jenis['bawaan'] ?? '';
    },
    kalimat: (kunci) => daftar[kunci]?.['bawaan'] ?? '',
  };
}

/** The first line names those who are asked, one to three of them; a note follows. */
export function isianPilihan(sop: Sop, tindakan: Tindakan, catatan: string, acak: Acak): string {
  const tujuan = sop.langkah.find(({ id }) => id === tindakan.ke)?.bersama ?? [];
  const banyak = Math.min(tujuan.length, acak.chance(0.5) ? 1 : acak.chance(0.6) ? 2 : 3);
  const mulai = Math.floor(acak.next() * tujuan.length);
  const label = Array.from({ length: banyak }, (_, i) => {
    const id = tujuan[(mulai + i) % tujuan.length] ?? '';
    return sop.pelaksana.find((satu) => satu.id === id)?.label ?? id;
  });
  return `${label.join(', ')}\n${catatan}`;
}

function kunciIsian(tindakan: Tindakan, daftar: Daftar): string {
  if (tindakan.akhir !== undefined && daftar[tindakan.akhir] !== undefined) return tindakan.akhir;
  if (tindakan.perpanjang !== undefined) return 'perpanjangan';
  if (tindakan.kembali === true) return 'pengembalian';
  return tindakan.isianSebagai ?? 'catatan';
}
