// SPDX-License-Identifier: Apache-2.0
// The script's own memory, in the hidden tab Sistem: counters, cursors, and the last good version of
// what the office edits. Written in the same commit as the rows it counts.

import type { DataKalender } from '../../core/waktu/kalender.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { MasalahSel } from '../baris/baris-atur.ts';
import type { Kelainan } from '../tab/kelainan.ts';
import { ingatJson, jsonDari } from '../teks/json-sekali.ts';
import { type Kepala, selDi } from '../tab/kepala.ts';
import { isObjek, parseJson } from '../teks/objek.ts';
import { bacaTeks, selAngka, selMesin } from '../tab/sel.ts';
import type { BarisMentah, Sel } from '../tab/sheets-bentuk.ts';
import { type IdTabAtur, TAB_ATUR } from '../tab/tab.ts';

export interface HitunganBulan {
  readonly masuk: number;
  readonly selesai: number;
  readonly dibukaKembali: number;
}

/** What can be counted anew from the rows of Register. */
export interface PulihanSistem {
  readonly terbuka: number;
  /** Open aduan by the step they are in, and by the step they will come back to. */
  readonly perLangkah: Readonly<Record<string, number>>;
  readonly perAsal: Readonly<Record<string, number>>;
  /** Open aduan by the version of the SOP they run under. */
  readonly perVersi: Readonly<Record<string, number>>;
  /** When an aduan of a version was last closed: it may come back for as long as that SOP says. */
  readonly versiTutup: Readonly<Record<string, Instan>>;
  /** The last number given, by year. */
  readonly urut: Readonly<Record<string, number>>;
}

/** Where the catching up of missed form responses stands. */
export interface KursorRespons {
  /** Every response up to this moment has been registered. */
  readonly sampai: Instan;
  /** Ids of responses registered after `sampai`. */
  readonly sudah: readonly string[];
}

/** What the check of the accepted SOP found: an unchanged tab is not checked again in every run. */
export interface PeriksaSop {
  readonly versi: string;
  /** With the place of the row among those that hold something; rows may have moved since. */
  readonly masalah: readonly (readonly [number, MasalahSel['tingkat'], string])[];
}

/** The last good version of each tab that the office edits, as `parseBarisAtur` reads it. */
export type KonfigurasiBaik = Readonly<Partial<Record<IdTabAtur, unknown>>>;

export interface Sistem extends PulihanSistem {
  /** Grows by one with every commit. */
  readonly versi: number;
  /** By month: `2026-10`. The last 26 months. */
  readonly hitungan: Readonly<Record<string, HitunganBulan>>;
  /** Responses whose identity may not yet stand in Identitas Pelapor. */
  readonly identitasTertunda: readonly string[];
  readonly respons: KursorRespons;
  /** Whatever else a shell wants to remember: short texts. */
  readonly catatan: Readonly<Record<string, string>>;
  readonly baik: KonfigurasiBaik;
  readonly periksaSop?: PeriksaSop;
  /** The calendar by which the deadlines of open aduan were last told. */
  readonly kalender?: DataKalender;
  /** Fingerprint of what Dasbor shows. */
  readonly dasbor: string;
  /** The hint as of this version, for when the Script Property was lost or not saved in time. */
  readonly petunjuk?: string;
}

/** What a shell may change; the counters are kept by the transaction. */
export type UbahanSistem = Partial<
  Pick<Sistem, 'identitasTertunda' | 'respons' | 'kalender' | 'hitungan'> & {
    /** Merged into the notes; an empty text removes one. */
    readonly catatan: Readonly<Record<string, string>>;
  }
>;

export interface SistemTerbaca {
  readonly sistem: Sistem;
  /** 1-based row of each key. */
  readonly letak: Readonly<Record<string, number>>;
  readonly barisBerikut: number;
  /** A counter is missing or damaged: it must be counted anew from Register. */
  readonly perluHitung: boolean;
  readonly kursorHilang: boolean;
  /** The texts of the tab as they stand, without those that cannot be read: they are written anew. */
  readonly tertulis: Readonly<Record<string, string>>;
  readonly kelainan: readonly Kelainan[];
}

