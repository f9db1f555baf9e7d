// SPDX-License-Identifier: Apache-2.0
// The messages for people that a source file may give, with `…` for what is filled in. Read from its
// text: sentences in quotes, joined where the source breaks a long one.

import { readFileSync } from 'node:fs';

/** `path`: relative to tests/. */
export function pesanDalam(path: string): readonly string[] {
  const sumber = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  const tanpaCatatan = sumber.replace(/^\s*(?:\/\/|\/\*|\*|import ).*$/gm, '');
  return gabung(kutipan(tanpaCatatan), tanpaCatatan)
    .map((satu) => kosongkan(satu).replace(/\s+/g, ' ').trim())
    .filter((satu) => /^["“…A-Z][^]*[a-z]{3}[^]* [^]*(?:[.?]|…)$/.test(satu));
}

interface Kutipan {
  readonly dari: number;
  readonly sampai: number;
  readonly teks: string;
}

/** Every string and template of the source, the outermost of nested ones. */
function kutipan(sumber: string): readonly Kutipan[] {
  const hasil: Kutipan[] = [];
  for (let i = 0; i < sumber.length; i += 1) {
    const tanda = sumber[i];
    if (tanda === '/') {
      const pola = /^\/(?![/*])(?:\\.|[^/\n\\])+\/[a-z]*(?=[.,);\]])/.exec(sumber.slice(i));
      if (pola !== null) i += pola[0].length - 1;
      continue;
    }
    if (tanda !== "'" && tanda !== '`') continue;
    const sampai = akhirKutipan(sumber, i);
    hasil.push({ dari: i, sampai: sampai + 1, teks: sumber.slice(i + 1, sampai) });
    i = sampai;
  }
  return hasil;
}

function akhirKutipan(sumber: string, dari: number): number {
  const tanda = sumber[dari];
  for (let i = dari + 1; i < sumber.length; i += 1) {
    if (sumber[i] === '\\') i += 1;
    else if (sumber[i] === tanda) return i;
    else if (tanda === '`' && sumber.startsWith('${', i)) i = akhirSisipan(sumber, i + 2);
  }
  return sumber.length;
}

function akhirSisipan(sumber: string, dari: number): number {
  let dalam = 1;
  for (let i = dari; i < sumber.length; i += 1) {
    if (sumber[i] === '`' || sumber[i] === "'") i = akhirKutipan(sumber, i);
    else if (sumber[i] === '{') dalam += 1;
    else if (sumber[i] === '}') dalam -= 1;
    if (dalam === 0) return i;
  }
  return sumber.length;
}

function gabung(daftar: readonly Kutipan[], sumber: string): readonly string[] {
  const hasil: { sampai: number; teks: string }[] = [];
  for (const { dari, sampai, teks } of daftar) {
    const lalu = hasil.at(-1);
    if (lalu !== undefined && /^\s*\+\s*$/.test(sumber.slice(lalu.sampai, dari))) {
      lalu.teks += teks;
      lalu.sampai = sampai;
    } else hasil.push({ sampai, teks });
  }
  return hasil.map(({ teks }) => teks);
}

/** `"${t.label}" menuju …`: what is filled in becomes one dot character. */
function kosongkan(teks: string): string {
  let hasil = '';
  for (let i = 0; i < teks.length; i += 1) {
    if (!teks.startsWith('${', i)) hasil += teks[i];
    else {
      i = akhirSisipan(teks, i + 2);
      hasil += '…';
    }
  }
  return hasil;
}
