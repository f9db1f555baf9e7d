// SPDX-License-Identifier: Apache-2.0
// Paper, type and the small building blocks of the rekap's first template. Sizes in twips unless said.

import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

const CM = 567;

/** F4/Folio 215 x 330 mm and margins of common local rules (Perbup tata naskah dinas differ). */
export const HALAMAN = {
  size: { width: Math.round(21.5 * CM), height: 33 * CM },
  margin: {
    top: Math.round(2 * CM),
    bottom: Math.round(2.5 * CM),
    left: 3 * CM,
    right: Math.round(2.5 * CM),
    header: CM,
    footer: CM,
  },
};

/** Width of the text, in twips. */
export const LEBAR = HALAMAN.size.width - HALAMAN.margin.left - HALAMAN.margin.right;

export type Rata = (typeof AlignmentType)[keyof typeof AlignmentType];

export interface GayaTeks {
  readonly tebal?: boolean;
  readonly miring?: boolean;
  /** Points. */
  readonly ukuran?: number;
  readonly rata?: Rata;
  /** Space before and after, in points. */
  readonly atas?: number;
  readonly bawah?: number;
  readonly warna?: string;
  readonly garisBawah?: boolean;
  readonly halamanBaru?: boolean;
  readonly jangkar?: boolean;
}

export function teks(isi: string, gaya: GayaTeks = {}): Paragraph {
  return new Paragraph({
    alignment: gaya.rata ?? AlignmentType.LEFT,
    spacing: {
      before: (gaya.atas ?? 0) * 20,
      after: (gaya.bawah ?? 4) * 20,
      line: 276,
      lineRule: LineRuleType.AUTO,
    },
    ...(gaya.halamanBaru === true ? { pageBreakBefore: true } : {}),
    ...(gaya.jangkar === true ? { keepNext: true } : {}),
    children: [run(isi, gaya)],
  });
}

export function run(isi: string, gaya: GayaTeks = {}): TextRun {
  return new TextRun({
    text: isi,
    bold: gaya.tebal ?? false,
    italics: gaya.miring ?? false,
    ...(gaya.ukuran === undefined ? {} : { size: gaya.ukuran * 2 }),
    ...(gaya.warna === undefined ? {} : { color: gaya.warna }),
    ...(gaya.garisBawah === true ? { underline: {} } : {}),
  });
}

export const judulBagian = (isi: string): Paragraph =>
  teks(isi, { tebal: true, atas: 12, bawah: 6, jangkar: true });

export interface KolomTabel {
  readonly judul: string;
  /** The cell of the repeated row, tags in it. */
  readonly isi: string;
  /** Share of the width. */
  readonly lebar: number;
  readonly rata?: Rata;
}

/**
 * A table of one header row, which repeats on each page, and one row that `{{#each daftar}}` fills;
 * the opening tag stands in its first cell and the closing one in its last, as staff write it in Docs.
 */
export function tabelUlang(daftar: string, kolom: readonly KolomTabel[], ukuran = 10): Table {
  const lebar = lebarKolom(kolom.map((satu) => satu.lebar));
  const akhir = kolom.length - 1;
  const isiSel = (satu: KolomTabel, i: number): string =>
    `${i === 0 ? `{{#each ${daftar}}}` : ''}${satu.isi}${i === akhir ? '{{/each}}' : ''}`;
  return tabel(lebar, [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: kolom.map((satu, i) =>
        sel(
          lebar[i] ?? 0,
          [isiTabel(satu.judul, AlignmentType.CENTER, true, true, ukuran)],
          'E7E6E6',
        ),
      ),
    }),
    new TableRow({
      cantSplit: true,
      children: kolom.map((satu, i) =>
        sel(lebar[i] ?? 0, [
          isiTabel(isiSel(satu, i), satu.rata ?? AlignmentType.LEFT, false, false, ukuran),
        ]),
      ),
    }),
  ]);
}

/** Two columns without a head: what, and the figure. */
export function tabelDua(baris: readonly (readonly [string, string])[], bagian = [70, 30]): Table {
  const lebar = lebarKolom(bagian);
  return tabel(
    lebar,
    baris.map(
      ([kiri, kanan]) =>
        new TableRow({
          cantSplit: true,
          // Kept together: a short table torn over two pages reads badly.
          children: [
            sel(lebar[0] ?? 0, [isiTabel(kiri, AlignmentType.LEFT, false, true)]),
            sel(lebar[1] ?? 0, [isiTabel(kanan, AlignmentType.RIGHT, false, true)]),
          ],
        }),
    ),
  );
}

export function tabel(lebar: readonly number[], baris: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: LEBAR, type: WidthType.DXA },
    columnWidths: lebar,
    rows: baris,
  });
}

export function sel(lebar: number, isi: readonly Paragraph[], latar?: string): TableCell {
  return new TableCell({
    width: { size: lebar, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    verticalAlign: VerticalAlign.CENTER,
    borders: { top: GARIS, bottom: GARIS, left: GARIS, right: GARIS },
    ...(latar === undefined
      ? {}
      : { shading: { type: ShadingType.CLEAR, fill: latar, color: 'auto' } }),
    children: isi,
  });
}

export function isiTabel(
  isi: string,
  rata: Rata = AlignmentType.LEFT,
  tebal = false,
  menyatu = false,
  ukuran = 10,
): Paragraph {
  return new Paragraph({
    alignment: rata,
    keepNext: menyatu,
    children: [run(isi, { ukuran, tebal })],
  });
}

export function lebarKolom(bagian: readonly number[]): readonly number[] {
  const jumlah = bagian.reduce((a, b) => a + b, 0);
  return bagian.map((satu) => Math.round((satu / jumlah) * LEBAR));
}

const GARIS = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
