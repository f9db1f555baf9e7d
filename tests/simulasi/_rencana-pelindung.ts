// SPDX-License-Identifier: Apache-2.0
// One working day in which every protection of the product is needed once at least, in few acts.

import type { Laku, Rencana } from '../../scripts/simulasi/laku.ts';

type Isi = Laku extends infer L
  ? L extends Laku
    ? Omit<L, 'id' | 'pada' | 'benih'>
    : never
  : never;

/** Monday, 00.00 WIB. */
const MULAI = Date.parse('2026-10-19T00:00:00+07:00');
/** Calls of a form's run, from deciding to its last mark. */
const PANGGILAN_AKHIR = [12, 13, 14, 15, 16, 17, 18, 19, 20];

type Baris = readonly [jam: string, isi: readonly Isi[]];

/** `[clock, acts]`: those of one line in the same second. */
const ADEGAN = {
  /** Five at once, with the sweep among them. */
  serentak: [
    ['08:00:00', [{ jenis: 'tumpang', menit: 20, ms: 600_000 }]],
    ['08:00:02', [1, 2, 3, 4, 5].map((warga) => kirim(warga))],
  ],
  teks: [
    ['08:30:00', [kirim(30, 'identitas'), ...[31, 32, 33].map((w) => kirim(w, 'rumus'))]],
    ['08:32:00', [34, 35, 36].map((warga) => kirim(warga, 'rumus'))],
  ],
  /** Two fires of one answer, and none of another. */
  pemicu: [
    ['08:40:00', [pemicu('ganda'), kirim(6)]],
    ['08:50:00', [pemicu('hilang'), kirim(7)]],
  ],
  /** It was written, but the answer says that it failed. */
  galat: [['09:00:00', [galatSesudah(), kirim(9)]]],
  /** Cut off between the register and Identitas Pelapor, wherever in the run that is. */
  putus: PANGGILAN_AKHIR.map((n, i): Baris => [
    `09:${String(5 + 5 * i).padStart(2, '0')}:00`,
    [bunuh(n), kirim(10 + i)],
  ]),
  tindak: ['10:00:00', '11:00:00'].map((pada): Baris => [pada, [1, 2, 4, 6].map(tindak)]),
} satisfies Readonly<Record<string, readonly Baris[]>>;

export type Adegan = keyof typeof ADEGAN;

export const SEMUA_ADEGAN = Object.keys(ADEGAN) as readonly Adegan[];

/** Ends half an hour after the last of it, or after so many days. */
export function rencanaPelindung(adegan: readonly Adegan[], hari?: number): Rencana {
  const laku = adegan
    .flatMap((nama): readonly Baris[] => ADEGAN[nama])
    .flatMap(([pada, isi]) =>
      isi.map((satu, i) => ({ ...satu, pada: pukul(pada) + i * 10, benih: 7919 * (1 + i) })),
    )
    .map((satu, i) => ({ ...satu, id: `P${String(i + 1).padStart(3, '0')}` }));
  const akhir = Math.max(...laku.map(({ pada }) => pada)) + SETENGAH_JAM;
  return {
    versi: 1,
    benih: 1,
    hari: hari ?? (akhir - MULAI) / SEHARI,
    sop: 'kecamatan-jenawi',
    kantor: 'wajar',
    mulai: MULAI,
    laku,
  };
}

const SETENGAH_JAM = 1_800_000;
const SEHARI = 48 * SETENGAH_JAM;

function pukul(pada: string): number {
  return Date.parse(`2026-10-19T${pada}+07:00`);
}

function kirim(warga: number, gaya: 'biasa' | 'identitas' | 'rumus' = 'biasa'): Isi {
  return { jenis: 'kirim', warga, gaya };
}

function pemicu(apa: 'ganda' | 'hilang'): Isi {
  return { jenis: 'pemicu', apa, fungsi: 'handleFormSubmit' };
}

function bunuh(panggilan: number): Isi {
  return { jenis: 'bunuh', fungsi: 'handleFormSubmit', panggilan, kapan: 'before' };
}

function galatSesudah(): Isi {
  return {
    jenis: 'galat',
    metode: 'Sheets.spreadsheets.batchUpdate',
    kode: 500,
    kapan: 'after',
  };
}

function tindak(warga: number): Isi {
  return { jenis: 'tindak', warga, cara: 'benar', lewat: 'sel' };
}
