// SPDX-License-Identifier: Apache-2.0
// An office that runs one of the five SOPs with its own calendar, and the orders that it gets.

import { expect } from 'vitest';
import type { Aduan } from '../../core/aduan/aduan.ts';
import { decide } from '../../core/decide/decide.ts';
import { createKalender } from '../../core/waktu/kalender.ts';
import type {
  Keputusan,
  Konteks,
  Masukan,
  Penolakan,
  Perintah,
} from '../../core/aduan/perintah.ts';
import { parseKategori } from '../../register/atur/kategori.ts';
import { muatKalender, muatKategori, muatSop } from '../../sop/muat.ts';
import { wib } from '../core/_kalender.ts';
import { masukan } from '../core/_sop.ts';

/** A Monday in office hours, without a holiday in that week or the next. */
export const SENIN = wib('2026-10-19 09:00');

export const ISIAN = 'Sesuai keterangan yang terlampir pada berkas.';

export function kantor(id: string): Konteks {
  const sop = muatSop(id);
  const baris = muatKategori().map(({ nama, contoh }, i) => ({
    baris: i + 2,
    sel: { nama, contoh: contoh.join('; ') },
  }));
  const { kategori = [] } = parseKategori(baris, sop.masukan?.subKategori === true);
  return { sop, sopVersi: '1', kalender: createKalender(muatKalender(sop.instansi)), kategori };
}

export function putuskan(
  konteks: Konteks,
  aduan: Aduan | undefined,
  perintah: Perintah,
  at: number,
): Keputusan {
  const hasil = decide(konteks, aduan, perintah, at);
  if (!hasil.ok)
    throw new Error(`refused: ${hasil.galat.kode} ${JSON.stringify(hasil.galat.fakta)}`);
  return hasil.nilai;
}

export function tolak(
  konteks: Konteks,
  aduan: Aduan,
  perintah: Perintah,
  at = SENIN,
): Penolakan['kode'] {
  const hasil = decide(konteks, aduan, perintah, at);
  expect(hasil.ok, `${JSON.stringify(perintah)} was accepted`).toBe(false);
  return hasil.ok ? 'sudah_dinilai' : hasil.galat.kode;
}

export const catat = (konteks: Konteks, ubah: Partial<Masukan> = {}): Keputusan =>
  putuskan(
    konteks,
    undefined,
    { jenis: 'catat', masukan: masukan({ diterima: SENIN, ...ubah }) },
    SENIN,
  );

export const tindak = (tindakan: string, isian = ISIAN, kategori = 'Lainnya'): Perintah => ({
  jenis: 'tindak',
  ...{ tindakan, isian, kategori },
  oleh: 'petugas@contoh.go.id',
});

export const balas = (tindakan: string, isian = ISIAN): Perintah => ({
  jenis: 'balas',
  ...{ tindakan, isian },
});

export const suratDari = (k: Keputusan): string[] =>
  k.surat.map((s) => `${s.templat} → ${s.kepada}`);
