// SPDX-License-Identifier: Apache-2.0
// Where an act leads, and what entering that step means for who is asked and for the clocks. It says
// what the event must hold; the fold (jam-langkah.ts) does it.

import type { Aduan } from '../aduan/aduan.ts';
import { isBerjeda } from '../aduan/jam-langkah.ts';
import type { Konteks } from '../aduan/perintah.ts';
import type { Langkah, Tindakan } from '../sop/sop.ts';
import { findLangkah, langkahAwal } from '../aduan/tindakan-boleh.ts';

export interface IsiMasuk {
  readonly keLangkah: string;
  readonly asal?: string;
  readonly menunggu?: readonly string[];
  readonly jeda?: 'mulai' | 'selesai';
}

/**
 * Undefined when the act closes the aduan. `asal` is the step that asked; when the SOP has lost it
 * meanwhile, the first step takes over.
 */
export function langkahTujuan(
  konteks: Konteks,
  aduan: Aduan,
  tindakan: Tindakan,
): Langkah | undefined {
  if (tindakan.ke === 'selesai') return undefined;
  const id = tindakan.ke === 'asal' ? aduan.asal : tindakan.ke;
  return findLangkah(konteks.sop, id) ?? langkahAwal(konteks.sop, aduan);
}

/** `pilihan`: who of the step's `bersama` is asked; all of them when absent. */
export function isiMasuk(
  aduan: Aduan,
  dari: Langkah | undefined,
  tujuan: Langkah,
  pilihan?: readonly string[],
): IsiMasuk {
  const asal = asalBaru(aduan, dari, tujuan);
  const isPulang = asal === undefined && tujuan.id === aduan.asal;
  const menunggu = pilihan ?? yangDiminta(tujuan, isPulang ? aduan.asalMenunggu : undefined);
  const jeda = jedaBaru(aduan, tujuan);
  return {
    keLangkah: tujuan.id,
    ...(asal === undefined ? {} : { asal }),
    ...(menunggu.length === 0 ? {} : { menunggu }),
    ...(jeda === undefined ? {} : { jeda }),
  };
}

/** All of `bersama`, or those of them who had not answered before. */
export function yangDiminta(
  langkah: Langkah,
  sebelumnya: readonly string[] | undefined,
): readonly string[] {
  const bersama = [...new Set(langkah.bersama ?? [])];
  const sisa = bersama.filter((p) => sebelumnya?.includes(p));
  return sisa.length === 0 ? bersama : sisa;
}

/** A step that comes back to `asal`, or stops its clock, remembers who sent the aduan there. */
function asalBaru(aduan: Aduan, dari: Langkah | undefined, tujuan: Langkah): string | undefined {
  if (!isSela(tujuan)) return undefined;
  return dari && !isSela(dari) ? dari.id : aduan.asal;
}

const isSela = (langkah: Langkah): boolean =>
  langkah.jeda === true || langkah.tindakan.some((t) => t.ke === 'asal');

/** From one pause to the next the clocks simply stay still. */
function jedaBaru(aduan: Aduan, tujuan: Langkah): IsiMasuk['jeda'] {
  const isBerhenti = isBerjeda(aduan);
  if (tujuan.jeda) return isBerhenti ? undefined : 'mulai';
  return isBerhenti ? 'selesai' : undefined;
}
