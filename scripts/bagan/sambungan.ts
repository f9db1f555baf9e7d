// SPDX-License-Identifier: Apache-2.0
// Letters of the off-page connectors: one for each step that arrows from other pages reach, and the
// pages where it goes on. It reads the finished layout.

import type { SimbolJadi } from './lembar-jadi.ts';
import type { LembarTata, Tata } from './tata.ts';

export type Sambungan = (
  simbol: SimbolJadi,
  lembar: LembarTata,
) => { readonly huruf: string; readonly halaman: string };

/** `halamanAwal` is the page number of the first sheet of the table. */
export function susunSambungan(tata: Tata, halamanAwal: number): Sambungan {
  const tujuan: string[] = [];
  for (const s of tata.lembar.flatMap((l) => l.simbol)) {
    const ke = tujuanSambungan(s);
    if (ke !== undefined && !tujuan.includes(ke)) tujuan.push(ke);
  }
  return (simbol, lembar) => {
    const ke = tujuanSambungan(simbol) ?? '';
    const lawan = simbol.sambung === 'keluar' ? 'masuk' : 'keluar';
    const halaman = tata.lembar.flatMap((l, i) =>
      l !== lembar && l.simbol.some((s) => s.sambung === lawan && tujuanSambungan(s) === ke)
        ? [i + halamanAwal]
        : [],
    );
    return { huruf: huruf(tujuan.indexOf(ke)), halaman: `hal. ${halaman.join(', ')}` };
  };
}

/** The step to which a connector leads; the two ends of an arrow have the same. */
export function tujuanSambungan(simbol: SimbolJadi): string | undefined {
  return simbol.sambung === undefined
    ? undefined
    : simbol.simpul.slice(simbol.simpul.indexOf(':') + 1);
}

/** A … Z, AA, AB … */
function huruf(urut: number): string {
  const akhir = String.fromCodePoint(65 + (urut % 26));
  return urut < 26 ? akhir : `${huruf(Math.floor(urut / 26) - 1)}${akhir}`;
}
