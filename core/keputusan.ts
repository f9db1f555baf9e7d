// SPDX-License-Identifier: Apache-2.0
// Building a decision: each event is applied as it is added, so the record always is the fold. Which
// events are allowed was decided by the caller.

import type { Aduan } from './aduan.ts';
import type { Keputusan, Konteks, Surat } from './perintah.ts';
import type { Peristiwa } from './peristiwa.ts';
import type { Langkah, Tindakan } from './sop.ts';
import { penerima, suratPelapor, suratPetugas, teksTugas } from './surat.ts';
import { terapkan } from './terapkan.ts';
import { findLangkah } from './tindakan-boleh.ts';
import type { Instan } from './waktu.ts';

type Kepala = Pick<Peristiwa, 'nomor' | 'ke' | 'pada' | 'oleh'>;

/** An act that is allowed, with everything that was typed already tidied and masked. */
export interface Lakuan {
  readonly langkah: Langkah;
  readonly tindakan: Tindakan;
  readonly oleh: string;
  readonly at: Instan;
  readonly isian: string;
  readonly kategori?: string;
  readonly olehWaktu?: true;
}

export function keputusanAwal(aduan: Aduan): Keputusan {
  return { aduan, peristiwa: [], surat: [] };
}

export function tambahPeristiwa(
  keputusan: Keputusan,
  pada: Instan,
  oleh: string,
  buat: (kepala: Kepala) => Peristiwa,
): Keputusan {
  const { nomor, peristiwa: sudah } = keputusan.aduan;
  const peristiwa = buat({ nomor, ke: sudah + 1, pada, oleh });
  return {
    aduan: terapkan(keputusan.aduan, peristiwa),
    peristiwa: [...keputusan.peristiwa, peristiwa],
    surat: keputusan.surat,
  };
}

export function tambahSurat(keputusan: Keputusan, surat: readonly Surat[]): Keputusan {
  return { ...keputusan, surat: [...keputusan.surat, ...surat] };
}

/** Does an act: one event, a letter to the pelapor if the act has one, a letter to who is next. */
export function lakukan(konteks: Konteks, keputusan: Keputusan, l: Lakuan): Keputusan {
  const { tindakan, isian } = l;
  const tujuan = langkahTujuan(konteks, keputusan.aduan, tindakan);
  const sesudah = tambahPeristiwa(keputusan, l.at, l.oleh, (kepala) => ({
    ...kepala,
    jenis: 'ditindak',
    tindakan: tindakan.id,
    langkah: l.langkah.id,
    ...(tujuan ? { keLangkah: tujuan.id, ...asalBaru(keputusan.aduan, l.langkah, tujuan) } : {}),
    ...(tindakan.ke === 'selesai' ? { akhir: tindakan.akhir ?? 'dijawab' } : {}),
    ...(l.kategori === undefined ? {} : { kategori: l.kategori }),
    ...(isian === '' ? {} : { isian, isianSebagai: tindakan.isianSebagai ?? 'catatan' }),
    ...(l.olehWaktu ? { olehWaktu: l.olehWaktu } : {}),
  }));
  return tambahSurat(sesudah, [
    ...suratTindakan(konteks, sesudah.aduan, l),
    ...suratTugas(konteks, sesudah.aduan, l, tujuan),
  ]);
}

/** `asal` is the step that asked; when the SOP has lost it meanwhile, the first step takes over. */
function langkahTujuan(konteks: Konteks, aduan: Aduan, tindakan: Tindakan): Langkah | undefined {
  if (tindakan.ke === 'selesai') return undefined;
  const id = tindakan.ke === 'asal' ? aduan.asal : tindakan.ke;
  return findLangkah(konteks.sop, id) ?? findLangkah(konteks.sop, konteks.sop.awal);
}

/** A step with an act that leads to `asal` remembers who sent the aduan there. */
function asalBaru(aduan: Aduan, dari: Langkah, tujuan: Langkah): { asal?: string } {
  if (!isKembali(tujuan)) return {};
  const asal = isKembali(dari) ? aduan.asal : dari.id;
  return asal === undefined ? {} : { asal };
}

const isKembali = (langkah: Langkah): boolean => langkah.tindakan.some((t) => t.ke === 'asal');

function suratTindakan(konteks: Konteks, aduan: Aduan, l: Lakuan): Surat[] {
  if (l.tindakan.suratPelapor === undefined) return [];
  // Typed where nothing was asked for is a note of the office; the letter carries the answer kept.
  const teks = l.tindakan.isian === undefined ? (aduan.tanggapan ?? '') : l.isian;
  const isi = { ke: aduan.peristiwa, templat: l.tindakan.suratPelapor, teks, at: l.at };
  return [suratPelapor(konteks, aduan, isi)];
}

/** Who hands an aduan on to themselves needs no letter about it. */
function suratTugas(
  konteks: Konteks,
  aduan: Aduan,
  l: Lakuan,
  tujuan: Langkah | undefined,
): Surat[] {
  if (!tujuan) return [];
  const kepada = penerima(konteks, tujuan.pelaksana);
  const diriSendiri = !l.olehWaktu && kepada === penerima(konteks, l.langkah.pelaksana);
  if (kepada === 'pelapor' || diriSendiri) return [];
  const teks = teksTugas(aduan, l.isian, l.langkah);
  return [
    suratPetugas(konteks, aduan, kepada, 3, {
      ke: aduan.peristiwa,
      templat: 'tugas',
      teks,
      at: l.at,
    }),
  ];
}