/** JSON in one cell: below the 50,000 that a cell holds. */
const PANJANG_SEL = 45_000;
const SEL_NILAI = ['nilai', 'lanjutan', 'lanjutan2'] as const;
/** What three cells hold. */
export const BATAS_NILAI = PANJANG_SEL * SEL_NILAI.length;
const PENCACAH = ['terbuka', 'perLangkah', 'perAsal', 'perVersi', 'versiTutup', 'urut'];

export const SISTEM_AWAL: Sistem = {
  versi: 0,
  terbuka: 0,
  perLangkah: {},
  perAsal: {},
  perVersi: {},
  versiTutup: {},
  urut: {},
  hitungan: {},
  identitasTertunda: [],
  respons: { sampai: 0, sudah: [] },
  catatan: {},
  baik: {},
  dasbor: '',
};

export function parseSistem(
  kepala: Kepala,
  baris: ReadonlyMap<number, BarisMentah>,
): SistemTerbaca {
  const letak: Record<string, number> = {};
  const nilai: Record<string, unknown> = {};
  let akhir = 1;
  for (const [nomor, isi] of baris) {
    const kunci = bacaTeks(selDi(kepala, isi, 'kunci')).trim();
    if (nomor === 1 || kunci === '') continue;
    akhir = Math.max(akhir, nomor);
    if (letak[kunci] !== undefined) continue;
    letak[kunci] = nomor;
    const json = SEL_NILAI.map((id) => bacaTeks(selDi(kepala, isi, id))).join('');
    nilai[kunci] = parseJson(json);
    ingatJson(nilai[kunci], json);
  }
  const { sistem, cacat } = susunSistem(nilai, letak);
  const kurang = PENCACAH.filter((k) => letak[k] === undefined);
  return {
    sistem,
    letak,
    barisBerikut: akhir + 1,
    perluHitung:
      cacat.some((k) => k === 'versi' || PENCACAH.includes(k)) ||
      (sistem.versi > 0 && kurang.length > 0),
    kursorHilang: letak['respons'] === undefined || cacat.includes('respons'),
    tertulis: Object.fromEntries(
      Object.entries(formatSistem(sistem)).filter(([kunci]) => !cacat.includes(kunci)),
    ),
    kelainan: cacat.map((kunci) => ({
      tab: 'sistem',
      kode: 'sistem_rusak',
      ...(letak[kunci] === undefined ? {} : { baris: letak[kunci] }),
      pesan: `Lembar Sistem: nilai “${kunci}” rusak dan disusun kembali.`,
    })),
  };
}

/** The texts of all keys but the hint; a commit writes those that changed. */
export function formatSistem(sistem: Sistem): Readonly<Record<string, string>> {
  const { baik, petunjuk: _, ...sisa } = sistem;
  const hasil: Record<string, string> = {};
  for (const [kunci, nilai] of Object.entries(sisa)) {
    if (nilai !== undefined) hasil[kunci] = jsonDari(nilai) ?? '';
  }
  for (const tab of TAB_ATUR) {
    if (baik[tab] !== undefined) hasil[`baik.${tab}`] = jsonDari(baik[tab]) ?? '';
  }
  return hasil;
}

/** The cells of one key. Versi and terbuka are numbers, the rest is JSON over up to three cells. */
export function selSistem(kunci: string, json: string): Readonly<Record<string, Sel>> {
  const angka = kunci === 'versi' || kunci === 'terbuka';
  const hasil: Record<string, Sel> = { kunci: selMesin(kunci) };
  // A pair of surrogates must not be torn apart between two cells.
  const aman = json.replace(/[\ud800-\udfff]/g, (u) => `\\u${u.charCodeAt(0).toString(16)}`);
  SEL_NILAI.forEach((id, i) => {
    const potong = aman.slice(i * PANJANG_SEL, (i + 1) * PANJANG_SEL);
    hasil[id] = angka && i === 0 ? selAngka(Number(json)) : selMesin(potong);
  });
  return hasil;
}

