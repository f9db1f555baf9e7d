// SPDX-License-Identifier: Apache-2.0
// From the place a message names (`langkah.klasifikasi.tindakan.lanjut.ke`) to the place in the SOP
// (langkah, 2, tindakan, 0, ke): for the row or the line beside which the message stands.

import type { Sop } from './sop.ts';

export type LetakSop = readonly (string | number)[];

/** As deep as the place exists; ids may hold dots. */
export function letakJalur(sop: Sop, jalur: string): LetakSop {
  const [kelompok, sisa] = belah(jalur);
  switch (kelompok) {
    case 'langkah': {
      const satu = berawalan(sop.langkah, sisa);
      if (satu === undefined) return [kelompok];
      const [apa, dalam] = belah(satu.sisa);
      const tindakan = sop.langkah[satu.indeks]?.tindakan ?? [];
      const awal: LetakSop = [kelompok, satu.indeks];
      if (apa !== 'tindakan') return [...awal, ...pecah(satu.sisa)];
      const t = berawalan(tindakan, dalam);
      return t === undefined ? [...awal, apa] : [...awal, apa, t.indeks, ...pecah(t.sisa)];
    }
    case 'pelaksana':
    case 'kelas': {
      const satu = berawalan(sop[kelompok] ?? [], sisa);
      return satu === undefined ? [kelompok] : [kelompok, satu.indeks, ...pecah(satu.sisa)];
    }
    case 'kendali': {
      const indeks = sop.kendali.findIndex((k) => k.label === sisa);
      return indeks < 0 ? [kelompok] : [kelompok, indeks, 'isi'];
    }
    default:
      return pecah(jalur);
  }
}

const belah = (jalur: string): readonly [string, string] => {
  const titik = jalur.indexOf('.');
  return titik < 0 ? [jalur, ''] : [jalur.slice(0, titik), jalur.slice(titik + 1)];
};

const pecah = (jalur: string): LetakSop =>
  jalur
    .split('.')
    .filter((k) => k !== '')
    .map((k) => (/^\d+$/.test(k) ? Number(k) : k));

/** The last of those with this id, for of twins the second is the one too many. */
function berawalan(
  daftar: readonly { readonly id: string }[],
  jalur: string,
): { readonly indeks: number; readonly sisa: string } | undefined {
  let terbaik: { readonly indeks: number; readonly sisa: string } | undefined;
  daftar.forEach(({ id }, indeks) => {
    if (jalur !== id && !jalur.startsWith(`${id}.`)) return;
    const sisa = jalur.slice(id.length + 1);
    if (terbaik === undefined || sisa.length <= terbaik.sisa.length) terbaik = { indeks, sisa };
  });
  return terbaik;
}
