// SPDX-License-Identifier: Apache-2.0
// The upper part of the first page: place for the logo, name of the office, and the control block with
// room for a signature. What is blank is dotted, to be filled in by hand.

import type { ButirKendali, Sop } from '../../core/sop/sop.ts';
import { bungkus, lebarTeks } from './teks.ts';
import { HITAM, KELABU, type Kotak, type Unsur } from './unsur.ts';

/** Fields that the form has even where the office's SOP left them out. */
const WAJIB: readonly (readonly [RegExp, string])[] = [
  [/nomor/i, 'Nomor SOP'],
  [/pembuatan/i, 'Tanggal Pembuatan'],
  [/revisi/i, 'Tanggal Revisi'],
  [/efektif|pengesahan/i, 'Tanggal Efektif'],
  [/disahkan/i, 'Disahkan oleh'],
  [/nama/i, 'Nama SOP'],
];

export function butirKendali(sop: Sop): readonly ButirKendali[] {
  const ada = sop.kendali.map((b) =>
    /^nama sop/i.test(b.label.trim()) && b.isi.trim() === '' ? { ...b, isi: sop.nama } : b,
  );
  const kurang = WAJIB.filter(([pola]) => !ada.some((b) => pola.test(b.label))).map(
    ([, label]) => ({ label, isi: label === 'Nama SOP' ? sop.nama : '' }),
  );
  return [...ada, ...kurang];
}

const BAGIAN_INSTANSI = 0.4;
const LEBAR_LABEL = 118;

export function gambarKendali(
  sop: Sop,
  bidang: Kotak,
  ukuran: number,
): { unsur: Unsur[]; tinggi: number } {
  const x = bidang.x + bidang.lebar * BAGIAN_INSTANSI;
  const lebar = bidang.lebar * (1 - BAGIAN_INSTANSI);
  const unsur: Unsur[] = [];
  let y = bidang.y;
  for (const b of butirKendali(sop)) {
    const isTanda = /disahkan/i.test(b.label);
    const lebarIsi = lebar - LEBAR_LABEL - 14;
    const baris =
      b.isi.trim() === ''
        ? [titikTitik(lebarIsi, ukuran)]
        : bungkus(b.isi, lebarIsi, ukuran, /^nama sop/i.test(b.label));
    const tinggi = isTanda
      ? baris.length * ukuran * 1.25 + TINGGI_TANDA_TANGAN
      : Math.max(baris.length * ukuran * 1.25 + 6, 17);
    unsur.push(...gambarButir({ x, y, lebar, tinggi }, b, baris, ukuran));
    if (isTanda) unsur.push(...tempatNama(x + LEBAR_LABEL, y + tinggi, lebarIsi, ukuran));
    y += tinggi;
  }
  const tinggi = Math.max(y - bidang.y, 120);
  const kiri = { x: bidang.x, y: bidang.y, lebar: x - bidang.x, tinggi };
  unsur.push({ jenis: 'bidang', kotak: { ...bidang, tinggi }, garis: HITAM, tebal: 0.9 });
  unsur.push(...gambarInstansi(sop, kiri));
  return { unsur, tinggi };
}

/** Room for a signature, with lines for name and NIP. */
const TINGGI_TANDA_TANGAN = 76;

function tempatNama(x: number, bawah: number, lebar: number, ukuran: number): Unsur[] {
  const tengah = x + lebar / 2 + 7;
  return [
    {
      jenis: 'teks',
      isi: titikTitik(200, ukuran),
      x: tengah,
      y: bawah - 18,
      ukuran,
      rata: 'tengah',
    },
    {
      jenis: 'teks',
      isi: `NIP ${titikTitik(178, ukuran)}`,
      x: tengah,
      y: bawah - 6,
      ukuran,
      rata: 'tengah',
    },
  ];
}

function gambarButir(
  kotak: Kotak,
  butirIni: ButirKendali,
  baris: readonly string[],
  ukuran: number,
): Unsur[] {
  const tebal = /^nama sop/i.test(butirIni.label);
  const isTanda = /disahkan/i.test(butirIni.label);
  const y = kotak.y + ukuran + 4;
  return [
    { jenis: 'bidang', kotak, garis: HITAM, tebal: 0.7 },
    {
      jenis: 'garis',
      titik: [
        { x: kotak.x + LEBAR_LABEL, y: kotak.y },
        { x: kotak.x + LEBAR_LABEL, y: kotak.y + kotak.tinggi },
      ],
      tebal: 0.7,
      warna: HITAM,
    },
    { jenis: 'teks', isi: butirIni.label, x: kotak.x + 7, y, ukuran },
    ...baris.map((isi, i): Unsur => ({
      jenis: 'teks',
      isi,
      x: isTanda
        ? kotak.x + LEBAR_LABEL + 7 + (kotak.lebar - LEBAR_LABEL - 14) / 2
        : kotak.x + LEBAR_LABEL + 7,
      y: y + i * ukuran * 1.25,
      ukuran,
      tebal,
      rata: isTanda ? 'tengah' : 'kiri',
    })),
  ];
}

const LOGO = { lebar: 56, tinggi: 66 } as const;

function gambarInstansi(sop: Sop, kotak: Kotak): Unsur[] {
  const tengah = kotak.x + kotak.lebar / 2;
  const baris = [
    ...bungkus(sop.instansi.induk.toUpperCase(), kotak.lebar - 24, 12, true).map((isi) => ({
      isi,
      ukuran: 12,
      tebal: true,
    })),
    ...bungkus(sop.instansi.nama.toUpperCase(), kotak.lebar - 24, 13, true).map((isi) => ({
      isi,
      ukuran: 13,
      tebal: true,
    })),
    ...bungkus(sop.instansi.alamat, kotak.lebar - 24, 9).map((isi) => ({
      isi,
      ukuran: 9,
      tebal: false,
    })),
  ];
  const tinggi = LOGO.tinggi + 12 + baris.reduce((a, b) => a + b.ukuran * 1.3, 0);
  const atas = kotak.y + Math.max(6, (kotak.tinggi - tinggi) / 2);
  const logo = { x: tengah - LOGO.lebar / 2, y: atas, lebar: LOGO.lebar, tinggi: LOGO.tinggi };
  let y = atas + LOGO.tinggi + 12;
  return [
    {
      jenis: 'garis',
      titik: bingkai(logo),
      tebal: 0.5,
      warna: KELABU,
      putus: [2, 2],
    },
    ...['Lambang', 'daerah'].map((isi, i): Unsur => ({
      jenis: 'teks',
      isi,
      x: tengah,
      y: atas + LOGO.tinggi / 2 + i * 9,
      ukuran: 7.5,
      warna: KELABU,
      rata: 'tengah',
    })),
    ...baris.map((b): Unsur => {
      y += b.ukuran * 1.3;
      return { jenis: 'teks', ...b, x: tengah, y: y - b.ukuran * 0.3, rata: 'tengah' };
    }),
  ];
}

const bingkai = (k: Kotak) => [
  { x: k.x, y: k.y },
  { x: k.x + k.lebar, y: k.y },
  { x: k.x + k.lebar, y: k.y + k.tinggi },
  { x: k.x, y: k.y + k.tinggi },
  { x: k.x, y: k.y },
];

/** A line to write on. */
export function titikTitik(lebar: number, ukuran: number): string {
  return '.'.repeat(Math.max(3, Math.floor(lebar / lebarTeks('.', ukuran))));
}
