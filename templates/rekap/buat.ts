// SPDX-License-Identifier: Apache-2.0
// The first template of the rekap, as a DOCX that setup turns into a Google Doc. From then on staff
// edit that document; this file is only where it begins. Tags are Handlebars (docs/panduan/admin.md).

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Table } from 'docx';
import { HALAMAN, judulBagian, run, tabelDua, tabelUlang, teks } from './kertas.ts';
import { lembarDisposisi } from './lembar-disposisi.ts';

const { CENTER, JUSTIFIED, RIGHT } = AlignmentType;

export async function createTemplatRekap(): Promise<Uint8Array> {
  const document = new Document({
    title: 'Templat rekap aduan',
    creator: 'Kentongan',
    styles: { default: { document: { run: { font: 'Arial', size: 22 } } } },
    sections: [
      {
        properties: { page: HALAMAN },
        footers: { default: new Footer({ children: [nomorHalaman()] }) },
        children: [
          ...kop(),
          ...pembuka(),
          ...ringkasan(),
          ...rincian(),
          ...terbuka(),
          ...penutup(),
          ...lembarDisposisi(),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function kop(): Paragraph[] {
  const garis = { style: BorderStyle.THICK_THIN_MEDIUM_GAP, size: 18, color: '000000', space: 4 };
  return [
    teks('{{kantor.indukKapital}}', { rata: CENTER, ukuran: 13, bawah: 0 }),
    teks('{{kantor.namaKapital}}', { rata: CENTER, ukuran: 16, tebal: true, bawah: 0 }),
    new Paragraph({
      alignment: CENTER,
      border: { bottom: garis },
      spacing: { after: 240 },
      children: [run('{{kantor.alamat}}', { ukuran: 10 })],
    }),
  ];
}

function pembuka(): Paragraph[] {
  return [
    teks('REKAPITULASI ADUAN MASYARAKAT', { rata: CENTER, tebal: true, ukuran: 13, bawah: 0 }),
    teks('BULAN {{bulanKapital}}', { rata: CENTER, tebal: true, ukuran: 13, bawah: 0 }),
    teks('Nomor: {{nomorRekap}}', { rata: CENTER, bawah: 12 }),
    judulBagian('A. Pendahuluan'),
    teks(
      'Rekapitulasi ini memuat aduan masyarakat yang diterima {{kantor.nama}} melalui Google ' +
        'Formulir pada {{periode}}, disusun menurut {{sopNama}}. Identitas pelapor tidak dimuat; ' +
        'daftarnya disimpan terpisah oleh PPID.',
      { rata: JUSTIFIED },
    ),
    teks('{{#if nihil}}Pada bulan ini tidak ada aduan yang masuk (nihil).{{/if}}', { tebal: true }),
  ];
}

function ringkasan(): (Paragraph | Table)[] {
  return [
    judulBagian('B. Ringkasan'),
    tabelDua([
      ['Terbuka pada awal bulan', '{{arus.terbukaAwal}}'],
      ['Masuk bulan ini', '{{arus.masuk}}'],
      ['Dibuka kembali atas permintaan pelapor', '{{arus.dibukaKembali}}'],
      ['Selesai bulan ini', '{{arus.selesai}}'],
      ['Terbuka pada akhir bulan', '{{arus.terbukaAkhir}}'],
      ['Masuk bulan lalu ({{bulanLaluNama}})', '{{bulanLalu.masuk}}'],
      ['Selesai bulan lalu ({{bulanLaluNama}})', '{{bulanLalu.selesai}}'],
      ['Ditanggapi bulan ini', '{{tanggapan.jumlah}}'],
      ['Ditanggapi dengan semua langkah tepat waktu', '{{tanggapan.tepatWaktu}}'],
      ['Rata-rata waktu sampai tanggapan (jam kerja)', '{{tanggapan.rata}}'],
      ['Median waktu sampai tanggapan (jam kerja)', '{{tanggapan.median}}'],
    ]),
    teks('{{#unless nihil}}{{grafik "kategori"}}{{/unless}}', { rata: CENTER, atas: 10 }),
  ];
}

function rincian(): (Paragraph | Table)[] {
  const kelompok = (judul: string, daftar: string): (Paragraph | Table)[] => [
    teks(judul, { tebal: true, atas: 8, jangkar: true }),
    tabelUlang(daftar, [
      { judul: 'Uraian', isi: '{{nama}}', lebar: 40 },
      { judul: 'Masuk', isi: '{{masuk}}', lebar: 15, rata: RIGHT },
      { judul: 'Selesai', isi: '{{selesai}}', lebar: 15, rata: RIGHT },
      { judul: 'Terbuka', isi: '{{terbuka}}', lebar: 15, rata: RIGHT },
      { judul: '%', isi: '{{persen}}', lebar: 15, rata: RIGHT },
    ]),
  ];
  return [
    judulBagian('C. Rincian aduan yang masuk bulan ini'),
    ...kelompok('1. Menurut kategori', 'perKategori'),
    ...kelompok('2. Menurut jenis', 'perJenis'),
    ...kelompok('3. Menurut kanal', 'perKanal'),
    teks('4. Cara penyelesaian, semua yang selesai bulan ini', {
      tebal: true,
      atas: 8,
      jangkar: true,
    }),
    tabelUlang('perAkhir', [
      { judul: 'Uraian', isi: '{{nama}}', lebar: 70 },
      { judul: 'Jumlah', isi: '{{jumlah}}', lebar: 30, rata: RIGHT },
    ]),
    teks('5. Nilai kepuasan atas tanggapan', { tebal: true, atas: 8, jangkar: true }),
    tabelDua([
      ['Puas', '{{penilaian.puas}}'],
      ['Belum puas', '{{penilaian.belum}}'],
      ['Tidak memberi penilaian (bukan berarti puas)', '{{penilaian.diam}}'],
    ]),
  ];
}

function terbuka(): (Paragraph | Table)[] {
  return [
    judulBagian('D. Aduan yang belum selesai pada akhir bulan'),
    tabelUlang('perLangkah', [
      { judul: 'Langkah', isi: '{{nama}}', lebar: 70 },
      { judul: 'Jumlah', isi: '{{jumlah}}', lebar: 30, rata: RIGHT },
    ]),
    teks('', { bawah: 4 }),
    tabelUlang(
      'belumSelesai',
      [
        { judul: 'Nomor register', isi: '{{nomor}}', lebar: 29 },
        { judul: 'Diterima', isi: '{{diterima}}', lebar: 13 },
        { judul: 'Langkah', isi: '{{langkah}}', lebar: 29 },
        { judul: 'Hari kerja', isi: '{{umur}}', lebar: 8, rata: RIGHT },
        { judul: 'Tenggat', isi: '{{tenggat}}', lebar: 13 },
        { judul: 'Lewat', isi: '{{terlambat}}', lebar: 8, rata: CENTER },
      ],
      9,
    ),
    teks('{{#each koreksi}}Koreksi: {{this}} {{/each}}', { miring: true, atas: 6 }),
  ];
}

function penutup(): Paragraph[] {
  const blok = (isi: string, bawah = 0): Paragraph =>
    new Paragraph({
      alignment: CENTER,
      indent: { left: 4700 },
      keepNext: true,
      keepLines: true,
      spacing: { after: bawah },
      children: [run(isi)],
    });
  return [
    judulBagian('E. Penutup'),
    teks(
      'Demikian rekapitulasi ini disampaikan sebagai bahan evaluasi dan mohon arahan lebih lanjut.',
      { rata: JUSTIFIED, bawah: 16, jangkar: true },
    ),
    blok('{{tempat}}, {{tanggalDibuat}}'),
    blok('{{kantor.pengirim}},', 1200),
    blok('(................................................)'),
  ];
}

function nomorHalaman(): Paragraph {
  return new Paragraph({
    alignment: CENTER,
    children: [
      run('Rekapitulasi aduan {{bulanNama}} – halaman ', { ukuran: 9 }),
      new TextRun({ children: [PageNumber.CURRENT], size: 18 }),
      run(' dari ', { ukuran: 9 }),
      new TextRun({ children: [PageNumber.TOTAL_PAGES], size: 18 }),
    ],
  });
}