function susunSistem(
  nilai: Readonly<Record<string, unknown>>,
  letak: Readonly<Record<string, number>>,
): { sistem: Sistem; cacat: string[] } {
  const cacat: string[] = [];
  function ambil<T>(kunci: string, uji: (n: unknown) => n is T, awal: T): T {
    if (letak[kunci] === undefined) return awal;
    const isi = nilai[kunci];
    if (uji(isi)) return isi;
    cacat.push(kunci);
    return awal;
  }
  const baik: Partial<Record<IdTabAtur, unknown>> = {};
  for (const tab of TAB_ATUR) {
    if (nilai[`baik.${tab}`] !== undefined) baik[tab] = nilai[`baik.${tab}`];
  }
  const sistem: Sistem = {
    versi: ambil('versi', isCacah, 0),
    terbuka: ambil('terbuka', isCacah, 0),
    perLangkah: ambil('perLangkah', isPeta(isCacah), {}),
    perAsal: ambil('perAsal', isPeta(isCacah), {}),
    perVersi: ambil('perVersi', isPeta(isCacah), {}),
    versiTutup: ambil('versiTutup', isPeta(isCacah), {}),
    urut: ambil('urut', isPeta(isCacah), {}),
    hitungan: ambil('hitungan', isPeta(isHitungan), {}),
    identitasTertunda: ambil('identitasTertunda', isDaftar, []),
    respons: ambil('respons', isKursor, SISTEM_AWAL.respons),
    catatan: ambil('catatan', isPeta(isTeks), {}),
    dasbor: ambil('dasbor', isTeks, ''),
    // Memory only: when damaged it is made anew.
    ...(isPeriksaSop(nilai['periksaSop']) ? { periksaSop: nilai['periksaSop'] } : {}),
    ...(isKalender(nilai['kalender']) ? { kalender: nilai['kalender'] } : {}),
    ...(isTeks(nilai['petunjuk']) ? { petunjuk: nilai['petunjuk'] } : {}),
    baik,
  };
  return { sistem, cacat };
}

const isTeks = (n: unknown): n is string => typeof n === 'string';

const isCacah = (n: unknown): n is number => Number.isInteger(n) && Number(n) >= 0;

const isDaftar = (n: unknown): n is string[] => Array.isArray(n) && n.every(isTeks);

const isPeta =
  <T>(uji: (n: unknown) => n is T) =>
  (n: unknown): n is Record<string, T> =>
    isObjek(n) && Object.values(n).every(uji);

const isHitungan = (n: unknown): n is HitunganBulan =>
  isObjek(n) && isCacah(n['masuk']) && isCacah(n['selesai']) && isCacah(n['dibukaKembali']);

const isKursor = (n: unknown): n is KursorRespons =>
  isObjek(n) && typeof n['sampai'] === 'number' && isDaftar(n['sudah']);

const isPeriksaSop = (n: unknown): n is PeriksaSop =>
  isObjek(n) && isTeks(n['versi']) && Array.isArray(n['masalah']) && n['masalah'].every(isTemuan);

const isTemuan = (n: unknown): boolean =>
  Array.isArray(n) && isCacah(n[0]) && (n[1] === 'galat' || n[1] === 'peringatan') && isTeks(n[2]);

const isKalender = (n: unknown): n is DataKalender =>
  isObjek(n) &&
  typeof n['zonaMenit'] === 'number' &&
  [n['mingguan'], n['libur'], n['tahunLengkap']].every(Array.isArray) &&
  isObjek(n['ramadan']);
