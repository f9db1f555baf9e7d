// SPDX-License-Identifier: Apache-2.0
// Where a path lies that somebody typed: npm runs a script in the folder of package.json, but people
// mean the folder in which they stand.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The caller's folder. `npm run NAME` tells it; another program started from npm does not count. */
export function folderPemanggil(nama: string, lingkungan: NodeJS.ProcessEnv = process.env): string {
  const dari = lingkungan['npm_lifecycle_event'] === nama ? lingkungan['INIT_CWD'] : undefined;
  return dari ?? process.cwd();
}

/** An input file: as seen by the caller, or else from the folder of package.json. */
export function letakMasukan(path: string, folder: string): string {
  const dekat = resolve(folder, path);
  return !existsSync(dekat) && existsSync(path) ? resolve(path) : dekat;
}

/** An id of the kit stays as it is; what looks like a file is looked for. */
export const letakSop = (idAtauBerkas: string, folder: string): string =>
  /[\\/]|\.\w+$/.test(idAtauBerkas) ? letakMasukan(idAtauBerkas, folder) : idAtauBerkas;

/** Options that name input files, with their paths made whole. */
export function dariFolder<T extends { readonly sop?: string; readonly aduan?: string }>(
  pilihan: T,
  folder: string,
): T {
  const { sop, aduan } = pilihan;
  return {
    ...pilihan,
    ...(sop === undefined ? {} : { sop: letakSop(sop, folder) }),
    ...(aduan === undefined ? {} : { aduan: letakMasukan(aduan, folder) }),
  };
}
