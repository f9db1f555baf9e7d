// SPDX-License-Identifier: Apache-2.0
// The table of a SOP as text for a terminal of 100 to 160 columns: who does what in what time, and
// where each outcome leads.

import type { Langkah, Sop, Tindakan } from '../../core/sop/sop.ts';
import { formatWaktuSop } from '../../register/teks/waktu-teks.ts';
import { susunArus } from './arus.ts';
import { bacaWaktu } from './kolom-teks.ts';
import { bacaSyarat } from './syarat-kata.ts';

export const LEBAR_TERMINAL = { min: 100, maks: 160, bawaan: 120 } as const;

const PEMISAH = ' │ ';

/** Lines without an end of line; each at most `lebar` characters. */
export function tabelTerminal(sop: Sop, lebar: number): string[] {
  const kolom = bagiLebar(lebar);
  const garis = kolom.map((k) => '─'.repeat(k.lebar)).join('─┼─');
  const baris = susunArus(sop).baris.map(({ langkah }) => isiBaris(sop, langkah));
  return [
    ...gabung(
      kolom.map((k) => [k.judul]),
      kolom,
    ),
    ...baris.flatMap((isi) => [
      garis,
      ...gabung(
        isi.map((sel, i) => sel.flatMap((alinea) => lipat(alinea, kolom[i]?.lebar ?? 1))),
        kolom,
      ),
    ]),
  ];
}

interface KolomTerminal {
  readonly judul: string;
  readonly lebar: number;
}

function bagiLebar(lebar: number): KolomTerminal[] {
  const no = 4;
  const bagian = [
    ['Uraian', 0.29],
    ['Pelaksana', 0.14],
    ['Waktu', 0.12],
    ['Output', 0.16],
  ] as const;
  const sisa = lebar - no - 5 * PEMISAH.length;
  const tengah = bagian.map(([judul, b]) => ({ judul, lebar: Math.floor(sisa * b) }));
  const terpakai = tengah.reduce((a, k) => a + k.lebar, 0);
  return [
    { judul: 'No', lebar: no },
    ...tengah,
    { judul: 'Ke mana tiap hasil', lebar: sisa - terpakai },
  ];
}

function isiBaris(sop: Sop, l: Langkah): string[][] {
  const label = (id: string): string => sop.pelaksana.find((p) => p.id === id)?.label ?? id;
  const yakin =
    l.keyakinan === undefined || l.keyakinan === 'tinggi' ? '' : `(keyakinan ${l.keyakinan})`;
  const bersama = l.bersama === undefined ? [] : [`bersama: ${l.bersama.map(label).join(', ')}`];
  return [
    [l.nomor === '' ? '-' : l.nomor],
    [`${l.uraian} [${l.id}]`],
    [[label(l.pelaksana), yakin].filter(Boolean).join(' '), ...bersama],
    bacaWaktu(sop, l).split('\n'),
    [l.output],
    l.tindakan.length === 0 && l.berkala
      ? [`dikerjakan ${l.berkala}`]
      : l.tindakan.map((t) => `• ${hasil(sop, l, t)}`),
  ];
}

function hasil(sop: Sop, l: Langkah, t: Tindakan): string {
  const syarat = [
    l.habisWaktu?.tindakan === t.id
      ? `sendiri setelah ${formatWaktuSop(l.habisWaktu.setelah)}`
      : '',
    t.bila === undefined ? '' : `bila ${bacaSyarat(sop, t.bila)}`,
    t.setelah === undefined ? '' : `baru setelah ${formatWaktuSop(t.setelah)}`,
    t.maksKali === undefined ? '' : `paling banyak ${t.maksKali} kali`,
    t.perpanjang === undefined ? '' : `tambah ${formatWaktuSop(t.perpanjang.waktu)}`,
    t.masingMasing === true ? 'oleh masing-masing' : '',
  ].filter(Boolean);
  const catatan = syarat.length === 0 ? '' : ` (${syarat.join('; ')})`;
  return `${t.label} → ${tujuan(sop, t)}${catatan}`;
}

function tujuan(sop: Sop, t: Tindakan): string {
  if (t.ke === 'selesai')
    return t.akhir === undefined ? 'selesai' : `selesai (${t.akhir.replaceAll('_', ' ')})`;
  if (t.ke === 'asal') return 'kembali ke langkah yang meminta';
  if (t.ke === 'tetap') return 'tetap di langkah ini';
  const nomor = sop.langkah.find((l) => l.id === t.ke)?.nomor ?? '';
  return [nomor, `[${t.ke}]`].filter(Boolean).join(' ');
}

function gabung(sel: readonly (readonly string[])[], kolom: readonly KolomTerminal[]): string[] {
  const tinggi = Math.max(...sel.map((s) => s.length));
  return Array.from({ length: tinggi }, (_, i) =>
    kolom
      .map((k, j) => (sel[j]?.[i] ?? '').padEnd(k.lebar))
      .join(PEMISAH)
      .trimEnd(),
  );
}

/** Breaks at blanks; a word longer than the column is cut. */
export function lipat(teks: string, lebar: number): string[] {
  const baris: string[] = [];
  let kini = '';
  for (const kata of teks.split(/\s+/).filter(Boolean)) {
    const sambung = kini === '' ? kata : `${kini} ${kata}`;
    if (sambung.length <= lebar) {
      kini = sambung;
      continue;
    }
    if (kini !== '') baris.push(kini);
    kini = kata;
    while (kini.length > lebar) {
      baris.push(kini.slice(0, lebar));
      kini = kini.slice(lebar);
    }
  }
  return kini === '' ? baris : [...baris, kini];
}
