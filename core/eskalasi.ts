// SPDX-License-Identifier: Apache-2.0
// Which notices of the clock are due and not yet given, and the letters for them: several marks in
// one event when a sweep came late, and one letter a recipient, for the highest rung.

import type { Aduan } from './aduan.ts';
import { jatuhTempo, menitKerjaAntara } from './kalender.ts';
import type { Konteks, Surat } from './perintah.ts';
import { penerima, suratPelapor, suratPetugas } from './surat.ts';
import { formatLama } from './tanggal.ts';
import { isTerlambat, jelaskanTenggat, tenggatLangkah, type Tenggat } from './tenggat.ts';
import { findLangkah, isMenungguPelapor } from './tindakan-boleh.ts';
import type { Instan } from './waktu.ts';

export interface Pemberitahuan {
  readonly tanda: string;
  readonly pada: Instan;
  readonly kepada: readonly string[];
  /** What a limit of the whole process means. */
  readonly uraian?: string;
}

/** In rising order: reminder, rungs, limits of the process. A limit itself is still in time. */
export function pemberitahuanJatuh(
  konteks: Konteks,
  aduan: Aduan,
  at: Instan,
): readonly Pemberitahuan[] {
  const tenggat = tenggatLangkah(konteks, aduan);
  const langkah = tenggat
    ? [{ tanda: 'ingat', pada: tenggat.ingatPada, kepada: ['pelaksana'] }, ...tenggat.jenjang]
    : [];
  return [...langkah, ...batasProses(konteks, aduan)].filter(
    (p) => at > p.pada && !aduan.diberitahu.includes(p.tanda),
  );
}

/** `aduan` is the record after the notices were entered as event number `aduan.peristiwa`. */
export function suratPemberitahuan(
  konteks: Konteks,
  aduan: Aduan,
  daftar: readonly Pemberitahuan[],
  at: Instan,
): readonly Surat[] {
  const tertinggi = new Map<string, Pemberitahuan>();
  for (const p of daftar) {
    for (const kepada of p.kepada) tertinggi.set(alamat(konteks, aduan, kepada), p);
  }
  return [...tertinggi].flatMap(([kepada, p]) => suratSatu(konteks, aduan, kepada, p, at));
}

function batasProses(konteks: Konteks, aduan: Aduan): Pemberitahuan[] {
  return (konteks.sop.batasProses ?? []).map((b, i) => ({
    tanda: `p${i}`,
    pada: jatuhTempo(konteks.kalender, aduan.diterima, b.waktu),
    kepada: b.kepada,
    uraian: b.uraian,
  }));
}

function alamat(konteks: Konteks, aduan: Aduan, kepada: string): string {
  const pelaksana =
    kepada === 'pelaksana' ? findLangkah(konteks.sop, aduan.langkah)?.pelaksana : kepada;
  return penerima(konteks, pelaksana ?? 'admin');
}

function suratSatu(
  konteks: Konteks,
  aduan: Aduan,
  kepada: string,
  p: Pemberitahuan,
  at: Instan,
): Surat[] {
  const ke = aduan.peristiwa;
  if (kepada === 'pelapor') {
    // Only who was asked something is reminded, with the same question.
    if (!isMenungguPelapor(konteks.sop, aduan) || aduan.pertanyaan === undefined) return [];
    const data = { pengingat: 'ya' };
    return [
      suratPelapor(konteks, aduan, { ke, templat: 'lengkapi', teks: aduan.pertanyaan, at, data }),
    ];
  }
  const isIngat = p.tanda === 'ingat';
  const isi = {
    ke,
    templat: isIngat ? 'ingat' : 'eskalasi',
    teks: aduan.isi,
    at,
    data: dataPemberitahuan(konteks, aduan, p, at),
  };
  return [suratPetugas(konteks, aduan, kepada, isIngat ? 4 : 2, isi)];
}

function dataPemberitahuan(
  konteks: Konteks,
  aduan: Aduan,
  p: Pemberitahuan,
  at: Instan,
): Record<string, string> {
  const tenggat = tenggatLangkah(konteks, aduan);
  return {
    jelas: jelaskanTenggat(konteks, aduan),
    jenjang: p.tanda.startsWith('e') ? String(Number(p.tanda.slice(1)) + 1) : '',
    uraian: p.uraian ?? '',
    ...lamaTenggat(konteks, tenggat, at),
  };
}

function lamaTenggat(
  konteks: Konteks,
  tenggat: Tenggat | undefined,
  at: Instan,
): { sisa: string; terlambat: string } {
  if (!tenggat) return { sisa: '', terlambat: '' };
  const menit = menitKerjaAntara(konteks.kalender, at, tenggat.jatuhTempo);
  return isTerlambat(tenggat, at)
    ? { sisa: '', terlambat: formatLama(-menit) }
    : { sisa: formatLama(menit), terlambat: '' };
}
