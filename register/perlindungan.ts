// SPDX-License-Identifier: Apache-2.0
// Which cells nobody but the owner may change. Ids are fixed, so that a protection that somebody
// removed is seen and put back, and one that stands is left alone.

import { rentangKolom } from './susunan-tab.ts';
import type { Permintaan, RentangGrid } from './sheets-bentuk.ts';
import { type IdTab, TAB, TAB_ATUR } from './tab.ts';

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

export function lindungi(
  tab: 'register' | 'identitas',
  sudah: ReadonlySet<number>,
  editor: { readonly pemilik: string; readonly penulisRekap: readonly string[] },
): Permintaan[] {
  const daftar = tab === 'register' ? perlindunganRegister() : [utuh('identitas', 3101)];
  return daftar
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

function perlindunganRegister(): readonly Perlindungan[] {
  return [
    ...UTUH.map((tab, i) => utuh(tab, 3001 + i)),
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
        range: rentangKolom(tab, 'pemeriksaan'),
        peringatanSaja: true,
      },
    ]),
  ];
}

function utuh(tab: IdTab, id: number): Perlindungan {
  const staf = TAB[tab].kolom.filter((k) => k.staf).map((k) => rentangKolom(tab, k.id));
  return {
    id,
    tab,
    keterangan: `Lembar ${TAB[tab].judul} diisi oleh sistem`,
    range: { sheetId: TAB[tab].sheetId },
    ...(staf.length === 0 ? {} : { kecuali: staf }),
  };
}
