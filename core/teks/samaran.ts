// SPDX-License-Identifier: Apache-2.0
// Masking of personal data in free text, and tidying of what people paste. Rather too much than too
// little is masked, but dates, times, amounts of money and road numbers stay readable. Every
// pattern is bounded, so a hostile text costs no more than a long one.

export const SAMARAN = {
  nik: '[NIK disamarkan]',
  telepon: '[telepon disamarkan]',
  surel: '[surel disamarkan]',
  nama: '[nama pelapor]',
} as const;

const DIPOTONG = '… [dipotong, selengkapnya pada PPID]';

/** Sixteen digits; between them nothing, or one space, dot or hyphen each. */
const ENAM_BELAS = /(?<![\d])\d(?:[ .\-\u00a0]?\d){15}(?![\d])/g;
const SUREL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
/** First two digits of a NIK are the province (Kemendagri codes, 2022 provinces included). */
const PROVINSI = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/;
const TELEPON: readonly RegExp[] = [
  // +62 and what follows, however it is grouped.
  /\+ ?62[ .\-\u00a0]?\(?0?\)?[ .\-\u00a0]?[1-9](?:[ .\-)\u00a0]{0,2}\d){6,11}(?!\d)/g,
  // 628… in one run, or 62 8… in groups; a dot after 62 would be an amount of money.
  /(?<!\d|\d[.,]|Rp ?\.?)62[ \-\u00a0]?8[1-35-9](?:[ .\-\u00a0]?\d){7,10}(?!\d|[.,]\d)/gi,
  // 08 and a third digit at once: "08.00" and "08-09-2026" are a time and a date.
  /(?<!\d|\d[.,]|Rp ?\.?)\(?08[1-35-9]\d?\)?(?:[ .\-\u00a0]?\d){6,10}(?!\d)/gi,
  // 08 12 34 56 78 90: five pairs or more, spaces only.
  /(?<!\d|\d[.,])08(?: \d\d){4,5}(?! ?\d)/g,
];
const SEBUTAN = new Set(
  'bin binti van der haji hajah hj ibu bapak pak bu sdr sdri drs dra mas mbak dan almarhum alm'.split(
    ' ',
  ),
);

/** Masks NIK, phones, e-mail addresses and the names given (whole, and each part of three letters or more). */
export function samarkan(teks: string, nama: readonly string[]): string {
  let hasil = samarkanNik(teks.replace(SUREL, SAMARAN.surel));
  for (const pola of TELEPON) hasil = hasil.replace(pola, SAMARAN.telepon);
  for (const pola of polaNama(nama)) hasil = hasil.replace(pola, SAMARAN.nama);
  return hasil.replace(/\[nama pelapor\](?: \[nama pelapor\])+/g, SAMARAN.nama);
}

/** Masks only what looks like a NIK: for texts where an office's own phone and address must stay. */
export function samarkanNik(teks: string): string {
  return teks.replace(ENAM_BELAS, (cocok: string, letak: number) =>
    isNik(cocok, teks.slice(Math.max(0, letak - 14), letak)) ? SAMARAN.nik : cocok,
  );
}

export function memuatNik(teks: string): boolean {
  return samarkanNik(teks) !== teks;
}

/**
 * Removes what has no place in a cell (controls, bidi overrides, invisible characters) and cuts at
 * `batas` UTF-16 units, the notice of the cut included.
 */
export function rapikan(teks: string, batas: number): string {
  const bersih = teks
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    // oxlint-disable-next-line no-control-regex -- controls are what is removed here
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]/g, '')
    // Joiners belong in emoji and in Javanese script, not between Latin letters or digits.
    .replace(/(?<![^\u0000-\u024f])[\u200c\u200d]+|[\u200c\u200d]+(?![^\u0000-\u024f])/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  if (bersih.length <= batas) return bersih;
  if (batas <= DIPOTONG.length) return potong(bersih, batas);
  return potong(bersih, batas - DIPOTONG.length) + DIPOTONG;
}

function isNik(cocok: string, sebelum: string): boolean {
  if (/(?:NIK|KTP|KK)\W{0,6}$/i.test(sebelum)) return true;
  const pemisah = new Set(cocok.replace(/\d/g, ''));
  const kelompok = cocok.split(/\D/);
  const berprovinsi = PROVINSI.test(kelompok.join(''));
  // An amount of money, or the decimals of a coordinate.
  if (/Rp\W{0,2}$/i.test(sebelum) || (/\d\.$/.test(sebelum) && !berprovinsi)) return false;
  if (pemisah.size === 0) return true;
  // 1998 1999 2000 2001 is a row of years.
  return pemisah.size === 1 && berprovinsi && !kelompok.every((k) => /^(?:19|20)\d\d$/.test(k));
}

function polaNama(nama: readonly string[]): RegExp[] {
  const utuh = nama.map((n) => n.trim().split(/\s+/u)).filter((k) => k.join('').length >= 2);
  const bagian = utuh
    .filter((k) => k.length > 1)
    .flat()
    .map((k) => k.replace(/[^\p{L}\p{N}'’-]/gu, ''))
    .filter((k) => k.length >= 3 && !SEBUTAN.has(k.toLowerCase()));
  const urut = [...utuh.map((k) => k.map(lepas).join('\\s+')), ...bagian.map(lepas)];
  return [...new Set(urut)]
    .sort((a, b) => b.length - a.length)
    .map((p) => new RegExp(`(?<![\\p{L}\\p{N}])${p}(?![\\p{L}\\p{N}])`, 'giu'));
}

const lepas = (kata: string): string => kata.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function potong(teks: string, panjang: number): string {
  const akhir = teks.charCodeAt(panjang - 1);
  const belah = akhir >= 0xd800 && akhir <= 0xdbff;
  return teks.slice(0, belah ? panjang - 1 : panjang);
}
