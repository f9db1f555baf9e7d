// SPDX-License-Identifier: Apache-2.0
// Ranges of rows packed for the hint of a large register: gaps and lengths in Rice code, six bits a
// character. 5,000 open rows scattered over 100,000 take some 5 kB, where their plain text takes 30.

/** First and last row of a run of rows, 1-based as in Sheets, both included. */
export type RentangBaris = readonly [number, number];

const HURUF = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** `rentang` sorted, without overlap. `count.bits of gaps.bits of lengths text`. */
export function formatPadat(rentang: readonly RentangBaris[]): string {
  const celah: number[] = [];
  const panjang: number[] = [];
  let akhir = 0;
  for (const [dari, sampai] of rentang) {
    celah.push(dari - akhir - 1);
    panjang.push(sampai - dari);
    akhir = sampai;
  }
  const [bitCelah, bitPanjang] = [bitRice(celah), bitRice(panjang)];
  const tulis = createPenulis();
  rentang.forEach((_, i) => {
    tulis.angka(celah[i] ?? 0, bitCelah);
    tulis.angka(panjang[i] ?? 0, bitPanjang);
  });
  return `${rentang.length}.${bitCelah}.${bitPanjang} ${tulis.teks()}`;
}

/** Undefined when damaged. */
export function parsePadat(teks: string): RentangBaris[] | undefined {
  const cocok = /^(\d+)\.(\d\d?)\.(\d\d?) ([\w-]*)$/.exec(teks);
  if (cocok === null) return undefined;
  const [jumlah = 0, bitCelah = 0, bitPanjang = 0] = cocok.slice(1, 4).map(Number);
  const baca = createPembaca(cocok[4] ?? '');
  const hasil: RentangBaris[] = [];
  let akhir = 0;
  for (let i = 0; i < jumlah; i += 1) {
    const celah = baca(bitCelah);
    const panjang = baca(bitPanjang);
    if (celah === undefined || panjang === undefined) return undefined;
    const dari = akhir + celah + 1;
    akhir = dari + panjang;
    hasil.push([dari, akhir]);
  }
  return hasil;
}

/** What stays below this many bits is written as it is, the rest one by one: near the mean is best. */
function bitRice(daftar: readonly number[]): number {
  const rata = daftar.reduce((n, satu) => n + satu, 0) / Math.max(1, daftar.length);
  return Math.max(0, Math.min(24, Math.round(Math.log2(rata * 0.69 + 1e-9))));
}

interface Penulis {
  /** `nilai` >> `bitRendah` as so many ones and a zero, then its lowest bits. */
  readonly angka: (nilai: number, bitRendah: number) => void;
  readonly teks: () => string;
}

function createPenulis(): Penulis {
  let teks = '';
  let isi = 0;
  let terisi = 0;
  /** At most 24 bits at once: fewer than six wait already, and 31 can be held. */
  function bit(nilai: number, lebar: number): void {
    isi = (isi << lebar) | nilai;
    terisi += lebar;
    while (terisi >= 6) {
      terisi -= 6;
      teks += HURUF.charAt((isi >> terisi) & 63);
    }
    isi &= (1 << terisi) - 1;
  }
  return {
    angka(nilai, bitRendah) {
      let tinggi = nilai >> bitRendah;
      for (; tinggi > 20; tinggi -= 20) bit(0xfffff, 20);
      bit((1 << (tinggi + 1)) - 2, tinggi + 1);
      if (bitRendah > 0) bit(nilai & ((1 << bitRendah) - 1), bitRendah);
    },
    teks() {
      // Ones at the end are no number: a number ends its ones with a zero.
      if (terisi > 0) bit((1 << (6 - terisi)) - 1, 6 - terisi);
      return teks;
    },
  };
}

/** Undefined when the text is at its end. */
function createPembaca(teks: string): (bitRendah: number) => number | undefined {
  let letak = 0;
  let isi = 0;
  let ada = 0;
  function tambah(): boolean {
    if (letak >= teks.length) return false;
    isi = ((isi & ((1 << ada) - 1)) << 6) | HURUF.indexOf(teks.charAt(letak++));
    ada += 6;
    return true;
  }
  return (bitRendah) => {
    let tinggi = 0;
    for (;;) {
      if (ada === 0 && !tambah()) return undefined;
      ada -= 1;
      if (((isi >> ada) & 1) === 0) break;
      tinggi += 1;
    }
    while (ada < bitRendah) if (!tambah()) return undefined;
    ada -= bitRendah;
    return (tinggi << bitRendah) | ((isi >> ada) & ((1 << bitRendah) - 1));
  };
}
