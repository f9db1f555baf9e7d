// SPDX-License-Identifier: Apache-2.0
// The chronology of one aduan as a DOCX: what an office hands over when the law's limit has passed.
// It prints what it is given, masked already, and sends nothing to anybody.

import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { HALAMAN, isiTabel, judulBagian, sel, lebarKolom, tabel, teks } from './kertas.ts';
import { barisTabel } from './baris-tabel.ts';

export interface IsiKronologi {
  readonly kantor: { readonly nama: string; readonly induk: string; readonly alamat: string };
  readonly nomor: string;
  /** Why it was made: `Sudah 60 hari kerja; …`, and the legal basis as the SOP gives it. */
  readonly sebab: string;
  readonly dasar: string;
  /** Label and value, in order. */
  readonly pokok: readonly (readonly [string, string])[];
  readonly isi: string;
  readonly kejadian: readonly KejadianKronologi[];
  /** `Senin, 2 November 2026 pukul 07.30 WIB` */
  readonly dibuat: string;
}

export interface KejadianKronologi {
  readonly waktu: string;
  readonly kejadian: string;
  readonly oleh: string;
}

export async function createKronologi(isi: IsiKronologi): Promise<Uint8Array> {
  const { CENTER } = AlignmentType;
  const document = new Document({
    title: `Kronologi aduan ${isi.nomor}`,
    creator: 'Kentongan',
    styles: { default: { document: { run: { font: 'Arial', size: 22 } } } },
    sections: [
      {
        properties: { page: HALAMAN },
        footers: { default: new Footer({ children: [kaki(isi.nomor)] }) },
        children: [
          teks(isi.kantor.induk.toUpperCase(), { rata: CENTER, ukuran: 13, bawah: 0 }),
          teks(isi.kantor.nama.toUpperCase(), { rata: CENTER, ukuran: 16, tebal: true, bawah: 0 }),
          teks(isi.kantor.alamat, { rata: CENTER, ukuran: 10, bawah: 14 }),
          teks('KRONOLOGI PENANGANAN ADUAN', { rata: CENTER, ukuran: 13, tebal: true, bawah: 0 }),
          teks(`Nomor register ${isi.nomor}`, { rata: CENTER, bawah: 12 }),
          teks(`${isi.sebab}.`, { tebal: true }),
          teks(`Dasar: ${isi.dasar}`, { ukuran: 10, miring: true, bawah: 10 }),
          judulBagian('A. Pokok aduan'),
          tabelPokok(isi.pokok),
          judulBagian('B. Isi aduan (data pribadi disamarkan)'),
          ...isi.isi.split('\n').map((baris) => teks(baris)),
          judulBagian('C. Urutan kejadian'),
          tabelKejadian(isi.kejadian),
          teks(
            `Dibuat ${isi.dibuat} dari lembar Riwayat, keadaan sampai saat itu. Dokumen ini tidak ` +
              'dikirim ke mana pun oleh sistem; penerusan diputuskan dan dilakukan oleh pejabat ' +
              'yang berwenang. Identitas pelapor ada pada PPID.',
            { ukuran: 10, miring: true, atas: 12 },
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function tabelPokok(pokok: IsiKronologi['pokok']) {
  const lebar = lebarKolom([32, 68]);
  return tabel(
    lebar,
    pokok.map(([label, nilai]) =>
      barisTabel([
        sel(lebar[0] ?? 0, [isiTabel(label)]),
        sel(lebar[1] ?? 0, [isiTabel(nilai === '' ? '-' : nilai)]),
      ]),
    ),
  );
}

function tabelKejadian(kejadian: readonly KejadianKronologi[]) {
  const lebar = lebarKolom([6, 20, 52, 22]);
  const kepala = ['No', 'Waktu', 'Kejadian', 'Oleh'].map((judul, i) =>
    sel(lebar[i] ?? 0, [isiTabel(judul, AlignmentType.CENTER, true)], 'E7E6E6'),
  );
  return tabel(lebar, [
    barisTabel(kepala, true),
    ...kejadian.map((satu, i) =>
      barisTabel(
        [String(i + 1), satu.waktu, satu.kejadian, satu.oleh].map((isi, k) =>
          sel(
            lebar[k] ?? 0,
            isi.split('\n').map((baris) => isiTabel(baris)),
          ),
        ),
      ),
    ),
  ]);
}

function kaki(nomor: string): Paragraph {
  const isi = [`Kronologi ${nomor}, halaman `, PageNumber.CURRENT];
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ size: 18, children: isi })],
  });
}
