// SPDX-License-Identifier: Apache-2.0
// Which notices of the clock are due and not yet told, and the letters for them: several marks in
// one event when a sweep came late, and one letter a recipient, for the highest rung. What a letter
// says is in surat-tenggat.ts.

import type { Aduan } from '../aduan/aduan.ts';
import { isTandaProses } from '../aduan/jam-langkah.ts';
import { jatuhTempo } from '../waktu/kalender.ts';
import type { Konteks, Surat } from '../aduan/perintah.ts';
import type { BatasProses } from '../sop/sop.ts';
import { penerima } from './surat.ts';
import { suratTenggat } from './surat-tenggat.ts';
import { tenggatLangkah, tenggatProses } from '../tenggat/tenggat.ts';
import {
  findPelaksana,
  isMenungguPelapor,
  pelaksanaKini,
  penanya,
} from '../aduan/tindakan-boleh.ts';
import type { Instan } from '../waktu/waktu.ts';

export interface Pemberitahuan {
  readonly tanda: string;
  readonly pada: Instan;
  readonly kepada: readonly string[];
  /** What a milestone of the whole process means. */
  readonly uraian?: string;
}

/** The record by whose step `pelaksana` of a notice is found. */
export type PemilikTanda = (p: Pemberitahuan) => Aduan;

/**
 * In rising order: reminders, rungs, milestones of the process. A limit itself is still in time. What
 * would reach nobody is no notice: Riwayat must not say that one was given.
 */
export function pemberitahuanJatuh(
  konteks: Konteks,
  aduan: Aduan,
  at: Instan,
): readonly Pemberitahuan[] {
  const langkah = tenggatLangkah(konteks, aduan);
  const proses = tenggatProses(konteks, aduan);
  const semua: readonly Pemberitahuan[] = [
    ...(langkah?.pengingat ?? []),
    ...(proses?.pengingat ?? []),
    ...(langkah?.jenjang ?? []),
    ...(proses?.jenjang ?? []),
    ...batasProses(konteks, aduan),
  ];
  return semua.filter(
    (p) =>
      at > p.pada &&
      !aduan.diberitahu.includes(p.tanda) &&
      peranPenerima(konteks, p, aduan).length > 0,
  );
}

/**
 * A notice waits, unmarked, while one of its recipients has had the digest of today: so nobody gets
 * two, and nobody is left out.
 */
export function tanpaTunda(
  konteks: Konteks,
  daftar: readonly Pemberitahuan[],
  tunda: readonly string[],
  pemilik: PemilikTanda,
): readonly Pemberitahuan[] {
  if (tunda.length === 0) return daftar;
  return daftar.filter(
    (p) => !peranPenerima(konteks, p, pemilik(p)).some((peran) => tunda.includes(peran)),
  );
}

/** `ke`: number of the event by which the notices were entered. */
export function suratPemberitahuan(
  konteks: Konteks,
  daftar: readonly Pemberitahuan[],
  pemilik: PemilikTanda,
  ke: number,
  at: Instan,
): readonly Surat[] {
  const tertinggi = new Map<string, Pemberitahuan>();
  for (const p of daftar) {
    for (const peran of peranPenerima(konteks, p, pemilik(p))) tertinggi.set(peran, p);
  }
  return [...tertinggi].map(([peran, p]) =>
    suratTenggat(konteks, pemilik(p), peran, { ...p, ke, at }),
  );
}

/** Who gets a notice, by role and without repetition; a pelapor only who was asked something. */
export function peranPenerima(konteks: Konteks, p: Pemberitahuan, aduan: Aduan): readonly string[] {
  const isProses = isTandaProses(p.tanda);
  const peran = p.kepada.flatMap((kepada) => {
    if (kepada === 'pelaksana') return pemegang(konteks, aduan, isProses);
    if (kepada === 'atasan') return pemegang(konteks, aduan, isProses).map(atasanDari(konteks));
    return [kepada];
  });
  const ditanya = isMenungguPelapor(konteks.sop, aduan) && aduan.pertanyaan !== undefined;
  return [...new Set(peran.map((satu) => penerima(konteks, satu)))].filter(
    (satu) => satu !== 'pelapor' || ditanya,
  );
}

/**
 * Whoever has the step: of several who were asked those who have not answered. The process is not
 * the pelapor's to keep in time: while they are waited for, its notices go to who asked them.
 */
function pemegang(konteks: Konteks, aduan: Aduan, isProses: boolean): readonly string[] {
  const { sop } = konteks;
  if (!isProses || !isMenungguPelapor(sop, aduan)) return pelaksanaKini(sop, aduan);
  return [penanya(sop, aduan)];
}

/** Who has nobody above them is under the head of the office; above the head the admin is told. */
function atasanDari(konteks: Konteks): (id: string) => string {
  return (id) => {
    const pelaksana = findPelaksana(konteks.sop, id);
    if (pelaksana?.atasan !== undefined) return pelaksana.atasan;
    return pelaksana?.jenis === 'pimpinan' || id === 'pimpinan' ? 'admin' : 'pimpinan';
  };
}

function batasProses(konteks: Konteks, aduan: Aduan): Pemberitahuan[] {
  return (konteks.sop.batasProses ?? []).flatMap((batas, i) => {
    const sejak = awalBatas(batas, aduan);
    if (sejak === undefined) return [];
    const pada = jatuhTempo(konteks.kalender, sejak, batas.waktu);
    return [{ tanda: `p${i}`, pada, kepada: batas.kepada, uraian: batas.uraian }];
  });
}

const awalBatas = (batas: BatasProses, aduan: Aduan): Instan | undefined =>
  batas.sejak === 'lengkap' ? aduan.lengkap : aduan.diterima;
