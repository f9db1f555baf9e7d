// SPDX-License-Identifier: Apache-2.0
// The count of all rows, in portions where there are many: one answer for a whole year's register would
// be of 63 MB (decision 018). Rows may move between two portions, so what looks wrong is looked at again.

import type { Instan } from '../../core/waktu/waktu.ts';
import type { Bacaan, MauBaca } from '../../register/baca/baca.ts';
import { permintaanHitung } from '../../register/baca/permintaan-baca.ts';
import type { Kepala } from '../../register/tab/kepala.ts';
import type { DataFilter } from '../../register/tab/sheets-bentuk.ts';
import type { Sistem } from '../../register/ingatan/sistem.ts';
import { parseUrutAwal } from '../../register/ingatan/urut-awal.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { ambil, bacaSekali, pahami } from './baca-sekali.ts';
import { BarisBergerak, isLewatKisi } from '../google/galat.ts';

/** `pertama`: what was read before; absent when the grid has lost rows: then nothing is known. */
export function hitungRegister(
  anggaran: Anggaran,
  registerId: string,
  at: Instan,
  { petunjuk: _lama, register: _baris, ...tanpa }: MauBaca,
  pertama: Bacaan | undefined,
): Bacaan {
  const mau = { ...tanpa, semuaKeadaan: true };
  if (pertama === undefined) return bacaSekali(anggaran, registerId, at, mau);
  const kepala = pertama.kepala.register;
  const dengan = { ...mau, kepala };
  const hitung = (porsi: readonly DataFilter[][]): Bacaan => {
    const rentang = porsi.flatMap((satu) => ambil(anggaran, registerId, satu));
    const bacaan = pahami(dengan, rentang, at);
    // The columns were asked for where they stood in the first read.
    if (isBergeser(kepala, bacaan.kepala.register)) throw new BarisBergerak();
    return bacaan;
  };
  const porsi = permintaanHitung(dengan, banyakAduan(pertama.sistem));
  try {
    const sekali = hitung(porsi);
    if (porsi.length === 1 || ganjil(sekali) === '') return sekali;
    const lagi = hitung(porsi);
    if (ganjil(lagi) === '' || ganjil(lagi) === ganjil(sekali)) return lagi;
  } catch (sebab) {
    // Fewer rows than there are numbers: some were deleted.
    if (porsi.length > 1 && isLewatKisi(sebab)) return hitung(permintaanHitung(dengan, 0));
    throw sebab;
  }
  throw new BarisBergerak();
}

/** How many numbers this register has given. */
function banyakAduan(sistem: Sistem): number {
  const awal = parseUrutAwal(sistem);
  return Object.entries(sistem.urut).reduce((n, [tahun, urut]) => n + urut - (awal[tahun] ?? 0), 0);
}

/** What is not as it should be in Register; '' = nothing. */
const ganjil = ({ kelainan }: Bacaan): string =>
  kelainan
    .filter(({ tab }) => tab === 'register')
    .map(({ pesan }) => pesan)
    .join('\n');

const isBergeser = (lama: Kepala, kini: Kepala): boolean =>
  ['nomor', 'keadaan'].some((id) => lama.kolom[id] !== kini.kolom[id]);
