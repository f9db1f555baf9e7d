// SPDX-License-Identifier: Apache-2.0
// Which cells nobody but the owner may change. Ids are fixed, so that a protection that somebody
// removed is seen and put back, and one that stands is left alone.

import { rentangKolom, rentangPapan } from '../tab/susunan-tab.ts';
import type { Permintaan, RentangGrid } from '../tab/sheets-bentuk.ts';
import { type IdTab, TAB, TAB_ATUR } from '../tab/tab.ts';

interface Perlindungan {
  readonly id: number;
  readonly tab: IdTab;
  readonly keterangan: string;
  readonly range: RentangGrid;
  /** Open inside a protected tab. */
  readonly kecuali?: readonly RentangGrid[];
  /** Warns instead of refusing: a refusal would also forbid to insert rows across it. */
  readonly peringatanSaja?: boolean;
}

/** New ones at the end: the number of a protection is its place here. */
const UTUH: readonly IdTab[] = [
  'register',
  'riwayat',
  'kotakKeluar',
  'rekap',
  'dasbor',
  'sistem',
  'versiSop',
];

/** Where a column stands now; undefined = where it stood when the tab was made. */
export type LetakKolom = (tab: IdTab, kolom: string) => number | undefined;

export function lindungi(
  tab: 'register' | 'identitas',
  sudah: ReadonlySet<number>,
  editor: { readonly pemilik: string; readonly penulisRekap: readonly string[] },
  letak: LetakKolom = () => undefined,
): Permintaan[] {
  return daftarPerlindungan(tab, letak)
    .filter((p) => !sudah.has(p.id))
    .map((p) => ({
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: p.id,
          range: p.range,
          description: p.keterangan,
          warningOnly: p.peringatanSaja ?? false,
          ...(p.kecuali === undefined ? {} : { unprotectedRanges: p.kecuali }),
          // A range that only warns knows no editors.
          ...(p.peringatanSaja
            ? {}
            : {
                editors: {
                  users: [editor.pemilik, ...(p.tab === 'rekap' ? editor.penulisRekap : [])],
                  domainUsersCanEdit: false,
                },
              }),
        },
      },
    }));
}

/** Opens the columns of staff in a protected tab again, after one of them was put back. */
export function bukaKolomStaf(
  tab: 'register' | 'identitas',
  sudah: ReadonlySet<number>,
  kolomBaru: (tab: IdTab) => readonly string[],
  letak: LetakKolom,
): Permintaan[] {
  return daftarPerlindungan(tab, letak)
    .filter((p) => p.kecuali !== undefined && sudah.has(p.id))
    .filter((p) => TAB[p.tab].kolom.some((k) => k.staf && kolomBaru(p.tab).includes(k.id)))
    .map((p) => ({
      updateProtectedRange: {
        protectedRange: { protectedRangeId: p.id, unprotectedRanges: p.kecuali },
        fields: 'unprotectedRanges',
      },
    }));
}

/** The server writes Rekap too, and its account is not always known to who puts protections back. */
export const isLindungRekap = (permintaan: Permintaan): boolean =>
  JSON.stringify(permintaan).startsWith(
    `{"addProtectedRange":{"protectedRange":{"protectedRangeId":${3001 + UTUH.indexOf('rekap')},`,
  );

/** Tabs whose protection is gone. */
export const tanpaPerlindungan = (
  tab: 'register' | 'identitas',
  sudah: ReadonlySet<number>,
): readonly IdTab[] => [
  ...new Set(
    daftarPerlindungan(tab, () => undefined)
      .filter((p) => !sudah.has(p.id))
      .map((p) => p.tab),
  ),
];

const daftarPerlindungan = (
  tab: 'register' | 'identitas',
  letak: LetakKolom,
): readonly Perlindungan[] =>
  tab === 'register' ? perlindunganRegister(letak) : [utuh('identitas', 3101, letak)];

function perlindunganRegister(letak: LetakKolom): readonly Perlindungan[] {
  return [
    ...UTUH.map((tab, i) => utuh(tab, 3001 + i, letak)),
    ...TAB_ATUR.flatMap((tab, i) => [
      {
        id: 3021 + i,
        tab,
        keterangan: `Judul kolom ${TAB[tab].judul}`,
        range: { sheetId: TAB[tab].sheetId, startRowIndex: 0, endRowIndex: 1 },
      },
      {
        id: 3041 + i,
        tab,
        keterangan: `Kolom Pemeriksaan ${TAB[tab].judul} diisi oleh sistem`,
        range: rentangKolom(tab, 'pemeriksaan', letak(tab, 'pemeriksaan')),
        peringatanSaja: true,
      },
    ]),
    {
      id: 3061,
      tab: 'pengaturan',
      keterangan: 'Keadaan Sistem diisi oleh sistem',
      range: rentangPapan('pengaturan'),
      peringatanSaja: true,
    },
  ];
}

function utuh(tab: IdTab, id: number, letak: LetakKolom): Perlindungan {
  const staf = TAB[tab].kolom
    .filter((k) => k.staf)
    .map((k) => rentangKolom(tab, k.id, letak(tab, k.id)));
  return {
    id,
    tab,
    keterangan: `Lembar ${TAB[tab].judul} diisi oleh sistem`,
    range: { sheetId: TAB[tab].sheetId },
    ...(staf.length === 0 ? {} : { kecuali: staf }),
  };
}
