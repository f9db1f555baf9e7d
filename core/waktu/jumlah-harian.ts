// SPDX-License-Identifier: Apache-2.0
// Prefix sums of a daily quantity (office minutes, working days) over all days there are: a table
// for the years we have data for, the plain week before and after it. It knows nothing of holidays.

export interface JumlahHarian {
  /** Epoch day of the first entry of the table. */
  readonly awal: number;
  /** `tabel[i]` = the sum of the days `awal … awal + i - 1`; one entry more than there are days. */
  readonly tabel: Int32Array;
  /** The week that repeats outside the table, index 0 = Senin. */
  readonly pekan: readonly number[];
}

/** Sum of all days before `hari`, counted from the start of the table; negative before it. */
export function jumlahSebelum(j: JumlahHarian, hari: number): number {
  const akhir = j.awal + j.tabel.length - 1;
  if (hari < j.awal) return 0 - jumlahPekan(j.pekan, hari, j.awal);
  if (hari <= akhir) return j.tabel[hari - j.awal] ?? 0;
  return (j.tabel[akhir - j.awal] ?? 0) + jumlahPekan(j.pekan, akhir, hari);
}

/**
 * The first day at whose end the sum is at least `target`: the day in which the target-th unit
 * falls. Binary search inside the table, whole weeks outside it.
 */
export function cariHari(j: JumlahHarian, target: number): number {
  const terakhir = j.tabel.length - 1;
  const total = j.tabel[terakhir] ?? 0;
  if (target <= 0) return cariPekan(j.pekan, j.awal, target);
  if (target > total) return cariPekan(j.pekan, j.awal + terakhir, target - total);
  let bawah = 1;
  let atas = terakhir;
  while (bawah < atas) {
    const tengah = (bawah + atas) >> 1;
    if ((j.tabel[tengah] ?? 0) >= target) atas = tengah;
    else bawah = tengah + 1;
  }
  return j.awal + bawah - 1;
}

/** Epoch day 0 was a Thursday; 0 = Senin … 6 = Minggu. */
export const hariPekan = (hari: number): number => (((hari + 3) % 7) + 7) % 7;

function cariPekan(pekan: readonly number[], dari: number, target: number): number {
  const sepekan = pekan.reduce((a, b) => a + b, 0);
  const lewati = Math.ceil(target / sepekan) - 1;
  let sisa = target - lewati * sepekan;
  let hari = dari + lewati * 7;
  for (;;) {
    sisa -= pekan[hariPekan(hari)] ?? 0;
    if (sisa <= 0) return hari;
    hari += 1;
  }
}

function jumlahPekan(pekan: readonly number[], dari: number, sampai: number): number {
  const penuh = Math.floor((sampai - dari) / 7);
  let jumlah = penuh * pekan.reduce((a, b) => a + b, 0);
  for (let hari = dari + penuh * 7; hari < sampai; hari += 1) jumlah += pekan[hariPekan(hari)] ?? 0;
  return jumlah;
}
