// SPDX-License-Identifier: Apache-2.0
// What was found in a SOP, in lines for people: errors first, each by its row. Also what the printed
// form leaves to be filled in by hand.

import type { Sop } from '../../core/sop/sop.ts';
import type { MasalahBerkas } from '../berkas-sop.ts';
import { DAFTAR_KEPALA } from './kepala-sop.ts';
import { butirKendali } from './kotak-kendali.ts';

/** `baris 42: …`; without a row, where in the SOP it is. */
export function formatTemuan(masalah: readonly MasalahBerkas[]): string[] {
  const urut = [...masalah].sort((a, b) => (a.baris ?? 0) - (b.baris ?? 0));
  const bagian = [
    { tingkat: 'galat', judul: 'Galat, harus dibetulkan dahulu' },
    { tingkat: 'peringatan', judul: 'Peringatan' },
  ] as const;
  return bagian.flatMap(({ tingkat, judul }) => {
    const isi = urut.filter((m) => m.tingkat === tingkat);
    if (isi.length === 0) return [];
    return ['', `${judul} (${isi.length}):`, ...isi.map((m) => `  ${tempat(m)}: ${m.pesan}`)];
  });
}

const tempat = (m: MasalahBerkas): string => (m.baris === undefined ? m.jalur : `baris ${m.baris}`);

/** Fields of the form that the SOP does not have at all: printed as dotted lines. */
export function temuanCetak(sop: Sop): MasalahBerkas[] {
  const kendali = butirKendali(sop)
    .filter((b) => b.isi.trim() === '' && !sop.kendali.some((k) => k.label === b.label))
    .map((b) => ({ jalur: `kendali.${b.label}`, nama: b.label }));
  const daftar = DAFTAR_KEPALA.flat()
    .filter(({ kunci }) => kunci !== 'dasarHukum' && sop[kunci].length === 0)
    .map(({ kunci, judul }) => ({ jalur: kunci, nama: judul }));
  return [...kendali, ...daftar].map(({ jalur, nama }) => ({
    jalur,
    tingkat: 'peringatan',
    pesan: `"${nama}" pada kepala SOP belum ada isinya; dicetak sebagai titik-titik.`,
  }));
}
