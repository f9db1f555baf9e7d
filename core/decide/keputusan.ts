// SPDX-License-Identifier: Apache-2.0
// Building a decision: each event is applied as it is added, so the record always is the fold. Which
// events are allowed was decided by the caller.

import type { Aduan } from '../aduan/aduan.ts';
import { isBerjeda } from '../aduan/jam-langkah.ts';
import type { Keputusan, Konteks, Surat } from '../aduan/perintah.ts';
import type { Peristiwa } from '../aduan/peristiwa.ts';
import { rapikan } from '../teks/samaran.ts';
import type { JenisIsian, Langkah } from '../sop/sop.ts';
import { dataPerpanjangan } from '../surat/surat-perpanjangan.ts';
import { suratTugas } from '../surat/surat-tugas.ts';
import { suratPelapor } from '../surat/surat.ts';
import { terapkan } from '../aduan/terapkan.ts';
import {
  halanganTindakan,
  idTindakan,
  kunciKali,
  labelPelaksana,
  type TindakanBoleh,
} from '../aduan/tindakan-boleh.ts';
import { isiMasuk, langkahTujuan } from './tujuan.ts';
import type { Instan } from '../waktu/waktu.ts';

/** A reason is repeated in the data of a letter, which is one cell with everything else there. */
const BATAS_ALASAN = 2000;

type Kepala = Pick<Peristiwa, 'nomor' | 'ke' | 'pada' | 'oleh'>;
type Ditindak = Extract<Peristiwa, { jenis: 'ditindak' }>;

/** An act that is allowed, with everything that was typed already tidied and masked. */
export interface Lakuan {
  readonly langkah: Langkah;
  readonly tindakan: TindakanBoleh;
  readonly oleh: string;
  readonly at: Instan;
  readonly isian: string;
  /** Typed besides, where the text of the act is the bahan kept. */
  readonly catatan?: string;
  /** Who of the next step's `bersama` is asked; all when absent. */
  readonly pilihan?: readonly string[];
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

/**
 * Does an act: one event, a letter to the pelapor if the act has one, a letter to who is next. What
 * the clock may not do (used up, not for such an aduan, leading nowhere) it leaves undone.
 */
export function lakukan(konteks: Konteks, keputusan: Keputusan, l: Lakuan): Keputusan {
  const { aduan } = keputusan;
  if (l.olehWaktu && !isBolehOlehWaktu(konteks, aduan, l)) return keputusan;
  const isi = isiTindakan(konteks, aduan, l);
  const sesudah = tambahPeristiwa(keputusan, l.at, l.oleh, (kepala) => ({
    ...kepala,
    jenis: 'ditindak',
    tindakan: idTindakan(l.tindakan),
    langkah: l.langkah.id,
    ...isi,
    ...sifat(aduan, l),
    ...(l.olehWaktu ? { olehWaktu: l.olehWaktu } : {}),
  }));
  const data = dataKembali(sesudah.aduan, l);
  return tambahSurat(sesudah, [
    ...suratTindakan(konteks, sesudah.aduan, l, data),
    ...(isi.keLangkah === undefined
      ? []
      : suratTugas(konteks, sesudah.aduan, {
          templat: 'tugas',
          at: l.at,
          dari: l.langkah,
          catatan: l.catatan ?? l.isian,
          data,
          ...(l.olehWaktu ? {} : { pengirim: l.tindakan.atasNama ?? l.langkah.pelaksana }),
        })),
  ]);
}

function isBolehOlehWaktu(konteks: Konteks, aduan: Aduan, l: Lakuan): boolean {
  return (
    l.tindakan.ke !== 'tetap' && halanganTindakan(konteks, aduan, l.tindakan, l.at) === undefined
  );
}

/** Where the aduan goes by the act, and the text that goes with it. */
function isiTindakan(konteks: Konteks, aduan: Aduan, l: Lakuan): Partial<Ditindak> {
  const { tindakan } = l;
  const sisa =
    tindakan.atasNama === undefined
      ? undefined
      : (aduan.menunggu ?? []).filter((p) => p !== tindakan.atasNama);
  const teks = isianTindakan(konteks, aduan, l);
  if (tindakan.ke === 'tetap' || (sisa !== undefined && sisa.length > 0)) {
    return { ...teks, tetap: true, ...(sisa === undefined ? {} : { menunggu: sisa }) };
  }
  const tujuan = langkahTujuan(konteks, aduan, tindakan);
  if (tujuan) return { ...teks, ...isiMasuk(aduan, l.langkah, tujuan, l.pilihan) };
  return {
    ...teks,
    akhir: tindakan.akhir ?? 'dijawab',
    ...(isBerjeda(aduan) ? { jeda: 'selesai' as const } : {}),
  };
}

/** The answer of one of several is kept under their name, beside what the others gave. */
function isianTindakan(konteks: Konteks, aduan: Aduan, l: Lakuan): Partial<Ditindak> {
  const { atasNama, isianDari, isianSebagai } = l.tindakan;
  const bahan = isianDari === 'bahan' && l.isian === '' ? (aduan.bahan ?? '') : l.isian;
  const nama = atasNama === undefined ? {} : { atasNama };
  const catatan = l.catatan === undefined || l.catatan === '' ? {} : { catatan: l.catatan };
  if (bahan === '') return { ...nama, ...catatan };
  const sebagai: JenisIsian = atasNama === undefined ? (isianSebagai ?? 'catatan') : 'bahan';
  const isian =
    atasNama === undefined ? bahan : `${labelPelaksana(konteks.sop, atasNama)}:\n${bahan}`;
  return { ...nama, ...catatan, isian, isianSebagai: sebagai };
}

/** What the act says about the aduan itself; only what is new. */
function sifat(aduan: Aduan, l: Lakuan): Partial<Ditindak> {
  const { tindakan: t } = l;
  return {
    ...(l.kategori === undefined ? {} : { kategori: l.kategori }),
    ...(t.kelas === undefined || t.kelas === aduan.kelas ? {} : { kelas: t.kelas }),
    ...(t.berkasLengkap && aduan.lengkap === undefined ? { berkasLengkap: true } : {}),
    ...(t.perpanjang === undefined ? {} : { perpanjang: t.perpanjang }),
    ...(t.maksKali === undefined ? {} : { hitung: kunciKali(l.langkah.id, t) }),
    ...(t.kembali ? { kembali: true, kembaliKe: (aduan.dikembalikan ?? 0) + 1 } : {}),
  };
}

/** Who gets an aduan back must see that it was sent back, how often, and why. */
function dataKembali(aduan: Aduan, l: Lakuan): Readonly<Record<string, string>> {
  if (!l.tindakan.kembali) return {};
  const alasan = rapikan(l.catatan ?? l.isian, BATAS_ALASAN);
  return { kembali: String(aduan.dikembalikan ?? ''), alasan };
}

function suratTindakan(
  konteks: Konteks,
  aduan: Aduan,
  l: Lakuan,
  data: Readonly<Record<string, string>>,
): Surat[] {
  const { suratPelapor: templat, isian, isianDari } = l.tindakan;
  if (templat === undefined) return [];
  // Typed where nothing was asked for is a note of the office; the letter carries the answer kept.
  const isDitulis = isian !== undefined || isianDari !== undefined;
  const teks = isDitulis ? l.isian : (aduan.tanggapan ?? '');
  const isi = { ...data, ...dataPerpanjangan(konteks, aduan, l.tindakan.perpanjang) };
  return [
    suratPelapor(konteks, aduan, { ke: aduan.peristiwa, templat, teks, at: l.at, data: isi }),
  ];
}
