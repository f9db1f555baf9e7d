// SPDX-License-Identifier: Apache-2.0
// Which acts the SOP allows at a moment, and to whom. It decides nothing else about an act.

import type { Aduan } from './aduan.ts';
import { jatuhTempo } from '../waktu/kalender.ts';
import type { Konteks } from './perintah.ts';
import type { Langkah, Pelaksana, Sop, Tindakan } from '../sop/sop.ts';
import { cocokSyarat, type Dinilai } from './syarat.ts';
import type { Instan } from '../waktu/waktu.ts';

export type KonteksTindakan = Pick<Konteks, 'sop' | 'kalender'>;

/** An act as it is offered: one marked `masingMasing` once for each who has still to answer. */
export interface TindakanBoleh extends Tindakan {
  /** Pelaksana in whose name it is done; the id is then `${id}@${atasNama}`. */
  readonly atasNama?: string;
}

/**
 * Acts an officer may do at this moment; none when closed or while the pelapor is waited for. A
 * pelapor who left no address cannot answer by letter: then an officer records what they said by
 * phone or at the counter. Acts whose `bila` fails, that are too early or used up are not among them.
 */
export function tindakanBoleh(
  konteks: KonteksTindakan,
  aduan: Aduan,
  at: Instan,
): readonly TindakanBoleh[] {
  const langkah = findLangkah(konteks.sop, aduan.langkah);
  if (!langkah) return [];
  if (isMenungguPelapor(konteks.sop, aduan)) {
    return aduan.adaSurel ? [] : tindakanPelapor(konteks, aduan, at);
  }
  return tersedia(konteks, aduan, perluasTindakan(konteks.sop, aduan, langkah), at);
}

/** Acts of the pelapor at this moment; the act that silence does is not among them. */
export function tindakanPelapor(
  konteks: KonteksTindakan,
  aduan: Aduan,
  at: Instan,
): readonly TindakanBoleh[] {
  const langkah = findLangkah(konteks.sop, aduan.langkah);
  if (!langkah || !isMenungguPelapor(konteks.sop, aduan)) return [];
  const punya = langkah.tindakan.filter((t) => t.id !== langkah.habisWaktu?.tindakan);
  return tersedia(konteks, aduan, punya, at);
}

/** The acts of a step, those `masingMasing` once for each who has still to answer. */
export function perluasTindakan(
  sop: Sop,
  aduan: Aduan,
  langkah: Langkah,
): readonly TindakanBoleh[] {
  const menunggu = langkah.bersama === undefined ? [] : (aduan.menunggu ?? []);
  if (menunggu.length === 0) return langkah.tindakan;
  return langkah.tindakan.flatMap((t) =>
    t.masingMasing ? menunggu.map((p) => atasNama(sop, t, p)) : [t],
  );
}

/** Why an act is not available at a moment; undefined when it is. */
export function halanganTindakan(
  konteks: KonteksTindakan,
  aduan: Aduan,
  tindakan: TindakanBoleh,
  at: Instan,
): 'bila' | 'setelah' | 'maksKali' | undefined {
  if (!cocokSyarat(tindakan.bila, aduan)) return 'bila';
  if (at < bolehSejak(konteks, aduan, tindakan)) return 'setelah';
  return isHabis(aduan, tindakan) ? 'maksKali' : undefined;
}

/** From when on an act may be done. */
export function bolehSejak(konteks: KonteksTindakan, aduan: Aduan, tindakan: Tindakan): Instan {
  const { setelah } = tindakan;
  return setelah ? jatuhTempo(konteks.kalender, aduan.diterima, setelah) : aduan.diterima;
}

/** Key in `Aduan.kali`; each who answers for themselves has a count of their own. */
export function kunciKali(langkah: string, tindakan: TindakanBoleh): string {
  return `${langkah}.${tindakan.id}`;
}

/** The act's own id, as the SOP has it. */
export function idTindakan(t: TindakanBoleh): string {
  return t.atasNama === undefined ? t.id : t.id.slice(0, -(t.atasNama.length + 1));
}

export function findLangkah(sop: Sop, id: string | undefined): Langkah | undefined {
  return sop.langkah.find((l) => l.id === id);
}

export function findPelaksana(sop: Sop, id: string | undefined): Pelaksana | undefined {
  return sop.pelaksana.find((p) => p.id === id);
}

/** The printed name; the id when the SOP has lost it. */
export function labelPelaksana(sop: Sop, id: string): string {
  return findPelaksana(sop, id)?.label ?? id;
}

/** Where an aduan enters: by its channel, jenis or category when the SOP says so. */
export function langkahAwal(sop: Sop, aduan: Dinilai): Langkah | undefined {
  const khusus = sop.awalBila?.find(({ bila }) => cocokSyarat(bila, aduan));
  return findLangkah(sop, khusus?.ke) ?? findLangkah(sop, sop.awal);
}

/** Who has the current step: all who have still to answer where several have it at once. */
export function pelaksanaKini(sop: Sop, aduan: Aduan): readonly string[] {
  const langkah = findLangkah(sop, aduan.langkah);
  if (!langkah) return [];
  const menunggu = langkah.bersama === undefined ? [] : (aduan.menunggu ?? []);
  return menunggu.length === 0 ? [langkah.pelaksana] : menunggu;
}

/** Who asked the pelapor, or else receives aduan: whoever has an aduan while the pelapor is waited for. */
export function penanya(sop: Sop, aduan: Aduan): string {
  const langkah = findLangkah(sop, aduan.asal) ?? langkahAwal(sop, aduan);
  return langkah?.pelaksana ?? 'admin';
}

export function isMenungguPelapor(sop: Sop, aduan: Aduan): boolean {
  const langkah = findLangkah(sop, aduan.langkah);
  return findPelaksana(sop, langkah?.pelaksana)?.jenis === 'pelapor';
}

function tersedia(
  konteks: KonteksTindakan,
  aduan: Aduan,
  daftar: readonly TindakanBoleh[],
  at: Instan,
): readonly TindakanBoleh[] {
  return daftar.filter((t) => halanganTindakan(konteks, aduan, t, at) === undefined);
}

function isHabis(aduan: Aduan, t: TindakanBoleh): boolean {
  if (t.maksKali === undefined || aduan.langkah === undefined) return false;
  return (aduan.kali?.[kunciKali(aduan.langkah, t)] ?? 0) >= t.maksKali;
}

function atasNama(sop: Sop, t: Tindakan, pelaksana: string): TindakanBoleh {
  return {
    ...t,
    id: `${t.id}@${pelaksana}`,
    label: `${t.label} (${labelPelaksana(sop, pelaksana)})`,
    atasNama: pelaksana,
  };
}
