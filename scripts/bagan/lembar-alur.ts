// SPDX-License-Identifier: Apache-2.0
// What stands on one page of the table: its rows, its symbols with their row and column, and which
// symbols each arrow joins. An arrow to another page ends in a segilima. No measures here.

import {
  isKeputusan,
  SIMPUL_BUKA,
  simpulLangkah,
  type Arus,
  type BarisArus,
  type IdSimpul,
  type Panah,
  type Proses,
} from './arus.ts';
import {
  susunRangka,
  type BarisLembar,
  type Rangka,
  type Sisi,
  type Tambahan,
} from './rangka-lembar.ts';
import { createTempat, type Sel, type SimbolLembar, type Tempat } from './tempat-simbol.ts';

export type { BarisLembar } from './rangka-lembar.ts';
export type { SimbolLembar } from './tempat-simbol.ts';

export interface PanahLembar {
  readonly id: string;
  readonly panah: Panah;
  /** Ids of symbols of this page. */
  readonly dari: readonly string[];
  readonly ke: readonly string[];
  /** Its words stand where it begins, not where it comes in from another page. */
  readonly label: string;
  readonly putus: boolean;
}

export interface LembarAlur {
  readonly baris: readonly BarisLembar[];
  readonly simbol: readonly SimbolLembar[];
  readonly panah: readonly PanahLembar[];
}

/** The page that holds `isi`, some of the flow's rows in their order. */
export function susunLembar(arus: Arus, isi: readonly BarisArus[], kolom: number): LembarAlur {
  const tambahan = { awal: 0, akhir: 0 };
  for (;;) {
    const { lembar, kurang } = susunDengan(arus, isi, kolom, tambahan);
    const [sisi] = kurang;
    if (sisi === undefined) return lembar;
    tambahan[sisi] += 1;
  }
}

interface Susun {
  readonly rangka: Rangka;
  readonly tempat: Tempat;
  /** On which side a band was missing. */
  readonly kurang: Sisi[];
}

function susunDengan(
  arus: Arus,
  isi: readonly BarisArus[],
  kolom: number,
  tambahan: Tambahan,
): { lembar: LembarAlur; kurang: readonly Sisi[] } {
  const rangka = susunRangka(arus, isi, tambahan);
  const tempat = createTempat(kolom);
  const susun: Susun = { rangka, tempat, kurang: [] };
  for (const [baris, b] of rangka.baris.entries()) {
    if (b.jenis !== 'langkah') continue;
    const simpul = simpulLangkah(b.baris.id);
    for (const k of b.baris.kolom) {
      tempat.taruh(simpul, isKeputusan(arus, simpul, k) ? 'belah' : 'kotak', { baris, kolom: k });
    }
  }
  const panah: PanahLembar[] = [];
  for (const p of urutkan(arus, rangka)) panah.push(...sambungkan(susun, p));
  const simbol = tempat.semua();
  const lembar = { baris: rangka.baris, simbol, panah: dekatDulu(simbol, panah) };
  return { lembar, kurang: susun.kurang };
}

/** In this order they find their ways: who has not far to go goes straight. */
function dekatDulu(
  simbol: readonly SimbolLembar[],
  panah: readonly PanahLembar[],
): readonly PanahLembar[] {
  const cari = (id: string | undefined): SimbolLembar | undefined =>
    simbol.find((s) => s.id === id);
  const jarak = (p: PanahLembar): number => {
    const [a, b] = [cari(p.dari[0]), cari(p.ke[0])];
    if (a === undefined || b === undefined) return 0;
    return 2 * Math.abs(a.baris - b.baris) + Math.abs(a.kolom - b.kolom);
  };
  return [...panah].sort((p, q) => jarak(p) - jarak(q));
}

/** Arrows that touch this page, the short ones first. */
function urutkan(arus: Arus, rangka: Rangka): Panah[] {
  const sini = (s: IdSimpul): boolean => rangka.letak.has(s);
  const kena = arus.panah.filter((p) => sini(p.dari) || p.ke.some(sini));
  const jauh = (p: Panah): number =>
    Math.max(
      ...p.ke.map((k) => Math.abs((rangka.letak.get(k) ?? 99) - (rangka.letak.get(p.dari) ?? 99))),
    );
  return kena.sort((a, b) => jauh(a) - jauh(b));
}

