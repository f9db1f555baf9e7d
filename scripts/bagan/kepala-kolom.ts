// SPDX-License-Identifier: Apache-2.0
// The head of the table, the same on every page. Labels of pelaksana that do not fit across are
// turned, all of them, so that they read alike.

import type { Sop } from '../../core/sop/sop.ts';
import { JUDUL_KOLOM, NAMA_KOLOM, type LetakTeks, type NamaKolom } from './kolom-teks.ts';
import type { Kolom } from './koordinat.ts';
import { bungkus, isTerpotong } from './teks.ts';
import { HITAM, MUDA, type Unsur } from './unsur.ts';

export interface KepalaKolom {
  readonly tinggi: number;
  /** Drawn with its upper edge at 0. */
  readonly unsur: readonly Unsur[];
}

const UKURAN = 7.5;
const BARIS = UKURAN * 1.2;
const TINGGI_ATAS = 15;
const PANJANG_TEGAK = 92;

export function susunKepalaKolom(sop: Sop, kolom: readonly Kolom[], teks: LetakTeks): KepalaKolom {
  const label = sop.pelaksana.map((p) => p.label);
  const datar = label.map((l, i) => bungkus(l, (kolom[i]?.lebar ?? 0) - 5, UKURAN, true));
  const tegak = label.some((l, i) => isTerpotong(l, (kolom[i]?.lebar ?? 0) - 5, UKURAN, true));
  const banyakBaris = Math.max(1, ...datar.map((d) => d.length));
  const tinggiBawah = tegak ? PANJANG_TEGAK + 8 : Math.max(2, banyakBaris) * BARIS + 8;
  const tinggi = TINGGI_ATAS + tinggiBawah;
  const unsur: Unsur[] = [];
  const sel = (x: number, y: number, lebar: number, t: number, baris: readonly string[]): void => {
    unsur.push({
      jenis: 'bidang',
      kotak: { x, y, lebar, tinggi: t },
      isi: MUDA,
      garis: HITAM,
      tebal: 0.7,
    });
    unsur.push(...diTengah(x, y, lebar, t, baris));
  };
  const penuh: readonly NamaKolom[] = ['no', 'kegiatan', 'ket'];
  for (const nama of NAMA_KOLOM) {
    const { x, lebar } = teks[nama];
    const judul = bungkus(JUDUL_KOLOM[nama], lebar - 2, UKURAN, true);
    if (penuh.includes(nama)) sel(x, 0, lebar, tinggi, judul);
    else sel(x, TINGGI_ATAS, lebar, tinggiBawah, judul);
  }
  const kiri = kolom[0]?.kiri ?? 0;
  sel(kiri, 0, lebarSemua(kolom), TINGGI_ATAS, ['Pelaksana']);
  const mutu = teks.kelengkapan.lebar + teks.waktu.lebar + teks.output.lebar;
  sel(teks.kelengkapan.x, 0, mutu, TINGGI_ATAS, ['Mutu Baku']);
  kolom.forEach((k, i) => {
    sel(k.kiri, TINGGI_ATAS, k.lebar, tinggiBawah, tegak ? [] : (datar[i] ?? []));
    if (tegak) unsur.push(...diputar(k, tinggi, label[i] ?? ''));
  });
  return { tinggi, unsur };
}

const lebarSemua = (kolom: readonly Kolom[]): number => kolom.reduce((a, k) => a + k.lebar, 0);

function diTengah(
  x: number,
  y: number,
  lebar: number,
  tinggi: number,
  baris: readonly string[],
): Unsur[] {
  const mulai = y + (tinggi - baris.length * BARIS) / 2 + UKURAN * 0.86;
  return baris.map((isi, i) => ({
    jenis: 'teks',
    isi,
    x: x + lebar / 2,
    y: mulai + i * BARIS,
    ukuran: UKURAN,
    tebal: true,
    rata: 'tengah',
  }));
}

function diputar(k: Kolom, bawah: number, label: string): Unsur[] {
  const baris = bungkus(label, PANJANG_TEGAK, UKURAN, true);
  const mulai = k.kiri + k.lebar / 2 - ((baris.length - 1) * BARIS) / 2 + UKURAN * 0.35;
  return baris.map((isi, i) => ({
    jenis: 'teks',
    isi,
    x: mulai + i * BARIS,
    y: bawah - 4,
    ukuran: UKURAN,
    tebal: true,
    tegak: true,
  }));
}
