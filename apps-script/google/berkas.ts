// SPDX-License-Identifier: Apache-2.0
// Files in Drive that setup makes. Each carries a key of its own from the moment it exists, so that
// a setup killed before it could remember the id finds the file instead of making a twin.

import { sidik } from '../../register/teks/sidik.ts';
import { cobaUlang, BOLEH_BACA, type Anggaran } from './anggaran.ts';
import { bacaProperti, simpanProperti } from './properti.ts';

export interface BerkasDiminta {
  /** Where the id is remembered; also the file's key in Drive. */
  readonly kunci: string;
  readonly nama: string;
  readonly mimeType: string;
  readonly induk?: string;
  /** Content to convert. */
  readonly isi?: GoogleAppsScript.Base.Blob;
}

export interface BerkasTersedia {
  readonly id: string;
  readonly baru: boolean;
}

export const MIME = {
  folder: 'application/vnd.google-apps.folder',
  dokumen: 'application/vnd.google-apps.document',
  lembar: 'application/vnd.google-apps.spreadsheet',
  formulir: 'application/vnd.google-apps.form',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** After an unclear failure it looks again before it makes one. */
export function pastikanBerkas(anggaran: Anggaran, diminta: BerkasDiminta): BerkasTersedia {
  const diingat = bacaProperti()[diminta.kunci];
  if (diingat !== undefined && diingat !== '') return { id: diingat, baru: false };
  const hasil = cobaUlang('Drive', anggaran, BOLEH_BACA, (): BerkasTersedia => {
    const ada = cariBerkas(anggaran, saringKunci(diminta.kunci));
    return ada === undefined ? { id: buat(diminta), baru: true } : { id: ada, baru: false };
  });
  simpanProperti(diminta.kunci, hasil.id);
  return hasil;
}

export interface BerkasLahir {
  readonly kunci: string;
  readonly nama: string;
  readonly mimeType: string;
  readonly induk: string;
  /** Makes the file under this name and gives its id. */
  readonly buat: (nama: string) => string;
}

/**
 * For files that Drive cannot give a key at birth (forms, spreadsheets): their first name is one
 * that only this installation uses, and by it a file is found that was made but not remembered.
 */
export function pastikanLahir(anggaran: Anggaran, diminta: BerkasLahir): BerkasTersedia {
  const { kunci, nama, mimeType, induk } = diminta;
  const diingat = bacaProperti()[kunci];
  if (diingat !== undefined && diingat !== '') return { id: diingat, baru: false };
  const namaLahir = `${nama} [${sidik(ScriptApp.getScriptId())}]`;
  const hasil = cobaUlang('Drive', anggaran, BOLEH_BACA, (): BerkasTersedia => {
    const ada =
      cariBerkas(anggaran, saringKunci(kunci)) ??
      cariBerkas(anggaran, `mimeType = '${mimeType}' and name = '${namaLahir}'`);
    return ada === undefined
      ? { id: diminta.buat(namaLahir), baru: true }
      : { id: ada, baru: false };
  });
  const tanda = { name: nama, appProperties: kunciBerkas(kunci) };
  cobaUlang('Drive', anggaran, BOLEH_BACA, () =>
    drive().update(tanda, hasil.id, null, pindah(hasil.id, induk)),
  );
  simpanProperti(kunci, hasil.id);
  return hasil;
}

/** A file has one folder: it leaves the one it was born in. */
function pindah(id: string, induk: string): Record<string, string> {
  const lama = drive().get(id, { fields: 'parents' }).parents ?? [];
  if (lama.includes(induk)) return {};
  return { addParents: induk, ...(lama.length > 0 ? { removeParents: lama.join(',') } : {}) };
}

/** Id of the oldest file that a Drive query finds. */
function cariBerkas(anggaran: Anggaran, q: string): string | undefined {
  const daftar = cobaUlang('Drive (cari)', anggaran, BOLEH_BACA, () =>
    drive().list({ q: `${q} and trashed = false`, fields: 'files(id)', orderBy: 'createdTime' }),
  );
  return daftar.files?.[0]?.id;
}

const kunciBerkas = (kunci: string): Record<string, string> => ({
  kentongan: `${ScriptApp.getScriptId()}:${kunci}`,
});

const saringKunci = (kunci: string): string =>
  `appProperties has { key='kentongan' and value='${kunciBerkas(kunci)['kentongan'] ?? ''}' }`;

function buat({ kunci, nama, mimeType, induk, isi }: BerkasDiminta): string {
  const sumber = {
    name: nama,
    mimeType,
    appProperties: kunciBerkas(kunci),
    ...(induk === undefined ? {} : { parents: [induk] }),
  };
  const dibuat = isi === undefined ? drive().create(sumber) : drive().create(sumber, isi);
  if (dibuat.id === undefined) throw new Error(`Drive: no id for ${nama}`);
  return dibuat.id;
}

type Files = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;

/** The types know no update that has options but no content; Google takes null for it. */
interface TanpaIsi {
  update(resource: object, id: string, media: null, options: object): object;
}

function drive(): Files & TanpaIsi {
  if (Drive === undefined) throw new Error('appsscript.json: the advanced service Drive is off');
  return Drive.Files;
}
