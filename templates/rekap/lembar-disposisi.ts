// SPDX-License-Identifier: Apache-2.0
// The lembar disposisi at the end of the rekap: where the leader writes. The labels in the left
// column are how server/rekap finds the answers again; staff may move or restyle the table.

import { AlignmentType, TableRow } from 'docx';
import type { Paragraph, Table } from 'docx';
import { isiTabel, lebarKolom, sel, tabel, teks } from './kertas.ts';

/** Label → what stands there before the leader writes. */
const BARIS: readonly (readonly [string, readonly string[]])[] = [
  ['Surat dari', ['{{kantor.pengirim}}']],
  ['Nomor', ['{{nomorRekap}}']],
  ['Tanggal', ['{{tanggalDibuat}}']],
  ['Perihal', ['Rekapitulasi aduan masyarakat bulan {{bulanNama}}']],
  ['Sifat', ['☐ Sangat segera', '☐ Segera', '☐ Rahasia', '☐ Biasa']],
  ['Diteruskan kepada', ['', '']],
  [
    'Dengan hormat harap',
    ['☐ Tanggapan dan saran', '☐ Proses lebih lanjut', '☐ Koordinasi/konfirmasi', '☐ Lainnya'],
  ],
  ['Isi disposisi', ['', '', '', '']],
  ['Tanggal disposisi', ['']],
  ['Oleh', ['{{kantor.jabatanPimpinan}}']],
];

export function lembarDisposisi(): (Paragraph | Table)[] {
  const lebar = lebarKolom([30, 70]);
  return [
    teks('LEMBAR DISPOSISI', {
      tebal: true,
      ukuran: 13,
      rata: AlignmentType.CENTER,
      bawah: 2,
      halamanBaru: true,
    }),
    teks('{{kantor.nama}}', { rata: AlignmentType.CENTER, bawah: 10 }),
    tabel(
      lebar,
      BARIS.map(
        ([label, isi]) =>
          new TableRow({
            cantSplit: true,
            children: [
              sel(lebar[0] ?? 0, [isiTabel(label, AlignmentType.LEFT, true)], 'F2F2F2'),
              sel(
                lebar[1] ?? 0,
                isi.map((satu) => isiTabel(satu)),
              ),
            ],
          }),
      ),
    ),
    teks(
      'Cara mengisi: ketik pada kolom kanan, ganti ☐ menjadi ☑ untuk pilihan. Setelah "Isi ' +
        'disposisi" dan "Diteruskan kepada" terisi, Kentongan mencatat dan mengarsipkannya.',
      { ukuran: 9, miring: true, atas: 8, warna: '595959' },
    ),
  ];
}
