// SPDX-License-Identifier: Apache-2.0
// The flow that a SOP's data means: rows with their symbols, and every arrow between them. It knows
// nothing of paper; an act that the data holds must come out of here as part of exactly one arrow.

import type { Berkala, Langkah, Sop, Tindakan } from '../../core/sop/sop.ts';
import { formatWaktuSop } from '../../register/teks/waktu-teks.ts';
import { labelPendek } from './label-pendek.ts';
import { bacaSyarat } from './syarat-kata.ts';

/** Which process a row belongs to: that of one aduan, or one that the calendar starts. */
export type Proses = 'aduan' | Berkala;

export interface BarisArus {
  readonly id: string;
  readonly langkah: Langkah;
  readonly proses: Proses;
  /** Columns of pelaksana in which a symbol stands, from left to right. */
  readonly kolom: readonly number[];
}

/** `langkah:ID`, or the capsules `mulai:PROSES`, `selesai:PROSES` and `buka:aduan`. */
export type IdSimpul = string;

export interface Panah {
  readonly id: string;
  readonly dari: IdSimpul;
  /** Columns of the symbols from which it leaves; several when each pelaksana does the act. */
  readonly dariKolom: readonly number[];
  /** Several when the act leads back to whichever step asked. */
  readonly ke: readonly IdSimpul[];
  /** Blank where there is but one way on. */
  readonly label: string;
  /** By the clock, not by a person. */
  readonly putus: boolean;
  /** Ids of the acts that it stands for; none for beginnings and for the order of periodic steps. */
  readonly tindakan: readonly string[];
}

export interface Arus {
  readonly baris: readonly BarisArus[];
  readonly panah: readonly Panah[];
}

/** Rows in the order of the data; periodic steps after all others, by period. */
export function susunArus(sop: Sop): Arus {
  const urut: readonly Proses[] = ['aduan', 'mingguan', 'bulanan', 'triwulan', 'tahunan'];
  const baris = urut.flatMap((proses) =>
    sop.langkah
      .filter((l) => (l.berkala ?? 'aduan') === proses)
      .map((langkah) => ({ id: langkah.id, langkah, proses, kolom: kolomLangkah(sop, langkah) })),
  );
  return {
    baris,
    panah: [
      ...panahMulai(sop),
      ...panahBukaKembali(sop),
      ...baris.flatMap((b) => (b.proses === 'aduan' ? panahLangkah(sop, b) : [])),
      ...urut.slice(1).flatMap((proses) => panahBerkala(baris.filter((b) => b.proses === proses))),
    ],
  };
}

/** Whether what a pelaksana does in a step leads to different places. */
export function isKeputusan(arus: Arus, simpul: IdSimpul, kolom: number): boolean {
  const keluar = arus.panah.filter((p) => p.dari === simpul && p.dariKolom.includes(kolom));
  return new Set(keluar.map((p) => p.ke.join(' '))).size > 1;
}

export const simpulLangkah = (id: string): IdSimpul => `langkah:${id}`;
export const simpulMulai = (proses: Proses): IdSimpul => `mulai:${proses}`;
export const SIMPUL_BUKA: IdSimpul = 'buka:aduan';
export const simpulSelesai = (proses: Proses): IdSimpul => `selesai:${proses}`;

function kolomLangkah(sop: Sop, langkah: Langkah): number[] {
  const bersama = langkah.bersama ?? [];
  const sendiri =
    bersama.length === 0 ||
    bersama.includes(langkah.pelaksana) ||
    langkah.tindakan.some((t) => t.masingMasing !== true);
  return indeksKolom(sop, [...bersama, ...(sendiri ? [langkah.pelaksana] : [])]);
}

function indeksKolom(sop: Sop, ids: readonly string[]): number[] {
  const kolom = ids.map((id) => sop.pelaksana.findIndex((p) => p.id === id)).filter((i) => i >= 0);
  return [...new Set(kolom)].sort((a, b) => a - b);
}

/**
 * The table may begin with what the pelapor does before the office has anything; otherwise with the
 * first step of an aduan. Other first steps (by channel) have an arrow with their condition.
 */
