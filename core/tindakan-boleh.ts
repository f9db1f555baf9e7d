// SPDX-License-Identifier: Apache-2.0
// Which acts the SOP allows now, and to whom. It decides nothing else about an act.

import type { Aduan } from './aduan.ts';
import type { Langkah, Pelaksana, Sop, Tindakan } from './sop.ts';

/**
 * Acts an officer may do now; none when closed or while the pelapor is waited for. A pelapor who
 * left no address cannot answer by letter: then an officer records what they said by phone or at
 * the counter.
 */
export function tindakanBoleh(sop: Sop, aduan: Aduan): readonly Tindakan[] {
  const langkah = findLangkah(sop, aduan.langkah);
  if (!langkah) return [];
  if (!isMenungguPelapor(sop, aduan)) return langkah.tindakan;
  return aduan.adaSurel ? [] : tindakanPelapor(sop, aduan);
}

/** Acts of the pelapor now; the act that silence does is not among them. */
export function tindakanPelapor(sop: Sop, aduan: Aduan): readonly Tindakan[] {
  const langkah = findLangkah(sop, aduan.langkah);
  if (!langkah || !isMenungguPelapor(sop, aduan)) return [];
  return langkah.tindakan.filter((t) => t.id !== langkah.habisWaktu?.tindakan);
}

export function findLangkah(sop: Sop, id: string | undefined): Langkah | undefined {
  return sop.langkah.find((l) => l.id === id);
}

export function findPelaksana(sop: Sop, id: string | undefined): Pelaksana | undefined {
  return sop.pelaksana.find((p) => p.id === id);
}

export function isMenungguPelapor(sop: Sop, aduan: Aduan): boolean {
  const langkah = findLangkah(sop, aduan.langkah);
  return findPelaksana(sop, langkah?.pelaksana)?.jenis === 'pelapor';
}
