// SPDX-License-Identifier: Apache-2.0
// All registers of an installation that still matter: this year's, found from whichever the server was
// told of, and those before it in which something could change since a moment. Their histories are one.

import type { Peristiwa } from '../core/aduan/peristiwa.ts';
import type { Instan } from '../core/waktu/waktu.ts';
import { kepalaTab } from '../register/atur/salin-atur.ts';
import { kumpulkanLembar } from '../register/tab/lembar.ts';
import { parseSistem } from '../register/ingatan/sistem.ts';
import { TAB } from '../register/tab/tab.ts';
import { bacaRegister, type Register } from './baca-register.ts';
import type { Google } from './google.ts';

export interface RegisterTahun {
  readonly registerId: string;
  /** The year whose aduan it takes in; undefined in one that has not noted it. */
  readonly tahun: number | undefined;
  /** Settings of this year, the history of all, and this spreadsheet's own tab Rekap. */
  readonly register: Register;
}

type Catatan = Readonly<Record<string, string>>;

/** The newest first. `sejak`: one that was done with before is left out. */
export async function bacaSemuaRegister(
  google: Google,
  registerId: string,
  at: Instan,
  sejak: Instan,
): Promise<readonly [RegisterTahun, ...RegisterTahun[]]> {
  const rantai = await susunRantai(google, registerId);
  const terbaca: { id: string; catatan: Catatan; register: Register }[] = [];
  for (const [ke, { id, catatan }] of rantai.entries()) {
    const ditutup = Number(catatan['ditutup'] ?? Number.POSITIVE_INFINITY);
    if (ke > 0 && ditutup < sejak) continue;
    terbaca.push({ id, catatan, register: await bacaRegister(google, id, at) });
  }
  const semua = terbaca.map(({ register }) => register);
  const [kini, ...lama] = terbaca.map(({ id, catatan, register }): RegisterTahun => {
    const tahun = Number(catatan['tahun'] ?? '0');
    return {
      registerId: id,
      tahun: tahun > 0 ? tahun : undefined,
      register: gabung(semua, register),
    };
  });
  if (kini === undefined) throw new Error('register: the chain is empty');
  return [kini, ...lama];
}

/** Where the rekap of a month stands, or belongs: with its year. */
export function registerUntukBulan(
  daftar: readonly [RegisterTahun, ...RegisterTahun[]],
  bulan: string,
  punya: (satu: RegisterTahun) => boolean,
): RegisterTahun {
  const tahun = Number(bulan.slice(0, 4));
  return daftar.find(punya) ?? daftar.find((satu) => satu.tahun === tahun) ?? daftar[0];
}

/** From the newest back: forward by `penerus` first, then by `pendahulu`. Only Sistem is read. */
async function susunRantai(
  google: Google,
  registerId: string,
): Promise<{ id: string; catatan: Catatan }[]> {
  const sudah = new Map<string, Catatan>();
  const catatan = async (id: string): Promise<Catatan> => {
    const isi = sudah.get(id) ?? (await bacaCatatan(google, id));
    sudah.set(id, isi);
    return isi;
  };
  let kini = registerId;
  for (const jejak = new Set([kini]); ; jejak.add(kini)) {
    const penerus = (await catatan(kini))['penerus'];
    if (penerus === undefined || jejak.has(penerus)) break;
    kini = penerus;
  }
  const rantai: { id: string; catatan: Catatan }[] = [];
  for (let id: string | undefined = kini; id !== undefined;) {
    const isi: Catatan = await catatan(id);
    rantai.push({ id, catatan: isi });
    const lalu: string | undefined = isi['pendahulu'];
    id = rantai.some((satu) => satu.id === lalu) ? undefined : lalu;
  }
  // A register that has lost its memory does not know of the one before: that one knows of it.
  const lain = [...sudah].reverse().filter(([id]) => rantai.every((satu) => satu.id !== id));
  return [...rantai, ...lain.map(([id, isi]) => ({ id, catatan: isi }))];
}

async function bacaCatatan(google: Google, spreadsheetId: string): Promise<Catatan> {
  const { data } = await google.ulangi('Membaca register', () =>
    google.sheets.spreadsheets.values.batchGetByDataFilter({
      spreadsheetId,
      requestBody: {
        dataFilters: [{ gridRange: { sheetId: TAB.sistem.sheetId } }],
        valueRenderOption: 'UNFORMATTED_VALUE',
      },
    }),
  );
  const lembar = kumpulkanLembar(data.valueRanges ?? []);
  const sistem = lembar.get('sistem');
  return parseSistem(kepalaTab('sistem', sistem), sistem?.baris ?? new Map()).sistem.catatan;
}

/** `semua`: the newest first. An aduan's events all stand in one register. */
function gabung(semua: readonly Register[], milik: Register): Register {
  const [kini = milik] = semua;
  const riwayat: Peristiwa[] = [...semua].reverse().flatMap((satu) => satu.riwayat);
  return {
    ...kini,
    riwayat,
    konteksUntuk(sopVersi) {
      const punya = semua.find((satu) => satu.versi.has(sopVersi));
      const { sop } = (punya ?? kini).konteksUntuk(sopVersi);
      return punya === undefined ? kini.konteks : { ...kini.konteks, sop, sopVersi };
    },
    kepalaRekap: milik.kepalaRekap,
    barisRekap: milik.barisRekap,
    kelainan: milik.kelainan,
  };
}
