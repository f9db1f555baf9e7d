// SPDX-License-Identifier: Apache-2.0
// What the watch remembers from run to run: of which trouble it has written, and when. The server has no
// disk of its own, and the register may be out of reach: it is a mark on a small folder in its Drive.

import type { Instan } from '../core/waktu/waktu.ts';
import type { Pekerjaan } from './pekerjaan.ts';
import { cariBerkas } from './rekap/dokumen.ts';

export interface Tanda {
  /** Of the file that carries the mark; '' while there is none. */
  readonly berkas: string;
  /** '' when there was no trouble. */
  readonly jenis: string;
  readonly pada: Instan;
}

const KUNCI = 'kentonganJaga';
const SURAT = 'kentonganJagaSurat';
const FOLDER = 'application/vnd.google-apps.folder';

/** Without Drive the watch writes once too often rather than not at all. */
export async function bacaTanda({ google, registerId, log }: Pekerjaan): Promise<Tanda> {
  try {
    const berkas = await cariBerkas(google, KUNCI, registerId);
    const [jenis = '', pada = '0'] = (berkas?.properti[SURAT] ?? '').split('|');
    return { berkas: berkas?.id ?? '', jenis, pada: Number(pada) };
  } catch (galat) {
    log.warn(`jaga: ${galat instanceof Error ? galat.message : String(galat)}`);
    return { berkas: '', jenis: '', pada: 0 };
  }
}

/** After the letter: broken off in between, it goes once more. */
export async function tulisTanda(
  { google, registerId, at, log }: Pekerjaan,
  { berkas }: Tanda,
  jenis: string,
): Promise<void> {
  const appProperties = { [KUNCI]: registerId, [SURAT]: jenis === '' ? '' : `${jenis}|${at}` };
  try {
    if (berkas === '') {
      await google.sekali('Menandai jaga', () =>
        google.drive.files.create({
          requestBody: { name: 'Catatan jaga Kentongan', mimeType: FOLDER, appProperties },
          fields: 'id',
        }),
      );
      return;
    }
    await google.ulangi('Menandai jaga', () =>
      google.drive.files.update({ fileId: berkas, requestBody: { appProperties } }),
    );
  } catch (galat) {
    log.warn(`jaga: ${galat instanceof Error ? galat.message : String(galat)}`);
  }
}
