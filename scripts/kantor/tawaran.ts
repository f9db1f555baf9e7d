// SPDX-License-Identifier: Apache-2.0
// What a row's dropdown offers, understood as acts of the SOP: which act, and in whose name when
// several pelaksana were asked. It chooses nothing.

import type { Langkah, Pelaksana, Sop, Tindakan } from '../../core/sop/sop.ts';
import { labelLangkah } from '../../core/aduan/status.ts';
import { JUDUL } from './judul.ts';
import type { BarisTab } from './kantor.ts';

export interface Tawaran {
  readonly tindakan: Tindakan;
  /** As the dropdown shows it. */
  readonly label: string;
  /** The pelaksana who is to do it, in a step that several have at once. */
  readonly peran?: string;
}

/** The acts that the row offers now; empty while nobody in the office can do anything. */
export function tawaranBaris(sop: Sop, baris: BarisTab): readonly Tawaran[] {
  const label = baris.sel(JUDUL.tindakan).options ?? [];
  const langkah = langkahBaris(sop, baris);
  return langkah === undefined ? [] : label.flatMap((nama) => cari(sop, langkah, nama) ?? []);
}

/** Two steps may read the same on paper; then the acts that are offered tell which it is. */
export function langkahBaris(sop: Sop, baris: BarisTab): Langkah | undefined {
  const tertulis = baris.sel(JUDUL.langkah).text;
  const cocok = sop.langkah.filter((satu) => labelLangkah(satu) === tertulis);
  const label = baris.sel(JUDUL.tindakan).options ?? [];
  const semua = cocok.find((satu) => label.every((nama) => cari(sop, satu, nama) !== undefined));
  return semua ?? cocok[0];
}

function cari(sop: Sop, langkah: Langkah, label: string): Tawaran | undefined {
  for (const tindakan of langkah.tindakan) {
    if (tindakan.label === label) return { tindakan, label };
    if (tindakan.masingMasing !== true) continue;
    const siapa = diminta(sop, langkah).find((p) => `${tindakan.label} (${p.label})` === label);
    if (siapa !== undefined) return { tindakan, label, peran: siapa.id };
  }
  return undefined;
}

const diminta = (sop: Sop, { bersama = [] }: Langkah): readonly Pelaksana[] =>
  sop.pelaksana.filter(({ id }) => bersama.includes(id));
