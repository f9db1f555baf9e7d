// SPDX-License-Identifier: Apache-2.0
// What somebody probably meant who mistyped a name. It suggests; nothing is changed by it.

/** The nearest of the names, when it is near enough to be a slip of the hand. */
export function yangMirip(teks: string, pilihan: readonly string[]): string | undefined {
  const dicari = teks.trim().toLowerCase();
  let terbaik: string | undefined;
  let jarakTerbaik = Math.max(1, Math.floor(dicari.length / 3)) + 1;
  for (const satu of pilihan) {
    const jarak = jarakUbah(dicari, satu.toLowerCase());
    if (jarak < jarakTerbaik) {
      terbaik = satu;
      jarakTerbaik = jarak;
    }
  }
  return terbaik;
}

/** ` Maksudnya “x”?`, or nothing. */
export function saran(teks: string, pilihan: readonly string[]): string {
  const mirip = yangMirip(teks, pilihan);
  return mirip === undefined ? '' : ` Maksudnya “${mirip}”?`;
}

/** How many letters must be added, dropped, changed or swapped with their neighbour. */
export function jarakUbah(a: string, b: string): number {
  let lama: number[] = [];
  let kini = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const baru = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const sama = a[i - 1] === b[j - 1];
      let nilai = Math.min(
        (kini[j] ?? 0) + 1,
        (baru[j - 1] ?? 0) + 1,
        (kini[j - 1] ?? 0) + (sama ? 0 : 1),
      );
      const tukar = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (tukar) nilai = Math.min(nilai, (lama[j - 2] ?? 0) + 1);
      baru.push(nilai);
    }
    lama = kini;
    kini = baru;
  }
  return kini[b.length] ?? 0;
}
