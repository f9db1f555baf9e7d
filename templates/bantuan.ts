// SPDX-License-Identifier: Apache-2.0
// The words a template may use beside its data. Pure, and never HTML: escaping is the template's
// business, so no helper may return markup.

/** Handlebars passes its options object last; none of these needs it. */
export type Bantuan = Record<string, (...args: unknown[]) => string | readonly string[]>;

export const bantuan: Bantuan = {
  potong: (teks, batas) => potong(tulis(teks), typeof batas === 'number' ? batas : 400),
  kutip: (teks) => kutip(tulis(teks)),
  baris: (teks) => tulis(teks).split('\n'),
  atau: (...args) =>
    args
      .slice(0, -1)
      .map(tulis)
      .find((isi) => isi !== '') ?? '',
  'huruf-kecil': (teks) => tulis(teks).toLowerCase(),
};

function tulis(nilai: unknown): string {
  if (typeof nilai === 'string') return nilai;
  return typeof nilai === 'number' ? String(nilai) : '';
}

/** Cuts at a word where one is near, never inside a surrogate pair. */
function potong(teks: string, batas: number): string {
  if (teks.length <= batas) return teks;
  const kasar = teks.slice(0, batas).replace(/[\ud800-\udbff]$/, '');
  const spasi = kasar.lastIndexOf(' ');
  return `${(spasi > batas * 0.6 ? kasar.slice(0, spasi) : kasar).trimEnd()} …`;
}

/** Sets a text off in plain-text mail by indenting each line. */
function kutip(teks: string): string {
  return teks
    .split('\n')
    .map((baris) => (baris === '' ? '' : `   ${baris}`))
    .join('\n');
}
