// SPDX-License-Identifier: Apache-2.0
// Which roles of a SOP must have people behind them, because letters go to them.

import type { Jenjang, Langkah, Sop } from './sop.ts';
import { PERAN_TETAP } from './sop-pelaksana.ts';

/**
 * Ids in the order of the SOP, then `admin` and `pimpinan` where they are told something. The pelapor
 * needs nobody; who is outside is reached by `admin`; a group that is passed over when it keeps
 * silent needs nobody either.
 */
export function peranPerluOrang(sop: Sop): readonly string[] {
  const disebut = new Set([
    ...sop.langkah.flatMap((l) => peranLangkah(sop, l)),
    ...(sop.batasProses ?? []).flatMap((b) => b.kepada),
    ...(sop.penutupan.bukaKembali?.kepada ?? []),
  ]);
  const peran = new Set<string>();
  for (const p of sop.pelaksana) {
    if (p.jenis === 'luar' && disebut.has(p.id)) disebut.add('admin');
  }
  for (const p of sop.pelaksana) {
    if (p.jenis !== 'pelapor' && p.jenis !== 'luar' && disebut.has(p.id)) peran.add(p.id);
  }
  for (const id of PERAN_TETAP) if (disebut.has(id)) peran.add(id);
  return [...peran];
}

function peranLangkah(sop: Sop, langkah: Langkah): readonly string[] {
  if (langkah.tindakan.length === 0 && langkah.berkala === undefined) return [];
  const pelaksana = [langkah.pelaksana, ...(langkah.bersama ?? [])];
  const jenis = sop.pelaksana.find((p) => p.id === langkah.pelaksana)?.jenis;
  const dilewati = jenis === 'kelompok' && langkah.habisWaktu !== undefined;
  const jenjang = (langkah.eskalasi ?? sop.eskalasi).flatMap((j) => kepada(sop, j, pelaksana));
  return dilewati ? jenjang : [...pelaksana, ...jenjang];
}

function kepada(sop: Sop, jenjang: Jenjang, pelaksana: readonly string[]): readonly string[] {
  return jenjang.kepada.flatMap((id) => {
    if (id === 'pelaksana') return [];
    if (id !== 'atasan') return [id];
    return sop.pelaksana.flatMap((p) =>
      pelaksana.includes(p.id) && p.atasan !== undefined ? [p.atasan] : [],
    );
  });
}
