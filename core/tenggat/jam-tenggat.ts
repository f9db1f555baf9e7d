// SPDX-License-Identifier: Apache-2.0
// One running clock, of a step or of the whole process: its limit, the stretches in which it stood
// still, what it was given besides, and the moments at which something is to be told. It knows no
// SOP and no record; tenggat.ts makes clocks out of those.

import {
  lamaDalam,
  lamaWaktu,
  menitKerjaAntara,
  sebelumTempo,
  tempoSesudah,
  type Kalender,
} from '../waktu/kalender.ts';
import type { Jenjang, Pengingat } from '../sop/sop.ts';
import type { Instan, Waktu } from '../waktu/waktu.ts';

/** A stretch that is over. */
export interface Henti {
  readonly dari: Instan;
  readonly sampai: Instan;
}

export interface Jam {
  readonly sejak: Instan;
  readonly batas: Waktu;
  /** In order, none before `sejak`. */
  readonly henti: readonly Henti[];
  readonly perpanjangan: readonly Waktu[];
}

/** A notice of the clock: its mark, from when on it is due, and who gets it. */
export interface JenjangTenggat {
  readonly tanda: string;
  readonly pada: Instan;
  readonly kepada: readonly string[];
}

/**
 * The limit, later by what the clock stood still and by the extensions. A stretch that began after
 * the limit had passed gives nothing back: who is late does not become punctual by asking. One limit
 * after the other, each with the stretches that fall into it: one lookup a stretch, however long.
 */
export function tempoJam(k: Kalender, jam: Jam, batas: 'min' | 'maks' = 'maks'): Instan {
  // What was granted moves the limit, not the expected time.
  const urutan = batas === 'maks' ? [jam.batas, ...jam.perpanjangan] : [jam.batas];
  let tempo = jam.sejak;
  let i = 0;
  for (const waktu of urutan) {
    let [dari, sisa] = [tempo, lamaWaktu(waktu, batas)];
    if (sisa <= 0) continue;
    tempo = tempoSesudah(k, dari, waktu.satuan, sisa);
    for (let h = jam.henti[i]; h !== undefined && h.dari < tempo; h = jam.henti[(i += 1)]) {
      sisa -= lamaDalam(k, waktu.satuan, dari, h.dari);
      dari = h.sampai;
      tempo = tempoSesudah(k, dari, waktu.satuan, sisa);
    }
  }
  return tempo;
}

/** By how much the stretches moved the limit, in its own unit; see lamaDalam. */
export function hentiTerhitung(k: Kalender, jam: Jam): number {
  return lamaDalam(k, jam.batas.satuan, tempoJam(k, { ...jam, henti: [] }), tempoJam(k, jam));
}

/** `awalan` tells the marks of the process (`t`) from those of the step. */
export function pengingatJam(
  k: Kalender,
  jam: Jam,
  pengingat: Pengingat,
  awalan: '' | 't',
): readonly JenjangTenggat[] {
  const tempo = tempoJam(k, jam);
  // An extended limit has its notices within the extension; those before have had their time.
  const mulai = jam.perpanjangan.length > 0 ? tempoSebelumPerpanjangan(k, jam) : jam.sejak;
  const kepada = ['pelaksana'];
  if (pengingat.sebelum !== undefined && pengingat.sebelum.length > 0) {
    return pengingat.sebelum
      .map((w, i) => ({ tanda: `${awalan}s${i}`, pada: sebelumTempo(k, tempo, w), kepada }))
      .filter(({ pada }) => pada > mulai)
      .sort((a, b) => a.pada - b.pada);
  }
  const pada = ingatPada(k, jam, mulai, pengingat.sisaPersen);
  return [{ tanda: awalan === '' ? 'ingat' : 't-ingat', pada, kepada }];
}

export function jenjangJam(
  k: Kalender,
  jam: Jam,
  eskalasi: readonly Jenjang[],
  awalan: '' | 't',
): readonly JenjangTenggat[] {
  const tempo = tempoJam(k, jam);
  // Nobody climbs while the clock stands still.
  const henti = jam.henti.filter(({ dari }) => dari >= tempo);
  return eskalasi.map(({ lewat, kepada }, i) => ({
    tanda: `${awalan}e${i}`,
    pada: tempoJam(k, { sejak: tempo, batas: lewat, henti, perpanjangan: [] }),
    kepada,
  }));
}

/** A range says itself when one may begin to wonder; else it is a share of the working minutes. */
function ingatPada(k: Kalender, jam: Jam, mulai: Instan, sisaPersen: number): Instan {
  const diperpanjang = jam.perpanjangan.length > 0;
  if (!diperpanjang && jam.batas.min !== undefined) return tempoJam(k, jam, 'min');
  const tempo = tempoJam(k, jam);
  const henti = jam.henti.filter(({ dari }) => dari >= mulai && dari < tempo);
  const berdiri = henti.reduce((n, h) => n + menitKerjaAntara(k, h.dari, h.sampai), 0);
  const seluruh = menitKerjaAntara(k, mulai, tempo) - berdiri;
  const terpakai = Math.floor((seluruh * (100 - sisaPersen)) / 100);
  const batas: Waktu = { maks: terpakai, satuan: 'menit' };
  return tempoJam(k, { sejak: mulai, batas, henti, perpanjangan: [] });
}

const tempoSebelumPerpanjangan = (k: Kalender, jam: Jam): Instan =>
  tempoJam(k, { ...jam, perpanjangan: jam.perpanjangan.slice(0, -1) });
