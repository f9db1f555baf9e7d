// SPDX-License-Identifier: Apache-2.0
// Google Docs splits what was typed into runs as it pleases, so `{{bulan}}` may come as `{{bu` and
// `lan}}`. Before filling in, each tag is put whole into the first run that it began in.

import type { Element, Node } from '@xmldom/xmldom';

/** The text nodes of a paragraph in order, not those of a paragraph nested in it (text boxes). */
export function textNodes(paragraf: Element): Element[] {
  const nodes: Element[] = [];
  const visit = (node: Node): void => {
    for (let anak = node.firstChild; anak !== null; anak = anak.nextSibling) {
      if (anak.nodeName === 'w:t') nodes.push(anak as Element);
      else if (anak.nodeName !== 'w:p') visit(anak);
    }
  };
  visit(paragraf);
  return nodes;
}

export const teksParagraf = (paragraf: Element): string =>
  textNodes(paragraf)
    .map((node) => node.textContent ?? '')
    .join('');

/** Docs also turns straight quotes inside tags into curly ones. */
export function gabungTag(paragraf: Element): void {
  const nodes = textNodes(paragraf);
  const potongan = nodes.map((node) => node.textContent ?? '');
  const teks = potongan.join('');
  if (!teks.includes('{{')) return;
  const awal: number[] = [];
  potongan.reduce((jumlah, satu) => (awal.push(jumlah), jumlah + satu.length), 0);
  const hasil = potongan.map(() => '');
  const tulis = (isi: string, posisi: number): void => {
    const ke = awal.findLastIndex((satu, i) => satu <= posisi && (potongan[i] ?? '') !== '');
    hasil[Math.max(ke, 0)] += isi;
  };
  let posisi = 0;
  for (const cocok of teks.matchAll(/\{\{[^{}]*\}\}/g)) {
    for (; posisi < cocok.index; posisi += 1) tulis(teks[posisi] ?? '', posisi);
    tulis(cocok[0].replace(/[“”„]/g, '"').replace(/[‘’]/g, "'"), cocok.index);
    posisi = cocok.index + cocok[0].length;
  }
  for (; posisi < teks.length; posisi += 1) tulis(teks[posisi] ?? '', posisi);
  nodes.forEach((node, i) => {
    node.textContent = hasil[i] ?? '';
    node.setAttribute('xml:space', 'preserve');
  });
}
