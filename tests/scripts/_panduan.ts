// SPDX-License-Identifier: Apache-2.0
// The examples of a guide: what stands below `<!-- contoh: … -->`, a table, a YAML block, or both.

import { TAB, type IdKolom } from '../../register/tab/tab.ts';

export interface Contoh {
  readonly jenis: 'kertas' | 'berkas' | 'dasar' | 'lembar';
  /** The heading above it. */
  readonly judul: string;
  readonly yaml?: string;
  /** The lines of the Markdown table. */
  readonly tabel?: string;
}

export function bacaContoh(isi: string): readonly Contoh[] {
  return isi
    .split(/^(?=<!-- contoh: )/m)
    .slice(1)
    .map((bagian, i, semua) => {
      const sebelum = [isi.slice(0, isi.indexOf('<!-- contoh: ')), ...semua].slice(0, i + 1);
      const judul = /^#{2,3} (.+)$/gm;
      const jenis = /^<!-- contoh: (\w+) -->/.exec(bagian)?.[1] as Contoh['jenis'];
      const yaml = /^```yaml\n([\s\S]*?)^```$/m.exec(bagian)?.[1];
      const tabel = /^(?:\|.*\|\n)+/m.exec(bagian)?.[0];
      return {
        jenis,
        judul: [...sebelum.join('').matchAll(judul)].at(-1)?.[1] ?? '',
        ...(yaml === undefined ? {} : { yaml }),
        ...(tabel === undefined || jenis === 'berkas' || jenis === 'dasar' ? {} : { tabel }),
      };
    });
}

/** The cells by column id, as if typed under the headings of the tab SOP. */
export function barisTabel(tabel: string): readonly Partial<Record<IdKolom<'sop'>, string>>[] {
  const [kepala = [], , ...baris] = tabel
    .trimEnd()
    .split('\n')
    .map((satu) =>
      satu
        .slice(1, -1)
        .split('|')
        .map((sel) => sel.trim().replace(/<br>/g, '\n')),
    );
  const kolom = kepala.map((judul) => {
    const id = TAB.sop.kolom.find((k) => k.judul === judul)?.id;
    if (id === undefined) throw new Error(`the tab SOP has no column "${judul}"`);
    return id;
  });
  return baris.map((sel) => Object.fromEntries(kolom.map((id, i) => [id, sel[i] ?? ''])));
}
