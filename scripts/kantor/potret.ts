// SPDX-License-Identifier: Apache-2.0
// The register as it stands at one moment, read as the browser shows it, and the figures that can be
// counted from it by eye.

import { bacaTab, judulKolom, type Kantor } from './kantor.ts';
import { TAB, type IdTab } from '../../register/tab/tab.ts';

export interface Potret {
  /** Header and rows of Register, the hidden column left out. */
  readonly register: readonly (readonly string[])[];
  /** One object a row of Riwayat, by column id; `data` as JSON. */
  readonly riwayat: readonly Readonly<Record<string, unknown>>[];
  readonly angka: AngkaPotret;
}

export interface AngkaPotret {
  readonly masuk: number;
  readonly selesai: number;
  readonly terbuka: number;
  /** Open and past the limit of their step. */
  readonly terlambat: number;
  /** How often an aduan was opened again: what was closed is `selesai` and these. */
  readonly dibukaKembali: number;
  readonly nomorPertama: string;
  readonly nomorTerakhir: string;
}

export function potretRegister(kantor: Kantor): Potret {
  const baris = barisTab(kantor, 'register');
  const terlihat = TAB.register.kolom.filter(({ sembunyi }) => sembunyi !== true);
  const terbuka = baris.filter((satu) => satu['langkah'] !== '');
  const riwayat = barisTab(kantor, 'riwayat').map((satu) => ({
    ...satu,
    ke: Number(satu['ke']),
    data: parseData(satu['data'] ?? ''),
  }));
  return {
    register: [
      terlihat.map(({ judul }) => judul),
      ...baris.map((satu) => terlihat.map(({ id }) => satu[id] ?? '')),
    ],
    riwayat,
    angka: {
      masuk: baris.length,
      selesai: baris.length - terbuka.length,
      terbuka: terbuka.length,
      terlambat: terbuka.filter((satu) => /terlambat/.test(satu['tenggat'] ?? '')).length,
      dibukaKembali: riwayat.filter(({ data }) => isJenis(data, 'dibuka_kembali')).length,
      nomorPertama: baris[0]?.['nomor'] ?? '',
      nomorTerakhir: baris.at(-1)?.['nomor'] ?? '',
    },
  };
}

/** By column id. */
function barisTab(kantor: Kantor, tab: IdTab): Record<string, string>[] {
  const kunci = judulKolom(tab, 'nomor');
  return bacaTab(kantor, tab, kantor.pemilik)
    .baris.filter(({ sel }) => sel(kunci).text !== '')
    .map(({ sel }) =>
      Object.fromEntries(TAB[tab].kolom.map(({ id, judul }) => [id, sel(judul).text])),
    );
}

const isJenis = (data: unknown, jenis: string): boolean =>
  typeof data === 'object' && data !== null && 'jenis' in data && data.jenis === jenis;

function parseData(teks: string): unknown {
  try {
    return JSON.parse(teks);
  } catch {
    return teks;
  }
}
