// SPDX-License-Identifier: Apache-2.0
// Keeps the counters of Sistem in step with the rows of one commit. Counting is by difference, so it
// costs the same however long the register is.

import type { Aduan } from '../../core/aduan/aduan.ts';
import { hariDari, hariKeTanggal } from '../../core/waktu/tanggal.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import { isTerbuka } from '../baris/baris-aduan.ts';
import type { HitunganBulan, Sistem } from './sistem.ts';

/** A record before and after; before is absent for a new row. */
export interface Perubahan {
  readonly lama?: Aduan;
  readonly baru: Aduan;
  /** A new aduan: it counts as received and uses up its number. */
  readonly dicatat?: boolean;
}

type Hitungan = Pick<
  Sistem,
  'terbuka' | 'perLangkah' | 'perAsal' | 'perVersi' | 'versiTutup' | 'urut' | 'hitungan'
>;

const BULAN_DISIMPAN = 26;
const NOL: HitunganBulan = { masuk: 0, selesai: 0, dibukaKembali: 0 };

export function hitung(
  awal: Hitungan,
  perubahan: readonly Perubahan[],
  zonaMenit: number,
  at: Instan,
): Hitungan {
  let { terbuka } = awal;
  const perLangkah = { ...awal.perLangkah };
  const perAsal = { ...awal.perAsal };
  const perVersi = { ...awal.perVersi };
  const versiTutup = { ...awal.versiTutup };
  const urut = { ...awal.urut };
  const bulanan: Record<string, HitunganBulan> = { ...awal.hitungan };
  const naik = (pada: Instan, apa: keyof HitunganBulan): void => {
    const bulan = bulanDari(zonaMenit, pada);
    const lama = bulanan[bulan] ?? NOL;
    bulanan[bulan] = { ...lama, [apa]: lama[apa] + 1 };
  };
  for (const { lama, baru, dicatat } of perubahan) {
    const tadi = lama !== undefined && isTerbuka(lama);
    const kini = isTerbuka(baru);
    terbuka += Number(kini) - Number(tadi);
    if (tadi) geser(perLangkah, lama.langkah, -1);
    if (tadi) geser(perAsal, lama.asal, -1);
    if (kini) geser(perLangkah, baru.langkah, 1);
    if (kini) geser(perAsal, baru.asal, 1);
    if (tadi) geser(perVersi, lama.sopVersi, -1);
    if (kini) geser(perVersi, baru.sopVersi, 1);
    if (dicatat) {
      urut[baru.tahun] = Math.max(urut[baru.tahun] ?? 0, baru.urut);
      naik(baru.diterima, 'masuk');
    }
    if (!kini && (tadi || dicatat)) {
      const tutup = baru.selesai ?? at;
      naik(tutup, 'selesai');
      versiTutup[baru.sopVersi] = Math.max(versiTutup[baru.sopVersi] ?? 0, tutup);
    }
    if (kini && lama !== undefined && !tadi) naik(at, 'dibukaKembali');
  }
  return {
    terbuka: Math.max(0, terbuka),
    perLangkah,
    perAsal,
    perVersi,
    versiTutup,
    urut,
    hitungan: akhir(bulanan),
  };
}

/** `2026-10` */
export const bulanDari = (zonaMenit: number, at: Instan): string =>
  hariKeTanggal(hariDari(zonaMenit, at)).slice(0, 7);

function geser(peta: Record<string, number>, id: string | undefined, n: number): void {
  if (id === undefined) return;
  const nilai = Math.max(0, (peta[id] ?? 0) + n);
  if (nilai === 0) delete peta[id];
  else peta[id] = nilai;
}

const akhir = (bulanan: Readonly<Record<string, HitunganBulan>>): Record<string, HitunganBulan> =>
  Object.fromEntries(
    Object.entries(bulanan)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(-BULAN_DISIMPAN),
  );
