// SPDX-License-Identifier: Apache-2.0
// Whether a letter may carry its HTML beside its text. Pure.

/** A consumer account may send 200 KB, text and HTML together; the text is what must arrive. */
const BATAS_BERAT = 190_000;

/** An answer made of the material of many offices may be; counts at least the bytes of UTF-8. */
export function isTerlaluBerat(isi: string, html: string): boolean {
  const teks = isi + html;
  if (teks.length * 3 <= BATAS_BERAT) return false;
  let berat = 0;
  for (let i = 0; i < teks.length; i += 1) {
    const kode = teks.charCodeAt(i);
    berat += kode < 0x80 ? 1 : kode < 0x800 ? 2 : 3;
  }
  return berat > BATAS_BERAT;
}
