// SPDX-License-Identifier: Apache-2.0
// The registers of an office: the one it began with, and one for each year that came after. Whoever
// wants to act or to read chooses one of them here.

import { isRegisterUtuh } from './baca.ts';
import type { Kantor } from '../kantor/kantor.ts';
import type { Panggung } from './panggung.ts';

type Buku = Pick<Kantor, 'emulator' | 'pemilik' | 'registerId'>;

const NAMA_TAHUN = /^Register Aduan (\d{4}) /;

/** The office as it is seen through each of its registers, the oldest first. */
export function semuaRegister<K extends Buku>(kantor: K): K[] {
  const { emulator, pemilik, registerId } = kantor;
  const lain = emulator.drive
    .view(pemilik)
    .filter(({ id, name, trashed }) => id !== registerId && !trashed && NAMA_TAHUN.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ id }) => ({ ...kantor, registerId: id }));
  return [kantor, ...lain.filter(isRegisterUtuh)];
}

/** Where new aduan go. */
export const registerTerbaru = <K extends Buku>(kantor: K): K =>
  semuaRegister(kantor).at(-1) ?? kantor;

export const padaTerbaru = (panggung: Panggung): Panggung => ({
  ...panggung,
  kantor: registerTerbaru(panggung.kantor),
});
