// SPDX-License-Identifier: Apache-2.0
// The rekap as a Google Doc: found by its key before it is made, so that no run makes a twin.

import { Readable } from 'node:stream';
import type { Google } from '../google.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOKUMEN = 'application/vnd.google-apps.document';

export interface Berkas {
  readonly id: string;
  readonly tautan: string;
  readonly properti: Readonly<Record<string, string>>;
}

const FIELDS = 'id,webViewLink,appProperties';

/** The oldest file with this property, wherever staff have moved it; undefined when there is none. */
export async function cariBerkas(
  google: Google,
  kunci: string,
  nilai: string,
): Promise<Berkas | undefined> {
  const { data } = await google.ulangi('Mencari berkas', () =>
    google.drive.files.list({
      q: `appProperties has { key='${kunci}' and value='${nilai}' } and trashed = false`,
      orderBy: 'createdTime',
      fields: `files(${FIELDS})`,
      supportsAllDrives: true,
      includeItemsFromAllDrives: true,
    }),
  );
  const [pertama] = data.files ?? [];
  return pertama === undefined ? undefined : keBerkas(pertama);
}

export async function unduhTemplat(google: Google, templatId: string): Promise<Uint8Array> {
  const { data } = await google.ulangi('Mengambil templat rekap', () =>
    google.drive.files.export(
      { fileId: templatId, mimeType: DOCX },
      { responseType: 'arraybuffer' },
    ),
  );
  return new Uint8Array(data as ArrayBuffer);
}

/** Imports a filled-in DOCX as a Google Doc that carries its key from the first moment. */
export async function buatDokumen(
  google: Google,
  nama: string,
  folderId: string,
  properti: Record<string, string>,
  docx: Uint8Array,
): Promise<Berkas> {
  const { data } = await google.sekali('Membuat dokumen rekap', () =>
    google.drive.files.create(
      {
        requestBody: {
          name: nama,
          mimeType: DOKUMEN,
          parents: [folderId],
          appProperties: properti,
        },
        media: { mimeType: DOCX, body: aliran(docx) },
        fields: FIELDS,
        supportsAllDrives: true,
      },
      google.opsiUnggah,
    ),
  );
  return keBerkas(data);
}

/** Stores a finished file as it is (the archived PDF). */
export async function simpanBerkas(
  google: Google,
  nama: string,
  folderId: string,
  mimeType: string,
  properti: Record<string, string>,
  isi: Uint8Array,
): Promise<Berkas> {
  const { data } = await google.sekali('Menyimpan arsip', () =>
    google.drive.files.create(
      {
        requestBody: { name: nama, mimeType, parents: [folderId], appProperties: properti },
        media: { mimeType, body: aliran(isi) },
        fields: FIELDS,
        supportsAllDrives: true,
      },
      google.opsiUnggah,
    ),
  );
  return keBerkas(data);
}

/** Gives each address the right to write in the document; those who have it are left alone. */
export async function bagikan(
  google: Google,
  fileId: string,
  alamat: readonly string[],
): Promise<void> {
  const { data } = await google.ulangi('Membaca izin dokumen', () =>
    google.drive.permissions.list({
      fileId,
      fields: 'permissions(emailAddress,role)',
      supportsAllDrives: true,
    }),
  );
  const sudah = new Set((data.permissions ?? []).map((satu) => satu.emailAddress?.toLowerCase()));
  for (const emailAddress of alamat.filter((satu) => !sudah.has(satu.toLowerCase()))) {
    await google.sekali('Membagikan dokumen', () =>
      google.drive.permissions.create({
        fileId,
        requestBody: { type: 'user', role: 'writer', emailAddress },
        // Our own letter says what is asked of them; Google's would come without words.
        sendNotificationEmail: false,
        supportsAllDrives: true,
      }),
    );
  }
}

function keBerkas(file: {
  id?: string | null;
  webViewLink?: string | null;
  appProperties?: Record<string, string> | null;
}): Berkas {
  return {
    id: file.id ?? '',
    tautan: file.webViewLink ?? `https://docs.google.com/document/d/${file.id ?? ''}/edit`,
    properti: file.appProperties ?? {},
  };
}

const aliran = (isi: Uint8Array): Readable => Readable.from([Buffer.from(isi)]);
