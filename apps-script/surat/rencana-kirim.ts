// SPDX-License-Identifier: Apache-2.0
// Which letters leave now, which of them together in one mail, and which wait, from what is left of
// the day's quota. It keeps no memory: what was decided is seen in the letters' age. Pure.

import type { Surat } from '../../core/aduan/perintah.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import { isOrang } from './orang.ts';
import { CADANGAN, urutkanSurat } from './urut-surat.ts';

/** One mail: a letter, or several to the same people. */
export interface Kiriman {
  readonly surat: readonly [Surat, ...Surat[]];
  /** Recipients, as the quota counts them. */
  readonly penerima: number;
}

export interface Rencana {
  /** In the order in which they leave. */
  readonly kiriman: readonly Kiriman[];
  /** For these the quota does not suffice. */
  readonly tertahan: readonly Surat[];
  /** These wait a little for others, to leave in one mail with them. */
  readonly ditunggu: readonly Surat[];
}

export interface Keadaan {
  readonly kuota: number;
  readonly at: Instan;
  /** How many recipients a letter has, and what makes two of them the same people. */
  readonly tujuan: (surat: Surat) => { readonly jumlah: number; readonly kunci: string };
  /** Letters that are not put together with others. */
  readonly sendiri: ReadonlySet<string>;
  /** May have left already: apart from those that surely have not. */
  readonly mungkinSudah: ReadonlySet<string>;
  /** Recipients left over, for the sweep to tell the office. */
  readonly sisakan: number;
}

/** Half a day of a consumer account: below it letters to officers are put together. */
export const BATAS_HEMAT = 50;
const JAM_MS = 3_600_000;
/** How long a letter to officers waits for others, while much and while little is left. */
const TUNGGU_MS = { longgar: JAM_MS, sempit: 3 * JAM_MS } as const;
const SEMPIT = 35;
/** After this time it is owed its mail, however many receipts wait. */
const BASI_MS = 12 * JAM_MS;
/** Letters in one mail: about as many as its HTML can carry. */
const SEKALI = 150;

const BERGABUNG: ReadonlySet<string> = new Set(['tugas', 'dibuka-kembali', 'tanpa-surel', 'galat']);

export function rencanakanKirim(antrean: readonly Surat[], keadaan: Keadaan): Rencana {
  const urut = urutkanSurat(antrean);
  const sendiri = urut.map((surat) => kirimanDari(keadaan, [surat]));
  if (keadaan.kuota - jumlahPenerima(sendiri) >= BATAS_HEMAT) {
    return { kiriman: sendiri, tertahan: [], ditunggu: [] };
  }
  const semua = gabungkan(urut, keadaan);
  const pilihan = pilih(semua, keadaan);
  const sisa = semua.filter((satu) => !pilihan.has(satu));
  const isDitunggu = (satu: Kiriman): boolean => !isMatang(satu, keadaan);
  return {
    kiriman: semua.filter((satu) => pilihan.has(satu)),
    tertahan: sisa.filter((satu) => !isDitunggu(satu)).flatMap(({ surat }) => surat),
    ditunggu: sisa.filter(isDitunggu).flatMap(({ surat }) => surat),
  };
}

const jumlahPenerima = (kiriman: readonly Kiriman[]): number =>
  kiriman.reduce((n, { penerima }) => n + penerima, 0);

const kirimanDari = ({ tujuan }: Keadaan, surat: Kiriman['surat']): Kiriman => ({
  surat,
  penerima: tujuan(surat[0]).jumlah,
});

/** Same people, same urgency; in the order of the first of each. */
function gabungkan(urut: readonly Surat[], keadaan: Keadaan): Kiriman[] {
  const semua: [Surat, ...Surat[]][] = [];
  const terbuka = new Map<string, Surat[]>();
  for (const surat of urut) {
    const kunci = kunciGabung(surat, keadaan);
    const ada = kunci === undefined ? undefined : terbuka.get(kunci);
    if (ada !== undefined && ada.length < SEKALI) {
      ada.push(surat);
      continue;
    }
    const baru: [Surat, ...Surat[]] = [surat];
    semua.push(baru);
    if (kunci !== undefined) terbuka.set(kunci, baru);
  }
  return semua.map((surat) => kirimanDari(keadaan, surat));
}

/** Undefined for a letter that goes alone: citizens' never stand with others, nor do digests. */
function kunciGabung(surat: Surat, keadaan: Keadaan): string | undefined {
  const { id, kepada, templat, prioritas } = surat;
  const isPeran = kepada !== 'pelapor' && !isOrang(kepada);
  if (!isPeran || !BERGABUNG.has(templat) || keadaan.sendiri.has(id)) return undefined;
  return `${prioritas} ${keadaan.mungkinSudah.has(id)} ${keadaan.tujuan(surat).kunci}`;
}

/**
 * What is owed to the office first sets its share apart, half of the quota at most; then receipts and
 * answers to citizens take what is left, to the last; then the rest, above its reserve.
 */
function pilih(semua: readonly Kiriman[], keadaan: Keadaan): ReadonlySet<Kiriman> {
  const pilihan = new Set<Kiriman>();
  let kuota = keadaan.kuota - keadaan.sisakan;
  const ambil = (yang: readonly Kiriman[], batas: (satu: Kiriman) => number): void => {
    for (const satu of yang) {
      if (pilihan.has(satu) || kuota - satu.penerima < batas(satu)) continue;
      pilihan.add(satu);
      kuota -= satu.penerima;
    }
  };
  const separuh = Math.floor(kuota / 2);
  const wajib = semua.filter((satu) => isWajib(satu, keadaan));
  ambil(wajib, () => separuh);
  ambil(
    semua.filter((satu) => isMatang(satu, keadaan)),
    cadangan,
  );
  return pilihan;
}

/** Many in one mail are worth as much as an urgent one. */
const cadangan = ({ surat: [surat, ...lain] }: Kiriman): number =>
  lain.length > 0 ? Math.min(CADANGAN[surat.prioritas], CADANGAN[2]) : CADANGAN[surat.prioritas];

function isWajib({ surat: [surat] }: Kiriman, { kuota, at }: Keadaan): boolean {
  if (surat.kepada === 'pelapor') return false;
  if (surat.prioritas === 1 || at - surat.dibuat >= BASI_MS) return true;
  return surat.prioritas === 2 && kuota > CADANGAN[2];
}

/** Urgent ones and digests wait for nobody. */
function isMatang({ surat: [surat] }: Kiriman, { kuota, at }: Keadaan): boolean {
  if (surat.prioritas < 3 || isOrang(surat.kepada)) return true;
  return at - surat.dibuat >= (kuota > SEMPIT ? TUNGGU_MS.longgar : TUNGGU_MS.sempit);
}
