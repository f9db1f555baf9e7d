// SPDX-License-Identifier: Apache-2.0
// A queue that gives the cheapest first: a binary heap in two lists of numbers. Equal costs come out
// in the order of their keys, so that the same SOP is always drawn the same.

export interface Antrean {
  masuk(keadaan: number, biaya: number): void;
  keluar(): { readonly keadaan: number; readonly biaya: number } | undefined;
}

export function createAntrean(): Antrean {
  const kunci: number[] = [];
  const harga: number[] = [];
  const lebihMurah = (i: number, j: number): boolean => {
    const [a, b] = [harga[i] ?? 0, harga[j] ?? 0];
    return a < b || (a === b && (kunci[i] ?? 0) < (kunci[j] ?? 0));
  };
  const tukar = (daftar: number[], i: number, j: number): void => {
    const a = daftar[i] ?? 0;
    daftar[i] = daftar[j] ?? 0;
    daftar[j] = a;
  };
  const naik = (mulai: number): void => {
    let i = mulai;
    while (i > 0) {
      const induk = (i - 1) >> 1;
      if (!lebihMurah(i, induk)) return;
      tukar(kunci, i, induk);
      tukar(harga, i, induk);
      i = induk;
    }
  };
  const turun = (): void => {
    let i = 0;
    for (;;) {
      const kiri = 2 * i + 1;
      if (kiri >= kunci.length) return;
      const anak = kiri + 1 < kunci.length && lebihMurah(kiri + 1, kiri) ? kiri + 1 : kiri;
      if (!lebihMurah(anak, i)) return;
      tukar(kunci, anak, i);
      tukar(harga, anak, i);
      i = anak;
    }
  };
  return {
    masuk(keadaan, biaya) {
      kunci.push(keadaan);
      harga.push(biaya);
      naik(kunci.length - 1);
    },
    keluar() {
      const [keadaan, biaya] = [kunci[0], harga[0]];
      const [akhirKunci, akhirHarga] = [kunci.pop(), harga.pop()];
      if (keadaan === undefined || biaya === undefined) return undefined;
      if (kunci.length > 0 && akhirKunci !== undefined && akhirHarga !== undefined) {
        kunci[0] = akhirKunci;
        harga[0] = akhirHarga;
        turun();
      }
      return { keadaan, biaya };
    },
  };
}
