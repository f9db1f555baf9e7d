// SPDX-License-Identifier: Apache-2.0
// For which roles a letter may be, from Riwayat, the SOP and what kind of letter it is: never from whom
// it was addressed to.

import type { Aduan } from '../../../core/aduan/aduan.ts';
import type { Surat } from '../../../core/aduan/perintah.ts';
import type { Langkah, Sop } from '../../../core/sop/sop.ts';
import type { Bukti } from '../bukti.ts';
import { saatPada, type Perjalanan, type Saat } from './jejak-aduan.ts';
import { langkahPertama } from './sop-langsung.ts';

/** About the office itself, or about what went wrong. */
const UNTUK_ADMIN: readonly string[] = ['galat', 'kuota', 'keadaan', 'tahun-baru'];
const UNTUK_PETUGAS: readonly string[] = [
  ...UNTUK_ADMIN,
  'tugas',
  'dibuka-kembali',
  'tanpa-surel',
  'ringkasan',
  'ingat',
  'eskalasi',
  'berkala',
  'tenggat-berubah',
];

/** What the office tells itself is never a pelapor's. */
export const isUntukPelapor = ({ kepada, templat }: Surat): boolean =>
  kepada === 'pelapor' && !UNTUK_PETUGAS.includes(templat);

/** Of a letter to a role; a digest's are found line by line (`peranAduan`). */
export function peranSurat(
  bukti: Bukti,
  perjalanan: Perjalanan,
  surat: Surat,
): ReadonlySet<string> {
  const { templat } = surat;
  if (UNTUK_ADMIN.includes(templat)) return new Set(['admin']);
  if (templat === 'berkala') return new Set(pelaksanaBerkala(bukti, surat));
  if (templat === 'tenggat-berubah') return peranBersama(bukti, perjalanan, surat);
  const saat = saatSurat(perjalanan, surat);
  if (saat === undefined) return new Set();
  const { aduan } = saat;
  const { sop } = bukti.konteks(aduan.sopVersi);
  switch (templat) {
    case 'tugas':
      return new Set(giliran(sop, aduan));
    case 'dibuka-kembali': {
      const juga = (sop.penutupan.bukaKembali?.kepada ?? []).map((id) => penerima(sop, id));
      return new Set([...giliran(sop, aduan), ...juga]);
    }
    case 'tanpa-surel': {
      const peran = penerima(sop, langkahMasuk(sop, aduan)?.pelaksana ?? 'admin');
      return new Set([peran === 'pelapor' ? 'admin' : peran]);
    }
    default:
      return new Set();
  }
}

/** Whose an aduan was at a moment: of the step, and whoever was told of it by the ladder. */
export function peranAduan(
  bukti: Bukti,
  perjalanan: Perjalanan,
  nomor: string,
  at: number,
): ReadonlySet<string> {
  const peran = saatPada(perjalanan, nomor, at).flatMap(({ aduan, tanda }) => {
    const { sop } = bukti.konteks(aduan.sopVersi);
    const punya = pemilikLangkah(sop, aduan);
    return [...punya, ...[...tanda].flatMap((t) => jenjang(sop, aduan, t, punya))];
  });
  return new Set(peran.filter((satu) => satu !== 'pelapor'));
}

