// SPDX-License-Identifier: Apache-2.0
// The stage of stories, seen over the change of a year: which registers there are, and what stands in
// each. Tests do only what people do.

import { type IdTab, TAB } from '../../register/tab/tab.ts';
import { bacaTab } from '../../scripts/kantor/kantor.ts';
import { type Baris, MENIT, type Panggung, wib } from '../skenario/_panggung.ts';

export const TAHUN_BARU = wib('2027-01-01T00.00');

/** Whoever owns the office sees all spreadsheets; those named `Register …`, the oldest first. */
export function daftarRegister({ kantor }: Panggung): readonly { id: string; nama: string }[] {
  const { emulator, pemilik } = kantor;
  const query = {
    q: "mimeType = 'application/vnd.google-apps.spreadsheet' and trashed = false",
    orderBy: 'createdTime',
    fields: 'files(id,name)',
  };
  const jawaban = emulator.drive.call('files.list', { query }, { actor: pemilik, face: 'rest' });
  const { files } = jawaban as { files: readonly { id: string; name: string }[] };
  return files
    .filter(({ name }) => name.startsWith('Register'))
    .map(({ id, name }) => ({ id, nama: name }));
}

/** The same stage, with the people at work in another register. */
export function dalam(p: Panggung, ke: number): Panggung {
  const satu = daftarRegister(p)[ke];
  if (satu === undefined) throw new Error(`no register ${ke}`);
  return dalamBerkas(p, satu.id);
}

function dalamBerkas(p: Panggung, registerId: string): Panggung {
  const kantor = { ...p.kantor, registerId };
  const tab = (id: IdTab): Baris[] =>
    bacaTab(kantor, id, kantor.pemilik)
      .baris.filter(({ kosong }) => !kosong)
      .map(({ baris, sel }) => ({
        ...Object.fromEntries(TAB[id].kolom.map((k) => [k.id, sel(k.judul).text])),
        baris: String(baris),
      }));
  return { ...p, kantor, tab };
}

export const nomor = (p: Panggung): (string | undefined)[] =>
  p.tab('register').map((b) => b['nomor']);

/** Sweeps have gone over everything at least twice. */
export const sapu = (p: Panggung, menit = 21): void =>
  p.sampai(p.kantor.emulator.kernel.now() + menit * MENIT);

/** A cell of a row of the register, typed as an officer does; triggers have run when this returns. */
export function ketikDi(
  { kantor }: Panggung,
  id: IdTab,
  baris: number,
  kolom: string,
  nilai: string,
  sebagai = kantor.pemilik,
): void {
  const judul = TAB[id].kolom.find((k) => k.id === kolom)?.judul ?? '';
  const column = bacaTab(kantor, id, kantor.pemilik).kolom.get(judul) ?? 0;
  const edit = { spreadsheetId: kantor.registerId, sheet: TAB[id].judul, row: baris, column };
  kantor.emulator.typeIn({ ...edit, values: [[nilai]] }, sebagai);
}

/** An officer acts in the row of this number. */
export function tindakDi(
  p: Panggung,
  no: string,
  tindakan: string,
  isi: Readonly<Record<string, string>> = {},
): void {
  const baris = p.tab('register').find((b) => b['nomor'] === no);
  if (baris === undefined) throw new Error(`no row ${no}`);
  const peran = p.kantor.sop.pelaksana.find((l) => l.label === baris['pelaksana'])?.id ?? '';
  for (const [kolom, nilai] of Object.entries({ ...isi, tindakan })) {
    ketikDi(p, 'register', Number(baris.baris), kolom, nilai, p.surelPeran(peran));
  }
}

export const properti = ({ kantor }: Panggung): Readonly<Record<string, string>> =>
  kantor.emulator.scripts.properties(kantor.scriptId);
