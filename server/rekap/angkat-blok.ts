// SPDX-License-Identifier: Apache-2.0
// `{{#each …}}` in the first cell of a table row and `{{/each}}` in its last mean the whole row.
// Such pairs are lifted out of the text to stand around the row (or around whole paragraphs).

import type { Element } from '@xmldom/xmldom';
import { teksParagraf, textNodes } from './gabung-tag.ts';

interface Tag {
  readonly isi: string;
  /** `each`, `if`, `unless`, `with`. */
  readonly kata: string;
  readonly buka: boolean;
  readonly paragraf: Element;
}

/** Lifts what must be lifted; returns what cannot be understood, in words for the template's author. */
export function angkatBlok(paragraf: readonly Element[]): readonly string[] {
  const masalah: string[] = [];
  const tumpukan: Tag[] = [];
  for (const satu of paragraf) {
    for (const tag of tagBlok(satu)) {
      if (tag.buka) {
        tumpukan.push(tag);
        continue;
      }
      const buka = tumpukan.pop();
      if (buka === undefined || buka.kata !== tag.kata) {
        masalah.push(`{{/${tag.kata}}} tidak mempunyai pembuka, pada "${kutip(tag.paragraf)}"`);
        if (buka !== undefined) tumpukan.push(buka);
      } else {
        const galat = angkat(buka, tag);
        if (galat !== undefined) masalah.push(galat);
      }
    }
  }
  for (const sisa of tumpukan) {
    masalah.push(`${sisa.isi} tidak pernah ditutup, pada "${kutip(sisa.paragraf)}"`);
  }
  return masalah;
}

function tagBlok(paragraf: Element): Tag[] {
  return [...teksParagraf(paragraf).matchAll(/\{\{([#/])(\w+)[^{}]*\}\}/g)].map((cocok) => ({
    isi: cocok[0],
    kata: cocok[2] ?? '',
    buka: cocok[1] === '#',
    paragraf,
  }));
}

function angkat(buka: Tag, tutup: Tag): string | undefined {
  const barisBuka = leluhur(buka.paragraf, 'w:tr');
  const barisTutup = leluhur(tutup.paragraf, 'w:tr');
  if (buka.paragraf === tutup.paragraf) return angkatParagraf(buka, tutup);
  if (barisBuka !== undefined && barisTutup !== undefined) {
    if (barisBuka.parentNode !== barisTutup.parentNode) {
      return `${buka.isi} dibuka di satu tabel dan ditutup di tabel lain`;
    }
    hapusTag(buka);
    hapusTag(tutup);
    bungkus(barisBuka, barisTutup, buka, buka.kata === 'each' ? barisNihil(barisBuka) : undefined);
    return undefined;
  }
  if (buka.paragraf.parentNode !== tutup.paragraf.parentNode) {
    return `${buka.isi} dibuka di "${kutip(buka.paragraf)}" tetapi ditutup di dalam tabel atau sebaliknya`;
  }
  const [awal, akhir] = [buka.paragraf, tutup.paragraf];
  hapusTag(buka);
  hapusTag(tutup);
  bungkus(awal, akhir, buka);
  for (const satu of [awal, akhir]) if (teksParagraf(satu).trim() === '') hapus(satu);
  return undefined;
}

/** A paragraph of the body that is nothing but one block disappears or repeats as a whole. */
function angkatParagraf(buka: Tag, tutup: Tag): undefined {
  const teks = teksParagraf(buka.paragraf).trim();
  const diBadan = buka.paragraf.parentNode?.nodeName === 'w:body';
  if (!diBadan || !teks.startsWith(buka.isi) || !teks.endsWith(tutup.isi)) return undefined;
  if (teks.split('{{#').length !== 2) return undefined;
  hapusTag(buka);
  hapusTag(tutup);
  bungkus(buka.paragraf, buka.paragraf, buka);
  return undefined;
}

function bungkus(awal: Element, akhir: Element, buka: Tag, bilaKosong?: Element): void {
  const dokumen = awal.ownerDocument;
  const induk = awal.parentNode;
  if (dokumen === null || induk === null) return;
  induk.insertBefore(dokumen.createTextNode(buka.isi), awal);
  const sesudah = akhir.nextSibling;
  if (bilaKosong !== undefined) {
    induk.insertBefore(dokumen.createTextNode('{{else}}'), sesudah);
    induk.insertBefore(bilaKosong, sesudah);
  }
  induk.insertBefore(dokumen.createTextNode(`{{/${buka.kata}}}`), sesudah);
}

/** The row shown for an empty list: the first cell over the whole width, saying "Nihil". */
function barisNihil(baris: Element): Element | undefined {
  const salinan = baris.cloneNode(true) as Element;
  const sel = [...salinan.childNodes].filter((node) => node.nodeName === 'w:tc') as Element[];
  const [pertama, ...lain] = sel;
  const dokumen = baris.ownerDocument;
  if (pertama === undefined || dokumen === null) return undefined;
  for (const satu of lain) hapus(satu);
  const sifat = [...pertama.childNodes].find((node) => node.nodeName === 'w:tcPr');
  const rentang = dokumen.createElement('w:gridSpan');
  rentang.setAttribute('w:val', String(sel.length));
  for (const lebar of [...(sifat?.childNodes ?? [])].filter((n) => n.nodeName === 'w:tcW')) {
    (lebar as Element).setAttribute('w:w', '0');
    (lebar as Element).setAttribute('w:type', 'auto');
    sifat?.insertBefore(rentang, lebar.nextSibling);
  }
  const nodes = [...pertama.getElementsByTagName('w:t')];
  nodes.forEach((node, i) => (node.textContent = i === 0 ? 'Nihil' : ''));
  return salinan;
}

function hapusTag(tag: Tag): void {
  for (const node of textNodes(tag.paragraf)) {
    const isi = node.textContent ?? '';
    if (!isi.includes(tag.isi)) continue;
    const posisi = tag.buka ? isi.indexOf(tag.isi) : isi.lastIndexOf(tag.isi);
    node.textContent = isi.slice(0, posisi) + isi.slice(posisi + tag.isi.length);
    return;
  }
}

function leluhur(node: Element, nama: string): Element | undefined {
  for (let satu = node.parentNode; satu !== null; satu = satu.parentNode) {
    if (satu.nodeName === nama) return satu as Element;
  }
  return undefined;
}

const hapus = (node: Element): void => {
  node.parentNode?.removeChild(node);
};

const kutip = (paragraf: Element): string => teksParagraf(paragraf).trim().slice(0, 80);