function panahMulai(sop: Sop): Panah[] {
  const pertama = sop.langkah.find((l) => l.berkala === undefined);
  const mendahului = pertama?.tindakan.some((t) => t.ke === sop.awal) === true;
  const bila = sop.awalBila ?? [];
  const masuk = [
    { ke: mendahului ? (pertama?.id ?? sop.awal) : sop.awal, label: '' },
    ...bila.map((a) => ({ ke: a.ke, label: bacaSyarat(sop, a.bila) })),
  ];
  return masuk.map(({ ke, label }, i) => ({
    id: `mulai.${i}`,
    dari: simpulMulai('aduan'),
    dariKolom: [],
    ke: [simpulLangkah(ke)],
    label,
    putus: false,
    tindakan: [],
  }));
}

/**
 * Reopening is a rule below the table, not an arrow; but a step that only those come to who are not
 * satisfied would stand there with no way in.
 */
function panahBukaKembali(sop: Sop): Panah[] {
  const buka = sop.penutupan.bukaKembali;
  if (buka === undefined) return [];
  const masuk = [
    sop.awal,
    ...(sop.awalBila ?? []).map((a) => a.ke),
    ...sop.langkah.flatMap((l) => l.tindakan.map((t) => t.ke)),
  ];
  if (masuk.includes(buka.ke)) return [];
  return [
    {
      id: 'buka',
      dari: SIMPUL_BUKA,
      dariKolom: [],
      ke: [simpulLangkah(buka.ke)],
      label: '',
      putus: false,
      tindakan: [],
    },
  ];
}

function panahLangkah(sop: Sop, baris: BarisArus): Panah[] {
  const { langkah } = baris;
  const kumpulan = new Map<string, Tindakan[]>();
  for (const t of langkah.tindakan) {
    const kunci = `${t.ke}|${isJam(langkah, t)}|${t.masingMasing === true}`;
    kumpulan.set(kunci, [...(kumpulan.get(kunci) ?? []), t]);
  }
  const berlabel = kumpulan.size > 1;
  return [...kumpulan.values()].flatMap((serupa) => {
    const [t] = serupa;
    const ke = t === undefined ? [] : tujuan(sop, langkah, t);
    if (t === undefined || ke.length === 0) return [];
    const putus = isJam(langkah, t);
    const waktu = putus && langkah.habisWaktu ? formatWaktuSop(langkah.habisWaktu.setelah) : '';
    const nama = serupa.map((s) => labelPendek(s.label)).join(' / ');
    return [
      {
        id: `${langkah.id}.${serupa.map((s) => s.id).join('+')}`,
        dari: simpulLangkah(langkah.id),
        dariKolom: kolomTindakan(sop, baris, t),
        ke,
        label: berlabel || putus ? [nama, waktu && `(${waktu})`].filter(Boolean).join(' ') : '',
        putus,
        tindakan: serupa.map((s) => s.id),
      },
    ];
  });
}

const isJam = (langkah: Langkah, t: Tindakan): boolean => langkah.habisWaktu?.tindakan === t.id;

function kolomTindakan(sop: Sop, baris: BarisArus, t: Tindakan): readonly number[] {
  const { bersama = [], pelaksana } = baris.langkah;
  const kolom = indeksKolom(sop, t.masingMasing === true ? bersama : [pelaksana]);
  return kolom.length > 0 ? kolom : baris.kolom;
}

function tujuan(sop: Sop, langkah: Langkah, t: Tindakan): IdSimpul[] {
  if (t.ke === 'selesai') return [simpulSelesai('aduan')];
  if (t.ke === 'tetap') return [simpulLangkah(langkah.id)];
  if (t.ke !== 'asal') return [simpulLangkah(t.ke)];
  return sop.langkah
    .filter((l) => l.id !== langkah.id && l.tindakan.some((x) => x.ke === langkah.id))
    .map((l) => simpulLangkah(l.id));
}

/** Periodic steps have no acts: the calendar starts the first, and each follows the one above. */
function panahBerkala(baris: readonly BarisArus[]): Panah[] {
  const [pertama] = baris;
  if (pertama === undefined) return [];
  const { proses } = pertama;
  const simpul = [
    simpulMulai(proses),
    ...baris.map((b) => simpulLangkah(b.id)),
    simpulSelesai(proses),
  ];
  return simpul.slice(1).map((ke, i) => ({
    id: `${proses}.${i}`,
    dari: simpul[i] ?? '',
    dariKolom: i === 0 ? [] : (baris[i - 1]?.kolom ?? []),
    ke: [ke],
    label: '',
    putus: false,
    tindakan: [],
  }));
}
