// SPDX-License-Identifier: Apache-2.0
// Delta debugging: leaves acts out of a plan as long as it still goes wrong, within a time that is
// given. It does not know what going wrong means.

export interface AturKecil<T> {
  readonly semua: readonly T[];
  /** Whether it still goes wrong with these alone, in their order. */
  readonly masih: (sisa: readonly T[]) => Promise<boolean>;
  /** False: time is up, what has been reached is given. */
  readonly lanjut: () => boolean;
}

/** The shortest list that was found; never one that was not tried. */
export async function kecilkan<T>({ semua, masih, lanjut }: AturKecil<T>): Promise<readonly T[]> {
  let kini = semua;
  let potong = 2;
  while (kini.length > 1 && lanjut()) {
    const sisa = await tanpaSebagian(kini, potong, masih, lanjut);
    if (sisa !== undefined) {
      kini = sisa;
      potong = Math.max(2, potong - 1);
    } else if (potong >= kini.length) {
      return kini;
    } else {
      potong = Math.min(kini.length, potong * 2);
    }
  }
  return kini;
}

/** The later parts first: what comes after the fault is rarely its cause. */
async function tanpaSebagian<T>(
  kini: readonly T[],
  potong: number,
  masih: AturKecil<T>['masih'],
  lanjut: () => boolean,
): Promise<readonly T[] | undefined> {
  const panjang = Math.ceil(kini.length / potong);
  for (let i = potong - 1; i >= 0; i -= 1) {
    if (!lanjut()) return undefined;
    const sisa = [...kini.slice(0, i * panjang), ...kini.slice((i + 1) * panjang)];
    if (sisa.length < kini.length && (await masih(sisa))) return sisa;
  }
  return undefined;
}
