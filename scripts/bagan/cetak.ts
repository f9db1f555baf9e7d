// SPDX-License-Identifier: Apache-2.0
// The whole printed SOP as pages of shapes: head, table with its flowchart, notes; each with its page
// number. It writes no file.

import type { Sop } from '../../core/sop/sop.ts';
import { sidikPendek } from '../../register/teks/sidik.ts';
import { isBersambung, letakkanBlok, susunBlokCatatan } from './halaman-catatan.ts';
import { gambarTabel } from './halaman-tabel.ts';
import { susunKepalaSop } from './kepala-sop.ts';
import { butirKendali } from './kotak-kendali.ts';
import { susunSambungan } from './sambungan.ts';
import { tataSop, type Tata } from './tata.ts';
import { lebarTeks } from './teks.ts';
import { TEPI, type Kertas } from './ukuran.ts';
import { HITAM, KELABU, type Kotak, type LembarCetak, type Unsur } from './unsur.ts';

export interface Cetakan {
  readonly lembar: readonly LembarCetak[];
  /** The paper is small for this SOP: a larger one reads better. */
  readonly sempit: boolean;
}

export function susunCetakan(sop: Sop, kertas: Kertas): Cetakan {
  const kepala = susunKepalaSop(sop, kertas);
  const tata = tataSop(sop, kertas);
  const sambungan = susunSambungan(tata, kepala.length + 1);
  const tabel = tata.lembar.map((l) => gambarTabel(sop, tata, l, kertas, sambungan));
  const isi = [...kepala, ...denganCatatan(tata, tabel, kertas)];
  const lembar = isi.map((unsur, i) => ({
    lebar: kertas.lebar,
    tinggi: kertas.tinggi,
    unsur: [...unsur, ...kaki(sop, kertas, i + 1, isi.length)],
  }));
  return { lembar, sempit: tata.sempit };
}

function denganCatatan(tata: Tata, tabel: readonly Unsur[][], kertas: Kertas): Unsur[][] {
  const penuh: Kotak = {
    x: TEPI.kiri,
    y: TEPI.atas,
    lebar: kertas.lebar - TEPI.kiri - TEPI.kanan,
    tinggi: kertas.tinggi - TEPI.atas - TEPI.bawah,
  };
  const bawah = (tata.lembar.at(-1)?.baris.at(-1)?.bawah ?? penuh.y) + 3;
  const blok = susunBlokCatatan(tata.catatan, penuh.lebar, isBersambung(tata.lembar));
  const sini = { ...penuh, y: bawah, tinggi: penuh.y + penuh.tinggi - bawah };
  const { unsur, sisa } = letakkanBlok(blok, sini);
  const halaman = [...tabel.slice(0, -1), [...(tabel.at(-1) ?? []), ...unsur]];
  if (sisa.length === 0) return halaman;
  const judul: Unsur = {
    jenis: 'teks',
    isi: 'CATATAN',
    x: penuh.x,
    y: penuh.y + 10,
    ukuran: 10,
    tebal: true,
  };
  const ruang = { ...penuh, y: penuh.y + 16, tinggi: Number.POSITIVE_INFINITY };
  return [...halaman, [judul, ...letakkanBlok(sisa, ruang).unsur]];
}

/** Number of the SOP as printed, and a fingerprint that changes with anything in it. */
export function versiSop(sop: Sop): string {
  const butir = butirKendali(sop);
  const cari = (pola: RegExp): string =>
    butir.findLast((b) => pola.test(b.label) && b.isi.trim() !== '')?.isi ?? '';
  const tanggal = cari(/revisi/i) || cari(/efektif|pengesahan/i) || cari(/pembuatan/i);
  const sidik = sidikPendek(JSON.stringify(sop));
  return tanggal === '' ? `versi ${sidik}` : `versi ${tanggal} (${sidik})`;
}

function kaki(sop: Sop, kertas: Kertas, halaman: number, banyak: number): Unsur[] {
  const y = kertas.tinggi - TEPI.bawah + 18;
  const kanan = kertas.lebar - TEPI.kanan;
  const nomor = `Halaman ${halaman} dari ${banyak}`;
  const kiri = `${sop.nama} · ${versiSop(sop)}`;
  const ruang = kanan - TEPI.kiri - lebarTeks(nomor, 7.5) - 20;
  return [
    {
      jenis: 'garis',
      titik: [
        { x: TEPI.kiri, y: y - 9 },
        { x: kanan, y: y - 9 },
      ],
      tebal: 0.4,
      warna: KELABU,
    },
    {
      jenis: 'teks',
      isi: kiri,
      x: TEPI.kiri,
      y,
      ukuran: Math.min(7.5, (7.5 * ruang) / lebarTeks(kiri, 7.5)),
      warna: HITAM,
    },
    { jenis: 'teks', isi: nomor, x: kanan, y, ukuran: 7.5, rata: 'kanan', warna: HITAM },
  ];
}
