// SPDX-License-Identifier: Apache-2.0
// Fills in a DOCX: Handlebars over its XML. A fault in the template stops it before anything is
// made. It knows nothing of aduan: data in, package out.

import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Handlebars from 'handlebars';
import { angkatBlok } from './angkat-blok.ts';
import { TemplatRusak } from './galat-templat.ts';
import { gabungTag, teksParagraf } from './gabung-tag.ts';
import { drawingXml, pasangGambar } from './gambar-docx.ts';
import type { Gambar } from './gambar-docx.ts';
import { periksaTag } from './periksa-tag.ts';

const BERTEKS = /^word\/(document|header\d*|footer\d*)\.xml$/;

/**
 * @param grafik images that `{{grafik "nama"}}` puts in.
 * @throws TemplatRusak naming each tag that is unknown, unclosed or misplaced.
 */
export function isiTemplat(
  docx: Uint8Array,
  data: object,
  grafik: Readonly<Record<string, Gambar>>,
): Uint8Array {
  const bagian = unzipSync(docx);
  const nama = Object.keys(bagian).filter((satu) => BERTEKS.test(satu));
  const siap = nama.map(
    (satu) => [satu, siapkan(strFromU8(bagian[satu] ?? new Uint8Array()))] as const,
  );
  const masalah = siap.flatMap(([, { xml, masalah: m }]) =>
    m.length > 0 ? m : periksaTag(xml, data, ['grafik']),
  );
  masalah.push(...grafikTakDikenal(siap, grafik));
  if (masalah.length > 0) throw new TemplatRusak([...new Set(masalah)]);
  const aman = amankan(data);
  for (const [satu, { xml }] of siap) bagian[satu] = strToU8(isi(xml, aman, grafik));
  pasangGambar(bagian, grafik);
  return zipSync(bagian, { level: 6, mtime: new Date('2020-01-01T00:00:00Z') });
}

interface Siap {
  readonly xml: string;
  readonly masalah: readonly string[];
}

function siapkan(xml: string): Siap {
  const dokumen = new DOMParser().parseFromString(xml, 'text/xml');
  const paragraf = [...dokumen.getElementsByTagName('w:p')] as Element[];
  for (const satu of paragraf) gabungTag(satu);
  const masalah = paragraf.flatMap(kurungTakSeimbang);
  if (masalah.length === 0) masalah.push(...angkatBlok(paragraf));
  return { xml: new XMLSerializer().serializeToString(dokumen), masalah };
}

function kurungTakSeimbang(paragraf: Element): string[] {
  const sisa = teksParagraf(paragraf).replace(/\{\{[^{}]*\}\}/g, '');
  if (!/\{\{|\}\}/.test(sisa)) return [];
  return [
    `Kurung {{ dan }} tidak berpasangan, pada "${teksParagraf(paragraf).trim().slice(0, 80)}"`,
  ];
}

function grafikTakDikenal(
  siap: readonly (readonly [string, Siap])[],
  grafik: Readonly<Record<string, Gambar>>,
): string[] {
  return siap.flatMap(([, { xml }]) =>
    [...xml.matchAll(/\{\{grafik\s+["']?([^"'}\s]*)["']?\s*\}\}/g)]
      .map((cocok) => cocok[1] ?? '')
      .filter((nama) => !Object.hasOwn(grafik, nama))
      .map((nama) => `Grafik "${nama}" tidak ada. Yang ada: ${Object.keys(grafik).join(', ')}`),
  );
}

function isi(xml: string, data: unknown, grafik: Readonly<Record<string, Gambar>>): string {
  // Values are made safe for XML beforehand: Handlebars' own escaping is for HTML.
  const templat = Handlebars.compile(xml, { noEscape: true, strict: true, preventIndent: true });
  let urut = 100;
  return templat(data, {
    helpers: {
      grafik: (nama: string) => `</w:t>${drawingXml(nama, grafik[nama], (urut += 1))}<w:t>`,
    },
  });
}

/** Text that XML can hold: no control characters, entities for markup, `\n` as a line break. */
function amankan(nilai: unknown): unknown {
  if (typeof nilai === 'string') {
    return nilai
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/\r\n?|\n/g, '</w:t><w:br/><w:t xml:space="preserve">');
  }
  if (Array.isArray(nilai)) return nilai.map(amankan);
  if (typeof nilai === 'object' && nilai !== null) {
    return Object.fromEntries(Object.entries(nilai).map(([kunci, isi]) => [kunci, amankan(isi)]));
  }
  return nilai;
}
