// SPDX-License-Identifier: Apache-2.0
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isiTemplat } from '../../server/rekap/isi-templat.ts';
import { TemplatRusak } from '../../server/rekap/galat-templat.ts';
import { createTemplatRekap } from '../../templates/rekap/buat.ts';

type Potongan = readonly string[];

/** A paragraph whose text is torn into runs, as Docs leaves it. */
const paragraf = (...potongan: Potongan): Paragraph =>
  new Paragraph({ children: potongan.map((text, i) => new TextRun({ text, bold: i % 2 === 1 })) });

const tabel = (...sel: readonly Potongan[]): Table =>
  new Table({
    rows: [
      new TableRow({ children: sel.map(() => new TableCell({ children: [paragraf('judul')] })) }),
      new TableRow({
        children: sel.map((satu) => new TableCell({ children: [paragraf(...satu)] })),
      }),
    ],
  });

async function docx(...children: (Paragraph | Table)[]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const xml = (berkas: Uint8Array): string =>
  strFromU8(unzipSync(berkas)['word/document.xml'] ?? new Uint8Array());

/** What a reader sees: paragraphs as lines, line breaks as `⏎`. */
const teks = (berkas: Uint8Array): string[] =>
  xml(berkas)
    .split('</w:p>')
    .map((satu) => satu.replace(/<w:br\/>/g, '⏎').replace(/<[^>]*>/g, ''))
    .filter((satu) => satu !== '');

const isi = async (data: object, ...children: (Paragraph | Table)[]): Promise<string[]> =>
  teks(isiTemplat(await docx(...children), data, {}));

const masalah = async (data: object, ...children: (Paragraph | Table)[]): Promise<string> => {
  try {
    isiTemplat(await docx(...children), data, {});
  } catch (galat) {
    if (galat instanceof TemplatRusak) return galat.masalah.join('\n');
    throw galat;
  }
  return 'diterima';
};

describe('isiTemplat', () => {
  it('mengisi tag yang terpecah di tengah kurung, nama, dan kutip lengkung', async () => {
    const data = { kantor: { nama: 'Kecamatan Contoh' } };
    expect(await isi(data, paragraf('di {', '{kantor', '.na', 'ma}', '} ya'))).toEqual([
      'di Kecamatan Contoh ya',
    ]);
  });

  it('mengulang satu baris tabel untuk tiap isi daftar', async () => {
    const data = {
      daftar: [
        { a: 'x', b: '1' },
        { a: 'y', b: '2' },
      ],
    };
    const hasil = await isi(data, tabel(['{{#each ', 'daftar}}{{a}}'], ['{{b}}{{/ea', 'ch}}']));
    expect(hasil).toEqual(['judul', 'judul', 'x', '1', 'y', '2']);
  });

  it('menulis Nihil satu baris penuh untuk daftar kosong', async () => {
    const hasil = await isi({ daftar: [] }, tabel(['{{#each daftar}}{{a}}'], ['{{b}}{{/each}}']));
    expect(hasil).toEqual(['judul', 'judul', 'Nihil']);
  });

  it('paragraf yang hanya satu blok hilang bila tidak berlaku', async () => {
    const blok = paragraf('{{#if ada}}tampil{{/if}}');
    expect(await isi({ ada: false }, blok, paragraf('sisa'))).toEqual(['sisa']);
    expect(await isi({ ada: true }, paragraf('{{#if ada}}tampil{{/if}}'))).toEqual(['tampil']);
  });

  it('meloloskan huruf XML, baris baru, emoji, dan huruf kendali dengan selamat', async () => {
    const hasil = await isi({ t: 'a & <b> "c"\nd 🚧 \u0001 \ud800' }, paragraf('{{t}}'));
    expect(hasil).toEqual(['a &amp; &lt;b&gt; "c"⏎d 🚧  \ufffd']);
  });

  it('tidak menjalankan tag yang datang dari data', async () => {
    expect(await isi({ t: '{{rahasia}}', rahasia: 'x' }, paragraf('{{t}}'))).toEqual([
      '{{rahasia}}',
    ]);
  });

  it.each([
    ['tag tak dikenal', [paragraf('{{bulam}}')], /\{\{bulam\}\} tidak dikenal.*bulan, daftar/],
    [
      'tag tak dikenal di dalam blok',
      [tabel(['{{#each daftar}}{{c}}'], ['{{/each}}'])],
      /\{\{c\}\}.*a, b/,
    ],
    ['blok tak ditutup', [paragraf('{{#each daftar}}{{a}}')], /tidak pernah ditutup/],
    ['penutup tanpa pembuka', [paragraf('{{/each}}')], /tidak mempunyai pembuka/],
    [
      'kurung tak berpasangan',
      [paragraf('bulan {{bulan}')],
      /tidak berpasangan.*bulan \{\{bulan\}/,
    ],
    ['blok lintas tabel', [tabel(['{{#each daftar}}']), tabel(['{{/each}}'])], /tabel lain/],
    [
      'blok dari paragraf ke tabel',
      [paragraf('{{#each daftar}}'), tabel(['{{/each}}'])],
      /di dalam tabel/,
    ],
    ['blok tak dikenal', [paragraf('{{#untuk daftar}}x{{/untuk}}')], /untuk.*tidak dikenal/],
    ['grafik tak ada', [paragraf('{{grafik "peta"}}')], /Grafik "peta" tidak ada/],
  ])('menolak %s dan menyebut tempatnya', async (_nama, isian, pola) => {
    const data = { bulan: 'Oktober', daftar: [{ a: 1, b: 2 }] };
    expect(await masalah(data, ...(isian as Paragraph[]))).toMatch(pola);
  });

  it('menyebut semua kesalahan sekaligus', async () => {
    const hasil = await masalah({ a: 1 }, paragraf('{{x}}'), paragraf('{{y}}'));
    expect(hasil.split('\n')).toHaveLength(2);
  });

  it('templat bawaan tidak memuat tag terpecah atau kurung sisa', async () => {
    const sisa = teks(await createTemplatRekap())
      .join('\n')
      .replace(/\{\{[^{}]*\}\}/g, '');
    expect(sisa).not.toMatch(/[{}]/);
  });
});
