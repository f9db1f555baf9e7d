// SPDX-License-Identifier: Apache-2.0
// The pages as one PDF, with their font in it. The same bytes for the same pages: no moment of making
// gets into the file.

import pdfMake from 'pdfmake';
import { installFonts } from '../../emulator/docs/pdf/fonts.ts';
import { HURUF } from './teks.ts';
import type { Kertas } from './ukuran.ts';

export async function susunPdf(
  svg: readonly string[],
  kertas: Kertas,
  judul: string,
): Promise<Uint8Array> {
  installFonts();
  const ukuran = { width: kertas.lebar, height: kertas.tinggi };
  const berkas = pdfMake.createPdf({
    info: { title: judul, creator: 'Kentongan', producer: 'Kentongan', creationDate: AWAL },
    pageSize: ukuran,
    pageMargins: 0,
    content: svg.map((isi, i) => ({
      svg: isi,
      ...ukuran,
      ...(i === 0 ? {} : { pageBreak: 'before' as const }),
    })),
    defaultStyle: { font: HURUF },
  });
  return new Uint8Array(await berkas.getBuffer());
}

/** The library writes a moment in any case: this one says nothing. */
const AWAL = new Date(0);
