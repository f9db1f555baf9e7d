// SPDX-License-Identifier: Apache-2.0
// Identitas Pelapor as its owner reads it, and how a cell is named when something is wrong with it.

import { hurufKolom } from '../../register/tulis/tulis-register.ts';
import type { Kantor } from '../../scripts/kantor/kantor.ts';
import { cariIdentitasId, type SelMentah } from '../../scripts/simulasi/isi-berkas.ts';

/** `Register!C7` */
export const alamatSel = ({ tab, baris, kolom }: SelMentah): string =>
  `${tab}!${hurufKolom(kolom)}${baris}`;

/** Rows of Identitas Pelapor by header text. */
export function barisIdentitas(kantor: Kantor): Record<string, string>[] {
  const { emulator, pemilik } = kantor;
  const id = cariIdentitasId(kantor);
  const lembar = emulator.sheets.view(id, pemilik, { from: 0, to: 500 }).sheets[0];
  const [kepala, ...isi] = lembar?.rows ?? [];
  const judul = kepala?.cells.map(({ text }) => text) ?? [];
  return isi
    .map(({ cells }) => Object.fromEntries(judul.map((j, i) => [j, cells[i]?.text ?? ''])))
    .filter((satu) => Object.values(satu).some((teks) => teks !== ''));
}
