// SPDX-License-Identifier: Apache-2.0
// Letters that bring an aduan to whoever has its step now: one to each role, however many are asked
// at once. Wording is in templates/surel.

import type { Aduan } from '../aduan/aduan.ts';
import type { Konteks, Surat } from '../aduan/perintah.ts';
import type { Langkah } from '../sop/sop.ts';
import { penerima, suratPetugas, teksTugas } from './surat.ts';
import { labelPelaksana, pelaksanaKini } from '../aduan/tindakan-boleh.ts';
import type { Instan } from '../waktu/waktu.ts';

export interface IsiTugas {
  readonly templat: 'tugas' | 'dibuka-kembali';
  readonly at: Instan;
  /** The step it comes from, and what was said there. */
  readonly dari?: Langkah;
  readonly catatan?: string;
  /** Pelaksana who handed it on: who hands on to themselves needs no letter about it. */
  readonly pengirim?: string;
  /** Roles that are told besides. */
  readonly juga?: readonly string[];
  readonly data?: Readonly<Record<string, string>>;
}

/** None to a pelapor: what they are asked is the act's own letter. */
export function suratTugas(konteks: Konteks, aduan: Aduan, isi: IsiTugas): Surat[] {
  const teks = teksTugas(aduan, isi.catatan ?? '', isi.dari);
  const diri = isi.pengirim === undefined ? undefined : penerima(konteks, isi.pengirim);
  return [...perPenerima(konteks, aduan, isi.juga ?? [])]
    .filter(([kepada]) => kepada !== 'pelapor' && kepada !== diri)
    .map(([kepada, pelaksana]) =>
      suratPetugas(konteks, aduan, kepada, 3, {
        ke: aduan.peristiwa,
        templat: isi.templat,
        teks,
        at: isi.at,
        data: {
          ...isi.data,
          ...(pelaksana.length === 0 ? {} : { pelaksana: pelaksana.join(', ') }),
        },
      }),
    );
}

/** Role → printed names of those it stands for: several outside the office are reached by one admin. */
function perPenerima(
  konteks: Konteks,
  aduan: Aduan,
  juga: readonly string[],
): Map<string, string[]> {
  const daftar = new Map<string, string[]>();
  for (const p of pelaksanaKini(konteks.sop, aduan)) {
    const kepada = penerima(konteks, p);
    daftar.set(kepada, [...(daftar.get(kepada) ?? []), labelPelaksana(konteks.sop, p)]);
  }
  for (const p of juga) {
    const kepada = penerima(konteks, p);
    if (!daftar.has(kepada)) daftar.set(kepada, []);
  }
  return daftar;
}