/** The record that the letter tells of: the id says by which event, and that happened as it was made. */
function saatSurat(perjalanan: Perjalanan, { id, nomor, dibuat }: Surat): Saat | undefined {
  const ke = Number(/#(\d+)\//.exec(id)?.[1]);
  return perjalanan
    .get(nomor)
    ?.find(({ pada, aduan }) => aduan.peristiwa === ke && pada === dibuat);
}

const cariLangkah = (sop: Sop, id: string | undefined): Langkah | undefined =>
  sop.langkah.find((satu) => satu.id === id);

const langkahMasuk = (sop: Sop, aduan: Aduan): Langkah | undefined =>
  cariLangkah(sop, langkahPertama(sop, aduan));

/** Who is outside the office is reached by its admin. */
function penerima(sop: Sop, id: string): string {
  const jenis = sop.pelaksana.find((p) => p.id === id)?.jenis;
  if (jenis === 'pelapor') return 'pelapor';
  return jenis === 'luar' ? 'admin' : id;
}

/** In a step of several only those who were asked and have not answered. */
function giliran(sop: Sop, aduan: Aduan): string[] {
  const langkah = cariLangkah(sop, aduan.langkah);
  if (langkah === undefined) return [];
  const diminta = langkah.bersama === undefined ? [] : (aduan.menunggu ?? []);
  const id = diminta.length === 0 ? [langkah.pelaksana] : diminta;
  return id.map((satu) => penerima(sop, satu));
}

/** Ids of all who have a part in its step; while a pelapor is asked, also of who asked. */
function kelompok(sop: Sop, aduan: Aduan): string[] {
  const milik = (langkah: Langkah | undefined): string[] =>
    langkah === undefined ? [] : [langkah.pelaksana, ...(langkah.bersama ?? [])];
  const langkah = cariLangkah(sop, aduan.langkah);
  const isTanya = langkah !== undefined && penerima(sop, langkah.pelaksana) === 'pelapor';
  const penanya = isTanya ? (cariLangkah(sop, aduan.asal) ?? langkahMasuk(sop, aduan)) : undefined;
  return [...milik(langkah), ...milik(penanya)];
}

const pemilikLangkah = (sop: Sop, aduan: Aduan): string[] =>
  kelompok(sop, aduan).map((id) => penerima(sop, id));

/** Roles that the SOP names at the rung of this mark; a reminder is for who has the step. */
function jenjang(sop: Sop, aduan: Aduan, tanda: string, punya: readonly string[]): string[] {
  return kepadaTanda(sop, aduan, tanda).flatMap((id) => {
    if (id === 'pelaksana') return punya;
    if (id === 'atasan')
      return kelompok(sop, aduan).map((satu) => penerima(sop, atasan(sop, satu)));
    return [penerima(sop, id)];
  });
}

function kepadaTanda(sop: Sop, aduan: Aduan, tanda: string): readonly string[] {
  const [, awalan = '', nomor = ''] = /^(e|te|p)(\d+)$/.exec(tanda) ?? [];
  const ke = Number(nomor);
  const milikLangkah = cariLangkah(sop, aduan.langkah)?.eskalasi ?? sop.eskalasi;
  if (awalan === 'e') return milikLangkah[ke]?.kepada ?? [];
  if (awalan === 'te') return sop.eskalasi[ke]?.kepada ?? [];
  return awalan === 'p' ? (sop.batasProses?.[ke]?.kepada ?? []) : [];
}

/** Who has nobody above them is under the head of the office; above the head stands the admin. */
function atasan(sop: Sop, id: string): string {
  const pelaksana = sop.pelaksana.find((p) => p.id === id);
  if (pelaksana?.atasan !== undefined) return pelaksana.atasan;
  return pelaksana?.jenis === 'pimpinan' || id === 'pimpinan' ? 'admin' : 'pimpinan';
}

/** Of a recurring step of any version of the SOP that was in force. */
function pelaksanaBerkala({ saksi }: Bukti, { id }: Surat): string[] {
  const langkahId = /^berkala#([^/]+)\//.exec(id)?.[1];
  return [...saksi.versi.values()].flatMap((sop) => {
    const langkah = cariLangkah(sop, langkahId);
    return langkah?.berkala === undefined ? [] : [penerima(sop, langkah.pelaksana)];
  });
}

/** Roles that had every aduan that the letter lists. */
function peranBersama(bukti: Bukti, perjalanan: Perjalanan, surat: Surat): Set<string> {
  const nomor = surat.teks.split('\n').flatMap((b) => /^\d+\. (\S+) \(/.exec(b)?.[1] ?? []);
  const semua = nomor.map(
    (satu) =>
      new Set(
        saatPada(perjalanan, satu, surat.dibuat).flatMap(({ aduan }) =>
          giliran(bukti.konteks(aduan.sopVersi).sop, aduan),
        ),
      ),
  );
  const [pertama = new Set<string>(), ...lain] = semua;
  return new Set([...pertama].filter((p) => p !== 'pelapor' && lain.every((s) => s.has(p))));
}
