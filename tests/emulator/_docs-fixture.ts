// SPDX-License-Identifier: Apache-2.0
// A DOCX as an office would lay out its monthly report: letterhead, title, tables, page numbers,
// F4. Made with another library than the one that reads it.

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeightRule,
  ImageRun,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { redSquare } from './_png.ts';

/** 215 × 330 mm, in twips. */
export const F4 = { width: 12189, height: 18709 };

export interface ReportOptions {
  readonly rows?: number;
  /** Instead of rows, the tags of a template. */
  readonly isTemplate?: boolean;
}

export async function makeReport({ rows = 40, isTemplate = false }: ReportOptions = {}) {
  const document = new Document({
    styles: { default: { document: { run: { font: 'Arial', size: 22 } } } },
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 567, hanging: 425 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: F4,
            margin: { top: 1134, right: 1134, bottom: 1134, left: 1701, header: 567, footer: 567 },
          },
        },
        headers: { default: new Header({ children: [runningHead()] }) },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: [
          ...letterhead(),
          ...title(),
          ...introduction(),
          summaryTable(),
          new Paragraph({ text: '', spacing: { after: 120 } }),
          recordsTable(rows, isTemplate),
          new Paragraph({ children: [new PageBreak()] }),
          ...closing(),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const run = (text: string, more: object = {}) => new TextRun({ text, ...more });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  ...{ top: none, bottom: none, left: none, right: none },
  ...{ insideHorizontal: none, insideVertical: none },
};

function runningHead() {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [run('Rekap Pengelolaan Aduan', { size: 16, italics: true, color: '666666' })],
  });
}

function pageNumbers() {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: 9354 }],
    children: [
      run('Dokumen internal\t', { size: 16 }),
      new TextRun({
        size: 16,
        children: ['Halaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}

function letterhead() {
  const logo = new ImageRun({
    type: 'png',
    data: redSquare(60),
    transformation: { width: 72, height: 84 },
    altText: { title: 'Logo', description: 'logo-daerah', name: 'logo.png' },
  });
  const centred = (children: TextRun[]) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children });
  const row = new TableRow({
    children: [
      new TableCell({
        width: { size: 1400, type: WidthType.DXA },
        verticalAlign: VerticalAlign.CENTER,
        children: [new Paragraph({ children: [logo] })],
      }),
      new TableCell({
        width: { size: 7954, type: WidthType.DXA },
        children: [
          centred([run('PEMERINTAH KABUPATEN CONTOH', { size: 28 })]),
          centred([run('DINAS KOMUNIKASI DAN INFORMATIKA', { size: 32, bold: true })]),
          centred([
            run('Jalan Merdeka Nomor 1, Contoh 57700, Telepon (0271) 000000', { size: 18 }),
          ]),
        ],
      }),
    ],
  });
  return [
    new Table({ rows: [row], borders: noBorders, columnWidths: [1400, 7954], width: full }),
    new Paragraph({
      text: '',
      spacing: { after: 240, line: 120, lineRule: 'exact' },
      border: {
        bottom: { style: BorderStyle.THICK_THIN_MEDIUM_GAP, size: 18, color: '000000', space: 1 },
      },
    }),
  ];
}

const full = { size: 9354, type: WidthType.DXA };

function title() {
  const line = (text: string, after: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after },
      children: [run(text, { bold: true, size: 24 })],
    });
  return [line('REKAPITULASI PENGELOLAAN ADUAN', 0), line('BULAN OKTOBER 2026', 240)];
}

function introduction() {
  const fact = (label: string, value: string) =>
    new Paragraph({
      tabStops: [{ type: TabStopType.LEFT, position: 2268 }],
      children: [run(`${label}\t: ${value}`)],
    });
  return [
    fact('Nomor', '400.14/123/2026'),
    fact('Sifat', 'Biasa'),
    fact('Hal', 'Rekap bulanan aduan masyarakat'),
    new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      spacing: { before: 240, after: 120, line: 360 },
      indent: { firstLine: 709 },
      children: [
        run(
          'Dengan hormat, bersama ini kami sampaikan rekapitulasi aduan masyarakat yang diterima ',
        ),
        run('melalui formulir daring', { italics: true }),
        run(' pada bulan Oktober 2026 beserta tindak lanjutnya oleh perangkat daerah '),
        run('terkait & unit kerja.'),
      ],
    }),
    ...['Aduan diterima dan diverifikasi.', 'Aduan diteruskan kepada perangkat daerah.'].map(
      (text) =>
        new Paragraph({ numbering: { reference: 'steps', level: 0 }, children: [run(text)] }),
    ),
    new Paragraph({ text: '', spacing: { after: 120 } }),
  ];
}

const cell = (text: string, more: object = {}, style: object = {}) =>
  new TableCell({
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...more,
    children: [new Paragraph({ children: [run(text, style)] })],
  });

function summaryTable() {
  const head = { shading: { fill: 'D9E2F3' }, verticalAlign: VerticalAlign.CENTER };
  const bold = { bold: true };
  return new Table({
    width: full,
    columnWidths: [3118, 3118, 3118],
    rows: [
      new TableRow({
        children: [
          cell('Uraian', { ...head, rowSpan: 2 }, bold),
          cell('Jumlah', { ...head, columnSpan: 2 }, bold),
        ],
      }),
      new TableRow({ children: [cell('Masuk', head, bold), cell('Selesai', head, bold)] }),
      new TableRow({ children: [cell('Infrastruktur'), cell('12'), cell('9')] }),
      new TableRow({ children: [cell('Pelayanan'), cell('7'), cell('7')] }),
    ],
  });
}

function recordsTable(count: number, isTemplate: boolean) {
  const widths = [700, 1700, 4454, 2500];
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: ['No', 'Nomor Register', 'Uraian', 'Status'].map((text) =>
      cell(text, { shading: { fill: 'D9E2F3' } }, { bold: true }),
    ),
  });
  const filled = Array.from({ length: count }, (_, at) => [
    String(at + 1),
    `ADU-2026-${String(at + 1).padStart(4, '0')}`,
    `Jalan berlubang di Desa Contoh RT ${at + 1}, sudah lama dan membahayakan pengendara`,
    at % 3 === 0 ? 'Selesai' : 'Dalam proses',
  ]);
  const tags = [
    ['{{#each aduan}}{{no}}', '{{nomorRegister}}', '{{uraian}}', '{{status}}{{/each}}'],
  ];
  const rows = (isTemplate ? tags : filled).map(
    (texts) =>
      new TableRow({
        cantSplit: true,
        height: { value: 400, rule: HeightRule.ATLEAST },
        children: texts.map((text) => cell(text)),
      }),
  );
  return new Table({ width: full, columnWidths: widths, rows: [head, ...rows] });
}

function closing() {
  return [
    new Paragraph({
      children: [run('DISPOSISI PIMPINAN', { bold: true })],
      spacing: { after: 120 },
    }),
    new Table({
      width: full,
      columnWidths: [3000, 6354],
      rows: [
        new TableRow({ children: [cell('Isi disposisi'), cell('')] }),
        new TableRow({ children: [cell('Diteruskan kepada'), cell('')] }),
      ],
    }),
    new Paragraph({ text: '' }),
    new Paragraph({ children: [run('☐ Disetujui\t☐ Dikembalikan')] }),
    ...['Contoh, 2 November 2026', 'Kepala Dinas,', '', '', 'NAMA PEJABAT'].map(
      (text) =>
        new Paragraph({
          indent: { left: 5103 },
          alignment: AlignmentType.CENTER,
          children: [run(text)],
        }),
    ),
  ];
}
