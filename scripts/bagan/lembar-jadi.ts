// SPDX-License-Identifier: Apache-2.0
// A page of the table in points: rows, symbols, lines and words of arrows. Rows grow until the words
// find room. It decides no page break.

import { letakkanLabel, type LabelJadi } from './label.ts';
import { susunBaris, tempatX, type Baris, type Kolom, type PerluBaris } from './koordinat.ts';
import type { LembarAlur, PanahLembar, SimbolLembar } from './lembar-alur.ts';
import { garisJalan, type GarisPanah, type Rute, type SimbolBerkotak } from './rute.ts';
import type { Gerbang } from './telusur.ts';
import type { Bentuk, Kotak } from './unsur.ts';

export interface SimbolJadi extends SimbolLembar {
  readonly kotak: Kotak;
}

export interface PanahJadi extends PanahLembar {
  readonly garis: readonly GarisPanah[];
  readonly tulisan?: LabelJadi;
}

export interface LembarJadi {
  readonly alur: LembarAlur;
  readonly baris: readonly Baris[];
  readonly simbol: readonly SimbolJadi[];
  readonly panah: readonly PanahJadi[];
  /** Arrows whose words found no room of their own. */
  readonly sesak: readonly string[];
  /** The columns of pelaksana, from the first row to the last. */
  readonly bidang: Kotak;
}

export interface UkuranLembar {
  readonly kolom: readonly Kolom[];
  readonly lebarSimbol: number;
  /** y of the first row. */
  readonly atas: number;
  /** Height of the text of each row, with its padding. */
  readonly teks: readonly number[];
}

/** How often rows grow for the sake of words, and how often in vain. */
const PUTARAN = 9;
const PERCUMA = 3;

export function susunLembarJadi(alur: LembarAlur, rute: Rute, ukuran: UkuranLembar): LembarJadi {
  const tambahan = alur.baris.map(() => 0);
  let jadi = letakkan(alur, rute, ukuran, tambahan);
  let terbaik = jadi;
  let percuma = 0;
  for (let putaran = 1; putaran < PUTARAN && percuma < PERCUMA; putaran += 1) {
    if (terbaik.sesak.length === 0) break;
    for (const id of jadi.sesak) lapangkan(alur, id, tambahan);
    jadi = letakkan(alur, rute, ukuran, tambahan);
    percuma += isBisu(jadi) ? 0 : 1;
    if (nilaiSesak(jadi) >= nilaiSesak(terbaik)) continue;
    terbaik = jadi;
    percuma = 0;
  }
  return terbaik;
}

/** Words that are nowhere are worse than words on a line. */
const nilaiSesak = (l: LembarJadi): number =>
  l.sesak.length + 100 * l.panah.filter((p) => p.label !== '' && p.tulisan === undefined).length;

const isBisu = (l: LembarJadi): boolean => nilaiSesak(l) >= 100;

export function tinggiSimbol(bentuk: Bentuk): number {
  switch (bentuk) {
    case 'kotak':
      return 22;
    case 'belah':
      return 28;
    case 'kapsul':
      return 17;
    case 'segilima':
      return 25;
    default:
      return bentuk satisfies never;
  }
}

/** The row in which an arrow begins gets more room. */
function lapangkan(alur: LembarAlur, id: string, tambahan: number[]): void {
  const panah = alur.panah.find((p) => p.id === id);
  const baris = (simbol: string | undefined): number =>
    alur.simbol.find((s) => s.id === simbol)?.baris ?? 0;
  const dari = baris(panah?.dari[0]);
  tambahan[dari] = (tambahan[dari] ?? 0) + 12;
}

