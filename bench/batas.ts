// SPDX-License-Identifier: Apache-2.0
// What a run may cost at most, whatever the size of the register. Over it, the bench fails.

import { TAB } from '../register/tab/tab.ts';
import type { Ukuran } from './ukur.ts';

export type Apa = 'pengiriman' | 'tindakan' | 'halaman' | 'sapu';

export interface Hasil {
  readonly apa: Apa;
  readonly baris: number;
  readonly terbuka: number;
  readonly ukuran: Ukuran;
}

/**
 * One lock, one read; the register and, for new aduan, Identitas Pelapor are written. The page looks
 * for the row of its link before it takes the lock.
 */
const PALING_BANYAK = { kunci: 1, bacaSheets: 1, tulisSheets: 2 } as const;
const BACA_HALAMAN = 2;

/** Numbers get longer and a range more is read where open rows lie apart: no growth worth the name. */
const LONGGAR = { bagian: 1.05, sel: 60 };

/** All columns of Register: what a sweep may read of one open row. */
const SEL_SEBARIS = TAB.register.kolom.length;

/** In Indonesian, one line a fault; [] = within the limits. */
export function periksaBatas(hasil: readonly Hasil[]): string[] {
  return [...hasil.flatMap(periksaSatu), ...periksaTumbuh(hasil), ...periksaSapu(hasil)];
}

function periksaSatu({ apa, baris, ukuran }: Hasil): string[] {
  const nama = `${apa} pada ${baris} baris`;
  const paling = apa === 'halaman' ? { ...PALING_BANYAK, bacaSheets: BACA_HALAMAN } : PALING_BANYAK;
  const lebih = Object.entries(paling).flatMap(([kunci, batas]) => {
    const nilai = ukuran[kunci as keyof typeof PALING_BANYAK];
    return nilai > batas ? [`${nama}: ${kunci} ${nilai}, paling banyak ${batas}`] : [];
  });
  const { kirimSurel, surelSampai } = ukuran;
  if (kirimSurel > surelSampai) {
    lebih.push(`${nama}: ${kirimSurel} pengiriman untuk ${surelSampai} surel`);
  }
  if (ukuran.run === 0) lebih.push(`${nama}: tidak ada yang berjalan, jadi tidak ada yang diukur`);
  return lebih;
}

function periksaTumbuh(hasil: readonly Hasil[]): string[] {
  return (['pengiriman', 'tindakan', 'halaman'] as const).flatMap((apa) => {
    const milik = hasil.filter((satu) => satu.apa === apa).sort((a, b) => a.baris - b.baris);
    const [kecil, besar] = [milik[0], milik.at(-1)];
    if (kecil === undefined || besar === undefined) return [`${apa}: tidak diukur`];
    return (['selBaca', 'selTulis'] as const).flatMap((kunci) => {
      const [a, b] = [kecil.ukuran[kunci], besar.ukuran[kunci]];
      if (b <= a * LONGGAR.bagian + LONGGAR.sel) return [];
      return [
        `${apa}: ${kunci} tumbuh dari ${a} (${kecil.baris} baris) ke ${b} (${besar.baris} baris)`,
      ];
    });
  });
}

/** A sweep reads the open rows and what any run reads, whatever the length of the register. */
function periksaSapu(hasil: readonly Hasil[]): string[] {
  const sapu = hasil.filter(({ apa }) => apa === 'sapu').sort((a, b) => a.baris - b.baris);
  const [kecil] = sapu;
  if (kecil === undefined) return ['sapu: tidak diukur'];
  return sapu.flatMap(({ baris, terbuka, ukuran }) => {
    const boleh = kecil.ukuran.selBaca + terbuka * SEL_SEBARIS;
    if (ukuran.selBaca <= boleh) return [];
    return [`sapu pada ${baris} baris: selBaca ${ukuran.selBaca}, paling banyak ${boleh}`];
  });
}
