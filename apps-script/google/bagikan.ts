// SPDX-License-Identifier: Apache-2.0
// Gives a new spreadsheet to the people who have the old one. Who is refused (an address without a
// Google account) is named, and keeps nobody else waiting.

import { BOLEH_BACA, cobaUlang, type Anggaran } from './anggaran.ts';
import { LayananError } from './galat.ts';

type Izin = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;

const FIELDS = 'permissions(id,type,role,emailAddress,domain,allowFileDiscovery)';
const PERAN = ['writer', 'commenter', 'reader'];

/** Nobody is written to. Gives back whom it could not be shared with. */
export function samakanIzin(anggaran: Anggaran, dari: string, ke: string): readonly string[] {
  const punya = new Set(daftarIzin(anggaran, ke).map(({ id }) => id));
  return daftarIzin(anggaran, dari)
    .filter(({ id, role }) => PERAN.includes(role ?? '') && !punya.has(id))
    .flatMap((izin) => (beri(anggaran, ke, izin) ? [] : [izin.emailAddress ?? izin.domain ?? '']));
}

function beri(anggaran: Anggaran, id: string, izin: Izin): boolean {
  const { type, role, emailAddress, domain, allowFileDiscovery } = izin;
  const kepada = { type, role, emailAddress, domain, allowFileDiscovery };
  const bersih = Object.fromEntries(Object.entries(kepada).filter(([, n]) => n !== undefined));
  const diam = type === 'user' || type === 'group' ? { sendNotificationEmail: false } : {};
  try {
    cobaUlang('Drive (berbagi)', anggaran, BOLEH_BACA, () =>
      permissions().create(bersih, id, diam),
    );
    return true;
  } catch (sebab) {
    if (sebab instanceof LayananError && sebab.jenis === 'lain') return false;
    throw sebab;
  }
}

function daftarIzin(anggaran: Anggaran, id: string): readonly Izin[] {
  const jawaban = cobaUlang('Drive (izin)', anggaran, BOLEH_BACA, () =>
    permissions().list(id, { fields: FIELDS, pageSize: 100 }),
  );
  return jawaban.permissions ?? [];
}

function permissions() {
  const layanan = Drive?.Permissions;
  if (layanan === undefined) throw new Error('appsscript.json: the advanced service Drive is off');
  return layanan;
}
