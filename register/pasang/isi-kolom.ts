// SPDX-License-Identifier: Apache-2.0
// A column that was deleted from a tab of the office gets its texts back from what Sistem remembers as
// good. Only rows whose other cells are as remembered: in the others nothing is guessed.

import { parseBarisAtur } from '../baris/baris-atur.ts';
import { pengaturanKeBaris } from '../atur/pengaturan.ts';
import { tulisDi } from '../tab/permintaan.ts';
import { bacaTeks, selTeks } from '../tab/sel.ts';
import type { BarisMentah, NilaiSel, Permintaan } from '../tab/sheets-bentuk.ts';
import type { KonfigurasiBaik } from '../ingatan/sistem.ts';
import { type IdTab, type IdTabAtur, TAB, TAB_ATUR } from '../tab/tab.ts';
import type { KolomTab } from '../tab/tambah-kolom.ts';

export function isiKolom(
  id: IdTab,
  kolom: KolomTab,
  baris: ReadonlyMap<number, BarisMentah>,
  baik: KonfigurasiBaik,
): Permintaan[] {
  const atur = TAB_ATUR.find((satu) => satu === id);
  if (kolom.baru.length === 0 || atur === undefined) return [];
  const diingat = barisDiingat(atur, baik);
  const pembanding = kolomPembanding(atur, kolom.baru);
  const sidik = (ambil: (k: string) => NilaiSel): string =>
    pembanding.map((k) => bacaTeks(ambil(k)).trim()).join('\n');
  const tunggu = new Map<string, { ke: number; sel: BarisDiingat }[]>();
  diingat.forEach((sel, ke) => {
    const kunci = sidik((k) => sel[k]);
    tunggu.set(kunci, [...(tunggu.get(kunci) ?? []), { ke, sel }]);
  });
  const hasil: Permintaan[] = [];
  for (const [nomor, isi] of baris) {
    if (nomor === 1) continue;
    const cocok = tunggu.get(sidik((k) => isi[kolom.letakLama[k] ?? -1]))?.shift();
    if (cocok !== undefined) hasil.push(...tulisKolom(id, nomor, kolom, cocok.sel));
  }
  // A row that held nothing else is blank now: it stood where the remembered one stands.
  for (const { ke, sel } of tunggu.get(sidik(() => undefined)) ?? []) {
    if (!baris.has(ke + 2)) hasil.push(...tulisKolom(id, ke + 2, kolom, sel));
  }
  return hasil;
}

type BarisDiingat = Readonly<Record<string, NilaiSel>>;

/** Of the settings only the values are remembered; their explanations are the program's. */
function barisDiingat(id: IdTabAtur, baik: KonfigurasiBaik): readonly BarisDiingat[] {
  const baris = (parseBarisAtur(baik[id]) ?? []).map(({ sel }) => sel);
  if (id !== 'pengaturan' || baris.length === 0) return baris;
  const nilai = baris.map((sel) => [bacaTeks(sel['kunci']), bacaTeks(sel['nilai'])] as const);
  return pengaturanKeBaris(Object.fromEntries(nilai));
}

/** By what a row is known again: everything else in it, but a setting by its name alone. */
function kolomPembanding(id: IdTabAtur, hilang: readonly string[]): readonly string[] {
  const ada = TAB[id].kolom.map((k) => k.id).filter((k) => !hilang.includes(k));
  if (id === 'pengaturan')
    return ['kunci', 'penjelasan'].filter((k) => ada.includes(k)).slice(0, 1);
  return ada.filter((k) => k !== 'pemeriksaan');
}

function tulisKolom(
  id: IdTab,
  nomor: number,
  { baru, letak }: KolomTab,
  sel: BarisDiingat,
): Permintaan[] {
  return baru.flatMap((k) => {
    const teks = bacaTeks(sel[k]);
    const bungkus = TAB[id].kolom.find((satu) => satu.id === k)?.bungkus ?? false;
    return teks === '' ? [] : [tulisDi(id, nomor, letak[k] ?? 0, [[selTeks(teks, bungkus)]])];
  });
}