function sambungkan(susun: Susun, p: Panah): PanahLembar[] {
  const { rangka, tempat } = susun;
  const sini = p.ke.filter((k) => rangka.letak.has(k));
  const luar = p.ke.filter((k) => !rangka.letak.has(k));
  if (rangka.letak.has(p.dari) || isKapsulSini(rangka, p)) {
    const dari = sumberPanah(susun, p);
    const ke = [
      // What stays in the step returns to whoever did it, not to all who have the step.
      ...sini.flatMap((k) => (k === p.dari ? dari.slice(0, 1) : tempat.cari(k))),
      ...luar.flatMap((k) => tujuanLuar(susun, p, k)),
    ];
    return [{ id: p.id, panah: p, dari, ke, label: p.label, putus: p.putus }];
  }
  // One way in for all that comes to a step from other pages.
  return sini
    .filter((k) => tempat.cari(`masuk:${k}`).length === 0)
    .map((k) => ({
      id: `masuk:${k}`,
      panah: p,
      dari: [tempat.taruh(`masuk:${k}`, 'segilima', selMasuk(susun, k), 'masuk')],
      ke: tempat.cari(k),
      label: '',
      putus: false,
    }));
}

/** A capsule from which things begin stands on the page of the step it leads to. */
function isKapsulSini(rangka: Rangka, p: Panah): boolean {
  return !p.dari.startsWith('langkah:') && p.ke.some((k) => rangka.letak.has(k));
}

function sumberPanah(susun: Susun, p: Panah): string[] {
  const { rangka, tempat } = susun;
  if (rangka.letak.has(p.dari)) return tempat.cari(p.dari, p.dariKolom);
  const ada = tempat.cari(p.dari);
  if (ada.length > 0) return ada;
  const ke = p.ke.find((k) => rangka.letak.has(k)) ?? '';
  const sel = p.dari === SIMPUL_BUKA ? selMasuk(susun, ke) : selPita(susun, 'awal', ke);
  return [tempat.taruh(p.dari, 'kapsul', sel)];
}

function tujuanLuar(susun: Susun, p: Panah, ke: IdSimpul): string[] {
  const { rangka, tempat } = susun;
  if (ke.startsWith('selesai:')) {
    const ada = tempat.cari(ke);
    if (ada.length > 0) return ada;
    return [tempat.taruh(ke, 'kapsul', selPita(susun, 'akhir', p.dari))];
  }
  const simpul = `keluar:${ke}`;
  const dekat = p.dariKolom[0] ?? 0;
  const baris = rangka.letak.get(p.dari) ?? 0;
  const isBawah = rangka.baris[baris + 1]?.jenis !== 'langkah';
  const jarak = p.label === '' ? 1 : 2;
  const samping = isBawah
    ? undefined
    : (tempat.kosong(baris, dekat, jarak, 1) ?? tempat.kosong(baris, dekat, 1, 1));
  const dekatnya = samping === undefined ? pita(rangka, 'akhir', p.dari) : [baris];
  const ada = dekatnya.flatMap((b) => tempat.cari(simpul, undefined, b)).slice(0, 1);
  if (ada.length > 0) return ada;
  const sel = samping ?? selPita(susun, 'akhir', p.dari);
  return [tempat.taruh(simpul, 'segilima', sel, 'keluar')];
}

/** Beside the step, or above the first one. */
function selMasuk(susun: Susun, ke: IdSimpul): Sel {
  const { rangka, tempat } = susun;
  const baris = rangka.letak.get(ke) ?? 0;
  const isAtas = rangka.baris[baris - 1]?.jenis !== 'langkah';
  const samping = isAtas ? undefined : tempat.kosong(baris, tempat.kolomDari(ke), 1, -1);
  return samping ?? selPita(susun, 'awal', ke);
}

/** A free cell in the bands of the process of a step, near to a column of it. */
function selPita(susun: Susun, sisi: Sisi, langkah: IdSimpul): Sel {
  const { rangka, tempat } = susun;
  const kolom = tempat.kolomDari(langkah);
  for (const baris of pita(rangka, sisi, langkah)) {
    const sel = tempat.kosong(baris, kolom, 0, sisi === 'awal' ? -1 : 1);
    if (sel !== undefined) return sel;
  }
  // Everything is placed once more with another band.
  susun.kurang.push(sisi);
  return { baris: 0, kolom };
}

function pita(rangka: Rangka, sisi: Sisi, langkah: IdSimpul): readonly number[] {
  const b = rangka.baris[rangka.letak.get(langkah) ?? -1];
  const proses: Proses = b?.jenis === 'langkah' ? b.baris.proses : 'aduan';
  return rangka.pita[sisi].get(proses) ?? [];
}
