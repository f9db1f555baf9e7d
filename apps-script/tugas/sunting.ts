// SPDX-License-Identifier: Apache-2.0
// What an edit by a person asks for. Most edits ask for nothing, and then nothing is read; a lost
// or unneeded event does no harm, because the sweep looks at every open row.

import { TAB, TAB_ATUR, tabDariSheetId } from '../../register/tab/tab.ts';
import { daftarLama } from '../buku/daftar-register.ts';
import { KUNCI } from '../google/kunci.ts';
import { bacaProperti, propertiLama } from '../google/properti.ts';
import { kolomTindakan, tugasAturan, tugasTindak } from './tugas.ts';
import { tugasKontak } from './kontak.ts';

/** A paste over more rows is taken on by the sweep. */
const BARIS_SEKALI = 300;

export function sunting(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const range = event.range as GoogleAppsScript.Spreadsheet.Range | undefined;
  if (range === undefined) return;
  const semua = bacaProperti();
  const berkas = event.source.getId();
  if (berkas === semua[KUNCI.identitasId]) {
    tugasKontak(range);
    return;
  }
  const register = daftarLama(semua).find(({ id }) => id === berkas)?.id;
  if (register === undefined && berkas !== semua[KUNCI.registerId]) return;
  const properti = register === undefined ? semua : propertiLama(semua, register);
  const tab = tabDariSheetId(range.getSheet().getSheetId());
  if (tab === 'register') {
    if (isTindakan(range, kolomTindakan(properti))) {
      tugasTindak(barisDari(range), pelaku(event), register);
    }
  } else if (tab !== undefined && TAB_ATUR.some((atur) => atur === tab)) {
    if (!isPemeriksaanSaja(range, TAB[tab].kolom.length)) {
      tugasAturan(tab, pelaku(event), register);
    }
  }
}

function isTindakan(range: GoogleAppsScript.Spreadsheet.Range, kolom: number): boolean {
  const dari = range.getColumn() - 1;
  const sampai = dari + range.getNumColumns() - 1;
  const adaBaris = range.getRow() + range.getNumRows() - 1 >= 2;
  return adaBaris && dari <= kolom && kolom <= sampai;
}

function barisDari(range: GoogleAppsScript.Spreadsheet.Range): readonly [number, number] {
  const dari = Math.max(2, range.getRow());
  const sampai = range.getRow() + range.getNumRows() - 1;
  return [dari, Math.min(sampai, dari + BARIS_SEKALI - 1)];
}

/** The last column of these tabs is the script's own. */
function isPemeriksaanSaja(
  range: GoogleAppsScript.Spreadsheet.Range,
  jumlahKolom: number,
): boolean {
  return range.getColumn() >= jumlahKolom;
}

/** '' when Google does not tell: other consumer accounts stay unnamed. */
function pelaku(event: GoogleAppsScript.Events.SheetsOnEdit): string {
  const user = event.user as GoogleAppsScript.Base.User | undefined;
  return user === undefined ? '' : user.getEmail();
}
