// SPDX-License-Identifier: Apache-2.0
// How wide words run in Arimo, and where a text breaks into lines. Words longer than a line are cut,
// so that nothing ever runs out of its cell.

import { TEXT_FONT, widthOf } from '../../emulator/docs/pdf/fonts.ts';

export const HURUF = TEXT_FONT;

export function lebarTeks(teks: string, ukuran: number, tebal = false): number {
  const lebar = (tebal ? LEBAR_TEBAL : LEBAR_BIASA).get(teks);
  if (lebar !== undefined) return lebar * ukuran;
  const baru = widthOf(teks, { ...GAYA, size: 1, bold: tebal });
  (tebal ? LEBAR_TEBAL : LEBAR_BIASA).set(teks, baru);
  return baru * ukuran;
}

/** The same words are measured for many widths of a column; at size 1. */
const LEBAR_BIASA = new Map<string, number>();
const LEBAR_TEBAL = new Map<string, number>();

/** Lines of at most `lebar`; a blank text has none. Breaks in the text are kept, as are hard blanks. */
export function bungkus(teks: string, lebar: number, ukuran: number, tebal = false): string[] {
  const muat = (t: string): boolean => lebarTeks(t, ukuran, tebal) <= lebar;
  return teks.split('\n').flatMap((alinea) => {
    const baris: string[] = [];
    let kini = '';
    for (const kata of alinea
      .trim()
      .split(/[ \t\r]+/)
      .filter(Boolean)
      .flatMap(pisahGaris)) {
      const sambung = kini === '' ? kata.isi : `${kini}${kata.rapat ? '' : ' '}${kata.isi}`;
      if (muat(sambung)) {
        kini = sambung;
        continue;
      }
      if (kini !== '') baris.push(kini);
      const potong = potongKata(kata.isi, muat);
      baris.push(...potong.slice(0, -1));
      kini = potong.at(-1) ?? '';
    }
    if (kini !== '') baris.push(kini);
    return baris;
  });
}

const GAYA = { italic: false, underline: false, strike: false, caps: false, font: TEXT_FONT };

/** "aspirasi/aduan" may break after its stroke. */
function pisahGaris(kata: string): { isi: string; rapat: boolean }[] {
  return kata.split(/(?<=[/-])(?=\p{L})/u).map((isi, i) => ({ isi, rapat: i > 0 }));
}

/** Whether some word is wider than a line. */
export function isTerpotong(teks: string, lebar: number, ukuran: number, tebal = false): boolean {
  return teks
    .split(/[ \t\r\n]+/)
    .flatMap(pisahGaris)
    .some((kata) => lebarTeks(kata.isi, ukuran, tebal) > lebar);
}

function potongKata(kata: string, muat: (t: string) => boolean): string[] {
  const bagian: string[] = [];
  let kini = '';
  for (const huruf of kata) {
    if (kini !== '' && !muat(kini + huruf)) {
      bagian.push(kini);
      kini = '';
    }
    kini += huruf;
  }
  return [...bagian, kini];
}
