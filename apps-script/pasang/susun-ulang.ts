// SPDX-License-Identifier: Apache-2.0
// Looks over the shape of a register that is in use, and puts back what is missing of it: tabs,
// columns, protections. What they hold is decided in register/pasang/penyediaan.ts.

import { RIWAYAT_HILANG } from '../../register/baca/baca.ts';
import { kabarSusunan, type KabarSusunan } from '../../register/pasang/kabar-susunan.ts';
import { petakanKepala } from '../../register/tab/kepala.ts';
import { kumpulkanLembar } from '../../register/tab/lembar.ts';
import type { BerkasAda, IsiTab } from '../../register/pasang/penyediaan.ts';
import { parseSistem, type KonfigurasiBaik } from '../../register/ingatan/sistem.ts';
import { TAB, TAB_ATUR, TAB_REGISTER, type IdTab } from '../../register/tab/tab.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { Ditolak } from '../google/galat.ts';
import { bacaRentang } from '../google/sheets.ts';

/** Read whole: what they hold is needed to fill in a column. */
const UTUH: readonly IdTab[] = ['sistem', ...TAB_ATUR];

/** Of the tabs that are there: the header and one row more, or all of it where that is needed. */
export function bacaIsiTab(anggaran: Anggaran, id: string, ada: BerkasAda): IsiTab {
  const lembar = new Set((ada.sheets ?? []).map((l) => l.properties?.sheetId));
  const daftar = [...TAB_REGISTER, 'identitas' as const].filter((t) => lembar.has(TAB[t].sheetId));
  if (daftar.length === 0) return {};
  const rentang = bacaRentang(
    anggaran,
    id,
    daftar.map((tab) => ({
      gridRange: {
        sheetId: TAB[tab].sheetId,
        ...(UTUH.includes(tab) ? {} : { startRowIndex: 0, endRowIndex: 2 }),
      },
    })),
  );
  const isi = kumpulkanLembar(rentang);
  return Object.fromEntries(daftar.map((tab) => [tab, isi.get(tab)?.baris ?? new Map()]));
}

/** What Sistem remembers as good; nothing when it cannot be read. */
export function baikDari(isi: IsiTab): KonfigurasiBaik {
  const baris = isi.sistem;
  const kepala = petakanKepala('sistem', baris?.get(1) ?? []);
  return kepala.ok && baris !== undefined ? parseSistem(kepala.nilai, baris).sistem.baik : {};
}

/** Throws, in words for people, when something is gone that only they can bring back. */
export function periksaSusunan(ada: BerkasAda, isi: IsiTab): KabarSusunan {
  const kabar = kabarSusunan(ada, isi);
  if (kabar.lembar.includes('riwayat')) throw new Ditolak(RIWAYAT_HILANG);
  return kabar;
}
