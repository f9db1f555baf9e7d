// SPDX-License-Identifier: Apache-2.0
// The head of the printed SOP (PermenPANRB 35/2012): the control block, and the six lists below it.
// Type gets smaller, then pages more, until everything fits.

import type { Sop } from '../../core/sop/sop.ts';
import { gambarKendali, titikTitik } from './kotak-kendali.ts';
import { bungkus } from './teks.ts';
import { TEPI, type Kertas } from './ukuran.ts';
import { HITAM, MUDA, type Kotak, type Unsur } from './unsur.ts';

export function susunKepalaSop(sop: Sop, kertas: Kertas): Unsur[][] {
  const bidang: Kotak = {
    x: TEPI.kiri,
    y: TEPI.atas,
    lebar: kertas.lebar - TEPI.kiri - TEPI.kanan,
    tinggi: kertas.tinggi - TEPI.atas - TEPI.bawah,
  };
  const ukuran = [12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5];
  for (const u of ukuran) {
    const halaman = susunDengan(sop, bidang, u);
    if (halaman.length === 1) return halaman;
  }
  return susunDengan(sop, bidang, 8);
}

type KunciDaftar =
  | 'dasarHukum'
  | 'kualifikasi'
  | 'keterkaitan'
  | 'peralatan'
  | 'peringatan'
  | 'pencatatan';

/** The lists of the head, in pairs side by side. */
export const DAFTAR_KEPALA: readonly (readonly {
  readonly kunci: KunciDaftar;
  readonly judul: string;
}[])[] = [
  [
    { kunci: 'dasarHukum', judul: 'Dasar Hukum' },
    { kunci: 'kualifikasi', judul: 'Kualifikasi Pelaksana' },
  ],
  [
    { kunci: 'keterkaitan', judul: 'Keterkaitan' },
    { kunci: 'peralatan', judul: 'Peralatan/Perlengkapan' },
  ],
  [
    { kunci: 'peringatan', judul: 'Peringatan' },
    { kunci: 'pencatatan', judul: 'Pencatatan dan Pendataan' },
  ],
];

function susunDengan(sop: Sop, bidang: Kotak, ukuran: number): Unsur[][] {
  const kendali = gambarKendali(sop, bidang, ukuran);
  const halaman: Unsur[][] = [[...kendali.unsur]];
  const dasar = bidang.y + bidang.tinggi;
  const tinggiBaris = ukuran * 1.25;
  const tinggiJudul = tinggiBaris + 7;
  let y = bidang.y + kendali.tinggi;
  for (const pasangan of DAFTAR_KEPALA) {
    const lajur = pasangan.map(({ kunci, judul }) => ({
      judul,
      baris: barisDaftar(sop[kunci], bidang.lebar / 2, ukuran),
    }));
    let mulai = 0;
    const banyak = Math.max(...lajur.map((l) => l.baris.length));
    do {
      if (y + tinggiJudul + Math.min(banyak, 3) * tinggiBaris + 10 > dasar) {
        halaman.push([]);
        y = bidang.y;
      }
      const muat = Math.floor((dasar - y - tinggiJudul - 10) / tinggiBaris);
      const sampai = Math.min(banyak, mulai + muat);
      const tinggi = (sampai - mulai) * tinggiBaris + 10;
      lajur.forEach((l, i) => {
        const x = bidang.x + (i * bidang.lebar) / 2;
        const kotak = { x, y, lebar: bidang.lebar / 2, tinggi: tinggiJudul + tinggi };
        const judul = mulai === 0 ? l.judul : `${l.judul} (lanjutan)`;
        halaman
          .at(-1)
          ?.push(...gambarDaftar(kotak, judul, l.baris.slice(mulai, sampai), ukuran, tinggiJudul));
      });
      y += tinggiJudul + tinggi;
      mulai = sampai;
    } while (mulai < banyak);
  }
  return halaman;
}

interface BarisDaftar {
  readonly nomor: string;
  readonly isi: string;
}

/** An empty list is left to be filled in by hand. */
function barisDaftar(isi: readonly string[], lebar: number, ukuran: number): BarisDaftar[] {
  if (isi.length === 0) return [{ nomor: '', isi: titikTitik(lebar - 14, ukuran) }];
  const bernomor = isi.length > 1;
  return isi.flatMap((teks, i) =>
    bungkus(teks, lebar - 14 - (bernomor ? 2 * ukuran : 0), ukuran).map((baris, j) => ({
      nomor: bernomor && j === 0 ? `${i + 1}.` : bernomor ? ' ' : '',
      isi: baris,
    })),
  );
}

function gambarDaftar(
  kotak: Kotak,
  judul: string,
  baris: readonly BarisDaftar[],
  ukuran: number,
  tinggiJudul: number,
): Unsur[] {
  const x = kotak.x + 7;
  return [
    { jenis: 'bidang', kotak, garis: HITAM, tebal: 0.7 },
    {
      jenis: 'bidang',
      kotak: { ...kotak, tinggi: tinggiJudul },
      isi: MUDA,
      garis: HITAM,
      tebal: 0.7,
    },
    { jenis: 'teks', isi: judul, x, y: kotak.y + ukuran + 4, ukuran, tebal: true },
    ...baris.flatMap(({ nomor, isi }, i): Unsur[] => {
      const y = kotak.y + tinggiJudul + 5 + ukuran + i * ukuran * 1.25;
      const badan: Unsur = { jenis: 'teks', isi, x: nomor === '' ? x : x + 2 * ukuran, y, ukuran };
      if (nomor.trim() === '') return [badan];
      return [{ jenis: 'teks', isi: nomor, x, y, ukuran }, badan];
    }),
  ];
}
