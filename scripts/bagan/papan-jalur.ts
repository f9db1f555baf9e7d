// SPDX-License-Identifier: Apache-2.0
// Which arrow runs through which node of the grid, and in which direction. Two arrows may cross in a
// node; they never share it in the same direction, and none turns where another passes.

/** Places of the tracks, nominal until the page is measured; they say what a detour costs. */
export interface PetaJalur {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** 1 = within a symbol. */
  readonly terhalang: Uint8Array;
  /** 1 = a lane in a gap: the first to use it makes the page larger. */
  readonly lajurX: Uint8Array;
  readonly lajurY: Uint8Array;
}

/** 0 right, 1 down, 2 left, 3 up. */
export type ArahJalur = 0 | 1 | 2 | 3;

export const ARAH: readonly ArahJalur[] = [0, 1, 2, 3];

export const isMendatar = (arah: ArahJalur): boolean => arah % 2 === 0;

export interface Papan {
  /** Number of the arrow that runs through a node that way; 0 = none. */
  pemilik(simpul: number, mendatar: boolean): number;
  catat(simpul: number, mendatar: boolean, nomor: number): void;
  hapus(nomor: number): void;
  /** Room for one search at a time: cost and predecessor by node and direction. */
  readonly coretan: { readonly jarak: Float64Array; readonly sebelum: Int32Array };
  /** Whether any arrow runs along the track of this node, that way. */
  isTerpakai(simpul: number, mendatar: boolean): boolean;
}

export function createPapan(peta: PetaJalur): Papan {
  const lebar = peta.x.length;
  const banyak = lebar * peta.y.length;
  const tegak = createMilik(banyak, lebar, (simpul) => simpul % lebar);
  const datar = createMilik(banyak, peta.y.length, (simpul) => Math.floor(simpul / lebar));
  const pilih = (mendatar: boolean): Milik => (mendatar ? datar : tegak);
  const coretan = { jarak: new Float64Array(banyak * 4), sebelum: new Int32Array(banyak * 4) };
  return {
    coretan,
    pemilik: (simpul, mendatar) => pilih(mendatar).siapa[simpul] ?? 0,
    catat: (simpul, mendatar, nomor) => pilih(mendatar).ubah(simpul, nomor),
    hapus(nomor) {
      for (const milik of [tegak, datar]) {
        for (let simpul = 0; simpul < banyak; simpul += 1) {
          if (milik.siapa[simpul] === nomor) milik.ubah(simpul, 0);
        }
      }
    },
    isTerpakai: (simpul, mendatar) => pilih(mendatar).isTerpakai(simpul),
  };
}

interface Milik {
  readonly siapa: Uint16Array;
  ubah(simpul: number, nomor: number): void;
  isTerpakai(simpul: number): boolean;
}

function createMilik(banyak: number, lajur: number, lajurDari: (simpul: number) => number): Milik {
  const siapa = new Uint16Array(banyak);
  const jumlah = new Uint16Array(lajur);
  return {
    siapa,
    ubah(simpul, nomor) {
      const selisih = (nomor === 0 ? 0 : 1) - (siapa[simpul] === 0 ? 0 : 1);
      const di = lajurDari(simpul);
      jumlah[di] = (jumlah[di] ?? 0) + selisih;
      siapa[simpul] = nomor;
    },
    isTerpakai: (simpul) => (jumlah[lajurDari(simpul)] ?? 0) > 0,
  };
}
