// SPDX-License-Identifier: Apache-2.0
// PNG images inside a DOCX package: the part, its relationship, its content type, and the drawing.

import { strFromU8, strToU8 } from 'fflate';

export interface Gambar {
  readonly png: Uint8Array;
  /** As shown on paper, in millimetres. */
  readonly lebarMm: number;
  readonly tinggiMm: number;
  /** Read out by screen readers. */
  readonly alt: string;
}

const EMU_PER_MM = 36000;
const RELS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';

const idOf = (nama: string): string => `rIdGrafik${nama}`;

export function pasangGambar(
  bagian: Record<string, Uint8Array>,
  grafik: Readonly<Record<string, Gambar>>,
): void {
  const hubungan = Object.entries(grafik).map(([nama, gambar]) => {
    bagian[`word/media/grafik-${nama}.png`] = gambar.png;
    return (
      `<Relationship Id="${idOf(nama)}" Target="media/grafik-${nama}.png" ` +
      `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/>`
    );
  });
  sisipkan(bagian, RELS, '</Relationships>', hubungan.join(''));
  const types = strFromU8(bagian[TYPES] ?? new Uint8Array());
  if (!/Extension="png"/i.test(types)) {
    sisipkan(bagian, TYPES, '</Types>', '<Default Extension="png" ContentType="image/png"/>');
  }
}

export function drawingXml(nama: string, gambar: Gambar | undefined, urut: number): string {
  if (gambar === undefined) return '';
  const cx = Math.round(gambar.lebarMm * EMU_PER_MM);
  const cy = Math.round(gambar.tinggiMm * EMU_PER_MM);
  const a = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  const pic = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
  const wp = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
  const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return (
    `<w:drawing><wp:inline xmlns:wp="${wp}" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${urut}" name="Grafik ${urut}" ` +
    `descr="${gambar.alt.replace(/[&<>"]/g, ' ')}"/><a:graphic xmlns:a="${a}">` +
    `<a:graphicData uri="${pic}"><pic:pic xmlns:pic="${pic}"><pic:nvPicPr>` +
    `<pic:cNvPr id="${urut}" name="grafik-${nama}.png"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="${r}" r:embed="${idOf(nama)}"/><a:stretch><a:fillRect/>` +
    `</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>` +
    `<a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
    `</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}

function sisipkan(
  bagian: Record<string, Uint8Array>,
  nama: string,
  sebelum: string,
  isi: string,
): void {
  const teks = strFromU8(bagian[nama] ?? new Uint8Array());
  bagian[nama] = strToU8(teks.replace(sebelum, `${isi}${sebelum}`));
}
