// SPDX-License-Identifier: Apache-2.0
// A plan that goes wrong, made short: first whole kinds of acts and whole citizens are left out, then
// single acts, then days. Every step is tried; what is given was seen to go wrong.

import { kecilkan } from './kecilkan.ts';
import type { Laku, Rencana } from './laku.ts';

export interface AturPendek {
  /** The citizen whom it is about, if it is about one: the others are left out first. */
  readonly pokok: number | undefined;
  readonly masih: (rencana: Rencana) => Promise<boolean>;
  /** False: time is up. */
  readonly lanjut: () => boolean;
}

const HARI = 24 * 3_600_000;

export async function pendekkan(rencana: Rencana, atur: AturPendek): Promise<Rencana> {
  const { pokok, lanjut } = atur;
  const masih = (laku: readonly Laku[]): Promise<boolean> => atur.masih({ ...rencana, laku });
  const penting = rencana.laku.filter((satu) => wargaDari(satu) === pokok);
  const tanpaLain = rencana.laku.filter(
    (satu) => wargaDari(satu) === pokok || wargaDari(satu) === undefined,
  );
  let laku = rencana.laku;
  for (const calon of pokok === undefined ? [] : [penting, tanpaLain]) {
    if (calon.length < laku.length && lanjut() && (await masih(calon))) {
      laku = calon;
      break;
    }
  }
  const kelompok = await kecilkan({
    semua: kelompokkan(laku, pokok),
    masih: (sisa) => masih(gabung(sisa)),
    lanjut,
  });
  const sisa = await kecilkan({ semua: gabung(kelompok), masih, lanjut });
  return tanpaHariSisa({ ...rencana, laku: sisa }, atur);
}

/** Days after the last act, when nothing of them is needed. */
async function tanpaHariSisa(rencana: Rencana, atur: AturPendek): Promise<Rencana> {
  const terakhir = Math.max(rencana.mulai, ...rencana.laku.map(({ pada }) => pada));
  const hari = Math.ceil((terakhir + 1 - rencana.mulai) / HARI);
  const pendek = { ...rencana, hari };
  return hari < rencana.hari && (await atur.masih(pendek)) ? pendek : rencana;
}

const wargaDari = (laku: Laku): number | undefined =>
  'warga' in laku && laku.jenis !== 'sela' ? laku.warga : undefined;

/** What it is about stands first: what stands last is left out first. */
function kelompokkan(laku: readonly Laku[], pokok: number | undefined): readonly Laku[][] {
  const hasil = new Map<string, Laku[]>([[kunci(pokok, 'warga'), []]]);
  for (const satu of laku) {
    const nama = kunci(wargaDari(satu), namaJenis(satu));
    hasil.set(nama, [...(hasil.get(nama) ?? []), satu]);
  }
  return [...hasil.values()].filter((satu) => satu.length > 0);
}

const kunci = (warga: number | undefined, jenis: string): string =>
  warga === undefined ? jenis : `warga ${warga}`;

const namaJenis = (laku: Laku): string =>
  laku.jenis === 'pemicu' ? `${laku.jenis} ${laku.apa}` : laku.jenis;

const gabung = (kelompok: readonly (readonly Laku[])[]): Laku[] =>
  kelompok.flat().sort((a, b) => a.pada - b.pada || (a.id < b.id ? -1 : 1));
