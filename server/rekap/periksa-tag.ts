// SPDX-License-Identifier: Apache-2.0
// Holds every tag of a template against the data before anything is made: an unknown one is named,
// together with those that may be used there.

import Handlebars from 'handlebars';

type Nilai = unknown;

/** Problems in words; empty when every tag is known. `templat` is Handlebars source. */
export function periksaTag(templat: string, data: object, bantuan: readonly string[]): string[] {
  let pohon: hbs.AST.Program;
  try {
    pohon = Handlebars.parse(templat);
  } catch (galat) {
    return [`Tag tidak dapat diurai: ${potongTag(String((galat as Error).message))}`];
  }
  const masalah = new Set<string>();
  periksaIsi(pohon, [data], new Set([...bantuan, ...BAWAAN]), masalah);
  return [...masalah];
}

const BAWAAN = ['if', 'unless', 'each', 'with', 'lookup', 'else'];

function periksaIsi(
  program: hbs.AST.Program,
  konteks: readonly Nilai[],
  bantuan: ReadonlySet<string>,
  masalah: Set<string>,
): void {
  for (const satu of program.body) {
    if (satu.type === 'MustacheStatement') {
      const tag = satu as hbs.AST.MustacheStatement;
      periksaJalan(tag, konteks, bantuan, masalah);
    } else if (satu.type === 'BlockStatement') {
      const blok = satu as hbs.AST.BlockStatement;
      periksaJalan(blok, konteks, bantuan, masalah);
      const [isi] = blok.params;
      const nilai = isi === undefined ? undefined : cari(isi as hbs.AST.PathExpression, konteks);
      const dalam = masukBlok(blok.path.original, nilai, konteks);
      periksaIsi(blok.program, dalam, bantuan, masalah);
      if (blok.inverse != null) periksaIsi(blok.inverse, konteks, bantuan, masalah);
    } else if (satu.type !== 'ContentStatement' && satu.type !== 'CommentStatement') {
      masalah.add(`Bentuk tag ${satu.type} tidak didukung`);
    }
  }
}

function masukBlok(kata: string, nilai: Nilai, konteks: readonly Nilai[]): readonly Nilai[] {
  if (kata === 'each') return [Array.isArray(nilai) ? contohIsi(nilai) : nilai, ...konteks];
  return kata === 'with' ? [nilai, ...konteks] : konteks;
}

/** Of an empty list nothing is known, so everything in it is let through: it prints nothing. */
function contohIsi(daftar: readonly Nilai[]): Nilai {
  return daftar.length === 0 ? APA_SAJA : daftar[0];
}

const APA_SAJA = Symbol('kosong');

function periksaJalan(
  tag: hbs.AST.MustacheStatement | hbs.AST.BlockStatement,
  konteks: readonly Nilai[],
  bantuan: ReadonlySet<string>,
  masalah: Set<string>,
): void {
  const jalan = tag.path as hbs.AST.PathExpression;
  const nama = jalan.original;
  if (bantuan.has(nama)) {
    for (const satu of tag.params) {
      if (satu.type === 'PathExpression')
        periksaNama(satu as hbs.AST.PathExpression, konteks, masalah);
    }
    return;
  }
  if (tag.type === 'BlockStatement') masalah.add(`Blok {{#${nama}}} tidak dikenal`);
  else periksaNama(jalan, konteks, masalah);
}

function periksaNama(
  jalan: hbs.AST.PathExpression,
  konteks: readonly Nilai[],
  masalah: Set<string>,
): void {
  if (jalan.data || cari(jalan, konteks) !== undefined) return;
  const isi = konteks[jalan.depth] ?? konteks[0];
  const ada = typeof isi === 'object' && isi !== null ? Object.keys(isi).join(', ') : '';
  masalah.add(`Tag {{${jalan.original}}} tidak dikenal. Yang dapat dipakai di sini: ${ada}`);
}

function cari(jalan: hbs.AST.PathExpression, konteks: readonly Nilai[]): Nilai {
  let isi: Nilai = konteks[jalan.depth] ?? konteks[0];
  for (const bagian of jalan.parts) {
    if (isi === APA_SAJA) return APA_SAJA;
    if (typeof isi !== 'object' || isi === null) return undefined;
    isi = Object.hasOwn(isi, bagian) ? (isi as Record<string, Nilai>)[bagian] : undefined;
  }
  return isi;
}

const potongTag = (pesan: string): string => pesan.split('\n').slice(0, 2).join(' ').slice(0, 200);