function letakkan(
  alur: LembarAlur,
  rute: Rute,
  ukuran: UkuranLembar,
  tambahan: readonly number[],
): LembarJadi {
  const perlu = alur.baris.map((_, r) => perluBaris(alur, ukuran, tambahan, r));
  const { baris, y } = susunBaris(rute.petak, rute.pakai, ukuran.atas, perlu);
  const x = tempatX(rute.petak, rute.pakai, ukuran.kolom, ukuran.lebarSimbol);
  const simbol = alur.simbol.map((s) => ({ ...s, kotak: kotakSimbol(s, baris, ukuran) }));
  const panah = alur.panah.map((p) => ({ ...p, garis: garisPanah(p, rute, simbol, { x, y }) }));
  const bidang = bidangPelaksana(ukuran.kolom, baris);
  const { label, sesak } = letakkanLabel(
    panah
      .filter((p) => p.label !== '')
      .map((p) => ({ id: p.id, label: p.label, titik: p.garis[0]?.titik ?? [] })),
    {
      bidang,
      simbol,
      garis: panah.flatMap((p) =>
        p.garis.flatMap(({ titik }) =>
          titik.slice(1).map((b, i) => ({ id: p.id, a: titik[i] ?? b, b })),
        ),
      ),
      rusuk: [...rusukDatar(baris, bidang), ...rusukTegak(ukuran.kolom, bidang)],
    },
  );
  const berlabel = panah.map((p) => {
    const tulisan = label.get(p.id);
    return tulisan === undefined ? p : { ...p, tulisan };
  });
  return { alur, baris, simbol, panah: berlabel, bidang, sesak };
}

function perluBaris(
  alur: LembarAlur,
  ukuran: UkuranLembar,
  tambahan: readonly number[],
  r: number,
): PerluBaris {
  const tinggi = alur.simbol.filter((s) => s.baris === r).map((s) => tinggiSimbol(s.bentuk));
  const isJudul = alur.baris[r]?.jenis === 'judul';
  return {
    simbol: isJudul ? 0 : Math.max(17, ...tinggi),
    teks: ukuran.teks[r] ?? 0,
    tambahan: tambahan[r] ?? 0,
  };
}

function kotakSimbol(s: SimbolLembar, baris: readonly Baris[], ukuran: UkuranLembar): Kotak {
  const tinggi = tinggiSimbol(s.bentuk);
  const lebar = s.bentuk === 'segilima' ? Math.min(28, ukuran.lebarSimbol) : ukuran.lebarSimbol;
  const tengah = ukuran.kolom[s.kolom]?.tengah ?? 0;
  const y = baris[s.baris]?.tengah ?? 0;
  return { x: tengah - lebar / 2, y: y - tinggi / 2, lebar, tinggi };
}

function garisPanah(
  p: PanahLembar,
  rute: Rute,
  simbol: readonly SimbolJadi[],
  tempat: { x: readonly number[]; y: readonly number[] },
): GarisPanah[] {
  const jaring = rute.petak.jaring.find((j) => j.id === p.id);
  // Gates are told apart by place and way: which symbol of the arrow has this one.
  const pemilik =
    (gerbang: readonly (readonly Gerbang[])[], ids: readonly string[]) =>
    (g: Gerbang): SimbolBerkotak | undefined => {
      const i = gerbang.findIndex((daftar) =>
        daftar.some((x) => x.simpul === g.simpul && x.arah === g.arah),
      );
      return simbol.find((s) => s.id === ids[i]);
    };
  const kotak = {
    awal: pemilik(jaring?.dari ?? [], p.dari),
    akhir: pemilik(jaring?.ke ?? [], p.ke),
  };
  return (rute.jalan.get(p.id) ?? []).map((jalan) => garisJalan(jalan, tempat, kotak));
}

function bidangPelaksana(kolom: readonly Kolom[], baris: readonly Baris[]): Kotak {
  const kiri = kolom[0]?.kiri ?? 0;
  const akhir = kolom.at(-1);
  const atas = baris[0]?.atas ?? 0;
  return {
    x: kiri,
    y: atas,
    lebar: (akhir === undefined ? 0 : akhir.kiri + akhir.lebar) - kiri,
    tinggi: (baris.at(-1)?.bawah ?? atas) - atas,
  };
}

const rusukDatar = (baris: readonly Baris[], bidang: Kotak) =>
  baris.map((b) => ({
    a: { x: bidang.x, y: b.bawah },
    b: { x: bidang.x + bidang.lebar, y: b.bawah },
  }));

const rusukTegak = (kolom: readonly Kolom[], bidang: Kotak) =>
  kolom.map((k) => ({
    a: { x: k.kiri, y: bidang.y },
    b: { x: k.kiri, y: bidang.y + bidang.tinggi },
  }));
