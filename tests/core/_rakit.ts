// SPDX-License-Identifier: Apache-2.0
// A small SOP put together by hand, and one aduan led through it: for tables of single rules.

import type { Aduan } from '../../core/aduan/aduan.ts';
import { decide } from '../../core/decide/decide.ts';
import type { Keputusan, Konteks, Penolakan, Perintah } from '../../core/aduan/perintah.ts';
import type { Langkah, Sop, Tindakan } from '../../core/sop/sop.ts';
import { wib } from './_kalender.ts';
import { konteksUntuk, masukan } from './_sop.ts';
import { KERANGKA_FITUR } from './_sop-fitur.ts';

/** Monday, an hour after the office has opened. */
export const SENIN = wib('2026-10-19 09:00');
export const JAM = 3_600_000;
export const HARI = 24 * JAM;

export const ke = (tujuan: string, lain: Partial<Tindakan> = {}): Tindakan => ({
  id: `ke-${tujuan}`,
  label: `Ke ${tujuan}`,
  ke: tujuan,
  ...(tujuan === 'selesai' ? { akhir: 'dijawab' as const } : {}),
  ...lain,
});

export function langkah(
  id: string,
  pelaksana: string,
  tindakan: Tindakan[],
  lain: Partial<Langkah> = {},
): Langkah {
  return { id, nomor: '', uraian: id, pelaksana, kelengkapan: [], output: '', tindakan, ...lain };
}

export function rakit(daftar: Langkah[], lain: Partial<Sop> = {}): Sop {
  return {
    ...KERANGKA_FITUR,
    awal: daftar[0]?.id ?? '',
    langkah: daftar,
    pengingat: { sisaPersen: 50 },
    eskalasi: [{ lewat: { maks: 0, satuan: 'menit' }, kepada: ['pelaksana'] }],
    penutupan: { penilaian: true, dasar: '-' },
    ...lain,
  };
}

export const tindak = (tindakan: string, isian = ''): Perintah => ({
  jenis: 'tindak',
  tindakan,
  isian,
  kategori: '',
  oleh: 'petugas@contoh.go.id',
});

export const catat = (ubah: Parameters<typeof masukan>[0] = {}): Perintah => ({
  jenis: 'catat',
  masukan: masukan(ubah),
});

export function jalan(
  sop: Sop | Konteks,
  aduan: Aduan | undefined,
  perintah: Perintah,
  at = SENIN,
): Keputusan {
  const hasil = decide('sop' in sop ? sop : konteksUntuk(sop), aduan, perintah, at);
  if (!hasil.ok) throw new Error(`${hasil.galat.kode} ${JSON.stringify(hasil.galat.fakta)}`);
  return hasil.nilai;
}

export function tolak(
  sop: Sop | Konteks,
  aduan: Aduan | undefined,
  perintah: Perintah,
  at = SENIN,
): Penolakan {
  const hasil = decide('sop' in sop ? sop : konteksUntuk(sop), aduan, perintah, at);
  if (hasil.ok) throw new Error('it was accepted');
  return hasil.galat;
}

/** Leads an aduan through acts, one after the other at the same moment. */
export function sampai(sop: Sop, ...perintah: Perintah[]): Aduan {
  let { aduan } = jalan(sop, undefined, catat());
  for (const p of perintah) ({ aduan } = jalan(sop, aduan, p));
  return aduan;
}

export const tugas = (k: Keputusan): string[] => k.surat.map((s) => `${s.templat} → ${s.kepada}`);
