// SPDX-License-Identifier: Apache-2.0
// The least that the watch must know: when the script last swept, who is to be told, and what the board
// says. It reads two tabs only, so that it works where the rest of the register is damaged.

import type { Instan } from '../core/waktu/waktu.ts';
import { barisAtur, parseBarisAtur } from '../register/baris/baris-atur.ts';
import { petakanKepala } from '../register/tab/kepala.ts';
import { kumpulkanLembar, permintaanTab, type Lembar } from '../register/tab/lembar.ts';
import { bacaPapan, type PapanTertulis } from '../register/papan/papan-keadaan.ts';
import { parsePengaturan, type Pengaturan } from '../register/atur/pengaturan.ts';
import { parseSistem, type Sistem } from '../register/ingatan/sistem.ts';
import { CATATAN_JAGA } from '../register/papan/temuan.ts';
import { LayananError } from './galat.ts';
import type { Google } from './google.ts';

export interface Denyut {
  /** Of the last sweep that was noted; 0 = none yet. */
  readonly pada: Instan;
  /** The register that was read: this year's. */
  readonly registerId: string;
  readonly instansi: string;
  readonly zonaMenit: number;
  /** The admin, or else the owner. */
  readonly alamat: readonly string[];
  /** Undefined when the tab Pengaturan was not there. */
  readonly papan: PapanTertulis | undefined;
  /** Why the script's memory cannot be read, in words for people. */
  readonly cacat?: string;
}

/** Note in Sistem: the id of the next year's register. */
const PENERUS = 'penerus';
const TAHUN_MAKS = 30;
const KOSONG = new Map();

/** @throws LayananError when Google does not give the register. */
export async function bacaDenyut(google: Google, registerId: string): Promise<Denyut> {
  let id = registerId;
  for (let i = 0; ; i += 1) {
    const lembar = await bacaDua(google, id);
    if (lembar === undefined) return cacat(id, 'Lembar Sistem atau Pengaturan tidak ada lagi.');
    const sistem = sistemDari(lembar.sistem);
    if (typeof sistem === 'string') return cacat(id, sistem);
    const penerus = sistem.catatan[PENERUS] ?? '';
    if (penerus === '' || i >= TAHUN_MAKS) return susun(id, sistem, lembar);
    id = penerus;
  }
}

const cacat = (registerId: string, kata: string): Denyut => ({
  pada: 0,
  registerId,
  instansi: 'Kentongan',
  zonaMenit: 7 * 60,
  alamat: [],
  papan: undefined,
  cacat: kata,
});

interface Dua {
  readonly sistem: Lembar | undefined;
  readonly pengaturan: Lembar | undefined;
  readonly papan: PapanTertulis | undefined;
}

async function bacaDua(google: Google, spreadsheetId: string): Promise<Dua | undefined> {
  try {
    const { data } = await google.ulangi('Membaca denyut', () =>
      google.sheets.spreadsheets.values.batchGetByDataFilter({
        spreadsheetId,
        requestBody: {
          dataFilters: permintaanTab(['sistem', 'pengaturan']),
          valueRenderOption: 'UNFORMATTED_VALUE',
        },
      }),
    );
    const rentang = data.valueRanges ?? [];
    const lembar = kumpulkanLembar(rentang);
    const pengaturan = lembar.get('pengaturan');
    return { sistem: lembar.get('sistem'), pengaturan, papan: bacaPapan(pengaturan, rentang) };
  } catch (galat) {
    if (galat instanceof LayananError && /no grid with id/i.test(galat.message)) return undefined;
    throw galat;
  }
}

function sistemDari(lembar: Lembar | undefined): Sistem | string {
  const kepala = petakanKepala('sistem', lembar?.baris.get(1) ?? []);
  return kepala.ok ? parseSistem(kepala.nilai, lembar?.baris ?? KOSONG).sistem : kepala.galat.pesan;
}

function susun(registerId: string, sistem: Sistem, { pengaturan, papan }: Dua): Denyut {
  const { namaInstansi, zonaMenit, surelAdmin } = pengaturanDari(sistem, pengaturan);
  const ke = surelAdmin === '' ? (sistem.catatan['pemilik'] ?? '') : surelAdmin;
  return {
    pada: Number(sistem.catatan[CATATAN_JAGA.denyut] ?? '0'),
    registerId,
    instansi: namaInstansi,
    zonaMenit,
    alamat: ke === '' ? [] : [ke],
    papan,
  };
}

/** A damaged tab: by what was last remembered as good. */
function pengaturanDari({ baik }: Sistem, lembar: Lembar | undefined): Pengaturan {
  const kepala = petakanKepala('pengaturan', lembar?.baris.get(1) ?? []);
  const baris = kepala.ok ? barisAtur(kepala.nilai, lembar?.baris ?? KOSONG) : [];
  return parsePengaturan(baris, parseBarisAtur(baik.pengaturan) ?? []).pengaturan;
}
