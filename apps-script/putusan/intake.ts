// SPDX-License-Identifier: Apache-2.0
// Which responses are not yet registered, and their registration. The event that woke the run is
// not looked at: it may be blank, late, doubled or lost, and the form itself has them all. Pure.

import type { Aduan } from '../../core/aduan/aduan.ts';
import { formatNomor, parsePola } from '../../core/aduan/nomor.ts';
import { tanggalDi } from '../../core/waktu/kalender.ts';
import { parseJawaban, type Formulir } from '../../register/formulir/formulir.ts';
import type { Identitas } from '../../register/baris/identitas.ts';
import { sidik } from '../../register/teks/sidik.ts';
import type { KursorRespons } from '../../register/ingatan/sistem.ts';
import type { Buku } from '../buku/buku.ts';
import { keteranganRespons, type Respons } from '../formulir/respons.ts';

/** So many a run: registering and writing to each pelapor stays far from six minutes. */
export const BATAS_SEKALI = 100;

/** How far back responses are looked at again: one may become visible after a later one. */
const TUMPANG_TINDIH_MS = 30 * 60_000;

/** Fingerprints kept are bounded by what a cell holds; the window shrinks before they overflow. */
const BATAS_SUDAH = 2000;

export interface Tertunda {
  readonly baru: readonly Respons[];
  /** How many more wait for the next run. */
  readonly sisa: number;
}

/** `semua`: everything sent since the cursor, sorted. */
export function pilihTertunda(semua: readonly Respons[], kursor: KursorRespons): Tertunda {
  const sudah = new Set(kursor.sudah);
  const baru = semua.filter(({ id }) => !sudah.has(tandaRespons(id)));
  return { baru: baru.slice(0, BATAS_SEKALI), sisa: Math.max(0, baru.length - BATAS_SEKALI) };
}

export const tandaRespons = (id: string): string => sidik(id);

/** The cursor after `dicatat`: it never passes a response that still waits. */
export function majuKursor(
  semua: readonly Respons[],
  kursor: KursorRespons,
  dicatat: readonly Respons[],
): KursorRespons {
  const terakhir = dicatat.reduce((maks, r) => Math.max(maks, r.dikirim), kursor.sampai);
  const sudah = new Set([...kursor.sudah, ...dicatat.map(({ id }) => tandaRespons(id))]);
  const dikenal = semua.filter(({ id }) => sudah.has(tandaRespons(id)));
  const longgar = Math.max(kursor.sampai, terakhir - TUMPANG_TINDIH_MS);
  const sempit = dikenal[dikenal.length - BATAS_SUDAH]?.dikirim;
  const sampai = Math.max(longgar, Math.min(sempit ?? longgar, terakhir));
  return {
    sampai,
    sudah: dikenal.filter(({ dikirim }) => dikirim >= sampai).map(({ id }) => tandaRespons(id)),
  };
}

/** When Sistem has lost its cursor: what the registered aduan themselves say. */
export function kursorDari(aduan: readonly Pick<Aduan, 'responsId' | 'diterima'>[]): KursorRespons {
  const urut = [...aduan].sort((a, b) => a.diterima - b.diterima);
  const terakhir = urut[urut.length - 1]?.diterima ?? 0;
  const sempit = urut[urut.length - BATAS_SUDAH]?.diterima ?? 0;
  const sampai = Math.max(0, terakhir - TUMPANG_TINDIH_MS, sempit);
  const sudah = urut.filter(({ diterima }) => diterima >= sampai);
  return { sampai, sudah: sudah.map(({ responsId }) => tandaRespons(responsId)) };
}

export interface HasilIntake {
  /** For Identitas Pelapor; stands nowhere else. */
  readonly identitas: readonly Identitas[];
  /** `response id` + tab + `nomor`, for Sistem until the identities are known to be written. */
  readonly tertunda: readonly string[];
}

/**
 * Registers each, in order. A blank response, and one whose `kunci` is known from before (an answer
 * that was changed after it was sent), are counted as seen and get no number.
 */
export function catatRespons(
  buku: Buku,
  baru: readonly Respons[],
  lama: ReadonlySet<string> = new Set(),
): HasilIntake {
  const { pengaturan } = buku.bacaan.konfigurasi;
  const pola = parsePola(pengaturan.polaNomor);
  if (!pola.ok) throw new Error(`Pengaturan: pola_nomor ${pola.galat.kode}`);
  const identitas: Identitas[] = [];
  const tertunda: string[] = [];
  for (const respons of baru) {
    const formulir = bacaFormulir(buku, respons);
    if (formulir.kosong || lama.has(formulir.identitas.kunci)) continue;
    // The year it came in, as the rekap counts it, however late its run is.
    const [tahun = 0, bulan = 1] = tanggalDi(
      buku.konteks.kalender,
      Math.min(respons.dikirim, buku.at),
    )
      .split('-')
      .map(Number);
    const urut = buku.tx.urutBerikut(tahun);
    const unsur = { urut, bulan, tahun, kodeUnit: pengaturan.kodeUnit };
    const nomor = formatNomor(pola.nilai, unsur);
    const masukan = { ...formulir.masukan, nomor, urut, tahun };
    const hasil = buku.catat({ jenis: 'catat', masukan });
    if (!hasil.ok) throw new Error(hasil.galat);
    identitas.push({ ...formulir.identitas, nomor });
    tertunda.push(`${respons.id}\t${nomor}`);
  }
  return { identitas, tertunda };
}

export function bacaFormulir(buku: Buku, respons: Respons): Formulir {
  return parseJawaban(respons.jawaban(), keteranganRespons(respons), buku.konteks.kategori);
}
