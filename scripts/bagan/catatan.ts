// SPDX-License-Identifier: Apache-2.0
// What is said below the table: what the marks mean, where rows come from that are not printed in the
// original, and rules that are no arrow.

import type { Langkah, Sop } from '../../core/sop/sop.ts';
import { formatWaktuSop } from '../../register/teks/waktu-teks.ts';
import { bacaSyarat } from './syarat-kata.ts';

export interface Catatan {
  /** By step: `1)`, as printed after its uraian. */
  readonly tandaLangkah: ReadonlyMap<string, string>;
  /** Notes in order; the number is part of the text. */
  readonly bernomor: readonly string[];
  readonly aturan: readonly string[];
  readonly keyakinan: readonly string[];
}

/** Printed in the symbol of a step whose pelaksana was read out of the words with less certainty. */
export function tandaKeyakinan(langkah: Langkah): string {
  if (langkah.keyakinan === 'sedang') return '*';
  return langkah.keyakinan === 'rendah' ? '**' : '';
}

export function susunCatatan(sop: Sop): Catatan {
  const tandaLangkah = new Map<string, string>();
  const bernomor: string[] = [];
  const beri = (langkah: Langkah, isi: string): void => {
    // The same words for several rows are one note.
    if (!bernomor.includes(isi)) bernomor.push(isi);
    const tanda = `${bernomor.indexOf(isi) + 1})`;
    const lama = tandaLangkah.get(langkah.id);
    tandaLangkah.set(langkah.id, lama === undefined ? tanda : `${lama}\u00a0${tanda}`);
  };
  for (const l of sop.langkah) {
    if (l.dasar !== undefined) beri(l, `${l.dasar}.`);
    if (l.habisWaktu?.dasar !== undefined) beri(l, `Panah putus-putus: ${l.habisWaktu.dasar}.`);
  }
  return {
    tandaLangkah,
    bernomor: bernomor.map((isi, i) => `${i + 1}) ${rapikan(isi)}`),
    aturan: aturan(sop),
    keyakinan: keyakinan(sop),
  };
}

const rapikan = (teks: string): string => teks.replace(/\.\.$/, '.');

function keyakinan(sop: Sop): string[] {
  const ada = (apa: Langkah['keyakinan']): boolean => sop.langkah.some((l) => l.keyakinan === apa);
  return [
    ...(sop.langkah.some((l) => l.dasar !== undefined)
      ? ['1) dan seterusnya: tidak tercetak pada tabel asli, asalnya pada catatan']
      : []),
    ...(ada('sedang') ? ['* pelaksana dibaca dari uraian, keyakinan sedang'] : []),
    ...(ada('rendah') ? ['** pelaksana dibaca dari uraian, keyakinan rendah'] : []),
  ];
}

function aturan(sop: Sop): string[] {
  const { bukaKembali, penilaian } = sop.penutupan;
  const proses = (sop.tenggatProses ?? []).map((t) => {
    const bila = t.bila === undefined ? '' : ` (${bacaSyarat(sop, t.bila)})`;
    const sejak = t.sejak === 'lengkap' ? 'berkas lengkap' : 'diterima';
    return `Batas seluruh proses${bila}: ${formatWaktuSop(t.waktu)} sejak ${sejak}.`;
  });
  const batas = (sop.batasProses ?? []).map(
    (b) => `Setelah ${formatWaktuSop(b.waktu)}: ${b.uraian}.`,
  );
  const nilai = penilaian ? ['Setelah selesai, pelapor diminta menilai.'] : [];
  const buka = bukaKembali
    ? [
        `Bila pelapor belum puas, aduan dibuka kembali pada ${sebutLangkah(sop, bukaKembali.ke)} ` +
          `dalam ${formatWaktuSop(bukaKembali.batas)}.`,
      ]
    : [];
  return [...proses, ...batas, ...nilai, ...buka].map(rapikan);
}

function sebutLangkah(sop: Sop, id: string): string {
  const l = sop.langkah.find((x) => x.id === id);
  if (l === undefined) return id;
  return l.nomor === '' ? `langkah “${l.uraian}”` : `langkah ${l.nomor}`;
}
